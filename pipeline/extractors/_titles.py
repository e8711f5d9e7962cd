"""Titles of figures that are not of one shop's month: of the running day, of a longer time, of a product or a channel.

Buttons of a period picker and entries of a menu carry the same words and are no titles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pipeline.extractors._lexer import Kind
from pipeline.extractors._month_tables import line_of
from pipeline.extractors._sales_titles import (
    AIMED,
    FILTERS,
    GOODS_FACTS,
    LIVE_TITLES,
    OTHERS_TITLES,
    PART_PAGES,
    PARTS,
    SUBJECTS,
    TABS,
    WHOLES,
)
from pipeline.extractors._tokens import FIGURES, Token, is_before

_LIVE_STARTS: Final = ("实时", "今日", "今天", "昨日", "昨天", "近7", "近1天", "本周", "本日")
# Titles of cards over more than a month, or over more than one shop.
_OTHER_SPAN: Final = re.compile(
    r"(?:(?:近|最近|过去)(?:[4-9]\d[天日]|[1-9]\d\d[天日]|半年|一年|[1-9]\d?年|[2-9]个?月|1\d个?月|[两二三六]个月)"
    r"|(?:20\d{2}|本|今|去|上|全)?年?度?(?:历史|总|店铺|开店)?累计"
    r"|(?:20\d{2}年?)?(?:第?[1-4一二三四]季度|q[1-4]|1-1?\d月(?:累计)?)"
    r"|(?:本年|今年|去年|上年|全年|年度|历史)(?=数|概|汇|统|总)"
    r"|(?:开店|上线|入驻)(?:至今|以来)|[上下]半年|本季度?|上季度?"
    r"|(?:行业|同行|市场|类目)(?:大盘|整体|概况|(?=数据))|(?:全部|所有)(?:店铺|门店))(?:数据|概况|汇总|统计|总览|合计)?"
)
_PLAIN: Final = frozenset({Kind.TEXT, Kind.PHRASE})
_DATES: Final = frozenset({Kind.RANGE, Kind.MONTH, Kind.DAY, Kind.CLOCK})
_TABS: Final = re.compile(rf"(?:{'|'.join(sorted(TABS, key=len, reverse=True))})+")
_GOODS_FACT: Final = re.compile(rf"(?:{'|'.join(GOODS_FACTS)})(?=$|[:¥\da-z])")
_NOT_SOLD_HERE: Final = (*OTHERS_TITLES, *AIMED)
_STEP: Final = re.compile(r"[/>›»]")
_PART_HEAD: Final = re.compile(rf"(?:{'|'.join(PART_PAGES)})(?:分析|数据|报告|报表|效果|明细|详情|概况|概览)")
_FIGURE_ENDS: Final = ("额", "数", "量", "率", "件", "价", "单", "播")


def is_title(token: Token, page: Sequence[Token]) -> bool:
    if token.kind not in {Kind.PHRASE, Kind.TEXT, Kind.COMPARISON}:
        return False
    label, colon, value = token.plain.partition(":")
    if label in SUBJECTS:
        return _names_subject(token, value, page) if colon else _heads_subject(token, page)
    if colon and label in FILTERS:
        return _names_chosen(token, value, page)
    if _leads_to_part(token, page) or _heads_part(token, page):
        return True
    if _GOODS_FACT.match(token.plain):
        return _tells_of_goods(token, page)
    if _OTHER_SPAN.fullmatch(token.plain):
        titled = not _is_beside_name(token, page)
    elif token.kind is Kind.TEXT:
        titled = token.plain.startswith(_LIVE_STARTS) or any(word in token.plain for word in PARTS)
        titled = titled or (any(word in token.plain for word in _NOT_SOLD_HERE) and not _is_remark(token, page))
        named = token.plain.endswith(_FIGURE_ENDS) and not token.plain.endswith("指数")
        titled = titled and len(token.plain) <= 10 and not named
        titled = titled and not _is_beside_name(token, page)
    else:
        titled = token.plain in LIVE_TITLES
    return titled and not _is_choice(token, page) and not _is_menu_item(token, page)


def _is_remark(token: Token, page: Sequence[Token]) -> bool:
    """行业排名 前5%: a remark on a figure, with its own value, or of one's place among others."""
    valued = any(each.kind in {*FIGURES, Kind.CHANGE} for each in line_of(token, page))
    return valued or any(word in token.plain for word in ("排名", "排行", "层级"))


def _names_subject(token: Token, value: str, page: Sequence[Token]) -> bool:
    """商品名称:…: the figures below are of that one, unless it says that they are of all."""
    return not value.startswith(WHOLES) and not _is_beside_name(token, page)


