"""A dashboard's figures of one kind -> one field: gross before net, every print of it in agreement."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations
from typing import Final, TypeVar

from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._marks import Period
from pipeline.extractors.sales_screenshot._sales_words import FOREIGN_NAMES, NET, Metric
from pipeline.extractors.sales_screenshot._tokens import Token, level
from pipeline.model import Count, Field, FieldProblem, Money, Reading, ReadPage
from pipeline.values import counts, money

_SCALES: Final = {1: "", 10**4: "万", 10**8: "亿"}
Displayed = TypeVar("Displayed", Count, Money)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A name with its number, if one could be told, and the period it stands under, if one could be told.
    `rivals` are numbers among which nobody can choose. `scaled`: the page prints a unit (单位:万元) that may
    be meant for it."""

    name: Token
    number: Token | None
    rivals: tuple[Token, ...]
    period: Period | None
    in_table: bool
    scaled: bool

    @property
    def metric(self) -> Metric | None:
        return self.name.metric

    @property
    def is_empty(self) -> bool:
        return self.number is None and not self.rivals

    @property
    def printed(self) -> tuple[Token, ...]:
        return self.rivals if self.number is None else (self.number,)

    def doubted(self) -> Figure:
        """The same with its number as one that nobody can choose; cells of a table stand for themselves."""
        return self if self.in_table else replace(self, number=None, rivals=self.printed)


def amount(figure: Figure) -> Money:
    """A domestic back end's bare number is CNY. Raises ValueError for a foreign one without its currency."""
    text = _text(figure)
    bare = figure.name.plain.split("(")[0]
    return money.parse(text) if bare in FOREIGN_NAMES else money.parse_displayed(text)


def count(figure: Figure) -> Count:
    return counts.parse(_text(figure))


def _text(figure: Figure) -> str:
    """The number with the unit that its name prints (万元). Raises ValueError when there is no number."""
    if figure.number is None or figure.number.kind is not Kind.NUMBER:
        raise ValueError("no number can be told")
    plain = re.sub(r"k(?=元?$)", "千", figure.number.plain.replace("w", "万"))
    unit = _SCALES[figure.name.scale]
    if figure.scaled and not unit and plain[-1:].isdigit():
        raise ValueError("a unit is printed apart")
    if unit and not plain[-1:].isdigit():
        raise ValueError("two units are printed")
    return plain + unit


def read(
    figures: Sequence[Figure], metric: Metric, parse: Callable[[Figure], Displayed], page: ReadPage, *, tied: bool
) -> Field[Displayed]:
    """`tied`: the record has a period, so that figures without one may be of another.

    Net figures never stand for gross ones, and a name without a number is not replaced by a lesser name."""
    mine = [figure for figure in figures if figure.metric == metric]
    inside = [figure for figure in mine if figure.period is not None or not tied]
    if not inside:
        return _failed(_without_period(mine), mine, page)
    gross = min(figure.name.rank for figure in inside)
    shown = [figure for figure in inside if figure.name.rank == gross and not figure.is_empty]
    if not shown:
        return _failed("not_parsed", inside, page)
    return _failed("ambiguous", shown, page) if gross == NET else _agreed(shown, parse, page)


def _without_period(mine: Sequence[Figure]) -> FieldProblem:
    """What is said of a figure of which no print is of the record's period; its name alone may have been printed."""
    if any(not figure.is_empty for figure in mine):
        return "ambiguous"
    return "not_parsed" if any(not figure.in_table for figure in mine) else "label_not_found"


def is_mixed(figures: Sequence[Figure]) -> bool:
    """Whether cards under one period show different numbers by one name: then some are of something else. So they
    do where the name stands twice on a line with one number unread: the title of one column was lost."""
    cards = [figure for figure in figures if not figure.in_table]
    return any(one.name.plain == other.name.plain and _clash(one, other) for one, other in combinations(cards, 2))


def _clash(one: Figure, other: Figure) -> bool:
    if one.number is None or other.number is None:
        return one.number is not other.number and level(one.name.box, other.name.box)
    return _differ(one, other)


def _differ(one: Figure, other: Figure) -> bool:
    parse = amount if one.metric == "sales_amount" else count
    try:
        first, second = parse(one), parse(other)
    except ValueError:
        return True
    return not (_allows(first, second) or _allows(second, first))


def _agreed(figures: Sequence[Figure], parse: Callable[[Figure], Displayed], page: ReadPage) -> Field[Displayed]:
    """The value that every print of the figure allows; a rounded one (1.23万) allows what rounds to it."""
    values: list[tuple[Displayed, Figure]] = []
    for figure in figures:
        try:
            values.append((parse(figure), figure))
        except ValueError:
            continue
    if any(figure.rivals for figure in figures) or 0 < len(values) < len(figures):
        return _failed("ambiguous", figures, page)
    if not values:
        return _failed("not_parsed", figures, page)
    widths = [_width(value) for value, _ in values]
    narrowest = widths.index(min(widths))
    value = values[narrowest][0]
    if not all(_allows(other, value) for other, _ in values):
        return _failed("ambiguous", figures, page)
    others: list[Figure] = [figure for at, (_, figure) in enumerate(values) if at != narrowest]
    readings = _readings([values[narrowest][1], *others], page)
    return Field(value=value, problem=None, readings=readings, raw=readings[0].text)


def _width(printed: Count | Money) -> Decimal:
    return Decimal(printed.high) - Decimal(printed.low)


def _allows(printed: Count | Money, value: Count | Money) -> bool:
    if isinstance(printed, Money) and isinstance(value, Money):
        return printed.currency == value.currency and printed.low <= value.amount <= printed.high
    if isinstance(printed, Count) and isinstance(value, Count):
        return printed.low <= value.value <= printed.high
    return False


def _failed(problem: FieldProblem, figures: Sequence[Figure], page: ReadPage) -> Field[Displayed]:
    return Field(value=None, problem=problem, readings=_readings(figures, page))


def _readings(figures: Sequence[Figure], page: ReadPage) -> tuple[Reading, ...]:
    return tuple(token.reading(page) for figure in figures for token in figure.printed)
