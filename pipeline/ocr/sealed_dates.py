"""The day under a seal: its parts stand far apart and the ring crosses them, so that the detector misses some.

Where part of a date was read under or beside a seal, its whole row is looked at as one line, with the seal's ink taken
away. Taken only where it is one whole day, where it keeps every digit that the parts print clear of ink or drops
strokes from between them, and where no other look at the row makes another day of it. An office dates what it
seals, so where no day was read on its seal, the row is looked for on the seal with its ink taken away: a seal that
touches the frame, or that is gray on a copy, may have kept the reader from seeing any of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from pipeline.geometry import Box
from pipeline.model import Word
from pipeline.ocr.order import in_reading_order
from pipeline.ocr.seal import across, inked, moved, without_ink, without_seal
from pipeline.ocr.seal_ring import Circle
from pipeline.raster import LineFinder, Pixels, Reader
from pipeline.values import dates
from pipeline.values.text import fold

MARKS: Final = "年月日"
SIGNS: Final = frozenset("0123456789〇○零一二三四五六七八九十廿卅" + MARKS)
SURE: Final = 0.85  # a look that counts against another day
TAKEN: Final = 0.9  # a look that a day is taken from
BESIDE: Final = 4.0
AROUND: Final = 0.15
ASIDE: Final = 1.0  # how far a row may run out of its seal, in radii
TALLEST: Final = 0.6  # a row of print on a seal, in radii
PART: Final = 0.7
FULL: Final = 8  # digits of a day that has lost none
COMPANY: Final = "公司"


def complete_dates(
    pixels: Pixels, words: tuple[Word, ...], seals: Sequence[Circle], reader: Reader, rings: Iterable[Word] = ()
) -> tuple[Word, ...]:
    """The words of a page, where a row of pieces of a date under a seal becomes the day it prints. `rings` are what
    the seals say."""
    known = list(words)
    for seal in seals:
        rim = _rim(seal, pixels)
        known = _completed(pixels, known, [word for word in known if _is_piece(word)], rim, reader)
    for ring in rings:
        if COMPANY not in ring.text and not any(_is_dated(word, ring.box) for word in known):
            known = _completed(pixels, known, _found(pixels, ring.box, reader), ring.box, reader)
    return in_reading_order(known)


def _completed(pixels: Pixels, known: Sequence[Word], pieces: Iterable[Word], rim: Box, reader: Reader) -> list[Word]:
    words = list(known)
    for row in _rows([piece for piece in pieces if _near(piece, rim)]):
        if not any(_numerals(piece.text) for piece in row):
            continue
        whole = _whole(pixels, row, rim, [word for word in words if not _is_part(word, row)], reader)
        if whole is not None:
            words = [*(word for word in words if not _is_part(word, [*row, whole])), whole]
    return words


def _is_part(word: Word, row: Sequence[Word]) -> bool:
    """It stands where a piece of the row was found: most of it, or any of it where it could be a piece itself."""
    return any(
        _level(word.box, piece.box)
        and across(word.box, piece.box) > (0 if _is_of_a_day(word) else PART * word.box.width)
        for piece in row
    )


def _is_dated(word: Word, rim: Box) -> bool:
    """The word is a whole day in a row that crosses the seal."""
    return dates.parsed(word.text) is not None and _near(word, rim) and 2 * word.box.height < TALLEST * rim.height


def _found(pixels: Pixels, rim: Box, reader: Reader) -> tuple[Word, ...]:
    """Pieces of a date, and whole days, on the seal and beside it, with the seal's ink taken away."""
    if not isinstance(reader, LineFinder):
        return ()
    aside = round(ASIDE * rim.width / 2)
    height, width = pixels.shape[:2]
    place = Box(left=max(rim.left - aside, 0), top=rim.top, right=min(rim.right + aside, width), bottom=rim.bottom)
    part = without_seal(pixels, place)
    words = reader.read(part, reader.lines(part, page=(height, width)))
    return tuple(moved(word, place) for word in words if _is_of_a_day(word))


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
    return _is_of_a_day(word) and dates.parsed(word.text) is None


def _is_of_a_day(word: Word) -> bool:
    text = fold(word.text)
    return bool(text) and set(text) <= SIGNS


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
    """The one day that all looks at the row agree on; a look that is sure of another day leaves none, and so does
    one that is sure of a digit more where the seal may have taken one (10月15日 without a 1 is a day too)."""
    found: dict[str, Word] = {}
    explained, seen = set(), set()
    printed = "".join(_clear(pixels, piece) for piece in sorted(pieces, key=lambda piece: piece.box.left))
    for place in _places(pieces, rim, others, *pixels.shape[:2]):
        for picture in _looks(pixels, place):
            text, confidence = reader.line(picture)
            if confidence >= SURE:
                seen.add(_digits(text))
            if confidence >= SURE and dates.parsed(text) is not None:
                day = f"{dates.parse(text)}"
                found.setdefault(day, Word(text=text, box=place, confidence=confidence))
                explained |= {day} if confidence >= TAKEN and _explains(text, printed) else set()
    if len(found) != 1 or not explained:
        return None
    (whole,) = found.values()
    digits = _digits(whole.text)
    return whole if len(digits) == FULL or all(_holds(digits, each) for each in seen) else None


def _digits(text: str) -> str:
    return "".join(sign for sign in fold(text) if sign.isdecimal())


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


def _places(pieces: Sequence[Word], rim: Box, others: Sequence[Word], height: int, width: int) -> Iterator[Box]:
    """The row from its first piece, or from the seal's left, to behind the seal; never over another word, nor beyond
    the page."""
    row = pieces[0].box
    for piece in pieces[1:]:
        row = row.union(piece.box)
    pad, reach = round(AROUND * row.height), round(BESIDE * row.height)
    level = [word.box for word in others if _level(word.box, row)]
    before = max([0, *(box.right for box in level if box.right <= row.left)])
    behind = min([width, *(box.left for box in level if box.left >= row.right)])
    right = max(min(max(row.right, rim.right) + reach, behind), row.right)
    top, bottom = max(row.top - pad, 0), min(row.bottom + pad, height)
    for left in sorted({max(row.left - pad, 0), max(min(row.left - pad, rim.left - reach), before, 0)}, reverse=True):
        yield Box(left=left, top=top, right=right, bottom=bottom)
