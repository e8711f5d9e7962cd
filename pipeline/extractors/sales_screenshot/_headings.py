"""The heading of figures has to mean the whole shop: 交易概况, 月度核心数据, but not 采购订单, 会员成交 or 聚划算.

Whoever sold is not known from a list of parts: there are always more. So every heading right over names of sales is one
of a part unless all its words are those that back ends head a shop's whole trade with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extractors.sales_screenshot._back_end import names_tool, says_made_up, without_tool
from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._menus import is_beside_name, is_menu_item, is_tab, run
from pipeline.extractors.sales_screenshot._month_tables import line_of
from pipeline.extractors.sales_screenshot._period_labels import is_of_something_else, labels_days
from pipeline.extractors.sales_screenshot._sales_titles import SHOP_SUBJECTS
from pipeline.extractors.sales_screenshot._sales_words import KEY_HEADS, PERIOD_NAMES
from pipeline.extractors.sales_screenshot._store_names import is_shop_name
from pipeline.extractors.sales_screenshot._tokens import Token, level

_END: Final = re.compile(
    r"(?:数据|概况|概览|总览|看板|统计|汇总|合计|明细|报表|报告|分析|情况|趋势|指标|交易|成交|业绩|销售|订单|表现)$"
)
_BESIDES: Final = (
    "店铺|商家|本店|我的|生意|收入|总体|总|全部|重点|主要|总计|月报|列表|查询|结果|信息|详情|中心|走势|图|表|更新|说明|下载|导出"
    "|本月|上月|每月|每日|按月|按日|自然月|日|年|份|的|与|和|及|之"
)
_WHOLE: Final = re.compile(rf"(?:{'|'.join(SHOP_SUBJECTS)}|{_END.pattern.removesuffix('$')}|{_BESIDES}|\d{{1,4}})+")
_DAYS: Final = frozenset({Kind.RANGE, Kind.MONTH})
_PRINT: Final = re.compile("[\u4e00-\u9fffA-Za-z0-9]{2,10}")
LONGEST: Final = 12
"""Signs of a heading; longer texts are sentences, and expensive to take apart."""
_ALIGNED: Final = 3.0
"""A heading begins at most so many of its heights left or right of what it heads."""
_OVER_TABLE: Final = 4.0
_LARGEST: Final = 2.5
"""A heading is at most so many times as high as the names below it; what is higher is a piece of a slanting note."""


def heads_part_of_sales(token: Token, page: Sequence[Token]) -> bool:
    if token.kind is not Kind.TEXT or not _PRINT.fullmatch(token.plain) or not _has_chinese(token.plain):
        return False
    if _WHOLE.fullmatch(token.plain) or _names_shop(token.plain) or not _heads_sales(token, page):
        return False
    if not (_END.search(token.plain) or _begins_figures(token, page)):
        return False
    if says_made_up(token.plain) or names_tool(token.plain) or labels_days(token.plain):
        return False
    if _is_of_other_days(token, page) or _is_headed_anew(token, page):
        return False
    alone = all(each is token or each.plain in PERIOD_NAMES for each in run(token, page))
    return alone and not (is_beside_name(token, page) or is_tab(token, page) or is_menu_item(token, page))


def is_of_whole_shop(step: str) -> bool:
    """Whether a step of the way to a page leads to no part of the shop, as far as its words are known."""
    rest = without_tool(step)
    return rest == "首页" or tells_of_whole_shop(rest)


def tells_of_whole_shop(words: str) -> bool:
    return not words or (len(words) <= LONGEST and bool(_WHOLE.fullmatch(words)))


def _names_shop(text: str) -> bool:
    """小王的店铺, but not 合作店铺."""
    return is_shop_name(text) and (not text.endswith("店铺") or text.endswith("的店铺"))


def _has_chinese(text: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


def _is_of_other_days(token: Token, page: Sequence[Token]) -> bool:
    """活动概况 活动时间:…, a notice with its own days."""
    return any(is_of_something_else(each, page) for each in line_of(token, page) if each.kind in _DAYS)


def _is_headed_anew(token: Token, page: Sequence[Token]) -> bool:
    """Whether a heading of the whole shop stands between it and the names."""
    top = min(each.box.top for each in page if each.kind is Kind.METRIC and each.box.top >= token.box.bottom)
    return any(
        len(each.plain) <= LONGEST
        and _END.search(each.plain)
        and _WHOLE.fullmatch(each.plain)
        and not is_menu_item(each, page)
        for each in page
        if each.kind is Kind.TEXT and token.box.bottom <= each.box.top and each.box.bottom <= top
    )


def _heads_sales(token: Token, page: Sequence[Token]) -> bool:
    """Whether the first line of names under it names sales; over visitors alone it heads another card."""
    names = [each for each in page if each.kind in {Kind.METRIC, Kind.NAME} and each.box.top >= token.box.bottom]
    first = min(names, key=lambda each: each.box.top, default=None)
    if first is None or token.height > _LARGEST * first.height:
        return False
    return any(each.kind is Kind.METRIC and level(each.box, first.box) for each in names)


def _begins_figures(token: Token, page: Sequence[Token]) -> bool:
    """At the left of the figures: between their days and their names, before the days, or right over a table."""
    names = [each for each in page if each.kind is Kind.METRIC and each.box.top >= token.box.bottom]
    first = min(names, key=lambda each: each.box.top)
    head = line_of(first, page)
    left = min(each.box.left for each in head if each.kind in {Kind.METRIC, Kind.PHRASE})
    if abs(token.box.left - left) > _ALIGNED * token.height:
        return False
    done = max(
        (each.box.bottom for each in page if each.kind is Kind.METRIC and each.box.bottom <= token.box.top), default=0
    )
    over = any(each.kind in _DAYS and done <= each.box.top and each.box.bottom <= token.box.top for each in page)
    beside = any(each.kind in _DAYS and each.box.left >= token.box.right for each in line_of(token, page))
    table = any(each.kind is Kind.PHRASE and each.plain in KEY_HEADS for each in head)
    return over or beside or (table and first.box.top - token.box.bottom <= _OVER_TABLE * token.height)
