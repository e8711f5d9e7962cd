"""What frames a page's figures and is no title of theirs: the buttons of a period picker, the entries of a menu."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._month_tables import line_of
from pipeline.extractors.sales_screenshot._sales_titles import LIVE_TITLES, TABS
from pipeline.extractors.sales_screenshot._sales_words import KEY_HEADS
from pipeline.extractors.sales_screenshot._tokens import FIGURES, Token, is_before

PLAIN: Final = frozenset({Kind.TEXT, Kind.PHRASE})
DATES: Final = frozenset({Kind.RANGE, Kind.MONTH, Kind.DAY, Kind.CLOCK})
_TABS: Final = re.compile(rf"(?:{'|'.join(sorted(TABS, key=len, reverse=True))}|[且丹])+")  # a 月 on the line of a tab

_ENTRIES: Final = (
    "首页|作战室|流量|品类|商品|订单|交易|内容|服务|营销|物流|财务|资金|市场|竞争|客户|行业|专题|报表|售后|设置"
)
_CHANNELS: Final = "直播|短视频|推广|人群"
_MORE: Final = "实时|发货|数据|店铺|取数|学院|管理|工作台|交易|订单|物流|财务|资金|设置"
_MENU: Final = re.compile(
    rf"(?=(?:{_ENTRIES}|{_CHANNELS}){{4,}}$)(?:{_ENTRIES})*(?:{_CHANNELS})?(?:{_ENTRIES})*"
    rf"|首页(?:(?:{_MORE}){{2,}}|(?:{_ENTRIES}|{_MORE}|{_CHANNELS}){{3,}})"
)
"""Entries along the top of a back end that were read as one text: a title has fewer, or does not begin with 首页. Nor
does the way to a page (首页>直播>数据) that has lost its arrows have as many, where it leads to a part of the sales."""


def is_beside_name(token: Token, page: Sequence[Token]) -> bool:
    return any(each.kind in {Kind.METRIC, Kind.NAME} for each in line_of(token, page))


def is_tab(token: Token, page: Sequence[Token]) -> bool:
    if _MENU.fullmatch(token.plain):
        return True
    line = [t for t in line_of(token, page) if t is not token]
    tabs = [t for t in line if _TABS.fullmatch(t.plain)]
    if _TABS.fullmatch(token.plain) and any(abs(_apart(t, token)) < 8 * token.height for t in tabs):
        return True
    if len(token.plain) > 2 and token.plain not in (*TABS, *LIVE_TITLES) and _TABS.fullmatch(token.plain):
        return True
    few = sum(_entries(t) for t in line) < 3 or any(t.kind in FIGURES for t in line)
    return len(token.plain) <= 6 and (not few or len(run(token, page)) > 3)


def _is_short(token: Token) -> bool:
    return token.kind in PLAIN and len(token.plain) <= 6


def _entries(token: Token) -> int:
    """How many short texts were read as this one: a menu's entries are often read together."""
    parts = token.text.split()
    return len(parts) if token.kind in PLAIN and all(len(part) <= 6 for part in parts) else 0


def run(token: Token, page: Sequence[Token]) -> list[Token]:
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


def is_menu_item(token: Token, page: Sequence[Token]) -> bool:
    """One of three or more short texts of one size that stand one under another with nothing else in their column.
    The label of a period and the head of a table's periods are no entries of a menu, and what stands right over them is
    their title."""
    column = sorted(
        (t for t in page if abs(t.box.left - token.box.left) < 0.7 * token.height and t.box.width < 12 * t.height),
        key=lambda t: t.box.top,
    )
    dated = [
        t for t in column if any(each.kind in DATES and is_before(t, each) for each in page) or _heads_keys(t, page)
    ]
    at = next((index for index, t in enumerate(column) if t is token), None)
    if at is None or any(t is each for t in column[at + 1 : at + 2] for each in dated):
        return False
    around = [t for t in column[max(0, at - 2) : at + 3] if not any(t is each for each in dated)]
    near = [t for t in around if t.kind not in PLAIN or 0.7 < t.height / token.height < 1.4]
    plain = all(t.kind in PLAIN for t in near)
    regular = all(below.box.top - above.box.bottom < 4 * token.height for above, below in pairwise(near))
    return len(near) >= 3 and plain and regular


def _heads_keys(token: Token, page: Sequence[Token]) -> bool:
    return token.plain in KEY_HEADS and any(each.kind is Kind.METRIC for each in line_of(token, page))
