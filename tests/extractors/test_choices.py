"""Pages whose figures are of what is chosen on them, of an aim or of other shops: cards, and tables of months."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.extractors import extract
from pipeline.geometry import Box
from pipeline.model import Document, DocumentType, Finding
from pipeline.records import Record, SalesScreenshot
from tests.checks.builders import WINDOW, dossier, finding, license_

ReadPapers = Callable[..., list[Record]]
Judge = Callable[..., tuple[str, str]]
FRAME = "生意参谋                    禾木官方店"
PERIOD = "统计时间 2026-08-01 ~ 2026-08-31"
NAMES = "支付金额(元)      支付子订单数      支付买家数"
TABLE = "\n".join(
    (
        f"月份          {NAMES}",
        *(
            f"{year}-{month:02d}       {6000 + month:,}.50          {60 + month}                {55 + month}"
            for year, month in WINDOW
        ),
    )
)


@pytest.fixture
def judge(read_papers: ReadPapers) -> Judge:
    """The verdict and reason on sales of these pages."""

    def judged(*texts: str) -> tuple[str, str]:
        named = [replace(each, document=f"s{place}") for place, each in enumerate(read_papers(*texts))]
        found: Finding = finding("store_sales", dossier(license_(), *named))
        return found.verdict.value, found.reason

    return judged


def cards(*lines: str) -> list[str]:
    """Six pages, a month each, with these lines over the names."""
    return [
        "\n".join((FRAME, *lines, "", NAMES, f"6,0{month:02d}.50          {60 + month}                {55 + month}"))
        .replace("2026-08-01", f"{year}-{month:02d}-01")
        .replace("2026-08-31", f"{year}-{month:02d}-{30 if month in (6, 9) else 31}")
        for year, month in WINDOW
    ]


CHOICES = (
    *("活动：家装节满300减40", "会场：618主会场", "客服：小青", "业务员：王芳", "部门：家居事业部", "团长：小红"),
    *(
        "分销商：杭州某某",
        "客户：某某贸易",
        "订单类型：预售",
        "付款方式：花呗",
        "营销工具：百亿补贴",
        "店铺：全部店铺",
        "视频标题：怎么选四件套",
    ),
    *(
        "店铺活动：家装节",
        "商家自播：小红",
        "用户：新客",
        "数据来源：直播",
        "账户：推广账户",
        "单位：家居事业部",
        "当前位置：会员分析>会员成交",
        "当前位置：交易分析>交易构成",
        "当前位置：行业大盘",
        "当前位置：首页>生意参谋直播",
        "当前位置：京东商智会员数据",
    ),
)
WHOLES = (
    *("禾木优品:运营小王", "禾木优品专营店:客服01"),
    *("店铺名称：禾木官方店", "平台：淘宝", "数据来源：生意参谋", "主营类目：家居用品", "统计口径：支付", "活动：全部"),
    *("热销商品：测试仪、体验装枕头", "当前位置：交易分析 > 交易概况", "您的位置：首页>生意参谋>经营数据"),
    *("所在地：浙江杭州", "报表名称：月度经营数据", "数据范围：店铺"),
    *("最近更新：2026-11-01", "操作员：admin01", "渠道：全渠道", "信用等级：五钻"),
    *("联系人：王芳", "公告：家装节报名中", "提示：次日更新", "时间粒度：月", "币种：人民币", "测试：主图优化"),
    *("指标：支付金额、支付子订单数等6个", "单位：件", "金额单位：人民币元", "编制单位：上海禾木电子商务有限公司"),
)
TITLES = (
    "品类分析",
    "会员分析",
    "客服绩效",
    "商品360",
    "优惠券效果",
    "市场大盘",
    "同行均值",
    "去年同期",
    "预测",
    "目标",
    "年累计",
    "本年",
    "对比店铺",
    "日均",
    *("采购订单", "会员成交", "带货数据", "门店数据", "累计成交", "聚划算", "前10日", "公司整体", "合作店铺"),
)
OF_THE_SHOP = (
    *("交易分析", "经营分析", "店铺月度交易数据", "月度分析", "交易概况"),
    *("月度核心数据", "订单统计", "生意概览", "8月销售情况", "小王的店铺"),
)


@pytest.mark.parametrize("choice", CHOICES)
def test_what_is_chosen_beside_the_period_is_not_the_whole_shop(judge: Judge, choice: str) -> None:
    for lines in ((f"{choice}    {PERIOD}",), (PERIOD, choice), (choice, PERIOD)):
        assert judge(*cards(*lines)) == ("review", "months_missing")
    assert judge(f"{FRAME}\n{choice}\n\n{TABLE}") == ("review", "months_missing")


@pytest.mark.parametrize("label", WHOLES)
def test_what_chooses_nothing_leaves_the_shop_whole(judge: Judge, label: str) -> None:
    for lines in ((f"{label}    {PERIOD}",), (PERIOD, label), (label, PERIOD)):
        assert judge(*cards(*lines))[1] in {"met", "link_missing"}
    assert judge(f"{FRAME}\n{label}\n\n{TABLE}")[1] in {"met", "link_missing"}


@pytest.mark.parametrize("label", ["直播时间", "发布时间：", "开播日期", "活动周期：", "上架时间"])
def test_days_of_something_else_are_no_period_of_the_figures(judge: Judge, label: str) -> None:
    assert judge(*cards(PERIOD.replace("统计时间 ", label))) == ("review", "months_missing")


@pytest.mark.parametrize("label", ["数据统计周期：", "交易时间", "报表日期：", "订单支付时间 ", "时间筛选 "])
def test_days_of_the_figures_however_they_are_called(judge: Judge, label: str) -> None:
    assert judge(*cards(PERIOD.replace("统计时间 ", label)))[1] in {"met", "link_missing"}


@pytest.mark.parametrize("title", TITLES)
def test_a_title_of_something_else_stands_over_cards_and_tables(judge: Judge, title: str) -> None:
    assert judge(*cards(PERIOD, "", title)) == ("review", "months_missing")
    assert judge(f"{FRAME}\n{title}\n\n{TABLE}") == ("review", "months_missing")


@pytest.mark.parametrize("whose", ["行业均值", "同行同层优秀", "去年同期", "上年", "目标", "类目均值", "对比店铺"])
def test_what_names_the_days_says_whose_the_figures_are(judge: Judge, whose: str) -> None:
    behind, before = f"{PERIOD}    月    {whose}", f"本年 / {whose}    {PERIOD}"
    for line in (f"{whose}    {PERIOD}", behind, before, f"{whose} 2026-08-01 ~ 2026-08-31"):
        assert judge(*cards(line)) == ("review", "months_missing")


@pytest.mark.parametrize(
    "beside",
    [
        "上月",
        "上周    上月    自定义",
        "对比 去年同期",
        "较去年同期",
        "同比",
        "数据说明    下载",
        "对比    行业均值",
        "对比    同行",
    ],
)
def test_what_stands_beside_the_days_and_is_a_button(judge: Judge, beside: str) -> None:
    assert judge(*cards(f"{PERIOD}    {beside}")) == ("pass", "met")


def test_what_stands_over_every_name_says_whose_the_figures_are(judge: Judge) -> None:
    over = "去年同期          去年同期          去年同期"
    assert judge(*cards(PERIOD, over)) == ("review", "months_missing")
    assert judge(*cards(PERIOD, over.replace("去年同期", "月度核心数据"))) == ("pass", "met")


@pytest.mark.parametrize("end", ["目标", "均值", "预测"])
def test_a_name_that_ends_otherwise_is_another(judge: Judge, end: str) -> None:
    assert judge(f"{FRAME}\n\n{TABLE.replace('支付子订单数', '支付子订单数' + end)}")[0] == "review"


def test_rows_of_all_sales_up_to_a_month_are_no_months(judge: Judge) -> None:
    assert judge(f"{FRAME}\n\n{TABLE}") == ("pass", "met")
    assert judge(f"{FRAME}\n\n{TABLE}".replace("2026-", "截至2026-"))[0] == "review"


@pytest.mark.parametrize(("height", "months"), [(20, 0), (100, 6)])
def test_a_piece_of_a_slanting_note_heads_nothing(
    draw_paper: Callable[..., Document], height: int, months: int
) -> None:
    document = draw_paper(DocumentType.SALES_SCREENSHOT, f"{FRAME}\n\n\n审核\n{TABLE}")
    (page,) = document.pages
    words = tuple(
        replace(word, box=Box(left=word.box.left, right=word.box.right, top=120, bottom=120 + height))
        if word.text == "审核"
        else word
        for word in page.words
    )
    records = extract(replace(document, pages=(replace(page, words=words),)))
    assert sum(isinstance(each, SalesScreenshot) and each.period_start.value is not None for each in records) == months


def test_a_heading_of_the_shop_below_another_one_counts(judge: Judge) -> None:
    assert judge(*cards("会员成交", f"交易概况      {PERIOD}"))[1] in {"met", "link_missing"}
    assert judge(*cards(f"会员成交      {PERIOD}")) == ("review", "months_missing")
    assert judge(*cards(f"会员概况      {PERIOD}", "访客数", "612", "", "交易概况"))[1] in {"met", "link_missing"}


@pytest.mark.parametrize("title", OF_THE_SHOP)
def test_a_title_of_the_shops_own_trade(judge: Judge, title: str) -> None:
    assert judge(*cards(PERIOD, "", title))[1] in {"met", "link_missing"}
    assert judge(f"{FRAME}\n{title}\n\n{TABLE}")[1] in {"met", "link_missing"}


@pytest.mark.parametrize("span", ["近6个月", "近半年数据", "2026年1-10月", "年度汇总"])
def test_the_time_that_a_table_of_months_covers(judge: Judge, span: str) -> None:
    assert judge(f"{FRAME}\n{span}\n\n{TABLE}")[1] in {"met", "link_missing"}
    assert judge(*cards(PERIOD, "", span)) == ("review", "months_missing")


def test_the_axis_of_a_chart_over_a_table_of_months(judge: Judge) -> None:
    axis = "    ".join(f"{year}-{month:02d}" for year, month in WINDOW)
    for title in ("", "数据明细 ↓导出", "每月明细"):
        assert judge(f"{FRAME}\n{axis}\n\n{title}\n{TABLE}")[1] in {"met", "link_missing"}
    assert judge(f"{FRAME}\n{axis}\n\n商品明细\n{TABLE}") == ("review", "months_missing")


def test_a_title_over_other_cards_is_not_of_the_table_below(judge: Judge) -> None:
    above = "品类分析\n\n访客数\n902\n\n\n"
    assert judge(f"{FRAME}\n{above}{TABLE}")[1] in {"met", "link_missing"}


@pytest.mark.parametrize(
    ("total", "expected"),
    [("36,045.00  405      375", "met"), ("72,045.00   805     775", "met"), ("36,045.00  212    375", "unreadable")],
)
def test_rows_that_make_more_than_their_total_are_unclear(judge: Judge, total: str, expected: str) -> None:
    money, orders, buyers = total.split()
    row = f"合计          {money}         {orders}               {buyers}"
    assert judge(f"{FRAME}\n\n{TABLE}\n{row}")[1] in {expected, "link_missing" if expected == "met" else expected}


@pytest.mark.parametrize(
    "told", ["第一步，打开生意参谋", "如下图所示", "操作指南", "以上数据为预估值，仅供内部规划参考"]
)
def test_a_page_that_teaches_shows_nobodys_sales(judge: Judge, told: str) -> None:
    assert judge(*cards(PERIOD, told)) == ("review", "proves_nothing")


@pytest.mark.parametrize("way", ["商品 > 商品排行 > 四件套", "商品 / 热销榜 / 四件套", "订单 › 商品明细"])
def test_the_way_to_one_of_a_list(judge: Judge, way: str) -> None:
    assert judge(*cards(way, PERIOD)) == ("review", "months_missing")


def test_a_choice_without_a_colon_on_the_line_of_the_period(judge: Judge) -> None:
    assert judge(*cards(f"活动  家装节满300减40    {PERIOD}")) == ("review", "months_missing")
    for line in (f"活动  全部活动场次    {PERIOD}", f"商品  活动  服务    {PERIOD}"):
        assert judge(*cards(line))[1] in {"met", "link_missing"}


@pytest.mark.parametrize("beside", [("花费", "投入产出比"), ("展现量", "点击量"), ("佣金", "推广位")])
def test_figures_beside_those_of_advertising_are_what_it_sold(judge: Judge, beside: tuple[str, str]) -> None:
    pages = [page.replace(NAMES, f"{NAMES}      {'      '.join(beside)}") for page in cards(PERIOD)]
    assert judge(*pages) == ("review", "months_missing")
    one = [page.replace(NAMES, f"{NAMES}      {beside[0]}") for page in cards(PERIOD)]
    assert judge(*one)[1] in {"met", "link_missing"}
    table = TABLE.replace(NAMES, f"{NAMES}      {'      '.join(beside)}")
    assert judge(f"{FRAME}\n\n{table}") == ("review", "months_missing")


ERP = """
{tool}      店铺销售统计      禾木官方店
统计时间：2026-08-01 至 2026-08-31
店铺            平台      订单数     销售数量     销售金额
禾木官方店      淘宝      132        149         12,305.50
"""


@pytest.mark.parametrize("tool", ["聚水潭", "旺店通ERP", "管家婆云ERP"])
def test_an_erp_is_no_back_end(read_papers: ReadPapers, judge: Judge, tool: str) -> None:
    (record,) = read_papers(ERP.format(tool=tool))
    assert isinstance(record, SalesScreenshot)
    assert record.doubt == tool
    months = [
        ERP.format(tool=tool)
        .replace("2026-08-01", f"{y}-{m:02d}-01")
        .replace("08-31", f"{m:02d}-{30 if m in (6, 9) else 31}")
        for y, m in WINDOW
    ]
    assert judge(*months) == ("review", "proves_nothing")
    assert judge(*cards(PERIOD), *months)[1] in {"met", "link_missing"}


@pytest.mark.parametrize(
    "told", ["禾木官方店等5家店铺", "店铺群汇总（3家店铺）", "8个网店合计", "全部店铺（3）汇总", "多店汇总"]
)
def test_many_shops_are_not_the_one(judge: Judge, told: str) -> None:
    assert judge(*cards(PERIOD, told)) == ("review", "months_missing")
    assert judge(f"{FRAME}\n{told}\n\n{TABLE}") == ("review", "months_missing")


def test_what_is_chosen_in_the_lower_of_two_pictures(judge: Judge) -> None:
    pages = cards(PERIOD)
    both = [f"{upper}\n\n\n{lower}" for upper, lower in zip(pages[::2], pages[1::2], strict=True)]
    assert judge(*both)[1] in {"met", "link_missing"}
    chosen = cards(f"活动：家装节    {PERIOD}")
    mixed = [f"{upper}\n\n\n{lower}" for upper, lower in zip(pages[::2], chosen[1::2], strict=True)]
    assert judge(*mixed) == ("review", "months_missing")
    noted = [f"{page}\n\n热销商品：四件套\n\n支付件数\n{70 + at}" for at, page in enumerate(pages)]
    assert judge(*noted)[1] in {"met", "link_missing"}


def test_the_shop_of_the_lower_of_two_pictures(read_papers: ReadPapers) -> None:
    upper, lower = (page.replace("禾木官方店", " " * 60 + "禾木官方店") for page in cards(PERIOD)[:2])
    for below, names in ((lower, {"禾木官方店"}), (lower.replace("禾木官方店", "蓝鲸家居旗舰店"), {None})):
        records = read_papers(f"{upper}\n\n\n{below}")
        assert {each.store_name.value for each in records if isinstance(each, SalesScreenshot)} == names


@pytest.mark.parametrize(
    "choice", ["仓库    华东仓", "商品分组    夏季新品", "店铺来源    手淘搜索", "流量来源    手淘搜索 ▾"]
)
def test_a_choice_alone_beside_the_period_needs_no_colon(judge: Judge, choice: str) -> None:
    for lines in ((f"{choice}    {PERIOD}",), (choice, PERIOD)):
        assert judge(*cards(*lines)) == ("review", "months_missing")


@pytest.mark.parametrize("line", ["仓库    全部", "店铺来源    全部", "地域    人群    场次    仓库"])
def test_a_menu_and_what_chooses_all_leave_the_shop_whole(judge: Judge, line: str) -> None:
    assert judge(*cards(line, PERIOD))[1] in {"met", "link_missing"}
