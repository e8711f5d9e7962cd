"""What a round seal says: its ring of signs unrolled into one line and read.

A company or office sets its name around the rim, beginning at the lower left and running clockwise, on a
seal that may be red ink or, on a copy, gray; so the rim is looked for by its shape, not by its color.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final

import cv2
import numpy as np

from pipeline.geometry import Box
from pipeline.model import Word
from pipeline.ocr.seal import place_in
from pipeline.raster import REDDER, Pixels, Reader, redness

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
CERTAIN: Final = 0.97
INKED: Final = 0.05
FULL_INK: Final = 99
OUTERMOST: Final = 1.25
INNERMOST: Final = 0.5
ARC: Final = 0.6  # what is taller, in radii, is a bow of the ring, so its corners lie outside and its middle within
PRINT: Final = 0.55
BARE: Final = 0.003

Circle = tuple[float, float, float]
"""Middle and radius, in pixels of the page."""


def read_rings(pixels: Pixels, seals: Sequence[Circle], reader: Reader) -> tuple[Word, ...]:
    """A word a seal whose ring could be read, boxed by the seal, the surest first; of rings that lie in one
    another, which two seals side by side suggest, only the surest."""
    kept: list[Word] = []
    for word in sorted(_rings(pixels, seals, reader), key=lambda word: -word.confidence):
        if not any(_inside(word, other) or _inside(other, word) for other in kept):
            kept.append(word)
    return tuple(kept)


def _rings(pixels: Pixels, seals: Sequence[Circle], reader: Reader) -> Iterator[Word]:
    height, width = pixels.shape[:2]
    for x, y, radius in seals:
        text, confidence = _read(pixels, (x, y, radius), reader)
        if confidence >= SURE and sum("\u4e00" <= sign <= "\u9fff" for sign in text) >= SIGNS:
            box = Box(
                left=max(int(x - radius), 0),
                top=max(int(y - radius), 0),
                right=min(int(x + radius) + 1, width),
                bottom=min(int(y + radius) + 1, height),
            )
            yield Word(text=text, box=box, confidence=confidence)


def _read(pixels: Pixels, circle: Circle, reader: Reader) -> tuple[str, float]:
    """Red ink alone, without the print that crosses it; as the page shows it where the ink is of no color, or where
    it alone was not read surely: what was read surer."""
    line = _unrolled(pixels, circle)
    red = redness(line)
    if float(np.mean(red > REDDER)) <= INKED:
        return reader.line(line)
    ink = 255 - np.clip(red.astype(np.float32) * 255 / np.percentile(red, FULL_INK), 0, 255).astype(np.uint8)
    alone = reader.line(np.ascontiguousarray(np.repeat(ink[:, :, np.newaxis], 3, axis=2)))
    return alone if alone[1] >= CERTAIN else max(alone, reader.line(line), key=lambda reading: reading[1])


def _inside(one: Word, other: Word) -> bool:
    x, y = one.box.center
    return other.box.left <= x <= other.box.right and other.box.top <= y <= other.box.bottom


def beside_rings(words: Sequence[Word], pixels: Pixels, seals: Sequence[Circle]) -> tuple[Word, ...]:
    """The words without signs of a ring that were read as lines: red ink within a seal, off its star, where nothing
    dark is left in the red channel but the print of other lines."""
    return tuple(word for word in words if not any(_is_of_ring(word, seal, pixels, words) for seal in seals))


def _is_of_ring(word: Word, seal: Circle, pixels: Pixels, words: Sequence[Word]) -> bool:
    box = word.box
    x, y, radius = seal
    across, down = max(abs(box.left - x), abs(box.right - x)), max(abs(box.top - y), abs(box.bottom - y))
    if box.height >= ARC * radius:
        if max(across, down) > OUTERMOST * radius:
            return False
    elif math.hypot(across, down) > OUTERMOST * radius or math.dist(box.center, (x, y)) < INNERMOST * radius:
        return False
    part = np.ascontiguousarray(pixels[box.top : box.bottom, box.left : box.right])
    dark = part[:, :, 0] < PRINT * np.percentile(part[:, :, 0], 95)
    for other in words:
        if other is not word and other.box.meets(box) and other.box.height < 2 * box.height:
            dark[place_in(other.box, box, edge=round(other.box.height / 10))] = False
    return float(np.mean(redness(part) > REDDER)) > INKED and float(np.mean(dark)) < BARE


def circles(pixels: Pixels) -> list[Circle]:
    """What is drawn round and of a seal's size, radius from large to small."""
    longest = max(pixels.shape[:2])
    scale = min(1.0, SEARCHED / longest)
    red, green, blue = cv2.split(np.asarray(pixels))
    darkest = cv2.min(cv2.min(red, green), blue)
    ink = cv2.resize(darkest, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    found = cv2.HoughCircles(
        cv2.GaussianBlur(ink, (3, 3), 0),
        cv2.HOUGH_GRADIENT_ALT,
        1.5,
        SMALLEST * longest * scale,
        param1=200,
        param2=ROUND,
        minRadius=round(SMALLEST * longest * scale),
        maxRadius=round(LARGEST * longest * scale),
    )
    if found is None:
        return []
    every = [(float(x), float(y), float(radius)) for x, y, radius in found[0] / scale]
    return sorted(every, key=lambda circle: -circle[2])[:MOST]


def _unrolled(pixels: Pixels, circle: Circle) -> Pixels:
    """The ring between rim and core as a line, clockwise from the lowest point."""
    x, y, radius = circle
    per_pixel = (RIM - CORE) * radius / LINE_HEIGHT
    width = round(2 * np.pi * (RIM + CORE) / 2 * radius / per_pixel)
    angle = np.linspace(np.pi / 2, np.pi / 2 + 2 * np.pi, width)[np.newaxis, :]
    reach = np.linspace(RIM * radius, CORE * radius, LINE_HEIGHT)[:, np.newaxis]
    across = (x + reach * np.cos(angle)).astype(np.float32)
    down = (y + reach * np.sin(angle)).astype(np.float32)
    line = cv2.remap(np.ascontiguousarray(pixels), across, down, cv2.INTER_LINEAR, borderValue=(255, 255, 255))
    return np.asarray(line, dtype=np.uint8)
