"""What the back ends print: product, address, colors, labels, and how a month is written."""

from __future__ import annotations

from dataclasses import dataclass

from samples.maker.sheet import Color


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """`units` and `buyers` are empty where the page shows none; `period` is a format of first and last day."""

    id: str
    product: str
    host: str
    color: Color
    amount: str
    orders: str
    units: str
    buyers: str
    visitors: str
    per_buyer: str
    period_label: str
    period: str
    menu: tuple[str, ...]
    compared: str = "较上月"
    top_navigation: bool = False


PLATFORMS = {
    "jd": Platform(
        id="jd",
        product="京东商智",
        host="sz.jd.com/sz/view/dealSummary.html",
        color=(226, 35, 26),
        amount="成交金额",
        orders="成交单量",
        units="成交商品件数",
        buyers="成交客户数",
        visitors="访客数",
        per_buyer="客单价",
        period_label="时间",
        period="{first:%Y-%m}",
        menu=("首页", "实时", "流量", "交易概况", "商品", "行业", "竞争"),
        compared="较上月",
    ),
    "taobao": Platform(
        id="taobao",
        product="生意参谋 淘宝",
        host="sycm.taobao.com/bda/tradinganaly/overview/overview.htm",
        color=(255, 106, 0),
        amount="支付金额",
        orders="支付子订单数",
        units="支付件数",
        buyers="支付买家数",
        visitors="访客数",
        per_buyer="客单价",
        period_label="统计时间",
        period="{first:%Y-%m-%d} ~ {last:%Y-%m-%d}",
        menu=("首页", "实时", "作战室", "流量", "品类", "交易", "服务"),
        compared="较上一周期",
    ),
    "tmall": Platform(
        id="tmall",
        product="生意参谋 天猫",
        host="sycm.taobao.com/portal/home.htm?site=tmall",
        color=(255, 0, 54),
        amount="支付金额",
        orders="支付子订单数",
        units="支付件数",
        buyers="支付买家数",
        visitors="访客数",
        per_buyer="客单价",
        period_label="统计时间",
        period="{first:%Y-%m-%d} ~ {last:%Y-%m-%d}",
        menu=("首页", "实时", "流量", "品类", "交易", "内容", "服务"),
        compared="较上月",
        top_navigation=True,
    ),
    "pdd": Platform(
        id="pdd",
        product="拼多多商家后台",
        host="mms.pinduoduo.com/sycm/stores_data/operation",
        color=(224, 46, 36),
        amount="成交金额",
        orders="成交订单数",
        units="",
        buyers="成交买家数",
        visitors="店铺访客数",
        per_buyer="客单价",
        period_label="统计日期",
        period="{first:%Y-%m-%d} ~ {last:%Y-%m-%d}",
        menu=("首页", "发货管理", "售后管理", "商品管理", "店铺营销", "数据中心", "账户资金"),
        compared="较前一月",
    ),
    "douyin": Platform(
        id="douyin",
        product="抖店 电商罗盘",
        host="compass.jinritemai.com/shop/business-part",
        color=(22, 100, 255),
        amount="成交金额",
        orders="成交订单数",
        units="成交件数",
        buyers="成交人数",
        visitors="商品访客数",
        per_buyer="成交客单价",
        period_label="自然月",
        period="{first:%Y/%m/%d} - {last:%Y/%m/%d}",
        menu=("首页", "交易", "直播", "短视频", "商品", "人群", "服务"),
        compared="较上周期",
        top_navigation=True,
    ),
    "kuaishou": Platform(
        id="kuaishou",
        product="快手小店 生意通",
        host="syt.kwaixiaodian.com/zones/trade/overview",
        color=(255, 73, 6),
        amount="成交金额",
        orders="成交订单数",
        units="成交件数",
        buyers="成交人数",
        visitors="商品访客数",
        per_buyer="客单价",
        period_label="统计周期",
        period="{first:%Y-%m-%d}至{last:%Y-%m-%d}",
        menu=("首页", "直播", "短视频", "交易", "商品", "流量", "店铺"),
        compared="较前一周期",
    ),
    "wechat": Platform(
        id="wechat",
        product="微信小店",
        host="store.weixin.qq.com/shop/data/trade",
        color=(7, 193, 96),
        amount="成交金额",
        orders="成交订单数",
        units="",
        buyers="成交人数",
        visitors="访客数",
        per_buyer="客单价",
        period_label="日期",
        period="{first:%Y.%m.%d}-{last:%Y.%m.%d}",
        menu=("首页", "商品", "订单", "数据", "营销", "资金", "店铺"),
        compared="较上月",
    ),
    "xiaohongshu": Platform(
        id="xiaohongshu",
        product="小红书千帆",
        host="ark.xiaohongshu.com/app-datacenter/trade",
        color=(255, 36, 66),
        amount="支付金额",
        orders="支付订单数",
        units="支付件数",
        buyers="支付买家数",
        visitors="商品访客数",
        per_buyer="客单价",
        period_label="统计时间",
        period="{first:%Y-%m-%d}~{last:%Y-%m-%d}",
        menu=("首页", "订单", "商品", "内容", "直播", "数据", "资金"),
        top_navigation=True,
    ),
}
