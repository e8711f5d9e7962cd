"""A second reader on the field's own crop, cut from the upload's untouched pixels."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.corroborate._voices import Voice, spoken
from pipeline.model import Field, Reading
from pipeline.raster import Raster, Reader, cut

# A little of the surroundings keeps the first and last strokes whole; more would let in the neighbours.
_MARGIN = 0.12


def voices(name: str, field: Field[object], pages: Mapping[tuple[str, int], Raster], reader: Reader) -> list[Voice]:
    readings = tuple(_read_again(each, pages, reader) for each in field.readings if each.quad is not None)
    return [spoken(name, field, reader.name, readings)] if readings else []


def _read_again(reading: Reading, pages: Mapping[tuple[str, int], Raster], reader: Reader) -> Reading:
    if reading.page is None or reading.quad is None:
        raise ValueError("only what a page shows can be read again")
    pixels = pages[reading.page.file, reading.page.number].pixels()
    text, confidence = reader.line(cut(pixels, reading.quad, margin=_MARGIN))
    return Reading(source=reader.name, text=text, confidence=confidence, page=reading.page, quad=reading.quad)
