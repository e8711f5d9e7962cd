"""Own operations team, and either the store's monthly sales or the annual sales of the previous year.

It joins three findings, each tested for itself, by three-valued logic: what is still open can make neither a pass
nor a fail.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.checks._finding import Writer
from pipeline.checks.reasons import Reason
from pipeline.model import Finding, Verdict
from pipeline.policy import Policy

ID = "merchant_strength"
REFS = ("merchant_strength",)
PARTS = ("operations_team", "store_sales", "annual_sales")


def writer(policy: Policy) -> Writer:
    return Writer(ID, policy.rule("merchant_strength"), "operations team, and store sales or annual sales")


def combine(findings: Mapping[str, Finding], policy: Policy) -> Finding:
    """`findings` holds those of PARTS under their ids."""
    parts = [findings[each] for each in PARTS]
    team, store, annual = (each.verdict for each in parts)
    sales = either(store, annual)
    verdict = both(team, sales)
    measured = ", ".join(f"{each.check_id} {each.verdict.value}" for each in parts)
    deciding = [each for each in parts if each.verdict is verdict]
    evidence = tuple(item for each in deciding for item in each.evidence)
    reasons = {Verdict.PASS: Reason.MET, Verdict.FAIL: Reason.NOT_MET, Verdict.REVIEW: Reason.PARTS_OPEN}
    summary = f"{measured}: team and (store or annual) is {verdict.value}."
    params = {each.check_id: each.verdict.value for each in parts}
    return writer(policy).judged(verdict, reasons[verdict], summary, measured, evidence, **params)


def both(first: Verdict, second: Verdict) -> Verdict:
    """Fail where one fails, pass where both pass.

    >>> both(Verdict.REVIEW, Verdict.FAIL).value, both(Verdict.REVIEW, Verdict.PASS).value
    ('fail', 'review')
    """
    if Verdict.FAIL in (first, second):
        return Verdict.FAIL
    return Verdict.PASS if first is second is Verdict.PASS else Verdict.REVIEW


def either(first: Verdict, second: Verdict) -> Verdict:
    """Pass where one passes, fail where both fail.

    >>> either(Verdict.FAIL, Verdict.PASS).value, either(Verdict.FAIL, Verdict.REVIEW).value
    ('pass', 'review')
    """
    if Verdict.PASS in (first, second):
        return Verdict.PASS
    return Verdict.FAIL if first is second is Verdict.FAIL else Verdict.REVIEW
