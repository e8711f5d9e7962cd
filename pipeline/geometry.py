"""Where something stands on a page: rectangles, four-cornered regions, and the way between two pictures.

Pure numbers, no pixels. Every coordinate is in pixels, origin top left, x to the right, y down.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An upright rectangle with an area. Raises ValueError when it has none."""

    left: int
    top: int
    right: int
    bottom: int

    def __post_init__(self) -> None:
        if self.left >= self.right or self.top >= self.bottom:
            raise ValueError(f"a box needs an area: {self.as_list()}")

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    @property
    def center(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def as_list(self) -> list[int]:
        return [self.left, self.top, self.right, self.bottom]

    def meets(self, other: Box) -> bool:
        """Whether the two share an area; a common border is none."""
        across = min(self.right, other.right) > max(self.left, other.left)
        down = min(self.bottom, other.bottom) > max(self.top, other.top)
        return across and down

    def union(self, other: Box) -> Box:
        return Box(
            left=min(self.left, other.left),
            top=min(self.top, other.top),
            right=max(self.right, other.right),
            bottom=max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Quad:
    """Four corners in the order in which the text is read: its top left, top right, bottom right, bottom left.

    On a page that lies on its side the first corner is not the leftmost one; cutting along the corners
    therefore always gives an upright picture of the text. A line on a bent sheet is bent, too: `middle` is then the
    middle of its axis, which lies beside the straight between its ends.
    """

    corners: tuple[Point, Point, Point, Point]
    middle: Point | None = None

    def bounds(self, width: int, height: int) -> Box:
        """The rectangle around the corners, clipped to a picture of that size; at least one pixel."""
        xs = [x for x, _ in self.outline]
        ys = [y for _, y in self.outline]
        left = min(max(int(min(xs)), 0), width - 1)
        top = min(max(int(min(ys)), 0), height - 1)
        right = min(max(round(max(xs)), left + 1), width)
        bottom = min(max(round(max(ys)), top + 1), height)
        return Box(left=left, top=top, right=right, bottom=bottom)

    def scaled(self, by: float) -> Quad:
        first, second, third, fourth = ((x * by, y * by) for x, y in self.corners)
        middle = None if self.middle is None else (self.middle[0] * by, self.middle[1] * by)
        return Quad(corners=(first, second, third, fourth), middle=middle)

    @property
    def sag(self) -> float:
        """How far the middle of the axis lies below the straight between its ends; negative above it."""
        if self.middle is None:
            return 0.0
        (a, b), (c, d), (e, f), (g, h) = self.corners
        across, down = (e + g - a - c) / 2, (f + h - b - d) / 2
        x, y = self.middle[0] - (a + c + e + g) / 4, self.middle[1] - (b + d + f + h) / 4
        return (x * across + y * down) / max(math.hypot(across, down), 1e-6)

    @property
    def outline(self) -> tuple[Point, ...]:
        """The corners and, of a bent line, what lies above and below its middle."""
        if self.middle is None:
            return self.corners
        (a, b), (c, d), (e, f), (g, h) = self.corners
        across, down = (e + g - a - c) / 4, (f + h - b - d) / 4
        x, y = self.middle
        return (*self.corners, (x - across, y - down), (x + across, y + down))

    @classmethod
    def of(cls, box: Box) -> Quad:
        return cls(
            corners=(
                (float(box.left), float(box.top)),
                (float(box.right), float(box.top)),
                (float(box.right), float(box.bottom)),
                (float(box.left), float(box.bottom)),
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Homography:
    """A plane projection from one picture to another: nine numbers, row by row (x' ~ H x)."""

    rows: tuple[float, float, float, float, float, float, float, float, float]

    def point(self, at: Point) -> Point:
        a, b, c, d, e, f, g, h, i = self.rows
        x, y = at
        scale = g * x + h * y + i
        return (a * x + b * y + c) / scale, (d * x + e * y + f) / scale

    def quad(self, box: Box) -> Quad:
        """The corners of `box` as they lie in the other picture, in the same reading order."""
        return self.carried(Quad.of(box))

    def carried(self, quad: Quad) -> Quad:
        """The corners of `quad` as they lie in the other picture."""
        first, second, third, fourth = (self.point(corner) for corner in quad.corners)
        middle = None if quad.middle is None else self.point(quad.middle)
        return Quad(corners=(first, second, third, fourth), middle=middle)

    @property
    def inverse(self) -> Homography:
        """The way back. Raises ZeroDivisionError for a projection that loses an area."""
        a, b, c, d, e, f, g, h, i = self.rows
        cofactors = (
            (e * i - f * h, c * h - b * i, b * f - c * e),
            (f * g - d * i, a * i - c * g, c * d - a * f),
            (d * h - e * g, b * g - a * h, a * e - b * d),
        )
        scale = 1 / (a * cofactors[0][0] + b * cofactors[1][0] + c * cofactors[2][0])
        first, second, third = ((scale * x, scale * y, scale * z) for x, y, z in cofactors)
        return Homography(rows=(*first, *second, *third))

    def then(self, later: Homography) -> Homography:
        """This projection first, `later` after it."""
        m, n = later.rows, self.rows
        product = [sum(m[3 * r + k] * n[3 * k + c] for k in range(3)) for r in range(3) for c in range(3)]
        a, b, c, d, e, f, g, h, i = product
        return Homography(rows=(a, b, c, d, e, f, g, h, i))


IDENTITY = Homography(rows=(1, 0, 0, 0, 1, 0, 0, 0, 1))
