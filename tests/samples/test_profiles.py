"""Every profile names real checks and reasons, and together they reach every outcome."""

from __future__ import annotations

import pytest

from pipeline.checks.reasons import Reason
from samples.maker.plan import CHECKS, as_json, expectation, verdict
from samples.maker.profiles import PROFILES
from samples.maker.recipes import RECIPES


@pytest.mark.parametrize("name", sorted(PROFILES))
def test_expectations_use_known_checks_and_reasons(name: str) -> None:
    expected = expectation(PROFILES[name])
    assert tuple(expected) == CHECKS
    assert {reason for _, reason in expected.values()} <= {each.value for each in Reason}
    assert {found for found, _ in expected.values()} <= {"pass", "fail", "review"}


def test_case_verdicts() -> None:
    assert verdict(expectation(PROFILES["all-in-order"])) == "eligible"
    assert verdict(expectation(PROFILES["thirty-a-month"])) == "needs_review"
    assert verdict(expectation(PROFILES["too-young"])) == "not_eligible"
    assert as_json(expectation(PROFILES["small-scale"]))["verdict"] == "not_eligible"


def test_indirect_checks_do_not_decide_a_case() -> None:
    expected = expectation(PROFILES["all-in-order"])
    assert expected["annual_sales"] == ("review", "document_missing")
    assert verdict({**expected, "annual_sales": ("fail", "not_met")}) == "eligible"


def test_committed_samples_reach_every_outcome() -> None:
    # The other checks know no fail: what they find always goes to a person.
    can_fail = {
        "company_age", "registered_capital", "general_taxpayer", "trademark_registered", "store_sales",
        "annual_sales", "merchant_strength", "company_identity", "license_in_force",
    }  # fmt: skip
    outcomes = [expectation(PROFILES[recipe.profile]) for recipe in RECIPES]
    for check in CHECKS:
        reached = {expected[check][0] for expected in outcomes}
        wanted = {"pass", "review", "fail"} if check in can_fail else {"pass", "review"}
        assert wanted <= reached, check


def test_recipes_are_distinct() -> None:
    assert len({recipe.case for recipe in RECIPES}) == len(RECIPES) >= 10
    assert len({recipe.seed for recipe in RECIPES}) == len(RECIPES)
