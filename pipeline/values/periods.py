"""The period a dashboard's figures stand for, as (first day, last day).

>>> parse("2024-01-01 ~ 2024-01-31"), parse("2024年2月")
((datetime.date(2024, 1, 1), datetime.date(2024, 1, 31)), (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29)))
>>> parse("统计时间：近30天（2024-01-02~2024-01-31）")
(datetime.date(2024, 1, 2), datetime.date(2024, 1, 31))
>>> parse("2024年第1季度")
(datetime.date(2024, 1, 1), datetime.date(2024, 3, 31))
>>> parse("2024年1月1日-31日")
(datetime.date(2024, 1, 1), datetime.date(2024, 1, 31))
>>> parse("2024年2月(02.01-02.29)"), parse("2024年2月（1日-15日）")
((datetime.date(2024, 2, 1), datetime.date(2024, 2, 29)), (datetime.date(2024, 2, 1), datetime.date(2024, 2, 15)))
>>> parse("09/01/2026 - 09/30/2026") == parse("01/09/2026 - 30/09/2026")
True
>>> parse("2024年2月）") == parse("‹ 2024年2月 ›") == parse("2024-02，") == parse("2024年2月")
True
>>> parse("近30天")
Traceback (most recent call last):
ValueError: not a period of known days
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from pipeline.values.dates import parsed as parsed_day
from pipeline.values.text import fold

_LABEL = re.compile(
    r"^(?:(?:统计|数据|查询|选择|订单|下单|支付)?(?:时间|日期|周期|时段|区间)(?:范围)?:)?(?:(?:自然|按)?[日周月季年]:?|自定义:?)?"
)
_NAMED = re.compile(r"(?:近|最近|过去|上|本|自然)[^()\d]*\d*[^()\d]*\((?P<days>[^()]+)\)")
_CLOCK = re.compile(r"(?<=[\d日])([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?=$|[~至到-])")
_PICKER = "<>‹›«»()[]▼▾∨,、|"
"""The arrows and the frame of a date picker, and what readers see in them."""
_MONTH = re.compile(r"(\d{4})(?:年(\d{1,2})月(?:份)?|[-/.](\d{1,2})|(0[1-9]|1[0-2]))")
_QUARTER = re.compile(r"(\d{4})(?:年)?(?:第?([1-4一二三四])季度|Q([1-4]))")
_YEAR = re.compile(r"(\d{4})年度?(?:全年)?")
_FOREIGN = re.compile(r"(\d{1,2})/(\d{1,2})/(20\d{2})")
_OF_MONTH = re.compile(
    r"(\d{4})年0?(\d{1,2})月\((?:0?\2[-/.月])?(\d{1,2})日?(?:~|-|至|到|→)(?:0?\2[-/.月])?(\d{1,2})日?"
)
"""A month, and in brackets which of its days."""
_SHORT_END = re.compile(r"(?:(\d{1,2})月)?(\d{1,2})日|(\d{1,2})[-/.](\d{1,2})")


def parse(text: str) -> tuple[date, date]:
    """Raises ValueError unless the whole text is one period whose days are printed."""
    folded = _CLOCK.sub("", _LABEL.sub("", fold(text), count=1))
    if named := _NAMED.fullmatch(folded):
        folded = named["days"]
    folded = folded.strip(_PICKER)
    for form in (_month, _of_month, _quarter, _year, _foreign, _range, _single):
        if (found := form(folded)) is not None:
            return found
    raise ValueError("not a period of known days")


def months(start: date, end: date) -> tuple[int, int] | None:
    """(year, month) when the period is exactly one complete calendar month.

    >>> months(date(2024, 2, 1), date(2024, 2, 29)), months(date(2024, 2, 1), date(2024, 2, 28))
    ((2024, 2), None)
    """
    whole = (start, end) == _whole_months(start.year, start.month, start.month)
    return (start.year, start.month) if whole else None


def _whole_months(year: int, first: int, last: int) -> tuple[date, date]:
    if not 1 <= first <= last <= 12:
        raise ValueError(f"no such month: {last}")
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def _month(text: str) -> tuple[date, date] | None:
    if (match := _MONTH.fullmatch(text)) is None:
        return None
    month = int(match[2] or match[3] or match[4])
    return _whole_months(int(match[1]), month, month)


def _of_month(text: str) -> tuple[date, date] | None:
    if (match := _OF_MONTH.fullmatch(text)) is None:
        return None
    year, month, first, last = (int(each) for each in match.groups())
    if last < first:
        raise ValueError("the period ends before it begins")
    return date(year, month, first), date(year, month, last)


def _quarter(text: str) -> tuple[date, date] | None:
    if (match := _QUARTER.fullmatch(text)) is None:
        return None
    number = "1234一二三四".index(match[2] or match[3]) % 4
    return _whole_months(int(match[1]), 3 * number + 1, 3 * number + 3)


def _year(text: str) -> tuple[date, date] | None:
    match = _YEAR.fullmatch(text)
    return None if match is None else _whole_months(int(match[1]), 1, 12)


def _foreign(text: str) -> tuple[date, date] | None:
    """Two days with the year last, as marketplaces abroad print them; a day above the twelfth tells where the month
    stands."""
    days = _FOREIGN.findall(text)
    if len(days) != 2 or not re.fullmatch(r"[~至到→-]*", _FOREIGN.sub("", text)):
        return None
    for month, day in ((0, 1), (1, 0)):
        if any(int(each[month]) > 12 for each in days):
            start, end = (date(int(each[2]), int(each[day]), int(each[month])) for each in days)
            if end < start:
                raise ValueError("the period ends before it begins")
            return start, end
    raise ValueError("nobody can tell the month from the day")


def _range(text: str) -> tuple[date, date] | None:
    """Two days with a mark between; where the mark is the hyphen of the dates too, the middle one of them."""
    for mark in re.finditer(r"至|到|~|→|-+", text):
        first, second = text[: mark.start()], text[mark.end() :]
        if (found := _two_days(first, second)) is not None:
            if found[1] < found[0]:
                raise ValueError("the period ends before it begins")
            return found
    return None


def _two_days(first: str, second: str) -> tuple[date, date] | None:
    start = parsed_day(first)
    if start is None:
        return _two_months(first, second)
    if (short := _SHORT_END.fullmatch(second)) is not None:
        month = int(short[1] or short[3] or start.month)
        return start, date(start.year, month, int(short[2] or short[4]))
    end = parsed_day(second)
    return None if end is None else (start, end)


def _two_months(first: str, second: str) -> tuple[date, date] | None:
    start, end = _MONTH.fullmatch(first), _MONTH.fullmatch(second)
    if start is None or end is None:
        return None
    begin, finish = _month(first), _month(second)
    return None if begin is None or finish is None else (begin[0], finish[1])


def _single(text: str) -> tuple[date, date] | None:
    day = parsed_day(text)
    return None if day is None else (day, day)
