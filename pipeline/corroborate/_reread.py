"""A second reader on the field's own crop, cut from the upload's untouched pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pipeline.corroborate._voices import Voice, lowest_line, spoken
from pipeline.model import Field, Reading
from pipeline.raster import Raster, Reader, cut
from pipeline.values.small_print import family, siblings_count

# A little of the surroundings keeps the first and last strokes whole, but may let in the frame of a box, which is read
# as a 1, or unsettle who sees the value itself: what makes no value, or the field's in half a voice, is looked at once
# more, as tightly as the line was found.
_MARGINS = (0.12, 0.0)


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
            return [_if_it_counts(name, field, heard[-1], doubted=doubted)]
    return heard[:1]


def _if_it_counts(name: str, field: Field[object], voice: Voice, *, doubted: bool) -> Voice:
    """A reader that proves nothing by agreeing is kept for its dissent: an engine of the first reader's family on small
    print, and any where another paper speaks against the value. What an edge took no reader of these pixels can see."""
    support, first = voice.support, field.readings[0].source
    if support is None or support.value != field.value:
        return voice
    sibling = family(support.source) == family(first)
    small = sibling and not siblings_count(name, lowest_line(voice.readings))
    return replace(voice, support=None) if doubted or small else voice


def _read_again(reading: Reading, pages: Mapping[tuple[str, int], Raster], reader: Reader, margin: float) -> Reading:
    if reading.page is None or reading.quad is None:
        raise ValueError("only what a page shows can be read again")
    pixels = pages[reading.page.file, reading.page.number].pixels()
    text, confidence = reader.line(cut(pixels, reading.quad, margin=margin))
    return Reading(source=reader.name, text=text, confidence=confidence, page=reading.page, quad=reading.quad)
