"""What back ends print: the names of figures, and the words that say what a figure is not.

A name counts only whole: 支付金额占比 and 下单金额 are other names. Rank 0 is the gross figure of paid sales;
rank 1 a near relative (子订单: one line a product); rank 2 what is left after refunds.
"""

from __future__ import annotations

from typing import Final, Literal

from pipeline.values.text import words

Metric = Literal["orders", "units", "buyers", "sales_amount"]

NET: Final = 2

METRICS: Final[dict[str, tuple[Metric, int]]] = {
    **dict.fromkeys(
        words("""
            成交单量 成交单数 成交订单数 成交订单量 成交笔数 支付订单数 支付订单量 支付单量 支付笔数 付款订单数
            付款笔数 支付订单 成交订单 付款订单 支付订单总数 成交订单总数 已支付订单数 totalorderitems 订单商品总数
        """),
        ("orders", 0),
    ),
    **dict.fromkeys(("支付子订单数", "成交子订单数"), ("orders", 1)),
    **dict.fromkeys(("净成交订单数", "净支付订单数", "净成交单量"), ("orders", NET)),
    **dict.fromkeys(
        words("""
            成交商品件数 成交件数 支付商品件数 支付件数 付款件数 商品支付件数 商品成交件数 支付商品总件数
            unitsordered 已订购商品数量
        """),
        ("units", 0),
    ),
    **dict.fromkeys(("净成交件数", "净支付件数"), ("units", NET)),
    **dict.fromkeys(
        words("""
            成交客户数 成交买家数 成交用户数 成交人数 支付买家数 支付人数 支付客户数 付款买家数 付款人数 支付用户数
            支付买家人数 成交买家人数
        """),
        ("buyers", 0),
    ),
    **dict.fromkeys(
        words("""
            成交金额 支付金额 付款金额 成交金额(含退款) 支付金额(含退款) orderedproductsales 已订购商品销售额
        """),
        ("sales_amount", 0),
    ),
    **dict.fromkeys(("成交全额", "支付全额"), ("sales_amount", 0)),  # 金 in small print is read as 全
    **dict.fromkeys(("用户支付金额", "成交额", "销售额", "支付gmv", "成交gmv"), ("sales_amount", 1)),
    **dict.fromkeys(
        words("""
            净成交金额 净支付金额 支付金额(剔退款) 成交金额(剔退款) 支付金额(剔除退款) 成交金额(剔除退款)
            成交金额(去退款) 支付金额(去退款)
        """),
        ("sales_amount", NET),
    ),
}

FOREIGN_NAMES: Final = ("orderedproductsales", "已订购商品销售额")
"""Amounts in the currency of a marketplace abroad."""

OTHER_NAMES: Final = (
    *("访客数", "商品访客数", "店铺访客数", "浏览量", "商品浏览量", "浏览人数", "曝光人数", "曝光次数", "点击人数"),
    *("加购人数", "加购件数", "收藏人数", "商品收藏人数", "关注人数", "新增粉丝数", "粉丝数", "下单金额", "下单单量"),
    *("下单客户数", "下单商品件数", "下单买家数", "下单件数", "下单人数", "下单订单数", "客单价", "笔单价", "件单价"),
    *("支付转化率", "成交转化率", "下单转化率", "转化率", "成交率", "退款金额", "退款率", "退款订单数", "成功退款金额"),
    *("待发货", "待付款", "待发货订单", "待处理售后", "售后", "体验分", "店铺体验分", "人均浏览量", "平均停留时长"),
    *("推广花费", "投入产出比", "UV价值", "老买家数", "新买家数", "跳失率", "sessions", "pageviews", "averageunits"),
)

COMPARISONS: Final = words("""
    较前一日 较前1日 较前一天 较昨日 较昨天 较上日 较上周期 较上一周期 较上期 较上月 较上周 较上一月 较前一月 较去年
    较去年同期 较同期 较同行 比昨日 比上月 比上周期 日环比 月环比 周环比 环比 月同比 同比 上一周期 上周期 上月同期
    上期 上个月 上月 上周 上周同期 前一日 昨日全天 昨日同期 昨日 昨天 前日 去年同期 去年 同行平均 同行优秀
    同行同层平均 同行同层优秀 同行均值 行业均值 行业平均 同期 目标值 目标 日均 均值 峰值 对比店铺 对比店 对比期
    对比值 上年同期 上年 上一期 上期值 上月值 较前7日 较前7天 较前30日 较前30天 较上30天 对比 较 vs 预计 预测
""")

SHORT_COMPARISONS: Final = (
    *("较前一日", "较前1日", "较前一天", "较昨日", "较昨天", "较上日", "比昨日", "日环比", "前一日", "昨日全天"),
    *("昨日同期", "昨日", "昨天", "前日", "较上周", "较前7日", "较前7天", "周环比", "上周", "上周同期"),
    *("较前30日", "较前30天", "较上30天"),
)
"""Beside a figure these say that it covers a day, a week or thirty days, whatever month is printed over it."""

PERIOD_NAMES: Final = words("""
    统计时间 统计日期 统计周期 统计月份 统计区间 统计范围 数据周期 数据时间 数据日期 时间范围 时间区间 查询时间
    查询日期 查询周期 日期范围 选择日期 选择时间 时间周期 报告周期 账期 时间 日期 周期 自定义 自然月 按月 月份
    近30天 近30日 近90天 最近30天 最近30日 过去30天 daterange 月度 筛选时间 筛选日期 成交时间 支付时间 付款时间
""")

COMPARED_PERIODS: Final = words("对比周期 对比时间 对比日期 比较时间 对比期 上一周期 上期 对比 较 vs")

UPDATES: Final = words("数据更新时间 数据更新至 最近更新时间 更新时间 更新于 更新至 截至 截止 导出时间")

TOTALS: Final = ("合计", "汇总", "总计", "共计", "总和")

KEY_HEADS: Final = words("日期 月份 时间 周期 统计日期 统计时间 统计周期 统计月份 年月 月 自然月")

CURRENT: Final = (
    *("本期", "本月", "当期", "当月", "本周期", "当前周期", "统计周期内", "本期值", "本期数据"),
    *("数值", "指标值"),
)
BESIDE_CURRENT: Final = ("上期", "上月", "上周期", "变化", "变化率", "增幅", "增长率", "涨跌幅", "本年累计", "年累计")
"""Heads of columns: the figures of the page's period, and what stands beside them."""

ROW_HEADS: Final = (
    *("商品", "商品名称", "商品信息", "商品标题", "商品ID", "类目", "类目名称", "一级类目", "SKU", "渠道", "来源"),
    *("店铺来源", "访客来源", "入店来源"),
    *("流量来源", "排名", "排行", "主播", "达人", "关键词", "地区", "省份", "城市", "终端", "店铺", "店铺名称"),
    *("账号", "直播间", "载体", "内容类型", "品牌", "ASIN", "活动名称"),
)
