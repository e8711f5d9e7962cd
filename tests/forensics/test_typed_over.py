"""Values with text of their own on a page that is else a picture."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.forensics._typed_over import signs
from pipeline.geometry import IDENTITY, Box, Quad
from pipeline.model import Field, Page, Reading, ReadPage, Trace, Word
from pipeline.records import AnnualSalesStatement, Record, SalesScreenshot

PAGE = Page(file="a.pdf", sha256="a", number=2, width=1000, height=1000)
VALUES = ("2026-09-01", "2026-09-30", "1,234", "1,300", "1,100", "88,888.00")
NAMES = ("period_start", "period_end", "orders", "units", "buyers", "sales_amount")


def _box(row: int) -> Box:
    return Box(left=300, top=100 + 60 * row, right=500, bottom=130 + 60 * row)


def _word(text: str, box: Box) -> Word:
    return Word(text=text, box=box, confidence=1.0)


def _record() -> Record:
    absent: Any = Field(value=None, problem="label_not_found", readings=())
    read: dict[str, Any] = {
        name: Field(
            value=text,
            problem=None,
            readings=(Reading(source="rapidocr", text=text, confidence=1, page=PAGE, quad=Quad.of(_box(row))),),
        )
        for row, (name, text) in enumerate(zip(NAMES, VALUES, strict=True))
    }
    others = [each for each in SalesScreenshot.__dataclass_fields__ if each not in {"document", "doubt", "part", *read}]
    return SalesScreenshot(document="d1", **read, **dict.fromkeys(others, absent))


def _signs(*layer: Word) -> list[Trace]:
    labels = [
        _word(f"名称{row}", Box(left=50, top=100 + 60 * row, right=200, bottom=130 + 60 * row)) for row in range(8)
    ]
    values = [_word(text, _box(row)) for row, text in enumerate(VALUES)]
    page = ReadPage(
        page=PAGE, engine="x", rotation=0, width=1000, height=1000, to_upload=IDENTITY,
        words=(*labels, *values), text_layer=layer,
    )  # fmt: skip
    absent: Any = Field(value=None, problem="label_not_found", readings=())
    elsewhere = AnnualSalesStatement(document="d2", company_name=absent, year=absent, annual_sales=absent)
    return list(signs(page, layer, (_record(), elsewhere)))


@pytest.mark.parametrize("text", ["1,234", "34"])
def test_one_value_typed_over_a_scan(text: str) -> None:
    (sign,) = _signs(_word(text, Box(left=350, top=222, right=450, bottom=248)))
    assert (sign.code, sign.file, sign.page) == ("text_over_picture", "a.pdf", 2)
    assert (sign.detail, sign.quad) == (f"typed over the picture: {text}", Quad.of(_box(2)))


@pytest.mark.parametrize(
    "layer",
    [
        [],
        [_word(text, _box(row)) for row, text in enumerate(VALUES)],
        [_word("仅供入驻使用", _box(2))],
        [_word("1,234", Box(left=700, top=900, right=800, bottom=930))],
        [_word("1", _box(2))],
    ],
    ids=["a picture", "text under all", "a watermark", "a stamp beside the values", "a page number"],
)
def test_what_honest_pages_have(layer: list[Word]) -> None:
    assert _signs(*layer) == []
