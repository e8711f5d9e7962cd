"""Where lines of print stand on a page: PP-OCR's text detector with differentiable binarization.

Settings are those RapidOCR 3.10 publishes for PP-OCRv6, except for the size at which the page is shown
to the network (see `_scale`): lines are found on a reduced picture, and read from the full one.
"""

from __future__ import annotations

import math
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import Quad
from pipeline.ocr.network import Network
from pipeline.raster import Pixels

THRESHOLD: Final = 0.3
BOX_THRESHOLD: Final = 0.5
UNCLIP: Final = 1.6
SMALLEST: Final = 3
THICKEST: Final = 0.25  # of the long side: on bare ground with a shadow, half a picture is taken for one line
SLENDER: Final = 8
BENT: Final = 0.6  # how far the middle of a line lies off the straight, in heights of what the network marks of it
RING: Final = 0.08  # the same in lengths of the line: what bends more is written around a seal
STRAY: Final = 0.35  # how far it lies off the bent axis on the whole, in the same heights: not two lines in one
LONG_SIDE: Final = 2016
SHORT_SIDE: Final = 736
STRIP: Final = 2240
AREA: Final = 1_800_000
SHOWN: Final = np.arange(256, dtype=np.float32) / np.float32(127.5) - np.float32(1)

Corners = NDArray[Any]


class Detector:
    """Finds lines of print; angles up to 45 degrees."""

    def __init__(self, network: Network) -> None:
        self._network = network

    def __call__(self, pixels: Pixels, *, page: tuple[int, int] | None = None) -> tuple[Quad, ...]:
        """A quad per line, in pixels of the picture, corners in reading order; unordered. `page` is the height and
        width of the page the picture was cut from."""
        height, width = page or pixels.shape[:2]
        return tuple(_quad(corners) for corners in self._strips(pixels, _scale(height, width)))

    def _strips(self, pixels: Pixels, scale: float) -> list[Corners]:
        """A large page is looked at in overlapping strips, so that memory has a bound."""
        height, width = pixels.shape[:2]
        strip = math.ceil(min(STRIP, AREA / (width * scale)) / scale)
        overlap = strip // 8
        found: list[Corners] = []
        for top in range(0, max(height - overlap, 1), strip - overlap):
            part = np.ascontiguousarray(pixels[top : top + strip])
            lines = [corners + np.array([0, top], dtype=np.float32) for corners in self._lines(part, scale)]
            far = [corners for corners in found if not _reaches(corners, top)]
            near = [corners for corners in found if _reaches(corners, top)]
            found = far + _joined(near, lines, top + overlap)
        return found

    def _lines(self, pixels: Pixels, scale: float) -> list[Corners]:
        height, width = pixels.shape[:2]
        size = max(32, round(width * scale / 32) * 32), max(32, round(height * scale / 32) * 32)
        shrunk = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        chance = self._network(_batch(np.asarray(shrunk, dtype=np.uint8)))[0, 0]
        stretch = np.array([width / size[0], height / size[1]], dtype=np.float32)
        return [corners for corners in (each * stretch for each in _boxes(chance)) if _is_visible(corners)]


def _batch(pixels: Pixels) -> NDArray[np.float32]:
    """BGR, -1..1, channel by channel."""
    batch = np.empty((1, 3, *pixels.shape[:2]), dtype=np.float32)
    for channel, shown in zip(cv2.split(pixels), batch[0, ::-1], strict=True):
        cv2.LUT(channel, SHOWN, dst=shown)
    return batch


def _scale(height: int, width: int) -> float:
    """How much the page is reduced: its long side to LONG_SIDE, but never its short side below SHORT_SIDE."""
    short, long = (float(side) for side in sorted((height, width)))
    scale = min(1.0, max(LONG_SIDE / long, SHORT_SIDE / short))
    if short * scale < SHORT_SIDE:
        return min(SHORT_SIDE / short, max(1.0, LONG_SIDE / long))
    return scale


