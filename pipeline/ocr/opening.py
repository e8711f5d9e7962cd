"""The engines of a run, proved ready: programs, language packs and networks are there, and they read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytesseract

from pipeline.errors import MissingDependency, UsageError
from pipeline.model import Engine
from pipeline.ocr.ppocr_v4 import SecondReader
from pipeline.ocr.rapid import RapidReader
from pipeline.ocr.tesseract import LANGUAGES, TesseractReader
from pipeline.raster import Reader, Readers

OPEN: Final[dict[str, Callable[[], Readers]]] = {
    "auto": lambda: _readers(RapidReader(), SecondReader(), _tesseract()),
    "rapidocr": lambda: _readers(RapidReader(), SecondReader()),
    "tesseract": lambda: _readers(_tesseract(), SecondReader()),
}


def open_readers(engine: str) -> Readers:
    """`engine` is auto, rapidocr or tesseract. Raises MissingDependency naming the command that mends it."""
    if engine not in OPEN:
        raise UsageError(f"no such engine: {engine}; choose one of {', '.join(OPEN)}")
    return OPEN[engine]()


def _readers(first: Reader, *seconds: Reader) -> Readers:
    engines = tuple(Engine(name=reader.name, version=reader.version) for reader in (first, *seconds))
    return Readers(first=first, seconds=seconds, engines=engines)


def _tesseract() -> TesseractReader:
    """Tesseract ends with status 0 when a pack is missing and another one loads, so the list is asked first."""
    try:
        packs = pytesseract.get_languages(config="")
    except pytesseract.TesseractNotFoundError as absent:
        raise MissingDependency("the program tesseract is missing; run: apt-get install tesseract-ocr") from absent
    for pack in LANGUAGES.split("+"):
        if pack not in packs:
            name = pack.replace("_", "-")
            raise MissingDependency(
                f"tesseract lacks its language data {pack}; run: apt-get install tesseract-ocr-{name}"
            )
    return TesseractReader()
