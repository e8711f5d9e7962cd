"""A note on a license that gives its term another end."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extractors.test_business_license import landscape, license_of, state


@pytest.mark.parametrize(
    "note",
    [
        "营业期限至2026年05月13日",
        "（营业期限至2026年05月13日）",
        "经营期限变更为2019年03月12日至2026年05月13日",
        "本执照有效期至2026年5月13日",
        "营业期限延长至2049年03月11日",
        "营业期限届满日：2026年05月13日",
        "营业期限至长期",
        "营业期限届满日期：2026年05月13日",
        "经营期限：8年，至2026年05月13日",
    ],
)
def test_two_ends_are_nobodys(note: str) -> None:
    record = license_of(*landscape((note, 760, 480)))
    assert state(record.term_end) == (None, "ambiguous")


@pytest.mark.parametrize(
    "note", ["营业期限至2039年3月11日", "许可经营期限至2026年05月13日", "2026年05月13日", "年检有效"]
)
def test_notes_of_the_same_or_of_something_else(note: str) -> None:
    record = license_of(*landscape((note, 760, 480)))
    assert record.term_end.value == date(2039, 3, 11)
