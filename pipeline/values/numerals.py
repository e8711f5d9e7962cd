"""Chinese numerals, strictly: every sign has to stand where the grammar of amounts puts it.

A lenient reader makes a valid amount out of a broken line, so what does not parse whole does not parse.

>>> parse("壹佰万"), parse("叁仟零伍拾万"), parse("一千二百三十四"), parse("贰亿零叁佰"), parse("十二")
(1000000, 30500000, 1234, 200000300, 12)
>>> parse("佰万")
Traceback (most recent call last):
ValueError: not a whole numeral: 佰
>>> parse("拾万")
Traceback (most recent call last):
ValueError: not a whole numeral: 拾
>>> parse("伍万佰")
Traceback (most recent call last):
ValueError: not a whole numeral: 佰
>>> parse("壹佰伍")
Traceback (most recent call last):
ValueError: not a whole numeral: 壹佰伍
"""

from __future__ import annotations

import re

DIGITS = {
    **dict(zip("零壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    **dict(zip("〇一二三四五六七八九", range(10), strict=True)),
    "两": 2,
}
SIGNS = "".join(DIGITS) + "拾十佰百仟千万亿"
_DIGIT = "[壹贰叁肆伍陆柒捌玖一二三四五六七八九两]"
# Thousands, hundreds, tens, ones. 十 alone is how ten is written in plain numerals; 拾 alone is an amount that
# has lost its digit. A skipped unit before the ones is spelled 零 (壹佰零伍); 壹佰伍 could be 105 or 150.
_SECTION = re.compile(
    rf"""(?P<lead>[零〇])?
    (?:(?P<thousands>{_DIGIT})[仟千])?
    (?:(?P<gap>[零〇])?(?P<hundreds>{_DIGIT})[佰百])?
    (?:(?P<gap_tens>[零〇])?(?:(?P<tens>{_DIGIT})[拾十]|(?P<ten>(?<![仟千佰百零〇])十)))?
    (?:(?P<gap_ones>[零〇])?(?P<ones>{_DIGIT}))?""",
    re.VERBOSE,
)


def parse(text: str) -> int:
    """The number. Raises ValueError unless the whole text is one well-formed numeral."""
    rest, total, lower = text, 0, False
    for sign, worth in (("亿", 10**8), ("万", 10**4)):
        head, found, tail = rest.partition(sign)
        if found:
            total += _section(head, lower=lower) * worth
            rest, lower = tail, True
    if rest or not lower:
        total += _section(rest, lower=lower)
    return total


def _section(text: str, *, lower: bool) -> int:
    """0..9999; only below a higher section (`lower`) may it begin with 零."""
    match = _SECTION.fullmatch(text)
    if match is None or not text or (match["lead"] and not lower) or text in ("零", "〇"):
        raise ValueError(f"not a whole numeral: {text}")
    higher = match["thousands"] or match["hundreds"]
    if match["ones"] and higher and not (match["tens"] or match["gap_ones"]):
        raise ValueError(f"not a whole numeral: {text}")
    worths = (("thousands", 1000), ("hundreds", 100), ("tens", 10), ("ones", 1))
    return sum(DIGITS[match[name]] * worth for name, worth in worths if match[name]) + (10 if match["ten"] else 0)
