"""Tables with a header row: the cells of a column, row by row.

A row of at least three headers makes a table. A cell belongs to the header it overlaps most, or to the
nearest one; a row counts only where half of the columns are filled, so that footers are no rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pipeline.extractors._labels import Spot, spots
from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._sheet import Glyph, Leaf, Run, Span, around, printed
from pipeline.model import Field, Reading

T = TypeVar("T")
Mend = Callable[[str], str]
Cell = list[Glyph]

HEADERS = 3
TOUCHING = 0.3  # two lines of one cell lie closer than that, in sign heights


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A header row and, for each row below, the cells by column."""

    leaf: Leaf
    headers: tuple[Spot, ...]
    rows: tuple[dict[int, Cell], ...]


def tables(sheet: Sheet, headers: Sequence[str]) -> tuple[Table, ...]:
    """Every table of the document whose headers are among these."""
    found = [spot for spot in spots(sheet, tuple(headers)) if spot.heads]
    return tuple(Table(leaf=row[0].leaf, headers=row, rows=tuple(_rows(row))) for row in _header_rows(found))


def column(
    found: Sequence[Table], labels: Sequence[str], parse: Callable[[str], T], *, mend: Mend | None = None
) -> Field[T]:
    """The value of a column; rows that differ make it ambiguous, no such column is label_not_found."""
    good: list[Field[T]] = []
    bad: list[Reading] = []
    for readings in (each for table in found for each in _column_readings(table, labels)):
        text = "".join(reading.text for reading in readings)
        mended = mend(text) if mend else text
        try:
            value = parse(mended)
        except ValueError:
            bad += readings
            continue
        good.append(Field(value=value, problem=None, readings=readings, raw=text, repaired=mended != text))
    if not good:
        return missing("not_parsed" if bad else "label_not_found", bad)
    if any(field.value != good[0].value for field in good):
        return missing("ambiguous", [reading for field in good for reading in field.readings])
    return good[0]


def _column_readings(table: Table, labels: Sequence[str]) -> Iterator[tuple[Reading, ...]]:
    wanted = [place for place, spot in enumerate(table.headers) if spot.text in labels]
    for row in table.rows:
        for place in wanted:
            if cell := row.get(place):
                yield tuple(table.leaf.reading(line) for line in _lines(cell))


def _header_rows(found: Sequence[Spot]) -> Iterator[tuple[Spot, ...]]:
    left = list(found)
    while left:
        row = [spot for spot in left if spot.leaf is left[0].leaf and spot.span.beside(left[0].span) >= 0.5]
        left = [spot for spot in left if spot not in row]
        if len(row) >= HEADERS and not any(_has_value(spot) for spot in row):
            yield tuple(sorted(row, key=lambda spot: spot.span.left))


def _has_value(spot: Spot) -> bool:
    """A colon behind a label makes it a label of its own row, not a header."""
    return spot.next is not None and spot.next.sign == ":"


def _rows(header: Sequence[Spot]) -> Iterator[dict[int, Cell]]:
    bottom = max(spot.span.bottom for spot in header)
    pieces = [
        (piece, span)
        for piece in _pieces(header[0].leaf)
        if (span := around(piece)).middle > bottom and span.top >= bottom - 0.5 * span.height
    ]
    for row in _clusters(pieces):
        cells: dict[int, Cell] = {}
        for piece, span in row:
            cells.setdefault(_nearest(header, span), []).extend(piece)
        if 2 * len(cells) >= len(header):
            yield cells


def _pieces(leaf: Leaf) -> Iterator[Cell]:
    for run in leaf.runs:
        yield from _parts(run)


def _parts(run: Run) -> Iterator[Cell]:
    part: Cell = []
    for glyph in run:
        if part and glyph.apart:
            yield part
            part = []
        part.append(glyph)
    if part:
        yield part


def _clusters(pieces: Sequence[tuple[Cell, Span]]) -> Iterator[list[tuple[Cell, Span]]]:
    """Pieces whose heights overlap or touch: one row of the table, cells of two lines included."""
    row: list[tuple[Cell, Span]] = []
    bottom = 0.0
    for piece, span in sorted(pieces, key=lambda each: each[1].top):
        if row and span.top > bottom + TOUCHING * span.height:
            yield row
            row, bottom = [], 0.0
        row.append((piece, span))
        bottom = max(bottom, span.bottom)
    if row:
        yield row


def _nearest(header: Sequence[Spot], cell: Span) -> int:
    def away(place: int) -> tuple[float, float]:
        span = header[place].span
        overlap = min(span.right, cell.right) - max(span.left, cell.left)
        return (-max(overlap, 0.0), max(-overlap, 0.0))

    return min(range(len(header)), key=away)


def _lines(cell: Cell) -> Iterator[Cell]:
    """The cell's signs, line by line."""
    rows: list[Cell] = []
    for glyph in sorted(cell, key=lambda glyph: (glyph.span.middle, glyph.span.left)):
        if rows and glyph.span.beside(rows[-1][0].span) >= 0.5:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    yield from (sorted(row, key=lambda glyph: glyph.span.left) for row in rows)


def cell_text(cell: Cell) -> str:
    """What the cell prints, line after line."""
    return "".join(printed(line) for line in _lines(cell))
