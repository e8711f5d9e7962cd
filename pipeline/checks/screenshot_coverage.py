"""Six complete calendar months before the as-of day, each proved once, by the same store.

A month may be shown twice when the figures agree. A page without a store's name proves a month of nobody.
"""

from __future__ import annotations

from pipeline.checks._calendar import Month, months_before, printed
from pipeline.checks._finding import Writer
from pipeline.checks._sales import NEEDS_FIGURES, NEEDS_PERIOD, Shown, by_month, screenshots, shown
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding
from pipeline.policy import Policy
from pipeline.records import Dossier
from pipeline.values import names

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
    if missing:
        told = ", ".join(missing)
        return write.review(Reason.MONTHS_MISSING, f"Not shown: {told}.", measured, evidence, months=told)
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
    if _undeclared(dossier, every, complete):
        return Reason.STORES_DIFFER, "The store of the screenshots is none of the declared ones."
    return None


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


def _undeclared(dossier: Dossier, every: list[Shown], complete: set[int]) -> bool:
    """Stores are declared, and none of their names can be that of the screenshots."""
    documents = {each.document for each in every if each.store in complete}
    printed_names = {each.store_name.value for each in screenshots(dossier) if each.document in documents}
    declared = [each.name for each in dossier.declaration.stores]
    likely = any(names.compare(name, other) != "different" for name in printed_names if name for other in declared)
    return bool(declared) and not likely
