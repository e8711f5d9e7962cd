"""Values as a person reads them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pipeline.model import Count, Money
from pipeline.report.display import share, shortened, size, value


def money(amount: str, low: str, high: str) -> Money:
    return Money(amount=Decimal(amount), currency="CNY", low=Decimal(low), high=Decimal(high))


@pytest.mark.parametrize(
    ("given", "name", "shown"),
    [
        (money("5000000", "5000000", "5000000"), "registered_capital", "5,000,000.00 CNY"),
        (
            money("12300", "12250", "12349.99"),
            "sales_amount",
            "12,300.00 CNY (printed rounded: 12,250.00 to 12,349.99)",
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
    assert value(given, name) == shown


def test_confidence_is_never_rounded_up_to_certainty() -> None:
    assert [share(each) for each in (1.0, 0.9999, 0.987, 0.5, None)] == ["1.00", "0.99", "0.99", "0.50", ""]


def test_a_cut_is_said() -> None:
    assert shortened("x" * 700) == "x" * 600 + " [… 100 more signs in report.json]"


def test_sizes() -> None:
    assert [size(each) for each in (999, 123456, 3456789)] == ["999 B", "121 KB", "3.3 MB"]
