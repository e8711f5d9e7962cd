"""Registered for more than two years on the as-of day.

Counted from 成立日期, not from the day the sheet was issued, in calendar years; 29 February becomes 28.
"""

from __future__ import annotations

from datetime import date

from pipeline.checks._calendar import between, plus_months
from pipeline.checks._finding import Writer
from pipeline.checks._measure import EQUAL, more_than
from pipeline.checks._needs import one
from pipeline.checks.reasons import Reason
from pipeline.model import Finding
from pipeline.policy import Policy
from pipeline.records import BusinessLicense, Dossier

ID = "company_age"
REFS = ("company_age",)
_ESTABLISHED = one(BusinessLicense, "establishment_date", date)
NEEDS = (_ESTABLISHED,)


def writer(policy: Policy) -> Writer:
    rule = policy.rule("company_age")
    return Writer(ID, rule, more_than(rule))


def check(dossier: Dossier, policy: Policy) -> Finding:
    write, as_of = writer(policy), dossier.as_of
    years = int(write.rule.number)
    established, evidence = _ESTABLISHED.value(dossier), _ESTABLISHED.evidence(dossier)
    if established > as_of:
        return write.review(
            Reason.DATE_IN_FUTURE, f"{established} lies after {as_of}.", evidence=evidence, established=f"{established}"
        )
    reached = plus_months(established, 12 * years)
    age, total = between(established, as_of), f"{established} + {years} years = {reached}"
    params = {"established": f"{established}", "reached": f"{reached}", "as_of": f"{as_of}", "years": f"{years}"}
    if reached == as_of:
        verdict = write.rule.on_equal
        return write.judged(verdict, EQUAL[verdict], f"{total}, which is the as-of day.", age, evidence, **params)
    if reached < as_of:
        over = between(reached, as_of)
        return write.passed(Reason.MET, f"{total}, before {as_of}: {over} over.", age, evidence, over=over, **params)
    short = between(as_of, reached)
    return write.failed(Reason.NOT_MET, f"{total}, after {as_of}: {short} short.", age, evidence, short=short, **params)
