"""A day of the calendar as printed on papers and dashboards.

>>> parse("2015年03月12日"), parse("2015/3/12"), parse("二〇一二年二月廿三日")
(datetime.date(2015, 3, 12), datetime.date(2015, 3, 12), datetime.date(2012, 2, 23))
>>> parse("二O一五年三月十二日"), parse("2015. 03. 12"), parse("20150312")
(datetime.date(2015, 3, 12), datetime.date(2015, 3, 12), datetime.date(2015, 3, 12))
>>> parse("2023年02月29日")
Traceback (most recent call last):
ValueError: no such day: 2023-2-29
>>> parse("2015年1月04日")
Traceback (most recent call last):
pipeline.values.dates.DigitLost: month and day are not written alike: a digit is lost
>>> parse("2015年03月1")
Traceback (most recent call last):
ValueError: not a date
>>> parse_end("长期")
datetime.date(9999, 12, 31)
>>> mend("2O15年O3月l2曰"), mend("2015年03月12E"), mend("2015年03112日"), mend("2015年03月12"), mend("2015年03月1")
('2015年03月12日', '2015年03月12日', '2015年03月12日', '2015年03月12日', '2015年03月1')
>>> mend("·2012年08月21日")  # a speck of the paper
'2012年08月21日'
>>> mend("月2019年03月07日"), mend("2019年03月07日平"), mend("2019年03月07日止")  # of a note, none that turns the day
('2019年03月07日', '2019年03月07日', '2019年03月07日止')
>>> mend("2026年09月29日1"), mend("2026年09月29日12")  # a stroke of a ring or a frame
('2026年09月29日', '2026年09月29日12')
>>> mend("22029年01月06日"), mend("20022年01月06日")  # of one digit read twice, never of two that may have been
('2029年01月06日', '20022年01月06日')
>>> mend("22009年09月22日")  # nothing was printed in 2209
'2009年09月22日'
>>> mend("20208月18日"), mend("202008月18日"), mend("20201月18日")  # of 年 and its 0, never of 年1
('2020年8月18日', '2020年08月18日', '20201月18日')
"""

from __future__ import annotations

import re
from datetime import date

from pipeline.values import numerals
from pipeline.values.text import fold

OPEN_END = date(9999, 12, 31)
_NEVER = ((9999, 12, 31), (9999, 9, 9), (2999, 12, 31))
"""Days that registers enter where there is no end."""
OPEN_WORDS = ("长期", "长期有效", "永久", "永续", "永续经营", "不约定期限", "不约定", "无固定期限", "无期限")
_DIGITS = (
    re.compile(r"(?:公元)?(\d{4})年(\d{1,2})月(\d{1,2})[日号]"),
    re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})"),
    re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})"),
    re.compile(r"(\d{4})\.(\d{1,2})\.(\d{1,2})"),
    re.compile(r"(\d{4})(\d{2})(\d{2})"),
    # As databases keep a day: by its first or last second.
    re.compile(r"(\d{4})[-/](\d{2})[-/](\d{2})(?:00:00(?::00)?(?:\.0)?|23:59:59)"),
)
_ZERO = re.compile("[〇○零OＯo0]")
_CHINESE = re.compile(
    "(?:公元)?([〇一二三四五六七八九]{4})年([一二三四五六七八九十〇]{1,3})月([一二三四五六七八九十廿卅〇]{1,4})[日号]"
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_LOOKS_LIKE = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "D": "0", "I": "1", "l": "1", "|": "1", "Z": "2", "S": "5", "B": "8"}
    | {"曰": "日", "目": "日", "午": "年", "牛": "年", "用": "月"}
)
_NOTE = "[年月日号仅供限京东平台使用审核他无效再次复印件]"
"""A sign of a purpose note across the paper (仅供京东…, …年10月使用); none that turns a day, as 自, 至, 止, 前 do."""
# Before the year a speck of the paper, behind 日 a stroke of a seal's ring.
_SPECK = re.compile(rf"^(?:[.,'`·•:;、。°]{{1,2}}|{_NOTE})(?=\d{{4}}[年/.-])")
_STROKE = re.compile(rf"(?<=日)(?:[/\\|丨、,.'`-]{{1,2}}|[1lI]|{_NOTE})$")
# A seal's ring or a fold spoils the 日 behind a day of two digits, or the 月 between two pairs of them; a line that 日
# alone did not fit on lost it.
_SPOILED = re.compile(r"(?P<year>\d{4}年)(?P<month>\d{2})(?:月|\d(?=\d\d日))(?P<day>\d{2})[日A-Za-z€]?")
# Lost between year and month: 年, and the 0 of a month that no 1 makes another month of.
_YEARLESS = re.compile(r"(?P<year>20\d{2})(?P<rest>(?:0[1-9]|1[0-2]|[3-9])月\d{1,2}日)")
_LONG_YEAR = re.compile(r"(?P<year>\d{5})(?P<rest>[年/.-].*)")


