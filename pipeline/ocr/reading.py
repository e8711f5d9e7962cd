"""One page read: all its lines, with those under red seals, and what the seals say."""

from __future__ import annotations

from pipeline.model import ReadPage, Word
from pipeline.ocr.seal import read_under_seals
from pipeline.ocr.seal_ring import read_rings
from pipeline.raster import LineFinder, Readable, Reader


def read_page(readable: Readable, reader: Reader) -> ReadPage:
    """Words lie in pixels of the readable page, in reading order. Raises CaseError when the engine breaks."""
    height, width = readable.pixels.shape[:2]
    return ReadPage(
        page=readable.page,
        engine=reader.name,
        rotation=readable.rotation,
        width=width,
        height=height,
        to_upload=readable.to_upload,
        words=read_under_seals(readable.pixels, _words(readable, reader), reader),
        text_layer=readable.text_layer,
        quality=readable.quality,
        seals=read_rings(readable.pixels, reader),
    )


def _words(readable: Readable, reader: Reader) -> tuple[Word, ...]:
    if readable.lines is not None and isinstance(reader, LineFinder):
        return reader.read(readable.pixels, readable.lines)
    return reader.page(readable.pixels)
