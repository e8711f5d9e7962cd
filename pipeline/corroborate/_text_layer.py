"""What a PDF's own text says at the place where the pixels were read.

It can be hidden, covered or replaced, so it never stands alone: it seconds the pixels, or it contradicts
them, which a check then sees.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.corroborate._voices import Voice, spoken
from pipeline.geometry import Box
from pipeline.model import Field, Reading, Word
from pipeline.raster import Raster


def voices(name: str, field: Field[object], pages: Mapping[tuple[str, int], Raster]) -> list[Voice]:
    readings = tuple(found for each in field.readings for found in _under(each, pages))
    return [spoken(name, field, "text-layer", readings)] if readings else []


def _under(reading: Reading, pages: Mapping[tuple[str, int], Raster]) -> Iterator[Reading]:
    if reading.page is None or reading.box is None:
        return
    raster = pages[reading.page.file, reading.page.number]
    text = "".join(text for word in _in_order(raster.text_layer) for text in _signs_inside(word, reading.box))
    if text:
        yield Reading(source="text-layer", text=text, confidence=1.0, page=reading.page, quad=reading.quad)


def _in_order(words: tuple[Word, ...]) -> list[Word]:
    return sorted(words, key=lambda word: word.box.left)


def _signs_inside(word: Word, box: Box) -> Iterator[str]:
    """The signs of a word whose middle lies in the box."""
    if not box.top <= word.box.center[1] <= box.bottom:
        return
    step = word.box.width / max(len(word.text), 1)
    edges = word.edges or tuple(word.box.left + step * place for place in range(len(word.text) + 1))
    for sign, left, right in zip(word.text, edges[:-1], edges[1:], strict=True):
        if box.left <= (left + right) / 2 <= box.right:
            yield sign
