"""The overview as index.html: every case in one table, no pictures, readable without script."""

from __future__ import annotations

from collections import Counter

from pipeline.report import wording
from pipeline.report.html import rendered
from pipeline.report.overview import CaseRow, check_ids, lacking, title

MOST_LACKING = 15


def index_html(rows: tuple[CaseRow, ...], *, with_tables: bool) -> bytes:
    """`with_tables` says whether summary.xlsx and summary.csv lie beside it."""
    words = wording.catalogue()["case"]
    counted = Counter(row.verdict for row in rows)
    return rendered(
        "index",
        rows=rows,
        totals=[(code, texts, counted[code]) for code, texts in words.items() if counted[code]],
        words=words,
        marks=wording.catalogue()["verdict"],
        checks=[{"id": check, "title": title(check)} for check in check_ids(rows)],
        lack=lacking(rows)[:MOST_LACKING],
        days=sorted({row.as_of for row in rows if row.as_of}),
        policies=sorted({row.policy for row in rows if row.policy}),
        with_tables=with_tables,
    )
