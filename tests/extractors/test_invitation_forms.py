"""Pages of the supplier system, letters in two languages: what they say by labels instead of sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from pipeline.records import InvitationLetter
from tests.extractors.conftest import ReadOne

COMPANY = "上海禾木电子商务有限公司"
Read = Callable[[str], InvitationLetter]
PAGE = f"""
入驻邀请详情
邀请码      JDZY-402913
被邀请企业  {COMPANY}
邀请业务    京东自营
邀请时间    2026-10-12 10:12:33
过期时间    2026-12-12
状态        待入驻
"""
NAMED_AS_ANY_PAGE_DOES = f"""
京东供应商协同平台 > 消息中心 > 入驻邀请
状态：待接受
公司名称：{COMPANY}
邀请方：京东超市-粮油速食采销组
邀请类型：京东自营供应商入驻
邀请码：JDZY-402913
发送时间：2026-10-12 09:15:33
失效时间：2026-12-08 23:59:59
"""
IN_A_CHAT = f"""
入驻邀请名单
公司：{COMPANY}
邀请入驻渠道：京东自营
邀请码：JDZY-402913
邀请人：京东时尚箱包采销 郑凯
日期：2026-10-12
"""
TWO_LANGUAGES = f"""
                  #邀请函 Invitation Letter
致 To: {COMPANY}
    兹邀请贵公司入驻京东自营，成为京东自营供应商。
