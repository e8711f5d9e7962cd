"""The code of an invitation: capital letters, digits and hyphens, at least one digit.

>>> parse("JDZY-402913"), parse("jdzy—402913")
('JDZY-402913', 'JDZY-402913')
>>> parse("XXXX-0000")  # the form's own, to be filled in
Traceback (most recent call last):
ValueError: not a code
>>> parse("见附件")
Traceback (most recent call last):
ValueError: not a code
"""

from __future__ import annotations

import re

from pipeline.values.text import fold

_CODE = re.compile(r"(?=.*\d)(?!.*XXX)[A-Z0-9][A-Z0-9-]{2,38}[A-Z0-9]")


def parse(text: str) -> str:
    """Raises ValueError unless the whole text is one code of 4 to 40 signs."""
    code = fold(text).upper()
    if not _CODE.fullmatch(code):
        raise ValueError("not a code")
    return code
