"""Print under a purpose note (仅供…使用) that runs aslant over the page: told apart by how dark it is and read again.

Applicants write such notes over all they send, paler than print. A line finder sees the large note and loses the line
below it, so the page is looked at once more with everything as pale as the note made white. Only lines that the note
crosses count, and what was read from the page as it is gets lost in no other way than under a seal.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import Box, Quad
from pipeline.model import Word
from pipeline.ocr.order import in_reading_order
from pipeline.ocr.seal import Mask, crossed, merged
from pipeline.raster import LineFinder, Pixels, cut

SLANTS: Final = (10.0, 80.0)
LONG: Final = 2.0
FAINTEST: Final = 25
PALER: Final = 40.0
DARKEST: Final = 30
CROSSED: Final = 0.04
GRAIN: Final = 8

Shade = NDArray[np.uint8]


def read_under_notes(
    pixels: Pixels, words: tuple[Word, ...], lines: Sequence[Quad], reader: LineFinder
) -> tuple[Word, ...]:
    """The words of a level page, with those that a note hid or spoiled. `lines` are all that was found on it."""
    aslant = [line for line in lines if _is_aslant(line)]
    notes = [line for line in aslant if _slenderness(line) >= LONG]
    level = [line for line in lines if line not in aslant]
    if not notes or len(level) < len(aslant):
        return words
    shade = _even(pixels)
    faintest, note = _levels(shade, level, notes)
    if note - faintest < PALER:
        return words
    cleared = _without(shade, faintest, note)
    found = {_box(line, shade): line for line in reader.lines(cleared) if not _is_aslant(line)}
    own = {_box(line, shade) for line in aslant}
    known = [word for word in words if word.box not in own]
    ink = _ink(shade, note, [_box(line, shade) for line in level], [*found, *(word.box for word in known)])
    for word in reader.read(cleared, [line for box, line in found.items() if crossed(box, ink)]):
        known = merged(known, word, ink)
    return in_reading_order([*known, *(word for word in words if word.box in own)])


def _is_aslant(line: Quad) -> bool:
    least, most = SLANTS
    return least <= _angle(line) <= most


def _angle(line: Quad) -> float:
    """Of the longer side, in degrees, 0..90; 0 is level."""
    (left, top), (right, bottom) = _longer(line)
    return math.degrees(math.atan2(abs(bottom - top), abs(right - left)))


def _longer(line: Quad) -> tuple[tuple[float, float], tuple[float, float]]:
    first, second, third, _ = line.corners
    return (first, second) if math.dist(first, second) >= math.dist(second, third) else (second, third)


def _slenderness(line: Quad) -> float:
    first, second, third, _ = line.corners
    short, long = sorted((math.dist(first, second), math.dist(second, third)))
    return long / max(short, 1.0)


def _even(pixels: Pixels) -> Shade:
    """How bright each place is in its brightest color, with paper at 255 wherever it lies; ink of a note in any color
    is paler there than black print."""
    bright = np.asarray(pixels).max(axis=2)
    height, width = bright.shape
    small = cv2.resize(bright, (max(width // GRAIN, 1), max(height // GRAIN, 1)), interpolation=cv2.INTER_AREA)
    paper = cv2.GaussianBlur(cv2.dilate(small, np.ones((9, 9), dtype=np.uint8)), (0, 0), 4)
    ground = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR).astype(np.float32)
    return np.asarray(np.clip(bright * (255 / np.maximum(ground, 1)), 0, 255), dtype=np.uint8)


def _levels(shade: Shade, level: Sequence[Quad], notes: Sequence[Quad]) -> tuple[float, float]:
    """How dark print is, and from what level on there is no ink darker than the notes'."""
    picture = np.repeat(shade[:, :, np.newaxis], 3, axis=2)
    print_levels = [float(np.percentile(cut(picture, line), 2)) for line in level]
    inks = np.concatenate([cut(picture, line).ravel() for line in notes])
    inks = inks[inks < 255 - FAINTEST]
    note = float(np.percentile(inks, DARKEST)) if inks.size else 0.0
    return float(np.median(print_levels)), note


def _ink(shade: Shade, note: float, level: Sequence[Box], places: Iterable[Box]) -> Mask:
    """Those of the places that hold more pale ink than the soft borders of print make: at half of the level lines there
    is no note. A note goes on where no line of it was found, so its own lines do not tell where it runs."""
    pale = (shade >= note) & (shade < 255 - FAINTEST)

    def share(box: Box) -> float:
        return float(np.mean(pale[box.top : box.bottom, box.left : box.right]))

    usual = float(np.median([share(box) for box in level]))
    ink = np.zeros(shade.shape, dtype=np.bool_)
    for box in places:
        if share(box) > usual + CROSSED:
            ink[box.top : box.bottom, box.left : box.right] = True
    return ink


def _without(shade: Shade, faintest: float, note: float) -> Pixels:
    """Everything from the notes' level on made white; gray in three channels."""
    stretched = np.clip((shade.astype(np.float32) - faintest) / (note - faintest), 0.0, 1.0) * 255
    return np.ascontiguousarray(np.repeat(stretched.astype(np.uint8)[:, :, np.newaxis], 3, axis=2))


def _box(line: Quad, shade: Shade) -> Box:
    return line.bounds(shade.shape[1], shade.shape[0])
