"""注册号 of sheets printed before the 18-sign code: 15 digits, or 13 before July 2007.

GS 15-2006: six digits of the first registering authority, eight of sequence, one check digit by ISO 7064
MOD 11,10. Numbers converted from 13 digits may be irregular, so the check digit is asked for apart.

>>> parse("440122000118787")
'440122000118787'
>>> check_digit_holds("440122000118787"), check_digit_holds("440122000118788")
(True, False)
>>> parse("4401220001187")
'4401220001187'
>>> parse("44012200011878")
Traceback (most recent call last):
ValueError: not 13 or 15 digits
>>> mend("44O1220OO118787")
'440122000118787'
"""

from __future__ import annotations

import re

from stdnum.iso7064 import mod_11_10

from pipeline.values.text import fold

_LETTERS = str.maketrans({"O": "0", "D": "0", "Q": "0", "I": "1", "L": "1", "Z": "2", "S": "5", "B": "8", "G": "6"})


def parse(text: str) -> str:
    """The digits. Raises ValueError unless there are 13 or 15 of them and nothing else."""
    number = fold(text)
    if not re.fullmatch(r"[0-9]{13}(?:[0-9]{2})?", number):
        raise ValueError("not 13 or 15 digits")
    return number


def check_digit_holds(number: str) -> bool:
    """ISO 7064 MOD 11,10 over 15 digits; a 13-digit number has no check digit and gives False."""
    return len(number) == 15 and bool(mod_11_10.is_valid(number))


def mend(text: str) -> str:
    """Letters read as digits where the check digit then holds; the text itself otherwise."""
    number = fold(text).upper()
    mended = number.translate(_LETTERS)
    return mended if mended != number and mended.isdigit() and check_digit_holds(mended) else text
