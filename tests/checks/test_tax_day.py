"""A status of a day or a period that is over says nothing of the as-of day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.checks.builders import ABSENT, AS_OF, dossier, license_, outcome, read, taxpayer

OPEN = date(9999, 12, 31)


def small(
    document: str = "d2", /, *, since: date | None = date(2019, 5, 1), until: date | None = None, **told: Any
) -> Any:
    ends = [ABSENT if each is None else read(each) for each in (since, until)]
    paper = taxpayer(document, taxpayer_status=read("small_scale"), effective_date=ends[0], valid_until=ends[1])
    return replace(paper, **told)


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (small(until=OPEN), ("fail", "small_scale")),
        (small(until=AS_OF), ("fail", "small_scale")),
        (small(until=date(2026, 10, 31)), ("review", "not_of_today")),
        (small(until=date(2022, 12, 31)), ("review", "not_of_today")),
        (small(since=date(2026, 11, 2), until=OPEN), ("review", "not_of_today")),
        (small(told_on=AS_OF), ("fail", "small_scale")),
        (small(told_on=date(2026, 10, 1)), ("fail", "small_scale")),
        (small(told_on=date(2026, 9, 30)), ("review", "not_of_today")),
        (small(until=OPEN, told_on=date(2021, 3, 5)), ("review", "not_of_today")),
        (small(since=None, told_on=date(2019, 4, 1)), ("review", "not_of_today")),
        (small(since=None), ("review", "not_of_today")),
    ],
)
def test_small_scale_is_failed_on_a_paper_of_these_days(paper: Any, expected: tuple[str, str]) -> None:
    assert outcome("general_taxpayer", dossier(license_(), paper)) == expected


def test_one_paper_of_these_days_is_enough() -> None:
    old = small("d9", told_on=date(2019, 5, 1))
    assert outcome("general_taxpayer", dossier(license_(), small(told_on=AS_OF), old)) == ("fail", "small_scale")
    assert outcome("general_taxpayer", dossier(license_(), small(told_on=date(2020, 1, 1)), old)) == (
        "review",
        "not_of_today",
    )


@pytest.mark.parametrize(
    ("until", "told", "expected"),
    [
        (date(2026, 10, 31), {}, ("fail", "expired")),
        (date(2018, 8, 31), {"ends_something_else": True}, ("review", "not_of_today")),
        (AS_OF, {"ends_something_else": True}, ("pass", "met")),
        (OPEN, {"shown_until": date(2026, 10, 31)}, ("review", "not_of_today")),
        (OPEN, {"shown_until": AS_OF}, ("pass", "met")),
        (None, {"shown_until": date(2026, 12, 31)}, ("pass", "met")),
        (None, {"told_on": date(2018, 6, 5)}, ("pass", "met")),
    ],
)
def test_what_ended_is_not_always_the_status(
    until: date | None, told: dict[str, Any], expected: tuple[str, str]
) -> None:
    paper = taxpayer(valid_until=ABSENT if until is None else read(until))
    assert outcome("general_taxpayer", dossier(license_(), replace(paper, **told))) == expected
