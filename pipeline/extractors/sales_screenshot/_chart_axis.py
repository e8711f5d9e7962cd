"""The numbers along a chart's border, which are nobody's figures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._tokens import Token


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
    """Round amounts that fall downwards as the place does: a scale, though some of its marks may not have been read."""
    amounts = [amount for token in window if (amount := _amount(token)) is not None]
    if len(amounts) < len(window):
        return False
    gaps = [below.box.center[1] - above.box.center[1] for above, below in pairwise(window)]
    steps = [high - low for high, low in pairwise(amounts)]
    if min(steps) <= 0 or min(gaps) <= 0:
        return False
    slopes = [step / gap for step, gap in zip(steps, gaps, strict=True)]
    half = min(steps) / 2
    return max(slopes) < 1.08 * min(slopes) and all(
        abs(amount / half - round(amount / half)) < 0.01 for amount in amounts
    )


def _amount(token: Token) -> float | None:
    """Only to see whether steps are even; never a value."""
    text = token.plain.lstrip("¥$€£").replace(",", "")
    unit = {"万": 1e4, "w": 1e4, "亿": 1e8}.get(text[-1:], 1.0)
    digits = text.rstrip("万亿w元")
    return float(digits) * unit if digits.replace(".", "", 1).isdigit() else None
