"""What several applicants share, in the overview, with links into each of their cases."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest

from pipeline.batch.across._shared import Kind
from pipeline.report import wording, write_case, write_overview
from pipeline.report.across import PlaceRow, shared_rows
from pipeline.report.overview import read
from tests.report.invented import Case

FORMATS = frozenset({"html", "xlsx"})
PLACES = [
    {"case": "001", "document": "d2", "file": "九月.png", "page": 1},
    {"case": "002", "document": "", "file": "zip/a.jpg", "page": None},
    {"case": "003", "document": "declaration", "file": "", "page": None},
]


@pytest.fixture
def out(case: Case, tmp_path: Path) -> Path:
    """Two finished cases, and one whose report is gone."""
    for name in ("001", "002"):
        audit = replace(case.audit, case=name)
        write_case(audit, case.rasters, case.policy, tmp_path / "cases" / name, frozenset({"html"}), "en")
    return tmp_path


def overview(out: Path, *shared: dict[str, Any], language: wording.Language = "en") -> str:
    (out / "run.json").write_text(json.dumps({"cases": [], "across_cases": shared}), encoding="utf-8")
    write_overview(out, FORMATS, language)
    return (out / "index.html").read_text(encoding="utf-8")


def test_each_place_links_to_its_paper(out: Path) -> None:
    overview(out, {"kind": "same_store", "what": "禾木官方店", "places": PLACES})
    words = wording.of("en")
    (row,) = shared_rows(out, read(out, words), words)
    assert (row.kind_text, row.what) == ("the same shop", "禾木官方店")
    assert row.places == (
        PlaceRow(case="001", where="九月.png, page 1", link="cases/001/report.html#document-d2"),
        PlaceRow(case="002", where="zip/a.jpg", link="cases/002/report.html"),
        PlaceRow(case="003", where="declaration", link=""),
    )


def test_the_index_shows_both_cases(out: Path) -> None:
    text = overview(out, {"kind": "same_file", "what": "<b>.jpg", "places": PLACES[:2]})
    part = text[text.index('id="across"') :]
    assert "Shared by several applicants" in part
    assert '<a href="cases/001/report.html#document-d2"><bdi>001</bdi></a>: <bdi>九月.png, page 1</bdi>' in part
    assert "&lt;b&gt;.jpg" in part


def test_the_spreadsheet_has_a_row_for_each_place(out: Path) -> None:
    overview(out, {"kind": "same_mark", "what": "=12345678", "places": PLACES})
    sheet = openpyxl.load_workbook(out / "summary.xlsx")["Shared by several"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["001", "the same trademark number", "=12345678", "九月.png, page 1"],
        ["002", "the same trademark number", "=12345678", "zip/a.jpg"],
        ["003", "the same trademark number", "=12345678", "declaration"],
    ]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}
    with zipfile.ZipFile(out / "summary.xlsx") as archive:
        relations = archive.read("xl/worksheets/_rels/sheet4.xml.rels").decode()
    assert relations.count("report.html") == 2


def test_nothing_shared_nothing_shown(out: Path) -> None:
    text = overview(out)
    assert 'id="across"' not in text
    assert openpyxl.load_workbook(out / "summary.xlsx").sheetnames == ["Cases", "Checks", "What most lack"]


def test_a_run_of_an_older_program_shares_nothing(out: Path) -> None:
    (out / "run.json").write_text('{"cases": []}', encoding="utf-8")
    assert shared_rows(out, (), wording.of("en")) == ()
    (out / "run.json").unlink()
    assert shared_rows(out, (), wording.of("en")) == ()


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_kind_has_a_text(language: wording.Language) -> None:
    assert set(wording.of(language).sections["across"]) == set(get_args(Kind))
