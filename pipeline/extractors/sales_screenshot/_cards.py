"""Cards of a dashboard: which number belongs to which name.

A number may stand right of, under or over its name; what tells is how near, how large, and whether another
name lies nearer. Comparison words (较昨日, 环比) are names of their own, so their numbers go to them. A name
that two numbers could belong to gets none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from pipeline.extractors.sales_screenshot._chart_axis import is_axis
from pipeline.extractors.sales_screenshot._claims import (
    NEAR,
    SMALLEST,
    Claim,
    Side,
    aligned,
    blocked,
    claims_of,
    gap_of,
    is_icon,
    names_something,
    side_of,
)
from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._tokens import FIGURES, Token, level

FAR_NEARER: Final = 1.6
"""A number is the nearer one when the other's gap is larger by this factor."""
TIGHT: Final = 0.6
"""A name this near, in its own heights, is surely the number's."""
LARGER: Final = 1.3
"""A number is the larger one when it is higher by this factor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A name and its number; without a number `rivals` are those among which nobody can choose."""

    name: Token
    number: Token | None
    rivals: tuple[Token, ...] = ()


def cards(names: Sequence[Token], page: Sequence[Token]) -> tuple[Card, ...]:
    """One card for each of `names` (tokens of `page`, METRIC)."""
    figures = [token for token in page if token.kind in FIGURES]
    small = 1.2 * max((name.height for name in names), default=0)
    numbers = [token for token in figures if token.height > small or not is_axis(token, figures)]
    claims = [claim for token in page if names_something(token) for claim in claims_of(token, numbers, page)]
    claims = _usual(_uncontested(_settled(_nearest(claims))))
    return tuple(_card(name, [claim for claim in claims if claim.name is name], numbers, page) for name in names)


def _nearest(claims: Sequence[Claim]) -> list[Claim]:
    """Without the claims on a number that another name stands much nearer to."""
    return [
        claim
        for claim in claims
        if not any(
            other.number is claim.number and other.name is not claim.name and _beats(other, claim) for other in claims
        )
    ]


def _beats(one: Claim, other: Claim) -> bool:
    if one.name.word == one.number.word and other.name.word != other.number.word:
        return True
    if one.name.kind is Kind.TEXT and _is_tight(other):
        return False
    if other.name.kind is Kind.TEXT and _is_tight(one):
        return True
    if one.name.kind is Kind.COMPARISON and one.side == "right" and one.gap < 1.5:
        return other.side != "right"
    return one.gap * FAR_NEARER + 0.3 < other.gap


def _is_tight(claim: Claim) -> bool:
    """A known name right at its number: an unknown caption on the other side does not count."""
    return claim.name.kind in {Kind.METRIC, Kind.NAME} and claim.gap <= TIGHT


def _settled(claims: Sequence[Claim]) -> list[Claim]:
    """A name with one number left takes it from the others, until nothing changes."""
    left = list(claims)
    while True:
        sole = [claim for claim in left if sum(other.name is claim.name for other in left) == 1]
        taken = [claim for claim in sole if sum(other.number is claim.number for other in sole) == 1]
        kept = [
            claim
            for claim in left
            if not any(taker.number is claim.number and taker.name is not claim.name for taker in taken)
        ]
        if len(kept) == len(left):
            return kept
        left = kept


def _uncontested(claims: Sequence[Claim]) -> list[Claim]:
    """A number that two names could still have goes to the side on which the page's other numbers stand."""
    contested = [
        claim for claim in claims if any(o.number is claim.number and o.name is not claim.name for o in claims)
    ]
    clear: list[Side] = [
        claim.side for claim in claims if claim not in contested and claim.name.kind in {Kind.METRIC, Kind.NAME}
    ]
    usual = max(sorted(set(clear)), key=clear.count, default=None)
    decided = usual is not None and clear.count(usual) >= 2 and not {"below", "above"} <= set(clear)
    return [claim for claim in claims if claim not in contested or (decided and claim.side == usual)]


def _usual(claims: Sequence[Claim]) -> list[Claim]:
    """Without numbers that stand much farther from their names than the page's others: the near one was not read."""
    gaps = [c.gap for c in claims if c.side != "right" and c.name.kind in {Kind.METRIC, Kind.NAME}]
    if len(gaps) < 3:
        return list(claims)
    return [claim for claim in claims if claim.side == "right" or claim.gap <= 2 * median(gaps) + 0.5]


