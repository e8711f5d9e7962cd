from dataclasses import replace

import pytest

from pipeline.model import Count, FieldProblem, Verdict
from pipeline.records import Declaration, DeclaredStore, SalesScreenshot
from tests.checks.builders import (
    ABSENT,
    DECLARATION,
    WINDOW,
    changed,
    count,
    dossier,
    finding,
    half_year,
    outcome,
    read,
    screenshot,
    unread,
)

FIRST = WINDOW[0]
OTHER_STORE = {"store_name": read("云上生活馆"), "platform": read("pdd")}


@pytest.mark.parametrize(
    ("orders", "expected"),
    [
        (count(29), ("fail", "not_met")),
        (count(30), ("review", "in_range")),
        (count(49), ("review", "in_range")),
        (count(50), ("pass", "met")),
        (count(0), ("fail", "not_met")),
        (count(30, 25, 35), ("review", "rounded")),
        (count(50, 45, 55), ("review", "rounded")),
        (count(12300, 12250, 12350), ("pass", "met")),
    ],
)
def test_one_month_at_the_thresholds(orders: Count, expected: tuple[str, str]) -> None:
    month = screenshot(FIRST, orders=read(orders))
    assert outcome("store_sales", dossier(*half_year(month))) == expected


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        (screenshot(FIRST, orders=ABSENT, units=read(count(60))), ("pass", "met")),
        (screenshot(FIRST, orders=ABSENT, units=read(count(20))), ("fail", "not_met")),
        (screenshot(FIRST, orders=unread(), units=read(count(60))), ("review", "unreadable")),
        (screenshot(FIRST, period_start=unread()), ("review", "months_missing")),
        (screenshot(FIRST, orders=read(count(60), sources=("rapidocr",))), ("review", "not_corroborated")),
        (screenshot(FIRST, orders=read(count(60), tesseract=count(6))), ("review", "readings_disagree")),
    ],
)
def test_what_a_month_is_made_of(month: SalesScreenshot, expected: tuple[str, str]) -> None:
    assert outcome("store_sales", dossier(*half_year(month))) == expected


def test_the_unit_is_said() -> None:
    month = screenshot(FIRST, orders=ABSENT, units=read(count(66)))
    assert "2026-05 66 units; 2026-06 60 orders" in finding("store_sales", dossier(*half_year(month))).measured


def test_five_months_of_six() -> None:
    assert outcome("store_sales", dossier(*half_year()[1:])) == ("review", "months_missing")
    assert outcome("store_sales", dossier(*half_year(orders=20)[1:])) == ("fail", "not_met")
    assert outcome("store_sales", dossier()) == ("review", "document_missing")


def test_the_month_of_the_as_of_day_does_not_count() -> None:
    current = screenshot((2026, 11), 5)
    assert outcome("store_sales", dossier(*half_year(), current)) == ("pass", "met")


def test_the_same_month_twice() -> None:
    again, other = screenshot(FIRST, 60, "d9"), screenshot(FIRST, 70, "d9")
    assert outcome("store_sales", dossier(*half_year(), again)) == ("pass", "met")
    assert outcome("store_sales", dossier(*half_year(), other)) == ("review", "month_twice")


def test_different_stores_are_added_up() -> None:
    second = [screenshot(month, 25, f"p{month[1]}", **OTHER_STORE) for month in WINDOW]
    first = half_year(orders=26)
    assert outcome("store_sales", dossier(*first, *second)) == ("pass", "met")
    assert outcome("store_sales", dossier(*first)) == ("fail", "not_met")


def test_a_store_whose_pages_name_taobao_or_tmall_is_counted_once() -> None:
    """One back office serves both marketplaces, and a page need not say which of them the store is on."""
    again = [screenshot(month, 30, f"p{month[1]}", platform=read("tmall")) for month in WINDOW]
    assert outcome("store_sales", dossier(*half_year(orders=30), *again)) == ("review", "in_range")


def test_a_month_that_lacks_a_store_cannot_fail() -> None:
    second = [screenshot(month, 60, f"p{month[1]}", **OTHER_STORE) for month in WINDOW[1:]]
    low = screenshot(FIRST, 20)
    assert outcome("store_sales", dossier(*half_year(low), *second)) == ("review", "store_missing")


def test_a_declared_store_that_is_not_shown_cannot_fail() -> None:
    another = DeclaredStore(platform="pdd", name="云上生活馆", url=None)
    declaration = replace(DECLARATION, stores=(*DECLARATION.stores, another))
    found = outcome("store_sales", dossier(*half_year(orders=20), declaration=declaration))
    assert found == ("review", "store_missing")


