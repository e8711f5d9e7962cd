"""Which days the figures of a dashboard are of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from pipeline.model import Word
from tests.extractors.dashboards import AUGUST, PICKER, buyers, card, days, one, orders, read, sales, units, word


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


def test_the_running_day_over_the_month() -> None:
    day = (word("今日实时", 40, 40), word("成交单量", 40, 80), word("6", 40, 110, 36))
    month = (word("经营概况", 40, 220), word("统计时间：2026年9月", 160, 220))
    record = one(*day, *month, word("成交单量", 40, 260), word("78", 40, 290, 36))
    assert (days(record)[0], orders(record)) == (date(2026, 9, 1), 78)
