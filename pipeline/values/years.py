"""A calendar year of a statement.

>>> parse("2025年度"), parse("2025")
(2025, 2025)
>>> parse("25年")
Traceback (most recent call last):
ValueError: not a year
"""

from __future__ import annotations

import re

from pipeline.values.text import fold

_YEAR = re.compile(r"((?:19|20)\d{2})(?:年度?)?")


def parse(text: str) -> int:
    """Raises ValueError unless the whole text is one year between 1900 and 2099."""
    match = _YEAR.fullmatch(fold(text))
    if match is None:
        raise ValueError("not a year")
    return int(match[1])
