"""注册资本: the amount beside its label and its currency, and no other amount of the sheet."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.extractors.license_sheets import NUMBER, SCOPE, Row, joined, landscape, license_of, state


def test_the_old_sheet_prints_paid_in_capital_beside_the_registered() -> None:
    record = license_of(
        ("企业法人营业执照", 400, 60),
        (f"注册号 {NUMBER}", 700, 120),
        ("法定代表人姓名", 100, 200),
        ("陈一", 260, 200),
        ("注册资本", 700, 200),
        ("伍拾万元", 800, 200),
        ("公司类型", 100, 240),
        ("有限责任公司", 260, 240),
        ("实收资本", 700, 240),
        ("壹拾万元", 800, 240),
        ("成立日期二〇〇八年四月九日", 100, 280),
        ("营业期限", 100, 320),
        ("自二〇〇八年四月九日至二〇二八年四月八日", 260, 320),
    )
    assert record.registered_capital.value is not None
    assert record.registered_capital.value.amount == Decimal(500_000)
    assert record.legal_representative.value == "陈一"
    assert record.establishment_date.value == date(2008, 4, 9)
    assert record.term_end.value == date(2028, 4, 8)


def test_paid_in_capital_alone_is_no_registered_capital() -> None:
    record = license_of(("实收资本", 100, 200), ("伍佰万元", 200, 200))
    assert state(record.registered_capital) == (None, "label_not_found")


def test_an_individual_business_has_no_capital() -> None:
    record = license_of(
        ("营业执照", 400, 60),
        (f"统一社会信用代码 {'92440106MA5B2C3D5A'}", 300, 120),
        ("经营者", 100, 200),
        ("陈一", 220, 200),
        ("名", 100, 240),
        ("称", 180, 240),
        ("广州市天河区禾木便利店", 220, 240),
        ("类型", 100, 280),
        ("个体工商户", 220, 280),
        ("经营场所", 100, 320),
        ("广州市天河区体育西路1号", 220, 320),
        ("组成形式", 100, 360),
        ("个人经营", 220, 360),
        ("注册日期", 100, 400),
        ("2016年10月10日", 220, 400),
    )
    assert record.uscc.value == "92440106MA5B2C3D5A"
    assert record.company_name.value == "广州市天河区禾木便利店"
    assert record.legal_representative.value == "陈一"
    assert record.company_type.value == "个体工商户"
    assert record.address.value == "广州市天河区体育西路1号"
    assert record.establishment_date.value == date(2016, 10, 10)
    assert state(record.registered_capital) == (None, "label_not_found")


def test_a_damaged_amount_is_kept_for_a_person() -> None:
    field = license_of(("注册资本", 100, 200), ("伍个万元整", 200, 200)).registered_capital
    assert (field.value, field.problem, field.raw) == (None, "not_parsed", "伍个万元整")


def test_strokes_of_a_seal_behind_a_full_number_are_no_digits() -> None:
    assert license_of(*landscape(("2021年06月15/日", 860, 620))).issue_date.value == date(2021, 6, 15)
    assert state(license_of(*landscape(("2021年06月1/日", 860, 620))).issue_date) == (None, "unreadable")


def test_an_amount_of_the_scope_does_not_stand_for_an_unread_one() -> None:
    rows = tuple(row for row in landscape() if row[0] not in {"伍佰万元整", SCOPE[2]})
    record = license_of(*rows, ("注册资本：壹亿元整的项目除外", 220, 368), ("注册资本：壹亿元整", 220, 392))
    assert state(record.registered_capital) == (None, "unreadable")


@pytest.mark.parametrize(
    ("currency", "problem"),
    [
        ("美元", "not_parsed"),
        ("币种：港币", "not_parsed"),
        ("人民币/美元", "not_parsed"),
        ("人民币", None),
        ("2019年", None),
    ],
)
def test_a_currency_far_to_the_right_is_of_the_amount(currency: str, problem: str | None) -> None:
    field = license_of(("注册资本", 100, 200), ("100万元", 200, 200), (currency, 700, 200)).registered_capital
    assert field.problem == problem
    assert (field.value is None) == (problem is not None)


def test_a_currency_far_to_the_right_in_one_word_with_its_amount() -> None:
    field = license_of(("注册资本", 100, 200), ("100万元          美元", 200, 200)).registered_capital
    assert state(field) == (None, "not_parsed")


def test_an_amount_of_the_scope_is_no_capital() -> None:
    rows = [row for row in joined(without=("注册资本", "伍佰万元整")) if row[0] != SCOPE[1]]
    hostile = (*rows, ("注册资本：壹仟万元整", 220, 344))
    assert license_of(*hostile).registered_capital.value is None
    within = (*rows, ("投资咨询，注册资本：壹仟万元整", 220, 344))
    assert license_of(*within).registered_capital.value is None


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
