"""A second reader on the field's own crop, cut from the upload's untouched pixels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from pipeline.corroborate._voices import Voice, lowest_line, spoken
from pipeline.model import Field, Reading
from pipeline.raster import INKED, Pixels, Raster, Reader, cut, red_ink
from pipeline.values.small_print import family, siblings_count

# Shares of the line's height. A margin keeps the first and last strokes whole, but may let in the frame of a box, which
# is read as a 1: where a crop makes no value, or the field's own with low confidence, it is cut once more without.
_MARGINS = (0.12, 0.0)
_SEALED = "issue_date"


def voices(
    name: str,
    field: Field[object],
    pages: Mapping[tuple[str, int], Raster],
    reader: Reader,
    *,
    doubted: bool = False,
) -> list[Voice]:
    """What the reader says of the field's crops. `doubted`: another paper speaks against the value."""
    seen = [each for each in field.readings if each.quad is not None]
    if not seen:
        return []
    heard = []
    for margin in _MARGINS:
        readings = tuple(_read_again(each, pages, reader, margin) for each in seen)
        heard.append(spoken(name, field, reader.name, readings))
        if heard[-1].support is not None or heard[-1].unsure:
            sealed = _may_be_sealed(name, field) and _is_sealed(seen, pages)
            return [_if_it_counts(name, field, heard[-1], doubted=doubted, sealed=sealed)]
    return heard[:1]


def _may_be_sealed(name: str, field: Field[object]) -> bool:
    """A seal crosses the day of issue, as it does on every license: of a 5 it makes a 3 for all engines of a family,
    and either is a day. What another digit would do to a verdict is asked there (checks/_margin.py)."""
    return name == _SEALED and isinstance(field.value, date) and "3" in f"{field.value:%m%d}"


def _is_sealed(readings: Sequence[Reading], pages: Mapping[tuple[str, int], Raster]) -> bool:
    return any(float(np.mean(red_ink(_crop(each, pages, _MARGINS[0])))) > INKED for each in readings)


def _if_it_counts(name: str, field: Field[object], voice: Voice, *, doubted: bool, sealed: bool) -> Voice:
    """The voice, without its support where agreeing proves nothing: of an engine of the first reader's family on small
    print or on a day under a seal, and of any reader of these pixels where another paper contradicts the value (what
    an edge cut off is missing for all of them). Dissent always counts."""
    support, first = voice.support, field.readings[0].source
    if support is None or support.value != field.value:
        return voice
    sibling = family(support.source) == family(first)
    alike = sibling and (sealed or not siblings_count(name, lowest_line(voice.readings)))
    return replace(voice, support=None) if doubted or alike else voice


def _read_again(reading: Reading, pages: Mapping[tuple[str, int], Raster], reader: Reader, margin: float) -> Reading:
    text, confidence = reader.line(_crop(reading, pages, margin))
    return Reading(source=reader.name, text=text, confidence=confidence, page=reading.page, quad=reading.quad)


def _crop(reading: Reading, pages: Mapping[tuple[str, int], Raster], margin: float) -> Pixels:
    if reading.page is None or reading.quad is None:
        raise ValueError("only what a page shows can be read again")
    return cut(pages[reading.page.file, reading.page.number].pixels(), reading.quad, margin=margin)
