"""What a printed text may have been, had an engine misread one digit of it.

The pairs are those that engines confuse on damaged lines, measured by `python -m bench.confusions` and kept as data in
misreadings.toml.

>>> could_be("5年1月")
('6年1月', '5年2月', '5年7月')
>>> could_be("长期")
()
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

PAIRS = Path(__file__).with_name("misreadings.toml")


def could_be(text: str) -> tuple[str, ...]:
    """Every text that differs from this one by one digit an engine is known to have read wrongly as the one here."""
    return tuple(
        f"{text[:place]}{printed}{text[place + 1 :]}"
        for place, sign in enumerate(text)
        for printed in _printed().get(sign, "")
    )


@cache
def _printed() -> dict[str, str]:
    """The sign that was read -> the signs that were printed in its place."""
    pairs: dict[str, str] = tomllib.loads(PAIRS.read_text(encoding="utf-8"))["read"]
    return pairs
