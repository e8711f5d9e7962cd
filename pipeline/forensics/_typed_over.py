"""One or two values typed over the picture of a paper, while all else on it is picture.

A scan with search text has text under all of its words, a filled-in form under all of its values; a watermark or a
signature stamp reads as no value. Typing over one value of a scan leaves that value alone with text of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.geometry import Box
from pipeline.model import Field, Reading, ReadPage, Trace, Word
from pipeline.records import Record, printed_fields
from pipeline.values.text import fold

_MOSTLY_PICTURE = 0.25  # of the words at most have text under them
_MOST_TYPED = 2
_LEAST_OTHERS = 3
_LEAST_SIGNS = 2


def signs(page: ReadPage, text_layer: Sequence[Word], records: Sequence[Record]) -> Iterator[Trace]:
    """`text_layer` is in pixels of the upload, as the readings are."""
    if not text_layer or not page.words:
        return
    under = [each for each in page.words if any(_middle_in(word.box, each.box) for word in page.text_layer)]
    if len(under) > _MOSTLY_PICTURE * len(page.words):
        return
    values = [field for each in records for _, field in printed_fields(each) if _first(field, page) is not None]
    typed = [(field, text) for field in values if (text := _typed(field, page, text_layer))]
    if 0 < len(typed) <= _MOST_TYPED and len(values) - len(typed) >= _LEAST_OTHERS:
        for field, text in typed:
            yield _sign(page, text, field.readings[0])


def _first(field: Field[object], page: ReadPage) -> Reading | None:
    reading = field.readings[0] if field.readings else None
    return reading if reading is not None and reading.page == page.page and field.value is not None else None


def _typed(field: Field[object], page: ReadPage, text_layer: Sequence[Word]) -> str:
    """The text of the layer that the value repeats, at its place; empty where there is none."""
    reading = _first(field, page)
    box = reading.box if reading is not None else None
    if reading is None or box is None:
        return ""
    text = fold("".join(each.text for each in text_layer if _middle_in(each.box, box)))
    return text if sum(map(str.isalnum, text)) >= _LEAST_SIGNS and text in fold(reading.text) else ""


def _middle_in(inner: Box, outer: Box) -> bool:
    x, y = inner.center
    return outer.left <= x <= outer.right and outer.top <= y <= outer.bottom


def _sign(page: ReadPage, text: str, reading: Reading) -> Trace:
    detail = f"typed over the picture: {text}"[:80]
    return Trace(code="text_over_picture", file=page.page.file, page=page.page.number, detail=detail, quad=reading.quad)
