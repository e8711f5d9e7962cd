from datetime import date

import pytest

from pipeline.model import Verdict
from tests.checks.builders import ABSENT, AS_OF, changed, dossier, finding, license_, outcome, read, unread


@pytest.mark.parametrize(
    ("established", "expected"),
    [
        (date(2024, 10, 31), ("pass", "met")),
        (date(2024, 11, 1), ("review", "on_threshold")),
        (date(2024, 11, 2), ("fail", "not_met")),
        (date(2026, 11, 2), ("review", "date_in_future")),
    ],
)
def test_just_over_on_just_under(established: date, expected: tuple[str, str]) -> None:
    assert outcome("company_age", dossier(license_(establishment_date=read(established)))) == expected


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2026, 2, 27), ("fail", "not_met")),
        (date(2026, 2, 28), ("review", "on_threshold")),
        (date(2026, 3, 1), ("pass", "met")),
    ],
)
def test_29_february_counts_to_28(as_of: date, expected: tuple[str, str]) -> None:
    leap = license_(establishment_date=read(date(2024, 2, 29)))
    assert outcome("company_age", dossier(leap, as_of=as_of)) == expected


def test_the_sum_is_written_out() -> None:
    found = finding("company_age", dossier(license_()))
    assert found.summary == "2019-03-12 + 2 years = 2021-03-12, before 2026-11-01: 5 years 234 days over."
    assert found.measured == "7 years 234 days"
    assert found.required == "more than 2 years"


@pytest.mark.parametrize(("equal", "expected"), [(Verdict.PASS, ("pass", "met")), (Verdict.FAIL, ("fail", "not_met"))])
def test_the_policy_says_what_equality_means(equal: Verdict, expected: tuple[str, str]) -> None:
    by = changed("company_age", inclusive=equal is Verdict.PASS, on_equal=equal)
    established = AS_OF.replace(year=AS_OF.year - 2)
    assert outcome("company_age", dossier(license_(establishment_date=read(established))), by) == expected


def test_missing_and_unread() -> None:
    assert outcome("company_age", dossier()) == ("review", "document_missing")
    assert outcome("company_age", dossier(license_(establishment_date=ABSENT))) == ("review", "label_not_found")
    ambiguous = license_(establishment_date=unread("ambiguous"))
    assert outcome("company_age", dossier(ambiguous)) == ("review", "ambiguous")


def test_two_copies() -> None:
    same, other = license_("d9"), license_("d9", establishment_date=read(date(2018, 1, 1)))
    assert outcome("company_age", dossier(license_(), same)) == ("pass", "met")
    assert outcome("company_age", dossier(license_(), other)) == ("review", "values_differ")


def test_an_unread_copy_beside_a_read_one() -> None:
    copy = license_("d9", establishment_date=unread())
    assert outcome("company_age", dossier(license_(), copy)) == ("pass", "met")
