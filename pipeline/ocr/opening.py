"""The engines of a run, proved ready: programs, language packs and networks are there, and they read."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
import pytesseract

from pipeline.errors import CaseError, MissingDependency
from pipeline.ocr.equipment import LANGUAGES, NO_TESSERACT, engines
from pipeline.ocr.kept import keeping
from pipeline.ocr.ppocr_v4 import SecondReader
from pipeline.ocr.rapid import RapidReader
from pipeline.ocr.readings import Readings
from pipeline.ocr.tesseract import TesseractReader, read_once
from pipeline.raster import Pixels, Reader, Readers

PROBE: Final = "20260315"


def open_readers(engine: str, readings: Readings | None = None) -> Readers:
    """`engine` is auto, rapidocr or tesseract; its readers ask `readings` first, where that is given. Raises
    MissingDependency naming the command that mends it.

    OpenCV is held to one thread, as the networks are: workers share a machine."""
    told = engines(engine)
    cv2.setNumThreads(1)
    first, *seconds = [open_reader(each.name) for each in told]
    for each in (first, *seconds):
        _prove(each)
    opened = Readers(first=first, seconds=tuple(seconds), engines=told)
    return opened if readings is None else _keeping(opened, readings)


def open_reader(name: str) -> Reader:
    """Not proved yet. Raises MissingDependency."""
    match name:
        case "rapidocr":
            return RapidReader()
        case "ppocr-v4":
            return SecondReader()
        case _:
            return _tesseract()


def _keeping(readers: Readers, readings: Readings) -> Readers:
    first, *seconds = (
        keeping(reader, engine, readings)
        for reader, engine in zip((readers.first, *readers.seconds), readers.engines, strict=True)
    )
    return Readers(first=first, seconds=tuple(seconds), engines=readers.engines)


def _probe() -> Pixels:
    """A line that any working engine reads."""
    picture = np.full((60, 320, 3), 255, dtype=np.uint8)
    cv2.putText(picture, PROBE, (20, 44), cv2.FONT_HERSHEY_TRIPLEX, 1.3, (0, 0, 0), 2, cv2.LINE_AA)
    return picture


def _prove(reader: Reader) -> None:
    """It reads a line: a broken engine is told before any case is touched."""
    try:
        text, _ = reader.line(_probe())
    except CaseError as broken:
        raise MissingDependency(f"{reader.name} fails on its test line ({broken}); run: make setup") from broken
    if PROBE not in text:
        raise MissingDependency(f"{reader.name} misreads its test line; run: make setup")


def _tesseract() -> TesseractReader:
    """Tesseract ends with status 0 when a pack is missing and another one loads, so the list is asked first."""
    try:
        packs = pytesseract.get_languages(config="")
    except pytesseract.TesseractNotFoundError as absent:
        raise MissingDependency(NO_TESSERACT) from absent
    for pack in LANGUAGES.split("+"):
        mend = f"run: apt-get install --reinstall tesseract-ocr-{pack.replace('_', '-')}"
        if pack not in packs:
            raise MissingDependency(f"tesseract lacks its language data {pack}; {mend}")
        try:
            loads = PROBE in read_once(_probe(), pack)
        except CaseError as damaged:
            raise MissingDependency(f"tesseract cannot load its language data {pack}; {mend}") from damaged
        if not loads:
            raise MissingDependency(f"tesseract misreads its test line with {pack}; {mend}")
    return TesseractReader()
