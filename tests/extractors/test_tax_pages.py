"""Pages of tax portals and apps that say whose each day is, and set their values to the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from pipeline.records import TaxpayerCertificate
from tests.extractors.conftest import ReadOne

Read = Callable[[str], TaxpayerCertificate]
OFFICE = "国家税务总局连云港市海州区税务局"
OPEN = date(9999, 12, 31)


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, TaxpayerCertificate)


def page(*rows: str) -> str:
    return "\n".join(("国家税务总局江苏省电子税务局", "", "纳税人名称    连云港市海之味水产有限公司", *rows))


@pytest.mark.parametrize("whose", ["", "资格", "一般纳税人", "一般纳税人资格", "增值税一般纳税人"])
@pytest.mark.parametrize(("since", "until"), [("有效期起", "有效期止"), ("生效日期", "失效日期")])
def test_a_day_may_say_that_it_is_one_of_the_status(read: Read, whose: str, since: str, until: str) -> None:
    record = read(
        page("增值税纳税人类型    一般纳税人", f"{whose}{since}    2021-01-01", f"{whose}{until}    9999-12-31")
    )
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2021, 1, 1))
    assert record.valid_until.value == OPEN


@pytest.mark.parametrize("label", ["认定日期", "有效期起"])
@pytest.mark.parametrize("status", ["一般纳税人", "增值税一般纳税人"])
def test_a_status_and_the_label_behind_it_are_no_label(read: Read, status: str, label: str) -> None:
    record = read(page(f"增值税纳税人类型  {status}  {label}  2019-05-01  有效期止  9999-12-31"))
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2019, 5, 1))


def app(office: str, rest: str) -> str:
    """Values end at one margin; that of the office fills its row and goes on below."""
    margin = 46
    rows = (("纳税人资格", "增值税一般纳税人"), ("有效期起", "2018-07-01"), ("主管税务机关", office))
    width = {text: sum(1 if sign.isascii() else 2 for sign in text) for row in rows for text in row}
    lines = [f"{label}{' ' * (margin - width[label] - width[value])}{value}" for label, value in rows]
    return page(*lines, " " * (margin - 2 * len(rest)) + rest)


def test_an_office_that_fills_its_row_in_an_app_goes_on_at_the_right_margin(read: Read) -> None:
    record = read(app("国家税务总局连云港市海州区税务", "局"))
    assert record.tax_authority.value == OFFICE


def test_what_ends_where_no_other_value_does_is_no_rest_of_one(read: Read) -> None:
    """A sign below the end of a letter's line is a signature's."""
    left = "主管税务机关    国家税务总局连云港市海州区税务"
    record = read(page("纳税人资格  增值税一般纳税人", left, " " * (len("主管税务机关    ") + 6 + 2 * 14) + "局"))
    assert record.tax_authority.value != OFFICE
