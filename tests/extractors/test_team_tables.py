"""Lists without serial numbers and tables of departments: how many people they tell of."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from pipeline.records import OperationsTeam
from tests.extractors.conftest import ReadOne

COMPANY = "上海禾木电子商务有限公司"
Read = Callable[[str], OperationsTeam]
NAMED = f"""
        #电商运营团队人员名单
公司名称：{COMPANY}
姓名      性别    职务        工作年限
黄志明    男      电商经理    8年
林雅芳    女      店铺运营    5年
赖小红    女      售前客服    2年
"""
DEPARTMENTS = f"""
        #电商团队情况表
公司名称：{COMPANY}
部门      负责人    人数    主要职责
运营部    徐海燕    5       京东自营店铺日常运营
设计部    胡凯      2       主图、详情页设计
客服部    应丽娜    4       售前售后服务
合计                11
"""


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, OperationsTeam)


def told(record: OperationsTeam) -> object:
    return record.members.value or record.members.problem


def test_the_names_of_a_list_without_numbers_are_counted(read: Read) -> None:
    assert told(read(NAMED)) == 3
    assert told(read(NAMED.replace("职务", "职位"))) == 3


@pytest.mark.parametrize(
    ("printed", "instead", "problem"),
    [
        ("林雅芳", "待定  ", "not_parsed"),
        ("林雅芳    女  ", "岗位甲    无  ", "not_parsed"),
        ("林雅芳", "黄志明", "not_parsed"),
        ("5年", "已离职", "ambiguous"),
        ("5年", "已调往集团", "ambiguous"),
        ("2年\n", "2年\n（未完，见下页）\n", "unreadable"),
    ],
)
def test_names_that_do_not_tell_who_is_there(read: Read, printed: str, instead: str, problem: str) -> None:
    if instead == "岗位甲    无  ":
        text = NAMED.replace(printed, instead).replace("黄志明", "岗位乙").replace("赖小红", "岗位丙")
    else:
        text = NAMED.replace(printed, instead)
    assert told(read(text)) == problem


@pytest.mark.parametrize(
    "title",
    [
        "电商运营团队拟聘人员名单",
        "电商运营团队储备人员名单",
        "电商运营团队候选人名单",
        "电商运营培训班学员名单",
        "电商运营客户名单",
        "合作方电商运营团队人员名单",
        "经销商运营团队名单",
    ],
)
def test_lists_of_other_people(read: Read, title: str) -> None:
    assert told(read(NAMED.replace("电商运营团队人员名单", title))) == "ambiguous"


def test_a_team_for_customers_is_one(read: Read) -> None:
    assert told(read(NAMED.replace("电商运营团队人员名单", "客户运营团队人员名单"))) == 3


def test_who_left_is_told_below_a_list(read: Read) -> None:
    assert read(f"{NAMED}黄志明自2026年9月起不再任职。\n").members.value is None
    assert read(f"{NAMED}2026年9月30日\n").members.value == 3


def test_a_table_of_departments_tells_its_sum(read: Read) -> None:
    assert told(read(DEPARTMENTS)) == 11


@pytest.mark.parametrize(
    ("printed", "instead", "members"),
    [
        ("11\n", "15\n", "ambiguous"),
        ("4       售前", "若干    售前", "ambiguous"),
        ("合计                11\n", "", "label_not_found"),
        ("应丽娜", "待招聘", "ambiguous"),
        ("人数  ", "编制人数", "label_not_found"),
    ],
)
def test_a_table_whose_sum_proves_nothing(read: Read, printed: str, instead: str, members: object) -> None:
    assert told(read(DEPARTMENTS.replace(printed, instead))) == members


def test_posts_that_are_yet_to_be_filled_beside_a_total(read: Read) -> None:
    table = f"""
        #电商团队组织架构表
