from datetime import date

import pytest

from pipeline.model import FieldProblem, Money
from tests.checks.builders import ABSENT, dossier, finding, license_, money, outcome, read, unread


@pytest.mark.parametrize(
    ("capital", "expected"),
    [
        (money("500000.01"), ("pass", "met")),
        (money("500000.00"), ("review", "on_threshold")),
        (money("499999.99"), ("fail", "not_met")),
        (money("5000000", "USD"), ("review", "foreign_currency")),
        (money("100000"), ("fail", "not_met")),
        (money("10000"), ("fail", "not_met")),
        (money("9999.99"), ("review", "suspect_amount")),
        (money("0"), ("review", "suspect_amount")),
        (money("500000", low="450000", high="550000"), ("review", "rounded")),
        (money("600000", low="550000", high="650000"), ("pass", "met")),
    ],
)
def test_capital(capital: Money, expected: tuple[str, str]) -> None:
    assert outcome("registered_capital", dossier(license_(registered_capital=read(capital)))) == expected


def test_the_sum_is_written_out() -> None:
    found = finding("registered_capital", dossier(license_()))
    assert found.summary == "5,000,000.00 CNY is more than 500,000 CNY: the difference is 4,500,000 CNY."
    assert found.required == "more than 500,000 CNY"


def test_absence_is_not_guilt() -> None:
    assert outcome("registered_capital", dossier()) == ("review", "document_missing")
    assert outcome("registered_capital", dossier(license_(registered_capital=ABSENT))) == ("review", "label_not_found")
    assert outcome("registered_capital", dossier(license_(registered_capital=unread()))) == ("review", "not_parsed")


def test_readings_on_both_sides() -> None:
    field = read(money("5000000"), sources=("rapidocr",), ppocr_v4=money("500"))
    assert outcome("registered_capital", dossier(license_(registered_capital=field))) == ("review", "readings_disagree")
    near = read(money("5000000"), sources=("rapidocr",), ppocr_v4=money("6000000"))
    assert outcome("registered_capital", dossier(license_(registered_capital=near))) == ("pass", "met")


def test_an_unread_sheet_that_is_no_copy_may_state_another_capital() -> None:
    older = license_("d9")
    problems: tuple[FieldProblem, ...] = ("not_parsed", "label_not_found")
    for problem in problems:
        newer = license_("d1", registered_capital=unread(problem), issue_date=read(date(2025, 1, 6)))
        assert outcome("registered_capital", dossier(newer, older)) == ("review", problem)
        undated = license_("d1", registered_capital=unread(problem), issue_date=unread())
        assert outcome("registered_capital", dossier(undated, older)) == ("review", problem)
        assert outcome("registered_capital", dossier(license_("d1", registered_capital=unread(problem)), older)) == (
            "pass",
            "met",
        )
    doubtful = license_("d1", registered_capital=unread("ambiguous"))
    assert outcome("registered_capital", dossier(doubtful, older)) == ("review", "ambiguous")
