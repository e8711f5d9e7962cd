"""Tables of a dashboard: rows of months under names of figures, or names down the side and months across.

Only rows whose key is a whole period with its year count; a table's rows of days or goods belong to no card
either, so the names that head them are told apart here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._sales_words import (
    BESIDE_CURRENT,
    CURRENT,
    KEY_HEADS,
    ROW_HEADS,
    TOTALS,
    UPDATES,
)
from pipeline.extractors.sales_screenshot._tokens import FIGURES, Token, is_before, level

KEYS = frozenset({Kind.RANGE, Kind.MONTH, Kind.DAY, Kind.SHORT_DAY})
_CELLS = FIGURES | {Kind.CHANGE, Kind.TEXT}
_HEADS = frozenset({Kind.METRIC, Kind.NAME, Kind.COMPARISON, Kind.TEXT})
_MENU_ENTRY = 5
_MENU_ENTRIES = 5
_ROW_GAP = 6.0
"""Rows of one table are nearer than this, in heights of their keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands where a row and a column meet; `number` is None when it cannot be told.
    `key` is the period's token, or the word for the total."""

    name: Token
    key: Token
    number: Token | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthTables:
    """`heads` are all METRIC tokens that head a column or a row: they belong to no card. `keys` are the
    tokens that lead rows or columns: they are no period of the page."""

    cells: tuple[Cell, ...]
    heads: tuple[Token, ...]
    keys: tuple[Token, ...]


def month_tables(page: Sequence[Token]) -> MonthTables:
    rows = _rows(page)
    cells = [cell for key, head in rows for cell in _row_cells(key, head, page)]
    across = [*_across(page), *_of_the_page(page)]
    heads = [token for _, head in rows for token in head if token.kind is Kind.METRIC]
    heads += [cell.name for cell in across] + _unusable_heads(page)
    keys = [key for key, _ in rows] + [cell.key for cell in across if cell.key.kind in KEYS]
    return MonthTables(cells=(*cells, *across), heads=_unique(heads), keys=_unique(keys))


def _unique(tokens: Sequence[Token]) -> tuple[Token, ...]:
    return tuple({id(token): token for token in tokens}.values())


def line_of(token: Token, page: Sequence[Token]) -> list[Token]:
    """The tokens on the line of `token`, itself among them, from the left."""
    top, bottom = token.box.top, token.box.bottom
    near = [each for each in page if each.box.top < bottom and each.box.bottom > top]
    return sorted((each for each in near if level(each.box, token.box)), key=lambda each: each.box.left)


def _is_key(token: Token) -> bool:
    return token.kind in KEYS or (token.kind is Kind.PHRASE and token.plain in TOTALS)


def _rows(page: Sequence[Token]) -> list[tuple[Token, list[Token]]]:
    """(key, names of its columns) for each row that has a key at its left and a header above."""
    rows: list[tuple[Token, list[Token]]] = []
    for key in sorted((token for token in page if _is_key(token)), key=lambda token: token.box.top):
        line = line_of(key, page)
        beside = [token for token in line if token.box.left >= key.box.right]
        if not any(token.kind in FIGURES for token in beside) or any(token.kind is Kind.METRIC for token in line):
            continue
        if any(token.plain in UPDATES and is_before(token, key) for token in line):  # 截至2026-05, all sales up to then
            continue
        head = _header(key, page, [row_key for row_key, _ in rows])
        if head:
            rows.append((key, head))
    return rows


