"""The overview of all cases, written beside their folders."""

from __future__ import annotations

from pathlib import Path

from pipeline.report import atomic, wording
from pipeline.report.across import shared_rows
from pipeline.report.index import index_html
from pipeline.report.overview import read
from pipeline.report.spreadsheet import summary_csv, summary_xlsx
from pipeline.report.wording import Language


def write_overview(out: Path, formats: frozenset[str], language: Language) -> None:
    """Write index.html, summary.xlsx and summary.csv of all cases below `out`."""
    words = wording.of(language)
    rows = read(out, words)
    shared = shared_rows(out, rows, words)
    if "html" in formats:
        atomic.write(out / "index.html", index_html(rows, words, with_tables="xlsx" in formats, shared=shared))
    if "xlsx" in formats:
        atomic.write(out / "summary.xlsx", summary_xlsx(rows, words, shared))
        atomic.write(out / "summary.csv", summary_csv(rows, words))
