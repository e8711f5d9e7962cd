"""A currency that the sheet does not print beside its registered capital."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.extractors.test_business_license import Row, landscape, license_of, state

AMOUNT = ("伍佰万元整", 860, 200)


def told(*more: Row, amount: str = "伍佰万元整") -> tuple[Row, ...]:
    """The two columns of 2019 with room below the amount."""
    rows = [(text, left, top + 40 if top > AMOUNT[2] and left >= 760 else top) for text, left, top in landscape()]
    return (*((amount, *row[1:]) if row == AMOUNT else row for row in rows), *more)


@pytest.mark.parametrize(
    "more",
    [
        (("（日元）", 860, 226),),
        (("(美元)", 860, 226),),
        (("美元", 860, 226),),
        (("（人民币/美元）", 860, 226),),
        (("币种", 760, 226), ("日元", 860, 226)),
        (("币　　种", 760, 226), ("美　元", 860, 226)),
        (("币种：港币", 760, 226),),
        (("（币种：美元）", 760, 480),),
        (("（注册资本币种：日元）", 760, 480),),
        (("单位：万美元", 760, 480),),
        (("注：注册资本币种为欧元。", 760, 480),),
        (("注：以上注册资本以美元出资。", 760, 480),),
        (("Currency", 760, 226), ("USD", 860, 226)),
    ],
)
def test_another_currency_anywhere_on_the_sheet_is_of_the_amount(more: tuple[Row, ...]) -> None:
    field = license_of(*told(*more)).registered_capital
    assert state(field) == (None, "not_parsed")
    assert len(field.readings) > 1


@pytest.mark.parametrize(
    ("amount", "more", "currency"),
    [
        ("伍佰万元整", (), "CNY"),
        ("伍佰万元整", (("（人民币）", 860, 226),), "CNY"),
        ("伍佰万元整", (("币种", 760, 226), ("人民币", 860, 226)), "CNY"),
        ("伍佰万元整", (("币种：人民币", 760, 480),), "CNY"),
        ("伍佰万元整", (("单位：万元", 760, 480),), "CNY"),
        ("500万美元", (("币种", 760, 226), ("美元", 860, 226)), "USD"),
        ("500万美元", (), "USD"),
    ],
)
def test_the_same_currency_once_more_says_nothing_new(amount: str, more: tuple[Row, ...], currency: str) -> None:
    capital = license_of(*told(*more, amount=amount)).registered_capital.value
    assert capital is not None
    assert (capital.amount, capital.currency) == (Decimal(5_000_000), currency)


def test_what_the_company_trades_in_is_no_currency_of_its_capital() -> None:
    scope = ("美元现钞清分设备、港币纪念册、欧元区旅游咨询", 220, 392)
    assert license_of(*told(), scope).registered_capital.value is not None
