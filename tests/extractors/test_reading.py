"""Label/value geometry on hand-made word layouts: every way a detector cuts, merges or shifts words."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.extractors._reading import phrase, read, search
from pipeline.extractors._sheet import Sheet
from pipeline.geometry import IDENTITY, Box, Homography
from pipeline.model import Document, DocumentType, Field, Page, ReadPage, Word
from pipeline.values import dates, money, names, uscc
from pipeline.values.text import fold

LABELS = ("名称", "企业名称", "类型", "住所", "法定代表人", "注册资本", "实收资本", "成立日期", "经营范围", "登记机关")
NAME = "上海禾木电子商务有限公司"
CODE = "91310115MA1K9Q7T9L"
SIZE = 20


def word(text: str, left: int, top: int, *, confidence: float = 0.99) -> Word:
    """A word of signs 20 pixels wide and high."""
    box = Box(left=left, top=top, right=left + SIZE * len(text), bottom=top + SIZE)
    return Word(text=text, box=box, confidence=confidence)


def upright(text: str, left: int, top: int, pitch: int) -> Word:
    """First signs of labels below each other, merged by the detector into one upright word."""
    top -= (pitch - SIZE) // 2
    box = Box(left=left, top=top, right=left + SIZE, bottom=top + pitch * len(text))
    return Word(text=text, box=box, confidence=0.9)


def sheet(*words: Word, to_upload: Homography = IDENTITY) -> Sheet:
    page = Page(file="a.png", sha256="0" * 64, number=1, width=1200, height=900)
    read_page = ReadPage(
        page=page, engine="rapidocr", rotation=0, width=1200, height=900, to_upload=to_upload, words=words
    )
    return Sheet.of(Document(id="d1", type=DocumentType.BUSINESS_LICENSE, pages=(read_page,)))


def name(of: Sheet, *, lines: int = 1) -> Field[str]:
    return read(of, ("名称", "企业名称"), names.parse, stops=LABELS, lines=lines)


def boxes(field: Field[str]) -> list[list[int]]:
    return [reading.box.as_list() for reading in field.readings if reading.box]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param((word("名", 100, 100), word("称", 180, 100), word(NAME, 220, 100)), id="two words"),
        pytest.param((word("名", 100, 100), word("称" + NAME, 200, 100)), id="second sign glued to the value"),
        pytest.param((word("名称" + NAME, 180, 100),), id="glued"),
        pytest.param((word("名称：" + NAME, 160, 100),), id="colon"),
        pytest.param((word("名　　称", 100, 100), word(NAME, 220, 100)), id="spaced inside the word"),
        pytest.param((upright("名类住", 100, 100, 30), word("称", 180, 100), word(NAME, 220, 100)), id="upright"),
        pytest.param(
            (upright("名类", 100, 100, 30), upright("称型", 180, 100, 30), word(NAME, 220, 100)), id="both upright"
        ),
        pytest.param((word("名称", 220, 70), word(NAME, 220, 100)), id="under the label"),
    ],
)
def test_a_name_is_read_however_its_label_is_cut(words: tuple[Word, ...]) -> None:
    field = name(sheet(*words))
    assert (field.value, field.problem, field.raw) == (NAME, None, NAME)
    glued = any(NAME in each.text and each.text != NAME for each in words)  # then it keeps clear of the sign before
    apart = any("称 " in each.text or "\u3000" in each.text for each in words)
    assert boxes(field) == [[223 if glued and not apart else 220, 100, 460, 120]]


def test_the_box_is_cut_from_the_word_by_its_edges() -> None:
    edges = (100.0, 130.0, 160.0, *(200.0 + 20 * i for i in range(len(NAME))))
    glued = Word(text="名称" + NAME, box=Box(left=100, top=100, right=420, bottom=120), confidence=0.97, edges=edges)
    field = name(sheet(glued))
    assert field.value == NAME
    assert boxes(field) == [[167, 100, 420, 120]]
    assert field.readings[0].confidence == 0.97


def test_boxes_lie_in_the_upload() -> None:
    double = Homography(rows=(2, 0, 10, 0, 2, 0, 0, 0, 1))
    field = name(sheet(word("名称", 100, 100), word(NAME, 200, 100), to_upload=double))
    assert boxes(field) == [[410, 200, 890, 240]]


def test_two_columns_are_read_across() -> None:
    of = sheet(
        word("名称", 100, 100),
        word("上海禾木有限公司", 160, 100),
        word("注册资本", 500, 100),
        word("伍佰万元整", 600, 100),
        word("类型", 100, 140),
        word("有限责任公司", 160, 140),
        word("成立日期", 500, 140),
        word("2015年03月12日", 600, 140),
    )
    assert name(of, lines=3).value == "上海禾木有限公司"
    capital = read(of, ("注册资本",), money.parse, stops=LABELS)
    assert capital.value is not None
    assert str(capital.value.amount) == "5000000"
    assert read(of, ("成立日期",), dates.parse, stops=LABELS).raw == "2015年03月12日"


def test_a_value_goes_on_below_until_the_next_label() -> None:
    of = sheet(
        word("住所", 100, 100),
        word("上海市浦东新区世纪大道一千零一号", 160, 100),
        word("十二层", 160, 122),
        word("经营范围", 60, 160),
        word("电子商务", 160, 160),
    )
    field = read(of, ("住所",), fold, stops=LABELS, lines=4)
    assert field.value == "上海市浦东新区世纪大道一千零一号十二层"
    assert [reading.text for reading in field.readings] == ["上海市浦东新区世纪大道一千零一号", "十二层"]
    assert boxes(field) == [[160, 100, 480, 120], [160, 122, 220, 142]]


def test_a_short_line_does_not_go_on_below() -> None:
    """The next row's label was not read: what stands below is not the rest of the name."""
    of = sheet(
        word("名称", 100, 100),
        word("上海禾木有限公司", 160, 100),
        word("有限责任公司", 160, 124),
        word("一条与本栏同宽的很长很长很长很长很长的经营范围文字", 160, 300),
    )
    assert name(of, lines=3).value == "上海禾木有限公司"