公司名称：{COMPANY}
岗位          姓名      人数
运营经理      梁伟      1
运营专员      冯子健    2
合计：3人
"""
    assert told(read(table)) == 3
    assert told(read(table.replace("冯子健    2", "冯子健、何嘉欣    2"))) == 3
    for vacant in ("待招聘", "（空）", "二人  "):
        assert told(read(table.replace("冯子健", vacant))) == "ambiguous"


@pytest.mark.parametrize(
    "printed",
    ["#电商团队架构规划", "#电商团队情况表\n以上为2027年规划。", "#电商团队情况表\n以上岗位均为空编。"],
)
def test_a_table_of_what_is_planned(read: Read, printed: str) -> None:
    assert told(read(DEPARTMENTS.replace("#电商团队情况表", printed))) == "ambiguous"


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        (f"{COMPANY}电商运营团队共10人，目前在岗10人。", 10),
        (f"{COMPANY}电商运营团队共10人，目前在岗2人。", "ambiguous"),
        (f"{COMPANY}电商运营团队共10人，在岗0人。", "ambiguous"),
        (f"{COMPANY}运营团队10人，目前实际到岗2人，其余在途。", "ambiguous"),
        (f"{COMPANY}电商运营团队共10人，现仅有3人。", "ambiguous"),
        (f"{COMPANY}现有员工26人，其中电商运营团队10人，包括运营4人、客服6人。", 10),
    ],
)
def test_a_smaller_number_that_is_there(read: Read, sentence: str, members: object) -> None:
    assert told(read(f"        #运营团队说明\n    {sentence}\n")) == members


@pytest.mark.parametrize(
    ("lines", "members"),
    [
        (("李浩然 运营总监", "邓小琪 运营主管", "以上2人均已与我公司签订劳动合同。"), 2),
        (("李浩然 运营总监", "邓小琪 运营主管", "以上2人均为外聘顾问。"), "ambiguous"),
        (("李浩然 运营总监", "邓小琪 运营主管", "以上2人。", "均为在校实习生。"), "ambiguous"),
        (("李浩然 运营总监", "邓小琪 运营主管", "以上2人。", "均为正式员工。"), 2),
        (("已配备以下人员：", "运营专员：李娜、刘洋", "以上合计2人，均为公司全职人员。"), 2),
        ((f"{COMPANY}为保证业务的顺利开展，已配备以下人员：", "运营专员：李娜", "以上共1人。"), 1),
        ((f"{COMPANY}为保证业务的顺利开展，拟配备以下人员：", "运营专员：李娜", "以上共1人。"), "ambiguous"),
    ],
)
def test_the_number_of_those_above(read: Read, lines: tuple[str, ...], members: object) -> None:
    text = "\n".join(("        #运营团队成员表", f"企业名称：{COMPANY}", *lines))
    assert told(read(f"{text}\n")) == members


def test_of_whom_the_company_is_a_part(read: Read) -> None:
    title, group = "        #运营团队说明\n    ", "重庆嘉陵百货集团有限公司"
    own = f"{COMPANY}隶属于{group}，公司现有运营团队成员11名，均持有与我司签订的劳动合同。\n"
    assert told(read(title + own)) == 11
    theirs = f"{COMPANY}现有运营团队成员11名，均隶属于{group}。\n"
    assert told(read(title + theirs)) == "ambiguous"


def test_the_month_a_team_was_founded_in_is_none_of_the_paper(read: Read) -> None:
    form = f"        #运营团队情况表\n公司名称：{COMPANY}\n团队人数    7人\n组建时间    2022年5月\n"
    assert read(form).date.value is None
    assert read(form.replace("组建时间    ", "            ")).date.value is not None


def test_people_of_a_shop_in_a_street_operate_none_on_the_net(read: Read) -> None:
    posts = {"电商经理": "门店店长", "店铺运营": "导购    ", "售前客服": "收银    "}
    text = NAMED.replace("电商运营团队", "团队成员")
    for net, street in posts.items():
        text = text.replace(net, street)
    assert told(read(text)) == "ambiguous"
    assert told(read(text.replace("门店店长", "店长    "))) == 3


def test_who_hires_and_pays_them(read: Read) -> None:
    told_of = f"        #运营团队说明\n    {COMPANY}电商运营团队现有专职人员11名，均由{{}}直接聘用并依法缴纳社保。\n"
    assert told(read(told_of.format("我司"))) == 11
    assert told(read(told_of.format("集团"))) == "ambiguous"
