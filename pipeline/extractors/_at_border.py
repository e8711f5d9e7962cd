"""Values whose print runs into the border of the upload: signs may be missing, so what is left is not the value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pipeline.extractors._unread import unread
from pipeline.geometry import Box
from pipeline.model import Document, Page, Reading, ReadPage
from pipeline.records import Record

R = TypeVar("R", bound=Record)
# A value's place is measured along its signs, which stand a little inside of the line's outline.
_NEAR = 6


def without_cut(record: R, document: Document) -> R:
    """The same record, every field unread whose value was cut off at the border; its readings stay."""
    cut = [(page.page, box) for page in document.pages for box in _cut(page)]
    return unread(record, lambda _, field: any(_is_cut(reading, cut) for reading in field.readings))


def _cut(page: ReadPage) -> Iterator[Box]:
    width, height = page.page.width, page.page.height
    return (page.to_upload.quad(word.box).bounds(width, height) for word in page.words if word.cut)


def _is_cut(reading: Reading, cut: Sequence[tuple[Page, Box]]) -> bool:
    """Whether the reading is of a cut line and reaches the border itself: where only its label is cut, it is whole."""
    page, box = reading.page, reading.box
    if page is None or box is None:
        return False
    inside = (
        box.left > _NEAR and box.top > _NEAR and box.right < page.width - _NEAR and box.bottom < page.height - _NEAR
    )
    return not inside and any(page == where and box.meets(line) for where, line in cut)