def _boxes(chance: NDArray[np.float32]) -> list[Corners]:
    mask = cv2.dilate((chance > THRESHOLD).astype(np.uint8), np.ones((2, 2), dtype=np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for contour in contours:
        center, (wide, high), angle = cv2.minAreaRect(contour)
        thin, long = sorted((wide, high))
        if not SMALLEST <= thin <= THICKEST * max(chance.shape):
            continue
        corners = cv2.boxPoints((center, (wide, high), angle))
        bent = _bent(contour[:, 0], (center, (wide, high), angle)) if long >= SLENDER * SMALLEST else None
        if _score(chance, corners if bent is None and long < SLENDER * thin else contour[:, 0]) < BOX_THRESHOLD:
            continue
        found.append(_grown(corners) if bent is None else bent)
    return found


def _grown(corners: Corners, middle: Corners | None = None) -> Corners:
    """The network marks the heart of a line: the outline of its print is larger all around."""
    along, down = corners[1] - corners[0], corners[3] - corners[0]
    wide, high = float(np.hypot(*along)), float(np.hypot(*down))
    step = UNCLIP * wide * high / (2 * (wide + high))
    x, y = along / max(wide, 1e-6) * step, down / max(high, 1e-6) * step
    outline = _ordered(corners + np.array([-x - y, x - y, x + y, y - x]))
    return outline if middle is None else np.vstack([outline, middle])


def _bent(contour: Corners, around: cv2.typing.RotatedRect) -> Corners | None:
    """The outline along the ends of a line that a bent sheet bends, and the middle of its axis as a fifth point; None
    where it is straight, upright, or no line."""
    (x, y), (wide, high), angle = around
    turn = math.radians(angle if wide >= high else angle + 90)
    along = np.array([math.cos(turn), math.sin(turn)])
    if abs(along[1]) > abs(along[0]):
        return None
    down = np.array([-along[1], along[0]])
    left, top = contour.min(axis=0)
    mask = np.zeros((np.ptp(contour[:, 1]) + 1, np.ptp(contour[:, 0]) + 1), dtype=np.uint8)
    cv2.fillPoly(mask, [contour - [left, top]], (1,))
    rows, columns = np.nonzero(mask)
    places = np.stack([columns + left - x, rows + top - y], axis=1)
    half = max(wide, high) / 2
    thick = len(places) / (2 * half)
    at, off = np.clip(places @ along / half, -1, 1), places @ down
    bend, fall, level = np.polyfit(at, off, 2)
    stray = off - np.polyval((bend, fall, level), at)
    if not BENT * thick <= abs(bend) <= RING * 2 * half or float(np.std(stray)) > STRAY * thick:
        return None
    middle = np.array([x, y])
    ends = [middle + side * half * along + (level + bend + side * fall) * down for side in (-1, 1)]
    edges = [ends[0] - down * thick / 2, ends[1] - down * thick / 2]
    corners = np.array([*edges, edges[1] + down * thick, edges[0] + down * thick])
    return _grown(corners, middle + level * down)


def _is_visible(corners: Corners) -> bool:
    """At least two pixels of the picture high and wide: what is smaller was made by enlarging it."""
    return math.dist(corners[0], corners[1]) >= 2 and math.dist(corners[1], corners[2]) >= 2


def _score(chance: NDArray[np.float32], corners: Corners) -> float:
    """The mean within an outline. A long line on a bent sheet leaves the rectangle around it half empty, so it is
    measured within its own contour."""
    height, width = chance.shape
    left, top = np.clip(np.floor(corners.min(axis=0)).astype(int), 0, [width - 1, height - 1])
    right, bottom = np.clip(np.ceil(corners.max(axis=0)).astype(int), 0, [width - 1, height - 1])
    mask = np.zeros((bottom - top + 1, right - left + 1), dtype=np.uint8)
    cv2.fillPoly(mask, [(corners - [left, top]).astype(np.int32)], 1.0)
    return float(cv2.mean(chance[top : bottom + 1, left : right + 1], mask)[0])


def _ordered(corners: Corners) -> Corners:
    """Top left, top right, bottom right, bottom left."""
    by_x = corners[np.argsort(corners[:, 0], kind="stable")]
    left, right = by_x[:2], by_x[2:]
    top_left, bottom_left = left[np.argsort(left[:, 1], kind="stable")]
    top_right, bottom_right = right[np.argsort(right[:, 1], kind="stable")]
    return np.array([top_left, top_right, bottom_right, bottom_left], dtype=np.float32)


def _joined(above: list[Corners], below: list[Corners], end: int) -> list[Corners]:
    """The lines of two overlapping strips, of which the upper one ends at that row; of its lines those that reach the
    lower one. Of lines seen in both, those that the upper strip does not cut, since the lower one may begin within them
    and join a label to its value; of those that it may cut, the taller view."""
    kept = [line for line in above if not _reaches(line, end)]
    cut = [line for line in above if _reaches(line, end)]
    rest = [other for other in below if not any(_is_same(line, other) for line in kept)]
    for line in sorted(cut, key=_height, reverse=True):
        same = [other for other in rest if _is_same(line, other)]
        if not same or max(map(_height, same)) <= _height(line):
            kept.append(line)
            rest = [other for other in rest if not any(other is each for each in same)]
    return kept + rest


def _reaches(line: Corners, row: int) -> bool:
    """Whether the line ends so near above the row, or below it, that print of it may stand there."""
    return bool(line[:, 1].max() + _height(line) / 2 >= row)


def _height(line: Corners) -> float:
    return float(np.ptp(line[:, 1]))


def _is_same(one: Corners, other: Corners) -> bool:
    return _covers(one, other) or _covers(other, one)


def _covers(one: Corners, other: Corners) -> bool:
    """Whether more than half of `other` lies within `one`; on a tilted page the upright rectangle around a long line
    holds the next line, too."""
    shared, _ = cv2.intersectConvexConvex(_corners(one), _corners(other))
    return bool(shared > cv2.contourArea(_corners(other)) / 2)


def _corners(line: Corners) -> Corners:
    """The four corners, without the middle of a bent axis."""
    return np.asarray(line[:4], dtype=np.float32)


def _quad(corners: Corners) -> Quad:
    first, second, third, fourth, *bend = ((float(x), float(y)) for x, y in corners)
    return Quad(corners=(first, second, third, fourth), middle=bend[0] if bend else None)
