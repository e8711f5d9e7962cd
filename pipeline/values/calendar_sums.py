"""Sums with days, months and years as a person does them with a calendar.

>>> plus_months(date(2024, 2, 29), 24), plus_months(date(2024, 8, 31), 6)
(datetime.date(2026, 2, 28), datetime.date(2025, 2, 28))
>>> plus_months(date.max, 1) == date.max
True
>>> between(date(2021, 3, 12), date(2026, 11, 1))
'5 years 234 days'
>>> months_before(date(2026, 11, 1), 2)
((2026, 9), (2026, 10))
"""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, date

Month = tuple[int, int]


def plus_months(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where it has no such day (Civil Code, art. 202). No day
    comes after 9999-12-31, which also stands for a term without an end."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def between(first: date, last: date) -> str:
    """Whole years and the days left, both with their unit."""
    years = last.year - first.year
    if plus_months(first, 12 * years) > last:
        years -= 1
    days = (last - plus_months(first, 12 * years)).days
    return f"{_counted(years, 'year')} {_counted(days, 'day')}"


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"


def months_before(day: date, count: int) -> tuple[Month, ...]:
    """The complete calendar months before the month of that day, earliest first."""
    last = day.year * 12 + day.month - 1
    pairs = (divmod(number, 12) for number in range(last - count, last))
    return tuple((year, month + 1) for year, month in pairs)


def printed(month: Month) -> str:
    return f"{month[0]}-{month[1]:02d}"
