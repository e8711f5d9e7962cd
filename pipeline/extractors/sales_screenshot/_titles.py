"""Titles of figures that are not of one shop's month: of the running day, of a longer time, of a product or a channel.

Buttons of a period picker and entries of a menu carry the same words and are no titles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extractors.sales_screenshot._choices import NOT_SOLD_HERE, chooses
from pipeline.extractors.sales_screenshot._headings import LONGEST, heads_part_of_sales, tells_of_whole_shop
from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._menus import DATES, PLAIN, is_beside_name, is_menu_item, is_tab, run
from pipeline.extractors.sales_screenshot._month_tables import line_of
from pipeline.extractors.sales_screenshot._sales_titles import (
    AIMED,
    GOODS_FACTS,
    LIVE_TITLES,
    MEANS,
    PART_PAGES,
    PARTS,
    SHOP_SUBJECTS,
)
from pipeline.extractors.sales_screenshot._sales_words import PERIOD_NAMES
from pipeline.extractors.sales_screenshot._tokens import FIGURES, Token, is_before

_LIVE_STARTS: Final = ("实时", "今日", "今天", "昨日", "昨天", "近7", "近1天", "本周", "本日")
_LONG = r"(?:近|最近|过去)(?:[4-9]\d[天日]|[1-9]\d\d[天日]|半年|一年|[1-9]\d?年|[2-9]个?月|1\d个?月|[两二三六]个月)"
_QUARTER = r"(?:20\d{2}年?)?(?:第?[1-4一二三四]季度|q[1-4]|1-1?\d月)"
# Titles of cards over more than a month, or over more than one shop.
_OTHER_SPAN: Final = re.compile(
    rf"(?:{_LONG}"
    r"|(?:20\d{2}|本|今|去|上|全)?年?度?(?:历史|总|店铺|开店)?累计"
    rf"|{_QUARTER}(?:累计)?"
    r"|(?:本年|今年|去年|上年|全年|年度|历史)(?=数|概|汇|统|总)|本年|今年|全年"
    r"|(?:开店|上线|入驻)(?:至今|以来)|[上下]半年|本季度?|上季度?"
    r"|(?:行业|同行|市场|类目)(?:大盘|整体|概况|(?=数据))|(?:全部|所有)(?:店铺|门店))(?:数据|概况|汇总|统计|总览|合计)?"
)
_GOODS_FACT: Final = re.compile(rf"(?:{'|'.join(GOODS_FACTS)})(?=$|[:¥\da-z])")
_ASIDE: Final = (*AIMED, *MEANS, "预计", "目标值", "均值")
_OF_OTHERS: Final = re.compile(
    r"(?![较比])[\u4e00-\u9fff]{0,4}(?:同行|行业|去年|上年|目标|均值|平均|对比店|竞[店争])[\u4e00-\u9fff]{0,4}"
)
_STROKES: Final = frozenset("/|·")
_COMPARES: Final = re.compile(r"^[较比]|^对(?!比店)|环比|同比|vs")
_ADVERTISING: Final = re.compile(
    r"(?:推广|广告)?(?:花费|消耗|费用)(?:\(元\))?|展现量|展示量|曝光量|点击量|点击率|平均点击花费|千次展现花费|投入产出比|投产比|roi"
    r"|(?:付款|付费|结算)?佣金|佣金率|推广位"
)
_STEP: Final = re.compile(r"[/>›»]")
_MONTHS: Final = re.compile(
    rf"(?:{_LONG}"
    rf"|{_QUARTER}|(?:20\d{{2}}年?)?[上下]半年|(?:本年|今年|全年|年度)(?=数|概|汇|统|总))"
)
_PART_HEAD: Final = re.compile(
    rf"(?:{'|'.join(PART_PAGES)})(?:分析|数据|报告|报表|效果|明细|详情|概况|概览)"
    rf"|(?!(?:{'|'.join(SHOP_SUBJECTS)})(?:分析|绩效|效果))[\u4e00-\u9fff]{{2,6}}(?:分析|绩效|效果)"
)
_LISTS: Final = ("排行", "榜", "明细")
_OWN_DETAIL: Final = re.compile(rf"(?:{'|'.join(SHOP_SUBJECTS)}|[每按分]?[日月天周]|日期|明细|报表|导出|下载|\W)+")
"""数据明细, 每日明细 with the button beside it: the shop's figures day by day or month by month."""
_FIGURE_ENDS: Final = ("额", "数", "量", "率", "件", "价", "单", "播")


