"""What a round seal says: its ring of signs unrolled into one line and read.

A company or office sets its name around the rim, beginning at the lower left and running clockwise, on a
seal that may be red ink or, on a copy, gray; so the rim is looked for by its shape, not by its color.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np

from pipeline.geometry import Box
from pipeline.model import Word
from pipeline.raster import Pixels, Reader

SEARCHED: Final = 700
SMALLEST: Final = 0.025
LARGEST: Final = 0.11
ROUND: Final = 0.6
MOST: Final = 6
RIM: Final = 0.97
CORE: Final = 0.58
LINE_HEIGHT: Final = 64
SIGNS: Final = 4
SURE: Final = 0.7


def read_rings(pixels: Pixels, reader: Reader) -> tuple[Word, ...]:
    """A word a seal whose ring could be read, boxed by the seal, the surest first; of rings that lie in one
    another, which two seals side by side suggest, only the surest."""
    kept: list[Word] = []
    for word in sorted(_rings(pixels, reader), key=lambda word: -word.confidence):
        if not any(_inside(word, other) or _inside(other, word) for other in kept):
            kept.append(word)
    return tuple(kept)


def _rings(pixels: Pixels, reader: Reader) -> Iterator[Word]:
    height, width = pixels.shape[:2]
    for x, y, radius in _circles(pixels):
        text, confidence = reader.line(_unrolled(pixels, x, y, radius))
        if confidence >= SURE and sum("\u4e00" <= sign <= "\u9fff" for sign in text) >= SIGNS:
            box = Box(
                left=max(int(x - radius), 0),
                top=max(int(y - radius), 0),
                right=min(int(x + radius) + 1, width),
                bottom=min(int(y + radius) + 1, height),
            )
            yield Word(text=text, box=box, confidence=confidence)


def _inside(one: Word, other: Word) -> bool:
    x, y = one.box.center
    return other.box.left <= x <= other.box.right and other.box.top <= y <= other.box.bottom


def _circles(pixels: Pixels) -> list[tuple[float, float, float]]:
    """Middle and radius of what is drawn round and of a seal's size, radius from large to small."""
    longest = max(pixels.shape[:2])
    scale = min(1.0, SEARCHED / longest)
    ink = cv2.resize(np.min(pixels, axis=2), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    circles = cv2.HoughCircles(
        cv2.GaussianBlur(ink, (3, 3), 0),
        cv2.HOUGH_GRADIENT_ALT,
        1.5,
        SMALLEST * longest * scale,
        param1=200,
        param2=ROUND,
        minRadius=round(SMALLEST * longest * scale),
        maxRadius=round(LARGEST * longest * scale),
    )
    if circles is None:
        return []
    found = [(float(x), float(y), float(radius)) for x, y, radius in circles[0] / scale]
    return sorted(found, key=lambda circle: -circle[2])[:MOST]


def _unrolled(pixels: Pixels, x: float, y: float, radius: float) -> Pixels:
    """The ring between rim and core as a line, clockwise from the lowest point."""
    per_pixel = (RIM - CORE) * radius / LINE_HEIGHT
    width = round(2 * np.pi * (RIM + CORE) / 2 * radius / per_pixel)
    angle = np.linspace(np.pi / 2, np.pi / 2 + 2 * np.pi, width)[np.newaxis, :]
    reach = np.linspace(RIM * radius, CORE * radius, LINE_HEIGHT)[:, np.newaxis]
    across = (x + reach * np.cos(angle)).astype(np.float32)
    down = (y + reach * np.sin(angle)).astype(np.float32)
    line = cv2.remap(np.ascontiguousarray(pixels), across, down, cv2.INTER_LINEAR, borderValue=(255, 255, 255))
    return np.asarray(line, dtype=np.uint8)
