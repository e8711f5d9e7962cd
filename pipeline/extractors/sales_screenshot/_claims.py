"""Where a number stands to a name: right of it, under it or over it, how far, and what stands between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._tokens import Token, level
from pipeline.geometry import Box

Side = Literal["right", "below", "above"]
NEAR: Final = 3.0
"""Free space between a name and its number, in heights of the taller one."""
SMALLEST: Final = 0.8
NAMING: Final = frozenset({Kind.METRIC, Kind.NAME, Kind.COMPARISON, Kind.TEXT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A number that could belong to a name; `gap` in heights of the name."""

    name: Token
    number: Token
    side: Side
    gap: float


def names_something(token: Token) -> bool:
    if token.kind is Kind.TEXT:
        return len(token.plain) >= 2 and any("\u4e00" <= sign <= "\u9fff" or sign.isalpha() for sign in token.plain)
    return token.kind in NAMING


def claims_of(name: Token, numbers: Sequence[Token], page: Sequence[Token]) -> list[Claim]:
    claims = []
    reach = 2 * NEAR * name.height
    for number in numbers:
        if number.box.top - name.box.bottom > reach or name.box.top - number.box.bottom > reach:
            continue
        if name.kind in {Kind.METRIC, Kind.NAME} and number.height < SMALLEST * name.height:
            continue
        side = side_of(name, number)
        if side is None or (side == "above" and name.kind is Kind.COMPARISON):
            continue
        if side == "right" and is_icon(name, number):
            continue
        gap = gap_of(name.box, number.box, side) / name.height
        if gap <= _reach(name, number) and not blocked(name, number, side, page):
            claims.append(Claim(name=name, number=number, side=side, gap=max(gap, 0.0)))
    return claims


def is_icon(name: Token, number: Token) -> bool:
    """A single digit close behind a name may be its misread help sign."""
    return len(number.plain) == 1 and number.plain.isdigit() and number.box.left - name.box.right < name.height


def _reach(name: Token, number: Token) -> float:
    return NEAR * max(1.0, min(number.height / name.height, 2.0)) if number.word != name.word else 100.0


def side_of(name: Token, number: Token) -> Side | None:
    if level(name.box, number.box):
        return "right" if number.box.left >= name.box.right - 0.5 * name.height else None
    if not aligned(name.box, number.box):
        return None
    return "below" if number.box.center[1] > name.box.center[1] else "above"


def aligned(one: Box, other: Box) -> bool:
    """One column: equal left, middle or right, or the narrower one lies within the wider one's width."""
    slack = 1.2 * max(one.height, other.height)
    shared = min(one.right, other.right) - max(one.left, other.left)
    return (
        abs(one.left - other.left) <= slack
        or abs(one.center[0] - other.center[0]) <= slack
        or (abs(one.right - other.right) <= slack and shared > 0)
    )


def gap_of(name: Box, number: Box, side: Side) -> float:
    if side == "right":
        return number.left - name.right
    return number.top - name.bottom if side == "below" else name.top - number.bottom


def blocked(name: Token, number: Token, side: Side, page: Sequence[Token]) -> bool:
    """Whether anything printed stands between the two; single stray signs (icons) do not count."""
    for token in page:
        if token is name or token is number or (len(token.plain) < 2 and token.kind is Kind.TEXT):
            continue
        if side == "right":
            between = name.box.center[0] < token.box.center[0] < number.box.center[0]
            if between and level(token.box, number.box) and level(token.box, name.box):
                return True
        elif _over_each_other(token.box, number.box) and _over_each_other(token.box, name.box):
            low, high = sorted((name.box.center[1], number.box.center[1]))
            if low < token.box.center[1] < high and not level(token.box, number.box):
                return True
    return False


def _over_each_other(one: Box, other: Box) -> bool:
    return min(one.right, other.right) > max(one.left, other.left)
