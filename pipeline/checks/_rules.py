"""What the checks can read of each rule, so that a value they would ignore or take for another is named before any
applicant is judged."""

from __future__ import annotations

from pipeline.errors import PolicyError
from pipeline.policy import Policy, Rule
from pipeline.values import dates

_DECLARED = ("accepted", "papers_required")
# Rules that ask for a word, and the words the checks know; none listed: any word.
WORDS: dict[str, tuple[str, ...]] = {
    "code_integrity": (),
    "company_identity": ("same",),
    "general_taxpayer": ("general",),
    "invitation": ("required",),
    "invitation_declared": _DECLARED,
    "merchant_strength": ("team_and_sales",),
    "operations_team_declared": _DECLARED,
    "store_link": ("required", "optional"),
    "trademark_registered": ("registered",),
}
DAYS = frozenset({"license_without_term"})
# Rules that count, and the whole numbers that make sense there; where there is but one, the check knows no other.
COUNTS: dict[str, tuple[int, int]] = {
    "company_age": (0, 100),  # years
    "document_authenticity": (0, 0),
    "duplicate_evidence": (0, 256),  # bits
    "invitation_age": (0, 1200),  # months
    "license_in_force": (15, 15),
    "operations_team": (1, 1_000_000),
    "operations_team_age": (0, 1200),  # months
    "operations_team_plausible": (1, 1_000_000),
    "screenshot_coverage": (1, 120),  # months
    "store_sales": (1, 1_000_000_000),
    "trademark_grace": (0, 1200),  # months
    "trademark_ownership": (0, 10),  # authorizations one behind the other
}
AMOUNTS = frozenset({"annual_sales", "registered_capital", "registered_capital_plausible"})
SHARES = frozenset({"audit_sample"})
# The rules of which a value exactly on the threshold is a case of its own; all others read "at least" or "at most".
_EQUALITY_JUDGED = frozenset({"annual_sales", "company_age", "registered_capital"})
_WITH_RANGE = frozenset({"store_sales"})


def verify(policy: Policy, refs: frozenset[str], optional: frozenset[str] = frozenset()) -> None:
    """Raises PolicyError, with rule and line, for a rule that is missing (an optional one may be), that no check reads,
    or that the checks cannot read as it stands."""
    policy.require(refs)
    if unknown := sorted(set(policy.rules) - refs - optional):
        raise PolicyError(f"{policy.file}: no check reads these rules: {', '.join(unknown)}; mend the names")
    for ref in sorted(policy.rules):
        try:
            _verify_one(policy.rule(ref))
        except PolicyError as problem:
            raise PolicyError(f"{policy.file}: {problem}") from problem


def _verify_one(rule: Rule) -> None:
    if rule.ref in WORDS:
        _verify_word(rule)
    elif rule.ref in DAYS:
        _verify_day(rule)
    else:
        _verify_number(rule)
    if rule.upper is not None and rule.ref not in _WITH_RANGE:
        raise PolicyError(f"rule {rule.ref}, line {rule.line}: has no range; remove upper and between")
    if not rule.inclusive and rule.ref not in _EQUALITY_JUDGED:
        raise PolicyError(f"rule {rule.ref}, line {rule.line}: the value itself satisfies it; set inclusive to true")
    if rule.on_equal.value == ("fail" if rule.inclusive else "pass"):
        raise PolicyError(f"rule {rule.ref}, line {rule.line}: inclusive and on_equal contradict each other")


def _verify_word(rule: Rule) -> None:
    known = WORDS[rule.ref]
    if known and rule.word not in known:
        raise PolicyError(f"rule {rule.ref}, line {rule.line}: value must be one of {', '.join(known)}")


def _verify_day(rule: Rule) -> None:
    try:
        dates.parse(rule.word)
    except ValueError as problem:
        raise PolicyError(f'rule {rule.ref}, line {rule.line}: value must be a day, as "2022-03-01"') from problem


def _verify_number(rule: Rule) -> None:
    numbers = [rule.number, *([] if rule.upper is None else [rule.upper])]
    if rule.ref in SHARES and rule.number > 100:
        raise PolicyError(f"rule {rule.ref}, line {rule.line}: value must be a share of 0 to 100 percent")
    if rule.ref not in COUNTS:
        return
    if any(each != each.to_integral_value() for each in numbers):
        raise PolicyError(f"rule {rule.ref}, line {rule.line}: value must be a whole number of {rule.unit}")
    least, most = COUNTS[rule.ref]
    if not all(least <= each <= most for each in numbers):
        allowed = f"be {least}" if least == most else f"lie between {least} and {most}"
        raise PolicyError(f"rule {rule.ref}, line {rule.line}: value must {allowed}")
