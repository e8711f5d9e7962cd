"""All cases at a glance: typed cells, no formulas, links to our own reports only."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from pipeline.model import CaseVerdict
from pipeline.report import wording, write_case, write_overview
from pipeline.report.overview import lacking, read
from tests.report.invented import FINDINGS, Case

ALL = frozenset({"html", "json", "xlsx"})


@pytest.fixture
def out(case: Case, hostile: Case, tmp_path: Path) -> Path:
    """Two cases, one that the run could not process, and one whose report is damaged."""
    folder = tmp_path / "out"
    plain = replace(case, audit=replace(case.audit, verdict=CaseVerdict.ELIGIBLE, findings=FINDINGS[:1]))
    for name, each in (("001 #1%", plain), ("=002", hostile)):
        write_case(each.audit, each.rasters, each.policy, folder / "cases" / name, frozenset({"html"}), "en")
    (folder / "cases" / "003").mkdir()
    (folder / "cases" / "003" / "report.json").write_text("{", encoding="utf-8")
    run = {"cases": [{"case": "004", "status": "not_processed", "problem": "004: the folder cannot be read"}]}
    (folder / "run.json").write_text(json.dumps(run), encoding="utf-8")
    write_overview(folder, ALL, "en")
    return folder


def test_every_case_is_listed_with_its_verdict(out: Path) -> None:
    rows = {row.case: row for row in read(out, wording.of("en"))}
    assert {name: row.verdict for name, row in rows.items()} == {
        "001 禾木": "eligible",
        "=1+1 <b>x</b>": "needs_review",
        "003": "not_processed",
        "004": "not_processed",
    }
    assert rows["004"].problem == "004: the folder cannot be read"
    assert rows["003"].problem.startswith("report.json cannot be read")
    assert rows["001 禾木"].link == "cases/001%20%231%25/report.html"
    assert rows["001 禾木"].company == "上海禾木电子商务有限公司"
    assert (rows["=1+1 <b>x</b>"].count("review"), rows["=1+1 <b>x</b>"].count("fail")) == (2, 1)


def test_files_that_were_not_read_are_told_beside_their_case(out: Path) -> None:
    rows = {row.case: row for row in read(out, wording.of("en"))}
    assert (rows["001 禾木"].unread, rows["004"].unread) == (1, 0)
    told = "1 files could not be read whole; what they show does not count."
    assert (out / "index.html").read_text(encoding="utf-8").count(told) == 2
    sheet = openpyxl.load_workbook(out / "summary.xlsx")["Cases"]
    assert [cell.value for cell in sheet["AD"]][1:].count(told) == 2
    # The table for machines keeps its column for cases that were not processed.
    table = csv.DictReader(io.StringIO((out / "summary.csv").read_text(encoding="utf-8-sig")))
    assert [bool(row["problem"]) for row in table] == [row.verdict == "not_processed" for row in rows.values()]


def test_xlsx_cells_are_typed_and_never_formulas(out: Path) -> None:
    book = openpyxl.load_workbook(out / "summary.xlsx")
    assert book.sheetnames == ["Cases", "Checks", "What most lack"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n", "d"}
    sheet = book["Cases"]
    assert sheet.freeze_panes == "B2"
    assert [sheet.cell(1, column).value for column in range(1, 14)] == [
        "Case",
        "Verdict",
        "Company",
        "Credit code",
        "Established",
        "Registered capital",
        "Currency",
        "As of",
        "Policy",
        "Fail",
        "Review",
        "Pass",
        "Company age 成立年限",
    ]
    by_case = {str(row[0].value): row for row in sheet.iter_rows(min_row=2)}
    eligible, bad = by_case["001 禾木"], by_case["=1+1 <b>x</b>"]
    assert eligible[1].value == "✓ eligible"
    assert eligible[4].value == datetime(2019, 3, 12)  # noqa: DTZ001 (spreadsheets store no zone)
    assert (eligible[5].value, eligible[6].value) == (5_000_000, "CNY")
    assert eligible[7].value == datetime(2026, 11, 1)  # noqa: DTZ001 (spreadsheets store no zone)
    assert (bad[9].value, bad[10].value, bad[11].value) == (1, 2, 2)
    assert bad[0].data_type == "s"
    assert eligible[12].fill.fgColor.rgb == "FFE3F5E8"
    assert by_case["004"][1].value == "! not processed"


def test_xlsx_links_lead_to_our_own_reports_only(out: Path) -> None:
    with zipfile.ZipFile(out / "summary.xlsx") as archive:
        relations = "".join(archive.read(name).decode() for name in archive.namelist() if "worksheets/_rels" in name)
    # Excel writes relative paths with backslashes.
    targets = {part.split('"')[0].replace("\\", "/") for part in relations.split('Target="')[1:]}
    assert targets == {"cases/001%20%231%25/report.html", "cases/%3D002/report.html"}


def test_csv_opens_safely_in_a_spreadsheet(out: Path) -> None:
    data = (out / "summary.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["case"] for row in rows] == ["001 禾木", "003", "004", "'=1+1 <b>x</b>"]
    assert rows[0]["verdict"] == "eligible"
    assert rows[0]["company_age"] == "pass"
    assert rows[0]["registered_capital"] == ""
    assert rows[3]["reasons"] == (
        "registered_capital: readings_disagree; store_sales: not_met; merchant_strength: not_corroborated"
    )
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_the_index_lists_links_and_what_most_lack(out: Path) -> None:
    text = (out / "index.html").read_text(encoding="utf-8")
    assert '<a href="cases/001%20%231%25/report.html"><bdi>001 禾木</bdi></a>' in text
    assert "=1+1 &lt;b&gt;x&lt;/b&gt;" in text
    assert "004: the folder cannot be read" in text
    assert "<img" not in text
    assert text.count("<script>") == 1
    assert "img-src" not in text
    lack = text[text.index('id="lack"') :]
    assert "Registered capital 注册资本</th><td>sources read different values" in lack


def test_a_mark_opens_the_check_in_its_report(out: Path) -> None:
    text = (out / "index.html").read_text(encoding="utf-8")
    assert '<a href="cases/001%20%231%25/report.html#check-company-age" class="badge pass" title="the condition' in text
    report = (out / "cases" / "001 #1%" / "report.html").read_text(encoding="utf-8")
    assert 'id="check-company-age"' in report


def test_what_counts_through_a_check_that_passes_is_not_lacking(out: Path) -> None:
    words = wording.of("en")
    row = next(each for each in read(out, words) if each.verdict == "needs_review")
    parts = {each.id for each in row.checks if each.verdict != "pass"}
    assert {"store_sales", "merchant_strength"} <= parts
    assert any(check.startswith("Store sales") for check, _, _ in lacking((row,), words))
    passing = replace(
        row,
        checks=tuple(replace(each, verdict="pass") if each.id == "merchant_strength" else each for each in row.checks),
    )
    told = [check for check, _, _ in lacking((passing,), words)]
    assert not any(check.startswith("Store sales") for check in told)
    assert any(check.startswith("Registered capital") for check in told)


def test_same_reports_same_bytes(out: Path) -> None:
    names = ("index.html", "summary.xlsx", "summary.csv")
    before = {name: (out / name).read_bytes() for name in names}
    write_overview(out, ALL, "en")
    assert before == {name: (out / name).read_bytes() for name in names}


def test_an_empty_run_has_an_overview(tmp_path: Path) -> None:
    write_overview(tmp_path, ALL, "en")
    assert "0 cases" in (tmp_path / "index.html").read_text(encoding="utf-8")
    assert openpyxl.load_workbook(tmp_path / "summary.xlsx")["Cases"].max_row == 1


def test_formats_not_asked_for_are_not_written(case: Case, tmp_path: Path) -> None:
    write_case(case.audit, case.rasters, case.policy, tmp_path / "cases" / "1", frozenset({"json"}))
    write_overview(tmp_path, frozenset({"json"}), "zh")
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file() and "pixels" not in str(path)) == [
        "report.json"
    ]


def test_every_mark_can_be_filtered_by_check_and_reason(out: Path) -> None:
    text = (out / "index.html").read_text(encoding="utf-8")
    assert 'data-check="registered_capital" data-reason="readings_disagree" data-mark="review"' in text
    assert '<option value="registered_capital">Registered capital 注册资本</option>' in text
    assert '<option value="readings_disagree">sources read different values' in text


def test_the_overview_in_chinese(out: Path) -> None:
    write_overview(out, ALL, "zh")
    text = (out / "index.html").read_text(encoding="utf-8")
    assert '<html lang="zh-Hans">' in text
    assert "核验日：2026年11月1日" in text
    book = openpyxl.load_workbook(out / "summary.xlsx")
    assert book.sheetnames[:2] == ["案件", "各项检查"]
    assert [cell.value for cell in book["各项检查"][1]] == ["案件", "检查项", "结论", "原因代码", "原因", "实际"]
    sheet = book["案件"]
    assert [sheet.cell(1, column).value for column in (1, 2, 5, 6, 13)] == [
        "案件",
        "结论",
        "成立日期",
        "注册资本",
        "成立年限",
    ]
    day = next(row[4] for row in sheet.iter_rows(min_row=2) if row[0].value == "001 禾木")
    assert (day.data_type, day.number_format) == ("d", 'yyyy"年"m"月"d"日"')
    assert next(row[1].value for row in sheet.iter_rows(min_row=2) if row[0].value == "001 禾木") == "✓ 符合"
