"""Two values that should be one, side by side, letter by letter, each with its crop."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from pipeline.model import AuditedDocument, DocumentType, Finding, Verdict
from pipeline.report import wording, write_shared
from pipeline.report.case_view import case_view
from pipeline.report.comparison import without_comparisons
from pipeline.report.html import case_html
from pipeline.report.pdf import case_pdf
from pipeline.report.view import CheckView, SideView
from tests.report.invented import Case, finding

OTHER = "上海禾本电子商务有限责任公司"
MARGIN = (
    ("margin", "One digit: …"),
    ("turns", "d1.establishment_date\t2023年05月12日\t2025年05月12日\trapidocr, tesseract"),
)


def with_other(case: Case, *findings: Finding) -> Case:
    """The case with a second paper that states another name and code."""
    license_ = case.audit.documents[0]
    fields = dict(license_.fields)
    changed = tuple(
        (name, replace(fields[name], value=value))
        for name, value in (("company_name", OTHER), ("uscc", "91310000MA1FL0A13X"))
    )
    paper = AuditedDocument(
        id="d7", type=DocumentType.TAXPAYER_CERTIFICATE, pages=license_.pages, looks_like=None, fields=changed
    )
    audit = replace(case.audit, documents=(*case.audit.documents, paper), findings=findings)
    return replace(case, audit=audit)


def differing(reason: str, *evidence: tuple[str, str]) -> Finding:
    return finding("company_identity", Verdict.REVIEW, reason, "They differ.", *evidence)


NAMES = (("d1", "company_name"), ("d7", "company_name"))
CODES = (("d1", "uscc"), ("d7", "uscc"))


def checked(case: Case, language: wording.Language = "en") -> CheckView:
    view, _ = case_view(case.audit, case.rasters, case.policy, b"{}", wording.of(language))
    return view.checks[0]


def marked(side: SideView) -> str:
    return "".join(f"[{part.text}]" if part.differs else part.text for part in side.parts)


def test_names_letter_by_letter(case: Case) -> None:
    (pair,) = checked(with_other(case, differing("names_differ", *NAMES))).comparisons
    assert marked(pair.first) == "上海禾[木]电子商务有限公司"
    assert marked(pair.second) == "上海禾[本]电子商务有限[责任]公司"
    assert pair.first.title == "Company name 名称 – d1 Business license 营业执照"
    assert (pair.first.anchor, pair.second.anchor) == ("d1-company-name", "d7-company-name")
    assert pair.first.crop is not None
    assert pair.second.crop is not None


def test_names_with_names_and_codes_with_codes(case: Case) -> None:
    check = checked(with_other(case, differing("other_company", *NAMES, *CODES)))
    assert [marked(each.second) for each in check.comparisons] == [
        "上海禾[本]电子商务有限[责任]公司",
        "91310000MA1FL0A1[3]X",
    ]


@pytest.mark.parametrize(
    "found",
    [
        differing("nothing_to_compare", *NAMES),
        differing("names_differ", NAMES[0], ("d1", "company_name")),
        differing("names_differ", NAMES[0], CODES[1]),
        differing("names_differ", ("declaration", "company_name"), NAMES[0]),
        finding("company_identity", Verdict.PASS, "met", "They agree.", *NAMES),
    ],
)
def test_nothing_else_is_compared(case: Case, found: Finding) -> None:
    assert checked(with_other(case, found)).comparisons == ()


def test_a_registrant_is_compared_with_the_company(case: Case) -> None:
    of = with_other(case, differing("chain_incomplete", ("d7", "registrant"), ("d1", "company_name")))
    paper = of.audit.documents[-1]
    renamed = replace(paper, fields=(("registrant", paper.fields[0][1]),))
    of = replace(of, audit=replace(of.audit, documents=(*of.audit.documents[:-1], renamed)))
    (pair,) = checked(of).comparisons
    assert marked(pair.first) == "上海禾[本]电子商务有限[责任]公司"


def test_sources_that_disagree_are_compared(case: Case) -> None:
    found = finding("registered_capital", Verdict.REVIEW, "readings_disagree", "x", ("d1", "registered_capital"))
    (pair,) = checked(with_other(case, found)).comparisons
    assert marked(pair.first).replace("[", "").replace("]", "") != marked(pair.second).replace("[", "").replace("]", "")
    assert pair.second.title.endswith("PP-OCRv4")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            (
                "Established on 成立日期 of d1 Business license 营业执照, read as 2023年05月12日 by "
                "RapidOCR, Tesseract, would turn it if it were 2025年05月12日"
            ),
        ),
        ("zh", "由 RapidOCR、Tesseract 读作 2023年05月12日，若实为 2025年05月12日，结论将相反"),
    ],
)
def test_the_margin_is_said_in_the_readers_language(case: Case, language: wording.Language, told: str) -> None:
    found = replace(case.audit.findings[0], params=MARGIN)
    assert checked(with_other(case, found), language).margin.endswith(told)
    without = replace(case.audit.findings[0], params=(("margin", "No single misread digit would turn it."),))
    assert checked(with_other(case, without)).margin == "No single misread digit would turn it."
    assert checked(with_other(case, case.audit.findings[0])).margin == ""


def test_html_and_pdf_show_both_sides(case: Case, tmp_path: Path) -> None:
    of = with_other(case, differing("names_differ", *NAMES), replace(case.audit.findings[0], params=MARGIN))
    words = wording.of("en")
    view, album = case_view(of.audit, of.rasters, of.policy, b"{}", words)
    text = case_html(view, album.pictures, words).decode("utf-8")
    assert re.search(r"上海禾<mark>木</mark>电子商务有限公司", text)
    assert re.search(r"上海禾<mark>本</mark>电子商务有限<mark>责任</mark>公司", text)
    assert "<dt>One digit misread</dt>" in text
    (tmp_path / "a.pdf").write_bytes(case_pdf(view, album.pictures, b"{}", of.audit.as_of, words))
    with pikepdf.open(tmp_path / "a.pdf") as document:
        assert len(document.pages) >= 1


def test_a_copy_to_be_shared_takes_no_name_apart(case: Case, tmp_path: Path) -> None:
    of = with_other(case, differing("names_differ", *NAMES))
    write_shared(of.audit, of.rasters, of.policy, tmp_path, frozenset({"html"}), "en")
    text = (tmp_path / "report-shared.html").read_text(encoding="utf-8")
    assert 'class="compare"' not in text
    assert "<mark>" not in text


def test_a_crop_that_is_compared_is_not_shown_again_below(case: Case) -> None:
    shown = with_other(case, differing("names_differ", *NAMES))
    view, album = case_view(shown.audit, shown.rasters, shown.policy, b"{}", wording.of("en"))
    text = case_html(view, album.pictures, wording.of("en")).decode()
    check = text[text.index('<h2 id="checks">') : text.index('<h2 id="documents">')]
    assert check.count('<img class="crop"') == 2
    shared = case_html(without_comparisons(view), album.pictures, wording.of("en")).decode()
    check = shared[shared.index('<h2 id="checks">') : shared.index('<h2 id="documents">')]
    assert check.count('<img class="crop"') == 2
