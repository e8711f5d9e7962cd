"""What one paper says twice and differently: days in an order that cannot be, figures that do not add up.

A misread sign does this as an altered one does, so all of it is soft: a person looks at both places.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain, pairwise, permutations

from pipeline.checks.reasons import Reason
from pipeline.model import Count, Evidence, Money
from pipeline.records import (
    BusinessLicense,
    Dossier,
    Record,
    SalesScreenshot,
    TaxpayerCertificate,
    TrademarkAcceptanceNotice,
    TrademarkAuthorization,
    TrademarkCertificate,
)
from pipeline.values import names
from pipeline.values.calendar_sums import plus_months
from pipeline.values.platforms import back_office

# The first is never after the second.
_IN_ORDER: tuple[tuple[type[Record], str, str], ...] = (
    (BusinessLicense, "establishment_date", "issue_date"),
    (BusinessLicense, "establishment_date", "term_start"),
    (BusinessLicense, "term_start", "term_end"),
    (TaxpayerCertificate, "effective_date", "valid_until"),
    (TrademarkCertificate, "registration_date", "valid_until"),
    (TrademarkAuthorization, "start_date", "end_date"),
)
# Days on which something was done, so they are past.
_PAST: tuple[tuple[type[Record], str], ...] = (
    (BusinessLicense, "issue_date"),
    (TrademarkAcceptanceNotice, "application_date"),
)
# Each is never less than the next: a piece is in one order, a buyer has at least one.
_FALLING = ("units", "orders", "buyers")
_LEAST_PAID = Decimal("0.01")
# The Trademark Law of 1982 came into force.
_TEN_YEARS_SINCE = date(1983, 3, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    reason: Reason
    told: str
    evidence: tuple[Evidence, ...]


def contradictions(dossier: Dossier) -> tuple[Contradiction, ...]:
    """Of every paper, in the order of the papers; then what a part of a month says against the whole."""
    of_papers = chain.from_iterable(_of_paper(each, dossier.as_of) for each in dossier.records)
    screens = [each for each in dossier.records if isinstance(each, SalesScreenshot)]
    return (*of_papers, *chain.from_iterable(_part_and_whole(part, whole) for part, whole in permutations(screens, 2)))


def _of_paper(record: Record, as_of: date) -> Iterator[Contradiction]:
    for kind, first, second in _IN_ORDER:
        if isinstance(record, kind):
            yield from _order(record, first, second)
    for kind, name in _PAST:
        day = getattr(record, name).value if isinstance(record, kind) else None
        if isinstance(day, date) and day > as_of:
            told = f"{_word(name)} of {record.document} is {day}, after {as_of}"
            yield Contradiction(reason=Reason.DATE_IN_FUTURE, told=told, evidence=_evidence(record, name))
    if isinstance(record, SalesScreenshot):
        yield from _figures(record)
    if isinstance(record, TrademarkCertificate):
        yield from _length(record)


def _order(record: Record, first: str, second: str) -> Iterator[Contradiction]:
    before, after = getattr(record, first).value, getattr(record, second).value
    if isinstance(before, date) and isinstance(after, date) and after < before:
        told = f"{_word(second)} {after} of {record.document} lies before {_word(first).lower()} {before}"
        yield Contradiction(reason=Reason.DATE_ORDER, told=told, evidence=_evidence(record, first, second))


def _figures(record: SalesScreenshot) -> Iterator[Contradiction]:
    for more, less in pairwise(_FALLING):
        many, few = getattr(record, more).value, getattr(record, less).value
        if isinstance(many, Count) and isinstance(few, Count) and many.high < few.low:
            told = f"{record.document} shows {few.value:,} {less} and only {many.value:,} {more}"
            yield Contradiction(reason=Reason.NUMBERS_CONTRADICT, told=told, evidence=_evidence(record, more, less))
    amount, orders = record.sales_amount.value, record.orders.value
    if isinstance(amount, Money) and isinstance(orders, Count) and amount.high < _LEAST_PAID * orders.low:
        told = f"{record.document} shows {orders.value:,} orders for {amount.amount:,} {amount.currency}"
        yield Contradiction(
            reason=Reason.NUMBERS_CONTRADICT, told=told, evidence=_evidence(record, "orders", "sales_amount")
        )


def _length(record: TrademarkCertificate) -> Iterator[Contradiction]:
    """A mark is registered for ten years and renewed by ten more (Trademark Law, art. 39, 40), a day more or less.
    Before 1983 there was no such term, and a mark extended to China later (G) ends with the international one."""
    first, last, number = record.registration_date.value, record.valid_until.value, record.registration_no.value
    if first is None or last is None or first < _TEN_YEARS_SINCE or last < first or (number or "").startswith("G"):
        return
    ends = (plus_months(first, 120 * times) - timedelta(days=1) for times in range(1, 9))
    if not any(abs(last - each) <= timedelta(days=1) for each in ends):
        told = f"{record.document} prints a mark of {first} that is valid until {last}, no whole number of ten years"
        evidence = _evidence(record, "registration_date", "valid_until")
        yield Contradiction(reason=Reason.TERM_LENGTH, told=told, evidence=evidence)


def _part_and_whole(part: SalesScreenshot, whole: SalesScreenshot) -> Iterator[Contradiction]:
    """A period inside another one of the same store cannot have more of anything."""
    if not (_inside(part, whole) and _one_store(part, whole)):
        return
    for name in _FALLING:
        some, every = getattr(part, name).value, getattr(whole, name).value
        if isinstance(some, Count) and isinstance(every, Count) and some.low > every.high:
            told = (
                f"{part.document} shows {some.value:,} {name} in a part of the period "
                f"for which {whole.document} shows {every.value:,}"
            )
            evidence = (*_evidence(part, name, "period_start"), *_evidence(whole, name, "period_start"))
            yield Contradiction(reason=Reason.NUMBERS_CONTRADICT, told=told, evidence=evidence)


def _inside(part: SalesScreenshot, whole: SalesScreenshot) -> bool:
    first, last = part.period_start.value, part.period_end.value
    start, end = whole.period_start.value, whole.period_end.value
    if first is None or last is None or start is None or end is None:
        return False
    return start <= first and last <= end and (first, last) != (start, end)


def _one_store(part: SalesScreenshot, whole: SalesScreenshot) -> bool:
    first, second = part.store_name.value, whole.store_name.value
    platforms = {back_office(each.platform.value or "other") for each in (part, whole)}
    return len(platforms) == 1 and first is not None and second is not None and names.same(first, second)


def _evidence(record: Record, *fields: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(document=record.document, field=field) for field in fields)


def _word(name: str) -> str:
    return name.replace("_", " ").capitalize()
