"""Whose number a paper tells, and whether those people operate shops."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from pipeline.records import OperationsTeam
from tests.extractors.conftest import ReadOne
from tests.extractors.team_lists import COMPANY, roster

Read = Callable[[str], OperationsTeam]


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, OperationsTeam)


@pytest.mark.parametrize(
    ("posts", "members"),
    [
        (("店铺运营", "客服专员"), 2),
        (("总经理", "会计", "电商运营"), 3),
        (("操作工", "包装工", "质检员"), None),
        (("仓库主管", "叉车司机"), None),
        (("区域经理", "业务员"), None),
    ],
)
def test_a_list_of_posts_has_one_that_operates_shops(read: Read, posts: tuple[str, ...], members: int | None) -> None:
    for title in ("员工花名册", "物流运营团队人员名单", "参保人员名单"):
        found = read(roster(*posts, title=title)).members
        assert (found.value, found.problem) == (members, None if members else "ambiguous")


def test_departments_tell_it_as_well(read: Read) -> None:
    assert read(roster("运营部", "财务部", column="部门")).members.value == 2
    assert read(roster("生产部", "财务部", column="部门")).members.problem == "ambiguous"


def test_an_offices_list_of_the_insured_tells_no_posts(read: Read) -> None:
    listed = (
        f"单位名称：{COMPANY}\n序号    姓名    证件号码      养老保险\n1       陈一    3101****01    参保\n合计：1人\n"
    )
    assert read(f"    #社会保险参保人员名单\n{listed}").members.value == 1
    assert (
        read(f"    #员工花名册\n{listed.replace('养老保险', '入职日期').replace('参保', '2023-02-01')}").members.value
        is None
    )


@pytest.mark.parametrize(
    ("told", "members"),
    [
        ("现有员工56人，其中电商运营团队14人（运营6人、设计3人、客服5人）", 14),
        ("现有员工120人，主营日用品的电商销售", None),
        ("拥有独立的运营团队，共计十二人，负责店铺的日常运营", 12),
        ("运营团队共11人，2027年计划扩充至20人", 11),
        ("兹证明王晓雨、李思远、陈一鸣、周婷四人系我公司运营部在职员工", 4),
        ("运营团队十余人", None),
        ("设有电子商务运营部，现有在岗人员13名", 13),
        ("电商运营中心成立于2020年，目前在职18人", 18),
        ("设有独立的电子商务部，现有员工9名，均由我司直接管理并发放工资", 9),
        ("运营团队编制8人，目前到岗0人", 0),
        ("设有独立电商运营部，部门编制10人，实际在岗9人", 9),
        ("2027年计划新增运营团队6人", None),
        ("组建了15人的自有运营团队，包括店铺运营6人、客服6人、设计3人", 15),
        ("计划组建15人的自有运营团队", None),
        ("承诺入驻后30日内配备不少于5人的专业运营团队", None),
        ("拥有12人的专业运营团队：运营5人，设计2人，客服5人", 12),
        ("原运营团队8人已于2026年6月整体解散，目前业务暂停", None),
        ("运营团队由运营总监1人、运营专员4人、设计师2人组成，合计7人", 7),
        ("的何静、郭亮3人为我公司电商运营部在职员工", 3),
        (
            "电商运营团队共9人：设计2人，负责主图、详情页及短视频制作；客服4人，负责评价维护；仓储3人，负责打包、库存盘点",
            9,
        ),
        ("运营团队由8名外包人员组成", None),
    ],
)
def test_how_many_the_team_has(read: Read, told: str, members: int | None) -> None:
    assert read(f"        #运营团队说明\n    {COMPANY}{told}。\n").members.value == members


@pytest.mark.parametrize(
    ("text", "company"),
    [
        (f"我司{COMPANY}承诺：现有运营团队7人。", COMPANY),
        (f"兹证明陈一系{COMPANY}运营部员工，运营团队7人。", COMPANY),
        (f"{COMPANY}  2026年10月", COMPANY),
        (f"{COMPANY}与本公司杭州云裳服饰贸易有限公司的运营团队7人。", None),
        ("我公司现有运营团队7人。", None),
        ("关于本公司运营团队的说明", None),
        (f"关于{COMPANY}运营团队的说明", COMPANY),
    ],
)
def test_the_one_company_a_paper_mentions(read: Read, text: str, company: str | None) -> None:
    found = read(f"        #运营团队\n    {text}\n").company_name
    assert (found.value, found.problem) == (company, None if company else "label_not_found")


def test_a_single_row_above_the_day_of_the_list(read: Read) -> None:
    rows = "序号    姓名      岗位        手机\n1       陈一      店铺运营    139****1111"
    assert read(f"#运营人员名单\n{COMPANY}\n{rows}\n        2026年11月2日\n").members.value == 1


@pytest.mark.parametrize("label", ["更新：", "统计截止：", "编制时间 ", "填报日期："])
def test_the_day_a_list_was_made(read: Read, label: str) -> None:
    listed = roster("店铺运营", "客服专员").replace(COMPANY, f"{COMPANY}    {label}2021年6月1日")
    assert read(listed).date.value == date(2021, 6, 1)


def test_a_list_of_a_month_is_of_its_last_day(read: Read) -> None:
    assert read(f"{roster('店铺运营', '客服专员')}{' ' * 60}2022年3月\n").date.value == date(2022, 3, 31)
    assert read(roster("店铺运营").replace(COMPANY, f"{COMPANY}    日期：2022年3月")).date.value == date(2022, 3, 31)
    assert read(f"{roster('店铺运营')}成立时间：2022年3月\n").date.value is None


def test_what_leads_to_the_rows_of_a_list(read: Read) -> None:
    """Where it runs to the margin, it stands in one paragraph with the head of the list."""
    lead = "    以下人员受聘于他人，在我公司的场所内从事店铺运营、客服及美工等各项工作："
    assert read(roster("店铺运营", "客服专员").replace("序号 ", f"{lead}\n序号 ")).members.problem == "ambiguous"
