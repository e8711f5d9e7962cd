"""Labels of days: of those that figures cover (统计时间, 数据周期), or of another thing (直播时间, 发布时间).

A page shows a whole shop only for the days that it says its figures are of, so the label has to say it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._sales_titles import SHOP_SUBJECTS
from pipeline.extractors.sales_screenshot._sales_words import PERIOD_NAMES
from pipeline.extractors.sales_screenshot._tokens import Token, is_before
from pipeline.values.text import words

_ASKED: Final = words("""
    统计 查询 筛选 选择 所选 当前 分析 观察 汇总 报告 报表 月报 起止 订单 付款 下单 概况 概览 总览 看板
""")
"""What the days of figures are called after, besides the shop's trade."""
_TIME: Final = "(?:时间|日期|周期|区间|期间|时段|月份)"
_LABEL: Final = re.compile(rf"[\u4e00-\u9fff]*{_TIME}(?:段|范围|筛选|选择|维度)?:?")
_OF_FIGURES: Final = re.compile(
    rf"(?:{'|'.join((*SHOP_SUBJECTS, *_ASKED))})*(?:{_TIME}|{'|'.join(PERIOD_NAMES)})(?:段|范围|筛选|选择|维度)?:?"
)


def labels_days(text: str) -> bool:
    return bool(_LABEL.fullmatch(text))


def is_of_something_else(token: Token, page: Sequence[Token]) -> bool:
    """Whether the label before the days names a time that is not the figures'."""
    return any(
        each.kind is Kind.TEXT
        and is_before(each, token)
        and _LABEL.fullmatch(each.plain)
        and not _OF_FIGURES.fullmatch(each.plain)
        for each in page
    )