def _card(name: Token, mine: Sequence[Claim], numbers: Sequence[Token], page: Sequence[Token]) -> Card:
    best = _dominant(mine) if mine else _across(name, numbers, page)
    if best is None or _is_cell(best, numbers, page):
        return Card(name=name, number=None, rivals=tuple(claim.number for claim in mine))
    return Card(name=name, number=best.number)


def _dominant(mine: Sequence[Claim]) -> Claim | None:
    """The one claim that is larger or much nearer than every other; None when there is none."""
    best = [claim for claim in mine if all(other is claim or _dominates(claim, other) for other in mine)]
    return best[0] if len(best) == 1 else None


def _dominates(claim: Claim, other: Claim) -> bool:
    size = claim.number.height / other.number.height
    nearer = claim.gap * FAR_NEARER + 0.3 < other.gap
    return (size >= LARGER and claim.gap <= other.gap + 1.5) or (size >= 1 / LARGER and nearer)


def _across(name: Token, numbers: Sequence[Token], page: Sequence[Token]) -> Claim | None:
    """A list of names on the left with their numbers at the right border: the only thing on the name's right."""
    right = [
        number
        for number in numbers
        if side_of(name, number) == "right"
        and not is_icon(name, number)
        and number.height >= SMALLEST * name.height
        and not blocked(name, number, "right", page)
    ]
    right = [number for number in right if not _named_otherwise(name, number, page)]
    if len(right) != 1:
        return None
    return Claim(name=name, number=right[0], side="right", gap=gap_of(name.box, right[0].box, "right") / name.height)


def _named_otherwise(name: Token, number: Token, page: Sequence[Token]) -> bool:
    return any(
        token is not name
        and names_something(token)
        and side_of(token, number) in {"below", "above"}
        and gap_of(token.box, number.box, "below" if token.box.top < number.box.top else "above") <= NEAR * token.height
        and not any(level(token.box, each.box) for each in page if each.kind in FIGURES and each is not number)
        for token in page
    )


def _is_cell(claim: Claim, numbers: Sequence[Token], page: Sequence[Token]) -> bool:
    """Whether the number is one of a table's, whose rows or columns mean something that is not understood."""
    if claim.side == "right":
        return _starts_row(claim, numbers, page) or _is_headed(claim.number, page)
    return claim.side == "below" and _starts_column(claim, numbers, page)


def _is_headed(number: Token, page: Sequence[Token]) -> bool:
    """Whether the column over the number begins with a comparison word that has no number of its own."""
    over = [t for t in page if t.box.bottom <= number.box.top + 0.3 * number.height and aligned(t.box, number.box)]
    heads = [t for t in over if t.kind not in {*FIGURES, Kind.CHANGE}]
    if not heads:
        return False
    head = max(heads, key=lambda t: t.box.bottom)
    return head.kind is Kind.COMPARISON and not any(
        t.kind in {*FIGURES, Kind.CHANGE}
        and level(t.box, head.box)
        and -0.5 * head.height <= t.box.left - head.box.right <= NEAR * head.height
        for t in page
    )


def _starts_column(claim: Claim, numbers: Sequence[Token], page: Sequence[Token]) -> bool:
    """Whether equal numbers go on below: then the name heads a column of a table, and this is one row of it."""
    number = claim.number
    return any(
        other is not number
        and other.box.top > number.box.bottom - 0.3 * number.height
        and other.box.top - number.box.bottom <= NEAR * number.height
        and 0.78 <= other.height / number.height <= 1.28
        and aligned(other.box, number.box)
        and not blocked(number, other, "below", page)
        and not _follows_comparison(other, page)
        for other in numbers
    )


def _starts_row(claim: Claim, numbers: Sequence[Token], page: Sequence[Token]) -> bool:
    """Whether equal numbers go on to the right: then the name leads a row whose columns are unknown."""
    number = claim.number
    return any(
        other is not number
        and level(other.box, number.box)
        and other.box.left >= number.box.right
        and 0.78 <= other.height / number.height <= 1.28
        and not blocked(number, other, "right", page)
        for other in numbers
    )


def _follows_comparison(number: Token, page: Sequence[Token]) -> bool:
    return any(
        token.kind is Kind.COMPARISON
        and level(token.box, number.box)
        and -0.5 * number.height <= number.box.left - token.box.right <= NEAR * number.height
        for token in page
    )
