"""Dates of one paper that follow from each other support each other.

A trademark is registered for ten years: 有效期至 = 注册日期 + 10 years - 1 day (Trademark Law, art. 39), a day
more or less allowed. A licence's term begins on the day of establishment. A page of sales says its month again where
the days of that month run along its chart.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from pipeline.corroborate._voices import Voice
from pipeline.model import Field, Support
from pipeline.records import BusinessLicense, Record, SalesScreenshot, TrademarkCertificate
from pipeline.values.calendar_sums import plus_months


def voices(name: str, field: Field[object], record: Record) -> list[Voice]:
    if isinstance(record, SalesScreenshot) and record.period_again and name in ("period_start", "period_end"):
        return [Voice(support=Support(source="arithmetic", value=field.value))]
    partner = _PARTNERS.get((type(record), name))
    if partner is None:
        return []
    other_name, follow = partner
    first, other = field.value, getattr(record, other_name).value
    if not (isinstance(first, date) and isinstance(other, date) and follow(first, other)):
        return []
    return [Voice(support=Support(source="arithmetic", value=first))]


def _ten_years(registered: date, ends: date) -> bool:
    follows = abs(plus_months(registered, 120) - timedelta(days=1) - ends) <= timedelta(days=1)
    return follows and registered < ends


def _same_day(first: date, second: date) -> bool:
    return first == second


_PARTNERS: dict[tuple[type, str], tuple[str, Callable[[date, date], bool]]] = {
    (TrademarkCertificate, "registration_date"): ("valid_until", _ten_years),
    (TrademarkCertificate, "valid_until"): ("registration_date", lambda ends, registered: _ten_years(registered, ends)),
    (BusinessLicense, "establishment_date"): ("term_start", _same_day),
    (BusinessLicense, "term_start"): ("establishment_date", _same_day),
}
