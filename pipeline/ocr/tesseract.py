"""tesseract: the most independent reader, an engine of another family.

Weak on whole pages of Chinese, useful on one clean, enlarged line. The OpenMP threads of Tesseract cost
more than they bring when several workers run; one thread is set for the child process only.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import cv2
import numpy as np
import pytesseract
from numpy.typing import NDArray
from PIL import Image

from pipeline.errors import CaseError
from pipeline.geometry import Box
from pipeline.model import Word
from pipeline.ocr.equipment import LANGUAGES, LINE_HEIGHT
from pipeline.ocr.order import in_reading_order
from pipeline.ocr.seal import clear_of_ink
from pipeline.raster import Pixels

PAGE_SECONDS: Final = 120
LINE_SECONDS: Final = 20
MARGIN: Final = 16
UNSURE: Final = 0.5
SURE: Final = 0.8

Gray = NDArray[np.uint8]


class TesseractReader:
    """Reads single lines in several preparations, whole pages where it is the only engine."""

    name = "tesseract"

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        """What is read with less than half confidence is frames, pictures and print beyond this engine."""
        table = _read(pixels, "--psm 3", PAGE_SECONDS)
        lines: dict[tuple[int, ...], list[int]] = {}
        for index, text in enumerate(table["text"]):
            if text.strip():
                key = tuple(int(table[part][index]) for part in ("block_num", "par_num", "line_num"))
                lines.setdefault(key, []).append(index)
        words = [_word(table, part) for part in _parts(table, lines.values())]
        return in_reading_order(word for word in words if word.confidence >= UNSURE)

    def line(self, pixels: Pixels) -> tuple[str, float]:
        """Two preparations are read; where they differ the surer one is given, with its confidence halved:
        a reader that contradicts itself is no witness. A preparation that was not legible, or empty, contradicts no
        sure one."""
        answers = [_line(prepared) for prepared in (_red(pixels), _even(clear_of_ink(pixels)))]
        text, confidence = max(answers, key=lambda answer: answer[1])
        least = UNSURE if confidence >= SURE else 0.0
        texts = {other for other, sure in answers if sure >= least}
        return text, confidence if len(texts) == 1 else confidence / 2


def _line(prepared: Gray) -> tuple[str, float]:
    table = _read(prepared, "--psm 7", LINE_SECONDS)
    found = [index for index, text in enumerate(table["text"]) if text.strip()]
    if not found:
        return "", 0.0
    text = "".join(table["text"][index].strip() for index in found)
    confidence = _confidence(table, found)
    return (text, confidence) if confidence > 0 else ("", 0.0)


def read_once(pixels: Pixels, languages: str) -> str:
    """The text of one line in one preparation, read with the packs named; for tests of the installation."""
    table = _read(_red(pixels), "--psm 7", LINE_SECONDS, languages)
    return "".join(text.strip() for text in table["text"])


def _red(pixels: Pixels) -> Gray:
    """The red channel, in which a seal's ink is as white as the paper."""
    return _enlarged(np.asarray(pixels[:, :, 0], dtype=np.uint8))


def _even(pixels: Pixels) -> Gray:
    """Gray with the shading of the paper divided out, then made black and white by Otsu's threshold."""
    gray = _enlarged(np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), dtype=np.uint8))
    paper = cv2.medianBlur(cv2.dilate(gray, np.ones((9, 9), dtype=np.uint8)), 31)
    flat = cv2.divide(gray, paper, scale=255)
    return np.asarray(cv2.threshold(flat, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)[1], dtype=np.uint8)


def _enlarged(gray: Gray) -> Gray:
    """At LINE_HEIGHT, on a white margin, which Tesseract needs around its letters."""
    scale = LINE_HEIGHT / gray.shape[0]
    size = max(1, round(gray.shape[1] * scale)), LINE_HEIGHT
    grown = cv2.resize(gray, size, interpolation=cv2.INTER_CUBIC if scale >= 1 else cv2.INTER_AREA)
    framed = cv2.copyMakeBorder(grown, MARGIN, MARGIN, MARGIN, MARGIN, cv2.BORDER_CONSTANT, value=(255,))
    return np.asarray(framed, dtype=np.uint8)


def _read(pixels: Pixels | Gray, mode: str, seconds: int, languages: str = LANGUAGES) -> Mapping[str, list[Any]]:
    """Tesseract's table of words. Raises CaseError when the program fails or takes too long."""
    try:
        with _one_thread():
            table: Mapping[str, list[Any]] = pytesseract.image_to_data(
                Image.fromarray(np.ascontiguousarray(pixels)),
                lang=languages,
                config=f"--oem 1 {mode}",
                timeout=seconds,
                output_type=pytesseract.Output.DICT,
            )
    except pytesseract.TesseractError as failed:
        raise CaseError(f"tesseract ended with status {failed.status}; run: tesseract --list-langs") from failed
    except RuntimeError as late:
        raise CaseError(f"tesseract gave no answer within {seconds} seconds") from late
    return table


@contextmanager
def _one_thread() -> Iterator[None]:
    """The child process takes its environment from this one, and the library offers no other way."""
    before = os.environ.get("OMP_THREAD_LIMIT")
    os.environ["OMP_THREAD_LIMIT"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["OMP_THREAD_LIMIT"]
        else:
            os.environ["OMP_THREAD_LIMIT"] = before


def _parts(table: Mapping[str, list[Any]], lines: Iterable[list[int]]) -> Iterator[list[int]]:
    """A line is cut where a gap is wider than its words are high twice over: two columns of a form."""
    for line in lines:
        part = [line[0]]
        for before, index in itertools.pairwise(line):
            gap = table["left"][index] - table["left"][before] - table["width"][before]
            if gap > 2 * table["height"][index]:
                yield part
                part = []
            part.append(index)
        yield part


def _word(table: Mapping[str, list[Any]], part: list[int]) -> Word:
    """Tesseract's words joined as printed: a blank only between two Latin words. Its boxes overlap now and then; the
    borders of the characters rise all the same."""
    text, edges = "", [float(table["left"][part[0]])]
    for index in part:
        piece, left, width = table["text"][index].strip(), table["left"][index], table["width"][index]
        if text and text[-1].isascii() and piece[0].isascii():
            text += " "
            edges.append(max(float(left), edges[-1] + 1))
        text += piece
        start = max(float(left), edges[-1])
        wide = max(left + width - start, 1.0)
        edges += [start + wide * (place + 1) / len(piece) for place in range(len(piece))]
    boxes = [_box(table, index) for index in part]
    box = boxes[0]
    for other in boxes[1:]:
        box = box.union(other)
    return Word(text=text, box=box, confidence=_confidence(table, part), edges=tuple(edges))


def _box(table: Mapping[str, list[Any]], index: int) -> Box:
    left, top = table["left"][index], table["top"][index]
    return Box(left=left, top=top, right=left + table["width"][index], bottom=top + table["height"][index])


def _confidence(table: Mapping[str, list[Any]], part: list[int]) -> float:
    return float(np.mean([float(table["conf"][index]) for index in part])) / 100
