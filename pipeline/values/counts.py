"""A number of orders, pieces, buyers or people as a dashboard prints it.

A dash means that there is no figure, which is not zero; 1000+ and 1万~2万 are no exact figures.

>>> parse("1,234单").value, parse("32").value, parse("0").value
(1234, 32, 0)
>>> parse("1.23万")
Count(value=12300, low=12250, high=12350)
>>> parse("2.9k").low
2850
>>> parse("--")
Traceback (most recent call last):
ValueError: not a count
>>> parse("1000+")
Traceback (most recent call last):
ValueError: not a count
>>> mend("1O3"), mend("l2"), mend("SO")
('103', '12', 'SO')
"""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.model import Count
from pipeline.values import numerals
from pipeline.values.text import fold

_WORTH = {"亿": 10**8, "万": 10**4, "W": 10**4, "千": 10**3, "K": 10**3}
_COUNT = re.compile(
    r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?:(?:\.(?P<part>\d{1,4}))?(?P<unit>[亿万W千K]))?(?:单|件|笔|人|个|位|名|次)?"
)

_SPELLED = re.compile("([一二两三四五六七八九十百]{1,5})[人名位]")


def parse(text: str) -> Count:
    """Raises ValueError unless the whole text is one count; a rounded one has the interval it can stand for."""
    match = _COUNT.fullmatch(fold(text).upper())
    if match is None:
        raise ValueError("not a count")
    printed = Decimal(f"{match['whole'].replace(',', '')}.{match['part'] or '0'}")
    if match["unit"] is None:
        return exact(int(printed))
    worth = _WORTH[match["unit"]]
    places = 0 if match["part"] is None else len(match["part"])
    slack = int(Decimal(worth).scaleb(-places) / 2)
    value = int(printed * worth)
    return Count(value=value, low=value - slack, high=value + slack)


def exact(value: int) -> Count:
    return Count(value=value, low=value, high=value)


def parse_people(text: str) -> int:
    """The members of a team. Raises ValueError for anything but an exact number.

    >>> parse_people("6人"), parse_people("共 12 名"), parse_people("十二人")
    (6, 12, 12)
    """
    bare = re.sub("^(?:共|合计|总计):?", "", fold(text))
    if spelled := _SPELLED.fullmatch(bare):
        return numerals.parse(spelled[1])
    count = parse(bare)
    if count.low != count.high:
        raise ValueError("not an exact number of people")
    return count.value


def mend(text: str) -> str:
    """O for 0 and l for 1 between digits; the text itself otherwise."""
    folded = fold(text)
    mended = folded.translate(str.maketrans("OolI", "0011"))
    worthwhile = mended != folded and any(sign.isdigit() for sign in folded)
    return mended if worthwhile and _COUNT.fullmatch(mended.upper()) else text
