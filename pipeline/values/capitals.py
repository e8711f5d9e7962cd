"""Amounts whose signs were read as look-alikes: 伍伯万图整 for 伍佰万圆整.

Only an otherwise complete amount is touched: every sign has to be of an amount or look like one, exactly one way
of replacing the look-alikes may parse from the first sign to the last, and so a letter of a name never changes.

>>> mend("伍伯方图整"), mend("壶仟万元整"), mend("任佰万元整"), mend("壹任万元整"), mend("5OO万元")
('伍佰万圆整', '壹仟万元整', '伍佰万元整', '壹仟万元整', '500万元')
>>> mend("伍佰万元整"), mend("上海万图公司"), mend("伍个万元整")
('伍佰万元整', '上海万图公司', '伍个万元整')
"""

from __future__ import annotations

from itertools import product
from math import prod

from pipeline.values import money
from pipeline.values.text import fold

# What engines make of the signs of an amount; where a look-alike could be two signs, the grammar has to decide.
_LOOKS_LIKE = {
    **dict.fromkeys("伯陌栢", "佰"),
    **dict.fromkeys("壶壸壱", "壹"),
    **dict.fromkeys("试式弎贷", "贰"),
    **dict.fromkeys("参仨", "叁"),
    **dict.fromkeys("肄", "肆"),
    **dict.fromkeys("伵侐", "伍"),
    **dict.fromkeys("任", "伍仟"),
    **dict.fromkeys("隆陛", "陆"),
    **dict.fromkeys("染漆", "柒"),
    **dict.fromkeys("别扒", "捌"),
    **dict.fromkeys("玫致玟", "玖"),
    **dict.fromkeys("抬捨", "拾"),
    **dict.fromkeys("仔仠", "仟"),
    **dict.fromkeys("方", "万"),
    **dict.fromkeys("图固团国园", "圆"),
    **dict.fromkeys("无兀", "元"),
    **dict.fromkeys("市巾", "币"),
    **dict.fromkeys("入", "人"),
    **dict.fromkeys("Oo", "0"),
    **dict.fromkeys("Il", "1"),
}
_MOST_CANDIDATES = 64


def mend(text: str) -> str:
    """The one complete amount the look-alikes can stand for; the text itself when there is none or several."""
    folded = fold(text)
    if _parses(folded):
        return text
    choices = [_LOOKS_LIKE.get(sign, sign) for sign in folded]
    if prod(len(choice) for choice in choices) > _MOST_CANDIDATES:
        return text
    found = {"".join(signs) for signs in product(*choices) if _parses("".join(signs))}
    return found.pop() if len(found) == 1 else text


def _parses(text: str) -> bool:
    try:
        money.parse(text)
    except ValueError:
        return False
    return True
