"""What a payer was and what it is: a query page may list one row for each period of its status.

Only the way from small-scale to general is taken from such a table; the other way was open for two years, and a
person has to look at it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pipeline.extractors._tables import Row, Table, cell
from pipeline.extractors.taxpayer_certificate import _tax_labels as labels
from pipeline.values import dates, taxpayer_status
from pipeline.values.text import fold


def current(table: Table, *, of_one: bool) -> Table:
    """The table with its last row in time alone, where its rows are one payer's periods, one after the other, and
    only that of a general taxpayer is open. `of_one`: the page names one payer, if its rows name none."""
    periods = [_period(table, row) for row in table.rows]
    known = [period for period in periods if period is not None]
    latest = max(known, default=None)
    if len(table.rows) < 2 or len(known) < len(periods) or latest is None or not _of_one_payer(table, of_one=of_one):
        return table
    row, (start, until) = table.rows[periods.index(latest)], latest
    others = [period for period in known if period != latest]
    if len(others) < len(known) - 1 or any(end >= start for _, end in others):
        return table
    return replace(table, rows=(row,)) if until == dates.OPEN_END and _is_general(table, row) else table


def _period(table: Table, row: Row) -> tuple[date, date] | None:
    try:
        since = cell(table, row, labels.SINCE) or cell(table, row, labels.GRANTED)
        start = dates.parse(dates.mend(since))
        return start, dates.parse_end(dates.mend(cell(table, row, labels.UNTIL)))
    except ValueError:
        return None


def _of_one_payer(table: Table, *, of_one: bool) -> bool:
    columns = [{fold(cell(table, row, of)) for row in table.rows} for of in (labels.CODE, labels.NAME_LABELS)]
    return all(len(column) == 1 for column in columns) and (of_one or columns != [{""}, {""}])


def _is_general(table: Table, row: Row) -> bool:
    try:
        return taxpayer_status.parse(cell(table, row, labels.STATUS)) == "general"
    except ValueError:
        return False