def is_title(token: Token, page: Sequence[Token]) -> bool:
    if _heads_advertising(token, page):
        return True
    if token.kind not in {Kind.PHRASE, Kind.TEXT, Kind.COMPARISON}:
        return False
    if (chosen := chooses(token, page)) is not None:
        return chosen
    heads = (_leads_to_part, _heads_part, _heads_figures, heads_part_of_sales)
    if any(each(token, page) for each in heads):
        return True
    if _GOODS_FACT.match(token.plain):
        return _tells_of_goods(token, page)
    if _OTHER_SPAN.fullmatch(token.plain) or (len(token.plain) <= LONGEST and _MONTHS.match(token.plain)):
        titled = not is_beside_name(token, page)
    elif token.kind is Kind.TEXT:
        own = len(token.plain) <= LONGEST and _OWN_DETAIL.fullmatch(token.plain)
        part = not own and any(word in token.plain for word in PARTS)
        titled = token.plain.startswith(_LIVE_STARTS) or part
        others = any(word in token.plain for word in NOT_SOLD_HERE)
        titled = titled or (others and not (_is_remark(token, page) or _is_compared(token, page)))
        named = token.plain.endswith(_FIGURE_ENDS) and not token.plain.endswith("指数")
        titled = titled and len(token.plain) <= 10 and not named
        titled = titled and not is_beside_name(token, page)
    else:
        titled = token.plain in LIVE_TITLES
    return titled and not is_tab(token, page) and not is_menu_item(token, page)


def names_months(token: Token) -> bool:
    """近6个月, 近半年店铺月报: a longer time of the whole shop, of which a table shows the months."""
    span = _MONTHS.match(token.plain)
    return span is not None and tells_of_whole_shop(token.plain[span.end() :])


def _heads_advertising(token: Token, page: Sequence[Token]) -> bool:
    """What advertising cost or how it was shown, beside what it sold: two of these names with one of sales."""
    if not _ADVERTISING.fullmatch(token.plain):
        return False
    line = line_of(token, page)
    sold = any(each.kind is Kind.METRIC for each in line)
    return sold and len({each.plain for each in line if _ADVERTISING.fullmatch(each.plain)}) > 1


def _heads_figures(token: Token, page: Sequence[Token]) -> bool:
    """预测 over all figures, with no value of its own; 去年同期 beside other print is what they are compared with."""
    if token.kind not in {Kind.COMPARISON, Kind.TEXT} or _is_remark(token, page):
        return False
    if not all(token.box.bottom <= each.box.top for each in page if each.kind is Kind.METRIC):
        return False
    if _names_days(token, page):
        return True
    alone = not _COMPARES.search(token.plain) and all(each.plain == token.plain for each in line_of(token, page))
    heads = token.kind is Kind.COMPARISON and (token.plain in _ASIDE or alone)
    return heads and not is_tab(token, page) and not is_menu_item(token, page)


def _names_days(token: Token, page: Sequence[Token]) -> bool:
    """行业均值 before or behind all days of its line, beside nothing that says that they are compared."""
    line = [each for each in line_of(token, page) if each is not token and each.plain not in _STROKES]
    days = [each.box for each in line if each.kind in DATES]
    plain = all(each.kind in DATES or each.kind is Kind.PHRASE for each in line)
    before, behind = (
        all(token.box.right <= box.left for box in days),
        all(box.right <= token.box.left for box in days),
    )
    return bool(days) and plain and (before or behind) and bool(_OF_OTHERS.fullmatch(token.plain))


def _is_compared(token: Token, page: Sequence[Token]) -> bool:
    """对比 同行, a button of what the figures are to be compared with."""
    return any(each.plain == "对比" and is_before(each, token) for each in page)


def _is_remark(token: Token, page: Sequence[Token]) -> bool:
    """行业排名 前5%: a remark on a figure, with its own value, or of one's place among others."""
    valued = any(each.kind in {*FIGURES, Kind.CHANGE} for each in line_of(token, page))
    return valued or any(word in token.plain for word in ("排名", "排行", "层级"))


def _leads_to_part(token: Token, page: Sequence[Token]) -> bool:
    """The way to the page, printed over its figures: 流量 / 直通车 / 推广效果. What it begins with is the menu's."""
    follows = any(_STEP.fullmatch(each.plain) and is_before(each, token) for each in page)
    first, *steps = _STEP.split(token.plain)
    steps = [first, *steps] if follows else steps
    if token.kind not in PLAIN or not any(word in step for word in (*PART_PAGES, *_LISTS) for step in steps):
        return False
    return all(token.box.bottom <= each.box.top for each in page if each.kind is Kind.METRIC)


def _heads_part(token: Token, page: Sequence[Token]) -> bool:
    """The title of a page of a part: alone on its line, and no entry of a menu below the way to the page."""
    if not _PART_HEAD.fullmatch(token.plain) or is_beside_name(token, page) or _has_neighbors(token, page):
        return False
    return not is_menu_item(token, [each for each in page if each is token or not _STEP.search(each.plain)])


def _has_neighbors(token: Token, page: Sequence[Token]) -> bool:
    return any(each is not token and each.plain not in PERIOD_NAMES for each in run(token, page))


def _tells_of_goods(token: Token, page: Sequence[Token]) -> bool:
    """The price or the number of a product: its page's figures are not the shop's."""
    valued = not _GOODS_FACT.fullmatch(token.plain)
    return (valued or any(is_before(token, each) for each in page)) and not is_beside_name(token, page)
