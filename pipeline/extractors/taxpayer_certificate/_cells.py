"""Values that wrap inside a narrow cell of a form: the lines stand centered below one another, or begin alike.

The cell's first line stands to the right of its label; a shorter line just below it, about the same middle or from the
same margin, is the rest of the value. Taken only where the first line alone does not parse.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from pipeline.extractors._labels import Spot, spots
from pipeline.extractors._reading import Mend, Parse, Sheet, one_value
from pipeline.extractors._sheet import Leaf, Run, Span, around, printed
from pipeline.model import Field

T = TypeVar("T")

OFF_CENTER = 1.2  # how far the middles of two lines of a cell may lie apart, in sign heights
OFF_MARGIN = 0.4  # the same for where two lines begin
BELOW = (-0.4, 0.6)  # where the next line begins, from the end of the line above, in sign heights
LINES = 3


def wrapped(
    sheet: Sheet,
    labels: Sequence[str],
    parse: Parse[T],
    *,
    mend: Mend | None,
    stops: Sequence[str],
) -> Field[T]:
    """The value of a cell of several lines; two that differ are ambiguous."""
    every = spots(sheet, tuple(labels), tuple(stops))
    taken = {id(glyph) for spot in every for glyph in spot.glyphs}
    found: list[Field[T]] = []
    for spot in every:
        lines = _cell(spot, taken) if spot.wanted and spot.heads else []
        for count in range(2, len(lines) + 1):
            text = "".join(printed(line) for line in lines[:count])
            try:
                value = parse(mend(text) if mend else text)
            except ValueError:
                continue
            readings = tuple(spot.leaf.reading(line) for line in lines[:count])
            repaired = mend is not None and mend(text) != text
            found.append(Field(value=value, problem=None, readings=readings, raw=text, repaired=repaired))
            break
    return one_value(found)


def _cell(spot: Spot, taken: set[int]) -> list[Run]:
    own = spot.glyphs[-1].run
    beside = [run for run in spot.leaf.rightward(spot.span) if run[0].run != own and id(run[0]) not in taken]
    if not beside:
        return []
    lines = [_first(spot, beside[0], taken)]
    while len(lines) < LINES and (following := _next(spot.leaf, lines[-1], taken)) is not None:
        lines.append(following)
    return lines


def _first(spot: Spot, line: Run, taken: set[int]) -> Run:
    """The line of the cell that its label meets may be its second."""
    above = [
        run
        for run, span in zip(spot.leaf.runs, spot.leaf.spans, strict=True)
        if id(run[0]) not in taken and span.left > spot.span.right and span.bottom > spot.span.top
        if _next(spot.leaf, run, taken) is line
    ]
    return above[0] if len(above) == 1 else line


def _next(leaf: Leaf, line: Run, taken: set[int]) -> Run | None:
    above = around(line)
    found = [
        run
        for run, span in zip(leaf.runs, leaf.spans, strict=True)
        if run is not line
        and id(run[0]) not in taken
        and _in_cell(span, above)
        and BELOW[0] * above.height <= span.top - above.bottom <= BELOW[1] * above.height
        and span.right - span.left <= above.right - above.left
    ]
    return found[0] if len(found) == 1 else None


def _in_cell(one: Span, other: Span) -> bool:
    """Two lines have one middle, or one margin to their left."""
    height = min(one.height, other.height)
    centered = abs(one.left + one.right - other.left - other.right) <= 2 * OFF_CENTER * height
    return centered or abs(one.left - other.left) <= OFF_MARGIN * height
