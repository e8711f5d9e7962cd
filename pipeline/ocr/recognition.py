"""What a picture of one line says: a PP-OCR recognizer (CTC), with the place of every character.

Each line is read alone. A batch would pad it to its longest neighbor, and then what a line says would
depend on which lines stand beside it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.ocr.network import Network
from pipeline.raster import Pixels

HEIGHT: Final = 48
STEP: Final = 32
NARROWEST: Final = 64
WIDEST: Final = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as read; `edges` are the borders between its characters as shares (0..1) of the picture's width."""

    text: str
    confidence: float
    edges: tuple[float, ...]


BLANK: Final = Line(text="", confidence=0.0, edges=())


class Recognizer:
    """Reads a picture of one upright line."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._alphabet = ("", *network.characters(), " ")

    def __call__(self, pixels: Pixels) -> Line:
        wide = _width(pixels)
        chances = self._network(_batch(pixels, wide))[0]
        if chances.shape[1] != len(self._alphabet):
            raise ValueError(
                f"{self._network.name} has {chances.shape[1]} outputs for {len(self._alphabet)} characters"
            )
        return self._decode(chances, _padded(wide) / wide)

    def _decode(self, chances: NDArray[np.float32], stretch: float) -> Line:
        """CTC: equal neighbors are one character, column 0 is none."""
        best = chances.argmax(axis=1)
        sure = chances.max(axis=1)
        starts = np.flatnonzero(np.diff(best, prepend=-1))
        ends = np.append(starts[1:], len(best))
        runs = [(first, last) for first, last in zip(starts, ends, strict=True) if best[first] != 0]
        if not runs:
            return BLANK
        text = "".join(self._alphabet[best[first]] for first, _ in runs)
        centers = np.array([(first + last) / 2 for first, last in runs]) / len(best) * stretch
        confidence = float(np.mean([sure[first] for first, _ in runs]))
        return Line(text=text, confidence=min(confidence, 1.0), edges=_edges(centers))


def shown_width(pixels: Pixels) -> int:
    """How wide the network sees a line. It prepares itself for every change of width, so lines of one width are best
    read one after the other."""
    return _padded(_width(pixels))


def _width(pixels: Pixels) -> int:
    height, width = pixels.shape[:2]
    wide: int = math.ceil(HEIGHT * width / height)
    return min(max(1, wide), WIDEST)


def _padded(wide: int) -> int:
    return max(NARROWEST, math.ceil(wide / STEP) * STEP)


def _batch(pixels: Pixels, wide: int) -> NDArray[np.float32]:
    """The line at 48 pixels' height, BGR, -1..1, filled up with zeros to the right as in training."""
    resized = cv2.resize(pixels, (wide, HEIGHT), interpolation=cv2.INTER_LINEAR)
    batch = np.zeros((1, 3, HEIGHT, _padded(wide)), dtype=np.float32)
    batch[0, :, :, :wide] = (resized[:, :, ::-1].astype(np.float32) / 127.5 - 1).transpose(2, 0, 1)
    return batch


def _edges(centers: NDArray[np.float64]) -> tuple[float, ...]:
    """Borders half-way between the characters; the outer ones half a character outside."""
    if len(centers) == 1:
        return 0.0, 1.0
    middles = (centers[1:] + centers[:-1]) / 2
    first = centers[0] - (middles[0] - centers[0])
    last = centers[-1] + (centers[-1] - middles[-1])
    return tuple(float(x) for x in np.clip([first, *middles, last], 0.0, 1.0))
