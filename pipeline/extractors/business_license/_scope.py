"""Which labels are words of the business scope: its text is the applicant's own, and may name amounts, days and codes.

A label is of the scope where it stands in one of its lines, or below its first line at the left edge of its text, as
the labels of no layout do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extractors._labels import Spot, spots
from pipeline.extractors._lines import MOST_LINES, Line, places, settled
from pipeline.extractors._sheet import Leaf, Sheet, Span, around
from pipeline.extractors.business_license import _labels as labels

EDGE = 1.0  # how far from the left edge of the scope's text one of its lines begins at most, in sign heights


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scope:
    """The signs of every scope of a document, and where its text begins on its page."""

    signs: frozenset[int]
    begins: tuple[tuple[Leaf, Span], ...]

    @classmethod
    def on(cls, sheet: Sheet) -> Scope:
        blocks = tuple(_blocks(sheet))
        return cls(
            signs=frozenset(id(glyph) for _, block in blocks for line in block for glyph in line),
            begins=tuple((leaf, around(block[0])) for leaf, block in blocks),
        )

    def of(self, spot: Spot) -> bool:
        first = spot.glyphs[0]
        return id(first) in self.signs or any(
            leaf is spot.leaf
            and first.span.top > begin.middle
            and abs(first.span.left - begin.left) <= EDGE * begin.height
            for leaf, begin in self.begins
        )


def _blocks(sheet: Sheet) -> Iterator[tuple[Leaf, tuple[Line, ...]]]:
    every = settled(spots(sheet, labels.SCOPE, labels.ALL))
    for spot in every:
        if spot.wanted and spot.heads:
            for block in places(spot, every, MOST_LINES):
                yield spot.leaf, block
                break
