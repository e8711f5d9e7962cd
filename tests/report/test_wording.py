"""Every fixed code has a text: a new code without one is found here, not by a reader."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest

from pipeline.checks.reasons import Reason
from pipeline.model import CaseVerdict, DocumentType, FieldProblem, FileStatus, Verdict
from pipeline.policy import load
from pipeline.records import RECORD_TYPES
from pipeline.report import wording

SOURCES = (
    "rapidocr",
    "ppocr-v4",
    "tesseract",
    "text-layer",
    "qr",
    "declared",
    "check-digits",
    "capitals",
    "arithmetic",
    "other-document",
)
CODES = [
    ("verdict", [each.value for each in Verdict]),
    ("case", [*(each.value for each in CaseVerdict), "not_processed"]),
    ("papers", [*(each.value for each in DocumentType), "declaration"]),
    ("problems", get_args(FieldProblem)),
    ("status", get_args(FileStatus)),
    ("quality", ["blurred", "glare", "too_small", "cut_off", "covered"]),
    ("sources", SOURCES),
    ("reasons", [each.value for each in Reason]),
    (
        "fields",
        sorted({each.name for record in RECORD_TYPES.values() for each in fields(record)} - {"document", "looks_like"}),
    ),
]


@pytest.mark.parametrize(("section", "codes"), CODES, ids=[section for section, _ in CODES])
def test_every_code_has_a_text(section: str, codes: list[str]) -> None:
    assert set(codes) <= set(wording.catalogue()[section])


def test_no_reason_text_is_without_a_code() -> None:
    assert set(wording.catalogue()["reasons"]) == {each.value for each in Reason}


def test_the_checks_are_those_of_the_contract_in_its_order() -> None:
    assert list(wording.catalogue()["checks"]) == [
        "company_age",
        "registered_capital",
        "general_taxpayer",
        "trademark_registered",
        "operations_team",
        "store_sales",
        "annual_sales",
        "merchant_strength",
        "invitation",
        "company_identity",
        "code_integrity",
        "license_in_force",
        "trademark_ownership",
        "screenshot_coverage",
        "duplicate_evidence",
        "document_authenticity",
    ]
    assert set(wording.catalogue()["checks"]) <= set(load("jd-self-operated").rules)


@pytest.mark.parametrize("check", wording.catalogue()["checks"])
def test_what_to_send_can_be_said_for_every_check(check: str) -> None:
    for code in Reason:
        assert "{" not in wording.send(code.value, check)
    assert wording.send("document_missing", check) == f"Send {wording.entry('checks', check)['paper']}."


def test_an_unknown_code_is_shown_rather_than_hidden() -> None:
    assert wording.reason("some_new_reason") == "some new reason"
    assert wording.text("fields", "new_field") == "new field"
