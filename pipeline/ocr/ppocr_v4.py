"""ppocr-v4: the PP-OCRv4 recognizer, an older network of the same family with its own mistakes.

It reads crops only; where the lines of a page stand is asked of the PP-OCRv6 detector.
"""

from __future__ import annotations

from importlib.metadata import version

from pipeline.errors import CaseError
from pipeline.model import Word
from pipeline.ocr.models import SECOND_RECOGNIZER
from pipeline.ocr.network import ENGINE, Network
from pipeline.ocr.recognition import Recognizer
from pipeline.raster import Pixels


class SecondReader:
    """A second reader for single lines."""

    name = "ppocr-v4"

    def __init__(self) -> None:
        self._read = Recognizer(Network(SECOND_RECOGNIZER))

    @property
    def version(self) -> str:
        return f"{SECOND_RECOGNIZER.name} of rapidocr-onnxruntime {version(SECOND_RECOGNIZER.package)}, {ENGINE}"

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        """Raises CaseError: this reader has no eye for a whole page."""
        raise CaseError(f"ppocr-v4 reads single lines, not a page of {pixels.shape[1]} x {pixels.shape[0]} pixels")

    def line(self, pixels: Pixels) -> tuple[str, float]:
        line = self._read(pixels)
        return line.text, line.confidence
