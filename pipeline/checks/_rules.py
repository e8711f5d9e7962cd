"""What kind of value the checks read each rule as, so that a wrong one is named before any applicant is judged."""

from __future__ import annotations

from pipeline.errors import PolicyError
from pipeline.policy import Policy, Rule
from pipeline.values import dates

WHOLE_NUMBERS = frozenset(
    {
        "company_age",
        "operations_team",
        "invitation_age",
        "operations_team_age",
        "operations_team_plausible",
        "screenshot_coverage",
        "store_sales",
        "trademark_grace",
        "trademark_ownership",
        "duplicate_evidence",
    }
)
NUMBERS = WHOLE_NUMBERS | {
    "annual_sales",
    "audit_sample",
    "document_authenticity",
    "license_in_force",
    "registered_capital",
    "registered_capital_plausible",
}
SHARES = frozenset({"audit_sample"})
DAYS = frozenset({"license_without_term"})


def verify(policy: Policy, refs: frozenset[str], optional: frozenset[str] = frozenset()) -> None:
    """Raises PolicyError, with rule and line, for a rule that is missing or of another kind than the checks read.
    An optional rule may be missing."""
    policy.require(refs)
    for ref in sorted(refs | optional & set(policy.rules)):
        try:
            _verify_one(policy.rule(ref))
        except PolicyError as problem:
            raise PolicyError(f"{policy.file}: {problem}") from problem


def _verify_one(rule: Rule) -> None:
    if rule.ref not in NUMBERS:
        if rule.ref in DAYS:
            _verify_day(rule)
        elif not rule.word:
            raise PolicyError(f"rule {rule.ref}, line {rule.line}: value must not be empty")
        return
    numbers = [rule.number, *([] if rule.upper is None else [rule.upper])]
    if rule.ref in WHOLE_NUMBERS and any(each != each.to_integral_value() for each in numbers):
        raise PolicyError(f"rule {rule.ref}, line {rule.line}: value must be a whole number of {rule.unit}")
    if rule.ref in SHARES and rule.number > 100:
        raise PolicyError(f"rule {rule.ref}, line {rule.line}: value must be a share of 0 to 100 percent")


def _verify_day(rule: Rule) -> None:
    try:
        dates.parse(rule.word)
    except ValueError as problem:
        raise PolicyError(f'rule {rule.ref}, line {rule.line}: value must be a day, as "2022-03-01"') from problem
