from dataclasses import replace
from datetime import date

import pytest

from pipeline.records import Declaration, DeclaredStore, SalesScreenshot
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
        (half_year(screenshot(FIRST, store_name=read("禾木官万店"))), ("review", "stores_differ")),
        (half_year(screenshot(FIRST, store_name=read("禾木官万店", ppocr_v4="禾木官方店"))), ("pass", "met")),
        (half_year(screenshot(FIRST, platform=read("tmall"))), ("pass", "met")),
        (half_year(screenshot(FIRST, platform=read("jd"))), ("review", "stores_differ")),
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


def test_another_spelling_of_the_store_is_told() -> None:
    found = finding("screenshot_coverage", dossier(*half_year(screenshot(FIRST, store_name=read("禾木官万店")))))
    assert found.summary.startswith("The store is called 禾木官方店, but 禾木官万店 on ")


def test_the_missing_months_are_named() -> None:
    found = finding("screenshot_coverage", dossier(*half_year()[2:]))
    assert found.summary == "Not shown: 2026-05, 2026-06."
    assert found.measured == "4 of 6 months"


def test_the_store_is_a_declared_one() -> None:
    other = replace(DECLARATION, stores=(DeclaredStore(platform="pdd", name="云上生活馆", url=None),))
    assert outcome("screenshot_coverage", dossier(*half_year(), declaration=other)) == ("review", "stores_differ")


def declared(**changes: str | None) -> Declaration:
    store = replace(DECLARATION.stores[0], **changes)  # type: ignore[arg-type]  # fields of a declared store
    return replace(DECLARATION, stores=(store,))


@pytest.mark.parametrize(
    ("declaration", "link", "expected"),
    [
        (declared(), None, ("pass", "met")),
        (declared(platform="tmall", url="https://hemu.tmall.com"), None, ("pass", "met")),
        (declared(platform="other", url=None), None, ("pass", "met")),
        (declared(platform="pdd", url=None), None, ("review", "stores_differ")),
        (declared(url="https://mall.jd.com/index-1000001.html"), None, ("review", "stores_differ")),
        (declared(), "https://shop12345678.taobao.com/search.htm", ("pass", "met")),
        (declared(), "https://shop99999999.taobao.com", ("review", "stores_differ")),
        (declared(), "https://sycm.taobao.com/portal", ("pass", "met")),
    ],
)
def test_marketplace_and_link_are_the_declared_ones(
    declaration: Declaration, link: str | None, expected: tuple[str, str]
) -> None:
    first = screenshot(FIRST) if link is None else screenshot(FIRST, store_url=read(link))
    assert outcome("screenshot_coverage", dossier(*half_year(first), declaration=declaration)) == expected


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2026, 10, 2), date(2026, 10, 31), "s10 shows 2026-10-02 to 2026-10-31, which is no whole month."),
        (date(2026, 10, 31), date(2026, 10, 31), "s10 shows 2026-10-31, which is no whole month."),
        (date(2026, 9, 15), date(2026, 10, 14), "s10 shows 2026-09-15 to 2026-10-14, which is no whole month."),
    ],
)
def test_what_is_no_month_is_told(first: date, last: date, told: str) -> None:
    partly = screenshot(WINDOW[-1], period_start=read(first), period_end=read(last))
    found = finding("screenshot_coverage", dossier(*half_year(partly)))
    assert (found.reason, found.summary) == ("months_missing", f"Not shown: 2026-10. {told}")
    assert ("s10", "period_end") in [(each.document, each.field) for each in found.evidence]
