"""Pages of back ends, word by word where they stand, and what is read of one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from pipeline.extractors import sales_screenshot
from pipeline.geometry import IDENTITY, Box
from pipeline.model import Document, DocumentType, Page, ReadPage, Word
from pipeline.records import SalesScreenshot

WIDTH, HEIGHT = 1400, 1200


def word(text: str, left: int, top: int, height: int = 20) -> Word:
    """A word whose signs are half as wide as high, or as wide as high when they are Chinese."""
    widths = [height if ord(sign) > 0x2000 else height / 2 for sign in text]
    edges = [float(left)]
    for width in widths:
        edges.append(edges[-1] + width)
    box = Box(left=left, top=top, right=round(edges[-1]), bottom=top + height)
    return Word(text=text, box=box, confidence=0.98, edges=tuple(edges))


def read(*words: Word, width: int = WIDTH) -> tuple[SalesScreenshot, ...]:
    page = Page(file="shop.png", sha256="0" * 64, number=1, width=width, height=HEIGHT)
    read_page = ReadPage(
        page=page,
        engine="rapidocr",
        rotation=0,
        width=width,
        height=HEIGHT,
        to_upload=IDENTITY,
        words=tuple(sorted(words, key=lambda each: (each.box.top, each.box.left))),
    )
    document = Document(id="d7", type=DocumentType.SALES_SCREENSHOT, pages=(read_page,))
    records = sales_screenshot.extract(document)
    assert all(isinstance(record, SalesScreenshot) for record in records)
    return tuple(record for record in records if isinstance(record, SalesScreenshot))


def one(*words: Word, width: int = WIDTH) -> SalesScreenshot:
    (record,) = read(*words, width=width)
    return record


def days(record: SalesScreenshot) -> tuple[date | None, date | None]:
    return record.period_start.value, record.period_end.value


def orders(record: SalesScreenshot) -> int | str | None:
    return record.orders.value.value if record.orders.value else record.orders.problem


def units(record: SalesScreenshot) -> int | str | None:
    return record.units.value.value if record.units.value else record.units.problem


def buyers(record: SalesScreenshot) -> int | str | None:
    return record.buyers.value.value if record.buyers.value else record.buyers.problem


def sales(record: SalesScreenshot) -> Decimal | str | None:
    return record.sales_amount.value.amount if record.sales_amount.value else record.sales_amount.problem


AUGUST = date(2026, 8, 1), date(2026, 8, 31)
PICKER = word("统计时间 2026-08-01 ~ 2026-08-31", 900, 100, 16)


def card(name: str, value: str, left: int, top: int, below: str = "") -> list[Word]:
    """Name over value over comparison."""
    words = [word(name, left, top, 16), word(value, left, top + 24, 28)]
    return [*words, word(below, left, top + 60, 14)] if below else words


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], top: int = 160) -> list[Word]:
    return [
        word(text, 40 + 220 * column, top + 40 * line, 16)
        for line, row in enumerate([heads, *rows])
        for column, text in enumerate(row)
        if text
    ]
