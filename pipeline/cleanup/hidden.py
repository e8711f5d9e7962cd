"""Print that is there no more: washed out by a reflection, or under something that lies on the sheet, and where.

Both are told only where lines of print stop at the place; blank paper, a panel of a screenshot or a picture on
the sheet has print beside it, but none that runs into it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.cleanup.lines import Line
from pipeline.geometry import Box, Point
from pipeline.model import Patch
from pipeline.raster import Pixels

SIDE: Final = 600
BLOWN: Final = 250
PAPER_BELOW: Final = 245
SOFT: Final = 4.0
SMALLEST: Final = 0.008
LARGEST: Final = 0.4
UNLIKE_PAPER: Final = 8
ROUGHEST: Final = 6.0
FILLED: Final = 0.85
STOPPED: Final = 2
AROUND: Final = 15
FADING: Final = 25

Mask = NDArray[np.uint8]


def patches(pixels: Pixels, lines: Sequence[Line]) -> tuple[Patch, ...]:
    """Where print is hidden, in pixels of the picture."""
    small, scale = _small(pixels)
    glare = (Patch(code="glare", box=_box(area, scale)) for area in _glares(small, lines, scale))
    return (*glare, *(Patch(code="covered", box=_box(area, scale)) for area in _covers(small, lines, scale)))


def _glares(small: Pixels, lines: Sequence[Line], scale: float) -> Iterator[Mask]:
    """Areas that brighten softly to white on paper that is not white, without a line of print in them, while several
    end where they begin."""
    darkest = reduce(cv2.min, cv2.split(small))
    if float(np.median(darkest)) > PAPER_BELOW:
        return
    blown = cv2.morphologyEx((darkest >= BLOWN).astype(np.uint8), cv2.MORPH_OPEN, np.ones((5, 5), dtype=np.uint8))
    yield from (area for area in _areas(blown) if _is_soft(area, darkest) and _hides(area, lines, scale, FADING))


def _covers(small: Pixels, lines: Sequence[Line], scale: float) -> Iterator[Mask]:
    """Smooth areas with straight sides and a color of their own, without a line of print in them, while several end at
    their border."""
    calm = _roughness(small) < ROUGHEST
    areas = _areas((_unlike_paper(small) & calm).astype(np.uint8))
    yield from (area for area in areas if _is_rectangle(area) and _hides(area, lines, scale, AROUND))


def _box(area: Mask, scale: float) -> Box:
    left, top, wide, high = cv2.boundingRect(area)
    return Box(
        left=round(left / scale),
        top=round(top / scale),
        right=round((left + wide) / scale),
        bottom=round((top + high) / scale),
    )


def _small(pixels: Pixels) -> tuple[Pixels, float]:
    height, width = pixels.shape[:2]
    scale = min(1.0, SIDE / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(np.asarray(pixels), size, interpolation=cv2.INTER_AREA), dtype=np.uint8), scale


def _unlike_paper(small: Pixels) -> NDArray[np.bool_]:
    """Where any color differs from that of half the picture."""
    channels = cv2.split(cv2.blur(small, (5, 5)).astype(np.float32))
    papers = np.median(small.reshape(-1, 3), axis=0)
    apart = [np.abs(channel - np.float32(paper)) for channel, paper in zip(channels, papers, strict=True)]
    return np.asarray(reduce(cv2.max, apart) > UNLIKE_PAPER, dtype=np.bool_)


def _roughness(small: Pixels) -> NDArray[np.float32]:
    """The standard deviation of the gray around every pixel."""
    gray = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.float32)
    mean, square = cv2.blur(gray, (5, 5)), cv2.blur(gray * gray, (5, 5))
    return np.asarray(np.sqrt(np.maximum(square - mean * mean, 0)), dtype=np.float32)


def _areas(mask: NDArray[Any]) -> Iterator[Mask]:
    """Connected areas inside the picture that are neither specks nor most of it, without their holes."""
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    height, width = mask.shape
    for contour in contours:
        left, top, wide, high = cv2.boundingRect(contour)
        within = left > 1 and top > 1 and left + wide < width - 1 and top + high < height - 1
        if within and SMALLEST <= cv2.contourArea(contour) / mask.size <= LARGEST:
            area = np.zeros(mask.shape, dtype=np.uint8)
            cv2.drawContours(area, [contour], -1, (1,), cv2.FILLED)
            yield area


def _is_soft(area: Mask, darkest: NDArray[Any]) -> bool:
    """Brightness changes little from pixel to pixel along the border; a white panel has an edge."""
    across, down = (cv2.Sobel(darkest, cv2.CV_32F, *order) / 8 for order in ((1, 0), (0, 1)))
    border = cv2.morphologyEx(area, cv2.MORPH_GRADIENT, np.ones((3, 3), dtype=np.uint8)) > 0
    return float(np.median(np.hypot(across, down)[border])) < SOFT


def _is_rectangle(area: Mask) -> bool:
    contours, _ = cv2.findContours(area, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    _, (wide, high), _ = cv2.minAreaRect(contours[0])
    return cv2.contourArea(contours[0]) >= FILLED * wide * high


def _hides(area: Mask, lines: Sequence[Line], scale: float, reach: int) -> bool:
    """No line lies in the area with its middle, and several have an end in it or within `reach` / 2 pixels of it."""
    around = np.asarray(cv2.dilate(area, np.ones((reach, reach), dtype=np.uint8)), dtype=np.uint8)
    middles = [((line.start[0] + line.end[0]) / 2, (line.start[1] + line.end[1]) / 2) for line in lines]
    if any(_inside(area, middle, scale) for middle in middles):
        return False
    ends = [_inside(around, line.start, scale) or _inside(around, line.end, scale) for line in lines]
    return sum(ends) >= STOPPED


def _inside(area: Mask, point: Point, scale: float) -> bool:
    x, y = round(point[0] * scale), round(point[1] * scale)
    return 0 <= y < area.shape[0] and 0 <= x < area.shape[1] and bool(area[y, x])
