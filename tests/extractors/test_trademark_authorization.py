"""Letters that are sentences, letters that are forms, and letters that say two things."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from pipeline.extractors import trademark_authorization
from pipeline.model import Document, DocumentType
from pipeline.records import TrademarkAuthorization
from tests.extractors.conftest import ReadOne

Read = Callable[[str], TrademarkAuthorization]
DrawPaper = Callable[..., Document]
FORM = """
                  #商标授权书
授权方（甲方）：杭州木林贸易有限公司
被授权方（乙方）：上海禾木电子商务有限公司
授权品牌：禾木优品
商标注册号：12345678
授权期限：自2025年01月01日至2027年12月31日
授权范围：中国大陆，京东平台
授权方（盖章）：杭州木林贸易有限公司
日期：2024年12月20日
"""
LETTER = """
                  #品牌授权书
    杭州木林贸易有限公司作为第12345678号“禾木优品”商标的注册人，兹授权上海禾木电子
商务有限公司在京东平台使用上述商标并销售商品。授权期限自2025年1月1日起至2027年12月31日
止。
                                        杭州木林贸易有限公司
                                        2024年12月20日
"""


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, TrademarkAuthorization)


@pytest.mark.parametrize("text", [FORM, LETTER])
def test_parties_mark_and_term(read: Read, text: str) -> None:
    record = read(text)
    assert record.registration_no.value == "12345678"
    assert record.from_party.value == "杭州木林贸易有限公司"
    assert record.to_party.value == "上海禾木电子商务有限公司"
    assert (record.start_date.value, record.end_date.value) == (date(2025, 1, 1), date(2027, 12, 31))


def test_a_name_over_two_lines_has_a_reading_a_line(read: Read) -> None:
    assert [each.text for each in read(LETTER).to_party.readings] == ["上海禾木电子", "商务有限公司"]


def test_two_receivers_are_ambiguous(read: Read) -> None:
    text = FORM + "兹授权北京云裳服饰有限公司使用上述商标。"
    assert read(text).to_party.problem == "ambiguous"


def test_the_term_of_the_mark_is_not_that_of_the_grant(read: Read) -> None:
    text = LETTER + "商标有效期自2016年05月07日至2026年05月06日。"
    assert read(text).end_date.value == date(2027, 12, 31)


def test_a_term_in_words_gives_no_date(read: Read) -> None:
    record = read(FORM.replace("自2025年01月01日至2027年12月31日", "与商标有效期一致"))
    assert (record.end_date.value, record.end_date.problem) == (None, "not_parsed")


def test_an_open_term(read: Read) -> None:
    assert read(FORM.replace("自2025年01月01日至2027年12月31日", "长期")).end_date.value == date(9999, 12, 31)


def every(draw_paper: DrawPaper, text: str) -> list[tuple[str, str | None]]:
    """Name and number of each record of the letter."""
    records = trademark_authorization.extract(draw_paper(DocumentType.TRADEMARK_AUTHORIZATION, text))
    assert {(each.to_party.value, each.end_date.value) for each in records} == {
        ("上海禾木电子商务有限公司", date(2027, 12, 31))
    }
    return [(each.document, each.registration_no.value) for each in records]


def test_the_number_of_the_letter_is_not_the_mark(read: Read) -> None:
    assert read("编号：第2024001号\n" + LETTER).registration_no.value == "12345678"


def test_a_signature_that_lost_a_sign_under_its_seal_names_no_other_party(read: Read) -> None:
    signed = "授权方（盖章）：杭州木林贸易有限公司"
    lost = read(FORM.replace(signed, "授权方（盖章）：杭州木贸易有限公司"))
    assert (lost.from_party.value, lost.from_party.raw) == ("杭州木林贸易有限公司", "杭州木林贸易有限公司")
    for other in ("授权方（盖章）：杭州贸易有限公司", "授权方（盖章）：杭州木材贸易有限公司"):
        assert read(FORM.replace(signed, other)).from_party.problem == "ambiguous"


def test_a_label_at_the_head_of_a_sentence_is_no_party(read: Read) -> None:
    text = FORM + "授权方为上述商标的合法注册人，现授权被授权方在中国大陆的京东商\n城销售商品。"
    assert read(text).from_party.value == "杭州木林贸易有限公司"


def test_a_name_that_holds_a_word_of_sentences(read: Read) -> None:
    text = FORM.replace("杭州木林贸易有限公司", "大为技术有限公司")
    assert read(text).from_party.value == "大为技术有限公司"


@pytest.mark.parametrize(
    "line",
    [
        "我公司决定自2026年5月1日起终止对上海禾木电子商务有限公司的商标授权。",
        "特此通知，即日起取消上述授权。",
        "授权平台：天猫、淘宝",
        "本授权仅限拼多多平台使用。",
        "授权渠道：线下商超",
        "授权范围：除京东以外的线上平台",
        "被授权方不得在京东平台销售。",
        "被授权方仅负责生产加工，不得销售。",
    ],
)
def test_a_letter_taken_back_or_for_other_marketplaces_has_no_last_day(read: Read, line: str) -> None:
    record = read(f"{FORM.replace('，京东平台', '')}{line}\n")
    assert (record.end_date.value, record.end_date.problem) == (None, "ambiguous")
    assert record.end_date.readings


@pytest.mark.parametrize(
    "line",
    [
        "授权方有权随时取消上述授权。",
        "如被授权方违约，授权方可解除本授权。",
        "授权平台：京东、天猫、淘宝",
        "授权渠道：天猫等平台",
        "授权渠道：线上及线下全渠道",
        "除京东平台外，还可在天猫销售。",
        "不得在京东以外的平台销售。",
        "不得销售假冒商品。",
        "不得在境外销售。",
        "授权终止后，被授权方应停止使用。",
    ],
)
def test_what_may_end_it_one_day_does_not(read: Read, line: str) -> None:
    assert read(f"{FORM.replace('，京东平台', '')}{line}\n").end_date.value == date(2027, 12, 31)


@pytest.mark.parametrize(
    "text",
    [
        LETTER.replace("第12345678号", "第12345678号商标、第87654321号"),
        LETTER.replace("第12345678号", "第12345678号、第87654321号"),
        LETTER.replace("第12345678号", "第12345678、87654321号"),
        LETTER.replace("第12345678号", "第12345678号和第87654321号注册"),
        FORM.replace("商标注册号：12345678", "商标注册号：12345678、87654321"),
    ],
)
def test_two_marks_in_one_list_have_a_record_each(draw_paper: DrawPaper, text: str) -> None:
    names, numbers = zip(*every(draw_paper, text), strict=True)
    assert (names, set(numbers)) == (("d1", "d1-2"), {"12345678", "87654321"})


def test_four_marks_with_their_names_and_classes(draw_paper: DrawPaper) -> None:
    four = "第12345678号“禾木”（第3类）、第23456789号“优品”（第20类）、第34567890号《禾优》、第45678901号"
    found = every(draw_paper, LETTER.replace("第12345678号", four))
    assert {number for _, number in found} == {"12345678", "23456789", "34567890", "45678901"}


def test_a_list_with_an_exception_has_no_number(read: Read) -> None:
    text = LETTER.replace("第12345678号", "第12345678号、第87654321号").replace(
        "授权期限", "第87654321号除外。授权期限"
    )
    assert (read(text).registration_no.value, read(text).registration_no.problem) == (None, "ambiguous")


def test_classes_are_those_that_are_printed(read: Read) -> None:
    assert read(FORM).nice_class.problem == "label_not_found"
    assert read(FORM.replace("授权范围", "类别：第25类、第18类\n授权范围")).nice_class.value == (18, 25)


def test_who_lends_on_is_not_the_owner_it_names(read: Read) -> None:
    record = read(
        """
                  #授权书
