"""Number of a registered mark or of an application: 5 to 8 digits, A after a partial split, G before a Madrid number.

>>> parse("第 12345678 号"), parse("1234567A"), parse("G1234567")
('12345678', '1234567A', 'G1234567')
>>> parse("TMZC12345678ZCSL01"), parse("Reg. No.: 12345678")
('12345678', '12345678')
>>> parse("91350100M000100Y43")
Traceback (most recent call last):
ValueError: not a number of a mark
"""

from __future__ import annotations

import re

from pipeline.values.text import fold

_NUMBER = re.compile(r"(?:第|(?:REG\.?|REGISTRATION)?NO\.?:?)?(?P<number>G?\d{5,8}[A-Z]?)号?")
# Heading of the office's letters about an application: kind, number, kind, serial.
_HEADING = re.compile(r"TM[A-Z]{2}(?P<number>\d{7,8}[A-Z]?)[A-Z]{4}\d{2}")


def parse(text: str) -> str:
    """The bare number. Raises ValueError unless the whole text is one."""
    folded = fold(text).upper()
    match = _NUMBER.fullmatch(folded) or _HEADING.fullmatch(folded)
    if match is None:
        raise ValueError("not a number of a mark")
    return match["number"]
