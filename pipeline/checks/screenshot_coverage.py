"""Six complete calendar months before the as-of day, each proved once, by the same store.

A month may be shown twice when the figures agree. A page without a store's name proves a month of nobody, and one whose
name differs by a sign may be of another store, unless one of its readers saw the name that the others print. The last
thirty days, a part of a month and the figures of one day are no month, whatever month they touch.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pipeline.checks._declared_store import declared_otherwise
from pipeline.checks._finding import Writer
from pipeline.checks._sales import (
    NEEDS_FIGURES,
    NEEDS_PERIOD,
    Shown,
    by_month,
    doubted,
    month_of,
    screenshots,
    shown,
    store_numbers,
)
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding
from pipeline.policy import Policy
from pipeline.records import Dossier, SalesScreenshot
from pipeline.values import names
from pipeline.values.calendar_sums import Month, months_before, printed

ID = "screenshot_coverage"
REFS = ("screenshot_coverage",)
NEEDS = (*NEEDS_PERIOD, *NEEDS_FIGURES)


def writer(policy: Policy) -> Writer:
    rule = policy.rule("screenshot_coverage")
    return Writer(ID, rule, f"the {rule.number} complete months before the as-of day, one store")


def check(dossier: Dossier, policy: Policy) -> Finding:
    write = writer(policy)
    if not screenshots(dossier):
        return write.review(Reason.DOCUMENT_MISSING, "No sales screenshot was found among the files.")
    window = months_before(dossier.as_of, int(write.rule.number))
    months = by_month(shown(dossier), window)
    measured = f"{sum(1 for found in months.values() if found)} of {len(window)} months"
    every = [each for found in months.values() for each in found]
    evidence = _evidence(every)
    missing = [printed(month) for month, found in months.items() if not found]
    if pages := doubted(dossier, (month for month, found in months.items() if not found)):
        summary = f"No back end with its own data: {pages}."
        return write.review(Reason.PROVES_NOTHING, summary, measured, evidence, printed=pages)
    if missing:
        told, parts = ", ".join(missing), _no_months(dossier)
        summary = " ".join((f"Not shown: {told}.", *(f"{_period(each)}, which is no whole month." for each in parts)))
        shown_by = (*evidence, *(item for each in parts for item in _periods(each.document)))
        return write.review(Reason.MONTHS_MISSING, summary, measured, shown_by, months=told)
    if (problem := _problem(dossier, months)) is not None:
        reason, summary = problem
        return write.review(reason, summary, measured, evidence)
    told = f"{printed(window[0])} to {printed(window[-1])}"
    return write.passed(Reason.MET, f"Each month of {told} is shown by one store.", measured, evidence, months=told)


def _problem(dossier: Dossier, months: dict[Month, tuple[Shown, ...]]) -> tuple[Reason, str] | None:
    """What is wrong although every month is shown."""
    every = [each for found in months.values() for each in found]
    unnamed = [each.document for each in every if each.store is None]
    if unnamed:
        return Reason.STORE_NOT_SHOWN, f"No store's name was read on {', '.join(unnamed)}."
    complete = _complete_stores(months)
    if not complete:
        return Reason.STORES_DIFFER, "No store is shown in every month."
    twice = [printed(month) for month, found in months.items() if _differ(found)]
    if twice:
        return Reason.MONTH_TWICE, f"Shown twice with different figures: {', '.join(twice)}."
    documents = {each.document for each in every if each.store in complete}
    records = [each for each in screenshots(dossier) if each.document in documents]
    return _spelled_otherwise(dossier, records) or declared_otherwise(records, dossier)


def _spelled_otherwise(dossier: Dossier, records: Sequence[SalesScreenshot]) -> tuple[Reason, str] | None:
    """The pages whose store's name is nearly the others', and no reader of theirs spells it as they do."""
    numbers = store_numbers(dossier)
    for number in sorted({numbers[each.document] for each in records}):
        mine = [each for each in records if numbers[each.document] == number]
        spellings = Counter(str(each.store_name.value) for each in mine)
        common = max(spellings, key=lambda name: sum(spellings[each] for each in spellings if names.same(name, each)))
        others = [each for each in mine if not _reads(each, common)]
        if others:
            told = ", ".join(f"{each.store_name.value} on {each.document}" for each in others)
            return Reason.STORES_DIFFER, f"The store is called {common}, but {told}."
    return None


def _reads(record: SalesScreenshot, name: str) -> bool:
    read = (record.store_name.value, *(each.value for each in record.store_name.supports))
    return any(isinstance(each, str) and names.same(each, name) for each in read)


def _no_months(dossier: Dossier) -> tuple[SalesScreenshot, ...]:
    """The screenshots of a known period that is not exactly one month."""
    dated = (each for each in screenshots(dossier) if None not in (each.period_start.value, each.period_end.value))
    return tuple(each for each in dated if month_of(each) is None)


def _period(record: SalesScreenshot) -> str:
    first, last = record.period_start.value, record.period_end.value
    return f"{record.document} shows {first}" if first == last else f"{record.document} shows {first} to {last}"


def _periods(document: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(document=document, field=field) for field in ("period_start", "period_end"))


def _evidence(every: list[Shown]) -> tuple[Evidence, ...]:
    fields = ("period_start", "period_end", "store_name")
    return tuple(Evidence(document=each.document, field=field) for each in every for field in fields)


def _complete_stores(months: dict[Month, tuple[Shown, ...]]) -> set[int]:
    """The stores that are shown in every month."""
    sets = [{each.store for each in found if each.store is not None} for found in months.values()]
    return set.intersection(*sets)


def _differ(found: tuple[Shown, ...]) -> bool:
    figures: dict[int | None, set[object]] = {}
    for each in found:
        figures.setdefault(each.store, set()).add(each.figure)
    return any(len(each) > 1 for each in figures.values())
