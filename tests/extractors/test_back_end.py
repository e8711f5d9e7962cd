"""Pages with the figures of sales: back ends with their own data, and what only looks like one."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.model import Finding
from pipeline.records import Record, SalesScreenshot
from pipeline.values.text import fold
from tests.checks.builders import WINDOW, dossier, finding, license_

ReadPapers = Callable[..., list[Record]]
Judge = Callable[..., tuple[Finding, Finding]]
SHOP = "禾木官方店"


def cards(
    month: tuple[int, int], orders: int = 60, frame: str = "千牛商家工作台", banner: str = "", **label: str
) -> str:
    year, number = month
    last = calendar.monthrange(year, number)[1]
    period = f"{label.get('period', '统计时间')} {year}-{number:02d}-01 ~ {year}-{number:02d}-{last}"
    return f"""
{frame}                                                  {SHOP}
{banner}
交易概况                                        {period}

支付金额            支付子订单数        支付件数            支付买家数
{orders * 100 + number:,}.50            {orders}                  {orders + 9}                  {orders - 7}
"""


@pytest.fixture
def judge(read_papers: ReadPapers) -> Judge:
    """The findings on sales and coverage of these pages; every value seconded."""

    def judged(*texts: str) -> tuple[Finding, Finding]:
        named = [replace(each, document=f"s{place}") for place, each in enumerate(read_papers(*texts))]
        assert all(isinstance(each, SalesScreenshot) for each in named)
        case = dossier(license_(), *named)
        return finding("store_sales", case), finding("screenshot_coverage", case)

    return judged


def outcomes(found: tuple[Finding, Finding]) -> list[tuple[str, str]]:
    return [(each.verdict.value, each.reason) for each in found]


BEFORE = [cards(month, orders=60 + month[1]) for month in WINDOW[:-1]]
LAST = WINDOW[-1]
PASSED = [("pass", "met"), ("pass", "met")]
WORDS_OF_BACK_ENDS = (
    "数据每日8点更新",
    "店铺体验分 4.9",
    "消费者体验",
    "新手体验任务",
    "测款中心",
    "A/B测试",
    "示例：如何查看数据",
    "模拟器下载",
    "免费体验7天",
    "数据安全演示",
    "店铺体验诊断",
    "虚拟商品订单",
    "实时数据仅供参考，请以结算为准",
    "测试：主图优化",
    "试用报告",
    "样品订单",
    "培训中心",
    "大促预演",
    "商家培训",
    "体验新版",
)
REVIEWED = [("review", "proves_nothing"), ("review", "proves_nothing")]


@pytest.mark.parametrize(
    "page",
    [
        cards(LAST),
        cards(LAST, frame="首页 商品 交易 数据"),
        cards(LAST, frame="https://sycm.taobao.com/portal/home.htm", period="日期"),
        cards(LAST, banner="数据仅供参考"),
        cards(LAST, banner="立即体验新版    免费试用    功能演示视频"),
        cards(LAST, banner="热销商品：测试仪、体验装枕头、家庭装样品"),
        cards(LAST, banner="较上月 +3.2%    标题测试    A/B测试"),
        *(cards(LAST, banner=word) for word in WORDS_OF_BACK_ENDS),
    ],
)
def test_a_back_end_with_its_own_data(judge: Judge, page: str) -> None:
    assert outcomes(judge(*BEFORE, page)) == PASSED


@pytest.mark.parametrize(
    "banner",
    [
        "演示数据，仅供参考，不代表真实经营数据",
        "当前为演示数据",
        "测试数据",
        "示例数据，开通后查看真实数据",
        "体验店铺",
        "您正在使用体验版数据",
        "模拟店铺数据",
        "测试环境",
        "沙箱环境",
        "DEMO",
        "试用账号",
        "培训账号，请勿外传",
        "该数据为虚拟数据",
        "数据异常，请稍后再试",
        "此为样例店铺数据",
        "当前展示为示意数据",
        "以下为虚拟演示",
        "Sample data",
        "Demo Store",
        "测试店",
        "未开通服务，以下为示例",
        "沙盒店铺",
        "练习模式",
        "体验数据，非本店真实数据",
        "数据为随机生成",
        "教学演示账号",
        "效果图，非真实数据",
        "预览数据",
        "假数据仅供测试",
        "未授权，展示示例",
    ],
)
def test_data_that_nobody_sold_show_no_month(judge: Judge, banner: str) -> None:
    found = judge(*BEFORE, cards(LAST, banner=banner))
    assert outcomes(found) == REVIEWED
    assert f"s5 ({fold(banner)})" in found[0].summary


def test_a_demonstration_with_few_orders_fails_nobody(judge: Judge) -> None:
    assert outcomes(judge(*BEFORE, cards(LAST, orders=12)))[0] == ("fail", "not_met")
    assert outcomes(judge(*BEFORE, cards(LAST, orders=12, banner="演示数据"))) == REVIEWED


HEAD = "月份          支付金额(元)      支付子订单数      支付件数      支付买家数"
ROWS = "\n".join(
    f"{year}-{number:02d}       {6000 + number:,}.50          {60 + number}                {70 + number}"
    f"            {55 + number}"
    for year, number in WINDOW
)


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (f"生意参谋                              {SHOP}\n经营分析", PASSED),
        (f"https://mms.pinduoduo.com/sycm                 {SHOP}\n店铺月度交易数据", PASSED),
        (f"统计周期 自然月    较上月    转化率                  {SHOP}\n经营分析", PASSED),
        (f"#{SHOP} 2026年5-10月销售统计表（自制）", REVIEWED),
        (f"#2026年销售统计表\n店铺名称：{SHOP}    平台：淘宝", REVIEWED),
        (f"#月度销售汇总表\n店铺名称：{SHOP}    数据来源：生意参谋", REVIEWED),
        (f"店铺名称：{SHOP}    平台：淘宝    制表人：王小敏", REVIEWED),
        (f"文件    开始    插入    页面布局    公式    数据    审阅    视图\n店铺名称：{SHOP}    平台：淘宝", REVIEWED),
        (f"店铺名称：{SHOP}    平台：淘宝", REVIEWED),
        (f"店铺名称：{SHOP}", REVIEWED),
    ],
)
def test_a_table_of_ones_own_is_no_back_end(judge: Judge, above: str, expected: list[tuple[str, str]]) -> None:
    assert outcomes(judge(f"{above}\n\n{HEAD}\n{ROWS}\n")) == expected


def test_beside_a_back_end_a_table_of_ones_own_does_no_harm(judge: Judge) -> None:
    table = f"#月度销售汇总表（自制）\n店铺名称：{SHOP}\n\n{HEAD}\n{ROWS}\n"
    assert outcomes(judge(*BEFORE, cards(LAST), table)) == PASSED


@pytest.mark.parametrize(
    "word",
    [
        *(
            "单品分析：记忆棉枕头",
            "流量渠道：直通车",
            "地域：浙江省",
            "人群：新客",
            "活动：双11预售",
            "推广计划：枕头-01",
        ),
        *(
            "仓库：杭州仓",
            "来源：手淘搜索",
            "商品分组：清仓",
            "子账号：客服01",
            "数据 / 单品分析",
            "流量 / 直通车 / 推广效果",
        ),
        *("数据加载中…", "店铺于2026-10-28开通，仅统计开通后数据"),
    ],
)
def test_a_part_of_the_shop_may_pass_and_never_fails(judge: Judge, word: str) -> None:
    assert outcomes(judge(*BEFORE, cards(LAST, orders=12)))[0] == ("fail", "not_met")
    assert judge(*BEFORE, cards(LAST, orders=12, banner=word))[0].verdict.value == "review"
    assert judge(*BEFORE, cards(LAST, banner=word))[0].verdict.value in {"pass", "review"}


@pytest.mark.parametrize(
    "word", ["流量    推广    直播    营销", "地域：全部", "渠道：不限", "数据 / 交易概况", "活动：-"]
)
def test_the_whole_of_the_shop_fails(judge: Judge, word: str) -> None:
    assert outcomes(judge(*BEFORE, cards(LAST, orders=12, banner=word)))[0] == ("fail", "not_met")


@pytest.mark.parametrize(
    "way",
    [
        *(
            "商品 / 单品分析 / 记忆棉枕头",
            "流量 > 直通车 > 推广效果",
            "直播 / 单场数据",
            "营销 / 测款",
            "数据 › 子账号",
        ),
        *("单品分析", "单场数据", "推广效果", "直通车报表", "测款报告", "人群分析", "地域概况"),
        *("单品分析：记忆棉枕头", "流量渠道：直通车", "地域：浙江省", "地域：  浙江省", "人群：新客", "子账号：客服01"),
        *("推广计划：枕头-01", "仓库：杭州仓", "商品分组：清仓", "流量来源：手淘搜索"),
    ],
)
@pytest.mark.parametrize("orders", [12, 186])
def test_neither_verdict_rests_on_a_page_of_a_part(judge: Judge, way: str, orders: int) -> None:
    page = cards(LAST, orders=orders, banner=way)
    assert outcomes(judge(*BEFORE, page)) == [("review", "months_missing")] * 2


@pytest.mark.parametrize(
    "word",
    [
        *(
            "首页    商品    流量    直播    推广    店铺",
            "直通车  万相台  引力魔方  单品分析",
            "推广单元  子账号  地域",
        ),
        *("首页 / 数据 / 经营概况", "推广计划：全部", "地域：全国", "人群：不限", "地域：", "人群分析  地域分析"),
        *("近30天推广效果提升攻略，点击查看", "直通车", "仅展示本店铺数据"),
    ],
)
def test_menus_and_choices_of_all_are_of_the_whole_shop(judge: Judge, word: str) -> None:
    assert outcomes(judge(*BEFORE, cards(LAST, banner=word))) == PASSED


@pytest.mark.parametrize("word", ["数据加载失败", "网络异常，点击重试", "暂无数据", "数据生成中"])
def test_zeros_of_a_page_without_data_are_no_counts(judge: Judge, word: str) -> None:
    page = cards(LAST, orders=12, banner=word).replace(f"{1200 + LAST[1]:,}.50", "0.00    ")
    page = page.replace("12    ", "0     ").replace("21    ", "0     ").replace("  5\n", "  0\n")
    assert outcomes(judge(*BEFORE, page.replace(word, "")))[0] == ("fail", "not_met")
    assert outcomes(judge(*BEFORE, page))[0] == ("review", "store_missing")
