"""The days of a license, where a seal or a fold may have taken one digit out of a date that still is one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline.extractors._reading import missing
from pipeline.model import Field
from pipeline.values import dates, terms
from pipeline.values.text import fold

YEAR = 4


def first_day(text: str) -> date:
    """The first day of a whole term; a lone date is not one, it may be another field's. Raises ValueError also where
    its two days are not written alike (2019年03月1日至…): a digit is lost."""
    start, _ = terms.parse(text)
    dates.check_written_alike(*_months_and_days(fold(text)))
    if start is None:
        raise ValueError("the term has no first day")
    return start


def last_day(text: str) -> date:
    """The last day of a whole term, 9999-12-31 for 长期."""
    _, end = terms.parse(text)
    dates.check_written_alike(*_months_and_days(fold(text)))
    return end


def compared(established: Field[date], started: Field[date]) -> Field[date]:
    """The day of establishment, ambiguous where the term starts on the same day but for one digit more or less."""
    one, other = established.value, started.value
    if one is None or other is None or not (_lost(one, other) or _lost(other, one)):
        return established
    return missing("ambiguous", (*established.readings, *started.readings))


def since(established: Field[date], issued: Field[date]) -> Field[date]:
    """The day of issue, ambiguous where it is the day of establishment but for one digit less: no license is issued
    before its company is established, and a seal hides a digit (10月5日 for 10月15日)."""
    one, other = issued.value, established.value
    if one is None or other is None or not _lost(one, other):
        return issued
    return missing("ambiguous", (*issued.readings, *established.readings))


def _months_and_days(text: str) -> Iterator[str]:
    number, dashed = "", False
    for sign in text:
        if sign.isdecimal():
            number += sign
            continue
        if (sign in "月日" or dashed) and number:
            yield number
        dashed = sign in "-/." and (len(number) == YEAR or dashed)
        number = ""
    if dashed and number:
        yield number


def _lost(short: date, long: date) -> bool:
    """`short` is `long` without one digit of its month or its day."""
    if short.year != long.year:
        return False
    pairs = [(short.month, long.month), (short.day, long.day)]
    different = [(f"{less}", f"{more}") for less, more in pairs if less != more]
    return len(different) == 1 and all(len(less) < len(more) and less in more for less, more in different)
