"""Registered capital of more than 500,000 CNY.

The license shows subscribed capital. Another currency has no rate in the evidence, so a person decides; an amount
below one 万 has most likely lost that sign. A sheet without capital (individual business, branch) is not guilty of
too little: the need stays unmet, and `code_integrity` says what kind of body it is.
"""

from __future__ import annotations

from pipeline.checks._finding import Writer
from pipeline.checks._measure import against, amount, more_than, number
from pipeline.checks._needs import one
from pipeline.checks.reasons import Reason
from pipeline.model import Finding, Money
from pipeline.policy import Policy
from pipeline.records import BusinessLicense, Dossier

ID = "registered_capital"
REFS = ("registered_capital", "registered_capital_plausible")
_CAPITAL = one(BusinessLicense, "registered_capital", Money)
NEEDS = (_CAPITAL,)


def writer(policy: Policy) -> Writer:
    rule = policy.rule("registered_capital")
    return Writer(ID, rule, more_than(rule))


def check(dossier: Dossier, policy: Policy) -> Finding:
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
