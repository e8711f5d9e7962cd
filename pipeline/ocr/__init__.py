"""Readable page -> words: the OCR engines, and reading under red seals.

A run opens its engines once (`open_readers`: what is missing is told before any case is touched) and
then reads page by page (`read_page`). `Readings` keeps what was read, so that nothing is read twice.
"""

from pipeline.ocr.opening import open_readers
from pipeline.ocr.reading import read_page
from pipeline.ocr.readings import Readings

__all__ = ["Readings", "open_readers", "read_page"]
