"""Whether a page says again, in another place, which days its figures are of: in another field of its date picker,
along its chart, or down the rows of its days. Such rows and charts name the month many times; where they name no year,
the period has to name it twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._marks import Mark, Period
from pipeline.extractors.sales_screenshot._month_tables import line_of
from pipeline.extractors.sales_screenshot._tokens import Token
from pipeline.values import periods

_DAY: Final = re.compile(r"(?:(20\d{2})\D)?(\d{1,2})\D(\d{1,2})日?")
_YEAR: Final = re.compile(r"20\d{2}")
_LEAST: Final = 5


def is_printed_again(period: Period, found: Sequence[Mark], page: Sequence[Token]) -> bool:
    """Of a whole month: other days say nothing that a second reader would not have to see."""
    if periods.months(*period.days) is None:
        return False
    own = {period.first.word, period.last.word}
    others = [mark.period for mark in found if mark.period is not None and mark.days == period.days]
    return any(not own & {each.first.word, each.last.word} for each in others) or _is_charted(period, page)


def _is_charted(period: Period, page: Sequence[Token]) -> bool:
    """Days in even steps on one line or down one column, from the month's first to its last or the step before it."""
    years = {(token.word, at.start()) for token in (period.first, period.last) for at in _YEAR.finditer(token.plain)}
    kinds = {Kind.DAY, Kind.SHORT_DAY} if len(years) > 1 else {Kind.DAY}
    firsts = [token for token in page if token.kind in kinds and _day(token, period) == 1]
    return any(_covers(run, period) for each in firsts for run in (line_of(each, page), _under(each, page)))


def _under(first: Token, page: Sequence[Token]) -> list[Token]:
    column = [t for t in page if t.box.top >= first.box.top and abs(t.box.left - first.box.left) < first.height]
    return sorted(column, key=lambda token: token.box.top)


def _day(token: Token, period: Period) -> int | None:
    """The day of the period's month that a token prints, 0 where it is of another one."""
    match = _DAY.fullmatch(token.plain) if token.kind in {Kind.DAY, Kind.SHORT_DAY} else None
    if match is None:
        return None
    of_period = int(match[2]) == period.start.month and match[1] in (None, str(period.start.year))
    return int(match[3]) if of_period else 0


def _covers(run: Sequence[Token], period: Period) -> bool:
    """A day that was not read leaves a gap of two steps or more."""
    days = [day for each in run if (day := _day(each, period)) is not None]
    steps = [after - before for before, after in pairwise(days)]
    if len(days) < _LEAST or days[0] != 1 or min(steps) <= 0:
        return False
    step = min(steps[:-1])
    return all(each % step == 0 for each in steps[:-1]) and period.end.day - days[-1] < step
