"""A page as running text, and what several ways of looking say together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._sentences import agreed, find, first_found, first_read, prose
from pipeline.extractors._signed import day_below
from pipeline.geometry import IDENTITY, Box
from pipeline.model import Document, DocumentType, Field, Page, Reading, ReadPage, Word

DrawPaper = Callable[..., Document]


def valued(value: str) -> Field[str]:
    reading = Reading(source="rapidocr", text=value, confidence=0.9, page=None, quad=None)
    return Field(value=value, problem=None, readings=(reading,), raw=value)


def test_a_sentence_runs_on_over_its_rows(draw_paper: DrawPaper) -> None:
    text = "        #说明\n  甲公司授权乙公司使用商标并且销售商品直到本年十二月\n三十一日为止。\n日期：2024年12月20日"
    (leaf,) = Sheet.of(draw_paper(DocumentType.OTHER, text)).leaves
    assert (
        prose(leaf).text
        == "说明\n甲公司授权乙公司使用商标并且销售商品直到本年十二月三十一日为止。\n日期:2024年12月20日"
    )


def test_a_wide_gap_parts_two_texts(draw_paper: DrawPaper) -> None:
    (leaf,) = Sheet.of(draw_paper(DocumentType.OTHER, "注册日期      有效期至")).leaves
    assert prose(leaf).text == "注册日期|有效期至"


def test_a_value_keeps_its_printed_text_and_place(draw_paper: DrawPaper) -> None:
    sheet = Sheet.of(draw_paper(DocumentType.OTHER, "编号：ＡＢ１２３，其他"))
    field = find(sheet, (r"编号:(?P<value>[A-Z0-9]+)",), str)
    assert (field.value, field.readings[0].text) == ("ＡＢ１２３", "ＡＢ１２３")
    box = field.readings[0].box
    assert box is not None
    assert (box.left, box.right) == (40 + 3 * 20 + 3, 40 + 8 * 20 - 4)  # clear of : and ，


def test_what_does_not_parse_is_kept_for_a_person(draw_paper: DrawPaper) -> None:
    sheet = Sheet.of(draw_paper(DocumentType.OTHER, "编号：AB"))
    field = find(sheet, (r"编号:(?P<value>[A-Z0-9]+)",), int)
    assert (field.value, field.problem, field.raw) == (None, "not_parsed", "AB")


def test_two_values_are_ambiguous(draw_paper: DrawPaper) -> None:
    sheet = Sheet.of(draw_paper(DocumentType.OTHER, "编号：12，编号：13"))
    assert find(sheet, (r"编号:(?P<value>\d+)",), int).problem == "ambiguous"


@pytest.mark.parametrize(
    ("fields", "value", "problem"),
    [
        ((valued("甲"), valued("甲")), "甲", None),
        ((valued("甲"), valued("乙")), None, "ambiguous"),
        ((valued("甲"), missing("ambiguous")), None, "ambiguous"),
        ((missing("not_parsed"), valued("甲")), "甲", None),
        ((missing("label_not_found"), missing("unreadable")), None, "unreadable"),
    ],
)
def test_ways_of_looking_that_agree(fields: tuple[Field[str], ...], value: str | None, problem: str | None) -> None:
    together = agreed(*fields)
    assert (together.value, together.problem) == (value, problem)


def test_the_more_telling_place_goes_before_the_better_read_one() -> None:
    unread: Field[str] = missing("not_parsed")
    assert first_found(unread, valued("甲")) is unread
    assert first_read(unread, valued("甲")).value == "甲"
    assert first_read(missing("ambiguous"), valued("甲")).problem == "ambiguous"


def boxed(text: str, left: int, top: int, right: int, bottom: int) -> Word:
    return Word(text=text, box=Box(left=left, top=top, right=right, bottom=bottom), confidence=0.9)


def page_of(*words: Word) -> Document:
    page = ReadPage(
        page=Page(file="a.jpg", sha256="0" * 64, number=1, width=1400, height=1400),
        engine="rapidocr",
        rotation=0,
        width=1400,
        height=1400,
        to_upload=IDENTITY,
        words=words,
    )
    return Document(id="d1", type=DocumentType.OTHER, pages=(page,))


def test_a_watermark_stands_behind_the_rows_it_lies_across() -> None:
    document = page_of(
        boxed("杭州禾木电子商务有限公司：", 180, 476, 527, 517),
        boxed("供办理京东自营入驻", 858, 388, 1217, 586),
        boxed("现诚邀贵司作为供应商入驻京东自营平台，合作品类以双方签", 180, 560, 1240, 600),
        boxed("仅供办理京东自营入驻使用", 505, 480, 1112, 790),
        boxed("署的协议为准。", 180, 620, 460, 660),
    )
    (leaf,) = Sheet.of(document).leaves
    assert prose(leaf).text == (
        "杭州禾木电子商务有限公司:\n现诚邀贵司作为供应商入驻京东自营平台,合作品类以双方签署的协议为准。\n"
        "供办理京东自营入驻\n仅供办理京东自营入驻使用"
    )


def test_a_row_in_the_middle_of_the_page_is_a_paragraph_of_its_own() -> None:
    document = page_of(
        boxed("武侯税通〔2017〕11834号", 615, 435, 1097, 480),
        boxed("成都蜀绣坊商贸有限公司（纳税人识别号：91510107）：", 218, 500, 1395, 545),
        boxed("现登记为一般纳税人，自本月一日起生效的通知，请你单位知悉", 218, 565, 1462, 610),
    )
    assert prose(Sheet.of(document).leaves[0]).text.startswith("武侯税通(2017)11834号\n成都蜀绣坊商贸有限公司(")


def test_a_day_beside_a_piece_of_a_seal_is_led_by_nothing() -> None:
    day = boxed("2026年10月12日", 1101, 903, 1295, 944)
    assert day_below(Sheet.of(page_of(boxed("上海南", 927, 857, 1054, 1001), day))).value == date(2026, 10, 12)
    assert day_below(Sheet.of(page_of(boxed("到期日", 927, 903, 1054, 944), day))).value is None


def test_lines_of_a_leaning_page_do_not_slant() -> None:
    document = page_of(
        boxed("现诚邀贵司作为供应商入驻京东自营平台", 100, 500, 900, 590), boxed("完", 950, 520, 990, 560)
    )
    assert prose(Sheet.of(document).leaves[0]).text == "现诚邀贵司作为供应商入驻京东自营平台完"


def test_an_indented_row_begins_a_paragraph_where_the_one_above_has_room() -> None:
    document = page_of(
        boxed("您好！京东自营家纺采销部诚挚邀请贵司入驻京东自营，双方愿意", 255, 435, 1419, 481),
        boxed("建立长期合作关系。", 187, 504, 476, 547),
        boxed("邀请编号：JDZY-660917", 252, 571, 627, 615),
        boxed("邀请日期：2026年10月09日", 686, 572, 1116, 617),
        boxed("期待与贵司携手共赢", 252, 638, 574, 683),
    )
    assert prose(Sheet.of(document).leaves[0]).text.endswith("2026年10月09日\n期待与贵司携手共赢")
