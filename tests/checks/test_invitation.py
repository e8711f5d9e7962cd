from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pipeline.model import Field
from pipeline.records import Declaration, InvitationLetter
from tests.checks.builders import (
    AS_OF,
    COMPANY,
    DECLARATION,
    OTHER_COMPANY,
    changed,
    dossier,
    finding,
    license_,
    outcome,
    read,
    unread,
    with_fields,
)

SILENT = Declaration()
LETTER = InvitationLetter(
    document="d7",
    company_name=read(COMPANY),
    code=read("JDZY-402913"),
    date=read(date(2026, 10, 12)),
    invited_to=read("京东自营"),
    invited_by=read("北京京东世纪贸易有限公司"),
)


@pytest.mark.parametrize(
    ("declaration", "records", "expected"),
    [
        (DECLARATION, (), ("pass", "declared")),
        (SILENT, (LETTER,), ("pass", "met")),
        (SILENT, (replace(LETTER, code=read("JDZY-402913", sources=("rapidocr",))),), ("review", "not_corroborated")),
        (DECLARATION, (replace(LETTER, code=read("JDZY-999999")),), ("review", "values_differ")),
        (SILENT, (replace(LETTER, valid_until=read(date(2025, 12, 31))),), ("review", "expired")),
        (DECLARATION, (replace(LETTER, valid_until=read(date(2025, 12, 31))),), ("review", "expired")),
        (SILENT, (replace(LETTER, valid_until=read(AS_OF)),), ("pass", "met")),
        (SILENT, (replace(LETTER, valid_until=unread("not_parsed")),), ("review", "not_parsed")),
        (
            SILENT,
            (replace(LETTER, valid_until=read(date(2026, 12, 31), sources=("rapidocr",))),),
            ("review", "not_corroborated"),
        ),
        (SILENT, (), ("review", "document_missing")),
        (replace(DECLARATION, invitation_date=AS_OF), (), ("pass", "declared")),
        (replace(DECLARATION, invitation_date=date(2026, 11, 2)), (), ("review", "date_in_future")),
        (Declaration(problem="application.toml, line 3: …"), (), ("review", "declaration_unreadable")),
    ],
)
def test_invitation(declaration: Declaration, records: tuple[InvitationLetter, ...], expected: tuple[str, str]) -> None:
    assert outcome("invitation", dossier(*records, declaration=declaration)) == expected


def test_a_policy_may_ask_for_papers() -> None:
    by = changed("invitation_declared", value="papers_required")
    assert outcome("invitation", dossier(), by) == ("review", "declared_only")


@pytest.mark.parametrize("word", ["无", "待申请", "n/a", "none", "000000", "123456", "JDZY-000000", "1111"])
def test_a_word_that_says_there_is_none_is_no_code(word: str) -> None:
    declared = replace(DECLARATION, invitation_code=word)
    assert outcome("invitation", dossier(declaration=declared)) == ("review", "not_parsed")


@pytest.mark.parametrize("declaration", [SILENT, DECLARATION])
def test_a_letter_to_another_company_invites_nobody_here(declaration: Declaration) -> None:
    foreign = replace(LETTER, company_name=read(OTHER_COMPANY))
    papers = dossier(license_(), foreign, declaration=declaration)
    assert outcome("invitation", papers) == ("review", "names_differ")


def test_beside_an_unread_license_nobody_knows_whom_a_letter_invites() -> None:
    unread_license = license_(company_name=unread(), uscc=unread())
    for declaration in (SILENT, DECLARATION):
        papers = dossier(unread_license, LETTER, declaration=declaration)
        assert outcome("invitation", papers) == ("review", "license_unread")
    assert outcome("invitation", dossier(unread_license)) == ("pass", "declared")


@pytest.mark.parametrize(
    ("field", "says"),
    [
        ("invited_to", "d7 does not say that it invites its addressee to JD's self-operated shop."),
        ("company_name", "d7 does not say which company it invites."),
        ("code", "d7 gives no code of the invitation."),
    ],
)
def test_a_letter_has_to_say_whom_it_invites_to_what_under_which_code(field: str, says: str) -> None:
    unsaid = with_fields(LETTER, {field: unread("label_not_found")})
    found = finding("invitation", dossier(license_(), unsaid, declaration=SILENT))
    assert (found.verdict.value, found.reason, found.summary) == ("review", "label_not_found", says)
    assert outcome("invitation", dossier(license_(), unsaid)) == ("pass", "declared")
    beside = dossier(license_(), unsaid, replace(LETTER, document="d8"), declaration=SILENT)
    assert outcome("invitation", beside) == ("pass", "met")


def test_a_name_only_one_source_has_read_is_named_all_the_same() -> None:
    once = replace(LETTER, company_name=read(COMPANY, sources=("rapidocr",)))
    assert outcome("invitation", dossier(license_(), once, declaration=SILENT)) == ("pass", "met")


@pytest.mark.parametrize(
    ("day", "until", "expected"),
    [
        (date(2025, 11, 1), None, ("pass", "met")),
        (date(2025, 10, 31), None, ("review", "not_of_today")),
        (date(2025, 10, 31), date(2026, 12, 31), ("pass", "met")),
    ],
)
def test_an_invitation_of_long_ago_that_has_no_end(day: date, until: date | None, expected: tuple[str, str]) -> None:
    old = replace(LETTER, date=read(day), valid_until=read(until) if until else unread("label_not_found"))
    assert outcome("invitation", dossier(old, declaration=SILENT)) == expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ({}, ("pass", "met")),
        ({"date": read(date(2026, 10, 20)), "valid_until": read(date(2027, 1, 31))}, ("pass", "met")),
        ({"date": read(date(2026, 11, 2))}, ("review", "date_in_future")),
        ({"valid_until": read(date(2026, 10, 31))}, ("review", "expired")),
        ({"valid_until": unread("not_parsed")}, ("pass", "met")),
        ({"code": read("JDZY-402914")}, ("review", "values_differ")),
        ({"code": unread("ambiguous"), "invited_to": unread("ambiguous")}, ("review", "ambiguous")),
    ],
)
def test_a_letter_beside_the_mail_that_brought_it(second: dict[str, Field[object]], expected: tuple[str, str]) -> None:
    first = replace(LETTER, valid_until=read(date(2026, 12, 31)))
    mail = with_fields(replace(LETTER, document="d8"), second)
    assert outcome("invitation", dossier(first, mail, declaration=SILENT)) == expected


def test_a_declared_day_of_long_ago() -> None:
    declared = replace(DECLARATION, invitation_date=date(2025, 10, 31))
    assert outcome("invitation", dossier(declaration=declared)) == ("review", "not_of_today")
    by = changed("invitation_age", value=Decimal(24))
    assert outcome("invitation", dossier(declaration=declared), by) == ("pass", "declared")


@pytest.mark.parametrize("declaration", [SILENT, DECLARATION])
@pytest.mark.parametrize("field", ["company_name", "invited_to", "invited_by"])
def test_a_letter_that_says_otherwise_speaks_against_a_declared_code_too(declaration: Declaration, field: str) -> None:
    doubtful = with_fields(LETTER, {field: unread("ambiguous")})
    assert outcome("invitation", dossier(doubtful, declaration=declaration)) == ("review", "ambiguous")


def test_an_inviter_that_is_not_named_is_no_other() -> None:
    nobody = replace(LETTER, invited_by=unread("label_not_found"))
    assert outcome("invitation", dossier(nobody, declaration=SILENT)) == ("pass", "met")