致：北京京东世纪贸易有限公司
    宁波云裳服饰有限公司为第12345678号“禾木优品”商标的注册人，并已授权我司杭州木林贸易有限公司代理销售该品牌
产品且有权转授权。现我司授权上海禾木电子商务有限公司于京东商城销售该品牌产品。
                                        2024年12月20日
"""
    )
    assert (record.from_party.value, record.to_party.value) == ("杭州木林贸易有限公司", "上海禾木电子商务有限公司")


def test_a_list_of_marks_is_no_single_number(read: Read, draw_paper: DrawPaper) -> None:
    marks = "序号    商标      注册号      类别\n1       禾木      12345678    3\n2       优品      23456789    20"
    listed = FORM.replace("商标注册号：12345678", marks)
    assert every(draw_paper, listed) == [("d1", "12345678"), ("d1-2", "23456789")]
    one = marks.rpartition("\n")[0]
    assert read(FORM.replace("商标注册号：12345678", one)).registration_no.value == "12345678"


def test_the_end_in_a_sentence_without_a_label(read: Read) -> None:
    sentence = "    本授权书自签署之日起生效，有效期至2028年12月31日。"
    assert read(FORM.replace("授权期限：自2025年01月01日至2027年12月31日", sentence)).end_date.value == date(
        2028, 12, 31
    )


@pytest.mark.parametrize("whose", ["上述商标，商标", "本品牌，品牌证书", "第12345678号注册证（"])
def test_the_end_of_the_mark_is_not_that_of_the_authorization(read: Read, whose: str) -> None:
    sentence = f"    我司授权其使用{whose}有效期至2033年12月31日。"
    assert read(FORM.replace("授权期限：自2025年01月01日至2027年12月31日", sentence)).end_date.value is None


def test_the_place_for_a_signature_names_nobody(read: Read) -> None:
    assert (
        read(FORM.replace("授权方（盖章）：杭州木林贸易有限公司", "授权方签章：")).from_party.value
        == "杭州木林贸易有限公司"
    )


def test_sides_named_before_their_roles(read: Read) -> None:
    text = FORM.replace("授权方（甲方）", "甲方（授权方）").replace("被甲方（授权方）", "被授权方（甲方）")
    record = read(
        text.replace("被授权方（乙方）", "乙方（被授权方）").replace("授权方（盖章）：杭州木林贸易有限公司", "")
    )
    assert (record.from_party.value, record.to_party.value) == ("杭州木林贸易有限公司", "上海禾木电子商务有限公司")


def test_a_dealer_named_in_a_confirmation(read: Read) -> None:
    record = read(
        """
                  #独家授权书
