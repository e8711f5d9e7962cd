"""Cards of a dashboard: which number belongs to which name, and which counts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from pipeline.geometry import Box
from pipeline.model import Word
from tests.extractors.dashboards import AUGUST, PICKER, buyers, card, days, one, orders, sales, table, units, word

CHROME = [word("生意参谋", 20, 20), word("禾木优品旗舰店", 1200, 20, 16)]


def upside_down(name: str, value: str, left: int, top: int) -> list[Word]:
    return [word(value, left, top, 28), word(name, left, top + 34, 16)]


class TestCards:
    def test_name_over_value_with_the_comparison_below(self) -> None:
        record = one(
            *CHROME,
            PICKER,
            *card("支付金额", "¥12,345.67", 40, 160, "较上月 +3.2%"),
            *card("支付子订单数", "312", 340, 160, "上月 298"),
            *card("支付买家数", "288", 640, 160, "较上一周期 301"),
            *card("访客数", "9,876", 940, 160, "环比 4.1%"),
        )
        assert days(record) == AUGUST
        assert (sales(record), orders(record), buyers(record)) == (Decimal("12345.67"), 312, 288)
        assert units(record) == "label_not_found"

    @pytest.mark.parametrize("caption", ["较前一周期↑38.32%", "较上年同月 +3.2%", "剔除退款后的实收"])
    def test_a_caption_nearer_than_the_name(self, caption: str) -> None:
        names = ("成交金额", "成交订单数", "成交件数")
        words = [
            each
            for at, name in enumerate(names)
            for each in (
                word(name, 40 + 300 * at, 160, 30),
                word(f"{at + 1}1", 40 + 300 * at, 198, 40),
                word(caption, 40 + 300 * at, 242, 20),
            )
        ]
        record = one(PICKER, *words)
        assert (sales(record), orders(record), units(record)) == (Decimal(11), 21, 31)

    def test_value_over_name_in_two_rows(self) -> None:
        record = one(
            PICKER,
            *upside_down("成交金额", "12,345.67", 40, 160),
            *upside_down("访客数", "9,876", 340, 160),
            *upside_down("成交订单数", "312", 40, 240),
            *upside_down("成交人数", "288", 340, 240),
        )
        assert (sales(record), orders(record), buyers(record)) == (Decimal("12345.67"), 312, 288)

    def test_even_spacing_is_settled_by_what_is_left_over(self) -> None:
        names = ["成交金额", "成交订单数", "成交人数"]
        values = ["12,345.67", "312", "288"]
        below = [
            each
            for at in range(3)
            for each in (word(names[at], 40, 160 + at * 80), word(values[at], 40, 200 + at * 80))
        ]
        above = [
            each
            for at in range(3)
            for each in (word(values[at], 40, 160 + at * 80), word(names[at], 40, 200 + at * 80))
        ]
        for words in (below, above):
            record = one(PICKER, *words)
            assert (sales(record), orders(record), buyers(record)) == (Decimal("12345.67"), 312, 288)

    def test_glued_name_value_and_comparison(self) -> None:
        record = one(
            word("统计周期：2026年8月", 40, 100),
            word("支付金额¥1,234.00较上月+3.2%", 40, 160),
            word("支付订单数：56单", 40, 200),
            word("支付件数 78 上月 91", 40, 240),
        )
        assert days(record) == AUGUST
        assert (sales(record), orders(record), units(record)) == (Decimal("1234.00"), 56, 78)

    def test_the_box_holds_exactly_the_value(self) -> None:
        record = one(PICKER, word("支付金额¥1,234.00较上月+3.2%", 40, 160))
        (reading,) = record.sales_amount.readings
        assert (reading.text, reading.source) == ("¥1,234.00", "rapidocr")
        assert reading.box == Box(left=120, top=160, right=210, bottom=180)
        (start,) = record.period_start.readings
        assert start.text == "2026-08-01 ~ 2026-08-31"

    def test_list_of_names_with_values_at_the_right_border(self) -> None:
        record = one(
            word("2026-08", 40, 100),
            *(word(text, 40, 160 + 60 * at, 28) for at, text in enumerate(("成交金额", "访客数", "成交订单数"))),
            *(word(text, 560, 160 + 60 * at, 28) for at, text in enumerate(("¥12,345.67", "9,876", "312"))),
            width=750,
        )
        assert (sales(record), orders(record)) == (Decimal("12345.67"), 312)

    def test_comparison_beside_the_name_is_not_the_value(self) -> None:
        record = one(
            PICKER,
            word("成交订单数", 40, 160, 16),
            word("昨日 298", 130, 160, 16),
            word("312", 40, 184, 28),
        )
        assert orders(record) == 312

    def test_a_lost_main_value_is_not_replaced_by_the_comparison(self) -> None:
        record = one(
            PICKER,
            word("成交订单数", 40, 160, 16),
            word("上月 298", 40, 220, 14),
            *card("成交金额", "12,345.67", 340, 160, "上月 11,000.00"),
        )
        assert orders(record) == "not_parsed"
        assert sales(record) == Decimal("12345.67")

    def test_small_print_below_the_name_is_not_the_value(self) -> None:
        record = one(PICKER, word("成交订单数", 40, 160, 20), word("298", 40, 190, 12))
        assert orders(record) == "not_parsed"

    def test_two_numbers_of_equal_size_leave_it_open(self) -> None:
        record = one(PICKER, word("成交订单数", 40, 160), word("312", 40, 200), word("298", 160, 160))
        assert orders(record) == "ambiguous"
        assert {reading.text for reading in record.orders.readings} == {"312", "298"}

    def test_a_help_icon_read_as_a_digit(self) -> None:
        circled = one(PICKER, word("成交订单数⑦", 40, 160, 16))
        assert orders(circled) == "not_parsed"
        glued = one(PICKER, word("成交订单数7", 40, 160, 16), word("312", 40, 184, 28))
        apart = one(PICKER, word("成交订单数", 40, 160, 16), word("0", 126, 160, 16), word("312", 40, 184, 28))
        lost = one(PICKER, word("成交订单数", 40, 160, 16), word("0", 126, 160, 16))
        assert (orders(glued), orders(apart), orders(lost)) == (312, 312, "not_parsed")

    @pytest.mark.parametrize(
        ("heads", "figures"),
        [
            (("指标", "上期", "本期"), (312, 288)),
            (("指标", "上期", "去年同期"), ("not_parsed", "not_parsed")),
            (("指标", "上期", "期"), ("not_parsed", "not_parsed")),
        ],
    )
    def test_a_row_of_this_and_the_last_period(
        self, heads: Sequence[str], figures: tuple[int | str, int | str]
    ) -> None:
        record = one(
            PICKER,
            *(word(text, 40 + 200 * at, 160, 16) for at, text in enumerate(heads)),
            *(word(text, 40 + 200 * at, 200, 16) for at, text in enumerate(("成交订单数", "298", "312"))),
            *(word(text, 40 + 200 * at, 240, 16) for at, text in enumerate(("成交人数", "250", "288"))),
        )
        assert (orders(record), buyers(record)) == figures

    def test_a_row_of_which_only_the_last_period_was_read(self) -> None:
        record = one(
            PICKER,
            *(word(text, 40 + 200 * at, 160, 16) for at, text in enumerate(("指标", "上期", "本期"))),
            *(word(text, 40 + 200 * at, 200, 16) for at, text in enumerate(("成交订单数", "298"))),
            *(word(text, 40 + 200 * at, 240, 16) for at, text in enumerate(("成交人数", "250"))),
        )
        assert (orders(record), buyers(record)) == ("not_parsed", "not_parsed")

    def test_axis_under_a_legend_is_no_card(self) -> None:
        record = one(
            PICKER,
            *card("成交金额", "12,345.67", 40, 160),
            word("成交金额", 40, 300, 14),
            *(word(text, 44, 330 + 60 * at, 14) for at, text in enumerate(("9,000", "6,000", "3,000"))),
        )
        assert sales(record) == Decimal("12345.67")

    def test_currency_sign_and_unit_read_as_words_of_their_own(self) -> None:
        record = one(
            PICKER,
            word("成交金额", 40, 160, 16),
            word("¥", 40, 186, 20),
            word("1.23", 52, 184, 28),
            word("万", 110, 190, 20),
        )
        value = record.sales_amount.value
        assert value is not None
        assert (value.amount, value.low, value.high) == (Decimal(12300), Decimal(12250), Decimal(12350))

    @pytest.mark.parametrize(("large", "small"), [("¥185,400", ".59"), ("¥185,400.", ".59"), ("¥185,400.", "59")])
    def test_cents_in_smaller_print(self, large: str, small: str) -> None:
        record = one(PICKER, word("成交金额", 40, 160, 16), word(large, 40, 184, 36), word(small, 208, 200, 20))
        assert sales(record) == Decimal("185400.59")


class TestNumbers:
    @pytest.mark.parametrize("shown", ["1.23万", "1.23w", "1.23 万"])
    def test_rounded(self, shown: str) -> None:
        record = one(PICKER, *card("成交订单数", shown, 40, 160))
        value = record.orders.value
        assert value is not None
        assert (value.value, value.low, value.high) == (12300, 12250, 12350)

    def test_unit_of_the_name_scales(self) -> None:
        record = one(PICKER, *card("成交金额（万元）", "123.45", 40, 160))
        value = record.sales_amount.value
        assert value is not None
        assert (value.amount, value.low, value.high) == (Decimal(1234500), Decimal(1234450), Decimal(1234550))

    @pytest.mark.parametrize("shown", ["-", "--", "1000+", "1万~2万", "1,2345", "00312"])
    def test_no_exact_figure(self, shown: str) -> None:
        assert orders(one(PICKER, *card("成交订单数", shown, 40, 160))) == "not_parsed"

    def test_printed_twice_with_two_values(self) -> None:
        record = one(PICKER, *card("成交订单数", "312", 40, 160), *card("成交订单数", "298", 340, 160))
        assert orders(record) == "ambiguous"

    def test_printed_twice_rounded_and_whole(self) -> None:
        record = one(PICKER, *card("成交金额", "1.23万", 40, 160), *card("成交金额", "12,345.67", 340, 160))
        assert sales(record) == Decimal("12345.67")
        assert len(record.sales_amount.readings) == 2

    def test_a_unit_for_the_whole_page(self) -> None:
        record = one(word("单位：万元", 40, 130, 14), PICKER, *card("成交金额", "123.45", 40, 160))
        assert sales(record) == "not_parsed"

    def test_dollars(self) -> None:
        record = one(
            word("amazon seller central", 20, 20),
            PICKER,
            *card("Ordered product sales", "US$12,345.67", 40, 160),
            *card("Units ordered", "312", 440, 160),
        )
        value = record.sales_amount.value
        assert value is not None
        assert (value.amount, value.currency) == (Decimal("12345.67"), "USD")
        assert (units(record), record.platform.value) == (312, "amazon")

    def test_dollars_without_their_sign(self) -> None:
        record = one(
            word("amazon seller central", 20, 20), PICKER, *card("Ordered product sales", "12,345.67", 40, 160)
        )
        assert sales(record) == "not_parsed"


class TestNames:
    def test_unpaid_orders_and_shares_are_no_sales(self) -> None:
        record = one(
            word("商智", 20, 20),
            PICKER,
            *card("下单单量", "500", 40, 160),
            *card("成交单量占比", "12", 340, 160),
            *card("今日成交金额", "99.00", 640, 160),
        )
        assert (orders(record), sales(record)) == ("label_not_found", "label_not_found")

    @pytest.mark.parametrize(
        "name", ["成交单量（昨日）", "成交单量(今日)", "今日 成交单量", "昨日成交单量", "成交单量（近7天）"]
    )
    def test_a_name_with_a_day_is_another_name(self, name: str) -> None:
        assert orders(one(PICKER, *card(name, "12", 40, 160))) == "label_not_found"

    def test_names_of_a_header_read_as_one_word(self) -> None:
        cells = table(("日期     成交单量",), [("2026-08-01", "12")])
        assert orders(one(PICKER, *cells)) in {"label_not_found", "not_parsed"}

    def test_gross_before_net(self) -> None:
        record = one(
            PICKER,
            *card("净成交金额", "10,000.00", 40, 160),
            *card("成交金额", "12,345.67", 340, 160),
            *card("净成交订单数", "250", 640, 160),
            *card("成交订单数", "312", 940, 160),
        )
        assert (sales(record), orders(record)) == (Decimal("12345.67"), 312)

    def test_orders_before_their_lines(self) -> None:
        record = one(PICKER, *card("支付子订单数", "400", 40, 160), *card("支付订单数", "312", 340, 160))
        assert orders(record) == 312

    def test_a_gross_figure_without_data_is_not_replaced_by_the_net_one(self) -> None:
        record = one(PICKER, *card("成交金额", "--", 40, 160), *card("净成交金额", "10,000.00", 340, 160))
        assert sales(record) == "not_parsed"


def test_what_a_buyer_spent() -> None:
    cards = (word("支付金额", 100, 300), word("12,000.00", 100, 330, 30), word("客单价", 500, 300))
    record = one(word("统计时间 2026-05-01 ~ 2026-05-31", 100, 100), *cards, word("240.00", 500, 330, 30))
    assert record.spend_per_buyer.value is not None
    assert record.spend_per_buyer.value.amount == Decimal("240.00")
    assert one(word("统计时间 2026-05-01 ~ 2026-05-31", 100, 100), *cards[:2]).spend_per_buyer.value is None


def test_an_end_of_a_figure_that_is_read_twice_is_of_no_neighbor() -> None:
    names = (word("统计时间：2026年9月", 40, 80), word("成交金额", 130, 200), word("成交订单数", 330, 200))
    figures = (word("¥23,334.46", 130, 236, 36), word("235", 330, 236, 36))
    assert orders(one(*names, *figures, word("6", 292, 236, 36))) == 235
    assert orders(one(*names, *figures, word("7", 292, 236, 36))) == "ambiguous"
