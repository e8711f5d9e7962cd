"""A printed line -> spans of known text: names of figures, numbers, periods, comparison words.

A run without blanks is taken apart only when all of it is known. Otherwise it stays one piece, so that no known
name is cut out of an unknown one (支付金额占比) and no number out of a longer one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from pipeline.extractors.sales_screenshot._sales_titles import LIVE_TITLES, TABS
from pipeline.extractors.sales_screenshot._sales_words import (
    COMPARISONS,
    KEY_HEADS,
    METRICS,
    OTHER_NAMES,
    PERIOD_NAMES,
    ROW_HEADS,
    TOTALS,
    UPDATES,
)
from pipeline.values.text import LISTED


class Kind(Enum):
    METRIC = auto()
    NAME = auto()
    COMPARISON = auto()
    PHRASE = auto()
    RANGE = auto()
    DAY = auto()
    SHORT_DAY = auto()
    MONTH = auto()
    CLOCK = auto()
    CHANGE = auto()
    NUMBER = auto()
    ODD_NUMBER = auto()
    NO_DATA = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Span:
    kind: Kind
    start: int
    end: int


def _any(phrases: tuple[str, ...]) -> str:
    """A pattern for any of the phrases, longest first, blanks allowed between their signs."""
    longest = sorted(set(phrases), key=len, reverse=True)
    return "|".join(r"\s?".join(re.escape(sign) for sign in phrase.lower()) for phrase in longest)


_TIME = r"\s?\d{1,2}:\d{2}(?::\d{2})?"
_DAY = r"(?:20\d{2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}|20\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)"
_EDGE = rf"(?:{_DAY}|20\d{{6}})(?:{_TIME})?"
_SHORT = r"(?:\d{1,2}[-/.]\d{1,2}|\d{1,2}月\d{1,2}日)"
_OF_MONTH = rf"(?:{_SHORT}|\d{{1,2}}\s?日?)"
_MONTH = r"(?:20\d{2}\s?[-/.]\s?\d{1,2}|20\d{2}\s?年\s?\d{1,2}\s?月)"
_DIGITS = r"(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d{1,2}(?!\d)|\.\d{3,4}(?=\s?[万亿wk]))?"
SIGNS: Final = r"(?:cn¥|us\$|hk\$|ca\$|c\$|a\$|s\$|¥|\$|€|£|rmb|cny|usd|eur|gbp|jpy)"
_UNIT = r"(?:\s?\((?:元|万元|亿元|万|单|件|人|个|笔|¥|\$|cny|rmb|usd|gmv)\)|/万?元)?"
_PHRASES: Final = tuple(
    phrase
    for phrase in (*PERIOD_NAMES, *UPDATES, *TOTALS, *KEY_HEADS, *ROW_HEADS, *LIVE_TITLES, *TABS)
    if len(phrase) > 1
)
_RULES: Final = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (Kind.RANGE, rf"{_EDGE}\s?(?:~|-+|至|到|→|to)\s?(?:{_EDGE}|{_SHORT})(?![\d])"),
        (Kind.RANGE, rf"20\d{{2}}\s?年\s?\d{{1,2}}\s?月\s?\({_OF_MONTH}\s?(?:~|-|至|到|→)\s?{_OF_MONTH}\)"),
        (Kind.RANGE, r"\d{1,2}/\d{1,2}/20\d{2}\s?(?:~|-+|to)\s?\d{1,2}/\d{1,2}/20\d{2}(?!\d)"),
        (Kind.RANGE, rf"{_MONTH}\s?(?:~|-+|至|到|→)\s?{_MONTH}(?![\d.,/-])"),
        (Kind.CLOCK, rf"(?:20\d{{2}}\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?\d{{2}}|\d{{1,2}}-\d{{2}}){_TIME}"),
        (Kind.CLOCK, r"\d{1,2}:\d{2}(?::\d{2})?(?!\d)"),
        (Kind.DAY, rf"{_DAY}(?!\d)"),
        (Kind.SHORT_DAY, r"(?:\d{1,2}[-/]\d{1,2}(?![\d.,/-])|\d{1,2}月\d{1,2}日)"),
        (
            Kind.MONTH,
            r"(?:20\d{2}\s?[-/]\s?\d{1,2}(?![\d./-]|,\d)|20\d{2}\s?年\s?\d{1,2}\s?月(?!\d)|20[1-4]\d\.(?:0[1-9]|1[0-2])(?![\d.]))",
        ),
        (Kind.CHANGE, r"[-+↑↓▲▼]*\s?\d[\d,]*(?:\.\d+)?\s?(?:%|‰|pp)(?:[↑↓▲▼个]|[^\s\d](?=$|\s))?"),
        (Kind.CHANGE, rf"[-+↑↓▲▼]\s?{_DIGITS}\s?[万亿wk]?(?![\d.,])"),
        (Kind.NUMBER, rf"(?:{SIGNS}\s?)?{_DIGITS}(?:\s?(?:[万亿w]|k(?![a-z])))?(?:\s?元)?(?![\d.,%])"),
        (Kind.NO_DATA, r"(?:-{1,4}|一{1,2}|暂无数据|暂无|n/a|无数据)(?=$|\s)"),
        (Kind.METRIC, rf"(?:{_any(tuple(METRICS))}){_UNIT}"),
        (Kind.NAME, rf"(?:{_any(OTHER_NAMES)}){_UNIT}"),
        (Kind.TEXT, r"(?:商品|单品|宝贝)360(?!\d)"),
        (Kind.COMPARISON, _any(COMPARISONS)),
        (Kind.COMPARISON, r"[较比][前上去昨同对历][\u4e00-\u9fff]{1,6}(?=[-+↑↓▲▼\d\s:]|$)"),
        (Kind.PHRASE, r"(?<![^\s|(])[日周月年](?![^\s|):])|" + _any(_PHRASES)),
    )
)
_BETWEEN = re.compile(
    r"[\s:|()\[\],;·•●■▪?①ⓘ]+"
    r"|[<‹](?=\s?20\d\d)"
    r"|(?<=[-/.]\d\d)[~→-](?=\s|$)|(?<=日)[~→至-](?=\s|$)|(?:(?<=^)|(?<=\s))[~→至-](?=\s?20\d\d[-/.年])"
    r"|[⇅↕⇵◆◇♦÷↨]+(?=$|\s)"
    r"|(?<=[-/.]\d\d)[区回口田目固囗曰](?=$|\s)"  # the icon of a calendar
    r"|(?<=\()共?\d{1,2}天(?=\))"
    r"|(?<=[\d元万亿])(?:单|件|人|笔|个)(?=$|[\s较比环同)])"
    rf"|(?<=[-/.]\d\d)[{LISTED}]+(?=$|\s)"
    rf"|(?<=\d月)[{LISTED}]+(?=$|\s)"
    r"|(?<=\d月)份?(?:(?:店铺|经营|销售|交易|成交|运营)?(?:数据|月报|报表|报告|概况|概览|汇总|统计|总览))?(?=$|[\s(])"
    r"|(?<=[\u4e00-\u9fff)])[⊙◎○©®@>›▼▾∨vo](?=$|\s)"
)
_BEFORE_PERIOD = re.compile(
    r"[(|·<‹]|(?<=[\u4e00-\u9fff])(?=20\d\d)|(?<=时间|日期|周期|区间|期间|时段|月份|范围|本期|当期):(?=20\d\d)"
)
_DATED = "|".join(rule.pattern for kind, rule in _RULES if kind in {Kind.RANGE, Kind.MONTH})
_PERIOD = re.compile(rf"(?:{_DATED})(?=$|[\s)|{LISTED}]|,(?!\d))")
# 交易概况统计时间:2026-07-01至2026-07-31, a section's title that touches what says its time.
_TITLE_END = re.compile(
    rf"(?<=概况|概览|总览|看板)(?=统计(?:时间|日期|周期|月份|区间|范围)\s?:?\s?(?:{_DATED})(?=$|[\s)|{LISTED}]))"
)
_TODAY: Final = ("今日", "今天", "实时", "昨日", "昨天")
_NAMES: Final = frozenset({Kind.METRIC, Kind.NAME})
_WORDS: Final = frozenset({Kind.METRIC, Kind.NAME, Kind.PHRASE, Kind.COMPARISON, Kind.TEXT})


def spans(text: str) -> list[Span]:
    """The known and the unknown parts of a line (folded sign by sign, lower case, blanks kept)."""
    found: list[Span] = []
    at = 0
    while at < len(text):
        skipped = _BETWEEN.match(text, at)
        if skipped:
            at = skipped.end()
            continue
        span = _known(text, at) or _unknown(text, at, found)
        found.append(span)
        at = span.end
    return _whole_names(text, found)


def _known(text: str, at: int) -> Span | None:
    best: Span | None = None
    for kind, rule in _RULES:
        match = rule.match(text, at)
        if match and (best is None or match.end() > best.end):
            best = Span(kind, at, match.end())
    return best


def _unknown(text: str, at: int, found: list[Span]) -> Span:
    """What is left of a run as an odd number, or else the whole run, and what was found in it is taken back."""
    blank = text.find(" ", at)
    end = len(text) if blank < 0 else blank
    bracket = _BEFORE_PERIOD.search(text, at + 1, end + 1)
    if bracket and _PERIOD.match(text, bracket.end()):
        end = bracket.start()
    title = _TITLE_END.search(text, at)
    if title and title.start() < end:
        end = title.start()
    start = text.rfind(" ", 0, at) + 1
    if _is_odd_number(text[at:end]) and (at == start or (found and found[-1].kind in _NAMES)):
        return Span(Kind.ODD_NUMBER, at, end)
    odd = _is_odd_number(text[start:end])
    while found and found[-1].end > start:
        start = min(start, found.pop().start)
    return Span(Kind.ODD_NUMBER if odd else Kind.TEXT, start, end)


def _is_odd_number(text: str) -> bool:
    """Looks like a figure but is none: 1000+, 1万~2万, 1,2345."""
    digits = any(sign.isdigit() for sign in text)
    countable = sum(sign.isdigit() or sign in ",.万亿元¥" for sign in text)
    foreign = any("\u4e00" <= sign <= "\u9fff" and sign not in "万亿元约" for sign in text)
    return digits and countable * 2 >= len(text) and not foreign


def _whole_names(text: str, found: list[Span]) -> list[Span]:
    """A name that touches other words is a part of a longer, unknown name (今日成交金额, 支付金额 占比)."""
    kept: list[Span] = []
    for span in found:
        before = kept[-1] if kept else None
        if before and _is_part(text, before, span):
            kept[-1] = Span(Kind.TEXT, before.start, span.end)
        else:
            kept.append(span)
    return kept


def _is_part(text: str, before: Span, after: Span) -> bool:
    """Whether both are one name. 目标 or 环比 at the end of a name makes another of it; before a number of its own it
    is what the name's is compared with."""
    pair = {before.kind, after.kind}
    if not pair <= _WORDS or not (pair & _NAMES or pair == {Kind.TEXT}):
        return False
    gap = text[before.end : after.start]
    if "(" in gap:
        return before.kind in _NAMES
    if after.kind is Kind.COMPARISON:
        ends = after.end == len(text) or text[after.end] in " ("
        return gap == "" and ends
    if gap == " " and after.kind in _NAMES:
        return Kind.TEXT in pair or text[before.start : before.end] in _TODAY
    return gap == "" or (gap == " " and Kind.TEXT in pair)
