"""Whether a page with figures of sales is a shop's back end showing its own data.

A back end shows its frame: its address, its name (生意参谋, 商智, 罗盘, …), or the period's label, tabs and comparisons
that it prints around figures. A table of one's own may name a marketplace and every figure a back end counts, and has
none of these. And a back end may show data that nobody sold: of a demonstration, a test, a training account.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model import ReadPage
from pipeline.values.text import fold

_MADE_UP = re.compile(
    r"(?:演示|模拟|示例|样例|示意|预览|测试|虚拟|虚构|仿真|体验|试用|沙[箱盒]|培训|教学|实训|练习|mock|sandbox|sample)(?:用|版)?"
    r"(?:数据|账号|帐号|账户|环境|店铺|系统|站点|模式|data)"
    r"|(?:演示|示例|沙箱)(?:版|页面)|(?<![a-z])(?:demo|mock)(?:store|shop|data|account)?(?![a-z])|虚拟演示|随机生成|测试店$"
    r"|(?:以下|此|页面?|本页|当前|所示|展示)[^。,]{0,6}?(?:为|是)?(?:示例|样例|示意|演示)|不代表真实|非真实|并不?真实|假数据"
    r"|第[一二三1-3]步(?:$|[:,、])|如[下上右左]图|示意图|操作(?:教程|手册|指南)|教学案例"
    r"|(?:数据|数值|金额)[均都仅全皆]?[为系是](?:预[估测计]|[估推测]算)"
    r"|数据(?:异常|加载失败|获取失败|读取失败)[,，]?请",
    re.IGNORECASE,
)
_OF_ONES_OWN = re.compile(
    r"自制|手工(?:统计|整理|录入|记录)|手动(?:统计|整理|录入)|自行(?:统计|整理|汇总|制作)|人工(?:统计|整理)|内部统计"
    r"|(?:统计|汇总|登记|台账|明细)表(?:$|[(（])|台账$|(?:制表|填表|编制|统计)人?:|excel|wps表格|microsoft|sheet\d",
    re.IGNORECASE,
)
_SPREADSHEET = ("插入", "页面布局", "公式", "审阅", "视图")
_MENU = 3
_ADDRESS = re.compile(
    r"(?:sz|jdsz|shop|seller|vcp|mkt)\.jd\.com|(?:sycm|myseller|trade|seller|work|qn)\.(?:taobao|1688|tmall)\.com|txcs\.tmall"
    r"|pinduoduo\.com|jinritemai\.com|kwaixiaodian\.com|weixin\.qq\.com|xiaohongshu\.com|sellercentral",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"生意参谋|千牛|商智|京麦|商家后台|商家版|商家工作台|多多参谋|抖店|罗盘|巨量|生意通|快手小店|快手电商|微信小店|视频号小店"
    r"|千帆|卖家中心|seller\s?central",
    re.IGNORECASE,
)
_ERP = re.compile(r"聚水潭|旺店通|管家婆|万里牛|网店管家|快麦|(?<![a-z])erp(?![a-z])", re.IGNORECASE)
_QUOTED = re.compile(r"(?:来源|取自|出自|导出自|平台|渠道):?")
_PARTS = (
    "单品|商品|宝贝|流量|渠道|直通车|推广|营销|直播|单场|短视频|人群|客群|新客|活动|地域|地区|省份|城市|仓库?|分组|子账号|计划|单元|来源"
    "|达人|主播|类目|终端|载体"
)
_PART = re.compile(
    rf"(?:{_PARTS})[^:/>]{{0,4}}?:(?!全部|所有|不限|全店|整体|请选|请输|-|$)"
    rf"|[/>›»](?:{_PARTS})|(?:单品|单场|推广效果|渠道)(?:分析|数据|效果|明细)$|加载中|正在加载|loading"
    r"|(?:加载|获取|读取|请求)(?:失败|异常|出错|超时)|网络异常|点击重试"
    r"|仅(?:统计|展示|包含|含)|部分数据|数据不(?:全|完整)",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"(?:暂无|没有|无)(?:相关|可用)?数据|数据(?:为空|未生成|未产出|生成中|准备中|计算中|更新中)")
_FURNITURE = (
    re.compile(r"统计(?:时间|日期|周期)|数据(?:更新|截止)|更新时间|时间范围|时间周期"),
    re.compile(r"较(?:上|前|昨|去年|同期)|环比|同比|上一?周期|上期|同行"),
    re.compile(r"近\d{1,2}[天日]|自然[日周月]|自定义|实时|昨日|今日|^[日周月]$"),
    re.compile(r"转化率|客单价|访客数|浏览量|趋势"),
)
_AROUND_A_TABLE = 2


def of_a_part(page: ReadPage) -> bool:
    """Whether the page shows one channel, product or group of the shop alone, or figures that are not complete: what it
    prints is the least that was sold."""
    return any(_PART.search(fold(word.text)) for word in page.words)


def holds_nothing(page: ReadPage) -> bool:
    """Whether the page says that it has no data: its zeros are no counts."""
    return any(_NOTHING.search(fold(word.text)) for word in page.words)


def says_made_up(text: str) -> bool:
    return bool(_MADE_UP.search(text) or _OF_ONES_OWN.search(text))


def names_tool(text: str) -> bool:
    return bool(_NAMED.search(text))


def without_tool(text: str) -> str:
    return _NAMED.sub("", text)


def doubt(page: ReadPage, *, tabled: bool) -> str:
    """What the page says, or lacks, that keeps it from showing sales; "" where nothing does. Around a table more of a
    back end has to be seen than around cards, which nobody draws for oneself."""
    texts = [fold(word.text) for word in page.words]
    told = [text for text in texts if says_made_up(text)]
    menu = {each for text in texts for each in _SPREADSHEET if each in text}
    if len(menu) >= _MENU:
        told.append("/".join(each for each in _SPREADSHEET if each in menu))
    if told:
        return "; ".join(dict.fromkeys(told))
    if any(_framed(texts)):
        return ""
    if erp := [text for text in texts if _ERP.search(text)]:
        return erp[0]
    seen = sum(any(each.search(text) for text in texts) for each in _FURNITURE)
    return "" if seen >= (_AROUND_A_TABLE if tabled else 1) else "no back end"


def _framed(texts: list[str]) -> Iterator[bool]:
    for text in texts:
        yield bool(_ADDRESS.search(text))
        yield bool(_NAMED.search(text)) and not _QUOTED.search(text)
