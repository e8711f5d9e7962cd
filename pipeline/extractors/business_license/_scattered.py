"""A date whose digits and pre-printed 年 月 日 are read as separate words, in any order and a little up or down."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from pipeline.extractors._dates_woven import MARKS, NUMERALS
from pipeline.extractors._labels import spots
from pipeline.extractors._reading import missing, present
from pipeline.extractors._sheet import Glyph, Leaf, Run, Sheet, Span, folded
from pipeline.model import Field
from pipeline.values import dates

STROKES = frozenset("/\\|'`,.:;")  # what a seal's ink leaves behind the digits of a date
FULL = (2, 4)  # digits of a month or a day, and of a year, to which none can be added
REACH = 14.0  # how far below its label such a date may stand, in label heights


def scattered_date(sheet: Sheet, above: tuple[str, ...]) -> Field[date]:
    """The date below and right of one of the labels `above` (登记机关), unreadable unless year, month and day
    are all there: a missing digit is never filled in."""
    below = [(spot.leaf, spot.span) for spot in spots(sheet, above) if spot.heads]
    if not below:
        return missing("label_not_found")
    found = [(leaf, runs) for leaf, label in below if (runs := _pieces(leaf, label))]
    readings = [leaf.reading(run) for leaf, runs in found for run in runs]
    days = {day for _, runs in found for day in _days(runs)}
    if len(days) > 1:
        return missing("ambiguous", readings)
    if not days:
        return missing("unreadable", readings)
    return present(days.pop(), readings)


def _pieces(leaf: Leaf, label: Span) -> list[Run]:
    """Words made of numerals and 年月日 only, in the zone of the date, left to right."""
    zone = [
        _cleared(run)
        for run, span in zip(leaf.runs, leaf.spans, strict=True)
        if span.left >= label.left - 4 * label.height
        and label.top <= span.middle <= label.bottom + REACH * label.height
        and span.height <= 2.5 * label.height
        and all(sign in NUMERALS or sign in MARKS for sign in folded(_cleared(run)))
    ]
    return sorted(zone, key=lambda run: run[0].span.left)


def _cleared(run: Run) -> Run:
    """Without strokes of a seal that stand behind a full number; behind a shorter one it may be its last digit."""
    kept: list[Glyph] = []
    digits = 0
    for place, glyph in enumerate(run):
        ends = place + 1 == len(run) or run[place + 1].sign in MARKS
        if glyph.sign in STROKES and ends and digits in FULL:
            continue
        digits = digits + 1 if glyph.sign.isdecimal() else 0
        kept.append(glyph)
    return tuple(kept)


def _days(runs: Sequence[Run]) -> set[date]:
    """Dates that stand whole in one word; only where there is none, the one that all words make together."""
    whole = {day for run in runs if (day := dates.parsed(folded(run))) is not None}
    if whole:
        return whole
    together = dates.parsed(_in_order([glyph for run in runs for glyph in run]))
    return set() if together is None else {together}


def _in_order(glyphs: Sequence[Glyph]) -> str:
    """Year, month and day by their place from left to right, "" unless there are exactly three numbers and
    no 年, 月 or 日 stands on the wrong side of one."""
    signs = sorted(glyphs, key=_middle)
    groups = [list(group) for _, group in groupby(signs, key=lambda glyph: (glyph.sign in MARKS, glyph.run))]
    numbers = [group for group in groups if group[0].sign not in MARKS]
    if len(numbers) != len(MARKS):
        return ""
    for number, mark in zip(numbers, MARKS, strict=True):
        printed = [glyph for glyph in signs if glyph.sign == mark]
        if len(printed) > 1 or any(_middle(glyph) < _middle(number[-1]) for glyph in printed):
            return ""
    for number, mark in zip(numbers[1:], MARKS, strict=False):
        if any(_middle(glyph) > _middle(number[0]) for glyph in signs if glyph.sign == mark):
            return ""
    return "".join(folded(number) + mark for number, mark in zip(numbers, MARKS, strict=True))


def _middle(glyph: Glyph) -> float:
    return (glyph.span.left + glyph.span.right) / 2
