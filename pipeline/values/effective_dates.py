"""The day a VAT status takes effect, as a day or counted from the day of handling.

A form prints the first of a month that counts from that day (当月1日: of that month, 次月1日: of the next).

>>> parse("2019年5月1日"), parse("次月1日2019年04月23日"), parse("当月1日2019年04月23日")
(datetime.date(2019, 5, 1), datetime.date(2019, 5, 1), datetime.date(2019, 4, 1))
>>> parse("8次月1日2019年04月23日")  # the ticked box, read as a sign
datetime.date(2019, 5, 1)
>>> parse("次月1日")
Traceback (most recent call last):
ValueError: not a date

Where nobody sees which option was ticked, where a paper tells only of an entry (登记), or prints some day or month but
no word that makes it the one of effect, only the latest possible day is known. An entry counts from the first of its
month or of the next.

>>> latest("当月1日次月1日2019年04月23日"), latest("登记日期2019-04-23"), latest("于2019年4月23日登记为")
(datetime.date(2019, 5, 1), datetime.date(2019, 5, 1), datetime.date(2019, 5, 1))
>>> latest("2019-04-23"), latest("2027年1月")
(datetime.date(2019, 4, 23), datetime.date(2027, 1, 1))
"""

from __future__ import annotations

import re
from datetime import date

from pipeline.values.calendar_sums import plus_months
from pipeline.values.dates import mend
from pipeline.values.dates import parse as parse_day
from pipeline.values.text import fold

_BOTH = re.compile(r"[当次]月[1一]日[^\d]*[当次]月[1一]日(.+)()")
_ENTRY = re.compile(r"[^\d]*(?:登记|认定)[^\d]*?(\d.+)|于(.+?[日号]).{0,2}(?:登记|认定)[为成]")
_MONTH = re.compile(r"\d{4}年\d{1,2}月")
_OPTION = re.compile(r"[^当次年月日]?(?P<which>[当次])月[1一]日(?P<handled>.+)")


def parse(text: str) -> date:
    """Raises ValueError unless the whole text is a day, or an option with the day of handling behind it."""
    folded = fold(text)
    match = _OPTION.fullmatch(folded)
    if match is None:
        return parse_day(folded)
    handled = parse_day(match["handled"])
    return plus_months(handled, 1 if match["which"] == "次" else 0).replace(day=1)


def latest(text: str) -> date:
    """Raises ValueError unless the text is one of the forms above."""
    folded = fold(text)
    match = _BOTH.fullmatch(folded) or _ENTRY.fullmatch(folded)
    if match is not None:
        return parse(f"次月1日{match[1] or match[2]}")
    return parse_day(mend(f"{folded}1日" if _MONTH.fullmatch(folded) else folded))
