"""What the report asks for: every paper once, and of two that would do either."""

from __future__ import annotations

import pytest

from pipeline.model import Finding, Verdict
from pipeline.report import wording
from pipeline.report.asked import asked, settled
from tests.report.invented import finding

LICENSE_CHECKS = ("company_age", "registered_capital", "company_identity", "code_integrity", "license_in_force")


def judged(**reasons: str) -> list[Finding]:
    """Of what is met a pass, of what is not a fail, anything else a review."""
    verdicts = {"met": Verdict.PASS, "not_met": Verdict.FAIL}
    return [
        finding(check, verdicts.get(reason, Verdict.REVIEW), reason, "x", ("d2", "orders"))
        for check, reason in reasons.items()
    ]


def papers(**reasons: str) -> list[str]:
    return [paper for _, paper in asked(judged(**reasons))]


def test_a_missing_license_is_one_paper() -> None:
    assert set(papers(**dict.fromkeys(LICENSE_CHECKS, "document_missing"))) == {"license"}
    assert papers(company_age="unreadable") == ["company_age"]


@pytest.mark.parametrize(
    ("store", "annual", "strength", "expected"),
    [
        ("document_missing", "document_missing", "parts_open", ["sales"]),
        ("months_missing", "document_missing", "parts_open", ["store_sales"]),
        ("document_missing", "unreadable", "parts_open", ["annual_sales"]),
        ("document_missing", "not_met", "parts_open", ["store_sales"]),
        ("not_met", "document_missing", "parts_open", ["annual_sales"]),
        ("document_missing", "met", "met", []),
        ("not_met", "met", "met", []),
    ],
)
def test_one_of_two_papers_shows_the_sales(store: str, annual: str, strength: str, expected: list[str]) -> None:
    found = papers(store_sales=store, annual_sales=annual, merchant_strength=strength)
    assert [each for each in found if each != "merchant_strength"] == expected


def test_months_are_not_asked_for_twice_nor_where_sales_are_shown() -> None:
    missing, no_months = "document_missing", "months_missing"
    assert papers(store_sales=missing, annual_sales="met", merchant_strength="met", screenshot_coverage=missing) == []
    assert (
        papers(store_sales=no_months, annual_sales="met", merchant_strength="met", screenshot_coverage=no_months) == []
    )
    assert papers(store_sales=no_months, screenshot_coverage=no_months) == ["store_sales"]


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_either_paper_of_sales_is_said_to_do(language: wording.Language) -> None:
    words = wording.of(language)
    text = words.send("document_missing", "sales")
    assert ("任选其一" if language == "zh" else "either will do") in text
    assert words.send("document_missing", "license") != words.send("document_missing", "company_age")


def test_what_is_proved_the_other_way_is_settled_and_not_asked_for() -> None:
    missing = "document_missing"
    found = judged(store_sales=missing, annual_sales="met", merchant_strength="met", screenshot_coverage=missing)
    assert [each.check_id for each in settled(found)] == ["store_sales", "screenshot_coverage"]
    open_ = judged(store_sales=missing, annual_sales=missing, merchant_strength="parts_open")
    assert settled(open_) == ()
    unnamed = judged(annual_sales="met", merchant_strength="met", screenshot_coverage="store_not_shown")
    assert settled(unnamed) == ()


def test_where_nothing_was_read_no_originals_are_asked_for() -> None:
    nothing = [
        finding("duplicate_evidence", Verdict.REVIEW, "document_missing", "x"),
        finding("document_authenticity", Verdict.REVIEW, "unreadable", "x"),
    ]
    assert list(asked(nothing)) == []
    assert papers(document_authenticity="editing_signs") == ["document_authenticity"]


def other_company(check: str, *documents: str) -> Finding:
    return finding(check, Verdict.REVIEW, "other_company", "x", *((each, "company_name") for each in documents))


def test_a_paper_of_another_company_is_asked_for_once() -> None:
    identity, tax = other_company("company_identity", "d1", "d6"), other_company("general_taxpayer", "d6")
    assert [paper for _, paper in asked([tax, identity])] == ["general_taxpayer"]
    assert [paper for _, paper in asked([identity])] == ["company_identity"]
    more = other_company("company_identity", "d1", "d6", "d7")
    assert [paper for _, paper in asked([tax, more])] == ["general_taxpayer", "company_identity"]