class DigitLost(ValueError):
    """The text is a day, but of which one a digit was lost."""


def parse(text: str) -> date:
    """Raises ValueError unless the whole text is one day that exists, between 1900 and 2100 or the open end."""
    folded = fold(text)
    for form in _DIGITS:
        if match := form.fullmatch(folded):
            check_written_alike(*match.groups()[1:])
            return _day(*(int(part) for part in match.groups()))
    if match := _CHINESE.fullmatch(_ZERO.sub("〇", folded)):
        year = int("".join(str(numerals.DIGITS[sign]) for sign in match[1]))
        return _day(year, _small(match[2]), _small(match[3]))
    raise ValueError("not a date")


def parsed(text: str) -> date | None:
    """The same; None where there is no such day."""
    try:
        return parse(text)
    except ValueError:
        return None


def parse_end(text: str) -> date:
    """A last day, or 9999-12-31 for the words that mean that there is none. Raises ValueError as `parse`."""
    return OPEN_END if fold(text) in OPEN_WORDS else parse(text)


def check_written_alike(*parts: str) -> None:
    """Raises DigitLost for months and days like 04 and 1: of 01, or of one of 10 to 31, a digit was lost to a seal, a
    fold or a faint copy."""
    if any(part.startswith("0") for part in parts) and any(len(part) == 1 for part in parts):
        raise DigitLost("month and day are not written alike: a digit is lost")


def _small(text: str) -> int:
    """1..31 from 三, 十二, 廿三, 二十三, 卅一, 〇三."""
    spelled = text.replace("廿", "二十").replace("卅", "三十").replace("二十十", "二十").replace("三十十", "三十")
    return numerals.parse(spelled.removeprefix("〇"))


def _day(year: int, month: int, day: int) -> date:
    if (year, month, day) in _NEVER:
        return OPEN_END
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(f"not a year of this program: {year}")
    try:
        return date(year, month, day)
    except ValueError as problem:
        raise ValueError(f"no such day: {year}-{month}-{day}") from problem


def mend(text: str) -> str:
    """Letters read for digits and 曰 for 日, one of the two last marks spoiled or 日 lost, a stroke of a seal read
    behind 日, a speck or a watermark's sign before the year, 年 lost under it, or a digit of the year read twice, where
    the result is a date; the text itself otherwise."""
    folded = fold(text)
    if parsed(folded) is not None:
        return text
    spoiled = _SPOILED.fullmatch(folded)
    forms = (
        folded.translate(_LOOKS_LIKE),
        _STROKE.sub("", _SPECK.sub("", folded)),
        "{year}{month}月{day}日".format(**spoiled.groupdict()) if spoiled else folded,
        _YEARLESS.sub(r"\g<year>年\g<rest>", folded),
        _once(folded),
    )
    return next((form for form in forms if parsed(form) is not None), text)


def _once(text: str) -> str:
    """A year of five digits without the one that was read twice, where only one can have been."""
    if not (match := _LONG_YEAR.fullmatch(text)):
        return text
    year = match["year"]
    once = {year[:place] + year[place + 1 :] for place in range(1, 5) if year[place] == year[place - 1]}
    shorter = {each for each in once if _FIRST_YEAR <= int(each) <= _LAST_YEAR}
    return f"{shorter.pop()}{match['rest']}" if len(shorter) == 1 else text
