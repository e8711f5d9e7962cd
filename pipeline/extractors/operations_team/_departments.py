"""How many people a table of departments or posts tells of: its total, where that is the sum of its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extractors._reading import missing, present
from pipeline.extractors._tables import Row, Table, cell_text
from pipeline.model import Field, Reading
from pipeline.values.text import fold

HEADS = ("人数", "现有人数", "在岗人数", "在职人数", "实有人数", "人员数量")
_COUNT = re.compile(r"(\d{1,3})[人名位]?")
_TOTAL = re.compile(r"[合总共]计|总人?数")
_LEAST_ROWS = 2


def of_departments(found: Sequence[Table]) -> Field[int]:
    """Not found where no table has such a column and a total, ambiguous where the total is not the sum."""
    for table in found:
        place = next((place for place, spot in enumerate(table.headers) if spot.text in HEADS), None)
        if place is None:
            continue
        sums = [row for row in table.rows if _TOTAL.search(_told(row))]
        rows = [row for row in table.rows if row not in sums]
        if len(sums) == 1 and len(rows) >= _LEAST_ROWS:
            return _summed(table, place, rows, sums[0])
    return missing("label_not_found")


def _summed(table: Table, place: int, rows: Sequence[Row], total: Row) -> Field[int]:
    place_of_total = next((at for at in total if _number(total, at) is not None), place)
    readings = _readings(table, place_of_total, total)
    parts, told = [_number(row, place) for row in rows], _number(total, place_of_total)
    if told is None or None in parts or sum(each or 0 for each in parts) != told:
        return missing("ambiguous", readings)
    return present(told, readings)


def _readings(table: Table, place: int, row: Row) -> tuple[Reading, ...]:
    return (table.leaf.reading(row[place]),) if row.get(place) else ()


def _number(row: Row, place: int) -> int | None:
    match = _COUNT.fullmatch(fold(cell_text(row.get(place, []))))
    return int(match[1]) if match else None


def _told(row: Row) -> str:
    return fold("".join(cell_text(glyphs) for glyphs in row.values()))
