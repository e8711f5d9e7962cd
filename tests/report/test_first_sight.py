"""What a reviewer sees first: the verdict with its reasons, files that were not read, and what is to be done."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.model import Verdict
from pipeline.report import wording
from tests.report.invented import FINDINGS, Case, finding
from tests.report.test_html import judged, page, section


def test_one_reason_of_several_checks_is_told_once(case: Case, tmp_path: Path) -> None:
    missing = [
        finding(check, Verdict.REVIEW, "document_missing", "x") for check in ("company_age", "registered_capital")
    ]
    text = page(judged(case, *missing), tmp_path)
    headline = text.partition('<p class="headline">')[2].partition("</p>")[0]
    assert headline.count("not among") <= 1
    assert headline.index("registered capital") < headline.index(wording.of("en").reason("document_missing"))


@pytest.mark.parametrize(
    ("store", "annual", "told"),
    [
        ((Verdict.REVIEW, "in_range"), (Verdict.REVIEW, "document_missing"), "store_sales"),
        ((Verdict.REVIEW, "document_missing"), (Verdict.REVIEW, "unreadable"), "annual_sales"),
    ],
)
def test_the_headline_tells_what_keeps_a_joined_check_open(
    case: Case, tmp_path: Path, store: tuple[Verdict, str], annual: tuple[Verdict, str], told: str
) -> None:
    parts = [
        finding(check, *each, "x", ("d2", "orders"))
        for check, each in (("store_sales", store), ("annual_sales", annual))
    ]
    whole = finding("merchant_strength", Verdict.REVIEW, "parts_open", "x")
    text = page(judged(case, *parts, whole), tmp_path)
    words, by_check = wording.of("en"), {each.check_id: each for each in parts}
    line = f"{words.entry('checks', told)['subject']}: {words.reason(by_check[told].reason)}."
    assert text.partition('<p class="headline">')[2].partition("</p>")[0] == f"Needs a person: {line}"


def test_a_check_of_all_papers_that_had_none_is_no_reason_of_its_own(case: Case, tmp_path: Path) -> None:
    nothing = finding("duplicate_evidence", Verdict.REVIEW, "document_missing", "x")
    text = page(judged(case, FINDINGS[3], nothing), tmp_path)
    subject = wording.of("en").entry("checks", "duplicate_evidence")["subject"]
    assert subject not in text.partition('<p class="headline">')[2].partition("</p>")[0]


def test_files_that_could_not_be_read_are_told_first_and_asked_for_again(case: Case, tmp_path: Path) -> None:
    text = page(case, tmp_path)
    banner = text[text.index('class="banner') : text.index("<nav")]
    assert "1 files could not be read whole" in banner
    assert "合同.pdf: 合同.pdf is encrypted; send it without a password" in section(text, "send")
    read = page(judged(case, *FINDINGS, files=case.audit.files[:2]), tmp_path)
    assert "could not be read whole" not in read


def test_what_nobody_has_to_send_is_left_to_a_person_in_words(case: Case, tmp_path: Path) -> None:
    found = (
        finding("merchant_strength", Verdict.PASS, "met", "x", ("d2", "orders")),
        finding("annual_sales", Verdict.PASS, "met", "x", ("d2", "orders")),
        finding("store_sales", Verdict.REVIEW, "document_missing", "x"),
        finding("screenshot_coverage", Verdict.REVIEW, "document_missing", "x"),
    )
    text = page(judged(case, *found, files=()), tmp_path)
    settled = "sales are proved the other way, so nothing has to be sent; a person confirms."
    words = wording.of("en").entry("checks", "screenshot_coverage")["title"]
    assert f"{words}: {settled}" in section(text, "send")
    assert section(text, "checks").count(settled) == 2
