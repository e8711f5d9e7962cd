"""The overview as summary.xlsx and summary.csv; no cell can run as a formula, every link leads to our own reports."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.report.across import SharedRow
from pipeline.report.overview import CaseRow, check_ids, lacking, title
from pipeline.report.wording import Wording

if TYPE_CHECKING:
    import pandas as pd

# A fixed day in the file's properties: the same rows give the same bytes.
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 (the format stores no zone)
LONGEST_CELL = 2000
LONGEST_LINK = 2000
CASE_COLUMNS = (
    *("case", "verdict", "company", "credit_code", "established", "capital", "currency"),
    *("as_of", "policy", "fail", "review", "pass"),
)
CHECK_COLUMNS = ("case", "check", "verdict", "code", "reason", "measured")
# The sentences of report.json, which are English.
SENTENCE_COLUMNS = ("required", "summary")
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
Cell = str | int | date | Decimal | None


def frame(rows: tuple[CaseRow, ...], words: Wording) -> pd.DataFrame:
    """One row per case, one column per check, under the names that machines use."""
    import pandas as pd  # noqa: PLC0415  only a summary pays for it

    columns = ("case", "verdict", "company_name", "uscc", "as_of", "policy", "fail", "review", "pass")
    checks = check_ids(rows, words)
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


def summary_csv(rows: tuple[CaseRow, ...], words: Wording) -> bytes:
    """For machines, so the same in every language.

    UTF-8 with a mark, as Excel expects it; a text that could start a formula begins with an apostrophe.
    """
    table = frame(rows, words).map(_harmless)
    text: str = table.to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8-sig")


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip().startswith(FORMULA_SIGNS) else cell


def _verdict(row: CaseRow, check_id: str) -> str:
    check = row.check(check_id)
    return "" if check is None else check.verdict


class _Sheet:
    """A worksheet that is filled row by row with typed cells."""

    def __init__(
        self, book: xlsxwriter.Workbook, name: str, headings: list[str], widths: list[int], day_format: str
    ) -> None:
        self._sheet: Worksheet = book.add_worksheet(name)
        bold = book.add_format({"bold": True, "bg_color": "#E9EBEE", "text_wrap": True, "valign": "top"})
        self._text = book.add_format({"valign": "top", "text_wrap": True})
        self._date = book.add_format({"valign": "top", "num_format": day_format, "align": "left"})
        self._amount = book.add_format({"valign": "top", "num_format": "#,##0.00"})
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
            elif isinstance(cell, Decimal):
                self._sheet.write_number(self._row, column, cell, self._amount)
            elif cell is None:
                self._sheet.write_blank(self._row, column, None, self._text)
            elif isinstance(cell, int):
                self._sheet.write_number(self._row, column, cell, self._text)
            else:
                style = self._colors.get(codes.get(column, ""), self._text)
                self._sheet.write_string(self._row, column, cell[:LONGEST_CELL], style)

    def close(self) -> None:
        self._sheet.autofilter(0, 0, max(1, self._row), len(self._headings) - 1)


def summary_xlsx(rows: tuple[CaseRow, ...], words: Wording, shared: Sequence[SharedRow]) -> bytes:
    """Three sheets: cases, every check of every case, and what most cases lack; a fourth where cases share anything."""
    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"title": words.page("cases_title", count=len(rows)), "created": CREATED})
        _cases(book, rows, words)
        _checks(book, rows, words)
        headings = [words.page(each) for each in ("check", "reason", "cases")]
        missing = _Sheet(book, words.page("sheet_lack"), headings, [34, 70, 9], words.form("cell_day"))
        for check, reason, cases in lacking(rows, words):
            missing.add([check, reason, cases], {})
        missing.close()
        if shared:
            _shared(book, shared, words)
    return buffer.getvalue()


def _shared(book: xlsxwriter.Workbook, shared: Sequence[SharedRow], words: Wording) -> None:
    """A row for each place, so that each links to its case."""
    headings = [words.page(each) for each in ("case", "across_kind", "across_what", "across_where")]
    sheet = _Sheet(book, words.page("sheet_across"), headings, [24, 40, 40, 50], words.form("cell_day"))
    for row in shared:
        for place in row.places:
            sheet.add([place.case, row.kind_text, row.what, place.where], {}, place.link.partition("#")[0])
    sheet.close()


def _word(section: str, code: str, words: Wording) -> str:
    texts = words.sections.get(f"{section}.{code}")
    return code if texts is None else f"{texts['symbol']} {texts['word']}"


def _cases(book: xlsxwriter.Workbook, rows: tuple[CaseRow, ...], words: Wording) -> None:
    checks = check_ids(rows, words)
    headings = [words.page(each) for each in CASE_COLUMNS]
    sheet = _Sheet(
        book,
        words.page("cases"),
        [*headings, *(title(check, words) for check in checks), words.page("reasons"), words.page("problem")],
        [24, 18, 34, 22, 14, 18, 9, 14, 22, 8, 8, 7, *(14 for _ in checks), 60, 40],
        words.form("cell_day"),
    )
    for row in rows:
        cells: list[Cell] = [
            row.case,
            _word("case", row.verdict, words),
            row.company,
            row.code,
            row.established,
            None if row.capital is None else row.capital[0],
            "" if row.capital is None else row.capital[1],
            date.fromisoformat(row.as_of) if row.as_of else None,
            row.policy,
            row.count("fail"),
            row.count("review"),
            row.count("pass"),
            *(_word("verdict", _verdict(row, check), words) for check in checks),
            "\n".join(
                title(check.id, words) + words.form("colon") + check.reason_text
                for check in row.checks
                if check.verdict != "pass"
            ),
            words.page("unread", count=row.unread) if row.unread else row.problem,
        ]
        codes = {1: row.verdict} | {
            len(CASE_COLUMNS) + place: _verdict(row, check) for place, check in enumerate(checks)
        }
        sheet.add(cells, codes, row.link)
    sheet.close()


def _checks(book: xlsxwriter.Workbook, rows: tuple[CaseRow, ...], words: Wording) -> None:
    sentences = SENTENCE_COLUMNS if words.language == "en" else ()
    headings = [words.page(each) for each in (*CHECK_COLUMNS, *sentences)]
    widths = [24, 30, 11, 22, 44, 30, *([30, 80] if sentences else [])]
    sheet = _Sheet(book, words.page("checks"), headings, widths, words.form("cell_day"))
    for row in rows:
        for check in row.checks:
            cells: list[Cell] = [
                row.case,
                title(check.id, words),
                _word("verdict", check.verdict, words),
                check.reason,
                check.reason_text,
                check.measured,
                *((check.required, check.summary) if sentences else ()),
            ]
            sheet.add(cells, {2: check.verdict}, row.link)
    sheet.close()
