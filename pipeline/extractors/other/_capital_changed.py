"""注册资本 as a registry holds it, or as another paper than the license changes it.

Beside the label of the registry's page, or in a row of a table, beside a label or in a sentence of a notice, a
resolution or an announcement.

Trap: articles and contracts print the capital of their own day, which says nothing about a later license.
"""

from __future__ import annotations

import re
from datetime import date

from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet, missing, phrase, present, read
from pipeline.extractors._sentences import agreed, find, matches, prose
from pipeline.extractors.other import _company_state
from pipeline.model import Field, Money
from pipeline.values import capitals, dates, money
from pipeline.values.text import words

_HELD = ("注册资本", "注册资本(金)", "注册资金")
_CHANGED = words("""
    变更后注册资本 现注册资本 注册资本(变更后) 变更后的注册资本 减资后注册资本 增资后注册资本 减少后注册资本
    变更后注册资金 现注册资金 注册资本变更后 变更后注册资本(金)
""")
_BEFORE = ("变更前注册资本", "原注册资本", "注册资本(变更前)", "减资前注册资本", "变更前注册资金")
_AMOUNT = (
    r"(?:人民币|美元|港币|港元|欧元|日元|¥)?\|?(?:\d[\d,.]*[万亿]?|[零〇壹贰叁肆伍陆柒捌玖拾佰仟一二三四五六七八九十百千两万亿]{2,})"
    r"(?:元|圆)?整?(?:人民币|美元|港币|港元|欧元|日元)?"
)
_CAPITAL = r"注册(?:资本|资金)(?:\([^()]{1,6}\))?"
_END = r"(?=$|[,。;、|()]|变更)"
_ROW = rf"{_CAPITAL}(?:变更|的变更)?:?\|?{_AMOUNT}(?<=[万亿元圆整币])\|?(?P<value>{_AMOUNT})(?=$|\|)"
# Some notices print what is held since on the left.
_ROW_FROM_RIGHT = rf"{_CAPITAL}(?:变更|的变更)?:?\|?(?P<value>{_AMOUNT}(?<=[万亿元圆整币]))\|?{_AMOUNT}(?=$|\|)"
_DAY = re.compile(DAY)
_FROM_RIGHT = re.compile(r"变更后[^\n:\d]{0,8}?变更前")
_PHRASES = (
    rf"变更(?:事项|项目)[:|]*{_CAPITAL}[^。;]{{0,60}}?(?:变更后|现登记)(?:内容|事项)?[:|]*(?P<value>{_AMOUNT}){_END}",
    rf"{_CAPITAL}[^\n]{{0,40}}?变更前(?:内容)?[:|为是]*{_AMOUNT}[;,。|\n]{{0,2}}变更后(?:内容)?[:|为是]*(?P<value>{_AMOUNT}){_END}",
    rf"{_CAPITAL}(?:金额|总额)?[^。;\n|]{{0,4}}?(?:由|从|自|原为?)[^。;\n]{{2,30}}?(?:为|至|到|成):?\|?(?P<value>{_AMOUNT}){_END}",
    rf"(?:变更|减少|减资|增加|增资|分立|合并)后[^。;,\n|]{{0,30}}?{_CAPITAL}(?:为|是|:|\|)*(?P<value>{_AMOUNT}){_END}",
    rf"(?:减少|缩减|增加|变更|调整)[^。;,\n|]{{0,8}}?{_CAPITAL}(?:至|到|为)(?P<value>{_AMOUNT}){_END}",
    rf"(?:现|目前|当前)[^。;,\n|]{{0,6}}?{_CAPITAL}(?:为|是|:|\|)*(?P<value>{_AMOUNT}){_END}",
    rf"(?:修改|变更|修订|修正)为[:|\n]*[^。;,\n|]{{0,14}}?{_CAPITAL}(?:为|是|:|\|)*(?P<value>{_AMOUNT}){_END}",
)
# The registry's tables of changes print 万元 without saying so.
_IN_TEN_THOUSANDS = (
    rf"{_CAPITAL}[^。;]{{0,60}}?(?<![\d.])\d[\d,]*\.\d{{4,6}}\|?(?P<value>\d[\d,]*\.\d{{4,6}})(?=$|\|)",
)
_STOPS = (
    *_CHANGED,
    *_BEFORE,
    "变更事项",
    "变更前",
    "变更后",
    "登记机关",
    *_company_state.LABELS,
    *_company_state.STOPS,
)


def capital(sheet: Sheet) -> Field[Money]:
    """label_not_found where the page says nothing of what the registry holds."""
    changed = agreed(
        read(sheet, _CHANGED, money.parse, mend=capitals.mend, stops=_STOPS),
        find(sheet, (_row(sheet), *_PHRASES), money.parse, mend=capitals.mend),
        find(sheet, _IN_TEN_THOUSANDS, _ten_thousands),
    )
    if changed.value is not None or changed.problem == "ambiguous":
        return changed
    if phrase(sheet, _company_state.LABELS) is None:
        return missing("label_not_found")
    held = read(sheet, _HELD, money.parse, mend=capitals.mend, stops=_STOPS)
    return held if held.value is not None or held.problem == "ambiguous" else missing("label_not_found")


def _row(sheet: Sheet) -> str:
    from_right = any(_FROM_RIGHT.search(prose(leaf).text) for leaf in sheet.leaves)
    return _ROW_FROM_RIGHT if from_right else _ROW


def _ten_thousands(text: str) -> Money:
    return money.parse(f"{text}万元")


def last_day(sheet: Sheet) -> Field[date]:
    """The last day that a notice prints, so that it is not older than that; a page of the registry tells of today."""
    if phrase(sheet, _company_state.LABELS) is not None:
        return missing("label_not_found")
    days = [
        (day, page.readings(*match.span()))
        for page, match in matches(sheet, _DAY)
        if (day := dates.parsed(page.printed(*match.span()))) is not None
    ]
    return present(*max(days, key=lambda each: each[0])) if days else missing("label_not_found")
