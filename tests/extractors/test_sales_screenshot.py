from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from pipeline.extractors import sales_screenshot
from pipeline.geometry import IDENTITY, Box
from pipeline.model import Document, DocumentType, Page, ReadPage, Word
from pipeline.records import SalesScreenshot

WIDTH, HEIGHT = 1400, 1200


def word(text: str, left: int, top: int, height: int = 20) -> Word:
    """A word whose signs are half as wide as high, or as wide as high when they are Chinese."""
    widths = [height if ord(sign) > 0x2000 else height / 2 for sign in text]
    edges = [float(left)]
    for width in widths:
        edges.append(edges[-1] + width)
    box = Box(left=left, top=top, right=round(edges[-1]), bottom=top + height)
    return Word(text=text, box=box, confidence=0.98, edges=tuple(edges))


def read(*words: Word, width: int = WIDTH) -> tuple[SalesScreenshot, ...]:
    page = Page(file="shop.png", sha256="0" * 64, number=1, width=width, height=HEIGHT)
    read_page = ReadPage(
        page=page,
        engine="rapidocr",
        rotation=0,
        width=width,
        height=HEIGHT,
        to_upload=IDENTITY,
        words=tuple(sorted(words, key=lambda each: (each.box.top, each.box.left))),
    )
    document = Document(id="d7", type=DocumentType.SALES_SCREENSHOT, pages=(read_page,))
    records = sales_screenshot.extract(document)
    assert all(isinstance(record, SalesScreenshot) for record in records)
    return tuple(record for record in records if isinstance(record, SalesScreenshot))


def one(*words: Word, width: int = WIDTH) -> SalesScreenshot:
    (record,) = read(*words, width=width)
    return record


def days(record: SalesScreenshot) -> tuple[date | None, date | None]:
    return record.period_start.value, record.period_end.value


def orders(record: SalesScreenshot) -> int | str | None:
    return record.orders.value.value if record.orders.value else record.orders.problem


def units(record: SalesScreenshot) -> int | str | None:
    return record.units.value.value if record.units.value else record.units.problem


def buyers(record: SalesScreenshot) -> int | str | None:
    return record.buyers.value.value if record.buyers.value else record.buyers.problem


def sales(record: SalesScreenshot) -> Decimal | str | None:
    return record.sales_amount.value.amount if record.sales_amount.value else record.sales_amount.problem


AUGUST = date(2026, 8, 1), date(2026, 8, 31)
PICKER = word("统计时间 2026-08-01 ~ 2026-08-31", 900, 100, 16)
CHROME = [word("生意参谋", 20, 20), word("禾木优品旗舰店", 1200, 20, 16)]


def card(name: str, value: str, left: int, top: int, below: str = "") -> list[Word]:
    """Name over value over comparison."""
    words = [word(name, left, top, 16), word(value, left, top + 24, 28)]
    return [*words, word(below, left, top + 60, 14)] if below else words


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


