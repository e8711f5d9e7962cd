"""The days of a license: whole, in pieces, under a seal, or with a digit lost."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extractors.license_sheets import joined, landscape, license_of, state


def test_an_issue_date_in_pieces_and_out_of_order() -> None:
    scattered = (
        ("年", 930, 640),
        ("月", 1010, 636),
        ("日", 1090, 640),
        ("15", 1040, 618),
        ("2021", 840, 620),
        ("06", 960, 619),
    )
    assert license_of(*landscape(*scattered)).issue_date.value == date(2021, 6, 15)
    merged = (("2021", 840, 620), ("06", 960, 619), ("15", 1040, 618), ("年　　月", 930, 640), ("日", 1090, 640))
    assert license_of(*landscape(*merged)).issue_date.value == date(2021, 6, 15)


def test_an_issue_date_with_a_part_missing_is_unreadable() -> None:
    without_month = (("2021", 840, 620), ("年", 930, 640), ("月", 1010, 636), ("日", 1090, 640), ("15", 1040, 618))
    field = license_of(*landscape(*without_month)).issue_date
    assert state(field) == (None, "unreadable")
    assert field.raw == "2021年月15日"


def test_an_impossible_issue_date_is_unreadable() -> None:
    assert state(license_of(*landscape(("2021年19月09日", 860, 620))).issue_date) == (None, "unreadable")


def test_no_issue_date_is_not_taken_from_elsewhere() -> None:
    record = license_of(*landscape())
    assert state(record.issue_date) == (None, "unreadable")
    assert record.establishment_date.value == date(2019, 3, 12)


def test_two_dates_of_establishment_are_ambiguous() -> None:
    record = license_of(
        ("成立日期", 100, 200), ("2015年03月12日", 200, 200), ("注册日期", 100, 300), ("2018年03月12日", 200, 300)
    )
    assert state(record.establishment_date) == (None, "ambiguous")


def test_digits_typed_into_a_pre_printed_date_are_read_in_place() -> None:
    record = license_of(
        ("成立日期", 100, 200), ("2015", 200, 196), ("年　　月　　日", 250, 204), ("03", 280, 196), ("12", 340, 196)
    )
    assert record.establishment_date.value == date(2015, 3, 12)
    assert record.establishment_date.raw is not None
    assert "".join(record.establishment_date.raw.split()) == "2015年03月12日"


@pytest.mark.parametrize("printed", ["2019年03月1日", "2019年3月02日"])
def test_a_day_that_lost_a_digit_is_not_taken(printed: str) -> None:
    rows = joined(without=("2019年03月12日",))
    assert state(license_of(*rows, (printed, 860, 240)).establishment_date) == (None, "not_parsed")


def test_a_day_with_a_digit_less_than_the_start_of_the_term_is_ambiguous() -> None:
    gone = ("2019年03月12日", "2019年03月12日至2039年03月11日")
    term = ("2019年11月12日至2039年11月11日", 860, 280)
    rows = joined(without=gone)
    assert state(license_of(*rows, term, ("2019年11月2日", 860, 240)).establishment_date) == (None, "ambiguous")
    assert license_of(*rows, term, ("2019年11月21日", 860, 240)).establishment_date.value == date(2019, 11, 21)


def test_an_issue_date_under_a_label_of_which_the_seal_hides_a_sign() -> None:
    rows = joined(without=("登记机关",))
    record = license_of(*rows, ("登记机", 760, 560), ("2021年 06", 860, 620), ("月", 960, 622), ("15", 1000, 618))
    assert record.issue_date.value == date(2021, 6, 15)


def test_the_day_on_the_office_seal_where_it_hides_the_label() -> None:
    rows = (*joined(without=("登记机关",)), ("2021年06月15日", 860, 590))
    assert license_of(*rows, seals=("上海市浦乐新区市场监督管理局",)).issue_date.value == date(2021, 6, 15)
    assert state(license_of(*rows, seals=("上海禾木电子商务有限公司",)).issue_date) == (None, "label_not_found")
    assert state(license_of(*rows).issue_date) == (None, "label_not_found")


@pytest.mark.parametrize(("printed", "day"), [("2019-03-1", None), ("2019-3-1", date(2019, 3, 1))])
def test_months_and_days_of_a_dashed_date_are_written_alike(printed: str, day: date | None) -> None:
    rows = [
        row for row in landscape() if row[0] not in {"2019年03月12日", "营业期限", "2019年03月12日至2039年03月11日"}
    ]
    assert license_of(*rows, (printed, 860, 240)).establishment_date.value == day


@pytest.mark.parametrize(
    ("established", "issued", "told"),
    [
        pytest.param("2015年10月15日", "2015年10月5日", (None, "ambiguous"), id="a digit less than the establishment"),
        pytest.param("2015年11月5日", "2015年1月5日", (None, "ambiguous"), id="a digit of the month less"),
        pytest.param("2015年10月5日", "2015年10月15日", (date(2015, 10, 15), None), id="ten days later"),
        pytest.param("2015年10月15日", "2015年10月15日", (date(2015, 10, 15), None), id="the same day"),
        pytest.param("2015年10月15日", "2015年8月7日", (date(2015, 8, 7), None), id="a contradiction, for the checks"),
    ],
)
def test_a_license_is_not_issued_a_digit_before_its_company(
    established: str, issued: str, told: tuple[date | None, str | None]
) -> None:
    rows = (("成立日期", 100, 200), (established, 220, 200), ("登记机关", 760, 560), (issued, 860, 620))
    assert state(license_of(*rows).issue_date) == told