def test_label_words_inside_a_scope_do_not_cut_it() -> None:
    of = sheet(
        word("经营范围", 60, 100),
        word("企业名称设计、住所托管、注册资本咨询，", 160, 100),
        word("类型化设计、成立日期查询、经营范围外服务", 160, 122),
        word("登记机关", 300, 300),
    )
    field = read(of, ("经营范围",), fold, stops=LABELS, lines=20)
    assert field.value == "企业名称设计、住所托管、注册资本咨询,类型化设计、成立日期查询、经营范围外服务"


def test_one_misread_sign_in_a_long_label_is_forgiven() -> None:
    of = sheet(word("注册资木", 100, 100), word("伍佰万元整", 200, 100))
    field = read(of, ("注册资本",), money.parse, stops=LABELS)
    assert field.raw == "伍佰万元整"
    assert field.value is not None


@pytest.mark.parametrize("label", ["申请人", "注册人"])
def test_a_colon_is_no_misread_sign_of_a_longer_label(label: str) -> None:
    """义 begins the name; with the colon for 名 it would be the end of 申请人名义."""
    of = sheet(word(f"{label}：义乌市禾木贸易有限公司", 100, 100))
    field = read(of, (label, f"{label}名义"), names.parse, stops=LABELS)
    assert field.value == "义乌市禾木贸易有限公司"


def test_a_misread_label_that_could_be_another_is_not_taken() -> None:
    of = sheet(word("有效期正", 100, 100), word("2025年01月01日", 200, 100))
    field = read(of, ("有效期止",), dates.parse, stops=("有效期起",))
    assert (field.value, field.problem) == (None, "label_not_found")


def test_a_short_label_has_to_be_exact() -> None:
    field = name(sheet(word("名林", 100, 100), word(NAME, 200, 100)))
    assert (field.value, field.problem, field.readings) == (None, "label_not_found", ())


def test_two_places_with_different_values_are_ambiguous() -> None:
    of = sheet(word("名称", 100, 100), word(NAME, 200, 100), word("名称", 100, 300), word("北京云裳有限公司", 200, 300))
    field = name(of)
    assert (field.value, field.problem) == (None, "ambiguous")
    assert [reading.text for reading in field.readings] == [NAME, "北京云裳有限公司"]


def test_two_places_with_one_value_agree() -> None:
    of = sheet(word("名称", 100, 100), word(NAME, 200, 100), word("名称", 100, 300), word(NAME, 200, 300))
    assert name(of).value == NAME


def test_text_that_does_not_parse_whole_is_kept_and_not_cut() -> None:
    of = sheet(word("注册资本", 100, 100), word("金佰万元整", 200, 100))
    field = read(of, ("注册资本",), money.parse, stops=LABELS)
    assert (field.value, field.problem, field.raw) == (None, "not_parsed", "金佰万元整")
    assert field.readings[0].text == "金佰万元整"


def test_a_label_without_text_is_unreadable() -> None:
    of = sheet(word("注册资本", 100, 100), word("成立日期", 100, 140), word("2015年03月12日", 200, 140))
    field = read(of, ("注册资本",), money.parse, stops=LABELS)
    assert (field.value, field.problem) == (None, "unreadable")


def test_the_value_of_another_label_is_not_borrowed() -> None:
    of = sheet(word("注册资本", 100, 100), word("实收资本", 300, 100), word("伍佰万元整", 400, 100))
    field = read(of, ("注册资本",), money.parse, stops=LABELS)
    assert (field.value, field.problem) == (None, "unreadable")


