"""Words of a page as the units in which titles and labels are looked for.

A printed title may arrive as one word, or one character a box; so beside every word stand the *runs*:
neighbours of one row, of about the same height, without a wide gap between them, and short words with what goes on
right under them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from statistics import median

from pipeline.geometry import Box
from pipeline.model import ReadPage, Word
from pipeline.values.text import fold, simplified

_SAME_ROW = 0.5
_GAP = 4.0
_NEAR_HEIGHT = 1.6
_SHORT = 6
_LIKE = 1.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Folded and simplified text; `place` 0..1 from the first to the last line of the page; `size` = its height against
    the median line of the page; `box` lies on the readable page."""

    text: str
    place: float
    size: float
    box: Box


def units(page: ReadPage) -> tuple[Unit, ...]:
    """Every word, run and broken label of the page that says something, top to bottom."""
    words = [word for word in page.words if fold(word.text)]
    if not words:
        return ()
    groups = [[word] for word in words]
    groups += [run for row in _rows(words) for run in _runs(row) if len(run) > 1]
    groups += _broken(words)
    first, last = min(word.box.top for word in words), max(word.box.bottom for word in words)
    usual = median(word.box.height for word in words)
    found = (_unit(group, first=first, span=max(last - first, 1), usual=usual) for group in groups)
    return tuple(sorted(found, key=lambda unit: unit.place))


def _broken(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Short words with the one right under them: labels that a narrow column breaks (成交单 over 量)."""
    short = sorted((word for word in words if len(word.text) <= _SHORT), key=lambda word: word.box.top)
    tops = [word.box.top for word in short]
    for word in short:
        bottom, height = word.box.bottom, word.box.height
        low, high = bisect_left(tops, bottom - height), bisect_right(tops, bottom + _LIKE * height)
        under = [each for each in short[low:high] if _goes_on(word.box, each.box)]
        if len(under) == 1:
            yield [word, under[0]]


def _goes_on(box: Box, below: Box) -> bool:
    high, low = max(box.height, below.height), min(box.height, below.height)
    apart = min(abs(box.left - below.left), abs(box.center[0] - below.center[0]))
    return high <= _LIKE * low and -_SAME_ROW * low < below.top - box.bottom <= low and apart <= _SAME_ROW * low


def _unit(group: Sequence[Word], *, first: int, span: int, usual: float) -> Unit:
    box = reduce(lambda left, right: left.union(right), (word.box for word in group))
    return Unit(
        text=simplified(fold("".join(word.text for word in group))),
        place=(box.center[1] - first) / span,
        size=max(word.box.height for word in group) / usual,
        box=box,
    )


def _rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words whose middles lie within half a height of the row's first word, left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box.center[1]):
        beside = rows[-1][0].box if rows else None
        if beside and abs(beside.center[1] - word.box.center[1]) < _SAME_ROW * min(beside.height, word.box.height):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.box.left) for row in rows]


def _runs(row: Sequence[Word]) -> Iterator[list[Word]]:
    run = [row[0]]
    for left, right in pairwise(row):
        if _belong_together(left, right):
            run.append(right)
        else:
            yield run
            run = [right]
    yield run


def _belong_together(left: Word, right: Word) -> bool:
    low, high = sorted((left.box.height, right.box.height))
    return right.box.left - left.box.right < _GAP * high and high < _NEAR_HEIGHT * low