def _heads_subject(token: Token, page: Sequence[Token]) -> bool:
    """The label left of its value or over it; so short a word as 商品 is a menu's."""
    if len(token.plain) < 3 or _is_choice(token, page):
        return False
    return _names_subject(token, _value_beside(token, page), page)


def _names_chosen(token: Token, value: str, page: Sequence[Token]) -> bool:
    """地域：浙江省, but neither 地域：全部 nor a label that nothing stands behind."""
    chosen = value or _value_beside(token, page)
    return bool(chosen) and _names_subject(token, chosen, page)


def _value_beside(token: Token, page: Sequence[Token]) -> str:
    beside = [each for each in line_of(token, page) if is_before(token, each)]
    return min(beside, key=lambda each: each.box.left).plain if beside else ""


def _leads_to_part(token: Token, page: Sequence[Token]) -> bool:
    """The way to the page, printed over its figures: 流量 / 直通车 / 推广效果. What it begins with is the menu's."""
    follows = any(_STEP.fullmatch(each.plain) and is_before(each, token) for each in page)
    first, *steps = _STEP.split(token.plain)
    steps = [first, *steps] if follows else steps
    if token.kind not in _PLAIN or not any(word in step for word in PART_PAGES for step in steps):
        return False
    return all(token.box.bottom <= each.box.top for each in page if each.kind is Kind.METRIC)


def _heads_part(token: Token, page: Sequence[Token]) -> bool:
    """The title of a page of a part: alone on its line, and no entry of a menu below the way to the page."""
    if not _PART_HEAD.fullmatch(token.plain) or _is_beside_name(token, page) or len(_run(token, page)) > 1:
        return False
    return not _is_menu_item(token, [each for each in page if each is token or not _STEP.search(each.plain)])


def _tells_of_goods(token: Token, page: Sequence[Token]) -> bool:
    """The price or the number of a product: its page's figures are not the shop's."""
    valued = not _GOODS_FACT.fullmatch(token.plain)
    return (valued or any(is_before(token, each) for each in page)) and not _is_beside_name(token, page)


def _is_beside_name(token: Token, page: Sequence[Token]) -> bool:
    return any(each.kind in {Kind.METRIC, Kind.NAME} for each in line_of(token, page))


def _is_choice(token: Token, page: Sequence[Token]) -> bool:
    line = [t for t in line_of(token, page) if t is not token]
    tabs = [t for t in line if _TABS.fullmatch(t.plain)]
    if _TABS.fullmatch(token.plain) and any(abs(_apart(t, token)) < 8 * token.height for t in tabs):
        return True
    if len(token.plain) > 2 and token.plain not in TABS and _TABS.fullmatch(token.plain):
        return True
    few = sum(_entries(t) for t in line) < 3 or any(t.kind in FIGURES for t in line)
    return len(token.plain) <= 6 and (not few or len(_run(token, page)) > 3)


def _is_short(token: Token) -> bool:
    return token.kind in _PLAIN and len(token.plain) <= 6


def _entries(token: Token) -> int:
    """How many short texts were read as this one: a menu's entries are often read together."""
    parts = token.text.split()
    return len(parts) if token.kind in _PLAIN and all(len(part) <= 6 for part in parts) else 0


def _run(token: Token, page: Sequence[Token]) -> list[Token]:
    """The short texts on the line that stand near each other without anything else between: a menu along the top."""
    run: list[Token] = []
    for each in line_of(token, page):
        fits = _is_short(each) or each is token
        if run and not (fits and _apart(run[-1], each) < 8 * token.height):
            if any(t is token for t in run):
                return run
            run = []
        run += [each] if fits else []
    return run


def _apart(one: Token, other: Token) -> int:
    return max(one.box.left, other.box.left) - min(one.box.right, other.box.right)


def _is_menu_item(token: Token, page: Sequence[Token]) -> bool:
    """One of three or more short texts of one size that stand one under another with nothing else in their column.
    The label of a period is no entry of a menu, and what stands right over it is its title."""
    column = sorted(
        (t for t in page if abs(t.box.left - token.box.left) < 0.7 * token.height and t.box.width < 12 * t.height),
        key=lambda t: t.box.top,
    )
    dated = [t for t in column if any(each.kind in _DATES and is_before(t, each) for each in page)]
    at = next(index for index, t in enumerate(column) if t is token)
    if any(t is each for t in column[at + 1 : at + 2] for each in dated):
        return False
    around = [t for t in column[max(0, at - 2) : at + 3] if not any(t is each for each in dated)]
    near = [t for t in around if t.kind not in _PLAIN or 0.7 < t.height / token.height < 1.4]
    plain = all(t.kind in _PLAIN for t in near)
    regular = all(below.box.top - above.box.bottom < 4 * token.height for above, below in pairwise(near))
    return len(near) >= 3 and plain and regular
