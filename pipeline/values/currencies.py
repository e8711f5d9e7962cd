"""The currency of an amount, from the words and signs printed around it.

元 alone is the unit of the amount and names no currency; an amount with no other word is in CNY.

>>> strip("人民币伍佰万元"), strip("50万美元"), strip("500万元(人民币)")
(('CNY', '伍佰万元'), ('USD', '50万'), ('CNY', '500万元'))
>>> strip("500万元")
(None, '500万元')
>>> strip("人民币500万美元")
Traceback (most recent call last):
ValueError: two currencies are printed
"""

from __future__ import annotations

import re

# ISO 4217 code of every word; the longer word is tried first, so that 新台币 is not taken for 台币.
_WORDS = {
    "人民币": "CNY",
    "RMB": "CNY",
    "CNY": "CNY",
    "¥": "CNY",
    "CN¥": "CNY",
    "美元": "USD",
    "美金": "USD",
    "美圆": "USD",
    "USD": "USD",
    "US$": "USD",
    "港币": "HKD",
    "港元": "HKD",
    "港圆": "HKD",
    "HKD": "HKD",
    "HK$": "HKD",
    "欧元": "EUR",
    "EUR": "EUR",
    "€": "EUR",
    "日元": "JPY",
    "日圆": "JPY",
    "JPY": "JPY",
    "英镑": "GBP",
    "GBP": "GBP",
    "£": "GBP",
    "新台币": "TWD",
    "台币": "TWD",
    "TWD": "TWD",
    "澳元": "AUD",
    "澳大利亚元": "AUD",
    "AUD": "AUD",
    "加元": "CAD",
    "加拿大元": "CAD",
    "CAD": "CAD",
    "新加坡元": "SGD",
    "新元": "SGD",
    "SGD": "SGD",
    "瑞士法郎": "CHF",
    "CHF": "CHF",
    "韩元": "KRW",
    "韩币": "KRW",
    "KRW": "KRW",
    "澳门元": "MOP",
    "澳门币": "MOP",
    "新西兰元": "NZD",
    "纽元": "NZD",
    "卢布": "RUB",
    "泰铢": "THB",
    "林吉特": "MYR",
    "马来西亚林吉特": "MYR",
    "印度卢比": "INR",
    "瑞典克朗": "SEK",
    "丹麦克朗": "DKK",
    "挪威克朗": "NOK",
    "MOP": "MOP",
}
_LONGEST_FIRST = sorted(_WORDS, key=len, reverse=True)
WORD = "|".join(map(re.escape, _LONGEST_FIRST))
"""A pattern of any of them."""


def strip(text: str) -> tuple[str | None, str]:
    """(ISO code or None, the text without the currency words at its two ends). Raises ValueError for two."""
    found: set[str] = set()
    rest, before = text, ""
    while rest != before:
        before = rest
        for word in _LONGEST_FIRST:
            for form in (f"({word})", word):
                if rest.startswith(form) or rest.endswith(form):
                    rest = rest.removeprefix(form).removesuffix(form)
                    found.add(_WORDS[word])
    if len(found) > 1:
        raise ValueError("two currencies are printed")
    return (found.pop() if found else None), rest
