"""The numbers along a chart's border, which are nobody's figures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.extractors._lexer import Kind
from pipeline.extractors._tokens import Token


def is_axis(number: Token, page: Sequence[Token]) -> bool:
    """One of three or more small numbers that fall from step to step down a chart's border."""
    column = sorted(
        (
            token
            for token in page
            if token.kind is Kind.NUMBER
            and 0.7 <= token.height / number.height <= 1.4
            and (
                abs(token.box.right - number.box.right) < 0.6 * number.height
                or abs(token.box.left - number.box.left) < 0.6 * number.height
            )
        ),
        key=lambda token: token.box.top,
    )
    amounts = [_amount(token) for token in column]
    gaps = [below.box.center[1] - above.box.center[1] for above, below in pairwise(column)]
    if len(column) < 3 or any(amount is None for amount in amounts):
        return False
    steps = [high - low for high, low in pairwise(amounts) if high is not None and low is not None]
    return max(gaps) < 1.25 * min(gaps) and min(steps) > 0 and max(steps) < 1.05 * min(steps)


def _amount(token: Token) -> float | None:
    """Only to see whether steps are even; never a value."""
    text = token.plain.lstrip("¥$€£").replace(",", "")
    unit = {"万": 1e4, "w": 1e4, "亿": 1e8}.get(text[-1:], 1.0)
    digits = text.rstrip("万亿w元")
    return float(digits) * unit if digits.replace(".", "", 1).isdigit() else None