class TestPeriods:
    @pytest.mark.parametrize(
        "printed",
        [
            "2026-08",
            "2026年8月",
            "2026年08月01日-2026年08月31日",
            "2026/08/01 - 2026/08/31",
            "2026.08.01-2026.08.31",
            "统计日期：2026-08-01至2026-08-31",
            "交易概况统计时间：2026-08-01至2026-08-31",
            "2026-08-01 00:00:00 ~ 2026-08-31 23:59:59",
            "自然月 2026-08",
        ],
    )
    def test_forms(self, printed: str) -> None:
        assert days(one(word(printed, 700, 100, 16), *card("成交订单数", "312", 40, 160))) == AUGUST

    def test_thirty_days_with_their_dates(self) -> None:
        record = one(word("近30天（2026-09-02~2026-10-01）", 700, 100, 16), *card("成交订单数", "312", 40, 160))
        assert days(record) == (date(2026, 9, 2), date(2026, 10, 1))

    def test_two_fields_of_a_picker(self) -> None:
        record = one(
            word("2026-08-01", 800, 100, 16),
            word("→", 900, 100, 16),
            word("2026-08-31", 930, 100, 16),
            *card("成交订单数", "312", 40, 160),
        )
        assert days(record) == AUGUST
        assert [reading.text for reading in record.period_start.readings] == ["2026-08-01"]
        assert [reading.text for reading in record.period_end.readings] == ["2026-08-31"]

    @pytest.mark.parametrize(("year", "month"), [("2026年", "8月"), ("2026年▼", "08月▼")])
    def test_year_and_month_in_fields_of_their_own(self, year: str, month: str) -> None:
        record = one(word(year, 700, 100, 16), word(month, 790, 100, 16), *card("成交订单数", "312", 40, 160))
        assert days(record) == AUGUST

    @pytest.mark.parametrize(("first", "last"), [("2026-08-01~", "2026-08-31"), ("2026-08-01", "至 2026-08-31")])
    def test_a_range_cut_at_its_mark(self, first: str, last: str) -> None:
        record = one(word(first, 700, 100, 16), word(last, 810, 100, 16), *card("成交订单数", "312", 40, 160))
        assert days(record) == AUGUST

    def test_a_picker_without_dates_is_no_period(self) -> None:
        tabs = [word(text, 400 + 80 * at, 100, 16) for at, text in enumerate(("今日", "昨日", "近7天", "近30天"))]
        record = one(*tabs, *card("成交订单数", "312", 40, 160))
        assert (record.period_start.problem, record.period_end.problem) == ("label_not_found", "label_not_found")

    @pytest.mark.parametrize(
        "printed",
        [
            "数据更新时间：2026-08-31 08:00:00",
            "更新时间 2026-08-31",
            "对比时间 2026-07-01~2026-07-31",
            "活动概况活动时间：2026-07-01~2026-07-31",
        ],
    )
    def test_dates_of_something_else(self, printed: str) -> None:
        assert days(one(word(printed, 40, 100, 16), *card("成交订单数", "312", 40, 160))) == (None, None)
        record = one(word("2026-08", 700, 100, 16), word(printed, 40, 130, 16), *card("成交订单数", "312", 40, 180))
        assert days(record) == AUGUST

    @pytest.mark.parametrize("notice", ["大促报名", "店铺保证金有效期", "双11活动公告"])
    def test_dates_of_a_notice(self, notice: str) -> None:
        record = one(word(f"{notice} 2026-10-20 ~ 2026-11-11", 40, 100, 16), *card("成交订单数", "312", 40, 160))
        assert days(record) == (None, None)

    def test_figures_of_a_ranking(self) -> None:
        record = one(
            PICKER,
            *card("成交金额", "12,345.67", 40, 160),
            word("商品排行榜", 40, 300),
            *card("成交件数", "56", 40, 340),
        )
        assert (sales(record), units(record)) == (Decimal("12345.67"), "ambiguous")

    def test_running_figures_above_the_month(self) -> None:
        record = one(
            word("实时概况", 40, 60),
            *card("成交订单数", "7", 40, 100, "昨日 9"),
            *card("成交人数", "6", 340, 100),
            word("经营概况", 40, 240),
            word("统计时间 2026-08", 900, 240, 16),
            *card("成交订单数", "312", 40, 280, "上月 298"),
            *card("成交金额", "12,345.67", 340, 280),
        )
        assert (days(record), orders(record), sales(record)) == (AUGUST, 312, Decimal("12345.67"))
        assert buyers(record) == "ambiguous"

    def test_running_figures_below_the_month(self) -> None:
        record = one(
            word("2026-08", 900, 60, 16),
            *card("成交订单数", "312", 40, 100),
            word("今日数据", 40, 240),
            *card("成交订单数", "7", 40, 280),
            *card("成交金额", "99.00", 340, 280),
        )
        assert (days(record), orders(record), sales(record)) == (AUGUST, 312, "ambiguous")

    def test_running_figures_beside_the_month(self) -> None:
        record = one(
            word("实时概况", 40, 60),
            word("月度概况", 740, 60),
            word("2026-08", 1200, 60, 16),
            *card("成交订单数", "7", 40, 100),
            *card("成交订单数", "312", 740, 100),
        )
        assert orders(record) == "ambiguous"

    def test_month_panel_lower_in_another_column(self) -> None:
        record = one(
            word("实时概况", 740, 60),
            *card("成交订单数", "7", 740, 220),
            word("2026年8月", 40, 180),
            *card("成交订单数", "312", 40, 220),
        )
        assert orders(record) in {312, "ambiguous"}

    def test_bubble_of_a_curve(self) -> None:
        record = one(
            PICKER,
            *card("成交订单数", "312", 40, 160),
            word("2026-08-12", 500, 400, 16),
            word("成交订单数：11", 500, 426, 16),
            word("成交金额：99.00", 500, 450, 16),
        )
        assert (orders(record), sales(record)) == (312, "ambiguous")

    def test_choice_of_months_over_one_set_of_cards(self) -> None:
        tabs = [word(f"2026-0{month}", 40 + 120 * month, 100, 16) for month in range(5, 10)]
        record = one(*tabs, *card("成交订单数", "312", 640, 160), *card("成交金额", "12,345.67", 760, 160))
        assert days(record) == (None, None)

    def test_stacked_periods(self) -> None:
        record = one(
            word("2026-08", 900, 60, 16),
            word("2026-07-01 ~ 2026-07-31", 900, 90, 16),
            *card("成交订单数", "312", 40, 130),
        )
        assert record.orders.problem == "ambiguous" or record.period_start.problem == "ambiguous"

    def test_periods_printed_below_their_cards(self) -> None:
        records = read(
            *card("成交订单数", "312", 40, 100),
            word("2026-08-01 ~ 2026-08-31", 40, 170, 16),
            *card("成交订单数", "298", 40, 260),
            word("2026-07-01 ~ 2026-07-31", 40, 330, 16),
        )
        assert [(days(record), orders(record)) for record in records] == [((None, None), "ambiguous")]

    def test_one_period_below_all_cards(self) -> None:
        record = one(*card("成交订单数", "312", 40, 100), word("统计周期 2026-08-01 ~ 2026-08-31", 40, 190, 16))
        assert (days(record), orders(record)) == (AUGUST, 312)

    def test_pages_stitched_together(self) -> None:
        records = read(
            word("2026-07-01 ~ 2026-07-31", 40, 100, 16),
            *card("成交订单数", "298", 40, 140),
            word("2026-08-01 ~ 2026-08-31", 40, 300, 16),
            *card("成交订单数", "312", 40, 340),
        )
        assert [(record.document, record.period_start.value, orders(record)) for record in records] == [
            ("d7", date(2026, 7, 1), 298),
            ("d7-2", date(2026, 8, 1), 312),
        ]

    @pytest.mark.parametrize("names", [("成交金额", "成交订单数"), ("成交金额", "成交订单数", "成交人数")])
    def test_month_cards_side_by_side(self, names: Sequence[str]) -> None:
        words: list[Word] = []
        for at, month in enumerate((6, 7, 8)):
            words.append(word(f"2026年{month}月", 40 + 440 * at, 100))
            for place, name in enumerate(names):
                words += card(name, str(100 * month + place), 40 + 440 * at + 130 * place, 140)
        records = read(*words)
        assert [(record.period_start.value, sales(record), orders(record)) for record in records] == [
            (date(2026, month, 1), Decimal(100 * month), 100 * month + 1) for month in (6, 7, 8)
        ]

    def test_month_cards_of_which_one_title_is_lost(self) -> None:
        words = [word("2026年7月", 40, 100)]
        for at in range(2):
            words += card("成交订单数", f"31{at}", 40 + 440 * at, 140)
        words += card("成交人数", "288", 700, 240)
        assert [(orders(record), buyers(record)) for record in read(*words)] == [("ambiguous", "ambiguous")]


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], top: int = 160) -> list[Word]:
    return [
        word(text, 40 + 220 * column, top + 40 * line, 16)
        for line, row in enumerate([heads, *rows])
        for column, text in enumerate(row)
        if text
    ]


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


