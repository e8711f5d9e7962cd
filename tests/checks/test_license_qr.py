"""The QR code of a license against its print: a proof on the page, soft signs, and nothing at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pipeline.geometry import Box, Quad
from pipeline.model import Page, ScannedCode
from pipeline.records import Dossier
from tests.checks.builders import CODE, OTHER_CODE, dossier, finding, license_, outcome, page, read

OFFICIAL = "http://www.gsxt.gov.cn/index.html?uniscid="


def _case(*said: str, on: Page | None = None, **changes: Any) -> Dossier:
    """The complete license of CODE with QR codes that say `said`."""
    quad = Quad.of(Box(left=0, top=0, right=9, bottom=9))
    codes = tuple(ScannedCode(page=on or page("d0"), text=each, quad=quad) for each in said)
    return replace(dossier(license_(**changes)), codes=codes)


def test_another_company_in_the_code_is_proof_on_the_page() -> None:
    found = finding("code_integrity", _case(OFFICIAL + OTHER_CODE))
    assert (found.verdict.value, found.reason) == ("fail", "other_company")
    assert found.summary == f"{CODE} is printed on d1, its QR code names the company {OTHER_CODE}."
    assert [each.field for each in found.evidence] == ["uscc"]


@pytest.mark.parametrize(
    "case",
    [
        _case(),
        _case(OFFICIAL + CODE),
        _case("http://gsxt.example/?id=" + OTHER_CODE),
        _case("http://zj.gsxt.gov.cn/%7B4F02%7D"),
        _case(OFFICIAL + OTHER_CODE[:-1] + "1"),
        _case(OFFICIAL + CODE, OFFICIAL + OTHER_CODE),
        _case(OFFICIAL + OTHER_CODE, on=page("d5")),
    ],
    ids=["no code", "the same", "no registry", "opaque", "no valid code", "two codes", "another page"],
)
def test_what_proves_nothing_fails_nothing(case: Dossier) -> None:
    assert outcome("code_integrity", case) == ("pass", "met")


def test_a_print_that_one_reader_alone_saw_is_failed_by_nothing() -> None:
    alone = _case(OFFICIAL + OTHER_CODE, uscc=read(CODE, sources=("rapidocr",)))
    assert outcome("code_integrity", alone) == ("review", "not_corroborated")


@pytest.mark.parametrize(
    ("case", "reason"),
    [
        (_case("http://www.gsxt.gov.cn/%7B4F02-1793635200000%7D"), "date_in_future"),
        (_case("http://gsxt.gdgs.gov.cn/list.html?regOrg=440106"), "province_differs"),
        (_case(establishment_date=read(date(2019, 3, 12), qr=date(2024, 3, 12))), "values_differ"),
    ],
)
def test_what_does_not_fit_asks_for_a_person(case: Dossier, reason: str) -> None:
    assert outcome("document_authenticity", case) == ("review", reason)


@pytest.mark.parametrize(
    "said",
    [
        "http://www.gsxt.gov.cn/%7B4F02-1552348800000%7D",
        "http://gsxt.gdgs.gov.cn/list.html?regOrg=310115",
        "http://gsxt.gdgs.gov.cn/list.html?regOrg=100000",
        OFFICIAL + CODE,
    ],
)
def test_what_fits_is_no_sign(said: str) -> None:
    assert outcome("document_authenticity", _case(said)) == ("pass", "met")


def test_a_company_that_moved_has_the_province_of_its_code_or_of_its_address() -> None:
    moved = _case("http://gsxt.gdgs.gov.cn/list.html?regOrg=440106", address=read("广州市天河区禾木路8号"))
    assert outcome("document_authenticity", moved) == ("pass", "met")
