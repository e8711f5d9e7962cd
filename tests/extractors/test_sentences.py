"""A page as running text, and what several ways of looking say together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._sentences import agreed, find, first_found, first_read, prose
from pipeline.model import Document, DocumentType, Field, Reading

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
