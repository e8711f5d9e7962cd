from dataclasses import replace
from datetime import date

import pytest

from pipeline.records import TaxpayerCertificate
from tests.checks.builders import (
    ABSENT,
    AS_OF,
    COMPANY,
    OTHER_CODE,
    OTHER_COMPANY,
    dossier,
    license_,
    outcome,
    read,
    taxpayer,
    unread,
)

OPEN = date(9999, 12, 31)


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (taxpayer(), ("pass", "met")),
        (taxpayer(taxpayer_status=read("small_scale")), ("fail", "small_scale")),
        (taxpayer(valid_until=read(OPEN)), ("pass", "met")),
        (taxpayer(valid_until=read(AS_OF)), ("pass", "met")),
        (taxpayer(valid_until=read(date(2026, 10, 31))), ("fail", "expired")),
        (taxpayer(valid_until=unread()), ("review", "not_parsed")),
        (taxpayer(effective_date=read(AS_OF)), ("pass", "met")),
        (taxpayer(effective_date=read(date(2026, 11, 2))), ("fail", "not_yet_effective")),
        (taxpayer(effective_date=read(date(2019, 3, 11))), ("review", "date_order")),
        (taxpayer(effective_date=unread("unreadable")), ("review", "unreadable")),
        (taxpayer(effective_date=ABSENT), ("pass", "met")),
        (taxpayer(tax_authority=ABSENT), ("pass", "met")),
        (taxpayer(effective_date=ABSENT, tax_authority=ABSENT), ("review", "tax_office_not_shown")),
        (taxpayer(taxpayer_status=ABSENT), ("review", "label_not_found")),
        (taxpayer(taxpayer_status=read("general", sources=("rapidocr",))), ("review", "not_corroborated")),
        (
            taxpayer(taxpayer_status=read("general", sources=("rapidocr",), tesseract="small_scale")),
            ("review", "readings_disagree"),
        ),
    ],
)
def test_status(paper: TaxpayerCertificate, expected: tuple[str, str]) -> None:
    assert outcome("general_taxpayer", dossier(license_(), paper)) == expected


@pytest.mark.parametrize(
    ("handled", "expected"),
    [
        ("2026年09月30日", ("pass", "met")),
        ("2026年10月31日", ("pass", "met")),
        ("2026年11月01日", ("review", "date_in_future")),
    ],
)
def test_a_form_whose_tick_is_not_seen_is_held_to_its_later_option(handled: str, expected: tuple[str, str]) -> None:
    unticked = replace(ABSENT, raw=f"当月1日次月1日{handled}")
    assert outcome("general_taxpayer", dossier(license_(), taxpayer(effective_date=unticked))) == expected


@pytest.mark.parametrize(
    ("entered", "expected"),
    [
        ("登记日期2019-01-28", ("pass", "met")),
        ("登记日期2026-10-20", ("pass", "met")),
        ("登记日期2026-11-01", ("review", "date_in_future")),
        ("2026-11-01", ("pass", "met")),
        ("2027年1月", ("review", "date_in_future")),
    ],
)
def test_an_undated_paper_is_held_to_the_latest_day_it_allows(entered: str, expected: tuple[str, str]) -> None:
    listed = taxpayer(effective_date=replace(ABSENT, raw=entered))
    assert outcome("general_taxpayer", dossier(license_(), listed)) == expected


def test_missing_and_contradicting_papers() -> None:
    small = taxpayer("d9", taxpayer_status=read("small_scale"))
    assert outcome("general_taxpayer", dossier(license_())) == ("review", "document_missing")
    assert outcome("general_taxpayer", dossier(taxpayer(), small)) == ("review", "values_differ")


def test_a_paper_of_another_company_decides_nothing() -> None:
    named = taxpayer(company_name=read(OTHER_COMPANY), uscc=ABSENT, taxpayer_status=read("small_scale"))
    coded = taxpayer(company_name=read(OTHER_COMPANY), uscc=read(OTHER_CODE, sources=("rapidocr", "check-digits")))
    assert outcome("general_taxpayer", dossier(license_(), named)) == ("review", "names_differ")
    assert outcome("general_taxpayer", dossier(license_(), coded)) == ("review", "other_company")
    assert outcome("general_taxpayer", dossier(named)) == ("fail", "small_scale")


def test_a_second_paper_that_states_something_unread_may_be_a_revocation() -> None:
    second = taxpayer("d9", taxpayer_status=unread(), effective_date=ABSENT)
    assert outcome("general_taxpayer", dossier(license_(), taxpayer(), second)) == ("review", "not_parsed")
    silent = taxpayer("d9", taxpayer_status=ABSENT, effective_date=ABSENT)
    assert outcome("general_taxpayer", dossier(license_(), taxpayer(), silent)) == ("pass", "met")


@pytest.mark.parametrize("shown", ["增值税一般纳税人", "小规模纳税人", "非一般纳税人", None])
def test_a_page_that_is_not_believed_may_be_newer_than_the_form(shown: str | None) -> None:
    listed = taxpayer("d9", taxpayer_status=replace(unread(), raw=shown), effective_date=ABSENT, tax_authority=ABSENT)
    assert outcome("general_taxpayer", dossier(license_(), taxpayer(), listed)) == ("review", "not_parsed")
    assert outcome("general_taxpayer", dossier(license_(), listed)) == ("review", "not_parsed")


NAMELESS = {"company_name": unread(), "uscc": unread()}


def test_a_sheet_that_names_nobody_does_not_make_another_companys_paper_the_applicants() -> None:
    """The two halves of one license, scanned apart."""
    other = taxpayer("d3", company_name=read(OTHER_COMPANY), uscc=read(OTHER_CODE))
    halves = (license_("d1", **NAMELESS), license_("d2"))
    assert outcome("general_taxpayer", dossier(*halves, other)) == ("review", "other_company")
    assert outcome("general_taxpayer", dossier(*halves, taxpayer("d3"))) == ("pass", "met")


def test_beside_an_unread_license_nobody_knows_whose_a_paper_is() -> None:
    assert outcome("general_taxpayer", dossier(license_(**NAMELESS), taxpayer())) == ("review", "license_unread")
    alone = license_(uscc=unread(), company_name=read(COMPANY, sources=("rapidocr",)))
    assert outcome("general_taxpayer", dossier(alone, taxpayer())) == ("review", "not_corroborated")
