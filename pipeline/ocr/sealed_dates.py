"""The day under a seal: its parts stand far apart and the ring crosses them, so that the detector misses some.

Where part of a date was read under or beside a seal, its whole row is looked at as one line, with the seal's ink taken
away. Taken only where it is one whole day, where it keeps every digit that the parts print clear of ink or drops
strokes from between them, and where no other look at the row makes another day of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from pipeline.geometry import Box
from pipeline.model import Word
from pipeline.ocr.order import in_reading_order
from pipeline.ocr.seal import inked, without_ink, without_seal
from pipeline.ocr.seal_ring import Circle
from pipeline.raster import Pixels, Reader
from pipeline.values import dates
from pipeline.values.text import fold

MARKS: Final = "年月日"
SIGNS: Final = frozenset("0123456789〇○零一二三四五六七八九十廿卅" + MARKS)
SURE: Final = 0.85  # a look that counts against another day
TAKEN: Final = 0.9  # a look that a day is taken from
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
            if not any(_numerals(piece.text) for piece in pieces):
                continue
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
    """A date's numerals and marks and nothing else, and not a whole day already."""
    text = fold(word.text)
    return bool(text) and set(text) <= SIGNS and not _is_day(text)


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
    printed = "".join(_clear(pixels, piece) for piece in sorted(pieces, key=lambda piece: piece.box.left))
    for place in _places(pieces, rim, others, pixels.shape[1]):
        for picture in _looks(pixels, place):
            text, confidence = reader.line(picture)
            if confidence >= SURE and _is_day(text):
                day = f"{dates.parse(text)}"
                found.setdefault(day, Word(text=text, box=place, confidence=confidence))
                explained |= {day} if confidence >= TAKEN and _explains(text, printed) else set()
    return next(iter(found.values())) if len(found) == 1 and explained else None


def _looks(pixels: Pixels, place: Box) -> tuple[Pixels, Pixels]:
    """The row without ink, prepared in two ways; where no color tells ink from print, the row itself is one."""
    if inked(pixels, place):
        return without_ink(pixels, place), without_seal(pixels, place)
    row = pixels[place.top : place.bottom, place.left : place.right]
    return without_seal(pixels, place), np.ascontiguousarray(row)


def _clear(pixels: Pixels, piece: Word) -> str:
    """The numerals of a piece that no red ink crosses: of the others nobody knows what print they are."""
    box = piece.box
    step = box.width / len(piece.text)
    edges = piece.edges or tuple(box.left + place * step for place in range(len(piece.text) + 1))
    signs = (
        sign
        for sign, (left, right) in zip(piece.text, pairwise(edges), strict=True)
        if not inked(pixels, Box(left=int(left), top=box.top, right=max(int(right), int(left) + 1), bottom=box.bottom))
    )
    return _numerals("".join(signs))


def _explains(text: str, printed: str) -> bool:
    """The numerals of the row are those printed on its pieces, and more, or one fewer; none is another one."""
    whole = _numerals(text)
    return _holds(whole, printed) or (len(printed) - len(whole) == 1 and _holds(printed, whole))


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