def _header(key: Token, page: Sequence[Token], keys_above: Sequence[Token]) -> list[Token]:
    """The nearest line of names above, reached from row to row; empty when there is none."""
    metrics = [t for t in page if t.kind is Kind.METRIC and t.box.center[1] < key.box.top]
    if not metrics:
        return []
    metric = max(metrics, key=lambda t: t.box.bottom)
    line = line_of(metric, page)
    steps = sorted([t.box.bottom for t in keys_above if t.box.top > metric.box.top] + [metric.box.bottom])
    chained = all(
        low - high <= _ROW_GAP * key.height for high, low in zip(steps, [*steps[1:], key.box.top], strict=True)
    )
    first = min(t.box.left for t in line if t.kind is Kind.METRIC)
    if not chained or any(t.kind in FIGURES and t.box.left > first for t in line):  # a sheet numbers its lines
        return []
    names = [t for t in line if t.kind in _HEADS or (t.kind is Kind.PHRASE and t.plain not in KEY_HEADS)]
    return _columns(key, line, names)


def _columns(key: Token, line: Sequence[Token], names: list[Token]) -> list[Token]:
    """The names right of the key's column; empty where the key does not stand in a column of its own."""
    leftmost = min((t.box.left for t in names), default=0)
    over_key = [t for t in line if t.box.left < key.box.right and t.box.right > key.box.left]
    headed = [t for t in over_key if t.kind is Kind.PHRASE and t.plain in KEY_HEADS]
    if headed:
        return [t for t in names if t.box.left >= headed[0].box.right]
    apart = key.box.right <= leftmost + key.height and not over_key
    return names if apart and len(names) >= 2 else []


def _row_cells(key: Token, head: Sequence[Token], page: Sequence[Token]) -> list[Cell]:
    values = [t for t in line_of(key, page) if t.box.left >= key.box.right and t.kind in _CELLS]
    return [Cell(name=name, key=key, number=_under(name, head, values)) for name in head if name.kind is Kind.METRIC]


def _under(name: Token, head: Sequence[Token], values: Sequence[Token]) -> Token | None:
    """The row's only value that stands in the column of `name` and in no other."""
    column = [value for value in values if _nearest(value, head) is name and value.kind is not Kind.CHANGE]
    if len(column) != 1 or _overlaps_two(column[0], head):
        return None
    value = column[0]
    by_order = len(values) == len(head)
    place = next(at for at, each in enumerate(head) if each is name)
    if by_order and values[place] is not value:
        return None
    return value if value.kind in FIGURES and _in_column(value, name) else None


def _in_column(value: Token, name: Token) -> bool:
    touches = min(value.box.right, name.box.right) > max(value.box.left, name.box.left)
    return touches or _apart(value, name) <= name.height


def _apart(value: Token, name: Token) -> float:
    """How far the two are from sharing a left border, a middle or a right border."""
    one, other = value.box, name.box
    return min(abs(one.left - other.left), abs(one.right - other.right), abs(one.center[0] - other.center[0]))


def _overlaps_two(value: Token, head: Sequence[Token]) -> bool:
    return sum(min(value.box.right, t.box.right) - max(value.box.left, t.box.left) > 0.5 * t.height for t in head) > 1


def _nearest(value: Token, head: Sequence[Token]) -> Token:
    """By whichever of left, middle and right border lies nearest: columns are aligned in one of these ways."""
    return min(head, key=lambda name: _apart(value, name))


def _across(page: Sequence[Token]) -> list[Cell]:
    """Tables with months along the top and names down the left side."""
    cells: list[Cell] = []
    for metric in (t for t in page if t.kind is Kind.METRIC):
        months = _months_above(metric, page)
        line = line_of(metric, page)
        values = [t for t in line if t.box.left >= metric.box.right and t.kind in _CELLS]
        alone = sum(t.kind is Kind.METRIC for t in line) == 1
        if not alone or len(months) < 2 or sum(v.kind in FIGURES for v in values) < 2:
            continue
        cells += [Cell(name=metric, key=key, number=_under(key, months, values)) for key in months if key.kind in KEYS]
    return cells