兹证明：上海禾木电子商务有限公司为我司“禾木优品”品牌在京东平台的独家经销商，我司授权其销售该品牌商品。
授权公司：杭州木林贸易有限公司
"""
    )
    assert (record.from_party.value, record.to_party.value) == ("杭州木林贸易有限公司", "上海禾木电子商务有限公司")


def test_english_beside_the_labels(read: Read) -> None:
    text = FORM.replace("被授权方（乙方）：", "被授权方 Authorized Party：").replace(
        "商标注册号：", "商标注册号 Reg. No.："
    )
    record = read(text)
    assert (record.registration_no.value, record.to_party.value) == ("12345678", "上海禾木电子商务有限公司")


def test_a_person_who_owns_the_mark_authorizes(read: Read) -> None:
    record = read(
        """
                  #商标授权书
    本人张晓明（身份证号：330106198501011234）系第12345678号“禾木优品”商标注册人，现授权上海禾木电子商务有限公司独占
使用该商标，授权期限自2024年1月1日至2029年4月6日。
                                        授权人（签字）：张晓明
                                        2024年1月1日
"""
    )
    assert (record.from_party.value, record.to_party.value) == ("张晓明", "上海禾木电子商务有限公司")


SIGNED = """
                  #品牌授权书
    兹授权上海禾木电子商务有限公司为我司“禾木优品”品牌（商标注册号：12345678，第25类）京东自营渠道经
销商，负责该品牌产品的销售。本授权书有效期：2025年01月01日至2027年12月31日。
    特此授权！
                                                                      杭州木林贸易有限公司
                                                                      2024年12月20日
"""


def test_who_speaks_of_itself_is_named_at_the_signature(read: Read) -> None:
    record = read(SIGNED)
    assert (record.from_party.value, record.to_party.value) == ("杭州木林贸易有限公司", "上海禾木电子商务有限公司")


def test_two_who_sign_and_one_who_signs_for_itself_authorize_nobody(read: Read) -> None:
    at_right = " " * 70
    both = SIGNED + f"{at_right}宁波云裳服饰有限公司\n{at_right}2024年12月20日\n"
    assert read(both).from_party.value is None
    own = SIGNED.replace("杭州木林贸易有限公司", "上海禾木电子商务有限公司")
    assert read(own).from_party.value is None


@pytest.mark.parametrize(
    ("told", "last"),
    [
        ("被授权方不得转授权。", True),
        ("有效期一年，不得将上述权利再授权给第三方。", True),
        ("未经我司书面同意，不得将上述权利再授权给第三方。", False),
        ("被授权方有权转授权。", False),
        ("", False),
    ],
)
def test_whether_it_may_be_lent_on(read: Read, told: str, last: bool) -> None:  # noqa: FBT001  # a case of the table
    assert read(f"{FORM}{told}\n").last is last


def test_a_letter_for_abroad_has_no_last_day(read: Read) -> None:
    abroad = FORM.replace("授权范围：中国大陆，京东平台", "授权区域：中国大陆以外地区")
    assert read(abroad).end_date.problem == "ambiguous"
    assert read(abroad.replace("中国大陆以外地区", "境外及中国大陆")).end_date.value == date(2027, 12, 31)


def test_a_name_that_goes_on_below_its_place_for_a_signature_is_no_other_party(read: Read) -> None:
    name = "杭州青禾里家居用品有限公司"
    signed = f"授权方（盖章）：宁波木林贸易有限公司    被授权方（盖章）：{name[:3]}\n{name[3:]}\n"
    form = FORM.replace("上海禾木电子商务有限公司", name).replace("杭州木林", "宁波木林")
    text = form.replace("授权方（盖章）：宁波木林贸易有限公司\n", signed)
    assert read(text).to_party.value == name
    assert read(text.replace(f"{name[:3]}\n{name[3:]}", "沈若兰")).to_party.problem == "ambiguous"
