"""Whether the people of a paper are the own ones of the company, are there, and are people at all."""

from __future__ import annotations

from collections.abc import Callable
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
    "note",
    ["（此页为模板，请替换姓名）", "本表为样表", "运营团队名单（示例）", "电商团队（参考样式）", "请按此格式填写"],
)
def test_a_form_to_fill_in_lists_nobody(read: Read, note: str) -> None:
    assert read(roster("店铺运营", "客服专员") + f"{note}\n").members.problem == "ambiguous"
    assert read(roster("店铺运营", "客服专员") + "注：本证明仅供参考\n").members.value == 2


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
