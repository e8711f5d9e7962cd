from datetime import date
from typing import Any

import pytest

from pipeline.model import Field
from pipeline.records import Declaration, NameChange, OperationsTeam, Record, TrademarkChange
from tests.checks.builders import (
    ABSENT,
    CODE,
    COMPANY,
    OTHER_CODE,
    OTHER_COMPANY,
    dossier,
    finding,
    license_,
    outcome,
    read,
    statement,
    taxpayer,
    unread,
    with_fields,
)

CHECKED = ("rapidocr", "check-digits")
SLIP = "上海禾本电子商务有限公司"
OTHERS: dict[str, Field[str]] = {"company_name": read(OTHER_COMPANY), "uscc": read(OTHER_CODE, sources=CHECKED)}
OTHER_TAX = taxpayer(**OTHERS)


@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        ((license_(), taxpayer()), ("pass", "met")),
        ((license_(), taxpayer(company_name=unread())), ("pass", "met")),
        ((license_(), taxpayer(uscc=unread())), ("pass", "met")),
        ((license_(), taxpayer(company_name=unread(), uscc=unread())), ("review", "unreadable")),
        ((license_(), taxpayer(company_name=read(SLIP))), ("review", "name_similar")),
        ((license_(), taxpayer(company_name=read(OTHER_COMPANY))), ("review", "names_differ")),
        ((license_(), taxpayer(company_name=read(OTHER_COMPANY), uscc=unread())), ("review", "names_differ")),
        ((license_(), taxpayer(uscc=read(OTHER_CODE, sources=CHECKED))), ("review", "codes_differ")),
        ((license_(), OTHER_TAX), ("fail", "other_company")),
        (
            (license_(), license_("d9", company_name=read(OTHER_COMPANY), uscc=read(OTHER_CODE, sources=CHECKED))),
            ("review", "other_company"),
        ),
        ((license_(), taxpayer(), taxpayer("d9", **OTHERS)), ("review", "other_company")),
        ((license_(), taxpayer(), statement(company_name=read(OTHER_COMPANY))), ("review", "names_differ")),
        ((license_(), taxpayer(), statement(company_name=ABSENT)), ("review", "unreadable")),
        ((license_(),), ("review", "nothing_to_compare")),
        ((taxpayer(),), ("review", "document_missing")),
        ((license_(company_name=unread(), uscc=unread()), taxpayer()), ("review", "unreadable")),
    ],
)
def test_identity(papers: tuple[Record, ...], expected: tuple[str, str]) -> None:
    assert outcome("company_identity", dossier(*papers, declaration=Declaration())) == expected


@pytest.mark.parametrize(
    "changes",
    [
        {"company_name": read(OTHER_COMPANY, sources=("rapidocr",))},
        {"company_name": read(OTHER_COMPANY, tesseract=COMPANY)},
        {"company_name": read(OTHER_COMPANY, tesseract=SLIP)},
        {"uscc": read(OTHER_CODE, sources=("check-digits",))},
        {"uscc": read(OTHER_CODE, sources=CHECKED, tesseract=CODE)},
    ],
)
def test_another_company_needs_two_sources_for_name_and_code(changes: dict[str, Field[str]]) -> None:
    assert outcome("company_identity", dossier(license_(), taxpayer(**{**OTHERS, **changes})))[0] == "review"


def renamed(source: str, target: str, **changes: Field[Any]) -> TrademarkChange:
    record = TrademarkChange(
        document="d7",
        registration_no=read("12345678"),
        from_party=read(source),
        to_party=read(target),
        date=ABSENT,
    )
    return with_fields(record, changes)


def test_a_change_paper_explains_a_former_name() -> None:
    papers = (license_(), taxpayer(company_name=read(OTHER_COMPANY)))
    found = finding("company_identity", dossier(*papers, renamed(OTHER_COMPANY, COMPANY)))
    assert (found.verdict.value, found.reason) == ("pass", "met")
    assert f"d2 carries the former name {OTHER_COMPANY}, changed by d7" in found.summary
    assert ("d7", "from_party") in [(each.document, each.field) for each in found.evidence]


@pytest.mark.parametrize(
    "change",
    [
        renamed(COMPANY, OTHER_COMPANY),
        renamed(OTHER_COMPANY, COMPANY, date=read(date(2026, 11, 2))),
        renamed(OTHER_COMPANY, SLIP),
        renamed(OTHER_COMPANY, COMPANY, to_party=unread()),
    ],
)
def test_a_change_to_another_name_or_day_explains_nothing(change: TrademarkChange) -> None:
    papers = (license_(), taxpayer(company_name=read(OTHER_COMPANY)))
    assert outcome("company_identity", dossier(*papers, change)) == ("review", "names_differ")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("林小禾", ("pass", "met")),
        ("林小木", ("pass", "met")),
        ("周云", ("review", "values_differ")),
    ],
)
def test_two_sheets_of_a_license_name_one_representative(other: str, expected: tuple[str, str]) -> None:
    sheets = (license_(), license_("d9", legal_representative=read(other)), taxpayer())
    assert outcome("company_identity", dossier(*sheets)) == expected


