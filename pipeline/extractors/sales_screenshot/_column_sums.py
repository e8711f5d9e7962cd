"""Rows of a table against the total it prints: a misread or altered figure breaks their sum.

A screenshot may show fewer rows than were added up, so only rows that make more than the total contradict it. Buyers
are people and do not add up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._month_tables import KEYS, Cell
from pipeline.extractors.sales_screenshot._tokens import Token
from pipeline.values import money


def contradicted(cells: Sequence[Cell]) -> tuple[Token, ...]:
    """The names of the columns whose rows make more than the total under or over them."""
    names = {id(cell.name): cell.name for cell in cells if cell.name.metric != "buyers"}
    return tuple(name for name in names.values() if _is_exceeded([cell for cell in cells if cell.name is name]))


def _is_exceeded(column: Sequence[Cell]) -> bool:
    totals = [high for cell in column if cell.key.kind is Kind.PHRASE for _, high in _shown(cell)]
    rows = [low for cell in column if cell.key.kind in KEYS for low, _ in _shown(cell)]
    return len(totals) == 1 and sum(rows) > totals[0]


def _shown(cell: Cell) -> Iterator[tuple[Decimal, Decimal]]:
    """What the cell's figure may stand for; nothing where it cannot be read."""
    try:
        shown = money.parse_displayed(cell.number.plain) if cell.number is not None else None
    except ValueError:
        return
    if shown is not None:
        yield shown.low, shown.high
