"""A general taxpayer in passing, a status that is asked for, and what is decided."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.model import Field
from pipeline.records import TaxpayerCertificate
from tests.extractors.conftest import ReadOne

Read = Callable[[str], Field[str]]
COMPANY, CODE = "上海禾木电子商务有限公司", "91350100M000100Y43"
OFFICE = "国家税务总局上海市浦东新区税务局"
SINCE = "自2019年4月1日起"


def notice(matter: str, content: str) -> str:
    return f"""
            {OFFICE}
                    #税务事项通知书
{COMPANY}：(纳税人识别号：{CODE})
{matter}
依据：《中华人民共和国税收征收管理法》
通知内容：{content}
                                        2019年4月28日
"""


def page(*lines: str) -> str:
    told = "\n".join(lines)
    return f"""
国家税务总局上海市电子税务局
纳税人名称：{COMPANY}
纳税人识别号：{CODE}
纳税人类型：增值税一般纳税人
有效期起：2019-04-01
{told}
"""


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return lambda text: read_one(TaxpayerCertificate, text).taxpayer_status


@pytest.mark.parametrize(
    "matter",
    [
        "事由：税务检查通知",
        "事由：对增值税纳税人的税务检查",
        "事由：非正常户认定",
        "事由：注销税务登记",
        "事    由：发票领用",
        "事由：责令限期改正",
    ],
)
def test_a_notice_of_another_matter(read: Read, matter: str) -> None:
    content = f"你单位作为增值税一般纳税人，{SINCE}少缴增值税。"
    status = read(notice(matter, content))
    assert (status.value, status.problem) == (None, "ambiguous")
    assert read(notice("事由：增值税一般纳税人登记", content)).value == "general"


@pytest.mark.parametrize(
    "matter",
    ["", "事由：登记", "事由：告知", "事由：关于认定结果的通知", "事由：纳税人类型确认", "事由：一般纳税人资格登记"],
)
def test_a_notice_of_the_status_or_of_no_other_matter(read: Read, matter: str) -> None:
    assert read(notice(matter, f"你单位{SINCE}登记为增值税一般纳税人。")).value == "general"


@pytest.mark.parametrize(
    "state",
    ["审批不通过", "已撤回", "受理中", "已受理", "待审核", "不予受理", "退回补正", "已提交", "已作废", "已作廢"],
)
def test_an_application_that_is_not_granted(read: Read, state: str) -> None:
    status = read(page(f"办理状态：{state}"))
    assert (status.value, status.problem) == (None, "ambiguous")
    assert state in {each.text for each in status.readings}


@pytest.mark.parametrize("label", ["登记状态", "纳税人状态", "税务登记状态"])
def test_the_state_of_a_payer_that_is_none_yet(read: Read, label: str) -> None:
    for state in ("已驳回", "未生效", "未登记", "待确认", "审批不通过", "注销", "未登記", "註銷"):
        status = read(page(f"{label}：{state}"))
        assert (status.value, status.problem) == (None, "ambiguous")
    for state in ("正常", "已登记", "正常在业", "开业"):
        assert read(page(f"{label}：{state}")).value == "general"


@pytest.mark.parametrize("state", ["已办结", "审核通过", "办理成功", "已完成", "准予登记", "通过", "审批(已通过)"])
def test_an_application_that_is_granted(read: Read, state: str) -> None:
    assert read(page(f"办理状态：{state}")).value == "general"
    assert read(page("办理进度及结果查询", f"审核结果：{state}")).value == "general"


@pytest.mark.parametrize("button", ["上一步", "保存", "提交", "暂存", "提交申请", "返回修改", "确认提交"])
def test_a_page_that_is_being_filled_in(read: Read, button: str) -> None:
    status = read(page(f"取消        {button}"))
    assert (status.value, status.problem) == (None, "ambiguous")
    assert read(page("查询        重置        打印        返回")).value == "general"
    assert read(page(f"{button}增值税一般纳税人登记表后生效")).value == "general"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (f"认定你单位为增值税一般纳税人，{SINCE}生效。", "general"),
        (f"现认定{COMPANY}为增值税一般纳税人。", "general"),
        (f"不予认定{COMPANY}为增值税一般纳税人。", None),
        (f"不同意认定{COMPANY}为增值税一般纳税人。", None),
        (f"决定取消{COMPANY}于2019年4月1日取得的增值税一般纳税人资格。", None),
        (f"拟认定{COMPANY}为增值税一般纳税人。", None),
        ("认定上海云裳服饰有限公司为增值税一般纳税人。", None),
        ("你单位符合增值税一般纳税人登记条件，准予登记。", "general"),
        ("你单位符合增值税一般纳税人登记条件，予以登记，特此通知。", "general"),
        ("你单位不符合增值税一般纳税人登记条件，不予登记。", None),
        ("如你单位符合增值税一般纳税人登记条件，予以登记。", None),
        ("你单位符合增值税一般纳税人登记条件，可以申请登记。", None),
        ("一般纳税人生效之日：2019年4月1日。", "general"),
        ("增值税一般纳税人资格生效日期为2019年4月1日。", "general"),
        ("申请的一般纳税人生效日期待定。", None),
        (f"你单位在我局办理了增值税一般纳税人登记，{SINCE}生效。", "general"),
        ("你单位申请的增值税一般纳税人登记，准予登记。", "general"),
        ("你单位申请的增值税一般纳税人登记，不予登记。", None),
        (f"你单位是否{SINCE}登记为增值税一般纳税人，请予答复。", None),
        (f"建议你单位{SINCE}登记为增值税一般纳税人。", None),
        (f"原定{SINCE}登记你单位为增值税一般纳税人的决定暂缓执行。", None),
        (f"限你单位{SINCE}登记为增值税一般纳税人。", None),
        ("截至2020年4月30日，你单位为增值税一般纳税人，此后转为小规模纳税人。", None),
        (f"准予将{COMPANY}{SINCE}登记为增值税一般纳税人。", "general"),
        (f"你单位已超过小规模纳税人标准，{SINCE}你单位登记为增值税一般纳税人。", "general"),
        (f"你单位曾{SINCE}登记为增值税一般纳税人。", None),
        ("你单位于2019年4月1日登记为增值税一般纳税人，现为小规模纳税人。", None),
        ("你单位原为小规模纳税人，现为增值税一般纳税人。", "general"),
        (f"预计{SINCE}将你单位登记为增值税一般纳税人。", None),
        (f"我局将{SINCE}登记你单位为增值税一般纳税人。", None),
        (f"现将你单位{SINCE}登记为增值税一般纳税人。", "general"),
        (f"你单位增值税一般纳税人资格登记已办理，{SINCE}生效。", "general"),
        (f"如对{SINCE}登记为增值税一般纳税人有异议，请于5日内提出。", None),
        ("你单位申请的增值税一般纳税人登记事项已办理完结。", "general"),
        (f"你单位可{SINCE}登记为增值税一般纳税人，请确认。", None),
        (f"经税务行政许可{SINCE}登记为增值税一般纳税人。", "general"),
        (f"请说明{SINCE}作为增值税一般纳税人期间的抵扣情况。", None),
        (f"你单位提交的增值税一般纳税人登记申请，经审核，准予登记，{SINCE}生效。", "general"),
        ("你单位提交的增值税一般纳税人登记申请，经审核，不予登记。", None),
        ("你单位提交的增值税一般纳税人登记申请，经审核，符合规定，予以登记。", "general"),
        ("你单位提交的增值税一般纳税人登记申请，经审核，不符合规定，不予登记。", None),
        ("你单位提交的增值税一般纳税人登记申请，经审核，符合规定的，予以登记。", None),
        ("你单位提交的增值税一般纳税人登记申请，如符合规定，予以登记。", None),
        ("你单位的增值税一般纳税人登记事项已经办结。", "general"),
        (f"你单位增值税一般纳税人资格{SINCE}有效。", "general"),
        (f"你单位增值税一般纳税人资格{SINCE}终止。", None),
        ("我局决定准予你单位登记为增值税一般纳税人。", "general"),
        ("我局决定不准予你单位登记为增值税一般纳税人。", None),
        ("你单位具备增值税一般纳税人资格。", "general"),
        ("你单位具备增值税一般纳税人资格条件。", None),
        ("你单位不具备增值税一般纳税人资格。", None),
    ],
)
def test_how_an_office_says_it(read: Read, words: str, value: str | None) -> None:
    assert read(notice("事由：增值税一般纳税人登记", words)).value == value


def test_two_columns_side_by_side_make_up_no_label(read: Read) -> None:
    """一般纳税人认定日期 is a label, too."""
    text = f"""
{OFFICE}
纳税人资格查询
纳税人识别号            纳税人名称                 是否一般纳税人   认定日期      主管税务机关
{CODE}      {COMPANY}         是             2019-04-01    {OFFICE}
"""
    assert read(text).value == "general"
    assert read(text.replace("   是  ", "   否  ")).value is None


@pytest.mark.parametrize("value", ["增值税一般纳税人（已转出）", "一般纳税人（历史）", "增值税一般纳税人资格已取消"])
def test_a_label_is_answered_by_its_whole_value(read: Read, value: str) -> None:
    assert read(page().replace("增值税一般纳税人", value)).value is None
    assert read(page().replace("增值税一般纳税人", "一般纳税人")).value == "general"


@pytest.mark.parametrize(
    "site", ["电子税务局模拟教学平台", "国家税务总局上海市电子税务局（实训版）", "电子税务局仿真操作系统"]
)
def test_a_site_for_lessons_is_no_tax_office(read: Read, site: str) -> None:
    status = read(page().replace("国家税务总局上海市电子税务局", site))
    assert (status.value, status.problem) == (None, "not_parsed")
