"""Who is invited, under which code, when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from pipeline.extractors import invitation_letter
from pipeline.model import Document, DocumentType
from pipeline.records import InvitationLetter
from tests.extractors.conftest import ReadOne

Read = Callable[[str], InvitationLetter]
LETTER = """
                  #邀请函
尊敬的上海禾木电子商务有限公司：
    诚挚邀请贵公司入驻京东自营，邀请码：JDZY-402913，请于2026年12月31日前完成入驻。
                                        北京某某贸易有限公司
                                        2026年10月12日
"""
FORM = """
                  #京东自营入驻邀请函
受邀方：上海禾木电子商务有限公司
邀请编号：JDZY-402913
邀请日期：2026-10-12
有效期至：2026-12-31
"""


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, InvitationLetter)


@pytest.mark.parametrize("text", [LETTER, FORM])
def test_letter_and_form(read: Read, text: str) -> None:
    record = read(text)
    assert record.company_name.value == "上海禾木电子商务有限公司"
    assert record.code.value == "JDZY-402913"
    assert record.date.value == date(2026, 10, 12)


def test_two_invited_companies_are_ambiguous(read: Read) -> None:
    assert read(FORM + "尊敬的杭州木林贸易有限公司：").company_name.problem == "ambiguous"


def test_a_letter_without_code_says_so(read: Read) -> None:
    assert read(LETTER.replace("邀请码：JDZY-402913，", "")).code.problem == "label_not_found"


def test_addressee_under_a_number_at_the_right_and_day_beside_a_stroke(read: Read) -> None:
    record = read(
        """
                  #邀请函
                                          邀请编号：JDZY-402913
上海禾木电子商务有限公司：
    经我司采销部门对贵司品牌及经营情况的综合评估，现诚邀贵司作
为供应商入驻京东自营平台。
                                        京东自营采销部
                                        2026年10月12日/
"""
    )
    assert record.company_name.value == "上海禾木电子商务有限公司"
    assert record.code.value == "JDZY-402913"
    assert record.date.value == date(2026, 10, 12)
    assert record.date.readings[0].text == "2026年10月12日"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FORM, date(2026, 12, 31)),
        (LETTER, date(2026, 12, 31)),
        (LETTER.replace("请于2026年12月31日前完成入驻", "本邀请函有效期至2025年12月31日"), date(2025, 12, 31)),
        (FORM.replace("有效期至：2026-12-31", "有效期：2025-10-12至2025-12-31"), date(2025, 12, 31)),
        (FORM.replace("有效期至：2026-12-31", "有效期：30天"), date(2026, 11, 11)),
        (FORM.replace("有效期至：2026-12-31", "有效期：自2026年1月1日起三个月"), "not_parsed"),
        (FORM + "请于2026年11月30日前回复。", date(2026, 12, 31)),
        (FORM.replace("有效期至：2026-12-31", ""), "label_not_found"),
        (FORM.replace("有效期至：2026-12-31", "邀请码于12月31日前有效，过期作废"), "not_parsed"),
        (LETTER.replace("2026年12月31日前", "12月31日前"), "not_parsed"),
        (LETTER.replace("请于2026年12月31日前完成入驻", "本邀请函自签发之日起三个月内有效"), date(2027, 1, 12)),
        (LETTER.replace("请于2026年12月31日前完成入驻", "收到本函之日起30日内有效"), date(2026, 11, 11)),
        (LETTER.replace("请于2026年12月31日前完成入驻", "邀请码7个工作日内有效"), date(2026, 10, 19)),
        (LETTER.replace("请于2026年12月31日前完成入驻", "12月31日前有效，请在30日内完成入驻"), "not_parsed"),
        (LETTER.replace("请于2026年12月31日前完成入驻", "邀请码24小时内有效"), "not_parsed"),
        (LETTER.replace("请于", "自签发之日起90日内有效，请于"), date(2026, 12, 31)),
        (LETTER.replace("请于2026年12月31日前完成入驻", "请于收到本函之日起30日内登录供应商系统"), "label_not_found"),
        (LETTER.replace("请于2026年12月31日前完成入驻", "请于30日内提交资料，逾期本函失效"), date(2026, 11, 11)),
    ],
)
def test_the_end_of_its_validity_or_the_day_to_answer_before(read: Read, text: str, expected: date | str) -> None:
    field = read(text).valid_until
    assert (field.value or field.problem) == expected


def test_a_mail_that_greets_the_company(read: Read) -> None:
    record = read(
        """
供应商入驻邀请
时间：2026年10月12日（星期一）10:23
上海禾木电子商务有限公司，您好：
    正式邀请贵司入驻京东自营，邀请码：JDZY-402913。
