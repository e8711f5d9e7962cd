"""The overview as summary.xlsx and summary.csv; no cell can run as a formula, every link leads to our own reports."""

from __future__ import annotations

import io
from datetime import date, datetime

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.report import wording
from pipeline.report.overview import CaseRow, check_ids, lacking, title

# A fixed day in the file's properties: the same rows give the same bytes.
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 (the format stores no zone)
LONGEST_CELL = 2000
LONGEST_LINK = 2000
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
COLORS = {
    "pass": ("#E3F5E8", "#116329"),
    "fail": ("#FDEBEC", "#A40E26"),
    "review": ("#FFF3D6", "#7A4D00"),
    "eligible": ("#E3F5E8", "#116329"),
    "not_eligible": ("#FDEBEC", "#A40E26"),
    "needs_review": ("#FFF3D6", "#7A4D00"),
    "not_processed": ("#E9EBEE", "#1A1D21"),
}
Cell = str | int | date


def frame(rows: tuple[CaseRow, ...]) -> pd.DataFrame:
    """One row per case, one column per check, under the names that machines use."""
    columns = ("case", "verdict", "company_name", "uscc", "as_of", "policy", "fail", "review", "pass")
    checks = check_ids(rows)
    data = [
        {
            **dict(
                zip(
                    columns,
                    (
                        row.case,
                        row.verdict,
                        row.company,
                        row.code,
                        row.as_of,
                        row.policy,
                        row.count("fail"),
                        row.count("review"),
                        row.count("pass"),
                    ),
                    strict=True,
                )
            ),
            **{check: _verdict(row, check) for check in checks},
            "reasons": "; ".join(f"{check.id}: {check.reason}" for check in row.checks if check.verdict != "pass"),
            "problem": row.problem,
            "report": row.link,
        }
        for row in rows
    ]
    return pd.DataFrame(data, columns=[*columns, *checks, "reasons", "problem", "report"])


def summary_csv(rows: tuple[CaseRow, ...]) -> bytes:
    """UTF-8 with a mark, as Excel expects it; a text that could start a formula begins with an apostrophe."""
    table = frame(rows).map(_harmless)
    text: str = table.to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8-sig")


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip().startswith(FORMULA_SIGNS) else cell


def _verdict(row: CaseRow, check_id: str) -> str:
    check = row.check(check_id)
    return "" if check is None else check.verdict


class _Sheet:
    """A worksheet that is filled row by row with typed cells."""

    def __init__(self, book: xlsxwriter.Workbook, name: str, headings: list[str], widths: list[int]) -> None:
        self._sheet: Worksheet = book.add_worksheet(name)
        bold = book.add_format({"bold": True, "bg_color": "#E9EBEE", "text_wrap": True, "valign": "top"})
        self._text = book.add_format({"valign": "top", "text_wrap": True})
        self._date = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"})
        self._link = book.add_format({"valign": "top", "font_color": "#0B57B5", "underline": 1})
        self._colors: dict[str, Format] = {
            code: book.add_format({"bg_color": ground, "font_color": ink, "valign": "top"})
            for code, (ground, ink) in COLORS.items()
        }
        self._headings, self._row = headings, 0
        for column, (heading, width) in enumerate(zip(headings, widths, strict=True)):
            self._sheet.set_column(column, column, width)
            self._sheet.write_string(0, column, heading, bold)
        self._sheet.freeze_panes(1, 1)

    def add(self, cells: list[Cell], codes: dict[int, str], link: str = "") -> None:
        """`codes` colors columns by verdict; `link` is what the first cell opens."""
        self._row += 1
        for column, cell in enumerate(cells):
            if column == 0 and link and len(link) <= LONGEST_LINK:
                self._sheet.write_url(self._row, 0, f"external:{link}", self._link, str(cell)[:LONGEST_CELL])
            elif isinstance(cell, date):
                self._sheet.write_datetime(self._row, column, cell, self._date)
            elif isinstance(cell, int):
                self._sheet.write_number(self._row, column, cell, self._text)
            else:
                style = self._colors.get(codes.get(column, ""), self._text)
                self._sheet.write_string(self._row, column, cell[:LONGEST_CELL], style)

    def close(self) -> None:
        self._sheet.autofilter(0, 0, max(1, self._row), len(self._headings) - 1)


def summary_xlsx(rows: tuple[CaseRow, ...]) -> bytes:
    """Three sheets: cases, every check of every case, and what most cases lack."""
    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"title": "Admission evidence: overview", "created": CREATED})
        _cases(book, rows)
        _checks(book, rows)
        missing = _Sheet(book, "What most lack", ["Check", "Reason", "Cases"], [34, 70, 9])
        for check, reason, cases in lacking(rows):
            missing.add([check, reason, cases], {})
        missing.close()
    return buffer.getvalue()


def _word(section: str, code: str) -> str:
    texts = wording.catalogue()[section].get(code)
    return code if texts is None else f"{texts['symbol']} {texts['word']}"


def _cases(book: xlsxwriter.Workbook, rows: tuple[CaseRow, ...]) -> None:
    checks = check_ids(rows)
    headings = ["Case", "Verdict", "Company", "Credit code", "As of", "Policy", "Fail", "Review", "Pass"]
    sheet = _Sheet(
        book,
        "Cases",
        [*headings, *(title(check) for check in checks), "Reasons", "Problem"],
        [24, 18, 34, 22, 12, 22, 7, 8, 7, *(14 for _ in checks), 60, 40],
    )
    for row in rows:
        cells: list[Cell] = [
            row.case,
            _word("case", row.verdict),
            row.company,
            row.code,
            date.fromisoformat(row.as_of) if row.as_of else "",
            row.policy,
            row.count("fail"),
            row.count("review"),
            row.count("pass"),
            *(_word("verdict", _verdict(row, check)) for check in checks),
            "\n".join(f"{title(check.id)}: {check.reason_text}" for check in row.checks if check.verdict != "pass"),
            row.problem,
        ]
        codes = {1: row.verdict} | {9 + place: _verdict(row, check) for place, check in enumerate(checks)}
        sheet.add(cells, codes, row.link)
    sheet.close()


def _checks(book: xlsxwriter.Workbook, rows: tuple[CaseRow, ...]) -> None:
    headings = ["Case", "Check", "Verdict", "Reason", "Reason in words", "Measured", "Required", "Summary"]
    sheet = _Sheet(book, "Checks", headings, [24, 30, 11, 22, 44, 30, 30, 80])
    for row in rows:
        for check in row.checks:
            cells: list[Cell] = [
                row.case,
                title(check.id),
                _word("verdict", check.verdict),
                check.reason,
                check.reason_text,
                check.measured,
                check.required,
                check.summary,
            ]
            sheet.add(cells, {2: check.verdict}, row.link)
    sheet.close()
