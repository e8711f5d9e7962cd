"""Signs in the middle of a line that a reflection made too pale to read.

Who reads the line does not miss them, and other readers leave out the same ones, so their places are told.

Such a place is a gap between two signs that is as wide as a sign of the line, and not blank: a rest of the sign is
left. Blank gaps are how a line is set; print at full strength that was not read is something else (a frame, a star), a
seal's ink in a gap tells nothing, and a day with all its digits lacks none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import Box
from pipeline.model import Patch, Word
from pipeline.ocr.seal import inked
from pipeline.raster import Pixels, Readable

# Of the width of a Chinese sign of the line; print in another alphabet is about half as wide.
NARROW: Final = 0.55
GAP: Final = 0.65
DIGITS: Final = 0.12
WIDEST: Final = 6.0
FEWEST: Final = 3
# Of the contrast of the line.
PALE: Final = (0.1, 0.6)
GRAIN: Final = 3.5
FAINTEST: Final = 16.0
MIDDLE: Final = (0.2, 0.8)
BESIDE: Final = 3
EDGE: Final = 0.2  # of a gap: the signs beside it may reach into it, and a sign that is missing stands further in
_DAY: Final = re.compile(r"\d{4}年\d{2}月\d{2}日")
SOFT, SOFTEST = 0.03, 0.6


def pale_gaps(readable: Readable, words: Iterable[Word]) -> tuple[Patch, ...]:
    """A patch a gap, in pixels of the upload."""
    page = readable.page
    return tuple(
        Patch(code="glare", box=readable.to_upload.quad(gap).bounds(page.width, page.height))
        for word in words
        for gap in _gaps(word)
        if not inked(readable.pixels, gap) and _is_pale(readable.pixels, word.box, gap)
    )


def _gaps(word: Word) -> Iterator[Box]:
    """Between neighbors that stand farther apart than the others of their line, by a sign at least."""
    if len(word.text) < FEWEST or len(word.edges) != len(word.text) + 1 or word.box.width < 2 * word.box.height:
        return
    middles = _middles(word.edges)
    widths = [_width(sign) for sign in word.text]
    near = [(one + other) / 2 for one, other in pairwise(widths)]
    apart = [right - left for left, right in pairwise(middles)]
    unit = float(np.median([gone / usual for gone, usual in zip(apart, near, strict=True)]))
    whole = {place for day in _DAY.finditer(word.text) for place in range(day.start(), day.end() - 1)}
    for place, (one, other) in enumerate(pairwise(word.text)):
        more = apart[place] - near[place] * unit
        left = round(middles[place] + widths[place] * unit / 2)
        right = round(middles[place + 1] - widths[place + 1] * unit / 2)
        is_gap = _least(one, other) * unit <= more <= WIDEST * unit and right - left > 2
        if is_gap and place not in whole:
            yield Box(left=left, top=word.box.top, right=right, bottom=word.box.bottom)


def _least(one: str, other: str) -> float:
    """How wide a gap has to be: less beside digits, one of which may be what is missing; more beside punctuation, which
    fills its own place only in part."""
    if one.isspace() or other.isspace():
        return WIDEST
    if not (one.isalnum() and other.isalnum()):
        return GAP + NARROW / 2
    return GAP - DIGITS * (one.isdecimal() + other.isdecimal())


def _middles(edges: tuple[float, ...]) -> list[float]:
    """Of the characters, from the borders half-way between them."""
    middles = [(edges[0] + edges[1]) / 2]
    for edge in edges[1:-1]:
        middles.append(2 * edge - middles[-1])
    return middles


def _width(sign: str) -> float:
    return NARROW if sign.isascii() else 1.0


def _is_pale(pixels: Pixels, line: Box, gap: Box) -> bool:
    """Something paler than print is left in the gap, also in the brightest color, in which colored grounds are pale."""
    part = pixels[line.top : line.bottom, line.left : line.right].max(axis=2).astype(np.float32)
    bright = cv2.GaussianBlur(part, (0, 0), max(SOFTEST, SOFT * line.height))
    upper, lower = (int(share * len(bright)) for share in MIDDLE)
    start, end = max(gap.left - line.left, 0), gap.right - line.left
    inner = round(EDGE * (end - start))
    paper = float(np.percentile(bright[:, max(start - BESIDE, 0) : end + BESIDE], 80))
    contrast = float(np.percentile(paper - bright[upper:lower], 97))
    rest = float(np.percentile(paper - bright[upper:lower, start:end], 95))
    heart = float(np.percentile(paper - bright[upper:lower, start + inner : max(end - inner, start + 1)], 95))
    faintest, strongest = PALE
    least = max(faintest * contrast, GRAIN * _grain(bright))
    return contrast >= FAINTEST and least <= min(rest, heart) and rest <= strongest * contrast


def _grain(bright: NDArray[Any]) -> float:
    """The deviation of the paper: half of it is brighter than its middle, and print is not among that."""
    paper = float(np.percentile(bright, 80))
    above = bright[bright > paper] - paper
    return float(np.median(above)) if above.size else 0.0