def test_the_link() -> None:
    back_office = replace(DECLARATION.stores[0], url="https://sycm.taobao.com/portal")
    for stores in ((), (back_office,)):
        declaration = replace(DECLARATION, stores=stores)
        assert outcome("store_sales", dossier(*half_year(), declaration=declaration)) == ("review", "link_missing")
    broken = Declaration(problem="application.toml, line 3: …")
    assert outcome("store_sales", dossier(*half_year(), declaration=broken)) == ("review", "declaration_unreadable")
    not_asked = changed("store_link", value="optional")
    assert outcome("store_sales", dossier(*half_year(), declaration=Declaration()), not_asked) == ("pass", "met")


def test_the_policy_says_what_the_range_means() -> None:
    month = screenshot(FIRST, 40)
    for between, word in ((Verdict.PASS, "pass"), (Verdict.FAIL, "fail")):
        by = changed("store_sales", between=between)
        assert outcome("store_sales", dossier(*half_year(month)), by)[0] == word


@pytest.mark.parametrize(
    ("buyers", "expected"),
    [(66, ("pass", "met")), (50, ("pass", "met")), (49, ("review", "ambiguous")), (3, ("review", "ambiguous"))],
)
def test_pieces_are_orders_only_where_as_many_buyers_bought(buyers: int, expected: tuple[str, str]) -> None:
    month = screenshot(FIRST, orders=ABSENT, units=read(count(66)), buyers=read(count(buyers)))
    assert outcome("store_sales", dossier(*half_year(month))) == expected


@pytest.mark.parametrize("problem", ["ambiguous", "unreadable", "not_parsed"])
def test_pieces_beside_unread_buyers_are_no_orders(problem: FieldProblem) -> None:
    month = screenshot(FIRST, orders=ABSENT, units=read(count(186)), buyers=unread(problem))
    assert outcome("store_sales", dossier(*half_year(month))) == ("review", "unreadable")


def test_few_pieces_fail_however_many_bought_them() -> None:
    month = screenshot(FIRST, orders=ABSENT, units=read(count(20)), buyers=read(count(3)))
    assert outcome("store_sales", dossier(*half_year(month))) == ("fail", "not_met")


@pytest.mark.parametrize(
    ("url", "platform", "expected"),
    [
        ("https://shop12345678.taobao.com/?spm=a1", "taobao", ("pass", "met")),
        ("https://m.tb.cn/h.5abc", "taobao", ("review", "link_missing")),
        ("https://hemu.tmall.com", "tmall", ("pass", "met")),
        ("https://mall.jd.com/index-1000001.html", "jd", ("pass", "met")),
        ("https://www.xiaohongshu.com/vendor/429999079", "xiaohongshu", ("pass", "met")),
        ("https://weidian.com/?userid=1", "other", ("pass", "met")),
        ("https://www.taobao.com", "taobao", ("review", "link_missing")),
        ("https://login.taobao.com", "taobao", ("review", "link_missing")),
        ("https://s.taobao.com/search?q=1", "taobao", ("review", "link_missing")),
        ("https://detail.tmall.com/item.htm?id=1", "tmall", ("review", "link_missing")),
        ("https://item.jd.com/100012043978.html", "jd", ("review", "link_missing")),
        ("https://mall.jd.com/index-1000001.html", "taobao", ("review", "link_missing")),
        ("https://shop.taobao.com.evil.com", "taobao", ("review", "link_missing")),
        ("https://evil.com/?u=shop1.taobao.com", "taobao", ("review", "link_missing")),
        ("https://xn--tobao-0ra.com", "taobao", ("review", "link_missing")),
        ("https://mobile.yangkeduo.com/mall_page.html?mall_id=287395128", "pdd", ("pass", "met")),
        ("https://mobile.yangkeduo.com/mall_page.html", "pdd", ("review", "link_missing")),
        ("https://mall.jd.com", "jd", ("review", "link_missing")),
        ("https://www.taobao.com/search?q=1", "taobao", ("review", "link_missing")),
        ("https://www.douyin.com/video/71", "douyin", ("review", "link_missing")),
        ("https://sycm.taobao.com/portal", "other", ("review", "link_missing")),
    ],
)
def test_only_a_link_of_the_declared_marketplace_that_names_a_shop_counts(
    url: str, platform: str, expected: tuple[str, str]
) -> None:
    store = DeclaredStore(platform=platform, name="禾木官方店", url=url)
    pages = tuple(replace(each, platform=read(platform)) for each in half_year())
    found = outcome("store_sales", dossier(*pages, declaration=replace(DECLARATION, stores=(store,))))
    assert found == expected
