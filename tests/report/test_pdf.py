"""report.pdf is tagged, searchable, self-contained, the same every time, and agrees with the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from pipeline.report import write_case
from pipeline.report.fonts import CHARACTERS
from tests.report.invented import Case

FORMATS = frozenset({"pdf", "html"})


def written(case: Case, folder: Path) -> Path:
    write_case(case.audit, case.rasters, case.policy, folder, FORMATS, "en")
    return folder / "report.pdf"


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(_page_text(page) for page in document)
    finally:
        document.close()


def _page_text(page: Any) -> str:
    shown = page.get_textpage()
    try:
        return str(shown.get_text_range())
    finally:
        shown.close()
        page.close()


def structure(element: Any) -> Iterator[Any]:
    """Every structure element below, depth first."""
    if isinstance(element, pikepdf.Array):
        for each in element:
            yield from structure(each)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            yield element
        if "/K" in element:
            yield from structure(element["/K"])


def test_tags_alternative_texts_language_and_standards(case: Case, tmp_path: Path) -> None:
    with pikepdf.open(written(case, tmp_path)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("en")
        assert str(pdf.docinfo["/Title"]) == "Admission evidence: case 001 禾木"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "3"
            assert metadata["pdfaid:conformance"] == "A"
            assert metadata["pdfuaid:part"] == "1"
        elements = list(structure(pdf.Root.StructTreeRoot.K))
        figures = [each for each in elements if each.S == "/Figure"]
        assert len(figures) == 2 + 8 + 1 + 2 + 1 + 2
        assert all(re.match(r"(Crop|Picture) of .+|Days against .+", str(figure.Alt)) for figure in figures)
        assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/Link"} <= {str(each.S) for each in elements}


def test_a_bookmark_for_every_check(case: Case, tmp_path: Path) -> None:
    with pikepdf.open(written(case, tmp_path)) as pdf, pdf.open_outline() as outline:
        below = {str(item.title): [str(each.title) for each in item.children] for item in outline.root}
    assert below["Checks"] == [
        "Store sales 店铺月销量: × fail",
        "Registered capital 注册资本: ? review",
        "Merchant strength 商家实力: ? review",
        "Company age 成立年限: ✓ pass",
        "Invitation 招商邀请: ✓ pass",
    ]
    assert {"Checks at a glance", "Signature", "Pages", "Files", "How it was made"} <= set(below)


def test_the_machine_report_is_attached(case: Case, tmp_path: Path) -> None:
    with pikepdf.open(written(case, tmp_path)) as pdf:
        attached = pdf.attachments["report.json"].get_file().read_bytes()
    assert attached == (tmp_path / "report.json").read_bytes()


def test_the_text_can_be_found_and_agrees_with_the_page(case: Case, tmp_path: Path) -> None:
    text = text_of(written(case, tmp_path))
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    for part in (
        "上海禾木电子商务有限公司",
        "91310000MA1FL0A12X",
        "CNY 5,000,000",
        "RapidOCR reads CNY 5,000,000, PP-OCRv4 reads CNY 500,000.",
        "7 years 234 days",
        "人民币伍拾万元整",
        "c" * 64,
    ):
        assert part in text
        assert part in page
    assert re.search(r"Page 1 of \d", text)


def test_hostile_texts_never_stop_a_report(hostile: Case, tmp_path: Path) -> None:
    text = text_of(written(hostile, tmp_path)).replace("〈", "⟨").replace("〉", "⟩")
    for part in ("<script>alert(1)</script>=1+1", "U+1F600", "U+E123", "U+202E", "U+0007", "#strong[x]"):
        assert part in text
    assert "\u202e" not in text


@pytest.mark.parametrize("sign", ["限", "䶮", "\U0002c1d5", "\U0001f600", "\U000e0001", "\u0301", "\u0600", "ꙮ"])
def test_any_single_character_can_be_written(case: Case, tmp_path: Path, sign: str) -> None:
    finding = replace(case.audit.findings[0], measured=sign, summary=sign)
    audit = replace(case.audit, documents=(), findings=(replace(finding, evidence=finding.evidence),))
    assert written(replace(case, audit=audit, rasters=()), tmp_path).read_bytes().startswith(b"%PDF")


def test_same_case_same_bytes_dated_on_the_as_of_day(case: Case, tmp_path: Path) -> None:
    first, second = written(case, tmp_path / "one"), written(case, tmp_path / "two")
    assert first.read_bytes() == second.read_bytes()
    with pikepdf.open(first) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261101")
    assert first.stat().st_size < 3_000_000


def test_a_case_without_anything_has_a_report(case: Case, tmp_path: Path) -> None:
    audit = replace(case.audit, documents=(), findings=(), files=(), traces=(), engines=())
    assert "Nothing is missing." in text_of(written(replace(case, audit=audit), tmp_path))


@pytest.mark.parametrize("text", ["A" * 40_000, "国" * 40_000, " "])
def test_texts_of_any_length_can_be_written(case: Case, tmp_path: Path, text: str) -> None:
    finding = replace(case.audit.findings[0], measured=text, summary=text, required=text)
    files = (replace(case.audit.files[0], name=text, problem=text),)
    audit = replace(case.audit, findings=(finding,), files=files)
    assert "yyzz.jpg" in text_of(written(replace(case, audit=audit), tmp_path))


def test_every_character_of_the_typeface_can_be_written(case: Case, tmp_path: Path) -> None:
    signs = CHARACTERS.read_text(encoding="utf-8").replace("\n", "")
    finding = case.audit.findings[0]
    findings = tuple(
        replace(finding, summary=signs[start : start + 3000], measured=signs[start : start + 3000])
        for start in range(0, len(signs), 3000)
    )
    audit = replace(case.audit, documents=(), findings=findings[:1])
    for each in findings:
        assert written(replace(case, audit=replace(audit, findings=(each,))), tmp_path).stat().st_size > 100_000
