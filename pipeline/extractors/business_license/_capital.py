"""注册资本 where more than its label says what it is: an amount of the scope, or a currency that stands elsewhere.

元 alone names no currency, and the sheet may name it far to the right, in brackets on the next line (叁佰万元整 over
（日元）), in a row of its own (币种: 日元) or in a note. Nothing else on a license is a currency alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.extractors._labels import Spot, spots
from pipeline.extractors._lines import places, settled
from pipeline.extractors._reading import Sheet, missing, read
from pipeline.extractors._sentences import Prose, prose
from pipeline.extractors._sheet import Leaf, folded, printed
from pipeline.extractors.business_license import _labels as labels
from pipeline.extractors.business_license._scope import Scope
from pipeline.model import Field, Money, Reading
from pipeline.values import capitals, currencies, money

# What may stand before or around a currency that stands alone, and how a sentence names it.
_NAMES_IT = "(?:币种|币别|货币(?:种类|名称|单位)?|计价货币|(?:金额)?单位)"
_ALONE = re.compile(
    rf"\(?(?:(?:注册资本|注册资金|出资额?|认缴)的?)?(?:{_NAMES_IT}(?:[为是]|均为)?:?)?万?(?P<value>.+?)\)?"
)
_NOTED = re.compile(
    rf"{_NAMES_IT}(?:均)?[为是:|]*万?(?P<value>{currencies.WORD})"
    rf"|以\|?(?P<other>{currencies.WORD})\|?(?:计|出资|认缴|缴付|缴纳|为单位|为币种|表示|折算)"
)


def registered_capital(sheet: Sheet) -> Field[Money]:
    """The amount beside its label. A label that heads a piece of text without an amount, on the page of one that has
    an amount, leaves it unread: the scope names amounts, too, and a label inside it is none. Another currency that the
    sheet names makes it not_parsed."""
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
    named = [reading for leaf in sheet.leaves for code, reading in _currencies(leaf) if code != field.value.currency]
    return missing("not_parsed", (*field.readings, *named)) if named else field


def _tells(spot: Spot, every: tuple[Spot, ...]) -> bool:
    """Whether an amount stands beside the label or under it."""
    return any(_is_amount("".join(printed(line) for line in block)) for block in places(spot, every, 1))


def _is_amount(text: str) -> bool:
    try:
        money.parse(capitals.mend(text))
    except ValueError:
        return False
    return True


def _currencies(leaf: Leaf) -> Iterator[tuple[str, Reading]]:
    """The code of every currency that stands alone or that a note names; empty where two are named."""
    for run in leaf.runs:
        starts = [0, *(place for place, glyph in enumerate(run) if place and glyph.apart), len(run)]
        for start, end in pairwise(starts):
            code = _alone(folded(run[start:end]))
            if code is not None:
                yield code, leaf.reading(run[start:end])
    yield from _noted(prose(leaf))


def _noted(page: Prose) -> Iterator[tuple[str, Reading]]:
    for match in _NOTED.finditer(page.text):
        code, _ = currencies.strip(match["value"] or match["other"])
        if code is not None:
            yield from ((code, reading) for reading in page.readings(*match.span()))


def _alone(text: str) -> str | None:
    """The code of a text that names a currency and says no more; empty where it names two, None where it is anything
    else."""
    match = _ALONE.fullmatch(text)
    if match is None:
        return None
    try:
        code, rest = currencies.strip(match["value"])
    except ValueError:
        return ""
    return None if rest else code
