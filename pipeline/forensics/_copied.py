"""A printed sign of a deciding value that repeats another sign of the page pixel by pixel.

Two prints of one digit differ in every photo and scan, by noise, paper and the grid of pixels; a digit that was copied
from elsewhere on the page and put in place brings all of that along. How much two honest signs differ depends on the
page, so its other best pairs are the measure, and the grain of its paper: where equal digits are few, the other pairs
are of different ones, and where print meets the grid of pixels alike, grain is all that differs. On what a program drew
(screens, typeset PDFs) equal signs are equal anyway, and nothing can be told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import Box, Quad
from pipeline.model import Count, Field, Money, ReadPage, Trace
from pipeline.raster import Pixels
from pipeline.records import Record, printed_fields

Grey = NDArray[np.float32]
Pair = tuple[float, Box, Box]  # distance, sign of the value, the sign it is most like

_NUMBERS = frozenset({"uscc", "registration_no"})
_LEAST_HIGH, _MOST_HIGH = 10, 80
_LEAST_CONTRAST = 12.0
_LEAST_PAIRS = 12
_USUAL = 2  # the third best of the other pairs
_ALIKE = 0.2  # of the usual distance, and at most
_NEARLY_ONE = 0.1  # of the contrast: on pages without a second pair of equal signs the usual distance says little
_GRAIN = 0.7  # of what two pieces of one paper differ by, in the signs' gray levels: two prints differ by that at least
_STEP = 3  # pixels between two pieces of paper: next to each other, a lens and a codec make them alike
_MEDIAN = 0.6745  # of the standard deviation, where differences are spread evenly around none
_DRAWN = 0.5
_FLAT = 0.5  # of a page in two grays, a card and its ground: a program drew it, or a scanner whitened its paper
_NEXT = 4  # levels: two grays nearer to each other are one paper and its noise
_MOST_SIGNS = 600


def signs(page: ReadPage, pixels: Pixels, records: Sequence[Record]) -> Iterator[Trace]:
    """`pixels` are those of the upload."""
    values = [box for each in records for name, field in printed_fields(each) for box in _boxes(page, name, field)]
    if not values or page.text_layer:
        return
    lines = [page.to_upload.quad(word.box).bounds(page.page.width, page.page.height) for word in page.words]
    grey = np.asarray(cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    found = copied(grey, values, lines)
    if found is not None:
        detail = f"a sign repeats the one at {found[2].left}, {found[2].top} pixel by pixel"
        quad = Quad.of(found[1])
        yield Trace(code="copied_sign", file=page.page.file, page=page.page.number, detail=detail, quad=quad)


def copied(grey: Pixels, values: Sequence[Box], lines: Sequence[Box]) -> Pair | None:
    """The pair of a copied sign in one of `values` and its model in one of `lines`; None where no sign was copied."""
    if not lines or _flatness(grey) > _FLAT or median(_evenness(grey, line) for line in lines) > _DRAWN:
        return None
    exact = grey.astype(np.float32)
    models = [sign for line in lines for sign in _printed(grey, line)][:_MOST_SIGNS]
    pairs = sorted(
        _compared(exact, [sign for value in values for sign in _printed(grey, value)], models), key=_distance
    )
    if not pairs:
        return None
    best = pairs[0]
    others = [each for each in pairs if not {each[1], each[2]} & {best[1], best[2]}]
    usual = others[_USUAL][0] if len(others) >= _LEAST_PAIRS else 0.0
    sign = _around(exact, best[1], 1)
    grain = _grain(grey, lines) / float(sign.std()) if sign is not None else 0.0
    return best if best[0] < min(_NEARLY_ONE, _ALIKE * usual, _GRAIN * grain) else None


def _distance(pair: Pair) -> float:
    return pair[0]


def _flatness(grey: Pixels) -> float:
    """The share of the page's most frequent gray and of the most frequent that is clearly another."""
    counts = np.bincount(grey.ravel(), minlength=256)
    first = int(counts.argmax())
    others = np.abs(np.arange(256) - first) >= _NEXT
    return float((counts[first] + counts[others].max()) / grey.size)


def _evenness(grey: Pixels, line: Box) -> float:
    """The share of pixels that equal their neighbor: much on what a program drew, little where a camera looked."""
    part = grey[line.top : line.bottom, line.left : line.right]
    return float((part[:, 1:] == part[:, :-1]).mean()) if part.shape[1] > 1 else 1.0


def _grain(grey: Pixels, lines: Sequence[Box]) -> float:
    """By how much two pieces of the paper under the lines differ, in levels."""
    parts = [grey[line.top : line.bottom, line.left : line.right].astype(np.float32) for line in lines]
    apart = [np.abs(part[:, _STEP:] - part[:, :-_STEP]).ravel() for part in parts]
    return float(np.median(np.concatenate(apart))) / _MEDIAN


def _boxes(page: ReadPage, name: str, field: Field[object]) -> Iterator[Box]:
    if name in _NUMBERS or isinstance(field.value, date | Money | Count):
        yield from (each.box for each in field.readings[:1] if each.page == page.page and each.box is not None)


def _printed(grey: Pixels, line: Box) -> Iterator[Box]:
    """The signs of a line that stand apart from each other: one piece of ink, as high as the line."""
    part = grey[line.top : line.bottom, line.left : line.right]
    if part.shape[0] < _LEAST_HIGH or part.shape[0] > _MOST_HIGH:
        return
    _, ink = cv2.threshold(part, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    _, _, pieces, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    for x, y, wide, high, _ in pieces[1:].tolist():
        if high >= max(_LEAST_HIGH, 0.45 * part.shape[0]) and 0.25 * high <= wide <= 1.1 * high:
            left, top = line.left + x, line.top + y
            yield Box(left=left, top=top, right=left + wide, bottom=top + high)


def _compared(grey: Grey, signs_: Sequence[Box], models: Sequence[Box]) -> Iterator[Pair]:
    """Every two signs of one size, once, with their difference in shares of the contrast."""
    seen: set[frozenset[Box]] = set()
    for sign in signs_:
        mine = _around(grey, sign, 1)
        if mine is None or mine.std() < _LEAST_CONTRAST:
            continue
        for model in models:
            other = (
                _around(grey, model, 3) if _comparable(sign, model) and frozenset((sign, model)) not in seen else None
            )
            if other is not None and other.shape[0] >= mine.shape[0] and other.shape[1] >= mine.shape[1]:
                seen.add(frozenset((sign, model)))
                squares = float(cv2.matchTemplate(other, mine, cv2.TM_SQDIFF).min())
                yield float(np.sqrt(max(0.0, squares) / mine.size) / mine.std()), sign, model


def _comparable(sign: Box, model: Box) -> bool:
    same_size = abs(model.width - sign.width) <= 1 and abs(model.height - sign.height) <= 1
    apart = abs(model.left - sign.left) > sign.width // 2 or abs(model.top - sign.top) > sign.height // 2
    return same_size and apart


def _around(grey: Grey, box: Box, margin: int) -> Grey | None:
    """The picture of a sign with a margin; None where it touches the edge."""
    if min(box.left, box.top) < margin or box.right + margin > grey.shape[1] or box.bottom + margin > grey.shape[0]:
        return None
    return grey[box.top - margin : box.bottom + margin, box.left - margin : box.right + margin]
