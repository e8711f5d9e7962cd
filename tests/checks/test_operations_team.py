from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pipeline.model import Field
from pipeline.records import Declaration, OperationsTeam
from tests.checks.builders import (
    ABSENT,
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
)

SILENT = Declaration()
TEAM = OperationsTeam(document="d7", company_name=read(COMPANY), members=read(5), date=ABSENT)


@pytest.mark.parametrize(
    ("declaration", "records", "expected"),
    [
        (DECLARATION, (), ("pass", "declared")),
        (replace(DECLARATION, team_members=1), (), ("pass", "declared")),
        (replace(DECLARATION, team_members=0), (), ("review", "declared_only")),
        (replace(DECLARATION, team_members=1000), (), ("pass", "declared")),
        (replace(DECLARATION, team_members=1001), (), ("review", "declared_only")),
        (replace(DECLARATION, team_members=99999), (), ("review", "declared_only")),
        (replace(DECLARATION, team_members=99999), (TEAM,), ("pass", "met")),
        (SILENT, (TEAM,), ("pass", "met")),
        (SILENT, (replace(TEAM, members=read(5, sources=("rapidocr",))),), ("review", "not_corroborated")),
        (SILENT, (replace(TEAM, members=read(0)),), ("review", "document_missing")),
        (SILENT, (replace(TEAM, members=unread("unreadable")),), ("review", "unreadable")),
        (SILENT, (replace(TEAM, members=unread("ambiguous")),), ("review", "ambiguous")),
        (replace(DECLARATION, team_members=0), (replace(TEAM, members=unread()),), ("review", "not_parsed")),
        (DECLARATION, (replace(TEAM, members=unread()),), ("pass", "declared")),
        (SILENT, (replace(TEAM, members=ABSENT),), ("review", "document_missing")),
        (SILENT, (), ("review", "document_missing")),
        (Declaration(problem="application.toml, line 3: …"), (), ("review", "declaration_unreadable")),
    ],
)
def test_team(declaration: Declaration, records: tuple[OperationsTeam, ...], expected: tuple[str, str]) -> None:
    assert outcome("operations_team", dossier(*records, declaration=declaration)) == expected


def test_a_policy_may_ask_for_papers() -> None:
    by = changed("operations_team_declared", value="papers_required")
    assert outcome("operations_team", dossier(), by) == ("review", "declared_only")
    assert outcome("operations_team", dossier(TEAM), by) == ("pass", "met")


def test_what_is_declared_is_marked_as_declared() -> None:
    found = finding("operations_team", dossier())
    assert "declared, not documented" in found.summary
    assert found.evidence[0].document == "declaration"


def test_the_list_of_another_company_shows_no_team_of_the_applicant() -> None:
    foreign = replace(TEAM, document="d8", company_name=read(OTHER_COMPANY))
    assert outcome("operations_team", dossier(license_(), foreign, declaration=SILENT)) == ("review", "names_differ")
    assert outcome("operations_team", dossier(license_(), foreign, TEAM, declaration=SILENT)) == ("pass", "met")


def test_beside_an_unread_license_nobody_knows_whose_team_a_list_shows() -> None:
    unread_license = license_(company_name=unread(), uscc=unread())
    assert outcome("operations_team", dossier(unread_license, TEAM, declaration=SILENT)) == ("review", "license_unread")
    assert outcome("operations_team", dossier(unread_license, TEAM)) == ("pass", "declared")


def test_a_list_that_names_no_company_is_anybodys() -> None:
    nameless = replace(TEAM, company_name=ABSENT)
    found = finding("operations_team", dossier(license_(), nameless, declaration=SILENT))
    assert (found.verdict.value, found.reason) == ("review", "label_not_found")
    assert found.summary == "d7 does not say of which company it is."
    assert outcome("operations_team", dossier(license_(), nameless)) == ("pass", "declared")
    read_once = replace(TEAM, company_name=read(COMPANY, sources=("rapidocr",)))
    assert outcome("operations_team", dossier(license_(), read_once, declaration=SILENT)) == ("pass", "met")


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2025, 11, 1), ("pass", "met")), (date(2025, 10, 31), ("review", "not_of_today"))]
)
def test_a_list_tells_of_a_team_for_a_year(day: date, expected: tuple[str, str]) -> None:
    old = replace(TEAM, date=read(day))
    assert outcome("operations_team", dossier(old, declaration=SILENT)) == expected
    assert outcome("operations_team", dossier(old)) == ("pass", "declared")
    assert outcome("operations_team", dossier(old, replace(TEAM, document="d8"), declaration=SILENT)) == ("pass", "met")
    by = changed("operations_team_age", value=Decimal(24))
    assert outcome("operations_team", dossier(old, declaration=SILENT), by) == ("pass", "met")


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2026, 11, 30), ("pass", "met")), (date(2026, 12, 1), ("review", "date_in_future"))]
)
def test_a_list_of_a_month_to_come_shows_nobody_of_today(day: date, expected: tuple[str, str]) -> None:
    """One of this month may be dated on its last day."""
    assert outcome("operations_team", dossier(replace(TEAM, date=read(day)), declaration=SILENT)) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [(unread("not_parsed"), ("review", "not_parsed")), (ABSENT, ("pass", "met"))]
)
def test_a_list_of_a_day_that_was_not_read_may_be_of_any_year(day: Field[date], expected: tuple[str, str]) -> None:
    assert outcome("operations_team", dossier(replace(TEAM, date=day), declaration=SILENT)) == expected
