"""Which status a paper states of its payer, and all the ways in which the words 一般纳税人 state none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from pipeline.records import TaxpayerCertificate
from tests.extractors.conftest import ReadOne
from tests.extractors.tax_papers import CARD, CODE, OFFICE_NAME, PAIRS, notice

Read = Callable[..., TaxpayerCertificate]


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, TaxpayerCertificate)


@pytest.mark.parametrize(
    ("content", "status"),
    [
        ("你单位自2019年4月1日起登记为增值税一般纳税人。", "general"),
        ("经审核，准予你单位增值税一般纳税人资格登记，自2019年4月1日起生效。", "general"),
        ("现将你单位认定为增值税一般纳税人，一经登记不得转为小规模纳税人，自2019年4月1日起执行。", "general"),
        ("你单位的增值税一般纳税人登记已办理完毕，资格自2019年4月1日起生效。", "general"),
        ("我局已为你单位办理增值税一般纳税人登记，登记生效日期：2019年4月1日。", "general"),
        ("你单位提交的一般纳税人登记申请，经审核符合登记条件，现准予登记。自2019年4月1日起生效。", "general"),
        ("你单位由一般纳税人转登记为小规模纳税人，自2019年4月1日起执行。", "small_scale"),
    ],
)
def test_notice_that_states_a_status(read: Read, content: str, status: str) -> None:
    record = read(notice("增值税一般纳税人登记", content))
    assert record.taxpayer_status.value == status
    assert record.effective_date.value == date(2019, 4, 1)
    assert record.company_name.value == "上海禾木电子商务有限公司"
    assert record.uscc.value == CODE
    assert record.tax_authority.value == "国家税务总局上海市浦东新区税务局"


def test_a_payer_read_in_traditional_signs_is_known_by_its_short_name(read: Read) -> None:
    text = notice("增值税一般纳税人登记", "禾韵公司自2019年4月1日起登记为增值税一般纳税人。")
    record = read(text.replace("上海禾木电子", "上海禾韻电子"))
    assert (record.company_name.value, record.taxpayer_status.value) == ("上海禾韻电子商务有限公司", "general")


@pytest.mark.parametrize(
    "content",
    [
        "经审核，你单位不属于增值税一般纳税人。",
        "你单位为非一般纳税人。",
        "未查询到你单位的增值税一般纳税人信息。",
        "你单位不符合增值税一般纳税人登记条件。",
        "你单位的一般纳税人登记申请不予受理。",
        "你单位提交的一般纳税人登记申请，经审核不符合登记条件，现不予登记。",
        "你单位年销售额已超过标准，可申请成为一般纳税人。",
        "请于十五日内办理增值税一般纳税人登记手续。",
        "你单位应当办理一般纳税人登记，逾期不办理的按销售额计算应纳税额。",
        "你单位申请的事项已收到。",
        "已办理增值税一般纳税人登记的，不得转为小规模纳税人。",
    ],
)
def test_notice_that_proves_nothing(read: Read, content: str) -> None:
    status = read(notice("增值税一般纳税人登记", content)).taxpayer_status
    assert status.value is None
    assert status.problem in {"not_parsed", "label_not_found"}


def test_a_denial_beside_a_statement_is_ambiguous(read: Read) -> None:
    text = "你单位登记为增值税一般纳税人。2020年起取消一般纳税人资格。"
    assert read(notice("增值税一般纳税人登记", text)).taxpayer_status.problem == "ambiguous"


@pytest.mark.parametrize(("state", "value"), [("正常", "general"), ("注销", None), ("非正常户", None)])
def test_a_payer_that_is_none_any_more_has_no_status(read: Read, state: str, value: str | None) -> None:
    status = read(
        f"国家税务总局上海市电子税务局\n{PAIRS}纳税人状态    {state}    注销日期    2024-05-06\n"
    ).taxpayer_status
    assert status.value == value
    assert status.problem == (None if value else "ambiguous")


def test_a_kind_of_general_taxpayer_is_a_status(read: Read) -> None:
    table = """
国家税务总局江苏省电子税务局
纳税人识别号          纳税人名称            一般纳税人类型    有效期起    有效期止
{code}    上海禾木电子商务公司  {kind}        2019-05-01  9999-12-31
"""
    assert read(table.format(code=CODE, kind="一般纳税人")).taxpayer_status.value == "general"
    assert read(table.format(code=CODE, kind="已取消    ")).taxpayer_status.value is None


def test_a_title_is_no_question(read: Read) -> None:
    record = read(
        f"""
                    #增值税一般纳税人资格证明
    兹证明上海禾木电子商务公司（纳税人识别号：{CODE}）自2019年05月01日起登记为增值税一般纳税人。
                                        {OFFICE_NAME}
"""
    )
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2019, 5, 1))


@pytest.mark.parametrize("state", ["税务注销", "已清税", "清税注销"])
def test_a_payer_whose_taxes_were_cleared_is_none_any_more(read: Read, state: str) -> None:
    assert read(CARD.replace("正常", state)).taxpayer_status.value is None


@pytest.mark.parametrize(
    "content",
    [
        "你单位增值税一般纳税人登记申请自受理之日起5个工作日内办结。",
        "受理你单位登记为增值税一般纳税人的申请。",
        "撤销2019年将你单位登记为增值税一般纳税人的决定。",
        "对年应税销售额超过500万元的纳税人，应登记为增值税一般纳税人。",
        "你单位如登记为增值税一般纳税人，自登记生效之日起按一般计税。",
        "你单位增值税一般纳税人资格自2025年7月1日起注销。",
        "你单位增值税一般纳税人登记待生效。",
    ],
)
def test_what_is_asked_for_or_taken_back_is_not_stated(read: Read, content: str) -> None:
    assert read(notice("增值税一般纳税人登记", content)).taxpayer_status.value is None


@pytest.mark.parametrize("word", ["现为", "目前为", "已是"])
def test_what_a_payer_is_by_now_is_stated(read: Read, word: str) -> None:
    assert read(notice("告知", f"你单位{word}增值税小规模纳税人。")).taxpayer_status.value == "small_scale"


def test_a_status_from_a_day_on_is_stated(read: Read) -> None:
    record = read(notice("认定", "根据规定，认定你单位自2009年1月1日起为增值税一般纳税人。"))
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2009, 1, 1))


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("纳税人状态：  正常", "审核状态：  待审核"),
        ("纳税人状态：  正常", "办理状态：  已受理（审核中）"),
        ("纳税人状态：  正常", "审批状态：  不通过"),
        ("正常", "正常\n提交成功，等待税务机关审核"),
        ("增值税纳税人类型：", "申请纳税人类型："),
        ("增值税纳税人类型：", "原纳税人类型："),
    ],
)
def test_a_page_of_an_application_or_of_the_past_states_nothing(read: Read, printed: str, instead: str) -> None:
    assert read(CARD.replace(printed, instead)).taxpayer_status.value is None


def test_an_application_that_was_granted_states_the_status(read: Read) -> None:
    record = read(CARD.replace("纳税人状态：  正常", "审核状态：  审核通过"))
    assert record.taxpayer_status.value == "general"
