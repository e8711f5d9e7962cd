"""Columns of a table with a header row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pipeline.extractors._reading import Sheet
from pipeline.extractors._tables import column, tables
from pipeline.geometry import Box
from pipeline.model import Document, DocumentType
from pipeline.values.text import fold

DrawPaper = Callable[..., Document]
HEADERS = ("序号", "名称", "编号", "备注")


def test_cells_go_to_the_header_above_them(draw_paper: DrawPaper) -> None:
    text = "序号    名称          编号\n1       甲公司        A1\n2       甲公司        A2\n共2条"
    found = tables(Sheet.of(draw_paper(DocumentType.OTHER, text)), HEADERS)
    assert column(found, ("名称",), str).value == "甲公司"
    assert column(found, ("编号",), str).problem == "ambiguous"
    assert column(found, ("备注",), str).problem == "label_not_found"


def test_a_cell_of_two_lines_is_one_value(draw_paper: DrawPaper) -> None:
    text = "序号    名称            编号\n        上海禾木电子\n1                       A1\n        商务有限公司"
    document = draw_paper(DocumentType.OTHER, text)
    tops = {"上海禾木电子": 98, "1": 108, "A1": 108, "商务有限公司": 118}
    words = tuple(replace(word, box=_at(word.box, tops.get(word.text, 60))) for word in document.pages[0].words)
    sheet = Sheet.of(replace(document, pages=(replace(document.pages[0], words=words),)))
    field = column(tables(sheet, HEADERS), ("名称",), str)
    assert field.value == "上海禾木电子商务有限公司"
    assert [reading.text for reading in field.readings] == ["上海禾木电子", "商务有限公司"]


def _at(box: Box, top: int) -> Box:
    return replace(box, top=top, bottom=top + box.height)


def test_labels_with_colons_are_no_header(draw_paper: DrawPaper) -> None:
    text = "序号：1    名称：甲公司    编号：A1"
    assert tables(Sheet.of(draw_paper(DocumentType.OTHER, text)), HEADERS) == ()


def test_signs_of_a_word_stay_in_their_order(draw_paper: DrawPaper) -> None:
    text = "序号    名称            编号\n1       有限公司        A1"
    document = draw_paper(DocumentType.OTHER, text)
    page = document.pages[0]
    odd = {"有限公司": (160.0, 230.0, 170.0, 180.0, 240.0)}
    words = tuple(replace(word, edges=odd.get(word.text, ())) for word in page.words)
    sheet = Sheet.of(replace(document, pages=(replace(page, words=words),)))
    assert column(tables(sheet, HEADERS), ("名称",), fold).value == "有限公司"
