"""注册资本 where more than its label says what it is: an amount of the scope, a currency set far to the right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline.extractors import _license_labels as labels
from pipeline.extractors._labels import Spot, spots
from pipeline.extractors._license_scope import Scope
from pipeline.extractors._lines import places, settled
from pipeline.extractors._reading import Sheet, missing, read
from pipeline.extractors._sheet import folded, printed
from pipeline.model import Field, Money
from pipeline.values import capitals, currencies, money


def registered_capital(sheet: Sheet) -> Field[Money]:
    """The amount beside its label. A label that heads a piece of text without an amount, on the page of one that has
    an amount, leaves it unread: the scope names amounts, too, and a label inside it is none. Another currency on its
    row makes it not_parsed."""
    field = read(sheet, labels.CAPITAL, money.parse, mend=capitals.mend, stops=labels.ALL)
    if field.value is None:
        return field
    every, scope = settled(spots(sheet, labels.CAPITAL, labels.ALL)), Scope.on(sheet)
    heads = [spot for spot in every if spot.wanted and spot.heads and not spot.misread]
    told = [spot for spot in heads if _tells(spot, every)]
    if not any(spot.wanted and spot.heads and not scope.of(spot) for spot in every):
        return missing("unreadable", field.readings)
    if any(spot.leaf is other.leaf and not spot.glued for spot in heads if spot not in told for other in told):
        return missing("unreadable", field.readings)
    if any(code != field.value.currency for spot in told for code in _currencies(spot)):
        return missing("not_parsed", field.readings)
    return field


def _tells(spot: Spot, every: tuple[Spot, ...]) -> bool:
    """Whether an amount stands beside the label or under it."""
    return any(_is_amount("".join(printed(line) for line in block)) for block in places(spot, every, 1))


def _is_amount(text: str) -> bool:
    try:
        money.parse(capitals.mend(text))
    except ValueError:
        return False
    return True


def _currencies(spot: Spot) -> Iterator[str]:
    """Currencies that stand alone to the right of a label, on its row."""
    for run in spot.leaf.rightward(spot.span):
        starts = [0, *(place for place, glyph in enumerate(run) if place and glyph.apart), len(run)]
        for start, end in pairwise(starts):
            code = _currency(folded(run[start:end]).removeprefix("币种").removeprefix("单位").strip(":"))
            if code is not None:
                yield code


def _currency(text: str) -> str | None:
    """The code of a text that is nothing but a currency; empty where it names two, None where it is anything else."""
    try:
        code, rest = currencies.strip(text)
    except ValueError:
        return ""
    return None if rest else code
