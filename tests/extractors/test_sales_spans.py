"""What a shop's figures are of: the shop's month, or a day, a product, a channel, a year."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.extractors import sales_screenshot
from pipeline.model import DocumentType
from pipeline.records import SalesScreenshot
from tests.extractors.conftest import DrawPaper

CARDS = """
成交金额          成交单量          访客数
#45,678.90        #312              #9,876
{below}           {below}           {below}
"""


def read(draw_paper: DrawPaper, *blocks: str) -> tuple[SalesScreenshot, ...]:
    drawn = draw_paper(DocumentType.SALES_SCREENSHOT, "\n".join(blocks))
    return tuple(each for each in sales_screenshot.extract(drawn) if isinstance(each, SalesScreenshot))


def seen(record: SalesScreenshot) -> tuple[str | None, int | str | None]:
    start, orders = record.period_start.value, record.orders
    return start.isoformat() if start else None, orders.value.value if orders.value else orders.problem


def cards(below: str = "") -> str:
    return CARDS.format(below=below)


@pytest.mark.parametrize(
    "printed",
    [
        "统计时间 2026-08-01 ~ 2026-08-31",
        "交易概况（2026-08-01 至 2026-08-31）",
        "微信小店·2026/08/01-2026/08/31",
        "2026.08.01-2026.08.31▼",
        "2026-08▼",
        "统计时间2026-08-01~2026-08-31v",
        "2026年8月V",
        "月报2026年8月",
        "核心数据 2026年8月<>",
        "月：2026-08",
        "2026年8月月报",
        "2026-08区",
        "2026年8月（08.01-08.31）",
        "日 周 月      2026年8月(8/1-8/31)",
        "数据总览实时昨日近7日近30日自然月<2026-08，",
        "月度：2026-08",
        "支付时间 2026-08-01 → 2026-08-31",
        "统计周期：2026-08-01 ~ 2026-08-31（31天）",
        "2026年8月份经营数据",
        "数据总览实时昨日近7日近30日自然月<2026-08>",
    ],
)
def test_a_month_beside_other_print(draw_paper: DrawPaper, printed: str) -> None:
    (record,) = read(draw_paper, printed, cards("环比 +3.2%"))
    assert seen(record) == ("2026-08-01", 312)
    assert record.period_end.value is not None
    assert record.period_end.value.day == 31


@pytest.mark.parametrize(
    "notice",
    [
        "双11活动报名（2026-08-01 至 2026-08-31）",
        "结算单 2026-08-01 ~ 2026-08-31",
        "账单周期 2026-08",
        "对比时段2026-08-01~2026-08-31",
        "上新2026年8月新品",
        "2026年8月 账单已出",
        "2026年8月   账单已出",
        "2026-08 店铺月报已更新",
        "2026年8月数据已更新",
    ],
)
def test_days_of_a_notice_are_no_period(draw_paper: DrawPaper, notice: str) -> None:
    (record,) = read(draw_paper, notice, cards())
    assert seen(record)[0] is None


@pytest.mark.parametrize("compared", ["较前一日 +3.2%", "较昨日 12", "昨日 12", "较上周 3.2%", "较前30日 3%"])
def test_figures_compared_with_a_shorter_span_are_of_no_month(draw_paper: DrawPaper, compared: str) -> None:
    (record,) = read(draw_paper, "统计时间 2026-08", cards(compared))
    assert seen(record) == ("2026-08-01", "ambiguous")
    assert record.sales_amount.problem == "ambiguous"


BESIDE_YESTERDAY = """
成交金额(元)                 成交订单数
#{amount}                    #312
昨日 {before:<24}昨日 {day}
"""


@pytest.mark.parametrize(
    ("amount", "before", "day", "orders"),
    [
        ("45,678.90", "1,521.00", "11", 312),
        ("45,678.90", "0.15万", "11", 312),
        ("45,678.90", "41,521.00", "298", "ambiguous"),
        ("45,678.90", "1,521.00", "298", "ambiguous"),
        ("45,678.90", "1,521.00", "0", "ambiguous"),
        ("45,678.90", "152.00", "11", "ambiguous"),
        ("45,678.90", "--", "11", "ambiguous"),
    ],
)
def test_a_line_of_yesterday_under_a_month_is_a_remark(
    draw_paper: DrawPaper, amount: str, before: str, day: str, orders: int | str
) -> None:
    """On phones 拼多多 prints it under each figure; under one of the running day it is as much as that."""
    block = BESIDE_YESTERDAY.format(amount=amount, before=before, day=day)
    (record,) = read(draw_paper, "拼多多商家后台", "统计时间 2026-08-01 ~ 2026-08-31", block)
    assert seen(record) == ("2026-08-01", orders)


@pytest.mark.parametrize("compared", ["较上月 +3.2%", "环比 3.2%", "较上一周期 12", "同比 3.2%"])
def test_figures_compared_with_the_month_before(draw_paper: DrawPaper, compared: str) -> None:
    (record,) = read(draw_paper, "统计时间 2026-08", cards(compared))
    assert seen(record) == ("2026-08-01", 312)


@pytest.mark.parametrize(
    "subject",
    [
        "商品名称：纯棉四件套床单被套",
        "商品名称   纯棉四件套床单被套",
        "商品ID：731209451180",
        "终端：无线端",
        "渠道：直播",
        "直播间：禾木家的直播间",
        "类目：床品套件",
        "单品分析   纯棉四件套",
        "商品 / 商品详情",
        "纯棉四件套   货号 A7712",
        "纯棉四件套   价格 ¥129.00",
        "纯棉四件套   售价：129.00",
    ],
)
@pytest.mark.parametrize("first", ["subject", "period"])
def test_figures_of_one_product_or_channel_are_not_the_shops(draw_paper: DrawPaper, subject: str, first: str) -> None:
    head = [subject, "统计时间 2026-08"]
    (record,) = read(draw_paper, *(head if first == "subject" else reversed(head)), cards())
    assert seen(record)[1] in {"ambiguous", 312}
    assert seen(record) != ("2026-08-01", 312)


@pytest.mark.parametrize("subject", ["终端：全部", "渠道：不限", "商品   品牌   人群   流量   服务"])
def test_a_choice_of_everything_and_a_menu_are_no_part(draw_paper: DrawPaper, subject: str) -> None:
    (record,) = read(draw_paper, subject, "统计时间 2026-08", cards())
    assert seen(record) == ("2026-08-01", 312)


@pytest.mark.parametrize("title", ["2026年累计", "年累计", "2026年第3季度", "2026年1-10月"])
def test_figures_of_a_longer_span_above_the_month(draw_paper: DrawPaper, title: str) -> None:
    (record,) = read(draw_paper, title, "成交单量", "#4,000", "", "", "2026年8月", "成交金额", "#45,678.90")
    assert seen(record) == ("2026-08-01", "ambiguous")
    assert record.sales_amount.value is not None


def test_figures_above_the_months_title_are_of_another_time(draw_paper: DrawPaper) -> None:
    (record,) = read(draw_paper, "成交单量", "#12", "", "", "2026年8月", "成交金额", "#45,678.90")
    assert seen(record) == ("2026-08-01", "ambiguous")
    (below,) = read(draw_paper, "成交单量", "#312", "", "", "统计周期 2026-08")
    assert seen(below) == ("2026-08-01", 312)


@pytest.mark.parametrize(
    "menu",
    [
        "首页   实时   作战室   流量   品类   交易   退出   消息   3",
        "今日   昨日周月",
        "实时日周月",
    ],
)
def test_a_menu_with_the_running_day_is_no_title(draw_paper: DrawPaper, menu: str) -> None:
    (record,) = read(draw_paper, "统计时间 2026-08", menu, cards("环比 3.2%"))
    assert seen(record) == ("2026-08-01", 312)


@pytest.mark.parametrize("days", ["10.01-10.20", "8.1-8.20"])
def test_a_month_with_other_days_in_brackets_is_no_whole_one(draw_paper: DrawPaper, days: str) -> None:
    (record,) = read(draw_paper, f"2026年8月（{days}）", cards("环比 3.2%"))
    assert record.period_end.value != date(2026, 8, 31)


@pytest.mark.parametrize(
    ("menu", "start"),
    [
        ("交易 客户 行业 竞争 专题", "2026-08-01"),
        ("物流 财务 市场 竞争", "2026-08-01"),
        ("首页 直播 数据", None),
        ("首页 直播 商品 数据", "2026-08-01"),
        ("首页发货数据", "2026-08-01"),
        ("行业 竞争", None),
        ("发货数据", None),
        ("直播 数据", None),
        ("直播商品交易数据", None),
    ],
)
def test_a_menu_read_as_one_text_is_no_title(draw_paper: DrawPaper, menu: str, start: str | None) -> None:
    (record,) = read(draw_paper, menu, "", "统计时间 2026-08", cards("环比 3.2%"))
    assert seen(record)[0] == start


@pytest.mark.parametrize("icon", ["ⓘ", "①", "Ⓘ"])
def test_a_circled_sign_behind_a_name(draw_paper: DrawPaper, icon: str) -> None:
    (record,) = read(draw_paper, "统计时间 2026-08", f"成交单量{icon}", "#312")
    assert seen(record) == ("2026-08-01", 312)


def test_a_sheet_that_numbers_its_lines(draw_paper: DrawPaper) -> None:
    records = read(
        draw_paper,
        "1    统计月份    成交金额      成交单量",
        "2    2026-07     11000.50      298",
        "3    2026-08     12345.67      312",
    )
    assert [seen(each) for each in records] == [("2026-07-01", 298), ("2026-08-01", 312)]


def test_a_name_twice_on_a_line_with_one_figure_unread(draw_paper: DrawPaper) -> None:
    (record,) = read(draw_paper, "2026年8月", "成交单量          成交单量", "#312              1000+")
    assert seen(record) == ("2026-08-01", "ambiguous")


@pytest.mark.parametrize("title", ["单品分析", "实时概况", "近90天数据"])
def test_a_title_between_the_tool_and_the_label_of_the_period_is_no_menu(draw_paper: DrawPaper, title: str) -> None:
    (record,) = read(draw_paper, "京东商智", title, "统计时间 2026-08", cards("环比 3.2%"))
    assert seen(record)[0] is None
    (menu,) = read(draw_paper, "首页", title, "交易概况", "", "统计时间 2026-08", cards("环比 3.2%"))
    assert seen(menu) == ("2026-08-01", 312)


@pytest.mark.parametrize("title", ["行业交易指数", "竞店对比", "经营目标", "销售预测", "直播数据"])
def test_figures_of_other_shops_of_an_aim_or_of_one_channel(draw_paper: DrawPaper, title: str) -> None:
    (record,) = read(draw_paper, "统计时间 2026-08", "", title, cards())
    assert seen(record)[0] is None


@pytest.mark.parametrize("remark", ["行业排名   前5%", "行业排名", "目标   90%"])
def test_a_remark_on_a_figure_is_no_title(draw_paper: DrawPaper, remark: str) -> None:
    (record,) = read(draw_paper, "统计时间 2026-08", cards(), "", remark, "", "成交客户数", "#299")
    assert seen(record) == ("2026-08-01", 312)
    assert record.buyers.value is not None


@pytest.mark.parametrize(("caption", "orders"), [("日均值", "not_parsed"), ("日均", "ambiguous"), ("日均 10", 312)])
def test_a_mean_is_not_what_the_month_sold(draw_paper: DrawPaper, caption: str, orders: object) -> None:
    (record,) = read(draw_paper, "统计时间 2026-08", cards(caption))
    assert seen(record) == ("2026-08-01", orders)


@pytest.mark.parametrize(
    ("update", "start"),
    [
        ("数据更新至   2026-08-20", None),
        ("截至 08-20", None),
        ("数据更新时间   2026-08-31", "2026-08-01"),
        ("数据更新时间   2026-09-01", "2026-08-01"),
    ],
)
def test_a_page_made_before_the_month_was_over(draw_paper: DrawPaper, update: str, start: str | None) -> None:
    (record,) = read(draw_paper, "统计时间 2026-08", update, cards())
    assert seen(record)[0] == start


def test_an_open_calendar_is_no_period(draw_paper: DrawPaper) -> None:
    weeks = [" " * 80 + "   ".join(f"{day}" for day in range(first, first + 7)) for first in (1, 8, 15, 22)]
    calendar = [" " * 80 + "2026年 10月", *weeks]
    (record,) = read(draw_paper, "统计时间 2026-08-01 ~ 2026-08-31", *calendar, cards())
    assert seen(record) == ("2026-08-01", 312)


def test_the_month_that_is_compared_with_is_no_second_period(draw_paper: DrawPaper) -> None:
    (record,) = read(draw_paper, "时间：2026-08   对比时间：2026-07", cards("对比期 912"))
    assert seen(record) == ("2026-08-01", 312)


def test_a_menu_read_as_one_word_beside_the_running_day(draw_paper: DrawPaper) -> None:
    (record,) = read(draw_paper, "首页   实时   作战室 流量 品类 交易 内容 服务", "", "统计时间 2026-08", cards())
    assert seen(record) == ("2026-08-01", 312)


@pytest.mark.parametrize("days", ["实时   7天   30天   日   周   月", "1天   7天   30天   自定义", "实时   日周且"])
def test_the_buttons_of_a_picker_are_no_titles(draw_paper: DrawPaper, days: str) -> None:
    (record,) = read(draw_paper, f"统计时间 2026-08   {days}", cards())
    assert seen(record) == ("2026-08-01", 312)


@pytest.mark.parametrize("head", ["本期      上期      变化", "本月      上月      环比", "本期      环比      同比"])
def test_the_column_of_the_pages_own_period(draw_paper: DrawPaper, head: str) -> None:
    table = [
        "指标              " + head,
        "成交单量          312       256       12.1%",
        "成交客户数        300       250       9.2%",
    ]
    (record,) = read(draw_paper, "统计月份：2026-08", "", *table)
    assert seen(record) == ("2026-08-01", 312)
    assert record.buyers.value is not None


@pytest.mark.parametrize("beside", ["上月      去年同期", "上月      同行平均      同行优秀"])
def test_the_column_of_a_month_beside_what_it_is_compared_with(draw_paper: DrawPaper, beside: str) -> None:
    table = [
        "指标              2026年8月      " + beside,
        "成交单量          312            256       199       210",
        "成交客户数        300            250       188       200",
    ]
    rows = [row if beside.count("同行") else row.rsplit("     ", 1)[0] for row in table[1:]]
    (record,) = read(draw_paper, "统计时间 2026-08-01 ~ 2026-08-31", "", table[0], *rows)
    assert seen(record) == ("2026-08-01", 312)
    assert record.buyers.value is not None


@pytest.mark.parametrize(
    ("days", "start"),
    [
        ("08/01/2026 - 08/31/2026", "2026-08-01"),
        ("01/08/2026 - 31/08/2026", "2026-08-01"),
        ("08/01/2026 - 08/12/2026", None),
    ],
)
def test_days_with_the_year_last(draw_paper: DrawPaper, days: str, start: str | None) -> None:
    (record,) = read(draw_paper, f"Date range: {days}    Sales breakdown: Marketplace total", "", cards())
    assert seen(record)[0] == start


@pytest.mark.parametrize("head", ["上期      去年同期", "本月      本月", "2026-07      上月", "目标      完成率"])
def test_columns_without_one_of_the_pages_period(draw_paper: DrawPaper, head: str) -> None:
    (record, *_) = read(
        draw_paper, "统计月份：2026-08", "", f"指标              {head}", "成交单量          312       256"
    )
    assert not isinstance(seen(record)[1], int)


def test_a_menu_at_the_side_heads_no_table(draw_paper: DrawPaper) -> None:
    (record,) = read(
        draw_paper,
        "首页",
        "订单      统计时间 2026-08",
        "商品      成交金额          成交单量          成交客户数",
        "营销      45,678.90         312               299",
        "数据      较上月 2%         较上月 2%         较上月 2%",
        "资金",
    )
    assert seen(record) == ("2026-08-01", 312)


def test_a_head_of_goods_with_one_row_is_no_menu(draw_paper: DrawPaper) -> None:
    (record,) = read(
        draw_paper, "统计时间 2026-08", "商品      支付金额          支付件数", "茶壶      45,678.90         312"
    )
    assert record.units.value is None


@pytest.mark.parametrize("icon", ["⇅", "↕", " ⇅"])
def test_the_icon_of_a_sorted_column(draw_paper: DrawPaper, icon: str) -> None:
    records = read(
        draw_paper,
        f"月份        支付金额{icon}      支付订单数{icon}",
        "2026-07     11000.50       298",
        "2026-08     12345.67       312",
    )
    assert [seen(each) for each in records] == [("2026-07-01", 298), ("2026-08-01", 312)]


@pytest.mark.parametrize(
    ("name", "printed", "amount"),
    [
        ("支付金额(GMV)", "14,502.00", 14502),
        ("成交金额（含退款）", "14,502.00", 14502),
        ("成交金额（去退款）", "14,502.00", None),
        ("支付金额", "14.5k", 14500),
        ("成交全额", "14,502.00", 14502),
        ("支付金额", "14.5K元", 14500),
    ],
)
def test_names_and_units_of_amounts(draw_paper: DrawPaper, name: str, printed: str, amount: int | None) -> None:
    (record,) = read(draw_paper, "统计时间 2026-08", name, f"#{printed}")
    assert (record.sales_amount.value.amount if record.sales_amount.value else None) == amount


def test_cards_whose_figures_fall_evenly_are_no_axis(draw_paper: DrawPaper) -> None:
    lines = [line for orders in (204, 192, 180) for line in ("成交单量", f"#{orders}", "", "")]
    records = read(draw_paper, "2026年6月", *lines[:4], "2026年7月", *lines[4:8], "2026年8月", *lines[8:])
    assert [seen(each)[1] for each in records] == [204, 192, 180]


@pytest.mark.parametrize("printed", ["2026年08月单位：万元", "统计时间 2026-08   单位：万元", "2026-08   (单位:万元)"])
def test_a_unit_printed_apart_leaves_the_amount_unread(draw_paper: DrawPaper, printed: str) -> None:
    (record,) = read(draw_paper, printed, cards())
    assert (record.sales_amount.value, seen(record)[1]) == (None, 312)
