"""Another end of the business term, as a notice or a page of the registry gives it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extractors.test_objections import Read, notice, read

__all__ = ["read"]
OPEN = date(9999, 12, 31)


@pytest.mark.parametrize(
    ("body", "end"),
    [
        ("变更前营业期限：2006年5月14日至2026年5月13日　变更后营业期限：长期。", OPEN),
        ("变更后营业期限：2006年5月14日至2046年5月13日。", date(2046, 5, 13)),
        ("营业期限由2006年5月14日至2026年5月13日变更为长期。", OPEN),
        ("准予将营业期限延长至2046年5月13日。", date(2046, 5, 13)),
        ("变更事项        变更前        变更后\n营业期限        2026年5月13日        长期", OPEN),
        ("营业期限至：2046年5月13日", date(2046, 5, 13)),
    ],
)
def test_the_end_that_a_notice_gives(read: Read, body: str, end: date) -> None:
    assert read(notice("准予变更登记通知书", body)).term_end.value == end


def test_a_term_among_what_is_changed_tells_of_an_end_that_was_not_read(read: Read) -> None:
    assert (
        read(notice("准予变更登记通知书", "准予变更登记，变更事项：法定代表人、营业期限。")).term_end.problem
        == "not_parsed"
    )


@pytest.mark.parametrize("body", ["准予变更登记，变更事项：法定代表人。", "请于营业期限届满前办理变更登记。"])
def test_a_notice_of_something_else(read: Read, body: str) -> None:
    assert read(notice("准予变更登记通知书", body)).term_end.problem == "label_not_found"
