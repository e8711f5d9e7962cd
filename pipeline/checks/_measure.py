"""An amount or a count against a threshold: the whole interval it can stand for has to lie on one side."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pipeline.checks.reasons import Reason
from pipeline.model import Money, Verdict
from pipeline.policy import Rule

EQUAL = {Verdict.PASS: Reason.MET, Verdict.FAIL: Reason.NOT_MET, Verdict.REVIEW: Reason.ON_THRESHOLD}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """`relation` completes "<value> <relation> <threshold>"."""

    verdict: Verdict
    reason: Reason
    relation: str


def against(rule: Rule, low: Decimal, high: Decimal) -> Measured:
    """What an interval is, measured at a "more than" or "at least" rule."""
    threshold = rule.number
    if low == high == threshold:
        return Measured(verdict=rule.on_equal, reason=EQUAL[rule.on_equal], relation="is exactly")
    if low > threshold or (low == threshold and rule.on_equal is Verdict.PASS):
        return Measured(verdict=Verdict.PASS, reason=Reason.MET, relation="is more than")
    if high < threshold or (high == threshold and rule.on_equal is Verdict.FAIL):
        return Measured(verdict=Verdict.FAIL, reason=Reason.NOT_MET, relation="is less than")
    return Measured(verdict=Verdict.REVIEW, reason=Reason.ROUNDED, relation="may be more or less than")


def in_words(rule: Rule) -> str:
    """The threshold in words: "more than 500,000 CNY" or, where the number itself satisfies it, "at least"."""
    return f"{'at least' if rule.inclusive else 'more than'} {number(rule.number)} {rule.unit}"


def number(value: Decimal) -> str:
    """1234567.5 as 1,234,567.50; whole numbers without places."""
    return f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,.2f}"


def amount(of: Money) -> str:
    text = f"{of.amount:,.2f} {of.currency}"
    return text if of.low == of.high else f"{text} (printed rounded: {of.low:,.2f} to {of.high:,.2f})"
