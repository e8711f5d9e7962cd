"""What the screenshots show: complete calendar months, each with its figure and its store."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pipeline.checks._needs import maybe
from pipeline.model import Count, Evidence
from pipeline.records import Dossier, SalesScreenshot
from pipeline.values import names
from pipeline.values.calendar_sums import Month
from pipeline.values.periods import months
from pipeline.values.platforms import back_office

NEEDS_PERIOD = (
    maybe(SalesScreenshot, "period_start", date),
    maybe(SalesScreenshot, "period_end", date),
    maybe(SalesScreenshot, "store_name", str),
)
NEEDS_FIGURES = (maybe(SalesScreenshot, "orders", Count), maybe(SalesScreenshot, "units", Count))

_NO_ORDERS = (("label_not_found", None), ("label_not_found", "label_not_found"))
"""Problems of a page's orders and buyers with which its pieces are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One screenshot of one complete month. `store` numbers the different stores of the case, None where the store
    is not shown; `figure` is None where it could not be read, else `metric` names what it counts. `buyers` are those of
    pieces that stand in for orders: an order may be of many pieces, and each buyer gives at least one.
    `part` tells that the figure is of a part of the store."""

    month: Month
    document: str
    store: int | None
    figure: Count | None
    metric: str
    buyers: Count | None
    part: bool
    evidence: tuple[Evidence, ...]


def screenshots(dossier: Dossier) -> tuple[SalesScreenshot, ...]:
    return tuple(each for each in dossier.records if isinstance(each, SalesScreenshot))


def shown(dossier: Dossier) -> tuple[Shown, ...]:
    """Every screenshot of a back end's own data whose period is exactly one calendar month, in the order of the
    papers."""
    stores = store_numbers(dossier)
    return tuple(
        _shown(each, month, stores.get(each.document))
        for each in screenshots(dossier)
        if not each.doubt and (month := month_of(each)) is not None
    )


def doubted(dossier: Dossier, missing: Iterable[Month]) -> str:
    """The pages that would show a missing month, were they a back end with its own data; "" where there are none."""
    lacking = set(missing)
    found = [each for each in screenshots(dossier) if each.doubt and month_of(each) in lacking]
    return "; ".join(dict.fromkeys(f"{each.document.partition('-')[0]} ({each.doubt})" for each in found))


def month_of(record: SalesScreenshot) -> Month | None:
    start, end = record.period_start.value, record.period_end.value
    return None if start is None or end is None else months(start, end)


def store_numbers(dossier: Dossier) -> dict[str, int]:
    """Document -> number of its store. Names that may be one store by a slip of reading are one store."""
    known: list[tuple[str, str | None]] = []
    numbers: dict[str, int] = {}
    for record in screenshots(dossier):
        name, platform = record.store_name.value, record.platform.value
        if name is None:
            continue
        number = next((place for place, each in enumerate(known) if _one_store((name, platform), each)), len(known))
        if number == len(known):
            known.append((name, platform))
        numbers[record.document] = number
    return numbers


def _one_store(first: tuple[str, str | None], second: tuple[str, str | None]) -> bool:
    if first[1] is not None and second[1] is not None and back_office(first[1]) != back_office(second[1]):
        return False
    return names.compare(first[0], second[0]) != "different"


def _shown(record: SalesScreenshot, month: Month, store: int | None) -> Shown:
    metric, figure = "orders", record.orders.value
    # Pieces stand in for orders only where the page prints no orders; unread orders are not replaced, and beside
    # unread buyers nobody can tell how few orders the pieces went to.
    printed = (record.orders.problem, record.buyers.problem)
    if figure is None and printed in _NO_ORDERS and record.units.value is not None:
        metric, figure = "units", record.units.value
    buyers = record.buyers.value if metric == "units" else None
    fields = ("period_start", "period_end", metric)
    return Shown(
        month=month,
        document=record.document,
        store=store,
        figure=figure,
        metric=metric,
        buyers=buyers,
        part=record.part,
        evidence=tuple(Evidence(document=record.document, field=field) for field in fields),
    )


def by_month(every: Iterable[Shown], window: tuple[Month, ...]) -> dict[Month, tuple[Shown, ...]]:
    """Every month of the window, also those that nobody shows."""
    kept = tuple(every)
    return {month: tuple(each for each in kept if each.month == month) for month in window}
