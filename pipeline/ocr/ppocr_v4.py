"""ppocr-v4: the PP-OCRv4 recognizer, an older network of the same family with its own mistakes.

It reads crops of one line only.
"""

from __future__ import annotations

import cv2
import numpy as np

from pipeline.errors import CaseError
from pipeline.model import Word
from pipeline.ocr.models import SECOND_RECOGNIZER
from pipeline.ocr.network import Network
from pipeline.ocr.recognition import Recognizer
from pipeline.ocr.seal import clear_of_ink
from pipeline.raster import Pixels


class SecondReader:
    """A second reader for single lines."""

    name = "ppocr-v4"

    def __init__(self) -> None:
        self._read = Recognizer(Network(SECOND_RECOGNIZER))

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        """Raises CaseError: this reader has no eye for a whole page."""
        raise CaseError(f"ppocr-v4 reads single lines, not a page of {pixels.shape[1]} x {pixels.shape[0]} pixels")

    def line(self, pixels: Pixels) -> tuple[str, float]:
        """A seal's ink is taken away, and blank paper beside the print is cut off: this network reads signs into both
        (產, 個 after a date)."""
        line = self._read(_trimmed(clear_of_ink(pixels)))
        return line.text, line.confidence


def _trimmed(pixels: Pixels) -> Pixels:
    """The picture from its first to its last column of print, with a third of its height on either side."""
    gray = cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY).astype(np.int16)
    apart = np.abs(gray - np.median(gray)).max(axis=0)
    printed = np.flatnonzero(apart > apart.max() / 2)
    if not len(printed):
        return pixels
    beside = pixels.shape[0] // 3
    return np.ascontiguousarray(pixels[:, max(printed[0] - beside, 0) : printed[-1] + beside + 1])
