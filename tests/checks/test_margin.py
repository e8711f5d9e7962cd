"""Would one misread digit turn it? Then two engines of one family are not enough."""

from datetime import date
from typing import Any

import pytest

from pipeline import checks
from pipeline.model import Finding
from tests.checks.builders import (
    WINDOW,
    count,
    dossier,
    finding,
    half_year,
    license_,
    money,
    outcome,
    policy,
    read,
    screenshot,
    taxpayer,
)

SIBLINGS = ("rapidocr", "ppocr-v4")
STRANGERS = ("rapidocr", "tesseract")
OF_DIGITS = "91310115593417820T"


def margin(found: Finding) -> str:
    return dict(found.params).get("margin", "")


@pytest.mark.parametrize(
    ("established", "sources", "expected"),
    [
        # 2023 may be 2025, which is too young.
        (date(2023, 5, 12), SIBLINGS, ("review", "one_sign_turns")),
        (date(2023, 5, 12), STRANGERS, ("pass", "met")),
        (date(2023, 5, 12), (*SIBLINGS, "text-layer"), ("pass", "met")),
        (date(2023, 5, 12), ("rapidocr", "arithmetic"), ("pass", "met")),
        # 2025 may be 2015, which is old enough.
        (date(2025, 5, 12), SIBLINGS, ("review", "one_sign_turns")),
        (date(2025, 5, 12), STRANGERS, ("fail", "not_met")),
        # No digit of 2014 leads to a day after 2024-11-01 that has come.
        (date(2014, 5, 12), SIBLINGS, ("pass", "met")),
    ],
)
def test_age(established: date, sources: tuple[str, ...], expected: tuple[str, str]) -> None:
    paper = license_(establishment_date=read(established, sources=sources), uscc=read(OF_DIGITS))
    assert outcome("company_age", dossier(paper)) == expected


@pytest.mark.parametrize(
    ("code", "established", "expected"),
    [
        # 2015-05 had no such codes yet, 2015-11 had.
        ("91310115MA1KABCAX8", date(2025, 5, 12), ("fail", "not_met")),
        ("91310115MA1KABCAX8", date(2025, 11, 12), ("review", "one_sign_turns")),
        # The series MAE began long after 2015 and 2021.
        ("91310115MAE4T8X142", date(2025, 10, 12), ("fail", "not_met")),
        ("91310115MAE4T8X142", date(2024, 11, 12), ("fail", "not_met")),
        # The check digit does not hold, so the code may be misread as well.
        ("91310115MAE4T8X143", date(2025, 5, 12), ("review", "one_sign_turns")),
        # No code is too old for a day: 2023 may be 2025.
        ("91310115MA1KABCAX8", date(2023, 5, 12), ("review", "one_sign_turns")),
        (OF_DIGITS, date(2023, 5, 12), ("review", "one_sign_turns")),
    ],
)
def test_no_company_is_older_than_its_code(code: str, established: date, expected: tuple[str, str]) -> None:
    paper = license_(establishment_date=read(established, sources=SIBLINGS), uscc=read(code))
    assert outcome("company_age", dossier(paper)) == expected


@pytest.mark.parametrize(
    ("capital", "expected"),
    [("700000.00", "one_sign_turns"), ("800000.00", "met"), ("5000000.00", "met"), ("30000000.00", "met")],
)
def test_capital(capital: str, expected: str) -> None:
    printed = read(money(capital), sources=SIBLINGS, raw=f"{capital}元")
    assert finding("registered_capital", dossier(license_(registered_capital=printed))).reason == expected


@pytest.mark.parametrize(
    ("raw", "amount", "expected"),
    [
        ("4000万元", "40000000", "one_sign_turns"),
        ("40.00万元", "400000", "one_sign_turns"),
        ("500万元", "5000000", "met"),
    ],
)
def test_capital_that_may_have_lost_or_won_its_point(raw: str, amount: str, expected: str) -> None:
    printed = read(money(amount), sources=SIBLINGS, raw=raw)
    assert finding("registered_capital", dossier(license_(registered_capital=printed))).reason == expected


