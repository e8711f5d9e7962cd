"""Values as a person reads them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pipeline.model import Count, Money
from pipeline.report import wording
from pipeline.report.display import amount, share, shortened, size, value

EN, ZH = wording.of("en"), wording.of("zh")


def money(amount: str, low: str, high: str) -> Money:
    return Money(amount=Decimal(amount), currency="CNY", low=Decimal(low), high=Decimal(high))


@pytest.mark.parametrize(
    ("given", "name", "shown"),
    [
        (money("5000000", "5000000", "5000000"), "registered_capital", "CNY 5,000,000"),
        (
            money("12300", "12250", "12349.99"),
            "sales_amount",
            "CNY 12,300 (printed rounded: CNY 12,250 to CNY 12,349.99)",
        ),
        (Count(value=1234, low=1234, high=1234), "orders", "1,234"),
        (Count(value=12300, low=12250, high=12349), "orders", "12,300 (printed rounded: 12,250 to 12,349)"),
        (date(2019, 3, 12), "establishment_date", "2019-03-12"),
        (date(9999, 12, 31), "term_end", "no fixed end 长期"),
        ((3, 25), "nice_class", "3, 25"),
        (2025, "year", "2025"),
        ("general", "taxpayer_status", "general taxpayer 一般纳税人"),
        ("general", "mark_name", "general"),
        ("pdd", "platform", "Pinduoduo 拼多多"),
    ],
)
def test_value(given: object, name: str, shown: str) -> None:
    assert value(given, name, EN) == shown


def test_confidence_is_never_rounded_up_to_certainty() -> None:
    assert [share(each) for each in (1.0, 0.9999, 0.987, 0.5, None)] == ["1.00", "0.99", "0.99", "0.50", ""]


def test_a_cut_is_said() -> None:
    assert shortened("x" * 700, EN) == "x" * 600 + " [… 100 more signs in report.json]"


def test_sizes() -> None:
    assert [size(each) for each in (999, 123456, 3456789)] == ["999 B", "121 KB", "3.3 MB"]


@pytest.mark.parametrize(
    ("given", "name", "shown"),
    [
        (money("5000000", "5000000", "5000000"), "registered_capital", "500万元"),
        (money("12300", "12250", "12349.99"), "sales_amount", "1.23万元（约数：12,250元 至 12,349.99元）"),
        (Count(value=12300, low=12250, high=12349), "orders", "12,300（约数：12,250 至 12,349）"),
        (date(2026, 11, 1), "establishment_date", "2026年11月1日"),
        (date(9999, 12, 31), "term_end", "长期"),
        ("small_scale", "taxpayer_status", "小规模纳税人"),
        ("pdd", "platform", "拼多多"),
    ],
)
def test_value_in_chinese(given: object, name: str, shown: str) -> None:
    assert value(given, name, ZH) == shown


@pytest.mark.parametrize(
    ("figure", "currency", "shown"),
    [
        ("15000000", "CNY", "1500万元"),
        ("500100", "CNY", "50.01万元"),
        ("9999", "CNY", "9,999元"),
        ("1234567.89", "CNY", "1,234,567.89元"),
        ("2000000", "USD", "200万美元"),
        ("2000000", "XQZ", "200万XQZ"),
    ],
)
def test_amounts_as_a_chinese_reader_writes_them(figure: str, currency: str, shown: str) -> None:
    assert amount(Decimal(figure), currency, ZH) == shown
