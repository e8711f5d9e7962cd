"""One page read: all its lines, with those under red seals and purpose notes, and what the seals say."""

from __future__ import annotations

from typing import Final

from pipeline.model import ReadPage, Word
from pipeline.ocr.at_border import marked
from pipeline.ocr.gray_seals import in_red
from pipeline.ocr.notes import read_under_notes
from pipeline.ocr.pale_gaps import pale_gaps
from pipeline.ocr.seal import read_under_seals
from pipeline.ocr.seal_ring import beside_rings, circles, read_rings
from pipeline.ocr.sealed_dates import complete_dates
from pipeline.raster import LineFinder, Pixels, Readable, Reader

CUT_LINES: Final = 2


def read_page(readable: Readable, reader: Reader) -> ReadPage:
    """Words lie in pixels of the readable page, in reading order. Raises CaseError when the engine breaks."""
    height, width = readable.pixels.shape[:2]
    seals = circles(readable.pixels)
    pixels = in_red(readable.pixels, seals)
    words = beside_rings(_words(readable, pixels, reader), pixels, seals)
    rings = read_rings(pixels, seals, reader)
    words = marked(complete_dates(pixels, words, seals, reader, rings), readable)
    return ReadPage(
        page=readable.page,
        engine=reader.name,
        rotation=readable.rotation,
        width=width,
        height=height,
        to_upload=readable.to_upload,
        words=words,
        text_layer=readable.text_layer,
        quality=(*readable.quality, "cut_off") if _is_cut_off(words) else readable.quality,
        hidden=(*readable.hidden, *pale_gaps(readable, words)),
        seals=rings,
        sheet=readable.sheet,
    )


def _words(readable: Readable, pixels: Pixels, reader: Reader) -> tuple[Word, ...]:
    """All that stands on the page, also under seals, whose ink is red in `pixels`, and, where the reader finds lines,
    under purpose notes."""
    if not isinstance(reader, LineFinder):
        return read_under_seals(pixels, reader.page(pixels), reader)
    lines = reader.lines(pixels) if readable.lines is None else readable.lines
    words = read_under_seals(pixels, reader.read(pixels, lines), reader)
    return read_under_notes(pixels, words, lines, reader)


def _is_cut_off(words: tuple[Word, ...]) -> bool:
    """One line at the border may be a purpose note or a paper that lies beside."""
    return sum(word.cut for word in words) >= CUT_LINES
