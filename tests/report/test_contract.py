"""report.json is the published form, to the letter."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from pipeline.model import Count, DocumentType, Field, Money, Reading, Support
from pipeline.report.contract import bounds, encode, published, report_json, supports
from tests.report.invented import Case


def fields(case: Case, document: int) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(report_json(case.audit))["documents"][document]["fields"]
    return found


def test_top_level_has_the_names_and_order_of_the_contract(case: Case) -> None:
    report = json.loads(report_json(case.audit))
    assert list(report) == [
        "schema_version",
        "case",
        "verdict",
        "as_of",
        "policy",
        "tool",
        "files",
        "documents",
        "checks",
    ]
    assert report["schema_version"] == "1"
    assert report["verdict"] == "needs_review"
    assert report["as_of"] == "2026-11-01"
    assert list(report["policy"]) == ["id", "version", "sha256"]
    assert report["tool"]["name"] == "admission-evidence"
    assert report["tool"]["engines"][0] == {"name": "rapidocr", "version": "3.10.0"}


def test_a_field_carries_value_supports_and_every_reading(case: Case) -> None:
    capital = fields(case, 0)["registered_capital"]
    assert list(capital) == ["value", "raw", "confidence", "problem", "supports", "readings"]
    assert capital["value"] == {"amount": "5000000.00", "currency": "CNY"}
    assert capital["raw"] == "人民币伍佰万元整"
    assert capital["confidence"] == 0.98
    assert capital["problem"] is None
    assert capital["supports"] == ["rapidocr", "tesseract"]
    assert [reading["source"] for reading in capital["readings"]] == ["rapidocr", "ppocr-v4", "tesseract"]
    assert capital["readings"][1] == {
        "source": "ppocr-v4",
        "text": "人民币伍拾万元整",
        "confidence": 0.8743,
        "file": "yyzz.jpg",
        "page": 1,
        "box": capital["readings"][0]["box"],
    }
    left, top, right, bottom = capital["readings"][0]["box"]
    assert 515 <= left < right <= 850
    assert 460 <= top < bottom <= 520


def test_dates_are_iso_and_no_end_is_the_last_day(case: Case) -> None:
    license_fields = fields(case, 0)
    assert license_fields["establishment_date"]["value"] == "2019-03-12"
    assert license_fields["term_end"]["value"] == "9999-12-31"


def test_a_missing_field_is_present_with_its_problem(case: Case) -> None:
    assert fields(case, 0)["issue_date"] == {
        "value": None,
        "raw": None,
        "confidence": None,
        "problem": "label_not_found",
        "supports": [],
        "readings": [],
    }


def test_a_rounded_figure_adds_low_and_high_beside_the_value(case: Case) -> None:
    orders = fields(case, 1)["orders"]
    assert list(orders)[:3] == ["value", "low", "high"]
    assert (orders["value"], orders["low"], orders["high"]) == (12300, 12250, 12349)
    rounded = Money(amount=Decimal(12300), currency="CNY", low=Decimal(12250), high=Decimal("12349.99"))
    assert bounds(rounded) == (
        {"amount": "12250.00", "currency": "CNY"},
        {"amount": "12349.99", "currency": "CNY"},
    )
    assert bounds(Count(value=3, low=3, high=3)) is None


def test_other_papers_say_what_they_look_like(case: Case) -> None:
    documents = json.loads(report_json(case.audit))["documents"]
    assert documents[2] == {
        "id": "d3",
        "type": "other",
        "pages": [{"file": "yyzz.jpg", "number": 1, "rotation": 0}],
        "fields": {},
        "looks_like": "id_card",
    }
    assert "looks_like" not in documents[0]
    assert documents[1]["pages"][0]["rotation"] == 90


def test_files_and_checks(case: Case) -> None:
    report = json.loads(report_json(case.audit))
    assert report["files"][2] == {
        "name": "合同.pdf",
        "sha256": "c" * 64,
        "bytes": 999,
        "media_type": "application/pdf",
        "pages": 0,
        "status": "encrypted",
        "problem": "合同.pdf is encrypted; send it without a password",
    }
    assert report["checks"][0] == {
        "id": "company_age",
        "verdict": "pass",
        "reason": "met",
        "summary": "Established 2019-03-12; 2019-03-12 + 2 years = 2021-03-12, before 2026-11-01.",
        "measured": "7 years 234 days",
        "required": "more than 2 years",
        "policy_ref": "company_age",
        "evidence": [{"document": "d1", "field": "establishment_date"}],
        "margin": None,
    }


def test_a_declared_reading_has_no_place() -> None:
    said = Reading(source="declared", text="6", confidence=1.0, page=None, quad=None)
    field: Field[object] = Field(
        value=6, problem=None, readings=(said,), raw="6", supports=(Support(source="declared", value=6),)
    )
    assert supports(field) == ("declared",)
    assert encode((3, 25)) == [3, 25]


def test_a_value_the_contract_does_not_know_is_refused() -> None:
    with pytest.raises(TypeError, match="Decimal"):
        encode(Decimal(1))


def test_same_audit_same_bytes_and_always_utf8(case: Case, hostile: Case) -> None:
    assert report_json(case.audit) == report_json(case.audit)
    text = report_json(hostile.audit).decode("utf-8")
    assert "\\udcff" in text
    assert "禾木" in text
    assert published(hostile.audit)["case"] == "=1+1 <b>x</b>"


def test_every_kind_of_paper_has_a_type_of_the_contract(case: Case) -> None:
    for kind in DocumentType:
        documents = (replace(case.audit.documents[0], type=kind),)
        written = published(replace(case.audit, documents=documents))["documents"]
        assert isinstance(written, list)
        assert isinstance(written[0], dict)
        assert written[0]["type"] == kind.value
