from dataclasses import replace
from datetime import date

import pytest

from pipeline.records import BusinessLicense
from tests.checks.builders import ABSENT, AS_OF, dossier, license_, outcome, read, unread

OPEN = date(9999, 12, 31)
OLD_NUMBER = read("310115000012345")


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (license_(), ("pass", "met")),
        (license_(term_end=read(OPEN)), ("pass", "met")),
        (license_(term_end=read(AS_OF)), ("pass", "met")),
        (license_(term_end=read(date(2026, 10, 31))), ("fail", "term_ended")),
        (license_(term_end=read(date(2026, 10, 31), sources=("rapidocr",))), ("review", "not_corroborated")),
        (
            license_(term_end=read(OPEN, sources=("rapidocr",), tesseract=date(2026, 1, 1))),
            ("review", "readings_disagree"),
        ),
        (license_(term_end=unread()), ("review", "not_parsed")),
        (license_(term_end=ABSENT), ("review", "term_not_shown")),
        (license_(term_end=ABSENT, issue_date=read(date(2022, 3, 1))), ("pass", "met")),
        (
            license_(term_end=ABSENT, issue_date=read(date(2022, 3, 1)), establishment_date=unread()),
            ("review", "term_not_shown"),
        ),
        (license_(term_end=ABSENT, issue_date=read(date(2022, 2, 28))), ("review", "term_not_shown")),
        (license_(term_end=ABSENT, issue_date=read(date(2026, 12, 1))), ("review", "term_not_shown")),
        (license_(term_end=ABSENT, issue_date=unread()), ("review", "term_not_shown")),
        (
            license_(term_end=ABSENT, issue_date=unread(), establishment_date=read(date(2023, 6, 1))),
            ("pass", "met"),
        ),
        (
            license_(term_end=ABSENT, issue_date=read(date(2022, 3, 1), sources=("rapidocr",))),
            ("review", "not_corroborated"),
        ),
        (license_(uscc=ABSENT, registration_no=OLD_NUMBER), ("review", "old_layout")),
        (license_(uscc=unread()), ("review", "unreadable")),
    ],
)
def test_term_and_layout(paper: BusinessLicense, expected: tuple[str, str]) -> None:
    assert outcome("license_in_force", dossier(paper)) == expected


def test_no_license() -> None:
    assert outcome("license_in_force", dossier()) == ("review", "document_missing")


def test_an_ended_sheet_beside_one_without_a_term_is_no_proof() -> None:
    ended = license_("d9", term_end=read(date(2026, 5, 1)))
    current = license_("d1", term_end=ABSENT, issue_date=read(date(2026, 4, 20)))
    assert outcome("license_in_force", dossier(ended, current)) == ("review", "values_differ")
    assert outcome("license_in_force", dossier(current, ended)) == ("review", "values_differ")


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (license_(term_end=ABSENT, issue_date=unread()), ("pass", "met")),
        (
            license_(term_end=ABSENT, issue_date=read(date(2022, 3, 1)), establishment_date=unread()),
            ("review", "term_not_shown"),
        ),
        (license_(term_end=ABSENT, issue_date=read(date(2022, 2, 28))), ("review", "term_not_shown")),
        (license_(term_end=ABSENT, issue_date=unread(), establishment_date=unread()), ("review", "term_not_shown")),
        (
            license_(
                term_end=ABSENT,
                issue_date=unread(),
                establishment_date=read(date(2016, 6, 1), sources=("rapidocr",)),
            ),
            ("review", "not_corroborated"),
        ),
        (license_(term_end=unread(), issue_date=unread()), ("review", "not_parsed")),
    ],
)
def test_a_sheet_whose_layout_has_no_room_for_a_term(paper: BusinessLicense, expected: tuple[str, str]) -> None:
    assert outcome("license_in_force", dossier(replace(paper, without_term=True))) == expected
