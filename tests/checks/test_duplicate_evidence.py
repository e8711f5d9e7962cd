from dataclasses import replace
from typing import Any

from pipeline.geometry import Box, Quad
from pipeline.model import Field, Fingerprint, SameChart
from pipeline.records import Dossier, SalesScreenshot
from tests.checks.builders import WINDOW, count, dossier, finding, license_, money, outcome, page, read, screenshot

FIRST, SECOND = WINDOW[:2]


def _on(document: str, month: tuple[int, int], orders: int, **changes: Field[Any]) -> SalesScreenshot:
    """A screenshot whose readings lie on a page of its own."""
    record = screenshot(month, orders, document, **changes)
    start = record.period_start
    reading = start.readings[0]
    own = type(reading)(
        source=reading.source, text=reading.text, confidence=1.0, page=page(document), quad=reading.quad
    )
    field = Field(value=start.value, problem=None, readings=(own,), supports=start.supports)
    return screenshot(month, orders, document, period_start=field, **changes)


def _pages(first: tuple[str, int], second: tuple[str, int]) -> tuple[Fingerprint, ...]:
    prints = zip(("d1", "d2"), (first, second), strict=True)
    return tuple(Fingerprint(page=page(each), pixels_sha256=sha, difference_hash=bits) for each, (sha, bits) in prints)


def _case(second: SalesScreenshot, prints: tuple[Fingerprint, ...]) -> Dossier:
    return dossier(_on("d1", FIRST, 60), second, fingerprints=prints)


FAR = _pages(("a", 0), ("b", 2**200 - 1))
NEAR = _pages(("a", 0), ("b", 0b111111))
SAME = _pages(("a", 0), ("a", 0))


def test_one_dashboard_looks_alike_every_month() -> None:
    assert outcome("duplicate_evidence", _case(_on("d2", SECOND, 61), NEAR)) == ("pass", "met")


def test_the_same_figures_under_two_months() -> None:
    same = {"units": read(count(65)), "buyers": read(count(55)), "sales_amount": read(money("6005.50"))}
    for prints in (FAR, NEAR):
        assert outcome("duplicate_evidence", _case(_on("d2", SECOND, 60, **same), prints)) == (
            "review",
            "same_numbers",
        )


def test_one_equal_figure_is_chance_unless_the_pictures_are_alike() -> None:
    only = {"units": _absent(), "buyers": _absent(), "sales_amount": _absent()}
    assert outcome("duplicate_evidence", _case(_on("d2", SECOND, 60, **only), FAR)) == ("pass", "met")
    assert outcome("duplicate_evidence", _case(_on("d2", SECOND, 60, **only), NEAR)) == ("review", "same_numbers")


def test_the_same_pixels() -> None:
    assert outcome("duplicate_evidence", _case(_on("d2", SECOND, 61), SAME)) == ("review", "same_picture")
    assert outcome("duplicate_evidence", _case(_on("d2", FIRST, 60), SAME)) == ("pass", "met")


def test_one_chart_under_two_months() -> None:
    quad = Quad.of(Box(left=0, top=0, right=9, bottom=9))
    chart = SameChart(first=page("d1"), second=page("d2"), first_quad=quad, second_quad=quad)
    records = (_on("d1", FIRST, 60), _on("d2", SECOND, 61))
    case = dossier(*records, fingerprints=FAR, same_charts=(chart,))
    found = finding("duplicate_evidence", case)
    assert (found.verdict.value, found.reason) == ("review", "same_picture")
    assert found.summary == "d1 and d2 show the same chart under different periods or stores."
    only = {"units": _absent(), "buyers": _absent(), "sales_amount": _absent()}
    figures = dossier(records[0], _on("d2", SECOND, 60, **only), fingerprints=FAR, same_charts=(chart,))
    assert outcome("duplicate_evidence", figures) == ("review", "same_numbers")
    twice = dossier(records[0], _on("d2", FIRST, 61), fingerprints=FAR, same_charts=(chart,))
    assert outcome("duplicate_evidence", twice) == ("pass", "met")
    elsewhere = dossier(*records, fingerprints=FAR, same_charts=(replace(chart, second=page("d3")),))
    assert outcome("duplicate_evidence", elsewhere) == ("pass", "met")


def test_nothing_to_compare() -> None:
    assert outcome("duplicate_evidence", dossier(fingerprints=())) == ("review", "document_missing")
    assert outcome("duplicate_evidence", dossier(license_())) == ("pass", "met")


def _absent() -> Field[Any]:
    return Field(value=None, problem="label_not_found", readings=())
