"""all records of one applicant -> findings with verdicts.

A check is a module with `ID`, `REFS` (rules it reads), `NEEDS` (fields that decide) and `check`. The order of
CHECKS is that of the report. docs/rules.md says which rule is decided in which file.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType

from pipeline.checks import (
    _audit_sample,
    _rules,
    annual_sales,
    code_integrity,
    company_age,
    company_identity,
    document_authenticity,
    duplicate_evidence,
    general_taxpayer,
    invitation,
    license_in_force,
    merchant_strength,
    operations_team,
    registered_capital,
    screenshot_coverage,
    store_sales,
    trademark_ownership,
    trademark_registered,
)
from pipeline.checks._runner import answer
from pipeline.checks.reasons import MEANINGS, Reason
from pipeline.model import CaseVerdict, Finding, Verdict
from pipeline.policy import Policy
from pipeline.records import Dossier, Record

__all__ = [
    "CHECKS",
    "DECISIVE",
    "MEANINGS",
    "OPTIONAL_REFS",
    "REFS",
    "Reason",
    "fragile",
    "judge",
    "prepare",
    "verdict",
]

CHECKS: tuple[ModuleType, ...] = (
    company_age,
    registered_capital,
    general_taxpayer,
    trademark_registered,
    operations_team,
    store_sales,
    annual_sales,
    merchant_strength,
    invitation,
    company_identity,
    code_integrity,
    license_in_force,
    trademark_ownership,
    screenshot_coverage,
    duplicate_evidence,
    document_authenticity,
)
_COMBINING = merchant_strength
# What every policy has to state, verified when it is loaded.
REFS: frozenset[str] = frozenset(ref for module in CHECKS for ref in module.REFS)
# What a policy may leave out.
OPTIONAL_REFS: frozenset[str] = frozenset({_audit_sample.REF})
# (record type, field) that decides somewhere and therefore needs a second, independent reading.
DECISIVE: frozenset[tuple[type[Record], str]] = frozenset(
    (need.record, need.field) for module in CHECKS if module is not _COMBINING for need in module.NEEDS
)


def prepare(policy: Policy) -> None:
    """Raises PolicyError for whatever in a policy the checks could not work with; call it once, after loading."""
    _rules.verify(policy, REFS, OPTIONAL_REFS)


def judge(dossier: Dossier, policy: Policy) -> tuple[Finding, ...]:
    """One finding for each check, in their order. Raises PolicyError when the policy lacks a rule."""
    prepare(policy)
    found = {module.ID: answer(module, dossier, policy) for module in CHECKS if module is not _COMBINING}
    found[_COMBINING.ID] = _COMBINING.combine(found, policy)
    findings = tuple(found[module.ID] for module in CHECKS)
    if verdict(findings) is CaseVerdict.ELIGIBLE and _audit_sample.drawn(dossier, policy):
        return _audit_sample.sampled(findings, policy)
    return findings


def fragile(findings: Iterable[Finding]) -> frozenset[tuple[str, str]]:
    """(document, field) of what only engines of one family have read although one digit would turn the verdict:
    whoever else can read it has to be asked."""
    told = (text for each in findings for key, text in each.params if key == "one_sign")
    pairs = (place.rpartition(".") for text in told for place in text.split())
    return frozenset((document, field) for document, _, field in pairs)


def verdict(findings: Iterable[Finding]) -> CaseVerdict:
    """Any fail: not eligible; else any review: a person; else eligible. The two parts of merchant strength count
    only through it."""
    counted = {each.verdict for each in findings if each.check_id not in ("store_sales", "annual_sales")}
    if Verdict.FAIL in counted:
        return CaseVerdict.NOT_ELIGIBLE
    return CaseVerdict.NEEDS_REVIEW if Verdict.REVIEW in counted else CaseVerdict.ELIGIBLE
