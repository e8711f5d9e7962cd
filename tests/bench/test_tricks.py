"""The tricks bench: every trick is found, no honest look-alike fails, and a missed one is told."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from bench.tricks import pictured
from bench.tricks.__main__ import TRICKS, judged, outcomes, report
from bench.tricks.across import ACROSS
from bench.tricks.drawn import DRAWINGS
from bench.tricks.outcome import Outcome
from pipeline.checks import CHECKS
from pipeline.checks.reasons import Reason
from pipeline.policy import load

NAMES = [*(each.name for each in TRICKS), *(each.name for each in ACROSS)]


def test_every_trick_has_a_name_of_its_own_and_known_reasons() -> None:
    assert len(NAMES) == len(set(NAMES))
    assert {reason for each in TRICKS for reason in each.reasons} <= {each.value for each in Reason}


def test_tricks_are_found_and_honest_cases_do_not_fail(capsys: pytest.CaptureFixture[str]) -> None:
    found = list(outcomes(seed=23, count=2 * len(NAMES)))
    assert [each.name for each in found if each.played and not each.found] == []
    assert [each.name for each in found if not each.played and (each.failed or each.to_a_person)] == []
    assert report(found)
    told = capsys.readouterr().out
    assert f"tricks found: {len(NAMES)} of {len(NAMES)} (100.0 %)" in told
    assert f"honest cases failed: 0 of {len(NAMES)} (0.0 %)" in told


def test_the_same_seed_gives_the_same_cases() -> None:
    policy = load("jd-self-operated")
    of = TRICKS[0]
    first, again = (judged(of, Random("1"), policy, played=True) for _ in range(2))  # noqa: S311 (the same draw twice, no secrets)
    assert first == again


def test_a_missed_trick_and_a_failed_honest_case_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    missed = Outcome(name="x", played=True, found=False, failed=False, to_a_person=False, told="company_age not_met")
    failed = replace(missed, played=False, failed=True, told="license_in_force term_ended")
    assert not report([missed])
    assert not report([failed])
    told = capsys.readouterr().out
    assert "told: company_age not_met" in told
    assert "told: license_in_force term_ended" in told


def test_drawn_tricks_have_names_of_their_own_and_known_reasons() -> None:
    assert len({each.name for each in DRAWINGS}) == len(DRAWINGS)
    assert {reason for each in DRAWINGS for reason in each.reasons} <= {each.value for each in Reason}
    assert {each.check for each in DRAWINGS} <= {each.ID for each in CHECKS}


@pytest.mark.real_engine
def test_a_trick_is_read_from_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    of = next(each for each in DRAWINGS if each.name == "an amount the spend of a buyer denies")
    monkeypatch.setattr(pictured, "DRAWINGS", (of,))
    played, honest = pictured.outcomes(seed=5, count=2)
    assert (played.played, played.found, played.failed) == (True, True, False)
    assert (honest.played, honest.found, honest.failed) == (False, False, False)
    assert "document_authenticity review numbers_contradict" in played.told
