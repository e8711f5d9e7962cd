"""What is right or wrong with an applicant, as data; and what a person who knows the rules expects of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

CHECKS = (
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
)
# store_sales and annual_sales count through merchant_strength only.
INDIRECT = frozenset({"store_sales", "annual_sales"})
Expectation = dict[str, tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything but the chance. `expected` names what differs from an applicant with nothing wrong."""

    license: str = "2019"
    form: str = "company"
    established: date | None = None
    issued: date | None = None
    capital: int | None = None
    foreign_capital: bool = False
    term_end: date | None = None
    tax: tuple[str, ...] = ("form",)
    mark: str = "own"
    platform: str = "taobao"
    dashboard: str = "desktop"
    orders: tuple[int, ...] = (61, 74, 88, 69, 120, 133)
    link: bool = True
    annual: str = ""
    sales: int = 16_800_000
    team: str = "insured"
    invitation: str = "letter"
    extra: tuple[str, ...] = ()
    edited: bool = False
    declared_name: str = ""
    expected: Expectation = field(default_factory=dict)


def expectation(plan: Plan) -> Expectation:
    """(verdict, reason) of every check."""
    met = ("pass", "met")
    base = dict.fromkeys(CHECKS, met)
    absent = ("review", "document_missing")
    if not plan.annual:
        base["annual_sales"] = absent
    if not plan.platform:
        base["store_sales"] = base["screenshot_coverage"] = absent
    words = {"declared": ("pass", "declared"), "none": absent}
    base["invitation"] = words.get(plan.invitation, met)
    base["operations_team"] = words.get(plan.team, met)
    return {**base, **plan.expected}


def verdict(expected: Expectation) -> str:
    """The case's: any fail, else any review, else eligible."""
    counted = {found for check, (found, _) in expected.items() if check not in INDIRECT}
    if "fail" in counted:
        return "not_eligible"
    return "needs_review" if "review" in counted else "eligible"


def as_json(expected: Expectation) -> dict[str, object]:
    """The content of expected.json."""
    checks = {check: {"verdict": found, "reason": reason} for check, (found, reason) in expected.items()}
    return {"as_of": "2026-11-01", "verdict": verdict(expected), "checks": checks}