def test_a_mended_value_keeps_the_printed_text() -> None:
    of = sheet(word("代码", 100, 100), word(CODE.replace("0", "O").replace("1K", "IK"), 200, 100))
    field = read(of, ("代码",), uscc.parse, mend=uscc.mend)
    assert (field.value, field.repaired) == (CODE, True)
    assert field.readings[0].text == "9131O115MAIK9Q7T9L"


def test_a_sign_read_twice_where_two_boxes_overlap_is_dropped() -> None:
    of = sheet(word("法定代表人姓名", 100, 100), word("名陈一", 226, 100))
    assert read(of, ("法定代表人姓名",), names.parse, stops=LABELS).value == "陈一"


def test_of_two_tight_lines_the_upper_one_begins_a_long_value() -> None:
    of = sheet(
        word("营业期限", 60, 90),
        word("长期", 160, 80),
        word("经营范围", 60, 130),
        word("电子商务、电脑配件批发零售，", 160, 122),
        word("日用百货", 160, 138),
    )
    field = read(of, ("经营范围",), fold, stops=(*LABELS, "营业期限"), lines=9)
    assert field.value == "电子商务、电脑配件批发零售,日用百货"


def test_search_finds_a_code_without_its_label_and_no_serial() -> None:
    of = sheet(word("编号S0612015008549 " + CODE + " (1-1)", 100, 100), word("26000000201810090001", 100, 140))
    field = search(of, uscc.parse)
    assert (field.value, field.raw) == (CODE, CODE)
    assert boxes(field) == [[440, 100, 800, 120]]


def test_search_refuses_to_choose() -> None:
    of = sheet(word(CODE, 100, 100), word("91110108305512082R", 100, 140))
    assert search(of, uscc.parse).problem == "ambiguous"


def test_search_that_finds_nothing_says_so() -> None:
    assert search(sheet(word("营业执照", 100, 100)), uscc.parse).problem == "label_not_found"


def test_phrase_is_found_over_the_ends_of_words() -> None:
    of = sheet(word("本页由国家市场", 100, 100), word("监督管理总局监制", 242, 100))
    found = phrase(of, ("市场监督管理总局监制",))
    assert found is not None
    assert found.text == "市场监督管理总局监制"
    assert phrase(of, ("工商行政管理总局",)) is None


def test_a_value_takes_no_sign_of_a_note_that_runs_aslant_beside_or_below_it() -> None:
    beside = Word(text="用无效", box=Box(left=465, top=92, right=525, bottom=136), confidence=1.0, slope=-0.4)
    below = Word(text="仅供入驻", box=Box(left=222, top=122, right=302, bottom=160), confidence=1.0, slope=-0.4)
    printed = word("名称", 100, 100), word(NAME, 220, 100)
    assert name(sheet(*printed, beside, below), lines=2).value == NAME
    level = word("用无效", 465, 100), word("仅供入驻", 222, 122)
    assert name(sheet(*printed, *level), lines=2).value == NAME + "用无效仅供入驻"


def test_a_value_on_a_bent_line_lies_along_its_bend() -> None:
    bow = Word(text="名称" + NAME, box=Box(left=100, top=100, right=380, bottom=150), confidence=1.0, sag=-30)
    (reading,) = name(sheet(bow)).readings
    assert reading.text == NAME
    assert reading.quad is not None
    assert reading.quad.sag == pytest.approx(-30 * (11 / 14) ** 2, abs=3)
    (_, top), _, _, (_, bottom) = reading.quad.corners
    assert bottom - top == pytest.approx(SIZE, abs=1)
    assert reading.box is not None
    assert reading.box.top == pytest.approx(100, abs=2)


@pytest.mark.parametrize(
    ("second", "day"), [("2019年03月12日", date(2019, 3, 12)), ("2018年03月12日", None)], ids=["the same", "another"]
)
def test_print_that_was_found_in_two_pieces_is_read_once(second: str, day: date | None) -> None:
    pieces = word("成立日期2019", 100, 100), word(second, 182, 102)
    assert read(sheet(*pieces), ("成立日期",), dates.parse, stops=LABELS).value == day


@pytest.mark.parametrize(
    ("beside", "value"), [((), NAME + "(浦东)"), ((word("备注", 100, 130),), NAME)], ids=["alone", "beside something"]
)
def test_a_value_set_to_the_right_goes_on_below_at_the_same_margin(beside: tuple[Word, ...], value: str) -> None:
    """As apps set them; what stands beside something else belongs to that."""
    printed = word("名称", 100, 100), word(NAME, 360, 100), word("(浦东)", 520, 130)
    assert name(sheet(*printed, *beside), lines=2).value == value


def test_a_label_that_was_read_together_with_a_note_aslant_over_it_is_none() -> None:
    mixed = Word(text="名称平台", box=Box(left=90, top=85, right=170, bottom=125), confidence=0.8, slope=0.3)
    printed = word("名称", 100, 100), word(NAME, 220, 100)
    assert name(sheet(mixed, *printed)).value == NAME
    assert name(sheet(mixed, word(NAME, 220, 100))).problem == "label_not_found"
