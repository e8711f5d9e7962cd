"""Texts that break pages, spreadsheets, typesetters and format strings stay texts in every output and language."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pikepdf
import pytest

from pipeline.model import Engine, Field
from pipeline.report import LANGUAGES, Language, write_case, write_overview, write_shared
from tests.report.invented import FINDINGS, Case

TEXTS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><style>*{display:none}",
    "]]><!--",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% include '/etc/passwd' %}",
    "{0.__class__}{paper}{nobody}%(x)s",
    '#strong[x] #read("/etc/passwd") $x$ @label \\u{41} *b* `raw`',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "＝1+1",
    "../../etc/passwd",
    "a\u202eb\u200b\x07\x00\ue123\udcff",
    "2026-13-45, ,,, CNY; 9999999999999999-01 5 orders",
    "\U0001f600 e\u0301 ﷽",
)
NAMES = ("legal_representative", "company_name", "address", "store_url", "mark_name")


def filled(case: Case, text: str) -> Case:
    """The invented case with the same text wherever an applicant, a file or an engine could have written it."""
    first = case.audit.documents[0]
    place = first.fields[1][1].readings[0]
    value: Field[object] = Field(value=text, problem=None, readings=(replace(place, text=text),), raw=text + " ")
    unread: Field[object] = replace(value, value=None, problem="not_parsed")
    document = replace(
        first, fields=(*((name, value) for name in NAMES), ("issue_date", unread)), looks_like=text or None
    )
    told = replace(FINDINGS[0], summary=text, measured=text, required=text, params=(("established", text),) * 2)
    lists = replace(
        FINDINGS[1],
        reason="names_differ",
        check_id="company_identity",
        measured=text,
        params=(("license", text), ("others", text), ("as_read", text), ("weighed", text), ("margin", text)),
    )
    audit = replace(
        case.audit,
        case=text,
        documents=(document, *case.audit.documents[1:]),
        findings=(told, lists, *FINDINGS[2:]),
        files=(replace(case.audit.files[0], name=text, media_type=text, problem=text), *case.audit.files[1:]),
        traces=tuple(replace(each, file=text, detail=text) for each in case.audit.traces),
        engines=(Engine(name="rapidocr", version=text),),
        declaration_problem=text,
    )
    return replace(case, audit=audit)


class Shape(HTMLParser):
    """The tags of a page with the names of their attributes, and where its links lead."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.links: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))
        self.links |= {str(value) for name, value in attrs if name in ("href", "src", "action")}


def outputs(
    case: Case, folder: Path, language: Language, formats: frozenset[str] = frozenset({"html", "pdf"})
) -> dict[str, str]:
    inside = folder / "cases" / "one"
    given = case.audit, case.rasters, case.policy, inside, formats, language
    write_case(*given)
    write_shared(*given)
    write_overview(folder, frozenset({"html", "xlsx"}), language)
    pages = [inside / "report.html", inside / "report-shared.html", inside / "letter.html", folder / "index.html"]
    return {each.name: each.read_text(encoding="utf-8") for each in pages if each.is_file()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_becomes_markup_script_link_formula_or_path(case: Case, tmp_path: Path, language: Language) -> None:
    plain = outputs(filled(case, "plain text"), tmp_path / "plain", language)
    pages = outputs(filled(case, " ".join(TEXTS)), tmp_path / "hostile", language)
    assert {"report.html", "report-shared.html", "index.html"} <= set(pages)
    for name, text in pages.items():
        shape = Shape(text)
        assert shape.tags == Shape(plain[name]).tags, name
        assert all(link.startswith(("#", "data:image/jpeg;base64,", "cases/", "summary.")) for link in shape.links)
        assert not {"\u202e", "\x07", "\x00", "\u200b"} & set(text)
    _no_link_leaves(tmp_path / "hostile" / "cases" / "one")
    _no_formula(tmp_path / "hostile")


def _no_link_leaves(folder: Path) -> None:
    for name in ("report.pdf", "report-shared.pdf"):
        with pikepdf.open(folder / name) as pdf:
            for page in pdf.pages:
                for link in page.get("/Annots", []):
                    assert "/URI" not in link.get("/A", {})
            assert "/OpenAction" not in pdf.Root
            assert not any("/JS" in each for each in pdf.objects if isinstance(each, pikepdf.Dictionary))


def _no_formula(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "summary.xlsx")
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    with zipfile.ZipFile(folder / "summary.xlsx") as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist())
    cells = (folder / "summary.csv").read_text(encoding="utf-8-sig").split('"')
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "＝")) for cell in cells)


@pytest.mark.parametrize("text", TEXTS)
def test_each_text_alone_is_written_in_chinese_too(case: Case, tmp_path: Path, text: str) -> None:
    """Alone, a text may fill a whole cell or a whole param, where more forms are looked for."""
    pages = outputs(filled(case, text), tmp_path, "zh", frozenset({"html"}))
    assert "案件" in pages["report.html"]
    report = json.loads((tmp_path / "cases" / "one" / "report.json").read_text(encoding="utf-8"))
    assert report["files"][0]["bytes"] == 123456
