"""What a printed text may have been, had an engine misread one digit of it, or lost or added the point of an amount.

The pairs are those that engines confuse on damaged lines, measured by `python -m bench.confusions` and kept as data in
misreadings.toml.

>>> could_be("5年1月")
('6年1月', '5年2月', '5年7月')
>>> could_be("长期")
()
>>> "40.00万元" in could_be("4000万元"), "4000万元" in could_be("40.00万元"), "5.00万元" in could_be("500万元")
(True, True, False)
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PAIRS = Path(__file__).with_name("misreadings.toml")
# 500万 is no 5.00万: two digits at least stand before two places.
_POINT_LOST = (re.compile(r"(?<![\d.,])(\d{2,})(00)(?=万)"), re.compile(r"(?<![\d.,])(\d+)(0000)(?=万)"))
_POINT_ADDED = re.compile(r"(\d)\.(00|0000)(?=万)")


def could_be(text: str) -> tuple[str, ...]:
    """Every text that differs from this one by one digit an engine is known to have read wrongly as the one here, or
    by the point before the even places of an amount in 万."""
    digits = (
        f"{text[:place]}{printed}{text[place + 1 :]}"
        for place, sign in enumerate(text)
        for printed in _printed().get(sign, "")
    )
    return (*digits, *_points(text))


def _points(text: str) -> Iterator[str]:
    forms = [(lost, r"\1.\2") for lost in _POINT_LOST] + [(_POINT_ADDED, r"\1\2")]
    yield from (form.sub(changed, text) for form, changed in forms if form.search(text))


@cache
def _printed() -> dict[str, str]:
    """The sign that was read -> the signs that were printed in its place."""
    pairs: dict[str, str] = tomllib.loads(PAIRS.read_text(encoding="utf-8"))["read"]
    return pairs
