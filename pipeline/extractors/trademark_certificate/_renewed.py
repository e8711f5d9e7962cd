"""Renewals that are printed below a certificate (续展注册有效期自2020年05月07日至2030年05月06日), beside its own term.

Trap: a renewal that was asked for, that is of another mark or holds no more, one below which no office signs, and days
that do not go on where the term before them ended.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet, present
from pipeline.extractors._sentences import SENTENCE, begin_of, end_of, matches
from pipeline.model import Field, Reading
from pipeline.values import dates, terms
from pipeline.values.calendar_sums import plus_months

_RENEWED = re.compile(
    rf"续展(?:注册)?后?的?有效期限?[^。;\n\d]{{0,8}}?(?P<first>{DAY})\|?起?[|\n]?(?:至|到|~|-)\|?(?P<last>{DAY})"
)
# All that the office prints beside it: a renewal that is asked for, of another mark, or no more, says so.
_BESIDE = re.compile(
    rf"(?:{DAY}|[,:|()“”]|商标|注册人?|[兹本该此经上述现即]|核准|准予|续展|有效期限?|专用权|延长|[自至止为的]|十年|10年|备注|国家知识产权局|商标局)*+"
)
_OFFICE = re.compile("知识产权局|商标局")
_DAY = timedelta(days=1)
_TEN_YEARS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    first: date
    last: date
    raw: str
    readings: tuple[Reading, ...]


def renewals(sheet: Sheet, mark: str | None) -> tuple[Renewal, ...]:
    """The renewals of the mark with this number that the office states on the sheet, oldest first."""
    found: list[Renewal] = []
    for page, match in matches(sheet, _RENEWED):
        before = page.text[begin_of(page.text, match.start(), SENTENCE) : match.start()]
        beside = before + page.text[match.end() : end_of(page.text, match.end(), SENTENCE)]
        try:
            first, last = (dates.parse(dates.mend(page.printed(*match.span(end)))) for end in ("first", "last"))
        except ValueError:
            continue
        if _BESIDE.fullmatch(_without(beside, mark)) and _OFFICE.search(page.text, match.end()):
            span = match.span("last")
            found.append(Renewal(first=first, last=last, raw=page.printed(*span), readings=page.readings(*span)))
    return tuple(sorted(found, key=lambda each: each.first))


def _without(text: str, mark: str | None) -> str:
    return re.sub(rf"第?\|?{re.escape(mark)}\|?号", "", text) if mark else text


def until(own: Field[date], renewed: Sequence[Renewal]) -> Field[date]:
    """The last day of the last renewal, where all that the sheet prints are the ends of terms that follow each
    other."""
    ends = _days(own, terms.parse_last)
    if own.problem != "ambiguous" or not renewed or not ends:
        return own
    terms_end = [min(ends), *(each.last for each in renewed)]
    follow = all(before <= each.first <= before + _DAY for before, each in zip(terms_end, renewed, strict=False))
    whole = all(abs(plus_months(before, _TEN_YEARS) - later) <= _DAY for before, later in pairwise(terms_end))
    if not (follow and whole and ends <= set(terms_end)):
        return own
    newest = renewed[-1]
    return Field(value=newest.last, problem=None, readings=newest.readings, raw=newest.raw)


def since(own: Field[date], renewed: Sequence[Renewal]) -> Field[date]:
    """The day of the registration, beside those on which renewals begin."""
    begins = {each.first for each in renewed}
    days = _days(own, terms.parse_start) - begins
    if own.problem != "ambiguous" or not begins or len(days) != 1 or min(days) >= min(begins):
        return own
    reading = next(each for each in own.readings if min(days) in _days_of(each, terms.parse_start))
    return present(min(days), (reading,))


def _days(own: Field[date], parse: Callable[[str], date]) -> set[date]:
    return {day for reading in own.readings for day in _days_of(reading, parse)}


def _days_of(reading: Reading, parse: Callable[[str], date]) -> set[date]:
    try:
        return {parse(reading.text)}
    except ValueError:
        return set()
