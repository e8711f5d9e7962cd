"""Seals without color, as copies and gray scans show them: paler than print, so that both can be told apart by shade.

Their ink is made red, and whatever reads under red seals reads under these. On a copy of black and white alone, where
seal and print are of one shade, nothing can be parted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.ocr.seal_ring import Circle
from pipeline.raster import Pixels

RIM: Final = (0.94, 1.04)  # where the ring of a seal runs, in radii
REACH: Final = 1.08  # how far its ink reaches, in radii
ANGLES: Final = 180
APART: Final = 35  # by how many shades of 256 print has to be darker than the ink, and paper brighter
ROUND: Final = 0.8  # the share of a ring that has its shade; lines of a table that lie about a circle have many
BETWEEN: Final = 0.6  # where ink begins, between the shades of print and ink
COLORFUL: Final = 40  # by how many shades the colors of gray ink may differ, under lamps, too

Shade = NDArray[np.uint8]


def in_red(pixels: Pixels, seals: Sequence[Circle]) -> Pixels:
    """The page with the ink of its gray seals in red; the page itself where it has none."""
    painted = pixels
    for seal in seals:
        ink = _ink(pixels, seal)
        if ink is None:
            continue
        if painted is pixels:
            painted = np.array(pixels)
        (top, left), mask, paper = ink
        part = painted[top : top + mask.shape[0], left : left + mask.shape[1], 0]
        part[mask] = np.maximum(part[mask], paper)
    return painted


def _ink(pixels: Pixels, seal: Circle) -> tuple[tuple[int, int], NDArray[np.bool_], np.uint8] | None:
    """Top and left of the square around a gray seal, its ink there, and the shade of paper."""
    x, y, radius = seal
    top, left = max(round(y - REACH * radius), 0), max(round(x - REACH * radius), 0)
    part = np.ascontiguousarray(pixels[top : round(y + REACH * radius) + 1, left : round(x + REACH * radius) + 1])
    rows, columns = np.ogrid[: part.shape[0], : part.shape[1]]
    away = np.hypot(rows + top - y, columns + left - x) / radius
    rim = (away >= RIM[0]) & (away <= RIM[1])
    gray: Shade = cv2.cvtColor(part, cv2.COLOR_RGB2GRAY).astype(np.uint8)
    ring = _ring(gray, (x - left, y - top, radius))
    ink, dark, paper = np.median(ring), np.percentile(gray, 0.5), np.percentile(gray, 90)
    if float(np.mean(abs(ring - ink) < APART)) < ROUND or min(ink - dark, paper - ink) < APART:
        return None
    inked = rim & (abs(gray - ink) < APART)
    if not inked.any() or np.median(np.ptp(part[inked], axis=1)) > COLORFUL:
        return None
    print_ = gray <= dark + BETWEEN * (ink - dark)
    beside = cv2.dilate(print_.astype(np.uint8), np.ones((3, 3), dtype=np.uint8)) > 0
    return (top, left), (away <= REACH) & ~beside, np.uint8(paper)


def _ring(gray: Shade, seal: Circle) -> NDArray[np.float64]:
    """The darkest shade that the rim has at each angle."""
    x, y, radius = seal
    turn = np.linspace(0, 2 * np.pi, ANGLES, endpoint=False)[:, np.newaxis]
    reach = np.arange(RIM[0] * radius, RIM[1] * radius)[np.newaxis]
    rows = np.clip(np.rint(y + reach * np.sin(turn)), 0, gray.shape[0] - 1).astype(int)
    columns = np.clip(np.rint(x + reach * np.cos(turn)), 0, gray.shape[1] - 1).astype(int)
    return np.asarray(gray[rows, columns].min(axis=1), dtype=np.float64)
