"""Registered for more than two years on the as-of day.

Counted from 成立日期, not from the day the sheet was issued, in calendar years; 29 February becomes 28. A registry that
holds a day from which another verdict would follow leaves it to a person.
"""

from __future__ import annotations

from datetime import date

from pipeline.checks._finding import Writer
from pipeline.checks._measure import EQUAL, in_words
from pipeline.checks._needs import one
from pipeline.checks._objections import objected, objecting
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding, Verdict
from pipeline.policy import Policy
from pipeline.records import BusinessLicense, Dossier
from pipeline.values.calendar_sums import between, plus_months

ID = "company_age"
REFS = ("company_age",)
_ESTABLISHED = one(BusinessLicense, "establishment_date", date)
NEEDS = (_ESTABLISHED,)


def writer(policy: Policy) -> Writer:
    rule = policy.rule("company_age")
    return Writer(ID, rule, in_words(rule))


def check(dossier: Dossier, policy: Policy) -> Finding:
    write = writer(policy)
    found = _aged(_ESTABLISHED.value(dossier), _ESTABLISHED.evidence(dossier), dossier.as_of, write)
    if found.verdict is Verdict.REVIEW:
        return found
    papers = tuple(
        each
        for each in objecting(dossier, "establishment_date")
        if (held := each.establishment_date.value) is not None
        and _aged(held, found.evidence, dossier.as_of, write).verdict is not found.verdict
    )
    return objected(papers, "establishment_date", write, found) if papers else found


def _aged(established: date, evidence: tuple[Evidence, ...], as_of: date, write: Writer) -> Finding:
    years = int(write.rule.number)
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
