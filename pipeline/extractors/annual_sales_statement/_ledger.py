"""Amounts of statements and returns: the row by its item, the column by its header, the unit by the heading.

An amount without its own unit is worth nothing until the sheet says 元 or 万元, so a sheet that prints no
unit gives no amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pipeline.extractors._labels import Spot, spots
from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._sentences import matches
from pipeline.extractors._sheet import Glyph, Leaf, Span, around, folded
from pipeline.model import Field, Money, Reading
from pipeline.values import money
from pipeline.values.text import fold

_UNIT = re.compile(
    r"(?:金额)?单位(?:为)?[:|]{0,2}(?:人民币)?\(?(?P<unit>元|万元|千元|百万元|亿元)(?:至角分|\(列至角分\))?"
)
_HEADED = re.compile(r"\((?P<unit>元|万元)\)$")
_YEAR = re.compile(r"\d{4}年(?:度|1-12月)?")
_OTHER_SPANS = frozenset("上去前往历多两三月季期旬周下预划目标测估拟应")
BESIDE = 0.5
_FIGURE = re.compile(r"¥?(?:-?\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,3}(?:[.,]\d{3})+\.\d{2}|-?\d+\.\d{1,4}|-?\d{4,})")
_MOST = Decimal(10**10)
"""A figure that would be more than this by the heading's unit may well be printed in yuan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A figure on an item's row."""

    leaf: Leaf
    glyphs: tuple[Glyph, ...]

    @property
    def span(self) -> Span:
        return around(self.glyphs)

    @property
    def text(self) -> str:
        return folded(self.glyphs)

    @property
    def reading(self) -> Reading:
        return self.leaf.reading(self.glyphs)


def unit(sheet: Sheet) -> str | None:
    """元, 万元, … as the heading prints it; None where it prints none, or two."""
    found = {match["unit"] for _, match in matches(sheet, _UNIT)}
    return found.pop() if len(found) == 1 else None


def amount(sheet: Sheet, items: Sequence[str], columns: Sequence[str], others: Sequence[str]) -> Field[Money]:
    """The figure of an item in a column. Several columns of that name (ordinary goods, refund on the spot)
    stand side by side: the first holds the ordinary business, and a second with a figure makes it ambiguous."""
    claimed = list(_chosen(sheet, items, columns, others))
    if not claimed:
        return missing("label_not_found")
    standing = [(header, entry) for header, entry in claimed if _under(header, entry.span)]
    if not standing:
        return missing("unreadable")
    entries = [entry for _, entry in standing]
    readings = [entry.reading for entry in entries]
    units = {shown for shown in (unit(sheet), *(_unit_of(header) for header, _ in standing)) if shown is not None}
    shown = units.pop() if len(units) == 1 else None
    if shown is None:
        return missing("not_parsed", readings)
    if len({money.mend(entry.text) for entry in entries}) > 1:
        return missing("ambiguous", readings)
    return _worth(entries[0], shown, readings)


def _worth(entry: Entry, unit_: str, readings: Sequence[Reading]) -> Field[Money]:
    try:
        figure = money.mend(entry.text)
        value = money.parse_displayed(figure + unit_)
    except ValueError:
        return missing("not_parsed", readings)
    if unit_ != "元" and value.high >= _MOST:
        return missing("ambiguous", readings)
    repaired = figure != entry.text
    return Field(value=value, problem=None, readings=(readings[0],), raw=readings[0].text, repaired=repaired)


def _unit_of(header: Spot) -> str | None:
    """The unit behind a column's header: 销售额(万元)."""
    match = _HEADED.search(header.text)
    return match["unit"] if match else None


def _chosen(
    sheet: Sheet, items: Sequence[str], columns: Sequence[str], others: Sequence[str]
) -> Iterator[tuple[Spot, Entry]]:
    """Figures that stand nearer to a wanted header than to any other, with that header."""
    for spot in spots(sheet, tuple(items)):
        if not spot.heads:
            continue
        row = list(_figures(spot))
        headers = [
            replace(each, wanted=False) if _is_of_another_span(each) else each
            for each in spots(sheet, tuple(columns), tuple(others))
            if each.leaf is spot.leaf and (each.heads or not each.glued)  # 一般项目本年累计 ends with its column
        ]
        above = [each for each in headers if each.span.middle < spot.span.middle and _heads_column(each, headers)]
        for entry in row:
            over = min(_lowest(above, entry.span), key=lambda each: _away(each.span, entry.span), default=None)
            if over is not None and over.wanted and set(fold(entry.text)) - set("0.,¥"):
                yield over, entry


def _is_of_another_span(header: Spot) -> bool:
    """上年累计 and 本年预计 are other columns, not 本年累计 with one sign misread."""
    return any(sign in _OTHER_SPANS and sign not in header.text for sign in folded(header.glyphs))


def _lowest(headers: Sequence[Spot], figure: Span) -> Sequence[Spot]:
    """Of the headers over a figure those of the lowest row: the title of the sheet may look like one."""
    over = [each for each in headers if _away(each.span, figure) < 0]
    lowest = max((each.span.middle for each in over), default=0.0)
    return [each for each in over if lowest - each.span.middle < each.span.height] or headers


def _under(header: Spot, figure: Span) -> bool:
    """Where figures stand right under the header, one that stands beside them is of another column, whose header was
    not read."""
    if _away(header.span, figure) <= 0:
        return True
    column = [
        each.span
        for run in header.leaf.runs
        for each in _figures_of(run, header.leaf)
        if each.span.middle > header.span.bottom and _away(header.span, each.span) <= 0
    ]
    return not column or any(_away(each, figure) <= 0 for each in column)


def _heads_column(header: Spot, headers: Sequence[Spot]) -> bool:
    """A year alone over the sheet is its title; it heads a column only beside another year."""
    return _YEAR.fullmatch(header.text) is None or any(
        other is not header and _YEAR.fullmatch(other.text) and other.span.beside(header.span) >= BESIDE
        for other in headers
    )


def _away(header: Span, figure: Span) -> float:
    """How far the figure stands from under the header; 0 where they overlap."""
    overlap = min(header.right, figure.right) - max(header.left, figure.left)
    return -overlap if overlap < 0 else -1e-3 * overlap


def _figures(spot: Spot) -> Iterator[Entry]:
    """Every amount to the right of the item on its row; row numbers (short, without cents) are none."""
    label = spot.span
    own = spot.leaf.runs[spot.glyphs[-1].run][spot.glyphs[-1].place + 1 :]
    for run in (own, *spot.leaf.rightward(label)):
        yield from _figures_of(run, spot.leaf)


def _figures_of(run: Sequence[Glyph], leaf: Leaf) -> Iterator[Entry]:
    part: list[Glyph] = []
    for glyph in [*run, None]:
        if glyph is None or (part and glyph.apart):
            if part and _FIGURE.fullmatch(folded(part)):
                yield Entry(leaf=leaf, glyphs=tuple(part))
            part = []
        if glyph is not None:
            part.append(glyph)
