"""rapidocr: RapidOCR's PP-OCRv6 small networks, run without RapidOCR around them.

RapidOCR turns its own failures into empty answers, logs what it reads, and offers no precision setting
and no place for a single character; its networks have none of these faults.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final

import numpy as np

from pipeline.geometry import Box, Quad
from pipeline.model import Word
from pipeline.ocr.detection import Detector
from pipeline.ocr.models import DETECTOR, RECOGNIZER
from pipeline.ocr.network import Network
from pipeline.ocr.order import in_reading_order
from pipeline.ocr.recognition import Line, Recognizer, shown_width
from pipeline.raster import Pixels, cut

UNSURE: Final = 0.5
TALL: Final = 1.5
SLANTING: Final = 0.4

Key = tuple[tuple[int, ...], bytes]


class RapidReader:
    """The first reader: finds the lines of a page and reads them at the page's full size."""

    name = "rapidocr"

    def __init__(self) -> None:
        self._find = Detector(Network(DETECTOR))
        self._read = Recognizer(Network(RECOGNIZER))
        self._asked: dict[Key, Line] = {}

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        return self.read(pixels, self.lines(pixels))

    def lines(self, pixels: Pixels, *, page: tuple[int, int] | None = None) -> tuple[Quad, ...]:
        self._asked.clear()
        return self._find(pixels, page=page)

    def read(self, pixels: Pixels, lines: Sequence[Quad]) -> tuple[Word, ...]:
        pictures = [cut(pixels, quad) for quad in lines]
        words = {
            place: self._words(pictures[place], lines[place], pixels)
            for place in sorted(range(len(lines)), key=lambda place: shown_width(pictures[place]))
        }
        return in_reading_order(word for place in range(len(lines)) for word in words[place])

    def line(self, pixels: Pixels) -> tuple[str, float]:
        line = self._asked[_key(pixels)] = self._read(pixels)
        return line.text, line.confidence

    def _words(self, picture: Pixels, quad: Quad, pixels: Pixels) -> tuple[Word, ...]:
        """A tall narrow picture is a single sign or a column of signs: the surer reading counts. A line that was asked
        for since lines were last looked for, to prove which way up the page is, is not read twice."""
        line = self._asked.get(_key(picture)) or self._read(picture)
        if picture.shape[0] >= TALL * picture.shape[1]:
            column = self._read(np.ascontiguousarray(np.rot90(picture)))
            if column.confidence > line.confidence:
                return _column(column, quad.bounds(pixels.shape[1], pixels.shape[0]))
        if not _is_print(line):
            return ()
        return (_word(line, quad, pixels),)


def _key(pixels: Pixels) -> Key:
    return pixels.shape, pixels.tobytes()


def _is_print(line: Line) -> bool:
    return bool(line.text.strip()) and line.confidence >= UNSURE


def _column(line: Line, box: Box) -> tuple[Word, ...]:
    """One word per sign: labels printed with wide gaps (名 称 over 类 型) are often found as a column, and each
    of its signs belongs to the row it stands in."""
    if not _is_print(line):
        return ()
    words = []
    for sign, (above, below) in zip(line.text, itertools.pairwise(line.edges), strict=True):
        middle = box.top + (above + below) / 2 * box.height
        half = max(min(box.width, (below - above) * box.height) / 2, 1)
        place = Box(left=box.left, top=round(middle - half), right=box.right, bottom=round(middle + half))
        if sign.strip():
            words.append(Word(text=sign, box=place, confidence=line.confidence))
    return tuple(words)


def _word(line: Line, quad: Quad, pixels: Pixels) -> Word:
    height, width = pixels.shape[:2]
    top_left, top_right, bottom_right, bottom_left = quad.corners
    left = (top_left[0] + bottom_left[0]) / 2
    wide = (top_right[0] + bottom_right[0]) / 2 - left
    return Word(
        text=line.text,
        box=quad.bounds(width, height),
        confidence=line.confidence,
        edges=tuple(left + edge * wide for edge in line.edges),
        slope=_slope(quad, wide),
        sag=quad.sag,
    )


def _slope(quad: Quad, wide: float) -> float:
    """0 for a line that is as good as level: over its length it falls or climbs by less than SLANTING of its height."""
    top_left, top_right, bottom_right, bottom_left = (y for _, y in quad.corners)
    fall = (top_right + bottom_right - top_left - bottom_left) / 2
    high = (bottom_left - top_left + bottom_right - top_right) / 2
    return fall / wide if abs(fall) >= SLANTING * high else 0.0
