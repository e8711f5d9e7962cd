"""A paper nobody asked for speaks against what the others show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pipeline.model import Field, Money
from pipeline.records import Declaration, OperationsTeam, OtherPaper
from tests.checks.builders import (
    ABSENT,
    CODE,
    COMPANY,
    OTHER_CODE,
    OTHER_COMPANY,
    complete,
    dossier,
    finding,
    license_,
    money,
    outcome,
    read,
    taxpayer,
    unread,
    with_fields,
)

STRUCK_OFF = OtherPaper(
    document="d9", company_name=read(COMPANY), uscc=read(CODE), company_state=read("吊销"), date=read(date(2026, 8, 25))
)
OTHER_CAPITAL = replace(STRUCK_OFF, company_state=ABSENT, registered_capital=read(money("300000")))
NO_TEAM = replace(STRUCK_OFF, company_state=ABSENT, no_own_team=read("没有自有运营团队"))
TEAM = OperationsTeam(document="d7", company_name=read(COMPANY), members=read(5), date=ABSENT)
BY_AGENCY = replace(TEAM, document="d8", members=unread("ambiguous"), not_own="由某公司代运营")


@pytest.mark.parametrize(
    "whom",
    [
        {},
        {"uscc": ABSENT},
        {"company_name": ABSENT},
        {"company_name": ABSENT, "uscc": ABSENT},
        {"company_name": unread("ambiguous"), "uscc": ABSENT},
        {"company_name": read(OTHER_COMPANY)},
        {"uscc": read(OTHER_CODE)},
        {"company_name": read(COMPANY.replace("禾", "未")), "uscc": ABSENT},
    ],
)
def test_a_company_that_another_paper_strikes_off(whom: dict[str, Field[Any]]) -> None:
    case = dossier(*complete(), with_fields(STRUCK_OFF, whom))
    assert outcome("license_in_force", case) == ("review", "contradicted")
    found = finding("license_in_force", case)
    assert {each.document for each in found.evidence} == {"d1", "d9"}
    assert "吊销" in found.summary


@pytest.mark.parametrize(
    "whom",
    [
        {"company_name": read(OTHER_COMPANY), "uscc": read(OTHER_CODE)},
        {"company_name": read(OTHER_COMPANY), "uscc": ABSENT},
        {"company_name": ABSENT, "uscc": read(OTHER_CODE)},
        {"company_name": read(f"{COMPANY}杭州分公司"), "uscc": read(OTHER_CODE)},
    ],
)
def test_another_company_that_was_struck_off(whom: dict[str, Field[Any]]) -> None:
    case = dossier(*complete(), with_fields(STRUCK_OFF, whom))
    assert outcome("license_in_force", case) == ("pass", "met")


def test_a_term_that_ended_stays_a_fail() -> None:
    ended = license_(term_end=read(date(2026, 5, 1)))
    assert outcome("license_in_force", dossier(ended, STRUCK_OFF)) == ("fail", "term_ended")


@pytest.mark.parametrize(
    ("own", "other", "day", "expected"),
    [
        (money("5000000"), money("300000"), read(date(2026, 8, 25)), ("review", "contradicted")),
        (money("5000000"), money("300000"), ABSENT, ("review", "contradicted")),
        (money("5000000"), money("8000000"), ABSENT, ("review", "contradicted")),
        (money("300000"), money("5000000"), read(date(2026, 8, 25)), ("review", "contradicted")),
        (money("5000000"), money("300000"), read(date(2019, 3, 12)), ("review", "contradicted")),
        (money("5000000"), money("300000"), read(date(2019, 3, 11)), ("pass", "met")),
        (money("5000000"), money("5000000"), read(date(2026, 8, 25)), ("pass", "met")),
        (money("300000"), money("300000"), ABSENT, ("fail", "not_met")),
    ],
)
def test_a_capital_that_was_changed_since(own: Money, other: Money, day: Field[Any], expected: tuple[str, str]) -> None:
    paper = replace(OTHER_CAPITAL, registered_capital=read(other), date=day)
    case = dossier(license_(registered_capital=read(own)), paper)
    assert outcome("registered_capital", case) == expected


def test_capitals_of_the_registry_that_differ() -> None:
    paper = replace(OTHER_CAPITAL, registered_capital=unread("ambiguous"), date=ABSENT)
    assert outcome("registered_capital", dossier(license_(), paper)) == ("review", "contradicted")


@pytest.mark.parametrize(
    "changes",
    [
        {"company_type": read("有限责任公司分公司(自然人投资或控股)")},
        {"company_type": read("个体工商户")},
        {"company_type": read("个人独资企业")},
        {"company_type": read("家庭经营")},
        {"company_type": read("有限合伙企业")},
        {"company_type": read("外国企业常驻代表机构")},
        {"company_type": unread(), "company_name": read(f"{COMPANY}杭州分公司")},
        {"company_type": unread(), "uscc": read("92310115MA1KABCAX5")},
    ],
)
def test_a_body_without_registered_capital(changes: dict[str, Field[Any]]) -> None:
    case = dossier(license_(**changes))
    assert outcome("registered_capital", case) == ("review", "not_a_company")


@pytest.mark.parametrize(
    "kind",
    [
        "有限责任公司(自然人独资)",
        "其他股份有限公司(非上市)",
        "有限责任公司(中外合资)",
        "一人有限责任公司",
        "全民所有制",
    ],
)
def test_companies(kind: str) -> None:
    assert outcome("registered_capital", dossier(license_(company_type=read(kind)))) == ("pass", "met")


def test_a_general_taxpayer_who_may_not_use_vat_invoices() -> None:
    forbidden = replace(taxpayer(), no_vat_invoices="不得使用增值税专用发票")
    assert outcome("general_taxpayer", dossier(license_(), forbidden)) == ("review", "contradicted")
    notice = replace(STRUCK_OFF, company_state=ABSENT, no_vat_invoices=read("停止使用增值税专用发票"))
    assert outcome("general_taxpayer", dossier(license_(), taxpayer(), notice)) == ("review", "contradicted")
    other = with_fields(notice, {"company_name": read(OTHER_COMPANY), "uscc": read(OTHER_CODE)})
    assert outcome("general_taxpayer", dossier(license_(), taxpayer(), other)) == ("pass", "met")
    small = replace(taxpayer(), taxpayer_status=read("small_scale"), no_vat_invoices="不得使用")
    assert outcome("general_taxpayer", dossier(license_(), small)) == ("fail", "small_scale")


def test_a_team_that_the_applicant_itself_denies() -> None:
    assert outcome("operations_team", dossier(*complete(), NO_TEAM)) == ("review", "contradicted")
    assert outcome("operations_team", dossier(*complete(), BY_AGENCY)) == ("review", "contradicted")
    case = dossier(license_(), TEAM, BY_AGENCY, declaration=Declaration())
    assert outcome("operations_team", case) == ("review", "contradicted")


def test_a_team_that_another_company_lacks() -> None:
    other = {"company_name": read(OTHER_COMPANY)}
    case = dossier(*complete(), with_fields(NO_TEAM, {**other, "uscc": ABSENT}), with_fields(BY_AGENCY, other))
    assert outcome("operations_team", case) == ("pass", "declared")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (read(date(9999, 12, 31)), ("review", "contradicted")),
        (read(date(2046, 5, 13)), ("review", "contradicted")),
        (unread("not_parsed"), ("review", "contradicted")),
        (read(date(2026, 10, 31)), ("fail", "term_ended")),
        (ABSENT, ("fail", "term_ended")),
    ],
)
def test_a_notice_may_have_prolonged_a_term_that_ended(told: Field[Any], expected: tuple[str, str]) -> None:
    ended = license_(term_end=read(date(2026, 5, 13)))
    paper = replace(STRUCK_OFF, company_state=ABSENT, term_end=told)
    assert outcome("license_in_force", dossier(ended, paper)) == expected
    others = replace(paper, company_name=read(OTHER_COMPANY), uscc=read(OTHER_CODE))
    assert outcome("license_in_force", dossier(ended, others)) == ("fail", "term_ended")


@pytest.mark.parametrize(
    ("own", "held", "expected"),
    [
        (date(2019, 3, 12), date(2025, 9, 12), ("review", "contradicted")),
        (date(2025, 9, 12), date(2019, 3, 12), ("review", "contradicted")),
        (date(2019, 3, 12), date(2027, 3, 12), ("review", "contradicted")),
        (date(2019, 3, 12), date(2019, 3, 17), ("pass", "met")),
        (date(2025, 9, 12), date(2025, 9, 17), ("fail", "not_met")),
    ],
)
def test_another_day_of_establishment(own: date, held: date, expected: tuple[str, str]) -> None:
    paper = replace(STRUCK_OFF, company_state=ABSENT, establishment_date=read(held))
    case = dossier(license_(establishment_date=read(own)), paper)
    assert outcome("company_age", case) == expected
    of_another = replace(paper, company_name=read(OTHER_COMPANY), uscc=read(OTHER_CODE))
    assert outcome("company_age", dossier(license_(establishment_date=read(own)), of_another))[1] != "contradicted"