"""
    )
    assert (record.company_name.value, record.code.value) == ("上海禾木电子商务有限公司", "JDZY-402913")
    assert record.date.value == date(2026, 10, 12)


@pytest.mark.parametrize(
    ("sent", "day"),
    [
        ("2026年10月2日 14:05", date(2026, 10, 2)),
        ("2026-10-02 09:41", date(2026, 10, 2)),
        ("2026/10/309:41", None),  # the third or the thirtieth
    ],
)
def test_the_day_of_a_message_with_its_hour(read: Read, sent: str, day: date | None) -> None:
    record = read(f"    {sent}\n京东自营入驻邀请：上海禾木电子商务有限公司\n邀请码：JDZY-402913\n")
    assert (record.company_name.value, record.date.value) == ("上海禾木电子商务有限公司", day)


def test_the_place_of_a_value_leans_with_its_line(draw_paper: Callable[..., Document]) -> None:
    """Cut out level, a slanting line would bring half of its neighbors along, and nobody could second it."""
    (page,) = draw_paper(DocumentType.INVITATION_LETTER, FORM).pages
    line = next(word for word in page.words if "JDZY" in word.text)
    fall = round(0.1 * line.box.width)
    slanting = replace(line, box=replace(line.box, bottom=line.box.bottom + fall), slope=0.1)
    words = tuple(slanting if word is line else word for word in page.words)
    (record,) = invitation_letter.extract(
        Document(id="d1", type=DocumentType.INVITATION_LETTER, pages=(replace(page, words=words),))
    )
    assert record.code.value == "JDZY-402913"
    quad = record.code.readings[0].quad
    assert quad is not None
    (left, top), (right, falling), (_, below), _ = quad.corners
    assert falling - top == pytest.approx(0.1 * (right - left), abs=2)
    assert below - falling == pytest.approx(line.box.height, abs=2)


@pytest.mark.parametrize(
    "invites",
    [
        "天猫超市诚邀贵公司成为供应商，邀请码：JDZY-402913",
        "京东开放平台（POP）诚邀贵公司开设店铺，邀请码：JDZY-402913",
        "京东自营诚邀贵公司入驻，邀请码：JDZY-402913（已作废）",
        "京东自营诚邀贵公司入驻，邀请码：JDZY-402913，本邀请函现已撤回",
        "京东诚挚邀请您参加2026供应商合作伙伴大会，邀请码：JDZY-402913",
    ],
)
def test_an_invitation_to_something_else_gives_no_code(read: Read, invites: str) -> None:
    """Of another marketplace, to the open platform, to a conference."""
    record = read(f"#邀请函\n上海禾木电子商务有限公司：\n    {invites}。\n")
    assert (record.code.value, record.code.problem) == (None, "ambiguous")
    assert record.company_name.value == "上海禾木电子商务有限公司"


@pytest.mark.parametrize(
    "besides",
    [
        "贵公司天猫旗舰店经营良好。",
        "请参加京东自营招商会议，会后入驻。",
        "POP商家可同时入驻。",
        "如邀请码已过期请联系采销。",
        "邀请码逾期作废。",
    ],
)
def test_what_a_letter_mentions_besides_leaves_its_code(read: Read, besides: str) -> None:
    assert read(LETTER + f"    {besides}\n").code.value == "JDZY-402913"


def test_an_invited_company_whose_name_goes_on_in_the_next_row_of_a_message(read: Read) -> None:
    """The first row of it alone begins with a surname."""
    record = read(
        """
10月18日 14:06
    【京东自营入驻邀请】受邀企业：杭州木槿
    之家日用品有限公司，邀请码JDX7Q2M8，10月
"""
    )
    assert (record.company_name.value, record.code.value) == ("杭州木槿之家日用品有限公司", "JDX7Q2M8")


def test_a_conference_beside_the_invitation_to_supply(read: Read) -> None:
    record = read(
        "#邀请函\n上海禾木电子商务有限公司：\n    京东诚邀贵公司成为京东自营供应商，邀请码：JDZY-402913，请参加培训。\n"
    )
    assert record.code.value == "JDZY-402913"


def test_a_code_and_an_addressee_in_other_words(read_one: ReadOne) -> None:
    company = "上海禾木电子商务有限公司"
    head = "                  #邀请函 INVITATION LETTER\n"
    record = read_one(
        InvitationLetter,
        f"{head}Dear Shanghai Hemu Trading Co., Ltd. / {company}：\n京东美妆部诚邀贵公司入驻京东自营。\n"
        "邀请编码：JDZY-402913\n"
        "办理时间：2026年10月15日至2026年12月15日\n日期：2026年10月12日\n",
    )
    assert (record.company_name.value, record.code.value) == (company, "JDZY-402913")
    assert record.date.value == date(2026, 10, 12)


def test_an_invitation_that_is_spoken_of_twice_names_no_company(read_one: ReadOne) -> None:
    text = LETTER.replace("诚邀贵公司", "现特向贵公司发出邀请，邀请贵公司")
    assert read_one(InvitationLetter, text).company_name.value == read_one(InvitationLetter, LETTER).company_name.value