def test_a_staff_list_need_not_print_the_company() -> None:
    team = OperationsTeam(document="d7", company_name=ABSENT, members=read(5), date=ABSENT)
    assert outcome("company_identity", dossier(license_(), taxpayer(), team)) == ("pass", "met")


def test_the_declaration_names_another_company() -> None:
    declaration = Declaration(company_name=OTHER_COMPANY)
    found = outcome("company_identity", dossier(license_(), taxpayer(), declaration=declaration))
    assert found == ("review", "names_differ")


@pytest.mark.parametrize(
    ("since", "person", "expected"),
    [
        (date(2019, 5, 1), "林小禾", ("pass", "met")),
        (date(2019, 5, 1), "欧阳云岫", ("review", "values_differ")),
        (date(2019, 3, 12), "欧阳云岫", ("pass", "met")),
    ],
)
def test_representative_of_a_form_that_is_younger_than_the_license(
    since: date, person: str, expected: tuple[str, str]
) -> None:
    form = taxpayer(effective_date=read(since), legal_representative=read(person))
    assert outcome("company_identity", dossier(license_(), form)) == expected


def test_representative_beside_a_license_of_an_unread_day() -> None:
    form = taxpayer(effective_date=read(date(2019, 3, 1)), legal_representative=read("欧阳云岫"))
    papers = (license_(issue_date=unread()), form)
    assert outcome("company_identity", dossier(*papers)) == ("review", "values_differ")


def notice_of(former: str, present: str, day: date = date(2026, 2, 3)) -> NameChange:
    return NameChange(document="d8", from_party=read(former), to_party=read(present), date=read(day))


@pytest.mark.parametrize(
    ("notice", "expected"),
    [
        (notice_of(OTHER_COMPANY, COMPANY), ("pass", "met")),
        (notice_of(OTHER_COMPANY, COMPANY, date(2026, 11, 2)), ("review", "names_differ")),
        (notice_of(COMPANY, OTHER_COMPANY), ("review", "names_differ")),
        (notice_of("青岛丙实业有限公司", COMPANY), ("review", "names_differ")),
    ],
)
def test_a_registrys_notice_explains_a_former_name(notice: NameChange, expected: tuple[str, str]) -> None:
    papers = (license_(), taxpayer(company_name=read(OTHER_COMPANY), uscc=unread()), notice)
    assert outcome("company_identity", dossier(*papers)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (((COMPANY, OTHER_COMPANY, date(2026, 8, 18)),), ("review", "names_differ")),
        (((COMPANY, OTHER_COMPANY, date(2026, 11, 2)),), ("pass", "met")),  # lies ahead
        (((COMPANY, OTHER_COMPANY, date(2015, 8, 18)),), ("pass", "met")),  # the sheet was issued later
        (((COMPANY, SLIP, date(2026, 8, 18)),), ("pass", "met")),  # a slip of reading
        (
            ((COMPANY, OTHER_COMPANY, date(2025, 8, 18)), (OTHER_COMPANY, COMPANY, date(2026, 8, 18))),
            ("pass", "met"),
        ),
    ],
)
def test_a_license_from_before_its_company_was_renamed(
    changes: tuple[tuple[str, str, date], ...], expected: tuple[str, str]
) -> None:
    notices = [notice_of(*each) for each in changes]
    found = finding("company_identity", dossier(license_(), taxpayer(), *notices, declaration=Declaration()))
    assert (found.verdict.value, found.reason) == expected
    assert ("out of date" in found.summary) == (expected[0] == "review")


def test_what_could_not_be_read_is_shown_where_it_stands() -> None:
    papers = (license_(), taxpayer(company_name=unread(), uscc=unread()), statement(company_name=unread()))
    found = finding("company_identity", dossier(*papers, declaration=Declaration()))
    assert (found.verdict.value, found.reason, found.measured) == ("review", "unreadable", "2 papers unread")
    places = {(each.document, each.field) for each in found.evidence if each.document != papers[0].document}
    assert places == {
        (papers[1].document, "company_name"),
        (papers[1].document, "uscc"),
        (papers[2].document, "company_name"),
    }
