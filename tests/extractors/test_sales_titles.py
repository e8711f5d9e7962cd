"""What stands over a shop's figures and says of what they are, or in which column they stand."""

from __future__ import annotations

import pytest

from pipeline.extractors import sales_screenshot
from pipeline.model import DocumentType
from pipeline.records import SalesScreenshot
from pipeline.values import PARSE
from tests.extractors.conftest import DrawPaper

CARDS = """
访客数            成交买家数        成交订单数        成交金额
#8,802            #301              #340              #51,220.40
"""
TABLE = """
统计日期          支付金额          支付买家数        支付子订单数
2026-07           22,874.00         138               141
2026-08           18,830.90         110               119
"""


def read(draw_paper: DrawPaper, *blocks: str) -> list[tuple[str | None, int | str | None]]:
    """First day and orders of every record."""
    drawn = draw_paper(DocumentType.SALES_SCREENSHOT, "\n".join(blocks))
    found = [each for each in sales_screenshot.extract(drawn) if isinstance(each, SalesScreenshot)]
    return [
        (
            each.period_start.value.isoformat() if each.period_start.value else None,
            each.orders.value.value if each.orders.value else each.orders.problem,
        )
        for each in found
    ]


@pytest.mark.parametrize("title", ["近半年店铺月报", "近6个月经营数据", "最近半年销售明细", "近半年"])
def test_the_months_of_a_longer_time_of_the_whole_shop(draw_paper: DrawPaper, title: str) -> None:
    assert read(draw_paper, "生意参谋", title, TABLE) == [("2026-07-01", 141), ("2026-08-01", 119)]
    ((start, _),) = read(draw_paper, "拼多多商家后台", "统计时间 2026-08", f"#{title}", "", CARDS)
    assert start is None


@pytest.mark.parametrize("title", ["近半年直播月报", "近6个月达人带货数据"])
def test_the_months_of_a_part_of_the_shop(draw_paper: DrawPaper, title: str) -> None:
    ((start, _),) = read(draw_paper, "生意参谋", title, TABLE)
    assert start is None


def test_a_title_with_wide_gaps_between_its_signs_is_one(draw_paper: DrawPaper) -> None:
    ((start, _),) = read(draw_paper, "统计时间 2026-08", "短 视 频 成 交 数 据 概 览", "", CARDS)
    assert start is None


@pytest.mark.parametrize(
    ("title", "start"),
    [
        ("店铺来源 · 手淘搜索", None),
        ("流量来源 | 直通车", None),
        ("店铺来源 · 全部", "2026-08-01"),
        ("店铺来源 商品来源 选词助手", "2026-08-01"),
    ],
)
def test_the_one_source_that_is_chosen(draw_paper: DrawPaper, title: str, start: str | None) -> None:
    (found,) = read(draw_paper, f"{title}          统计时间 2026-08-01 ~ 2026-08-31", "", CARDS)
    assert found == (start, 340)


@pytest.mark.parametrize("menu", ["直播服务市场竞争", "交易直播服务市场竞争"])
def test_a_menu_of_which_an_end_was_read_as_one_text(draw_paper: DrawPaper, menu: str) -> None:
    days = "统计时间 2026-08-01 ~ 2026-08-31"
    assert read(draw_paper, f"生意参谋   首页实时   流量品类   {menu}", days, CARDS) == [("2026-08-01", 340)]
    assert read(draw_paper, "生意参谋", days, "直播短视频市场竞争", CARDS) == [(None, 340)]


def test_the_period_beside_the_one_it_is_compared_with(draw_paper: DrawPaper) -> None:
    periods = "本期：2026-08-01~2026-08-31   对比期：2026-07-01~2026-07-31"
    table = """
指标             本期           对比期        变化
成交金额(元)     98,220.45      90,100.08     +9.01%
成交订单数       1,420          1,333         +6.53%
"""
    assert read(draw_paper, "拼多多商家后台", periods, table) == [("2026-08-01", 1420)]
    assert read(draw_paper, "拼多多商家后台", periods.split("   ")[1], table)[0][0] is None


def test_the_column_of_values_beside_what_they_are_compared_with(draw_paper: DrawPaper) -> None:
    table = """
指标             数值           较上月
成交订单数       1,220          +2.10%
成交金额         512,300.00     +3.28%
"""
    assert read(draw_paper, "统计时间：2026-08", table) == [("2026-08-01", 1220)]


@pytest.mark.parametrize(
    ("name", "printed", "value"),
    [
        ("period_start", "2026-08▾", "2026-08-01"),
        ("period_end", "2026-08 v", "2026-08-31"),
        ("period_end", "2026-08-01 ~ 2026-08-31∨", "2026-08-31"),
        ("store_name", "禾木优品旗舰店→", "禾木优品旗舰店"),
    ],
)
def test_the_arrow_behind_what_was_chosen_is_no_part_of_it(name: str, printed: str, value: str) -> None:
    assert str(PARSE[name](printed)) == value


@pytest.mark.parametrize("title", ["禾木优品旗舰店 2026年8月经营月报", "禾木优品旗舰店2026年8月经营月报"])
def test_the_shop_whose_report_it_is(draw_paper: DrawPaper, title: str) -> None:
    drawn = draw_paper(DocumentType.SALES_SCREENSHOT, f"京东商智\n#{title}\n统计周期 2026-08-01 至 2026-08-31\n{CARDS}")
    (record,) = sales_screenshot.extract(drawn)
    assert isinstance(record, SalesScreenshot)
    assert record.store_name.value == "禾木优品旗舰店"


def test_the_marketplace_is_shown_by_its_own_words(draw_paper: DrawPaper) -> None:
    drawn = draw_paper(DocumentType.SALES_SCREENSHOT, f"小红书千帆 月 2026.08.01-2026.08.31\n\n{CARDS}")
    (record,) = sales_screenshot.extract(drawn)
    assert isinstance(record, SalesScreenshot)
    assert [each.text for each in record.platform.readings][:2] == ["小红书", "千帆"]
