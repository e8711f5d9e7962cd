"""A share of the eligible cases goes to a person, drawn by content."""

from dataclasses import replace
from decimal import Decimal

import pytest

from pipeline import checks
from pipeline.checks._audit_sample import drawn as falls
from pipeline.model import CaseVerdict, Fingerprint, Verdict
from pipeline.policy import Policy
from pipeline.records import Dossier
from tests.checks.builders import changed, complete, dossier, license_, money, page, policy, read

CASES = 400


def case(number: int, *names: str) -> Dossier:
    """An eligible case with pages of its own."""
    prints = tuple(
        Fingerprint(page=page(name), pixels_sha256=f"{number}-{place}", difference_hash=0)
        for place, name in enumerate(names or ("d1", "d2"))
    )
    return dossier(*complete(), fingerprints=prints)


def share(percent: str) -> Policy:
    return changed("audit_sample", value=Decimal(percent))


def drawn(of: Dossier, by: Policy) -> bool:
    findings = checks.judge(of, by)
    return checks.verdict(findings) is CaseVerdict.NEEDS_REVIEW


def test_nothing_is_drawn_by_default() -> None:
    assert not any(drawn(case(number), policy()) for number in range(20))


def test_a_policy_without_the_rule_draws_nothing() -> None:
    rules = {ref: rule for ref, rule in policy().rules.items() if ref != "audit_sample"}
    assert not drawn(case(1), replace(policy(), rules=rules))


def test_all_are_drawn_where_the_policy_says_all() -> None:
    findings = {each.check_id: each for each in checks.judge(case(1), share("100"))}
    found = findings["document_authenticity"]
    assert (found.verdict, found.reason, found.policy_ref) == (Verdict.REVIEW, "audit_sample", "audit_sample")
    assert found.summary == (
        "Nothing is open. The policy sends 100 percent of the eligible cases to a person, and this case was drawn."
    )
    assert found.evidence
    others = [each for each in findings.values() if each.check_id not in ("document_authenticity", "annual_sales")]
    assert {each.verdict for each in others} == {Verdict.PASS}


def test_the_share_is_that_of_the_policy() -> None:
    found = sum(falls(case(number), share("10")) for number in range(CASES * 5))
    assert 160 <= found <= 240


def test_the_draw_is_repeated_whatever_the_files_are_called() -> None:
    by = share("50")
    for number in range(20):
        names = drawn(case(number, "d1", "d2"), by), drawn(case(number, "x9", "x2"), by)
        assert names[0] == names[1]


def test_another_policy_file_draws_others() -> None:
    by, other = share("50"), share("50")
    other = replace(other, identity=replace(other.identity, sha256="f" * 64))
    assert [falls(case(number), by) for number in range(40)] != [falls(case(number), other) for number in range(40)]


@pytest.mark.parametrize("capital", ["100000", "500000"])
def test_only_eligible_cases_are_drawn(capital: str) -> None:
    poor = license_(registered_capital=read(money(capital)))
    findings = checks.judge(dossier(poor, *complete()[1:]), share("100"))
    assert "audit_sample" not in {each.reason for each in findings}
