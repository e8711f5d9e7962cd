"""What ends an invitation: a letter that takes it back, a last day, or days that count from one."""

from __future__ import annotations

import pytest

from pipeline.records import Declaration
from tests.extractors.conftest import ReadOne
from tests.extractors.invitations import CODE, JD, SILENT, TO_JD, Judged, judged_by, letter


@pytest.fixture
def judged(read_one: ReadOne) -> Judged:
    return judged_by(read_one)


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"我司拟邀请贵公司入驻京东自营，{CODE}。", "入驻通知"),
        (f"我司有意邀请贵公司入驻京东自营，正式邀请将另行发出，{CODE}。", "入驻通知"),
        (f"贵公司已进入京东自营入驻候补名单，{CODE}将于审核通过后生效。", "入驻邀请函"),
        (f"诚邀贵公司入驻京东自营，{CODE}，经总部审批后方可生效。", "入驻邀请函"),
        (f"{TO_JD}（样张，非正式邀请）", "入驻邀请函"),
        (f"{TO_JD}以上为模拟内容，请勿用于正式场合。", "入驻邀请函"),
        (TO_JD, "入驻邀请函（草稿）"),
        (TO_JD, "邀请函模板"),
        (TO_JD, "入驻邀请函（仅供内部培训）"),
        (TO_JD, "邀请函（副本作废）"),
        (f"{TO_JD}本邀请已于2026年11月1日终止。", "入驻邀请函"),
        (f"{TO_JD}该邀请码已绑定其他商家。", "入驻邀请函"),
        (f"诚邀贵公司入驻京东自营，{CODE}，使用次数：1/1（已用完）。", "入驻邀请函"),
        (f"{TO_JD}本邀请码已于2026年10月20日注销。", "入驻邀请函"),
        (TO_JD, "入驻邀请函（模拟演练）"),
        (f"{TO_JD}以京东审批为准，审批前不生效。", "入驻邀请函"),
        (f"诚邀贵公司入驻京东自营，{CODE}，该邀请名额已满。", "入驻邀请函"),
        (f"原邀请贵公司入驻京东自营，现调整为京东开放平台（POP），{CODE}。", "入驻邀请函"),
        ("贵公司的入驻邀请申请（邀请编号：JDZY-402913）未通过审核，感谢您对京东自营的关注。", "邀请结果通知"),
        (f"诚邀贵公司入驻天猫超市，{CODE}。", "入驻邀请函"),
    ],
)
def test_a_letter_that_takes_its_invitation_back(judged: Judged, body: str, title: str) -> None:
    """It speaks against a code that is declared, too."""
    text = letter(body, title=title, signed="招商部" if "天猫" in body else JD)
    for declaration in (SILENT, Declaration(invitation_code="JDZY-402913")):
        found, record = judged(text, declaration)
        assert (found, record.invited_to.problem) == (("review", "ambiguous"), "ambiguous")


@pytest.mark.parametrize(
    ("until", "reason"),
    [
        ("截止2026年10月15日", "expired"),
        ("邀请码有效期：15天", "expired"),
        ("有效期：自2026年9月1日起30天", "not_parsed"),
        ("有效期30天，自2026年9月1日起计算", "not_parsed"),
        ("自首次邀请之日起90天内有效", "not_parsed"),
        ("自前一封邀请函发出之日起60天有效", "not_parsed"),
        ("自2026-09-01起三个月内有效", "not_parsed"),
        ("自招商会召开之日起三个月内有效", "not_parsed"),
        ("有效期6个月（自报名之日起）", "not_parsed"),
        ("请在10日内完成入驻申请", "expired"),
        ("有效期截至本月底", "not_parsed"),
        ("有效期至首次登录后30天", "not_parsed"),
        ("月底前有效", "not_parsed"),
        ("仅在2026年10月内有效", "not_parsed"),
        ("自发函之日起7日内有效", "expired"),
        ("如2026年10月31日前未完成入驻，邀请自动作废", "expired"),
    ],
)
def test_an_end_that_counts_from_another_day_or_has_come(judged: Judged, until: str, reason: str) -> None:
    assert judged(letter(f"诚邀贵公司入驻京东自营，{CODE}，{until}。"))[0] == ("review", reason)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("关于撤回邀请的通知", "此前的通知请勿使用。"),
        ("通知", "我部向贵公司发出的邀请码JDZY-402913现予撤销，不再有效。"),
        ("通知", "现取消对贵公司的京东自营入驻邀请。"),
        ("通知", "经研究，决定收回向贵公司发出的邀请。"),
    ],
)
def test_a_notice_that_takes_an_invitation_back(judged: Judged, title: str, told: str) -> None:
    found, record = judged(letter(told, title=title), Declaration(invitation_code="JDZY-402913"))
    assert (found, record.code.problem) == (("review", "ambiguous"), "ambiguous")


def test_what_would_take_an_invitation_back(judged: Judged) -> None:
    body = f"{TO_JD}如发现提交虚假材料将取消邀请，现场核查不合格的，取消邀请。"
    assert judged(letter(body))[0] == ("pass", "met")


def test_the_day_to_which_sales_were_counted_is_no_end(judged: Judged) -> None:
    counted = "截止2026年9月30日，贵公司线上销售额表现优异，"
    assert judged(letter(f"{counted}诚邀贵公司入驻京东自营，{CODE}。"))[0] == ("pass", "met")


@pytest.mark.parametrize(
    "other",
    [
        "入驻后24个月内，免收平台使用费",
        "合同签署后24个月，双方可续签",
        "请提供24个月内有效的检测报告",
        "检测报告自签发之日起24个月内有效",
        "合作协议有效期：24个月",
        "商品剩余有效期24个月",
    ],
)
def test_what_else_holds_so_long_ends_no_invitation(judged: Judged, other: str) -> None:
    old = letter(f"诚邀贵公司入驻京东自营，{CODE}，{other}。").replace("2026年10月12日", "2025年6月1日")
    (verdict, _), record = judged(old)
    assert (verdict, record.valid_until.value) == ("review", None)


def test_how_long_others_take_ends_no_invitation(judged: Judged) -> None:
    told = f"诚邀贵公司入驻京东自营，{CODE}，资料提交后5个工作日内完成审核。"
    assert judged(letter(told))[0] == ("pass", "met")


def test_days_counted_from_the_last_day_of_the_calendar(judged: Judged) -> None:
    told = letter(f"诚邀贵公司入驻京东自营，{CODE}，有效期90天。").replace("2026年10月12日", "9999年12月31日")
    assert judged(told)[0][0] == "review"
