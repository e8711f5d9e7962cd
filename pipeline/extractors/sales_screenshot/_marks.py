"""The periods a dashboard prints.

Titles of running figures (实时概况, 今日数据), of longer ones (本年累计) and of a whole trade's (行业大盘) are marks
without days. Dates of updates, of comparisons, on a chart's axis and in a tooltip are no marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._month_tables import line_of
from pipeline.extractors.sales_screenshot._period_labels import is_of_something_else
from pipeline.extractors.sales_screenshot._sales_titles import NEWS, NOTICES
from pipeline.extractors.sales_screenshot._sales_words import COMPARED_PERIODS, PERIOD_NAMES, UPDATES
from pipeline.extractors.sales_screenshot._titles import is_title, names_months
from pipeline.extractors.sales_screenshot._tokens import Token, is_before
from pipeline.geometry import Box
from pipeline.values import periods

_DAY_OF_MONTH: Final = re.compile(r"0?[1-9]|[12]\d|3[01]")
_CALENDAR: Final = 16.0
"""The days of a date picker stand at most so many heights below its title and beside it."""
_DAYS_SHOWN: Final = 12
_DAYS: Final = frozenset({Kind.DAY, Kind.SHORT_DAY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """First and last day; `first` and `last` are where they are printed (one token for a range or a month)."""

    start: date
    end: date
    first: Token
    last: Token

    @property
    def days(self) -> tuple[date, date]:
        return self.start, self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A printed period, or with `period` None a title of figures without days; `of_months` tells that it names no more
    than a longer time."""

    period: Period | None
    box: Box
    of_months: bool = False

    @property
    def days(self) -> tuple[date, date] | None:
        return None if self.period is None else self.period.days


def of_token(token: Token) -> Period | None:
    """The period a token prints; None when its text is none after all."""
    try:
        start, end = periods.parse(token.plain)
    except ValueError:
        return None
    return Period(start=start, end=end, first=token, last=token)


def marks(page: Sequence[Token], keys: Sequence[Token]) -> tuple[Mark, ...]:
    """Every mark of the page; `keys` are dates that lead table rows and columns."""
    rest = [token for token in page if not any(token is key for key in keys)]
    found = [_mark(token, rest) for token in rest if _is_period(token, rest)]
    found += _pairs(rest)
    found += [
        Mark(period=None, box=token.box, of_months=names_months(token)) for token in rest if is_title(token, rest)
    ]
    return tuple(sorted(found, key=lambda mark: mark.box.center[1]))


def _mark(token: Token, page: Sequence[Token]) -> Mark:
    """Without a period where several months stand on a line and nobody can tell what is under which."""
    unclear = token.kind is Kind.MONTH and len(_months_beside(token, page)) > 1 and not _is_grid(token, page)
    period = of_token(token)
    return Mark(period=None if unclear or _runs_on(period, page) else period, box=token.box, of_months=unclear)


def _runs_on(period: Period | None, page: Sequence[Token]) -> bool:
    """Whether the page was made before the period's last day (数据更新至 2026-10-20): it shows a part of it."""
    if period is None:
        return False
    updates = (each for each in page if each.kind in _DAYS and stands_before(each, page, UPDATES))
    return any(period.start <= day < period.end for each in updates if (day := _last_day(each, period)) is not None)


def _last_day(token: Token, period: Period) -> date | None:
    """The day a token prints; one without a year is of the period's."""
    text = f"{period.end.year}-{token.plain}" if token.kind is Kind.SHORT_DAY else token.plain
    try:
        return periods.parse(text.replace("月", "-").rstrip("日") if token.kind is Kind.SHORT_DAY else text)[1]
    except ValueError:
        return None


def _is_period(token: Token, page: Sequence[Token]) -> bool:
    if token.kind not in {Kind.RANGE, Kind.MONTH, Kind.DAY} or _is_other_date(token, page):
        return False
    if token.kind is Kind.DAY:
        return stands_before(token, page, PERIOD_NAMES) and partner(token, page) is None
    return token.kind is Kind.RANGE or len(_months_beside(token, page)) == 1 or _heads_names(token, page)


def _is_other_date(token: Token, page: Sequence[Token]) -> bool:
    return (
        stands_before(token, page, (*UPDATES, *COMPARED_PERIODS))
        or _heads_calendar(token, page)
        or is_of_something_else(token, page)
        or any(
            (is_before(each, token) and (each.kind is Kind.COMPARISON or _says(each, NOTICES)))
            or (is_before(token, each) and _says(each, NEWS))
            for each in page
        )
    )


def _says(token: Token, words: Sequence[str]) -> bool:
    return token.kind is Kind.TEXT and any(word in token.plain for word in words)


def stands_before(token: Token, page: Sequence[Token], words: Sequence[str]) -> bool:
    return any(each.plain in words and is_before(each, token) for each in page)


def _heads_calendar(token: Token, page: Sequence[Token]) -> bool:
    """An open date picker: the days of a month stand under it."""
    reach = _CALENDAR * token.height
    days = [
        each
        for each in page
        if _DAY_OF_MONTH.fullmatch(each.plain)
        and 0 <= each.box.top - token.box.bottom <= reach
        and abs(each.box.center[0] - token.box.center[0]) <= reach
    ]
    return len({each.plain for each in days}) >= _DAYS_SHOWN


def _months_beside(token: Token, page: Sequence[Token]) -> list[Token]:
    months = [each for each in line_of(token, page) if each.kind is Kind.MONTH]
    return [each for each in months if each is token or not stands_before(each, page, COMPARED_PERIODS)]


def _heads_names(token: Token, page: Sequence[Token]) -> bool:
    """Whether figures follow below; the months of a chart's axis have nothing under them."""
    return any(each.kind is Kind.METRIC and each.box.top >= token.box.bottom for each in page)


def _is_grid(token: Token, page: Sequence[Token]) -> bool:
    """Whether each of the months on the line has the same names below it before the next line of months."""
    months = _months_beside(token, page)
    bottom = max(month.box.bottom for month in months)
    later = [t.box.top for t in page if t.kind is Kind.MONTH and t.box.top > bottom]
    names = [t for t in page if t.kind is Kind.METRIC and bottom <= t.box.center[1] < min(later, default=10**9)]
    counts = {name.plain: sum(each.plain == name.plain for each in names) for name in names}
    return bool(counts) and all(count == len(months) for count in counts.values())


def partner(token: Token, page: Sequence[Token]) -> Token | None:
    """The other day of a picker with two fields: the next thing on the line but for a mark or a word between."""
    line = [t for t in line_of(token, page) if t.kind is Kind.DAY]
    if len(line) != 2:
        return None
    first, last = line
    between = [
        t
        for t in line_of(token, page)
        if first.box.right <= t.box.center[0] <= last.box.left
        and not (t.plain in {"~", "-", "至", "到", "→", "结束日期", "结束时间"} or len(t.plain) < 2)
    ]
    near = last.box.left - first.box.right < 8 * token.height
    return (last if token is first else first) if near and not between else None


def _pairs(page: Sequence[Token]) -> list[Mark]:
    found = []
    for token in page:
        other = partner(token, page) if token.kind is Kind.DAY else None
        if other is None or other.box.left < token.box.left or _is_other_date(token, page):
            continue
        first, last = of_token(token), of_token(other)
        whole = first and last and first.start <= last.start
        period = (
            Period(start=first.start, end=last.start, first=token, last=other) if whole and first and last else None
        )
        found.append(Mark(period=period, box=token.box.union(other.box)))
    return found
