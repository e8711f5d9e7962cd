"""营业期限: when the business may begin and when it has to end.

长期 and the words like it, stars printed into the empty space, and a pre-printed 年月日 left blank mean that there
is no end (9999-12-31).

>>> parse("自2015年03月12日至2035年03月11日")
(datetime.date(2015, 3, 12), datetime.date(2035, 3, 11))
>>> parse("2015-03-12至长期"), parse("长期")
((datetime.date(2015, 3, 12), datetime.date(9999, 12, 31)), (None, datetime.date(9999, 12, 31)))
>>> parse("自2015年03月12日至******")
(datetime.date(2015, 3, 12), datetime.date(9999, 12, 31))
>>> parse("30年")
Traceback (most recent call last):
ValueError: not a term
>>> parse("自2015年03月12日至 年 月 日")[1], parse_last("长期")
(datetime.date(9999, 12, 31), datetime.date(9999, 12, 31))
>>> parse("2015年03月12日至****年**月**日")[1]
datetime.date(9999, 12, 31)
>>> parse("自2015年03月12日至")
Traceback (most recent call last):
ValueError: not a term
"""

from __future__ import annotations

import re
from datetime import date

from pipeline.values.dates import OPEN_END, OPEN_WORDS, parse_end
from pipeline.values.dates import mend as mend_day
from pipeline.values.dates import parse as parse_day
from pipeline.values.text import fold

_SPLIT = re.compile(r"(?P<start>[^至到~]+?)(?:至|到|~|(?<=[日号])-+|(?<=[./]\d\d)-(?=\d{4}[./]))(?P<end>.+)")
_BLANK = re.compile(r"[*※]{2,}|[*※]*年[*※]*月[*※]*日")


def parse(text: str) -> tuple[date | None, date]:
    """(first day or None when only the end is printed, last day). Raises ValueError for anything but a whole term."""
    folded = fold(text).removeprefix("自").removeprefix("从").removesuffix("止")
    if folded in OPEN_WORDS:
        return None, OPEN_END
    match = _SPLIT.fullmatch(folded)
    if match is None:
        raise ValueError("not a term")
    start, end = parse_day(match["start"].removesuffix("起")), _end(match["end"])
    if end < start:
        raise ValueError("the term ends before it begins")
    return start, end


def parse_start(text: str) -> date:
    """The first day, from a whole term or from a day alone. Raises ValueError when there is none."""
    try:
        return parse_day(fold(text).removeprefix("自").removesuffix("起"))
    except ValueError:
        start, _ = parse(text)
    if start is None:
        raise ValueError("the term has no first day")
    return start


def parse_last(text: str) -> date:
    """The last day, from a whole term or from an end alone."""
    try:
        return _end(fold(text).removeprefix("至").removesuffix("止"))
    except ValueError:
        return parse(text)[1]


def _end(text: str) -> date:
    if _BLANK.fullmatch(text):
        return OPEN_END
    return parse_end(text)


def mend(text: str) -> str:
    """Letters read for digits in either day, where the result is a term or a day; the text itself otherwise."""
    folded = fold(text)
    for mark in ("至", "到", "~"):
        start, found, end = folded.partition(mark)
        if found:
            prefix = "自" if start.startswith("自") else ""
            return f"{prefix}{mend_day(start.removeprefix('自'))}{mark}{mend_day(end)}"
    return mend_day(text)
