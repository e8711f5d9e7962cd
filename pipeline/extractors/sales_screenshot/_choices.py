"""What is chosen among a shop's figures: one product, one channel, one campaign, one of its people.

A label of such a choice is known wherever it stands. Beside the period of the figures, and between it and them, every
label chooses that is not known to leave the shop whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extractors.sales_screenshot._headings import is_of_whole_shop
from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._menus import DATES, is_beside_name, is_tab
from pipeline.extractors.sales_screenshot._month_tables import line_of
from pipeline.extractors.sales_screenshot._sales_titles import (
    AIMED,
    FILTERS,
    OTHERS_TITLES,
    SUBJECTS,
    WHOLE_LABELS,
    WHOLES,
)
from pipeline.extractors.sales_screenshot._store_names import ACCOUNT, is_shop_name
from pipeline.extractors.sales_screenshot._tokens import Token, is_before

NOT_SOLD_HERE: Final = (*OTHERS_TITLES, *AIMED)
_ALL_SHOPS: Final = re.compile(r"(?:店铺|门店|商家|网店)(?:名称)?:(?:全部|所有|多个?|\d+个).*")
_MANY_SHOPS: Final = re.compile(
    r"等\d{1,3}(?:家|个(?:网|门)?店)|\d{1,3}[家个](?:店铺?|网店|门店)(?:汇总|合计|数据|[)]?$)"
    r"|(?:全部|所有|多家?|各)(?:店铺?|网店|门店)(?:\W?共?\d{1,3}|(?:汇总|合计|总计))"
)
_BARE: Final = frozenset({*FILTERS, *SUBJECTS, "活动", "会场", "客服", "分销商"})
_LONG: Final = 5
_LABEL: Final = re.compile("[\u4e00-\u9fff]{2,8}")
_PART: Final = re.compile(
    r"(?:直播间?|短视频|自播|推广|广告|活动|预售|[新老]客户?|会员|达人|联盟|商品卡|单品)(?:渠道|[部组场页]|数据|[账帐][户号])?"
)
_UNIT: Final = re.compile(r"(?:人民币|rmb|cny|[¥()/,、千百万亿元角分件单个笔人次位家天%])*|.*(?:公司|厂|[商车]行)")
"""What stands behind 单位 when it is a measure or a company, not a department."""
_STEP: Final = re.compile(r"[/>›»]")
"""What parts the steps of the way to the page: 当前位置:首页>交易分析>交易概况."""
_SENTENCE: Final = re.compile(r"[,。!]|点击|查看")
_ABOVE_PERIOD: Final = 3.0
"""A choice stands at most so many of its heights above the period and the names of the figures."""


def chooses(token: Token, page: Sequence[Token]) -> bool | None:
    """Whether the figures below are of what the token chooses; None where it is no label."""
    label, colon, value = token.plain.partition(":")
    if _is_bare_choice(token, page) or _MANY_SHOPS.search(token.plain):
        return True
    if label in SUBJECTS:
        return _names_subject(token, value, page) if colon else _heads_subject(token, page)
    return _of_label(token, label, value, page) if colon else None


def _of_label(token: Token, label: str, value: str, page: Sequence[Token]) -> bool | None:
    if label in FILTERS:
        return _names_chosen(token, value, page)
    if label.endswith("位置") and all(is_of_whole_shop(step) for step in _STEP.split(value)):
        return None
    if ACCOUNT.fullmatch(token.plain):
        return False
    if label.endswith("单位") and (_UNIT.fullmatch(value) or is_shop_name(value)):
        return False
    if WHOLE_LABELS.fullmatch(label) and not any(word in label for word in NOT_SOLD_HERE):
        return bool(_ALL_SHOPS.fullmatch(token.plain) or (_PART.fullmatch(value) and _is_beside_period(token, page)))
    return True if _is_beside_period(token, page) and _names_one(token, label, value, page) else None


def _names_subject(token: Token, value: str, page: Sequence[Token]) -> bool:
    """商品名称:…: the figures below are of that one, unless it says that they are of all."""
    return not value.startswith(WHOLES) and not is_beside_name(token, page)


def _heads_subject(token: Token, page: Sequence[Token]) -> bool:
    """The label left of its value or over it; so short a word as 商品 is a menu's."""
    if len(token.plain) < 3 or is_tab(token, page):
        return False
    return _names_subject(token, _value_beside(token, page), page)


def _names_chosen(token: Token, value: str, page: Sequence[Token]) -> bool:
    """地域：浙江省, but neither 地域：全部 nor a label that nothing stands behind."""
    chosen = value or _value_beside(token, page)
    return bool(chosen) and _names_subject(token, chosen, page)


def _value_beside(token: Token, page: Sequence[Token]) -> str:
    beside = [each for each in line_of(token, page) if is_before(token, each)]
    return min(beside, key=lambda each: each.box.left).plain if beside else ""


def _is_bare_choice(token: Token, page: Sequence[Token]) -> bool:
    """活动 with a text behind it on the line of the period; menus have their entries elsewhere, they are short, and
    never two alone in one text (店铺来源 · 手淘搜索), nor two alone beside the period (仓库  华东仓)."""
    if token.plain not in _BARE or is_beside_name(token, page):
        return False
    line = line_of(token, page)
    texts = [each for each in line if each.kind is Kind.TEXT and each is not token]
    alone = token.plain in FILTERS and len(texts) == 1 and _is_beside_period(token, page)
    pair = len(token.plain) > 3 and sum(each.word == token.word for each in page) == 2
    behind = [
        each
        for each in texts
        if is_before(token, each) and (alone or len(each.plain) >= _LONG or (pair and each.word == token.word))
    ]
    chosen = [each for each in behind if not each.plain.startswith(WHOLES) and not is_shop_name(each.plain)]
    return bool(chosen) and (alone or any(each.kind in DATES for each in line))


def _names_one(token: Token, label: str, value: str, page: Sequence[Token]) -> bool:
    """活动:家装节; a sentence is a notice."""
    chosen = value or _value_beside(token, page)
    plain = bool(_LABEL.fullmatch(label)) and not _SENTENCE.search(chosen)
    return plain and bool(chosen) and _names_subject(token, chosen, page)


def _is_beside_period(token: Token, page: Sequence[Token]) -> bool:
    """Over the names of figures, and not far above their period. Below other figures only a period of their own shows
    that others begin."""
    names = [each.box for each in page if each.kind is Kind.METRIC]
    over = max((box.bottom for box in names if box.bottom <= token.box.top), default=0)
    under = min((box.top for box in names if box.top >= token.box.bottom), default=0)
    dates = [each.box.top for each in page if each.kind in DATES and over <= each.box.top and each.box.bottom <= under]
    first = min(dates, default=0 if over else under)
    return bool(first) and first - token.box.bottom <= _ABOVE_PERIOD * token.height
