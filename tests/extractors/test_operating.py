"""Whose number a paper tells, and whether those people operate shops."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from pipeline.records import OperationsTeam
from tests.extractors.conftest import ReadOne

COMPANY = "上海禾木电子商务有限公司"
Read = Callable[[str], OperationsTeam]


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, OperationsTeam)


def roster(*posts: str, title: str = "员工花名册", column: str = "岗位") -> str:
    rows = "\n".join(
        f"{number}       陈{'一二三四'[number - 1]}      {post}      正常" for number, post in enumerate(posts, 1)
    )
    return f"        #{title}\n单位名称：{COMPANY}\n序号    姓名      {column}        状态\n{rows}\n"


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


@pytest.mark.parametrize(
    "note",
    [
        "店铺托管单位：",
        "服务团队：温州橙天代运营工作室，客户：",
        "双方约定由乙方派出以下人\n员为甲方运营店铺：\n单位名称：",
    ],
)
def test_a_list_of_who_runs_shops_for_others(read: Read, note: str) -> None:
    assert read(roster("店铺运营", "客服专员").replace("单位名称：", note)).members.problem == "ambiguous"


@pytest.mark.parametrize("form", ["外包", "劳务派遣", "借调", "众腾人力资源有限公司"])
def test_people_of_others_in_the_rows_of_a_list(read: Read, form: str) -> None:
    assert read(roster("店铺运营", "客服专员").replace("正常", form)).members.problem == "ambiguous"


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
    ("told", "members"),
    [
        ("运营团队共9人，均由杭州汇才人力资源有限公司劳务派遣", None),
        ("运营团队共9人，均与其他公司签订劳动合同", None),
        ("运营团队共9人，均为母公司员工", None),
        ("与杭州云裳服饰贸易有限公司共用运营团队，团队共10人", None),
        ("的电商业务由宁波蓝鲸家居用品有限公司的运营团队负责，团队共11人", None),
        (f"的电商业务由{COMPANY}的运营团队负责，团队共11人", 11),
        ("运营团队共9人，仓储由宁波蓝鲸物流有限公司仓配中心负责", 9),
        ("运营团队共9人，均为自有员工，不存在劳务派遣", 9),
        ("运营团队共9人，负责人曾任职某代运营公司", 9),
        ("运营团队共9人，店铺运营由禾木公司电商部负责", 9),
        ("运营团队共9人，店铺运营由云裳公司电商部负责", None),
        ("运营团队共9人，店铺数据每日共享给运营人员", 9),
        ("运营团队共9人，人员编制及工资关系均在宁波蓝鲸家居用品有限公司，由其统一派遣", None),
        ("运营团队共9人，小组成员系合作机构雇员", None),
        ("运营团队共9人。店铺目前由合作的TP服务商打理", None),
        ("运营团队共9人。成员均为宁波蓝鲸家居用品有限公司外派人员", None),
        (f"运营团队共9人。成员均为{COMPANY}在职员工，其中硕士2人，如有变动将及时更新", 9),
        ("运营团队共9人。自今年十月起店铺日常运营已交由宁波蓝鲸家居用品有限公司打理", None),
        ("于2021年至2024年间曾设运营团队9人，现业务转由经销商办理", None),
        ("运营团队共9人。上列人员自2026年9月1日起整体划转至宁波海岚", None),
        ("运营团队由9人组成：店长1人，负责整体统筹；运营8人，人员稳定", 9),
        ("运营团队现有9人，曾操盘多个天猫店铺，能独立完成店铺装修、活动策划等工作", 9),
        ("运营团队共9人，合同主体为第三方灵活用工平台", None),
        ("运营团队共9人，受聘于杭州优启，驻场服务", None),
        ("运营团队共计3人：运营主管王芳，运营专员李强、赵磊", 3),
        ("计划于2027年组建9人的运营团队，目前由销售部兼管", None),
        ("急需店铺运营人员，共9人", None),
        ("面向社会招募电商运营人员，共9人", None),
        ("运营团队共9人，为旗下各公司服务", None),
        ("现有为我公司服务的运营团队，共9人", None),
        ("运营团队，目前在职9人，均已提出辞职", None),
        ("拥有自有电商运营团队共9人，其中运营主管1人、美工1人，均为正式员工", 9),
    ],
)
def test_people_of_others(read: Read, told: str, members: int | None) -> None:
    found = read(f"        #运营团队说明\n    {COMPANY}{told}。\n").members
    assert (found.value, found.problem) == (members, None if members else "ambiguous")


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


@pytest.mark.parametrize(
    "note",
    ["（此页为模板，请替换姓名）", "本表为样表", "运营团队名单（示例）", "电商团队（参考样式）", "请按此格式填写"],
)
def test_a_form_to_fill_in_lists_nobody(read: Read, note: str) -> None:
    assert read(roster("店铺运营", "客服专员") + f"{note}\n").members.problem == "ambiguous"
    assert read(roster("店铺运营", "客服专员") + "注：本证明仅供参考\n").members.value == 2


@pytest.mark.parametrize("label", ["更新：", "统计截止：", "编制时间 ", "填报日期："])
def test_the_day_a_list_was_made(read: Read, label: str) -> None:
    listed = roster("店铺运营", "客服专员").replace(COMPANY, f"{COMPANY}    {label}2021年6月1日")
    assert read(listed).date.value == date(2021, 6, 1)


def test_a_list_of_a_month_is_of_its_last_day(read: Read) -> None:
    assert read(f"{roster('店铺运营', '客服专员')}{' ' * 60}2022年3月\n").date.value == date(2022, 3, 31)
    assert read(roster("店铺运营").replace(COMPANY, f"{COMPANY}    日期：2022年3月")).date.value == date(2022, 3, 31)
    assert read(f"{roster('店铺运营')}成立时间：2022年3月\n").date.value is None


@pytest.mark.parametrize(
    "names", [("张三", "李四"), ("王五", "赵六"), ("XXX", "XXX"), ("某某某", "陈二"), ("陈某某", "陈二"), ("××", "××")]
)
def test_names_that_a_form_is_filled_in_with(read: Read, names: tuple[str, str]) -> None:
    filled = roster("店铺运营", "客服专员").replace("陈一", names[0]).replace("陈二", names[1])
    assert read(filled).members.problem == "ambiguous"
    told = f"    #运营团队说明\n{COMPANY}运营团队共2人：{names[0]}（店长）、{names[1]}（客服）。\n"
    assert read(told).members.value is None


@pytest.mark.parametrize(
    ("names", "members"),
    [
        (("小王", "小李"), None),
        (("员工甲", "员工乙"), None),
        (("陈一", "陈一"), None),
        (("陈*国", "**丽"), 2),
        (("陈*", "陈*"), 2),
        (("Wei沈薇", "Hao金昊"), 2),
    ],
)
def test_names_without_a_surname_are_nobodys(read: Read, names: tuple[str, str], members: int | None) -> None:
    listed = roster("店铺运营", "客服专员").replace("陈一", names[0]).replace("陈二", names[1])
    for total in ("", "\n\n\n合计：2人\n"):
        assert read(f"{listed}{total}").members.value == members


@pytest.mark.parametrize(
    ("note", "members"),
    [
        ("厦门云创网络有限公司", None),
        ("10月底离岗", None),
        ("产假替岗", None),
        ("面试中", None),
        ("尚未到岗", None),
        ("乙方人员", None),
        ("外协", None),
        (COMPANY, 2),
        ("曾任职于厦门云创网络有限公司", 2),
        ("部门负责人", 2),
    ],
)
def test_whose_people_a_row_says_they_are(read: Read, note: str, members: int | None) -> None:
    noted = roster("店铺运营", "客服专员").replace("状态", "备注").replace("正常", note)
    assert read(noted).members.value == members


@pytest.mark.parametrize("column", ["用工形式", "参保状态", "人员性质"])
@pytest.mark.parametrize(
    ("state", "members"),
    [
        ("欠费", None),
        ("劳务合同", None),
        ("合同制", 2),
        ("兼职", None),
        ("不详", None),
        ("参保缴费", 2),
        ("无固定期限", 2),
        ("无固定期限劳动合同", 2),
        ("已签订合同", 2),
        ("实习合同", None),
        ("承揽合同", None),
        ("未签合同", None),
        ("非全职", None),
        ("不在岗", None),
        ("挂靠参保", None),
        ("第三方代缴", None),
        ("全职", 2),
        ("", 2),
    ],
)
def test_how_the_company_holds_its_people(read: Read, column: str, state: str, members: int | None) -> None:
    held = roster("店铺运营", "客服专员").replace("状态", column).replace("正常", state)
    assert read(held).members.value == members


@pytest.mark.parametrize(
    ("names", "phone"), [(("张三", "陈二"), "138XXXXXXXX"), (("陈一", "李四光"), "3205XXXXXXXX0042")]
)
def test_a_name_that_somebody_may_have(read: Read, names: tuple[str, str], phone: str) -> None:
    listed = roster("店铺运营", "客服专员").replace("陈一", names[0]).replace("陈二", names[1])
    assert read(f"{listed}\n\n\n电话：{phone}\n").members.value == 2


@pytest.mark.parametrize(
    ("column", "entry", "members"), [("到岗时间", "2027年1月", None), ("入职日期", "2026-10-01", 2)]
)
def test_people_who_are_yet_to_come(read: Read, column: str, entry: str, members: int | None) -> None:
    listed = roster("店铺运营", "客服专员").replace("状态", column).replace("正常", entry)
    assert read(f"{listed}\n\n制表日期：2026年10月12日\n").members.value == members


@pytest.mark.parametrize("column", ["所属单位", "发薪单位", "劳动合同单位"])
@pytest.mark.parametrize(
    ("whose", "members"),
    [
        ("人才服务中心", None),
        ("本公司合作单位", None),
        ("我司的代理商", None),
        (f"{COMPANY}的外协方", None),
        (COMPANY, 2),
        (f"{COMPANY}电商部", 2),
        ("上海禾木", 2),
        ("本公司", 2),
        ("", 2),
    ],
)
def test_who_has_the_people_of_a_list(read: Read, column: str, whose: str, members: int | None) -> None:
    listed = roster("店铺运营", "客服专员").replace("状态", column).replace("正常", whose)
    assert read(listed).members.value == members


def test_what_leads_to_the_rows_of_a_list(read: Read) -> None:
    """Where it runs to the margin, it stands in one paragraph with the head of the list."""
    lead = "    以下人员受聘于他人，在我公司的场所内从事店铺运营、客服及美工等各项工作："
    assert read(roster("店铺运营", "客服专员").replace("序号 ", f"{lead}\n序号 ")).members.problem == "ambiguous"
