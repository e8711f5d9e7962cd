"""Figures of a shop keep the identities that real ones keep."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random

import pytest

from samples.maker.dashboards.figures import half_year, month_of


@pytest.mark.parametrize("orders", [0, 1, 29, 30, 50, 1340])
def test_a_month_adds_up(orders: int) -> None:
    month = month_of(date(2026, 2, 1), orders, Random(orders))
    assert month.orders == orders == sum(month.daily)
    assert month.buyers <= month.orders <= month.units
    assert month.visitors >= month.buyers
    assert month.last == date(2026, 2, 28)
    assert abs(month.per_buyer * month.buyers - month.amount) <= Decimal("0.01") * max(month.buyers, 1)


def test_half_year_ends_with_october() -> None:
    months = half_year(Random(1), (31, 32, 33, 34, 35, 36))
    assert [month.first.month for month in months] == [5, 6, 7, 8, 9, 10]
    assert [month.orders for month in months] == [31, 32, 33, 34, 35, 36]
