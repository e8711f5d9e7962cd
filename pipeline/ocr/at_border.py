"""Print that runs into the border of the upload: signs of it may be missing there, so its text is not the whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import Box
from pipeline.model import Word
from pipeline.raster import Pixels, Readable, matrix

OUTERMOST: Final = 2.0
INKED: Final = (0.06, 0.7)
FAINTEST: Final = 24.0

Mask = NDArray[np.bool_]


def marked(words: Iterable[Word], readable: Readable) -> tuple[Word, ...]:
    """The same words, those told `cut` whose ink stands on the outermost pixels of the upload. A line that ends just
    before the border is whole; a frame or a shadow along the border fills it and is no print."""
    return tuple(replace(word, cut=True) if _is_cut(word.box, readable) else word for word in words)


def _is_cut(box: Box, readable: Readable) -> bool:
    corners = [readable.to_upload.point(corner) for corner in _corners(box)]
    width, height = readable.page.width, readable.page.height
    across, down = [x for x, _ in corners], [y for _, y in corners]
    if min(*across, *down) > OUTERMOST and max(across) < width - OUTERMOST and max(down) < height - OUTERMOST:
        return False
    ink = _ink(readable.pixels[box.top : box.bottom, box.left : box.right])
    fewest, most = INKED
    return any(fewest <= float(np.mean(ink[side])) <= most for side in _sides(box, readable) if side.any())


def _corners(box: Box) -> tuple[tuple[int, int], ...]:
    return (box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)


def _sides(box: Box, readable: Readable) -> tuple[Mask, ...]:
    """Which pixels of the box are the outermost of the upload on its left, right, top and bottom."""
    y, x = np.mgrid[box.top : box.bottom, box.left : box.right] + 0.5
    across, down, scale = np.einsum("ij,jyx->iyx", matrix(readable.to_upload), np.stack([x, y, np.ones_like(x)]))
    across, down = across / scale, down / scale
    width, height = readable.page.width, readable.page.height
    inside = (across > 0) & (across < width) & (down > 0) & (down < height)
    near = (across < OUTERMOST, across > width - OUTERMOST, down < OUTERMOST, down > height - OUTERMOST)
    return tuple(inside & side for side in near)


def _ink(part: Pixels) -> Mask:
    """What differs from the ground of the line by half as much as its print does, dark on light or light on dark."""
    gray = cv2.cvtColor(np.ascontiguousarray(part), cv2.COLOR_RGB2GRAY).astype(np.float32)
    apart = np.abs(gray - float(np.median(gray)))
    return np.asarray(apart > max(float(np.percentile(apart, 99)) / 2, FAINTEST), dtype=np.bool_)
