"""How many people a list or a sentence names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from pipeline.extractors import _parties
from pipeline.records import OperationsTeam
from tests.extractors.conftest import ReadOne

Read = Callable[..., OperationsTeam]
ROSTER = """
        #上海禾木电子商务有限公司员工花名册
序号    姓名      部门        岗位        入职日期
1       陈一      运营部      店铺运营    2022-03-01
2       陈二      运营部      客服        2022-04-01
3       陈三      设计部      美工        2022-05-01
"""


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, OperationsTeam)


def test_insurance_list_with_a_printed_total(read: Read) -> None:
    record = read(
        """
            #社会保险缴费清单
单位名称：上海禾木电子商务有限公司    单位编号：31011500
参保人数：6人
打印日期：2026年10月20日
"""
    )
    assert record.company_name.value == "上海禾木电子商务有限公司"
    assert (record.members.value, record.members.readings[0].text) == (6, "6人")
    assert record.date.value == date(2026, 10, 20)


def test_rows_are_counted_where_no_total_is_printed(read: Read) -> None:
    record = read(ROSTER)
    assert record.company_name.value == "上海禾木电子商务有限公司"
    assert (record.members.value, record.members.readings[0].text) == (3, "3")
    assert record.date.problem == "label_not_found"


def test_rows_go_on_over_pages(read: Read) -> None:
    second = "序号    姓名      部门        岗位\n4       陈四      运营部      推广"
    assert read(ROSTER, second).members.value == 4


def test_a_missing_row_gives_no_number(read: Read) -> None:
    assert read(ROSTER.replace("2       陈二", "        陈二")).members.problem == "not_parsed"


def test_sentence(read: Read) -> None:
    assert read("#运营团队介绍\n公司名称：上海禾木电子商务有限公司\n运营团队共8人，负责店铺运营。").members.value == 8


def test_two_totals_are_ambiguous(read: Read) -> None:
    assert read("#花名册\n参保人数：6人\n总人数：8人").members.problem == "ambiguous"


def test_day_under_a_seal_that_left_a_sign_beside_it(read: Read) -> None:
    record = read(
        ROSTER.replace("2022-0", "2022年0").replace("-01", "月01日")
        + """
合计：3人
                              上海禾木电子商务有限公司（盖章）
                        梁        2026年10月22日
"""
    )
    assert record.date.value == date(2026, 10, 22)


def test_days_of_a_table_are_not_the_lists_own(read: Read) -> None:
    assert read(ROSTER).date.problem == "label_not_found"


def test_a_row_whose_number_was_not_read_gives_no_number(read: Read) -> None:
    members = read(ROSTER.replace("3       陈三", "        陈三")).members
    assert (members.value, members.problem) == (None, "not_parsed")


def test_the_company_that_signs_a_description_of_its_team(read: Read) -> None:
    told = read("    上海禾木电子商务有限公司目前设有独立的电商运营部，团队成员共8人。\n")
    signed = read("    我司设有运营部，团队成员共8人。\n                    上海禾木电子商务有限公司\n")
    assert told.company_name.value == signed.company_name.value == "上海禾木电子商务有限公司"


def test_the_office_that_issues_a_list_is_not_the_company(read: Read) -> None:
    record = read("参保人数：6人\n                    上海市社会保险事业管理中心\n")
    assert record.company_name.problem == "label_not_found"


def test_a_list_printed_with_its_hour_and_a_code_beside_the_company(read: Read) -> None:
    record = read(
        """
            #社会保险参保证明（单位专用）
单位名称：上海禾木电子商务有限公司  统一社会信用代码：91310115MA1K4L2X0Q
参保地：上海市浦东新区  缴费人数：6  打印时间：2026-10-0910:22:31
"""
    )
    assert (record.company_name.value, record.members.value) == ("上海禾木电子商务有限公司", 6)
    assert record.date.value == date(2026, 10, 9)


@pytest.mark.parametrize("title", ["北京市社会保险单位参保人员名单", "员工花名册", "社会保险缴费清单", "费用明细"])
def test_a_title_is_no_part_of_a_name(title: str) -> None:
    assert _parties.parse_company("禾木电子商务有限公司") == "禾木电子商务有限公司"
    with pytest.raises(ValueError, match="not a party's name"):
        _parties.parse_company(f"{title}禾木电子商务有限公司")


@pytest.mark.parametrize(
    "printed", ["期：2026年10月20日", "打印日期：2026年10月20日", "：2026年10月20日", "打期：2026-10-20"]
)
def test_the_day_of_print_under_a_seal(read: Read, printed: str) -> None:
    record = read(f"{ROSTER}\n合计（3人）\n{' ' * 60}{printed}")
    assert (record.members.value, record.date.value) == (3, date(2026, 10, 20))


@pytest.mark.parametrize("printed", ["参保人数合计，9人", "参保人数合计：9人", "合计(9人)"])
def test_a_total_whose_colon_was_read_otherwise(read: Read, printed: str) -> None:
    assert read(f"    #参保人员名单\n单位名称：上海禾木电子商务有限公司\n{printed}").members.value == 9


@pytest.mark.parametrize("printed", ["效期：2026年10月20日", "入职日期：2026年10月20日", "期：2026年10月"])
def test_a_day_behind_another_label_is_not_the_papers(read: Read, printed: str) -> None:
    assert read(f"{ROSTER}\n{' ' * 60}{printed}").date.value is None


def test_a_code_of_verification_beside_the_day_of_printing(read: Read) -> None:
    record = read(
        """
            #社会保险参保缴费证明
单位名称：上海禾木电子商务有限公司
参保人数：6人
打印日期：2026年11月06日  验证码：SHSB 8827 1934
"""
    )
    assert record.date.value == date(2026, 11, 6)


@pytest.mark.parametrize(
    ("told", "members"),
    [
        ("店铺运营工作委托杭州云上电子商务有限公司负责，该公司运营团队共12人", None),
        ("我司运营团队由母公司提供，共12人", None),
        ("店铺由代运营公司管理，运营团队共12人", None),
        ("计划于2027年组建电商运营团队，拟招聘运营专员，共12人", None),
        ("我司自建运营团队，不委托代运营公司，运营团队共12人", 12),
        ("我司现有运营团队共12人，计划2027年招聘主播", 12),
    ],
)
def test_a_team_of_others_or_of_the_future_has_no_members(read: Read, told: str, members: int | None) -> None:
    record = read(f"        #运营团队说明\n    {told}。\n")
    assert (record.members.value, record.members.problem) == (members, None if members else "ambiguous")
