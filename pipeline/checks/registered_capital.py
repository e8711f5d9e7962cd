"""Registered capital of more than 500,000 CNY.

The license shows subscribed capital. Another currency has no rate in the evidence, so a person decides; an amount
below one 万 has most likely lost that sign. A sheet without capital (individual business, branch) is not guilty of
too little: the need stays unmet, and what it prints for one all the same is none. A registry that holds another capital
than the sheet, or changed it since, leaves it to a person.
"""

from __future__ import annotations

import re

from pipeline.checks._finding import Writer
from pipeline.checks._measure import against, amount, in_words, number
from pipeline.checks._needs import one
from pipeline.checks._objections import objected, objecting
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding, Money, Verdict
from pipeline.policy import Policy
from pipeline.records import BusinessLicense, Dossier, OtherPaper

ID = "registered_capital"
REFS = ("registered_capital", "registered_capital_plausible")
_CAPITAL = one(BusinessLicense, "registered_capital", Money)
NEEDS = (_CAPITAL,)
# Bodies that have none, by what their sheets print for the kind and the name, and by the class of their code.
_NO_COMPANY = re.compile(
    r"分公司|分支机构|个体工商户|^个体|^个人经营|^家庭经营|个人独资企业|^个人独资|合伙企业|^(?:普通|有限|特殊普通)合伙|代表机构|代表处|专业合作社"
)
_NO_COMPANY_NAME = re.compile(r"(?:分公司|分店|分厂|代表处|办事处)(?:\([^()]*\))?$")
_NO_COMPANY_CODE = ("92", "93")


def writer(policy: Policy) -> Writer:
    rule = policy.rule("registered_capital")
    return Writer(ID, rule, in_words(rule))


def check(dossier: Dossier, policy: Policy) -> Finding:
    found = _of_company(dossier, writer(policy)) or _measured(dossier, policy)
    papers = () if found.verdict is Verdict.REVIEW else _changed_since(dossier)
    return objected(papers, "registered_capital", writer(policy), found) if papers else found


def _of_company(dossier: Dossier, write: Writer) -> Finding | None:
    """A review where the sheet is of a body without registered capital."""
    for each in (each for each in dossier.records if isinstance(each, BusinessLicense)):
        told = [
            (field, value)
            for field, value, pattern in (
                ("company_type", each.company_type.value, _NO_COMPANY),
                ("company_name", each.company_name.value, _NO_COMPANY_NAME),
                ("uscc", each.uscc.value, _NO_COMPANY_CODE),
            )
            if value is not None
            and (value.startswith(pattern) if isinstance(pattern, tuple) else pattern.search(value) is not None)
        ]
        if told:
            evidence = (
                *_CAPITAL.evidence(dossier),
                *(Evidence(document=each.document, field=field) for field, _ in told),
            )
            summary = f"{each.document} is of {told[0][1]}: such a body has no registered capital."
            return write.review(Reason.NOT_A_COMPANY, summary, evidence=evidence)
    return None


def _changed_since(dossier: Dossier) -> tuple[OtherPaper, ...]:
    """Papers that state another capital than the license and are not known to be older."""
    capital = _CAPITAL.value(dossier)
    issued = [each.issue_date.value for each in dossier.records if isinstance(each, BusinessLicense)]
    return tuple(
        each
        for each in objecting(dossier, "registered_capital")
        if each.registered_capital.value != capital
        and not (each.date.value is not None and all(day is not None and each.date.value < day for day in issued))
    )


def _measured(dossier: Dossier, policy: Policy) -> Finding:
    write = writer(policy)
    capital, evidence = _CAPITAL.value(dossier), _CAPITAL.evidence(dossier)
    shown, threshold = amount(capital), f"{number(write.rule.number)} {write.rule.unit}"
    params = {"capital": shown, "threshold": threshold}
    if capital.currency != write.rule.unit:
        summary = f"{shown} is in another currency than {write.rule.unit}, and no exchange rate is in the evidence."
        return write.review(Reason.FOREIGN_CURRENCY, summary, shown, evidence, **params)
    plausible = policy.rule("registered_capital_plausible")
    if capital.amount < plausible.number:
        summary = f"{shown} is below {number(plausible.number)} {plausible.unit}: 万 was most likely lost."
        return write.review(Reason.SUSPECT_AMOUNT, summary, shown, evidence, **params)
    result = against(write.rule, capital.low, capital.high)
    difference = f"{number(abs(capital.amount - write.rule.number))} {write.rule.unit}"
    summary = f"{shown} {result.relation} {threshold}: the difference is {difference}."
    params["difference"] = difference
    return write.judged(result.verdict, result.reason, summary, shown, evidence, **params)
