"""The raster of a screen that was photographed: a fine regular pattern all over the blank ground of a page.

Paper has grain, and some sheets a printed pattern; neither repeats with one pitch of a few pixels, that strong, at half
of the blank places. Measured on squares without print, since print repeats too.
"""

from __future__ import annotations

from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.raster import Pixels

SQUARE: Final = 64
ACROSS: Final = 14
ASKED: Final = 40
LIGHT: Final = 0.6
# Waves a square: 12 are a pitch of five pixels, and 31 one of two, the finest there is.
COARSEST, FINEST = 12.0, 31.0
# JPEG repeats with its blocks of 8 pixels.
BLOCK: Final = 8
# Levels of gray, and times the level between the waves. Sixty real sheets, 80 drawn ones and 30 photos gave at most 3.9
# levels and 20 times (never both on one page); photographed screens gave 23 and more, and 166 times and more.
STRONG: Final = 4.0
CLEAR: Final = 40.0
FLAT: Final = 0.02


def is_of_a_screen(pixels: Pixels) -> bool:
    gray = np.asarray(cv2.cvtColor(np.asarray(pixels), cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    squares = _blank(gray)
    if not squares:
        return False
    window = np.outer(np.hanning(SQUARE), np.hanning(SQUARE))
    waves = [np.abs(np.fft.rfft2((square - square.mean()) * window)) for square in squares]
    usual = np.median(np.stack(waves), axis=0) * 2 / window.sum()
    fine = usual[_fine()]
    strongest = float(fine.max())
    return strongest >= STRONG and strongest >= CLEAR * max(float(np.median(fine)), FLAT)


def _blank(gray: NDArray[np.uint8]) -> list[NDArray[Any]]:
    """The squares of even ground that lie in the light, the evenest first; none of a picture smaller than a square."""
    height, width = gray.shape
    even = cv2.blur(gray, (9, 9))
    places = [
        (slice(top, top + SQUARE), slice(left, left + SQUARE))
        for top in range(0, height - SQUARE + 1, max(SQUARE, (height - SQUARE) // ACROSS))
        for left in range(0, width - SQUARE + 1, max(SQUARE, (width - SQUARE) // ACROSS))
    ]
    if not places:
        return []
    levels = [float(even[place].mean()) for place in places]
    least = LIGHT * float(np.percentile(levels, 60))
    lit = [place for place, level in zip(places, levels, strict=True) if level > least]
    return [gray[place].astype(np.float64) for place in sorted(lit, key=lambda place: int(np.ptp(even[place])))[:ASKED]]


def _fine() -> NDArray[np.bool_]:
    """The waves of a few pixels, without those that JPEG makes."""
    down, across = np.meshgrid(np.fft.fftfreq(SQUARE) * SQUARE, np.fft.rfftfreq(SQUARE) * SQUARE, indexing="ij")
    pitch = np.hypot(down, across)
    of_blocks = (np.abs(down) % BLOCK == 0) & (across % BLOCK == 0)
    along = ((across < 2) & (np.abs(down) % BLOCK == 0)) | ((np.abs(down) < 2) & (across % BLOCK == 0))
    return np.asarray((pitch >= COARSEST) & (pitch <= FINEST) & ~of_blocks & ~along, dtype=np.bool_)
