"""The overview as index.html: every case in one table, no pictures, readable without script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from pipeline.report import display
from pipeline.report.across import SharedRow
from pipeline.report.html import rendered
from pipeline.report.overview import CaseRow, check_ids, lacking, title
from pipeline.report.wording import Wording

MOST_LACKING = 15


def index_html(rows: tuple[CaseRow, ...], words: Wording, *, with_tables: bool, shared: Sequence[SharedRow]) -> bytes:
    """`with_tables` says whether summary.xlsx and summary.csv lie beside it."""
    counted = Counter(row.verdict for row in rows)
    return rendered(
        "index",
        words,
        rows=rows,
        totals=[(code, words.entry("case", code), counted[code]) for code in words.codes("case") if counted[code]],
        cases={code: words.entry("case", code) for code in words.codes("case")},
        marks={code: words.entry("verdict", code) for code in words.codes("verdict")},
        checks=[{"id": check, "title": title(check, words)} for check in check_ids(rows, words)],
        reasons=sorted({(check.reason_text, check.reason) for row in rows for check in row.checks}),
        lack=lacking(rows, words)[:MOST_LACKING],
        days=[
            display.day(each, words) for each in sorted({date.fromisoformat(row.as_of) for row in rows if row.as_of})
        ],
        policies=sorted({row.policy for row in rows if row.policy}),
        with_tables=with_tables,
        shared=shared,
    )
