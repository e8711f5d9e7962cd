"""The room as a whole: registration, the case's verdict, the closed set of reasons."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest

from pipeline import checks
from pipeline.checks import _rules
from pipeline.errors import PolicyError
from pipeline.model import CaseVerdict, Verdict
from pipeline.records import OperationsTeam, Record
from pipeline.values import PARSE
from tests.checks.builders import (
    COMPANY,
    certificate,
    changed,
    complete,
    dossier,
    half_year,
    license_,
    money,
    notice,
    policy,
    read,
    renewal,
    statement,
    taxpayer,
)

CONTRACT = [
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


def test_every_module_is_registered_under_its_own_name() -> None:
    folder = Path(checks.__file__).parent
    modules = {each.stem for each in folder.glob("*.py") if not each.stem.startswith("_")} - {"reasons"}
    assert [module.ID for module in checks.CHECKS] == CONTRACT
    assert modules == {module.__name__.rpartition(".")[2] for module in checks.CHECKS} == set(CONTRACT)


def test_every_check_has_a_test_file() -> None:
    tests = {each.stem.removeprefix("test_") for each in Path(__file__).parent.glob("test_*.py")}
    assert set(CONTRACT) <= tests


def test_every_reason_has_a_meaning() -> None:
    assert set(checks.MEANINGS) == set(checks.Reason)


def test_the_shipped_policy_states_what_the_checks_need() -> None:
    assert set(policy().rules) >= checks.REFS
    assert set(policy().rules) - checks.REFS == checks.OPTIONAL_REFS


def test_a_policy_without_a_rule_judges_nobody() -> None:
    rules = {ref: rule for ref, rule in policy().rules.items() if ref != "company_age"}
    with pytest.raises(PolicyError, match="company_age"):
        checks.judge(dossier(), replace(policy(), rules=rules))


@pytest.mark.parametrize(
    ("ref", "value", "message"),
    [
        ("company_age", Decimal("2.5"), "whole number of years"),
        ("company_age", "two", "value must be a number"),
        ("registered_capital_plausible", "much", "value must be a number"),
        ("license_without_term", "spring", "value must be a day"),
        ("audit_sample", Decimal(101), "share of 0 to 100 percent"),
        ("audit_sample", "some", "value must be a number"),
        ("invitation", Decimal(1), "value must be a word"),
        ("store_link", "Required", "value must be one of required, optional"),
        ("general_taxpayer", "generel", "value must be one of general"),
        ("invitation", "optional", "value must be one of required"),
        ("screenshot_coverage", Decimal(0), "value must lie between 1 and 120"),
        ("company_age", Decimal(9000), "value must lie between 0 and 100"),
        ("document_authenticity", Decimal(3), "value must be 0"),
    ],
)
def test_a_rule_of_another_kind_is_named_before_anybody_is_judged(ref: str, value: Decimal | str, message: str) -> None:
    with pytest.raises(PolicyError, match=message):
        checks.prepare(changed(ref, value=value))


@pytest.mark.parametrize(
    ("ref", "changes", "message"),
    [
        ("operations_team", {"inclusive": False}, "set inclusive to true"),
        ("registered_capital", {"inclusive": True, "on_equal": Verdict.FAIL}, "contradict each other"),
        ("registered_capital", {"inclusive": False, "on_equal": Verdict.PASS}, "contradict each other"),
        ("annual_sales", {"upper": Decimal(20_000_000), "between": Verdict.PASS}, "remove upper and between"),
    ],
)
def test_a_setting_that_no_check_reads_is_named(ref: str, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(PolicyError, match=message):
        checks.prepare(changed(ref, **changes))


def test_of_every_rule_it_is_known_what_the_checks_read() -> None:
    kinds = [*_rules.WORDS, *_rules.DAYS, *_rules.COUNTS, *_rules.AMOUNTS, *_rules.SHARES]
    assert sorted(kinds) == sorted(checks.REFS | checks.OPTIONAL_REFS)


def test_a_rule_by_a_name_that_no_check_reads_is_named() -> None:
    misspelled = replace(policy().rule("audit_sample"), ref="audit_sampel")
    with pytest.raises(PolicyError, match="no check reads these rules: audit_sampel"):
        checks.prepare(replace(policy(), rules={**policy().rules, "audit_sampel": misspelled}))


def test_deciding_fields_are_fields_of_records_and_can_be_read_again() -> None:
    for record, field in checks.DECISIVE:
        assert record in get_args(Record)
        assert field in record.__dataclass_fields__
        assert field in PARSE


def test_a_complete_applicant_is_eligible() -> None:
    findings = checks.judge(dossier(*complete()), policy())
    open_ones = {each.check_id: each.reason for each in findings if each.verdict is not Verdict.PASS}
    assert open_ones == {"annual_sales": "document_missing"}
    assert checks.verdict(findings) is CaseVerdict.ELIGIBLE


def test_an_empty_case_goes_to_a_person() -> None:
    findings = checks.judge(dossier(), policy())
    assert [each.check_id for each in findings] == CONTRACT
    assert not any(each.verdict is Verdict.FAIL for each in findings)
    assert checks.verdict(findings) is CaseVerdict.NEEDS_REVIEW


def test_a_paper_that_prints_the_last_day_of_the_calendar_stops_no_case() -> None:
    last = read(date.max)
    team = OperationsTeam(document="d9", company_name=read(COMPANY), members=read(6), date=last)
    mark = certificate(registration_date=last, valid_until=last)
    findings = checks.judge(dossier(license_(), team, mark, renewal(), notice(application_date=last)), policy())
    assert {each.reason for each in findings if each.check_id == "trademark_registered"} == {"date_in_future"}


def test_one_fail_decides_the_case() -> None:
    small = license_(registered_capital=read(money("100000")))
    findings = checks.judge(dossier(small, *complete()[1:]), policy())
    assert checks.verdict(findings) is CaseVerdict.NOT_ELIGIBLE


def test_store_and_annual_sales_count_only_through_merchant_strength() -> None:
    records = (license_(), taxpayer(), complete()[2], *half_year(orders=20), statement())
    findings = checks.judge(dossier(*records), policy())
    verdicts = {each.check_id: each.verdict for each in findings}
    assert verdicts["store_sales"] is Verdict.FAIL
    assert verdicts["merchant_strength"] is Verdict.PASS
    assert checks.verdict(findings) is CaseVerdict.ELIGIBLE


def test_every_finding_rests_on_a_rule_and_evidence() -> None:
    for found in checks.judge(dossier(*complete()), policy()):
        assert policy().rule(found.policy_ref).source
        assert found.summary.endswith(".")
        assert found.evidence or found.verdict is Verdict.REVIEW
