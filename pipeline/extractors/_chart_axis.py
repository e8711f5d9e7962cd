"""The numbers along a chart's border, which are nobody's figures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.extractors._lexer import Kind
from pipeline.extractors._tokens import Token


def is_axis(number: Token, figures: Sequence[Token]) -> bool:
    """One of three or more small numbers that fall from step to step down a chart's border."""
    column = sorted(
        (
            token
            for token in figures
            if token.kind is Kind.NUMBER
            and 0.6 <= token.height / number.height <= 1.6
            and (
                abs(token.box.right - number.box.right) < 0.6 * number.height
                or abs(token.box.left - number.box.left) < 0.6 * number.height
            )
        ),
        key=lambda token: token.box.top,
    )
    windows = [column[at : at + 3] for at in range(len(column) - 2)]
    return any(any(token is number for token in window) and _is_even(window) for window in windows)


def _is_even(window: Sequence[Token]) -> bool:
    """Equal steps in place and in amount, falling downwards."""
    amounts = [amount for token in window if (amount := _amount(token)) is not None]
    if len(amounts) < len(window):
        return False
    gaps = [below.box.center[1] - above.box.center[1] for above, below in pairwise(window)]
    steps = [high - low for high, low in pairwise(amounts)]
    return max(gaps) < 1.25 * min(gaps) and min(steps) > 0 and max(steps) < 1.05 * min(steps)


def _amount(token: Token) -> float | None:
    """Only to see whether steps are even; never a value."""
    text = token.plain.lstrip("¥$€£").replace(",", "")
    unit = {"万": 1e4, "w": 1e4, "亿": 1e8}.get(text[-1:], 1.0)
    digits = text.rstrip("万亿w元")
    return float(digits) * unit if digits.replace(".", "", 1).isdigit() else None
