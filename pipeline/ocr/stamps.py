"""What is stamped or printed over a paper: 已注销 in colored ink, a pale 样本 as large as the page.

Where it crosses print a reader takes both for one line, or sees neither. So colored ink is shown to it without the
print, and so are large signs that are paler than print or of wider strokes. Round seals are read elsewhere.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import Quad
from pipeline.model import ReadPage, Word
from pipeline.ocr.notes import ground
from pipeline.ocr.seal_ring import circles
from pipeline.raster import LineFinder, Pixels, Reader

LONG_SIDE: Final = 640
AS_IT_IS: Final = (960, 1472)
"""The size of a page of which a part is shown to a finder of lines neither enlarged nor reduced."""
COLORED: Final = 45
PAPER: Final = 235
PRINT: Final = 120
WIDE: Final = 0.15
"""Of the usual line: wider strokes are no ordinary print."""
LARGER: Final = 1.5
NEAR: Final = 0.3
RIM: Final = 1.15
SURE: Final = 0.97
LEVEL: Final = 0.8

Shade = NDArray[np.uint8]
Mask = NDArray[np.bool_]


def read_stamps(page: ReadPage, upload: Pixels, reader: Reader) -> ReadPage:
    """The page with its stamps, each read without what it crosses and as it stands there. None is found by a reader
    that finds no lines, or on a page without a word."""
    if not isinstance(reader, LineFinder) or not page.words:
        return page
    pixels = _readable(page, upload)
    usual = float(np.median([word.box.height for word in page.words]))
    even = _without_seals(_even(pixels))
    darkest = np.asarray(cv2.min(cv2.min(even[:, :, 0], even[:, :, 1]), even[:, :, 2]), dtype=np.uint8)
    untitled = _without(darkest, [word for word in page.words if _is_title(word, usual)])
    stamps: list[Word] = []
    for ink, least in ((_colored(even, darkest, usual), usual), (_large(untitled, usual), LARGER * usual)):
        if lines := _lines(ink, least, reader):
            for shown in (ink, pixels):
                stamps += reader.read(shown, lines)
    return replace(page, stamps=tuple(stamps))


def _readable(page: ReadPage, upload: Pixels) -> Pixels:
    """The upload as the page shows it: upright and flat."""
    to_page = np.linalg.inv(np.reshape(page.to_upload.rows, (3, 3)))
    shown = cv2.warpPerspective(upload, to_page, (page.width, page.height), borderValue=(255, 255, 255))
    return np.asarray(shown, dtype=np.uint8)


def _even(pixels: Pixels) -> Pixels:
    """Paper at 255 in every color, wherever light or shade falls on it."""
    return np.asarray(cv2.divide(pixels, np.maximum(ground(pixels), 1), scale=255), dtype=np.uint8)


def _without_seals(even: Pixels) -> Pixels:
    for x, y, radius in circles(even):
        cv2.circle(even, (round(x), round(y)), round(radius * RIM), (255, 255, 255), -1)
    return even


def _is_title(word: Word, usual: float) -> bool:
    """Large print that was read already and lies level."""
    level = word.box.width >= LEVEL * len(word.text) * word.box.height
    return word.confidence >= SURE and word.box.height >= LARGER * usual and level


def _without(darkest: Shade, words: Iterable[Word]) -> Shade:
    plain = darkest.copy()
    for word in words:
        plain[word.box.top : word.box.bottom, word.box.left : word.box.right] = 255
    return plain


def _colored(even: Pixels, darkest: Shade, usual: float) -> Pixels:
    """Colored ink and what it touches, where there is a sign of it."""
    brightest = cv2.max(cv2.max(even[:, :, 0], even[:, :, 1]), even[:, :, 2])
    colored = cv2.morphologyEx((brightest - darkest > COLORED).astype(np.uint8), cv2.MORPH_OPEN, _square(2))
    ink = _around(np.asarray(colored, dtype=np.uint8), usual / 2, 3)
    return _gray(np.where(ink, darkest, 255).astype(np.uint8))


def _large(darkest: Shade, usual: float) -> Pixels:
    """Large signs that are paler than print or have wider strokes; black on white."""
    closed = cv2.morphologyEx(darkest, cv2.MORPH_CLOSE, _square(max(3, round(usual * WIDE)) | 1))
    near_print = cv2.dilate((darkest < PRINT).astype(np.uint8), _square(3)) > 0
    ink = (np.where(near_print, closed, darkest) < PAPER).astype(np.uint8)
    return _gray(np.where(_around(ink, LARGER * usual, round(NEAR * usual)) & (ink > 0), 0, 255).astype(np.uint8))


def _around(ink: NDArray[np.uint8], least: float, reach: int) -> Mask:
    """Where pieces of ink of at least that size lie, with so many pixels around them; frames are no such pieces."""
    _, labels, pieces, _ = cv2.connectedComponentsWithStats(ink)
    size = pieces[:, cv2.CC_STAT_WIDTH : cv2.CC_STAT_HEIGHT + 1]
    signs = (size.max(axis=1) >= least) & (size[:, 0] < ink.shape[1] / 2) & (size[:, 1] < ink.shape[0] / 2)
    signs[0] = False
    return np.asarray(cv2.dilate(signs[labels].astype(np.uint8), _square(2 * reach + 1)) > 0)


def _lines(ink: Pixels, least: float, reader: LineFinder) -> list[Quad]:
    """Those of at least that height, looked for on a reduced picture."""
    if (ink == 255).all():
        return []
    scale = min(1.0, LONG_SIDE / max(ink.shape[:2]))
    small = np.asarray(cv2.resize(ink, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    lines = (line.scaled(1 / scale) for line in reader.lines(small, page=AS_IT_IS))
    return [line for line in lines if _thickness(line) >= least]


def _thickness(line: Quad) -> float:
    first, second, third, _ = line.corners
    return min(math.dist(first, second), math.dist(second, third))


def _square(side: int) -> NDArray[np.uint8]:
    return np.ones((side, side), dtype=np.uint8)


def _gray(shade: Shade) -> Pixels:
    return np.ascontiguousarray(np.repeat(shade[:, :, np.newaxis], 3, axis=2))