def _of_the_page(page: Sequence[Token]) -> list[Cell]:
    """Tables with names down the left side and 本期, 上期 along the top: 本期 is the period of the page. A month may
    stand for it."""
    cells: list[Cell] = []
    for metric in (t for t in page if t.kind is Kind.METRIC):
        columns = _current_above(metric, page)
        line = line_of(metric, page)
        values = [t for t in line if t.box.left >= metric.box.right and t.kind in _CELLS]
        if sum(t.kind is Kind.METRIC for t in line) == 1 and len(values) >= 2:
            cells += [
                Cell(name=metric, key=key, number=_under(key, columns, values))
                for key in columns
                if key.plain in CURRENT or key.kind is Kind.MONTH
            ]
    return cells


def _current_above(metric: Token, page: Sequence[Token]) -> list[Token]:
    """The columns right of the name, where one of them is 本期 and another is what it is compared with; or one is a
    month and two more are what that is compared with."""
    of_page = [t for t in page if t.plain in CURRENT]
    months = [t for t in page if t.kind is Kind.MONTH]
    return _compared(metric, of_page, 1, page) or _compared(metric, months, 2, page)


def _compared(metric: Token, currents: Sequence[Token], least: int, page: Sequence[Token]) -> list[Token]:
    """The nearest line over the name that holds one of `currents`, at least so many comparisons, and no figures."""
    heads = [t for t in currents if t.box.bottom <= metric.box.top]
    nearest = max(heads, key=lambda t: t.box.top, default=None)
    if nearest is None:
        return []
    line = [t for t in line_of(nearest, page) if t.box.left >= metric.box.right - metric.height]
    others = [t for t in line if not any(t is each for each in currents)]
    plain = all(t.kind in {Kind.COMPARISON, Kind.PHRASE, Kind.TEXT} for t in others)
    compared = sum(t.kind is Kind.COMPARISON or t.plain in BESIDE_CURRENT for t in others)
    return line if plain and compared >= least and len(line) == len(others) + 1 else []


def _months_above(metric: Token, page: Sequence[Token]) -> list[Token]:
    """The nearest line above that holds two periods or more, all right of the name: all its columns."""
    above = [t for t in page if t.kind in {Kind.MONTH, Kind.RANGE} and t.box.bottom <= metric.box.top]
    lines = [line_of(t, page) for t in above]
    lines = [line for line in lines if sum(t.kind in {Kind.MONTH, Kind.RANGE} for t in line) >= 2]
    nearest = max(lines, key=lambda line: line[0].box.top, default=[])
    left = metric.box.right - metric.height
    if any(t.kind in KEYS and t.box.left < left for t in nearest):
        return []
    return [t for t in nearest if t.box.left >= left and t.kind is not Kind.CLOCK]


def _unusable_heads(page: Sequence[Token]) -> list[Token]:
    """Names on a line that begins with 日期 or 商品: heads of rows, whatever the rows are."""
    heads: list[Token] = []
    words = {*KEY_HEADS, *(head.lower() for head in ROW_HEADS)}
    for token in page:
        if token.kind is Kind.PHRASE and token.plain in words and not _is_in_side_menu(token, page):
            line = line_of(token, page)
            if not any(each.kind in KEYS or each.kind in FIGURES for each in line):
                heads += [each for each in line if each.kind is Kind.METRIC and each.box.left > token.box.right]
    return heads


def _is_in_side_menu(token: Token, page: Sequence[Token]) -> bool:
    """One of five short texts and more, one under another: the menu at the side of a back end, not a table's head."""
    column = sorted(
        (
            t
            for t in page
            if t.kind in {Kind.TEXT, Kind.PHRASE}
            and len(t.plain) <= _MENU_ENTRY
            and abs(t.box.left - token.box.left) < 0.7 * token.height
        ),
        key=lambda t: t.box.top,
    )
    runs: list[list[Token]] = []
    for each in column:
        if runs and each.box.top - runs[-1][-1].box.bottom < 3 * token.height:
            runs[-1].append(each)
        else:
            runs.append([each])
    return any(len(run) >= _MENU_ENTRIES and any(t is token for t in run) for run in runs)
