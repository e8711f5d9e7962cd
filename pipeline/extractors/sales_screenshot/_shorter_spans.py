"""Figures that are compared with the day, the week or the thirty days before are of as much, and means are of a day:
never of a month. But where every figure is some ten times or more what stands under it as yesterday's (昨日 6), that is
a remark on the month."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from pipeline.extractors.sales_screenshot._cards import Card
from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._sales_titles import MEANS
from pipeline.extractors.sales_screenshot._sales_words import SHORT_COMPARISONS
from pipeline.extractors.sales_screenshot._tokens import FIGURES, Token, is_before, level
from pipeline.values import money

_REACH: Final = 8.0
"""A comparison stands at most so many heights of the name below it."""


_YESTERDAY: Final = ("昨日", "昨天")
_DAYS: Final = (10, 100)
"""A month is at least and at most so many times as much as one of its days."""
_FIGURES_AGREE: Final = 2


def short_names(page: Sequence[Token], shown: Sequence[Card]) -> tuple[Token, ...]:
    """The names whose figures are of a span shorter than a month; `shown` are the page's cards."""
    names = [token for token in page if token.kind in {Kind.METRIC, Kind.NAME}]
    shorter = [
        token
        for token in page
        if (token.kind is Kind.COMPARISON and token.plain in SHORT_COMPARISONS) or _says_mean(token, page)
    ]
    owned = [(owner, each) for each in shorter if (owner := _owner(each, names)) is not None]
    remarks = [each for _, each in owned if each.plain in _YESTERDAY] if _dwarf_yesterday(owned, shown, page) else []
    return tuple(owner for owner, each in owned if not any(each is remark for remark in remarks))


def _dwarf_yesterday(owned: Sequence[tuple[Token, Token]], shown: Sequence[Card], page: Sequence[Token]) -> bool:
    """Whether the figures over 昨日 are as much more than yesterday's as those of a month are; two have to be."""
    pairs = [(card, each) for name, each in owned if each.plain in _YESTERDAY for card in shown if card.name is name]
    least, most = _DAYS
    times = [_times(card, each, page) for card, each in pairs]
    return len(times) >= _FIGURES_AGREE and all(each is not None and least <= each <= most for each in times)


def _times(card: Card, yesterday: Token, page: Sequence[Token]) -> Decimal | None:
    """The card's number in yesterday's; None where either cannot be told."""
    beside = [each for each in page if each.kind in FIGURES and is_before(yesterday, each)]
    if card.number is None or len(beside) != 1 or card.name.scale != 1:
        return None
    try:
        figure, day = (money.parse_displayed(each.plain).amount for each in (card.number, beside[0]))
    except ValueError:
        return None
    return figure / day if day else None


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
