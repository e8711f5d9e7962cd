"""The day under a seal: its parts stand far apart and the ring crosses them, so that the detector misses some.

Where part of a date was read under or beside a seal, its whole row is looked at as one line, with the seal's ink made
paler than print. Taken only where it is one whole day, where it keeps every digit that the parts print or drops strokes
from between them, and where no other look at the row makes another day of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from pipeline.geometry import Box
from pipeline.model import Word
from pipeline.ocr.order import in_reading_order
from pipeline.ocr.seal import without_seal
from pipeline.ocr.seal_ring import Circle
from pipeline.raster import Pixels, Reader
from pipeline.values import dates
from pipeline.values.text import fold

MARKS: Final = "年月日"
SIGNS: Final = frozenset("0123456789〇○零一二三四五六七八九十廿卅" + MARKS)
SURE: Final = 0.85
BESIDE: Final = 4.0
AROUND: Final = 0.15


def complete_dates(
    pixels: Pixels, words: tuple[Word, ...], seals: Sequence[Circle], reader: Reader
) -> tuple[Word, ...]:
    """The words of a page, where a row of pieces of a date under a seal becomes the day it prints."""
    known = list(words)
    for seal in seals:
        rim = _rim(seal, pixels)
        for pieces in _rows([word for word in known if _is_piece(word) and _near(word, rim)]):
            whole = _whole(pixels, pieces, rim, [word for word in known if word not in pieces], reader)
            if whole is not None:
                known = [*(word for word in known if word not in pieces), whole]
    return in_reading_order(known)


def _rim(seal: Circle, pixels: Pixels) -> Box:
    x, y, radius = seal
    return Box(
        left=max(int(x - radius), 0),
        top=max(int(y - radius), 0),
        right=min(int(x + radius) + 1, pixels.shape[1]),
        bottom=min(int(y + radius) + 1, pixels.shape[0]),
    )


def _is_piece(word: Word) -> bool:
    """A date's numerals and marks and nothing else, one digit at least, and not a whole day already."""
    text = fold(word.text)
    return bool(text) and set(text) <= SIGNS and bool(_numerals(text)) and not _is_day(text)


def _is_day(text: str) -> bool:
    try:
        dates.parse(text)
    except ValueError:
        return False
    return True


def _near(word: Word, rim: Box) -> bool:
    reach = BESIDE * word.box.height
    level = rim.top <= word.box.center[1] <= rim.bottom
    return level and word.box.right > rim.left - reach and word.box.left < rim.right + reach


def _rows(pieces: Sequence[Word]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    for word in sorted(pieces, key=lambda each: each.box.center[1]):
        if rows and _level(word.box, rows[-1][0].box):
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def _level(one: Box, other: Box) -> bool:
    return min(one.bottom, other.bottom) - max(one.top, other.top) > min(one.height, other.height) / 2


def _whole(pixels: Pixels, pieces: Sequence[Word], rim: Box, others: Sequence[Word], reader: Reader) -> Word | None:
    """The one day that all looks at the row agree on; a look that is sure of another day leaves none."""
    found: dict[str, Word] = {}
    explained = set()
    for place in _places(pieces, rim, others, pixels.shape[1]):
        for picture in (without_seal(pixels, place), pixels[place.top : place.bottom, place.left : place.right]):
            text, confidence = reader.line(np.ascontiguousarray(picture))
            if confidence >= SURE and _is_day(text):
                day = f"{dates.parse(text)}"
                found.setdefault(day, Word(text=text, box=place, confidence=confidence))
                explained |= {day} if _explains(text, pieces) else set()
    return next(iter(found.values())) if len(found) == 1 and explained else None


def _explains(text: str, pieces: Sequence[Word]) -> bool:
    """The numerals of the row are those of its pieces, and more, or one fewer; none is another one."""
    row = sorted(pieces, key=lambda piece: piece.box.left)
    before, whole = _numerals("".join(piece.text for piece in row)), _numerals(text)
    return _holds(whole, before) or (len(before) - len(whole) == 1 and _holds(before, whole))


def _numerals(text: str) -> str:
    return "".join(sign for sign in fold(text) if sign not in MARKS)


def _holds(text: str, part: str) -> bool:
    """`part` is `text` without some of its signs."""
    signs = iter(text)
    return all(sign in signs for sign in part)


def _places(pieces: Sequence[Word], rim: Box, others: Sequence[Word], width: int) -> Iterator[Box]:
    """The row from its first piece, or from the seal's left, to behind the seal; never over another word."""
    row = pieces[0].box
    for piece in pieces[1:]:
        row = row.union(piece.box)
    pad, reach = round(AROUND * row.height), round(BESIDE * row.height)
    level = [word.box for word in others if _level(word.box, row)]
    before = max([0, *(box.right for box in level if box.right <= row.left)])
    behind = min([width, *(box.left for box in level if box.left >= row.right)])
    right = max(min(max(row.right, rim.right) + reach, behind), row.right)
    top, bottom = max(row.top - pad, 0), row.bottom + pad
    for left in sorted({max(row.left - pad, 0), max(min(row.left - pad, rim.left - reach), before, 0)}, reverse=True):
        yield Box(left=left, top=top, right=right, bottom=bottom)
