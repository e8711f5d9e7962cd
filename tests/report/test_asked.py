"""What the report asks for: every paper once, and of two that would do either."""

from __future__ import annotations

import pytest

from pipeline.model import Finding, Verdict
from pipeline.report import wording
from pipeline.report.asked import asked
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
