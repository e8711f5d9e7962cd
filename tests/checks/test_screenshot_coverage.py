from dataclasses import replace
from datetime import date

import pytest

from pipeline.records import DeclaredStore, SalesScreenshot
from tests.checks.builders import (
    ABSENT,
    DECLARATION,
    WINDOW,
    dossier,
    finding,
    half_year,
    outcome,
    read,
    screenshot,
    unread,
)

FIRST = WINDOW[0]


@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        (half_year(), ("pass", "met")),
        (half_year()[1:], ("review", "months_missing")),
        (half_year(screenshot(FIRST, period_end=read(date(2026, 5, 30)))), ("review", "months_missing")),
        (half_year(screenshot(FIRST, period_start=unread())), ("review", "months_missing")),
        (half_year(screenshot(FIRST, store_name=ABSENT)), ("review", "store_not_shown")),
        (half_year(screenshot(FIRST, store_name=read("云上生活馆"))), ("review", "stores_differ")),
        (half_year(screenshot(FIRST, store_name=read("禾木官万店"))), ("pass", "met")),
        ((*half_year(), screenshot(FIRST, 60, "d9")), ("pass", "met")),
        ((*half_year(), screenshot(FIRST, 70, "d9")), ("review", "month_twice")),
        ((*half_year(), screenshot((2026, 11), 5)), ("pass", "met")),
        ((), ("review", "document_missing")),
        (
            half_year(screenshot(FIRST, period_end=read(date(2026, 5, 31), sources=("rapidocr",)))),
            ("review", "not_corroborated"),
        ),
        (
            half_year(screenshot(FIRST, period_start=read(date(2026, 5, 1), tesseract=date(2025, 5, 1)))),
            ("review", "readings_disagree"),
        ),
    ],
)
def test_six_months(papers: tuple[SalesScreenshot, ...], expected: tuple[str, str]) -> None:
    assert outcome("screenshot_coverage", dossier(*papers)) == expected


def test_the_missing_months_are_named() -> None:
    found = finding("screenshot_coverage", dossier(*half_year()[2:]))
    assert found.summary == "Not shown: 2026-05, 2026-06."
    assert found.measured == "4 of 6 months"


def test_the_store_is_a_declared_one() -> None:
    other = replace(DECLARATION, stores=(DeclaredStore(platform="pdd", name="云上生活馆", url=None),))
    assert outcome("screenshot_coverage", dossier(*half_year(), declaration=other)) == ("review", "stores_differ")