邀请码 Invitation Code：JDZY-402913
日期 Date：2026-10-12
"""


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, InvitationLetter)


@pytest.mark.parametrize("text", [PAGE, NAMED_AS_ANY_PAGE_DOES, IN_A_CHAT, TWO_LANGUAGES])
def test_whom_to_what_and_under_which_code(read: Read, text: str) -> None:
    record = read(text)
    assert (record.company_name.value, record.invited_to.value) == (COMPANY, "京东自营")
    assert (record.code.value, record.date.value) == ("JDZY-402913", date(2026, 10, 12))
    assert (record.invited_by.problem, record.doubt) == ("label_not_found", "")


def test_a_company_that_applies_is_not_invited(read: Read) -> None:
    applies = NAMED_AS_ANY_PAGE_DOES.replace("邀请方：京东超市-粮油速食采销组\n", "").replace("邀请类型", "入驻类型")
    assert read(applies).invited_to.value is None


def test_the_one_company_a_letter_mentions_is_whom_it_invites(read: Read) -> None:
    mail = f"入驻邀请\n沈总：\n    您好！现邀请贵司（{COMPANY}）入驻京东自营，邀请码为JDZY-402913。\n"
    record = read(mail + "北京京东世纪贸易有限公司\n")
    assert (record.company_name.value, record.invited_by.value) == (COMPANY, "北京京东世纪贸易有限公司")
    assert read(f"{mail}抄送：杭州云裳服饰贸易有限公司\n").company_name.problem == "label_not_found"


def test_a_name_begins_behind_the_word_for_whom_it_is(read: Read) -> None:
    chat = f"您好，这边是京东自营个护采销，邀请贵司{COMPANY}入\n驻京东自营\n邀请码：JDZY-402913\n"
    assert read(chat).company_name.value == COMPANY
    assert read(chat.replace("贵司", "")).company_name.value == COMPANY


def test_the_subject_of_a_mail_invites(read: Read) -> None:
    mail = f"主题：邀请贵司（{COMPANY}）入驻京东自营的通知\n沈总好，\n感谢接待。请用邀请码 JDZY-402913 注册。\n"
    assert (read(mail).invited_to.value, read(mail).company_name.value) == ("京东自营", COMPANY)
    assert read(mail.replace("主题：", "主题：关于取消")).invited_to.value is None


def test_an_end_behind_the_day_it_counts_from(read: Read) -> None:
    until = "本邀请函一式一份，自签发之日起至2026年12月31日有效。"
    assert read(f"#邀请函\n{COMPANY}：\n{until}\n").valid_until.value == date(2026, 12, 31)


def test_the_parties_of_a_confirmed_invitation(read: Read) -> None:
    parties = f"甲方（邀请方）：北京京东世纪贸易有限公司\n乙方（受邀方）：{COMPANY}\n"
    record = read(f"#入驻邀请确认书\n{parties}甲方邀请乙方以供应商身份入驻京东自营。\n邀请码：JDZY-402913\n")
    assert (record.company_name.value, record.invited_to.value) == (COMPANY, "京东自营")


def test_the_end_a_page_prints(read: Read) -> None:
    assert read(PAGE).valid_until.value == date(2026, 12, 12)


@pytest.mark.parametrize("channel", ["京东POP", "京喜自营", "京东自营物流服务商", "开放平台"])
def test_another_channel_beside_the_label(read: Read, channel: str) -> None:
    assert read(PAGE.replace("京东自营", channel)).invited_to.value is None


def test_a_channel_without_an_invited_company(read: Read) -> None:
    assert read(PAGE.replace("被邀请企业", "登录账号")).invited_to.problem == "label_not_found"


@pytest.mark.parametrize("state", ["已过期", "已失效", "已关闭", "已驳回", "已使用", "审核未通过", "有效期已过"])
def test_a_state_in_which_nobody_can_take_the_invitation(read: Read, state: str) -> None:
    record = read(PAGE.replace("待入驻", state))
    assert (record.code.problem, record.invited_to.problem) == ("ambiguous", "ambiguous")


@pytest.mark.parametrize("head", ["敬启者：", "亲爱的", "To：", "谨致：", "恭喜！"])
def test_whom_a_letter_speaks_to(read: Read, head: str) -> None:
    assert read(f"#邀请函\n{head}{COMPANY}：\n").company_name.value == COMPANY
    record = read(f"#邀请函\n{head}{COMPANY}\n    同意邀请你公司为京东自营供应商，邀请码：JDZY-402913。\n")
    assert (record.company_name.value, record.invited_to.value) == (COMPANY, "京东自营")


@pytest.mark.parametrize("state", ["有效", "待接受", "未使用", "已发送"])
def test_a_state_in_which_the_invitation_stands(read: Read, state: str) -> None:
    assert read(PAGE.replace("待入驻", state)).invited_to.value == "京东自营"


def test_the_last_day_of_the_validity_is_not_the_day_of_the_letter(read: Read) -> None:
    record = read(f"入驻邀请\n受邀企业：{COMPANY}\n邀请码：JDZY-402913\n邀请有效期：2026-11-01 至 2026-12-31\n")
    assert (record.date.problem, record.valid_until.value) == ("label_not_found", date(2026, 12, 31))


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("邀请码：5F8K-21PD-77", "5F8K-21PD-77"),
        ("请凭本函编号登录", "JDYQH-2026-1107"),
        ("邀请码：XXXXXX", None),
        ("邀请码：（待生成）", None),
        ("邀请码：________", None),
        ("邀请码2026年12月31日前有效", "JDYQH-2026-1107"),
        ("邀请码2026-12-31前有效", "JDYQH-2026-1107"),
    ],
)
def test_the_letters_number_stands_for_a_code_where_no_place_for_one_is_left_open(
    read: Read, printed: str, code: str | None
) -> None:
    head = "#京东自营供应商入驻邀请函\n                                        编号：JDYQH-2026-1107\n"
    body = f"{COMPANY}：\n    特邀请贵公司成为京东自营供应商。\n{printed}\n"
    assert read(head + body).code.value == code


def test_who_serves_the_system_is_not_whom_a_letter_invites(read: Read) -> None:
    served = "本系统由杭州众腾网络科技有限公司提供技术支持\n"
    body = f"#邀请函\n    兹邀请贵公司入驻京东自营。\n邀请码：JDZY-402913\n{served}"
    assert read(body).company_name.problem == "label_not_found"


def test_a_channel_that_is_denied_is_no_other(read: Read) -> None:
    body = "京东自营采销部邀请您以自营模式入驻京东，本次邀请不涉及POP店铺"
    record = read(f"#京东自营入驻邀请函\n尊敬的{COMPANY}：\n    {body}。\n邀请码：JDZY-402913\n")
    assert record.invited_to.value == "京东自营"
