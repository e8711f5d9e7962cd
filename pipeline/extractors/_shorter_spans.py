"""Figures that are compared with the day, the week or the thirty days before are of as much, and means are of a day:
never of a month."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pipeline.extractors._lexer import Kind
from pipeline.extractors._sales_titles import MEANS
from pipeline.extractors._sales_words import SHORT_COMPARISONS
from pipeline.extractors._tokens import FIGURES, Token, is_before, level

_REACH: Final = 8.0
"""A comparison stands at most so many heights of the name below it."""


def short_names(page: Sequence[Token]) -> tuple[Token, ...]:
    """The names whose figures are of a span shorter than a month."""
    names = [token for token in page if token.kind in {Kind.METRIC, Kind.NAME}]
    shorter = [
        token
        for token in page
        if (token.kind is Kind.COMPARISON and token.plain in SHORT_COMPARISONS) or _says_mean(token, page)
    ]
    found = (_owner(each, names) for each in shorter)
    return tuple(name for name in found if name is not None)


def _says_mean(token: Token, page: Sequence[Token]) -> bool:
    """A caption without a number of its own, which tells what the number over it is."""
    return token.plain in MEANS and not any(each.kind in FIGURES and is_before(token, each) for each in page)


def _owner(comparison: Token, names: Sequence[Token]) -> Token | None:
    """The nearest name over the comparison or left of it, in its column before any other."""
    near = [name for name in names if _is_near(name, comparison)]
    over = [name for name in near if _shares_column(name, comparison)]
    left = [name for name in near if name.box.left <= comparison.box.left]
    return max(over or left, key=lambda name: (name.box.bottom, name.box.left), default=None)


def _is_near(name: Token, comparison: Token) -> bool:
    """A bare 昨日 298 beside the name is a remark; under the figure it is what the figure is compared with."""
    if level(name.box, comparison.box):
        return comparison.plain.startswith(("较", "比"))
    return 0 < comparison.box.center[1] - name.box.center[1] <= _REACH * name.height


def _shares_column(name: Token, comparison: Token) -> bool:
    return min(name.box.right, comparison.box.right) > max(name.box.left, comparison.box.left)