@pytest.mark.parametrize(
    "title",
    ["近90天数据", "本年累计", "全年数据", "开店至今", "历史累计", "近半年", "行业大盘", "全部店铺", "全部店铺汇总"],
)
def test_figures_of_a_longer_time_or_of_a_trade_are_not_the_months(title: str) -> None:
    head = (word("京东商智", 40, 20), word("统计时间：2026年9月", 40, 80))
    card = (word("成交单量", 40, 200), word("78", 40, 240, 36))
    assert days(one(*head, word(title, 40, 140), *card)) == (None, None)
    assert days(one(*head, *card)) == (date(2026, 9, 1), date(2026, 9, 30))


def test_a_longer_time_among_the_buttons_of_the_picker_is_no_title() -> None:
    record = one(
        word("京东商智", 40, 20),
        word("统计时间：2026-09-01~2026-09-30", 40, 80),
        *(word(tab, 40 + 160 * at, 140) for at, tab in enumerate(("近7天", "近30天", "近90天", "自定义"))),
        word("成交单量", 40, 200),
        word("78", 40, 240, 36),
    )
    assert days(record) == (date(2026, 9, 1), date(2026, 9, 30))
    assert orders(record) == 78


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


def test_the_running_day_over_the_month() -> None:
    day = (word("今日实时", 40, 40), word("成交单量", 40, 80), word("6", 40, 110, 36))
    month = (word("经营概况", 40, 220), word("统计时间：2026年9月", 160, 220))
    record = one(*day, *month, word("成交单量", 40, 260), word("78", 40, 290, 36))
    assert (days(record)[0], orders(record)) == (date(2026, 9, 1), 78)
