"""Tables of a dashboard, and whose shop a page is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.extractors.dashboards import AUGUST, PICKER, buyers, card, days, one, orders, read, sales, table, word


class TestTables:
    def test_months_down_with_a_total(self) -> None:
        rows = [
            ("2026-07", "11,000.00", "298", "3.1%", "9,000"),
            ("2026-08", "12,345.67", "312", "3.2%", "9,876"),
            ("合计", "23,345.67", "610", "", "18,876"),
        ]
        records = read(*table(("月份", "成交金额(元)", "成交订单数", "环比", "访客数"), rows))
        assert [(days(record), sales(record), orders(record)) for record in records] == [
            ((date(2026, 7, 1), date(2026, 7, 31)), Decimal("11000.00"), 298),
            (AUGUST, Decimal("12345.67"), 312),
        ]
        assert [record.document for record in records] == ["d7", "d7-2"]

    def test_a_cell_without_data(self) -> None:
        first, second = read(
            *table(("月份", "成交订单数", "访客数"), [("2026-07", "--", "1"), ("2026-08", "312", "2")])
        )
        assert (orders(first), orders(second)) == ("not_parsed", 312)

    def test_a_missing_cell_does_not_move_its_neighbor(self) -> None:
        first, second = read(
            *table(("月份", "成交订单数", "成交人数"), [("2026-07", "", "250"), ("2026-08", "312", "288")])
        )
        assert (orders(first), buyers(first)) == ("not_parsed", 250)
        assert (orders(second), buyers(second)) == (312, 288)

    def test_days_with_a_total_under_the_picker(self) -> None:
        rows = [("2026-08-01", "10"), ("2026-08-02", "12"), ("合计", "312")]
        record = one(PICKER, *table(("日期", "成交订单数"), rows))
        assert (days(record), orders(record)) == (AUGUST, 312)

    @pytest.mark.parametrize("key", ["2026-08-0", "08-0", "8月"])
    def test_a_row_of_one_day_is_not_the_month(self, key: str) -> None:
        rows = [(f"{key}{day}", f"{day}0", f"{day}5") for day in range(1, 4)]
        record = one(PICKER, *table(("日期", "成交订单数", "访客数"), rows))
        assert orders(record) in {"label_not_found", "not_parsed", "ambiguous"}

    @pytest.mark.parametrize("rows", [1, 3])
    def test_a_row_of_one_product_is_not_the_shop(self, rows: int) -> None:
        goods = [(f"禾木棉被{at}号", f"{at}0", f"{at}5") for at in range(1, rows + 1)]
        record = one(PICKER, *table(("商品名称", "成交金额", "成交订单数"), goods))
        assert orders(record) in {"label_not_found", "not_parsed", "ambiguous"}
        assert sales(record) in {"label_not_found", "not_parsed", "ambiguous"}

    def test_months_across(self) -> None:
        rows = [("成交金额", "11,000.00", "12,345.67"), ("成交订单数", "298", "312"), ("访客数", "8", "9")]
        first, second = read(*table(("指标", "2026-07", "2026-08"), rows))
        assert (sales(first), orders(first)) == (Decimal("11000.00"), 298)
        assert (days(second), sales(second), orders(second)) == (AUGUST, Decimal("12345.67"), 312)

    def test_cards_of_a_month_beside_the_table_must_agree(self) -> None:
        cells = table(("月份", "成交订单数", "访客数"), [("2026-07", "298", "1"), ("2026-08", "312", "2")], top=400)
        same = read(PICKER, *card("成交订单数", "312", 40, 160), *cells)
        other = read(PICKER, *card("成交订单数", "311", 40, 160), *cells)
        assert [orders(record) for record in same] == [298, 312]
        assert [orders(record) for record in other] == [298, "ambiguous"]


class TestShop:
    def test_platform_needs_two_signs(self) -> None:
        figures = card("支付子订单数", "312", 40, 160)
        assert one(word("千牛", 20, 20), PICKER, *figures).platform.value == "taobao"
        assert one(word("https://sycm.taobao.com/home", 20, 20), PICKER, *figures).platform.value == "taobao"
        assert one(word("生意参谋", 20, 20), word("天猫", 200, 20), PICKER, *figures).platform.value == "tmall"
        assert one(PICKER, *figures).platform.problem == "ambiguous"
        assert one(word("某某后台", 20, 20), PICKER).platform.problem == "label_not_found"

    @pytest.mark.parametrize(
        "foot", ["数据更新时间：2026-09-01 ©2026阿里巴巴版权所有", "阿里巴巴集团", "阿里巴巴 版权所有"]
    )
    @pytest.mark.parametrize(("more", "platform"), [("支付子订单数", "taobao"), ("支付订单数", None)])
    def test_who_owns_the_marketplace_names_none_of_its_own(self, foot: str, more: str, platform: str | None) -> None:
        record = one(word("生意参谋", 20, 20), PICKER, *card(more, "312", 40, 160), word(foot, 20, 700))
        assert record.platform.value == platform

    def test_platform_with_signs_that_differ(self) -> None:
        record = one(word("京东商智", 20, 20), PICKER, *card("支付子订单数", "312", 40, 160))
        assert record.platform.problem == "ambiguous"

    @pytest.mark.parametrize(
        ("tool", "name", "platform"),
        [
            ("京东商智", "成交单量", "jd"),
            ("拼多多商家后台", "成交订单数", "pdd"),
            ("抖店 | 电商罗盘", "成交订单数", "douyin"),
            ("快手小店 生意通", "成交订单数", "kuaishou"),
            ("微信小店", "成交订单数", "wechat"),
            ("小红书千帆", "支付订单数", "xiaohongshu"),
        ],
    )
    def test_platforms(self, tool: str, name: str, platform: str) -> None:
        record = one(word(tool, 20, 20), PICKER, *card(name, "312", 40, 160))
        assert (record.platform.value, orders(record)) == (platform, 312)

    @pytest.mark.parametrize(
        "printed", ["禾木优品旗舰店", "店铺名称：禾木优品旗舰店", "禾木优品旗舰店:小王", "禾木优品旗舰店 ▼"]
    )
    def test_store_name(self, printed: str) -> None:
        record = one(word("生意参谋", 20, 20), word(printed, 1000, 20, 16), PICKER)
        assert record.store_name.value == "禾木优品旗舰店"
        assert [reading.text for reading in record.store_name.readings] == ["禾木优品旗舰店"]

    def test_two_store_names(self) -> None:
        record = one(word("禾木优品旗舰店", 20, 20), word("青岚家居专营店", 1000, 20), PICKER)
        assert record.store_name.problem == "ambiguous"

    @pytest.mark.parametrize("printed", ["微信小店", "快手小店", "全部门店", "切换店铺", "抖店"])
    def test_no_store_name(self, printed: str) -> None:
        record = one(word(printed, 20, 20), PICKER)
        assert record.store_name.problem == "label_not_found"

    def test_store_link(self) -> None:
        back_end = word("https://myseller.taobao.com/home.htm", 20, 20, 16)
        link = word("https://shop12345678.taobao.com", 700, 20, 16)
        assert one(back_end, PICKER).store_url.problem == "label_not_found"
        assert one(back_end, link, PICKER).store_url.value == "https://shop12345678.taobao.com"

    @pytest.mark.parametrize(
        "printed",
        ["hemu.tmall.com", "mall.jd.com/index-1000001.html", "https://mobile.yangkeduo.com/mall_page.html?id=1"],
    )
    def test_links_of_shop_fronts(self, printed: str) -> None:
        url = printed if "://" in printed else f"https://{printed}"
        assert one(word(printed, 700, 20, 16), PICKER).store_url.value == url

    @pytest.mark.parametrize(
        "printed", ["www.taobao.com", "help.jd.com", "login.tmall.com", "-x.taobao.com", "a..jd.com"]
    )
    def test_other_links(self, printed: str) -> None:
        assert one(word(printed, 700, 20, 16), PICKER).store_url.problem == "label_not_found"


def test_an_empty_page_has_every_problem_said() -> None:
    record = one()
    problems = {
        field.problem
        for field in (record.platform, record.store_name, record.period_start, record.orders, record.sales_amount)
    }
    assert problems == {"label_not_found"}
