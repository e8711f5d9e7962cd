from dataclasses import replace
from datetime import date

import pytest

from pipeline.model import Trace
from pipeline.records import BusinessLicense, Record
from tests.checks.builders import (
    ABSENT,
    WINDOW,
    authorization,
    certificate,
    complete,
    count,
    dossier,
    finding,
    license_,
    money,
    notice,
    outcome,
    read,
    screenshot,
    taxpayer,
)


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (license_(), ("pass", "met")),
        (license_(issue_date=read(date(2019, 3, 11))), ("review", "date_order")),
        (license_(establishment_date=read(date(2015, 9, 30))), ("review", "code_age")),
        (license_(establishment_date=read(date(2015, 10, 1))), ("pass", "met")),
        (
            license_(establishment_date=read(date(2012, 1, 1)), issue_date=read(date(2015, 9, 30))),
            ("review", "code_age"),
        ),
    ],
)
def test_dates_and_code(paper: BusinessLicense, expected: tuple[str, str]) -> None:
    assert outcome("document_authenticity", dossier(paper)) == expected


def test_signs_lead_to_a_person() -> None:
    sign = Trace(code="pdf_editing_software", file="yyzz.pdf", page=None, detail="Photoshop")
    found = finding("document_authenticity", dossier(license_(), traces=(sign,)))
    assert (found.verdict.value, found.reason) == ("review", "editing_signs")
    assert found.summary == "Signs of editing: yyzz.pdf: pdf editing software (Photoshop)."


def test_only_papers_of_the_files_with_signs_are_shown() -> None:
    edited = Trace(code="pdf_editing_software", file="d0.png", page=None, detail="Photoshop")
    papers = (license_(), taxpayer())
    found = finding("document_authenticity", dossier(*papers, traces=(edited,)))
    assert {each.document for each in found.evidence} == {each.document for each in papers}
    other = finding("document_authenticity", dossier(*papers, traces=(replace(edited, file="yyzz.pdf"),)))
    assert other.evidence == ()


def test_nothing_read() -> None:
    assert outcome("document_authenticity", dossier()) == ("review", "unreadable")


def part(orders: int, **changes: object) -> Record:
    """Ten days of May."""
    days = {"period_start": read(date(2026, 5, 11)), "period_end": read(date(2026, 5, 20))}
    few = {"orders": read(count(orders)), "units": ABSENT, "buyers": ABSENT, "sales_amount": ABSENT}
    return screenshot(WINDOW[0], 60, "d9", **days, **few, **changes)  # type: ignore[arg-type]  # fields of the record


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (license_(term_end=read(date(2019, 3, 11))), "date_order"),
        (license_(issue_date=read(date(2026, 11, 2))), "date_in_future"),
        (taxpayer(valid_until=read(date(2019, 4, 30))), "date_order"),
        (certificate(valid_until=read(date(2020, 5, 6))), "date_order"),
        (authorization("甲有限公司", "乙有限公司", start_date=read(date(2028, 1, 1))), "date_order"),
        (notice(application_date=read(date(2026, 11, 2))), "date_in_future"),
        (screenshot(WINDOW[0], units=read(count(59))), "numbers_contradict"),
        (screenshot(WINDOW[0], buyers=read(count(61))), "numbers_contradict"),
        (screenshot(WINDOW[0], sales_amount=read(money("0.50"))), "numbers_contradict"),
        (screenshot(WINDOW[0], buyers=read(count(60)), units=read(count(60))), "met"),
        (screenshot(WINDOW[0], units=read(count(100, 50, 149)), orders=read(count(140))), "met"),
        (screenshot(WINDOW[0], units=ABSENT, buyers=ABSENT), "met"),
    ],
)
def test_what_a_paper_says_twice(paper: Record, expected: str) -> None:
    found = finding("document_authenticity", dossier(paper))
    assert (found.verdict.value, found.reason) == ("pass" if expected == "met" else "review", expected)


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        (part(60), "met"),
        (part(61), "numbers_contradict"),
        (part(61, store_name=read("云上生活馆")), "met"),
        (part(61, platform=read("pdd")), "met"),
    ],
)
def test_a_part_of_a_month_has_no_more_than_the_whole(extra: Record, expected: str) -> None:
    assert finding("document_authenticity", dossier(*complete(), extra)).reason == expected


