"""The daily curve or bars of a screenshot, and whether two screenshots show the same one.

Every month of one dashboard looks alike but for its figures and its curve. Figures are edited with ease, a curve is
not: two months whose outlines run alike, column by column, are one picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import Box, Quad
from pipeline.model import Page, ReadPage, SameChart
from pipeline.raster import Pixels

Mask = NDArray[np.uint8]

_WIDTH = 800  # pixels of the picture that is compared
_LEAST_WIDE, _LEAST_HIGH = 0.25, 0.035  # of the page
_INK = 50  # levels of 256 from pixel to pixel
_GAP = (45, 15)  # pixels across and down between two bars of one chart: days without sales leave holes
_LEAST_LEVELS, _LEAST_TURNS = 4, 8
_LEAST_VARIED = 0.25
_STRAIGHT = 121
_STEP = 1.5  # pixels by which two outlines of one picture may differ in height,
_ASIDE = 1  # and those by which the edge of a bar may have moved
_ALIKE = 0.96
_MARGIN = 3
_NOTHING = -1e6


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Chart:
    """`outline` is the height of the topmost ink in every column of `box`, -1 where there is none; both in the
    picture of 800 pixels width, `scale` of it to the readable page."""

    page: ReadPage
    box: Box
    outline: NDArray[np.int16]
    scale: float

    @property
    def quad(self) -> Quad:
        edges = (round(edge / self.scale) for edge in self.box.as_list())
        left, top, right, bottom = edges
        return self.page.to_upload.quad(Box(left=left, top=top, right=right, bottom=bottom))


def charts(page: ReadPage, pixels: Pixels) -> tuple[Chart, ...]:
    """Every curve and bar chart on a page; `pixels` are those of the upload."""
    scale = _WIDTH / page.width
    ink = _ink(_readable(page, pixels, scale))
    _wipe(ink, page, scale)
    return tuple(_found(page, ink, scale))


def same(every: Sequence[Chart]) -> Iterator[SameChart]:
    """Pairs of pages on which all charts that stand in one place run alike."""
    pages = {chart.page.page: [each for each in every if each.page.page == chart.page.page] for chart in every}
    for first, second in combinations(pages.values(), 2):
        pairs = [(one, two) for one in first for two in second if _in_one_place(one.box, two.box)]
        if pairs and all(_alike(one, two) for one, two in pairs):
            one, two = pairs[0]
            yield SameChart(first=_of(one), second=_of(two), first_quad=one.quad, second_quad=two.quad)


def _of(chart: Chart) -> Page:
    return chart.page.page


def _readable(page: ReadPage, pixels: Pixels, scale: float) -> Pixels:
    """The page upright, 800 pixels wide."""
    corners = page.to_upload.quad(Box(left=0, top=0, right=page.width, bottom=page.height)).corners
    size = _WIDTH, max(1, round(page.height * scale))
    target = np.array([[0, 0], [size[0], 0], [size[0], size[1]], [0, size[1]]], dtype=np.float32)
    projection = cv2.getPerspectiveTransform(np.array(corners, dtype=np.float32), target)
    smoothed = cv2.blur(np.ascontiguousarray(pixels), (3, 3)) if scale < 0.6 else np.ascontiguousarray(pixels)
    return np.asarray(cv2.warpPerspective(smoothed, projection, size, flags=cv2.INTER_LINEAR), dtype=np.uint8)


def _ink(picture: Pixels) -> Mask:
    """Edges in any color: of a curve both sides, of bars their outline, whatever ground they stand on."""
    steps = cv2.morphologyEx(picture, cv2.MORPH_GRADIENT, np.ones((3, 3), dtype=np.uint8)).max(axis=2)
    return np.asarray(steps > _INK, dtype=np.uint8)


def _wipe(ink: Mask, page: ReadPage, scale: float) -> None:
    """Takes away words, and lines that run straight across (axes, frames)."""
    for word in page.words:
        left, top = (max(0, round(edge * scale) - _MARGIN) for edge in (word.box.left, word.box.top))
        right, bottom = (round(edge * scale) + _MARGIN for edge in (word.box.right, word.box.bottom))
        ink[top:bottom, left:right] = 0
    straight = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, _STRAIGHT), dtype=np.uint8))
    ink[straight > 0] = 0


def _found(page: ReadPage, ink: Mask, scale: float) -> Iterator[Chart]:
    height = ink.shape[0]
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones(_GAP[::-1], dtype=np.uint8))
    _, _, places, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    for left, top, wide, high, _ in places[1:].tolist():
        if wide < _LEAST_WIDE * _WIDTH or high < _LEAST_HIGH * height:
            continue
        part = ink[top : top + high, left : left + wide]
        outline = np.where(part.any(axis=0), high - part.argmax(axis=0), -1).astype(np.int16)
        if _varied(outline, high):
            box = Box(left=left, top=top, right=left + wide, bottom=top + high)
            yield Chart(page=page, box=box, outline=outline, scale=scale)


def _varied(outline: NDArray[np.int16], high: int) -> bool:
    """Several heights in turn, none of which most columns share: frames and rows of buttons have one or two."""
    drawn = outline[outline >= 0] // max(1, high // 40)
    if drawn.size < _LEAST_VARIED * outline.size:
        return False
    counts = np.bincount(drawn)
    levels = int((counts > drawn.size // 50).sum())
    turns = int((np.diff(drawn) != 0).sum())
    return levels >= _LEAST_LEVELS and turns >= _LEAST_TURNS and counts.max() <= (1 - _LEAST_VARIED) * drawn.size


def _in_one_place(first: Box, second: Box) -> bool:
    """Half of what both cover is covered by both."""
    wide = min(first.right, second.right) - max(first.left, second.left)
    high = min(first.bottom, second.bottom) - max(first.top, second.top)
    shared = max(wide, 0) * max(high, 0)
    return shared * 2 > first.width * first.height + second.width * second.height - shared


def _alike(first: Chart, second: Chart) -> bool:
    """Nearly all columns of the place they share have their topmost ink at one height."""
    left, right = max(first.box.left, second.box.left), min(first.box.right, second.box.right)
    one, two = (_heights(each, left, right) for each in (first, second))
    drawn = (one > _NOTHING) | (two > _NOTHING)
    if drawn.sum() < _LEAST_VARIED * max(first.box.width, second.box.width):
        return False
    near = _near(one, two) & _near(two, one)
    return bool(near[drawn].mean() >= _ALIKE)


def _near(heights: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Where a height is met by the other outline, at the same column or a neighbor of it."""
    shifted = (np.roll(other, aside) for aside in range(-_ASIDE, _ASIDE + 1))
    return np.asarray(np.any([np.abs(heights - each) <= _STEP for each in shifted], axis=0))


def _heights(chart: Chart, left: int, right: int) -> NDArray[np.float64]:
    """The outline from `left` to `right` in heights of the page, upwards; far below it where nothing is drawn."""
    part = chart.outline[left - chart.box.left : right - chart.box.left].astype(np.float64)
    return np.where(part < 0, _NOTHING, part - chart.box.bottom)
