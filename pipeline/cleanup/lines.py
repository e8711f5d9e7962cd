"""The lines of print on a page: what every correction is measured by."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.cleanup.frames import Matrix
from pipeline.geometry import Point, Quad
from pipeline.raster import Pixels, Reader, homography

LONG_SIDE: Final = 1152
SHORT_SIDE: Final = 640
TALLEST: Final = 4
ELONGATED: Final = 3
THINNEST: Final = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of print in upload pixels: its outline, and its middle axis from `start` to `end`, which runs
    to the right or down; whether the text runs that way too is not known."""

    outline: Quad
    start: Point
    end: Point
    thickness: float

    @property
    def length(self) -> float:
        return math.dist(self.start, self.end)

    @property
    def lies(self) -> bool:
        """Across the picture rather than down it."""
        return abs(self.end[0] - self.start[0]) >= abs(self.end[1] - self.start[1])


def read_quads(pixels: Pixels, reader: Reader) -> tuple[Quad, ...]:
    """Where print stands for a reader that has to read in order to find: on a reduced page, and of a page more than
    four times as high as wide on its upper part."""
    part = pixels[: TALLEST * pixels.shape[1]]
    scale = _scale(part)
    size = max(1, round(part.shape[1] * scale)), max(1, round(part.shape[0] * scale))
    small = np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    back = np.array([part.shape[1] / size[0], part.shape[0] / size[1]])
    return tuple(_quad(np.array(Quad.of(word.box).corners) * back) for word in reader.page(small))


def elongated(quads: Iterable[Quad]) -> tuple[Line, ...]:
    """Every line at least two pixels thick and three times as long, longest first."""
    found = [_line(quad) for quad in quads]
    return tuple(
        sorted((line for line in found if line.length >= ELONGATED * line.thickness >= THINNEST), key=_longest_first)
    )


def carried(quads: Iterable[Quad], projection: Matrix) -> tuple[Quad, ...]:
    """The lines after a projection that keeps them lying across the page."""
    way = homography(projection)
    return tuple(way.carried(quad) for quad in quads)


def _longest_first(line: Line) -> tuple[float, Point]:
    return -line.length, line.start


def _scale(pixels: Pixels) -> float:
    short, long = (float(side) for side in sorted(pixels.shape[:2]))
    return min(1.0, max(LONG_SIDE / long, SHORT_SIDE / short))


def _line(quad: Quad) -> Line:
    """Corners are ordered by the picture; where the second side is longer, the line runs down the page and
    the outline is turned so that its first side is the long one."""
    first, second, third, fourth = quad.corners
    if math.dist(first, second) < math.dist(second, third):
        first, second, third, fourth = second, third, fourth, first
    outline = Quad(corners=(first, second, third, fourth), middle=quad.middle)
    return Line(
        outline=outline,
        start=_middle(first, fourth),
        end=_middle(second, third),
        thickness=(math.dist(first, fourth) + math.dist(second, third)) / 2,
    )


def _quad(corners: NDArray[Any]) -> Quad:
    first, second, third, fourth = ((float(x), float(y)) for x, y in corners)
    return Quad(corners=(first, second, third, fourth))


def _middle(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
