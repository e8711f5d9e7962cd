"""No single reading decides, shown on the age of a company and on the six months."""

from datetime import date
from typing import Any

import pytest

from tests.checks.builders import WINDOW, count, dossier, finding, half_year, license_, outcome, read, screenshot

OLD, YOUNG = date(2019, 3, 12), date(2025, 3, 12)


@pytest.mark.parametrize(
    ("sources", "others", "expected"),
    [
        ((), {}, ("review", "not_corroborated")),
        (("rapidocr",), {}, ("review", "not_corroborated")),
        (("rapidocr", "rapidocr"), {}, ("review", "not_corroborated")),
        (("rapidocr", "ppocr-v4"), {}, ("pass", "met")),
        (("rapidocr",), {"tesseract": date(2019, 3, 2)}, ("pass", "met")),
        (("rapidocr", "ppocr-v4"), {"tesseract": YOUNG}, ("review", "readings_disagree")),
        (("rapidocr", "ppocr-v4", "text-layer"), {"tesseract": YOUNG}, ("pass", "met")),
        (("rapidocr", "ppocr-v4", "tesseract"), {"arithmetic": YOUNG}, ("review", "readings_disagree")),
        (("rapidocr", "ppocr-v4", "tesseract"), {"declaration": YOUNG}, ("pass", "met")),
        (("rapidocr",), {"ppocr_v4": date(2024, 11, 1)}, ("review", "readings_disagree")),
    ],
)
def test_the_decision_needs_two_sources(
    sources: tuple[str, ...], others: dict[str, Any], expected: tuple[str, str]
) -> None:
    field = read(OLD, sources=sources, **others)
    assert outcome("company_age", dossier(license_(establishment_date=field))) == expected


def test_a_fail_needs_them_too() -> None:
    alone = license_(establishment_date=read(YOUNG, sources=("rapidocr",)))
    assert outcome("company_age", dossier(alone)) == ("review", "not_corroborated")


def test_copies_of_one_paper_read_by_one_engine_are_one_source() -> None:
    copies = [license_(each, establishment_date=read(OLD, sources=("rapidocr",))) for each in ("d1", "d9")]
    assert outcome("company_age", dossier(*copies)) == ("review", "not_corroborated")


def test_copies_read_by_two_engines_are_two_sources() -> None:
    first = license_(establishment_date=read(OLD, sources=("rapidocr",)))
    second = license_("d9", establishment_date=read(OLD, sources=("tesseract",)))
    assert outcome("company_age", dossier(first, second)) == ("pass", "met")


def test_a_file_read_in_part_supports_neither() -> None:
    for established in (OLD, YOUNG):
        partly = license_(establishment_date=read(established, whole=False))
        assert outcome("company_age", dossier(partly)) == ("review", "read_partly")


def test_the_review_keeps_the_value_and_says_who_read_what() -> None:
    field = read(OLD, sources=("rapidocr", "ppocr-v4"), tesseract=YOUNG)
    found = finding("company_age", dossier(license_(establishment_date=field)))
    assert found.measured == "7 years 234 days"
    assert "establishment_date of d1 by ppocr-v4, rapidocr, against tesseract" in found.summary
    assert [(each.document, each.field) for each in found.evidence] == [("d1", "establishment_date")]


def test_a_month_that_does_not_decide_needs_no_second_source() -> None:
    low = screenshot(WINDOW[0], 20)
    unsure = screenshot(WINDOW[1], 60, orders=read(count(60), sources=("rapidocr",)))
    assert outcome("store_sales", dossier(*half_year(low, unsure))) == ("fail", "not_met")


def test_two_unsure_months_do_not_support_each_other() -> None:
    low = [screenshot(month, 20, orders=read(count(20), sources=("rapidocr",))) for month in WINDOW[:2]]
    assert outcome("store_sales", dossier(*half_year(*low))) == ("review", "not_corroborated")


def test_a_stores_name_that_one_engine_and_the_declaration_give_is_enough() -> None:
    store = "禾木官方店"
    for sources, expected in (
        (("rapidocr",), ("review", "not_corroborated")),
        (("rapidocr", "declaration"), ("pass", "met")),
    ):
        shown = half_year(*(screenshot(month, store_name=read(store, sources=sources)) for month in WINDOW))
        assert outcome("screenshot_coverage", dossier(*shown)) == expected
    disputed = read(store, sources=("rapidocr", "declaration"), tesseract="云裳官方店")
    shown = half_year(screenshot(WINDOW[0], store_name=disputed))
    assert outcome("screenshot_coverage", dossier(*shown)) == ("review", "readings_disagree")
