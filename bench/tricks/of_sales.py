"""Tricks with screenshots: which month, which shop, which figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from bench.tricks.kind import Trick, plain, trick, with_shots
from bench.tricks.papers import ABSENT, MONTHS, Applicant, changed, count, money
from pipeline.records import DeclaredStore, Dossier, SalesScreenshot


def _month_replaced(a: Applicant, first: date, last: date) -> tuple[SalesScreenshot, ...]:
    return (*a.shots()[:-1], a.shot(MONTHS[-1], period_start=first, period_end=last))


def _same_picture(a: Applicant, *, other_month: bool) -> Dossier:
    shots = a.shots()
    first = shots[0]
    again = replace(first, document="s99") if not other_month else a.shot(MONTHS[1], "s6")
    kept = [each for each in shots if each.document != again.document]
    pictures = {first.document: ("same", 1), again.document: ("same", 1)}
    return a.dossier(*a.papers()[:3], *kept, again, prints=pictures)


def _same_numbers(a: Applicant, *, other_month: bool) -> tuple[SalesScreenshot, ...]:
    shots = a.shots()
    first, second = shots[:2]
    alike = replace(first, document="s6", period_start=second.period_start, period_end=second.period_end)
    if other_month:
        return (first, alike, *shots[2:])
    orders = first.orders.value.value if first.orders.value else 0
    return (first, changed(second, orders=count(orders), units=count(orders + 7), buyers=count(orders - 3)), *shots[2:])


def _part(a: Applicant, *, more: bool) -> tuple[SalesScreenshot, ...]:
    shots = a.shots()
    whole = shots[0].orders.value
    orders = (whole.value + 10) if more and whole else 31
    days = {"period_start": date(2026, 5, 11), "period_end": date(2026, 5, 20)}
    rest = {"units": ABSENT, "buyers": ABSENT, "sales_amount": ABSENT}
    return (*shots, a.shot(MONTHS[0], "s99", orders=count(orders), **days, **rest))


def _figures(a: Applicant, orders: int, units: int, buyers: int) -> tuple[SalesScreenshot, ...]:
    return (a.shot(MONTHS[0], orders=count(orders), units=count(units), buyers=count(buyers)), *a.shots()[1:])


def _spent(a: Applicant, *, of: str) -> tuple[SalesScreenshot, ...]:
    """A month of 36,000.00, its 客单价 that of another amount."""
    figures = {"orders": count(130), "units": count(150), "buyers": count(120), "sales_amount": money("36000.00")}
    spent = money(f"{Decimal(of) / 120:.2f}")
    return (a.shot(MONTHS[0], spend_per_buyer=spent, **figures), *a.shots()[1:])


def _declared(a: Applicant, platform: str, url: str) -> Dossier:
    made = plain(a)
    store = DeclaredStore(platform=platform, name=a.shop, url=url)
    return replace(made, declaration=replace(made.declaration, stores=(store,)))


OF_SALES: tuple[Trick, ...] = (
    trick(
        "last thirty days as a month",
        "screenshot_coverage",
        "months_missing",
        with_shots(lambda a: _month_replaced(a, date(2026, 10, 2), date(2026, 10, 31))),
        with_shots(
            lambda a: (
                *a.shots(),
                a.shot(
                    MONTHS[-1],
                    "s99",
                    period_start=date(2026, 10, 20),
                    period_end=date(2026, 11, 18),
                    orders=count(61),
                    units=count(70),
                    buyers=count(60),
                    sales_amount=money("900.00"),
                ),
            )
        ),
    ),
    trick(
        "a day as a month",
        "screenshot_coverage",
        "months_missing",
        with_shots(lambda a: _month_replaced(a, date(2026, 10, 31), date(2026, 10, 31))),
        with_shots(lambda a: (*a.shots(), a.shot((2026, 4), "s99"))),
    ),
    trick(
        "one picture for two months",
        "duplicate_evidence",
        "same_picture",
        lambda a: _same_picture(a, other_month=True),
        lambda a: _same_picture(a, other_month=False),
    ),
    trick(
        "one month's figures for two",
        "duplicate_evidence",
        "same_numbers",
        with_shots(lambda a: _same_numbers(a, other_month=True)),
        with_shots(lambda a: _same_numbers(a, other_month=False)),
    ),
    trick(
        "more orders than pieces",
        "document_authenticity",
        "numbers_contradict",
        with_shots(lambda a: _figures(a, 361, 61, 60)),
        with_shots(lambda a: _figures(a, 361, 361, 361)),
    ),
    trick(
        "more buyers than orders",
        "document_authenticity",
        "numbers_contradict",
        with_shots(lambda a: _figures(a, 361, 400, 362)),
        with_shots(lambda a: _figures(a, 361, 400, 300)),
    ),
    trick(
        "an amount the spend of a buyer denies",
        "document_authenticity",
        "numbers_contradict",
        with_shots(lambda a: _spent(a, of="12000.00")),
        with_shots(lambda a: _spent(a, of="36000.00")),
    ),
    trick(
        "more in ten days than in their month",
        "document_authenticity",
        "numbers_contradict",
        with_shots(lambda a: _part(a, more=True)),
        with_shots(lambda a: _part(a, more=False)),
    ),
    trick(
        "another shop in one month",
        "screenshot_coverage",
        "stores_differ",
        with_shots(lambda a: (a.shot(MONTHS[0], store_name="云岫家居生活馆"), *a.shots()[1:])),
        with_shots(lambda a: (a.shot(MONTHS[0], store_name=f"{a.shop[:-3]} 旗舰店"), *a.shots()[1:])),
    ),
    trick(
        "declared on another marketplace",
        "screenshot_coverage",
        "stores_differ",
        lambda a: _declared(a, "pdd", "https://mobile.yangkeduo.com/mall_page.html?mall_id=1"),
        lambda a: _declared(a, "tmall", "https://shop1.tmall.com"),
    ),
    trick(
        "link of another marketplace",
        "screenshot_coverage",
        "stores_differ",
        lambda a: _declared(a, "taobao", "https://mall.jd.com/index-1000001.html"),
        lambda a: _declared(a, "taobao", "https://hemu.taobao.com/index.htm"),
    ),
)