def test_every_contradiction_is_told_with_both_places() -> None:
    wrong = license_(issue_date=read(date(2019, 3, 11)))
    found = finding("document_authenticity", dossier(wrong, screenshot(WINDOW[0], units=read(count(12)))))
    assert found.summary == (
        "This does not fit: Issue date 2019-03-11 of d1 lies before establishment date 2019-03-12; "
        "s5 shows 60 orders and only 12 units."
    )
    assert [(each.document, each.field) for each in found.evidence] == [
        ("d1", "establishment_date"),
        ("d1", "issue_date"),
        ("s5", "units"),
        ("s5", "orders"),
    ]


def young(code: str, established: date) -> BusinessLicense:
    return license_(
        uscc=read(code, sources=("rapidocr", "check-digits")),
        establishment_date=read(established),
        term_start=ABSENT,
        issue_date=ABSENT,
    )


@pytest.mark.parametrize(
    ("code", "established", "expected"),
    [
        ("91310115MADABCAX08", date(2022, 1, 1), ("pass", "met")),
        ("91310115MADABCAX08", date(2021, 12, 31), ("review", "code_age")),
        ("91310115MA1ABCAX08", date(2024, 5, 6), ("pass", "met")),
        ("913101155910078600", date(2016, 12, 31), ("pass", "met")),
        ("913101155910078600", date(2017, 1, 1), ("review", "code_age")),
    ],
)
def test_the_series_of_the_code(code: str, established: date, expected: tuple[str, str]) -> None:
    assert outcome("document_authenticity", dossier(young(code, established))) == expected


def test_a_term_that_begins_before_the_company() -> None:
    early = license_(term_start=read(date(2019, 3, 11)))
    assert outcome("document_authenticity", dossier(early)) == ("review", "date_order")


@pytest.mark.parametrize(
    ("number", "first", "last", "expected"),
    [
        ("12345678", date(2020, 5, 7), date(2030, 5, 6), ("pass", "met")),
        ("12345678", date(2020, 5, 7), date(2030, 5, 7), ("pass", "met")),
        ("12345678", date(2006, 5, 7), date(2036, 5, 6), ("pass", "met")),
        ("12345678", date(2020, 5, 7), date(2031, 5, 6), ("review", "term_length")),
        ("12345678", date(1981, 5, 7), date(2033, 2, 28), ("pass", "met")),
        ("G1234567", date(2020, 5, 7), date(2028, 5, 6), ("pass", "met")),
    ],
)
def test_a_mark_lasts_tens_of_years(number: str, first: date, last: date, expected: tuple[str, str]) -> None:
    mark = certificate(registration_no=read(number), registration_date=read(first), valid_until=read(last))
    assert outcome("document_authenticity", dossier(mark)) == expected


@pytest.mark.parametrize(
    ("spent", "expected"),
    [
        (money("120.00"), ("pass", "met")),
        (money("119.50"), ("pass", "met")),
        (money("100.00"), ("pass", "met")),  # by orders
        (money("240.00"), ("review", "numbers_contradict")),
        (money("240.00", "USD"), ("pass", "met")),
    ],
)
def test_what_a_buyer_spent_is_amount_by_buyers(spent: object, expected: tuple[str, str]) -> None:
    figures = {"orders": read(count(60)), "units": read(count(70)), "buyers": read(count(50))}
    shot = screenshot(WINDOW[0], sales_amount=read(money("6000.00")), spend_per_buyer=read(spent), **figures)
    assert outcome("document_authenticity", dossier(shot)) == expected


def test_without_the_buyers_nothing_is_divided() -> None:
    shot = screenshot(WINDOW[0], buyers=ABSENT, spend_per_buyer=read(money("9.00")))
    assert outcome("document_authenticity", dossier(shot)) == ("pass", "met")
