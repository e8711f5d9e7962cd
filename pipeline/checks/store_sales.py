"""Other stores: link given, at least 30-50 sales in each of the past six months, a screenshot for each.

Counted are orders, or pieces where the page prints no orders. A month is the sum over different stores; a month
that lacks a store shows a lower bound only, which can pass and never fail. A rounded figure decides only where all
it can stand for lies on one side, and pieces only where as many buyers do. A page that is no back end, or shows a
demonstration, shows no month.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.checks._finding import Writer
from pipeline.checks._measure import number
from pipeline.checks._sales import (
    NEEDS_FIGURES,
    NEEDS_PERIOD,
    Shown,
    by_month,
    doubted,
    screenshots,
    shown,
    store_numbers,
)
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding, Verdict
from pipeline.policy import Policy, Rule
from pipeline.records import Dossier
from pipeline.values import shop_links
from pipeline.values.calendar_sums import Month, months_before, printed

ID = "store_sales"
REFS = ("store_sales", "store_link", "screenshot_coverage")
NEEDS = (*NEEDS_PERIOD, *NEEDS_FIGURES)
State = Literal["pass", "fail", "range", "rounded", "pieces", "part", "partial", "missing", "twice", "unread"]
_OPEN: dict[str, tuple[Reason, str]] = {
    "unread": (Reason.UNREADABLE, "figures could not be read"),
    "twice": (Reason.MONTH_TWICE, "months are shown twice with different figures"),
    "missing": (Reason.MONTHS_MISSING, "no screenshot shows the whole month"),
    "partial": (Reason.STORE_MISSING, "a store is not shown in the month"),
    "rounded": (Reason.ROUNDED, "rounded figures may lie on either side"),
    "part": (Reason.STORE_MISSING, "a part of the store's sales alone is shown"),
    "pieces": (Reason.AMBIGUOUS, "so few buyers may have given fewer orders than there are pieces"),
    "range": (Reason.IN_RANGE, "figures lie inside the range of the rule"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Total:
    """What one month adds up to."""

    month: Month
    state: State
    told: str
    evidence: tuple[Evidence, ...]


def writer(policy: Policy) -> Writer:
    rule = policy.rule("store_sales")
    months = policy.rule("screenshot_coverage").number
    upper = f"-{number(rule.upper)}" if rule.upper is not None else ""
    return Writer(ID, rule, f"at least {number(rule.number)}{upper} {rule.unit} in each of {months} months, and a link")


def check(dossier: Dossier, policy: Policy) -> Finding:
    write = writer(policy)
    if not screenshots(dossier):
        return write.review(Reason.DOCUMENT_MISSING, "No sales screenshot was found among the files.")
    window = months_before(dossier.as_of, int(policy.rule("screenshot_coverage").number))
    totals = _totals(dossier, window, write.rule)
    measured = "; ".join(each.told for each in totals)
    evidence = tuple(item for each in totals for item in each.evidence)
    too_few = [each for each in totals if each.state == "fail"]
    if too_few:
        told = "; ".join(each.told for each in too_few)
        shown_by = tuple(item for each in too_few for item in each.evidence)
        return write.failed(
            Reason.NOT_MET, f"Not enough: {told}; {write.required} are asked for.", measured, shown_by, months=told
        )
    if pages := doubted(dossier, (each.month for each in totals if each.state == "missing")):
        summary = f"No back end with its own data: {pages}."
        return write.review(Reason.PROVES_NOTHING, summary, measured, evidence, printed=pages)
    for state, (reason, words) in _OPEN.items():
        found = [each for each in totals if each.state == state]
        if found:
            told = "; ".join(each.told for each in found)
            return write.review(reason, f"{words[0].upper()}{words[1:]}: {told}.", measured, evidence, months=told)
    return _with_link(dossier, write, measured, evidence, policy)


def _with_link(
    dossier: Dossier, write: Writer, measured: str, evidence: tuple[Evidence, ...], policy: Policy
) -> Finding:
    """Every month is enough; what is left is the link of the store."""
    links = _links(dossier)
    if not links and policy.rule("store_link").word == "required":
        if dossier.declaration.problem is not None:
            return write.review(Reason.DECLARATION_UNREADABLE, dossier.declaration.problem, measured, evidence)
        return write.review(
            Reason.LINK_MISSING,
            f"No link to the store's front page is given. {measured}.",
            measured,
            evidence,
            months=measured,
        )
    least = number(write.rule.number if write.rule.upper is None else write.rule.upper)
    summary = f"Each month reaches {least}: {measured}."
    return write.passed(Reason.MET, summary, measured, (*evidence, *links), months=measured)


def _links(dossier: Dossier) -> tuple[Evidence, ...]:
    declared = [
        Evidence(document="declaration", field=f"stores.{place}.url")
        for place, store in enumerate(dossier.declaration.stores)
        if store.url is not None and shop_links.leads_to_shop(store.url, store.platform)
    ]
    printed_links = [
        Evidence(document=each.document, field="store_url")
        for each in screenshots(dossier)
        if each.store_url.value is not None
        and shop_links.leads_to_shop(each.store_url.value, each.platform.value or "other")
    ]
    return (*declared, *printed_links)


def _totals(dossier: Dossier, window: tuple[Month, ...], rule: Rule) -> tuple[_Total, ...]:
    stores = set(store_numbers(dossier).values())
    expected = max(len(stores), len(dossier.declaration.stores), 1)
    months = by_month(shown(dossier), window)
    return tuple(_total(month, found, expected, rule) for month, found in months.items())


def _total(month: Month, found: tuple[Shown, ...], expected: int, rule: Rule) -> _Total:
    evidence = tuple(item for each in found for item in each.evidence)
    if not found:
        return _Total(month=month, state="missing", told=f"{printed(month)} not shown", evidence=())
    figures = [(each.store, each.figure) for each in found if each.figure is not None]
    if len(figures) < len(found):
        return _Total(month=month, state="unread", told=f"{printed(month)} unread", evidence=evidence)
    stores = {store for store, _ in figures}
    distinct = {(store, figure.low, figure.high) for store, figure in figures}
    if len(distinct) > len(stores) or (len(stores) > 1 and None in stores):
        return _Total(month=month, state="twice", told=f"{printed(month)} twice", evidence=evidence)
    low, high = sum(low for _, low, _ in distinct), sum(high for _, _, high in distinct)
    metrics = " and ".join(sorted({each.metric for each in found}))
    figure = f"{low:,}" if low == high else f"{low:,} to {high:,}"
    state = _state(low, high, complete=len(stores) >= expected, rule=rule)
    if state == "fail" and any(each.part for each in found):
        state = "part"
    told, buyers = f"{printed(month)} {figure} {metrics}", _buyers(found, low)
    if state == "pass" and _state(buyers, high, complete=len(stores) >= expected, rule=rule) != "pass":
        return _Total(month=month, state="pieces", told=f"{told} of {buyers:,} buyers", evidence=evidence)
    return _Total(month=month, state=state, told=told, evidence=evidence)


def _buyers(found: tuple[Shown, ...], counted: int) -> int:
    """How many the month's pieces went to, where orders are not counted and the page prints its buyers."""
    fewest = {each.store: each.buyers.low for each in found if each.buyers is not None}
    return min(sum(fewest.values()), counted) if len(fewest) == len({each.store for each in found}) else counted


def _state(low: int, high: int, *, complete: bool, rule: Rule) -> State:
    """A sum that lacks a store is a lower bound: it can reach the top and never miss the bottom."""
    least, enough = rule.number, rule.number if rule.upper is None else rule.upper
    if low >= enough:
        return "pass"
    if not complete:
        return "partial"
    if high < least:
        return "fail"
    return _inside(rule) if low >= least and high < enough else "rounded"


def _inside(rule: Rule) -> State:
    """What a figure between the two ends of the range leads to."""
    if rule.between is Verdict.PASS:
        return "pass"
    return "fail" if rule.between is Verdict.FAIL else "range"
