"""Several sheets on one picture, each cut out for itself.

The lines of print that stand on one paper are found by letting color flow from each of them until an edge stops it, as
the edge of a sheet on a table does.

That is no proof of several papers: a crease or a panel may stop it too. Whether each sheet is a paper of its own shows
only when it is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.cleanup.lines import Line
from pipeline.geometry import Box
from pipeline.raster import Pixels

SIDE: Final = 1400
STEPS: Final = (4, 3, 2)
FEWEST: Final = 5
SMALLEST: Final = 0.015
SHARED: Final = 0.02
AROUND: Final = 0.1

Hull = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sheet:
    """One sheet cut out of the upload: where, and its pixels, white where another sheet begins."""

    place: Box
    pixels: Pixels


def sheets(pixels: Pixels, lines: Sequence[Line]) -> tuple[Sheet, ...]:
    """The sheets that lie apart, in reading order; none where there is but one. A finer step is tried only where a
    coarser one flowed over an edge. Where every one does, what is known of a sheet is its print and a little around."""
    if len(lines) < 2 * FEWEST:
        return ()
    flat, scale = _without_print(pixels, lines)
    prints: list[Hull] = []
    for step in STEPS:
        groups, ground = _groups(flat, lines, scale, step)
        hulls = {number: _hull(group, scale) for number, group in groups.items() if len(group) >= FEWEST}
        hulls = {each: hull for each, hull in hulls.items() if cv2.contourArea(hull) >= SMALLEST * ground.size}
        if len(hulls) < 2 or _any_meet(hulls.values()):
            continue
        prints = prints or [*hulls.values()]
        papers = [_with_ground(hull, ground == number) for number, hull in hulls.items()]
        if not _any_meet(papers):
            return _cut_out(pixels, papers, flat.shape, scale, around=0)
    return _cut_out(pixels, prints, flat.shape, scale, around=AROUND) if prints else ()


def _without_print(pixels: Pixels, lines: Sequence[Line]) -> tuple[Pixels, float]:
    """The page reduced, with strokes closed so that only ground is left."""
    height, width = pixels.shape[:2]
    scale = min(1.0, SIDE / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = cv2.resize(np.asarray(pixels), size, interpolation=cv2.INTER_AREA)
    stroke = max(5, round(0.6 * scale * float(np.median([line.thickness for line in lines])))) | 1
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((stroke, stroke), dtype=np.uint8))
    return np.asarray(cv2.medianBlur(closed, 5), dtype=np.uint8), scale


def _groups(
    flat: Pixels, lines: Sequence[Line], scale: float, step: int
) -> tuple[dict[int, list[Line]], NDArray[np.int32]]:
    """Lines whose middles lie on one ground, where neighbors differ by `step` at most, by the number with which that
    ground is marked."""
    height, width = flat.shape[:2]
    taken = np.zeros((height + 2, width + 2), dtype=np.uint8)
    number = np.zeros((height, width), dtype=np.int32)
    groups: dict[int, list[Line]] = {}
    for line in lines:
        x = min(max(int((line.start[0] + line.end[0]) / 2 * scale), 0), width - 1)
        y = min(max(int((line.start[1] + line.end[1]) / 2 * scale), 0), height - 1)
        if not number[y, x]:
            cv2.floodFill(flat, taken, (x, y), 0, (step,) * 3, (step,) * 3, 4 | cv2.FLOODFILL_MASK_ONLY | (1 << 8))
            number[(taken[1:-1, 1:-1] > 0) & (number == 0)] = len(groups) + 1
        groups.setdefault(int(number[y, x]), []).append(line)
    return groups, number


def _hull(group: Sequence[Line], scale: float) -> Hull:
    corners = np.array([corner for line in group for corner in line.outline.corners], dtype=np.float32)
    return np.asarray(cv2.convexHull(corners * np.float32(scale)), dtype=np.float32)


def _with_ground(hull: Hull, ground: NDArray[Any]) -> Hull:
    """The print with the paper it stands on: not every line of a sheet is found before it is read alone."""
    outlines, _ = cv2.findContours(ground.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    return np.asarray(cv2.convexHull(np.concatenate([hull, *outlines]).astype(np.float32)), dtype=np.float32)


def _any_meet(hulls: Iterable[Hull]) -> bool:
    return any(_meet(one, other) for one, other in combinations(hulls, 2))


def _meet(one: Hull, other: Hull) -> bool:
    shared, _ = cv2.intersectConvexConvex(one, other)
    return shared > SHARED * min(cv2.contourArea(one), cv2.contourArea(other))


def _cut_out(
    pixels: Pixels, hulls: Sequence[Hull], shape: tuple[int, ...], scale: float, *, around: float
) -> tuple[Sheet, ...]:
    """Every sheet with what is nearer to it than to the others."""
    away = np.stack([_distances(hull, shape) for hull in hulls])
    nearest = away.argmin(axis=0)
    found = [_sheet(pixels, hull, nearest == index, scale, around) for index, hull in enumerate(hulls)]
    return tuple(sorted(found, key=lambda sheet: sum(sheet.place.center)))


def _distances(hull: Hull, shape: tuple[int, ...]) -> NDArray[np.float32]:
    outside = np.ones(shape[:2], dtype=np.uint8)
    cv2.fillConvexPoly(outside, np.round(hull).astype(np.int32), (0,))
    return np.asarray(cv2.distanceTransform(outside, cv2.DIST_L2, 5), dtype=np.float32)


def _sheet(pixels: Pixels, hull: Hull, own: NDArray[Any], scale: float, around: float) -> Sheet:
    height, width = pixels.shape[:2]
    left, top, wide, high = (side / scale for side in cv2.boundingRect(hull))
    pad = around * max(wide, high)
    place = Box(
        left=max(int(left - pad), 0),
        top=max(int(top - pad), 0),
        right=min(round(left + wide + pad), width),
        bottom=min(round(top + high + pad), height),
    )
    mask = cv2.resize(own.astype(np.uint8), (width, height), interpolation=cv2.INTER_NEAREST)
    inside = (slice(place.top, place.bottom), slice(place.left, place.right))
    alone = np.where(mask[inside][:, :, np.newaxis] > 0, pixels[inside], 255)
    return Sheet(place=place, pixels=np.ascontiguousarray(alone, dtype=np.uint8))
