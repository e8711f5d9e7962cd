"""Readable page -> words: the OCR engines, and reading under red seals.

A run asks which `engines` it would read with, opens them once there is something to read (`open_readers`:
what is missing is told before any case is touched) and then reads page by page (`read_page`). `Readings` keeps what
was read, so that nothing is read twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.ocr.equipment import engines
from pipeline.ocr.readings import Readings

if TYPE_CHECKING:
    from pipeline.model import ReadPage
    from pipeline.raster import Pixels, Readable, Reader, Readers

__all__ = ["Readings", "engines", "open_readers", "read_page", "read_stamps"]

# The process that hands out the cases reads nothing, so the engines are not imported by looking into this room.


def open_readers(engine: str, readings: Readings | None = None) -> Readers:
    """The engines of a run, which ask `readings` first. Raises MissingDependency naming the command that mends it."""
    from pipeline.ocr.opening import open_readers as opened  # noqa: PLC0415  see above

    return opened(engine, readings)


def read_page(readable: Readable, reader: Reader) -> ReadPage:
    """All that stands on the page, also under seals and notes. Raises CaseError when the engine breaks."""
    from pipeline.ocr.reading import read_page as read  # noqa: PLC0415  see above

    return read(readable, reader)


def read_stamps(page: ReadPage, upload: Pixels, reader: Reader) -> ReadPage:
    """The page with what is stamped over its print. Raises CaseError when the engine breaks."""
    from pipeline.ocr.stamps import read_stamps as read  # noqa: PLC0415  see above

    return read(page, upload, reader)
