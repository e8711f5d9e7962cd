"""The only file of the room that touches pixels: crops of values and pictures of whole pages, from the upload."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pipeline.geometry import Point, Quad
from pipeline.model import Rotation
from pipeline.raster import Pixels, Raster, cut

# Context around a value, in heights of a line: enough to see the label before it and the neighboring lines.
BEFORE, AFTER, ABOVE, BELOW = 4.0, 1.0, 0.8, 0.8
CROP_WIDTH, CROP_HEIGHT = 900, 320
CROP_QUALITY, PAGE_QUALITY, SMALL_PAGE_QUALITY = 82, 72, 60
PAGE_SIDE, SMALL_PAGE_SIDE = 1560, 1000
OUTLINE, HIDDEN = (214, 40, 40), (96, 96, 96)
# Of a line's height, around what is hidden: boxes of readings can be tight.
HIDDEN_MARGIN = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A JPEG and its size in pixels."""

    content: bytes
    width: int
    height: int


def _jpeg(pixels: Pixels, quality: int) -> Picture:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=quality, subsampling=0 if quality > 80 else 2)
    return Picture(content=buffer.getvalue(), width=pixels.shape[1], height=pixels.shape[0])


def _directions(quad: Quad) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    corners = np.array(quad.corners, dtype=np.float64)
    along = corners[1] - corners[0] + corners[2] - corners[3]
    down = corners[3] - corners[0] + corners[2] - corners[1]
    if np.linalg.norm(along) == 0 or np.linalg.norm(down) == 0:
        return np.array([1.0, 0.0]), np.array([0.0, 1.0])
    return along / np.linalg.norm(along), down / np.linalg.norm(down)


def around(quads: Sequence[Quad]) -> Quad:
    """The smallest region in the direction of the first quad that holds all of them."""
    along, down = _directions(quads[0])
    basis = np.stack([along, down])
    points = np.array([point for quad in quads for point in quad.outline], dtype=np.float64)
    inside = points @ np.linalg.inv(basis)
    low, high = inside.min(axis=0), inside.max(axis=0)
    corners = ((low[0], low[1]), (high[0], low[1]), (high[0], high[1]), (low[0], high[1]))
    first, second, third, fourth = (_point(np.array(corner) @ basis) for corner in corners)
    return Quad(corners=(first, second, third, fourth))


def _point(at: NDArray[np.float64]) -> Point:
    return float(at[0]), float(at[1])


def _size(quad: Quad) -> tuple[float, float]:
    corners = np.array(quad.corners)
    return (
        float(np.linalg.norm(corners[1] - corners[0] + corners[2] - corners[3]) / 2),
        float(np.linalg.norm(corners[3] - corners[0] + corners[2] - corners[1]) / 2),
    )


def crop(pixels: Pixels, quads: Sequence[Quad], line_height: float) -> Picture | None:
    """The value's region with context, upright, the value outlined; None where the region has no area.

    `line_height` is that of one printed line, in pixels of the upload: it sets the context.
    """
    region = around(quads)
    wide, high = _size(region)
    if wide < 1 or high < 1:
        return None
    line = min(line_height, high)
    whole = _widened(region, line)
    full_wide, full_high = _size(whole)
    scale = min(1.0, CROP_WIDTH / full_wide, CROP_HEIGHT / full_high)
    part = cut(pixels, whole, height=max(1, round(full_high * scale)))
    left, top = BEFORE * line * scale, ABOVE * line * scale
    corner = round(left), round(top)
    opposite = round(left + wide * scale), round(top + high * scale)
    outlined = cv2.rectangle(part.copy(), corner, opposite, OUTLINE, 1, cv2.LINE_AA)
    return _jpeg(np.asarray(outlined, dtype=np.uint8), CROP_QUALITY)


def _widened(region: Quad, line: float) -> Quad:
    along, down = _directions(region)
    steps = ((-BEFORE, -ABOVE), (AFTER, -ABOVE), (AFTER, BELOW), (-BEFORE, BELOW))
    corners = (
        np.array(corner) + (across * along + up * down) * line
        for corner, (across, up) in zip(region.corners, steps, strict=True)
    )
    first, second, third, fourth = (_point(corner) for corner in corners)
    return Quad(corners=(first, second, third, fourth))


def line_height(quad: Quad) -> float:
    """Height of a reading in pixels of the upload, along its own direction."""
    return _size(quad)[1]


def page_picture(pixels: Pixels, rotation: Rotation, size: Literal["full", "small"]) -> Picture:
    """The whole page, upright, reduced to a bounded size."""
    side, quality = (PAGE_SIDE, PAGE_QUALITY) if size == "full" else (SMALL_PAGE_SIDE, SMALL_PAGE_QUALITY)
    scale = min(1.0, side / max(pixels.shape[:2]))
    target = max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale))
    reduced = cv2.resize(np.ascontiguousarray(pixels), target, interpolation=cv2.INTER_AREA)
    upright = np.rot90(reduced, k=-(rotation // 90))
    return _jpeg(np.ascontiguousarray(upright, dtype=np.uint8), quality)


def upright_share(at: Point, width: int, height: int, rotation: Rotation) -> Point:
    """A point of the upload as shares (0..1) of the width and height of its upright picture."""
    x, y = at[0] / width, at[1] / height
    match rotation:
        case 0:
            return x, y
        case 90:
            return 1 - y, x
        case 180:
            return 1 - x, 1 - y
        case 270:
            return y, 1 - x


def destroyed(pixels: Pixels, places: Sequence[Quad]) -> Pixels:
    """The page with those regions, and a third of a line around them, of one gray: nothing of them is left."""
    if not places:
        return pixels
    hidden = np.array(pixels)
    for quad in places:
        wide, high = _size(quad)
        widened = _grown(quad, min(wide, high) * HIDDEN_MARGIN)
        cv2.fillPoly(hidden, [np.round(widened).astype(np.int32)], HIDDEN)
    return hidden


def _grown(quad: Quad, by: float) -> NDArray[np.float64]:
    along, down = _directions(quad)
    signs = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    return np.array(
        [np.array(corner) + (x * along + y * down) * by for corner, (x, y) in zip(quad.corners, signs, strict=True)]
    )


def at_hand(raster: Raster) -> bool:
    """Whether the page's pixels can still be read; a report is written without them if need be."""
    try:
        raster.pixels()
    except (OSError, ValueError):  # gone, or shorter than the page it should hold
        return False
    return True