@pytest.mark.parametrize(("orders", "expected"), [(71, "one_sign_turns"), (81, "met"), (171, "met")])
def test_a_month_of_seventy_may_be_one_of_twenty(orders: int, expected: str) -> None:
    siblings = read(count(orders), sources=SIBLINGS)
    found = finding("store_sales", dossier(*half_year(screenshot(WINDOW[0], orders, orders=siblings))))
    assert found.reason == expected
    assert ("s5" in margin(found)) == (expected == "one_sign_turns")


def test_two_prints_of_one_fact_are_not_misread_alike() -> None:
    sheets = [license_(each, establishment_date=read(date(2023, 5, 12), sources=SIBLINGS)) for each in ("d1", "d9")]
    assert outcome("company_age", dossier(*sheets)) == ("pass", "met")


def test_nobody_prints_a_day_far_ahead() -> None:
    # 2018 read for 2078 would fail as not in force yet.
    paper = taxpayer(effective_date=read(date(2017, 5, 1), sources=SIBLINGS))
    assert outcome("general_taxpayer", dossier(license_(establishment_date=read(date(2016, 1, 4))), paper)) == (
        "pass",
        "met",
    )


@pytest.mark.parametrize(
    ("established", "expected"),
    # A term that ended in 2024 began before it.
    [(date(2024, 6, 1), "met"), (date(2026, 1, 4), "met"), (date(2004, 6, 1), "one_sign_turns")],
)
def test_no_term_ends_before_it_began(established: date, expected: str) -> None:
    end = read(date(2074, 6, 1), sources=SIBLINGS, raw="2074年06月01日")
    paper = license_(establishment_date=read(established), term_start=read(established), term_end=end)
    assert finding("license_in_force", dossier(paper)).reason == expected


def test_the_margin_is_told_whatever_the_verdict() -> None:
    def told(established: date, sources: tuple[str, ...]) -> str:
        return margin(finding("company_age", dossier(license_(establishment_date=read(established, sources=sources)))))

    assert told(date(2014, 5, 12), SIBLINGS) == "No single misread digit would turn it."
    assert told(date(2023, 5, 12), STRANGERS) == (
        "One digit: establishment_date of d1, read as 2023-05-12, would have to be 2025-05-12 "
        "(as read by rapidocr, tesseract)."
    )
    assert told(date(2023, 5, 12), SIBLINGS) == (
        "One digit: establishment_date of d1, read as 2023-05-12, would have to be 2025-05-12 "
        "(as read by ppocr-v4, rapidocr)."
    )


def test_the_review_says_who_read_it() -> None:
    paper = license_(establishment_date=read(date(2023, 5, 12), sources=SIBLINGS))
    found = finding("company_age", dossier(paper))
    assert found.summary.startswith(
        "One misread digit would turn it, and engines of one family alone have read it: "
        "establishment_date of d1 by ppocr-v4, rapidocr. As read: 2023-05-12 + 2 years"
    )
    assert [(each.document, each.field) for each in found.evidence] == [("d1", "establishment_date")]


def test_what_has_to_be_asked_again_is_named() -> None:
    def fragile(*sources: str) -> frozenset[tuple[str, str]]:
        paper = license_("d4-2", establishment_date=read(date(2023, 5, 12), sources=sources))
        return checks.fragile(checks.judge(dossier(paper), policy()))

    assert fragile(*SIBLINGS) == {("d4-2", "establishment_date")}
    assert fragile(*STRANGERS) == frozenset()


def test_a_figure_whose_unit_stands_elsewhere_has_no_known_margin() -> None:
    printed: Any = read(money("700000.00"), sources=SIBLINGS, raw="70.00")
    assert outcome("registered_capital", dossier(license_(registered_capital=printed))) == ("pass", "met")
