"""The code of an invitation: capital letters, digits and hyphens, at least one digit.

>>> parse("JDZY-402913"), parse("jdzy—402913")
('JDZY-402913', 'JDZY-402913')
>>> parse("JDZY-402913。")  # the last word of its sentence
'JDZY-402913'
>>> parse("XXXX-0000")  # the form's own, to be filled in
Traceback (most recent call last):
ValueError: not a code
>>> parse("JDZY-123456")  # a placeholder: digits that only count up, or one and the same
Traceback (most recent call last):
ValueError: not a code
>>> parse("见附件")
Traceback (most recent call last):
ValueError: not a code
"""

from __future__ import annotations

import re

from pipeline.values.text import fold

_CODE = re.compile(r"(?=.*\d)(?!.*(?:XXX|TEST|DEMO|SAMPLE))[A-Z0-9][A-Z0-9-]{2,38}[A-Z0-9]")
_FEWEST = 4
_ENDS = "。.,;"
_COUNTED = "01234567890123456789"


def parse(text: str) -> str:
    """Raises ValueError unless the whole text is one code of 4 to 40 signs that is no placeholder, and at most what
    ends its sentence."""
    code = fold(text).upper().rstrip(_ENDS)
    if not _CODE.fullmatch(code) or _is_made_up("".join(sign for sign in code if sign.isdigit())):
        raise ValueError("not a code")
    return code


def _is_made_up(digits: str) -> bool:
    """One digit over and over, or digits in the order of counting, up or down."""
    counted = digits in _COUNTED or digits in _COUNTED[::-1]
    return len(digits) >= _FEWEST and (counted or len(set(digits)) == 1)
