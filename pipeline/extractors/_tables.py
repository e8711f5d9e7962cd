"""Tables with a header row: the cells of a column, row by row.

A row of at least three headers makes a table. A cell belongs to the header it overlaps most, or to the
nearest one; a row counts only where half of the columns are filled, so that footers are no rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from pipeline.extractors._labels import Spot, spots
from pipeline.extractors._reading import Mend, Parse, Sheet, together
from pipeline.extractors._sheet import Glyph, Leaf, Run, Span, around, printed
from pipeline.model import Field, Reading
from pipeline.values.text import simplified

T = TypeVar("T")
Cell = list[Glyph]
Row = dict[int, Cell]
Line = list[tuple[Cell, Span]]

HEADERS = 3
WRAPPED = 1.2  # a wrapped line of a cell lies so near to the middle of its row, in sign heights


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A header row and, for each row below, the cells by column."""

    leaf: Leaf
    headers: tuple[Spot, ...]
    rows: tuple[Row, ...]


def tables(sheet: Sheet, headers: Sequence[str]) -> tuple[Table, ...]:
    """Every table of the document whose headers are among these."""
    found = [spot for spot in spots(sheet, tuple(headers)) if spot.heads]
    return tuple(Table(leaf=row[0].leaf, headers=row, rows=tuple(_rows(row))) for row in _header_rows(found))


def column(found: Sequence[Table], labels: Sequence[str], parse: Parse[T], *, mend: Mend | None = None) -> Field[T]:
    """The value of a column; rows that differ make it ambiguous, no such column is label_not_found."""
    found_there = (readings for table in found for readings in _column_readings(table, labels))
    return together((("".join(each.text for each in readings), readings) for readings in found_there), parse, mend)


def cell(table: Table, row: Row, labels: Sequence[str]) -> str:
    """What a row says in the columns of these labels, simplified; empty where it says nothing."""
    return "".join(cell_text(row.get(place, [])) for place in _places(table, labels))


def _places(table: Table, labels: Sequence[str]) -> list[int]:
    return [place for place, spot in enumerate(table.headers) if spot.text in labels]


def _column_readings(table: Table, labels: Sequence[str]) -> Iterator[tuple[Reading, ...]]:
    wanted = _places(table, labels)
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


def _rows(header: Sequence[Spot]) -> list[dict[int, Cell]]:
    """Lines that fill half of the columns are rows; the lines between them are what wraps in a cell and go to
    the nearest row."""
    bottom = max(spot.span.bottom for spot in header)
    pieces = [
        (piece, span)
        for piece in _pieces(header[0].leaf)
        if (span := around(piece)).middle > bottom and span.top >= bottom - 0.5 * span.height
    ]
    lines = list(_clusters(pieces))
    full = [line for line in lines if 2 * len({_nearest(header, span) for _, span in line}) >= len(header)]
    rows: list[dict[int, Cell]] = [{} for _ in full]
    for line in lines:
        place = _row_of(line, full)
        for piece, span in line if place is not None else ():
            rows[place or 0].setdefault(_nearest(header, span), []).extend(piece)
    return rows


def _row_of(line: Line, full: Sequence[Line]) -> int | None:
    """The row that a line belongs to; None for what stands too far from any."""
    here = around([glyph for piece, _ in line for glyph in piece])

    def away(place: int) -> float:
        return abs(around([glyph for piece, _ in full[place] for glyph in piece]).middle - here.middle)

    nearest = min(range(len(full)), key=away, default=None)
    return nearest if nearest is not None and away(nearest) <= WRAPPED * here.height else None


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


def _clusters(pieces: Sequence[tuple[Cell, Span]]) -> Iterator[Line]:
    """Pieces whose middles lie within half a height of the first one's."""
    line: Line = []
    for piece, span in sorted(pieces, key=lambda each: each[1].middle):
        if line and span.middle - line[0][1].middle > 0.5 * min(span.height, line[0][1].height):
            yield line
            line = []
        line.append((piece, span))
    if line:
        yield line


def _nearest(header: Sequence[Spot], cell: Span) -> int:
    def away(place: int) -> tuple[float, float]:
        span = header[place].span
        overlap = min(span.right, cell.right) - max(span.left, cell.left)
        return (-max(overlap, 0.0), max(-overlap, 0.0))

    return min(range(len(header)), key=away)


def _lines(cell: Cell) -> Iterator[Cell]:
    """The cell's signs, line by line; the signs of one word stay in the engine's order, whatever their edges."""
    words = [
        list(part) for _, part in groupby(sorted(cell, key=lambda sign: (sign.run, sign.place)), lambda sign: sign.run)
    ]
    lines: list[list[Cell]] = []
    for word in sorted(words, key=lambda word: around(word).middle):
        if lines and around(word).beside(around(lines[-1][0])) >= 0.5:
            lines[-1].append(word)
        else:
            lines.append([word])
    for line in lines:
        yield [sign for word in sorted(line, key=lambda word: around(word).left) for sign in word]


def first_line(cell: Cell) -> str:
    """What the cell prints on its first line; below the last row stand sums and who made the table."""
    return simplified(printed(next(_lines(cell))))


def cell_text(cell: Cell) -> str:
    """What the cell prints, line after line."""
    return "".join(simplified(printed(line)) for line in _lines(cell))
