"""The day of issue beside the day of establishment, of which a seal may hide a digit."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extractors.test_business_license import license_of, state


@pytest.mark.parametrize(
    ("established", "issued", "told"),
    [
        pytest.param("2015年10月15日", "2015年10月5日", (None, "ambiguous"), id="a digit less than the establishment"),
        pytest.param("2015年11月5日", "2015年1月5日", (None, "ambiguous"), id="a digit of the month less"),
        pytest.param("2015年10月5日", "2015年10月15日", (date(2015, 10, 15), None), id="ten days later"),
        pytest.param("2015年10月15日", "2015年10月15日", (date(2015, 10, 15), None), id="the same day"),
        pytest.param("2015年10月15日", "2015年8月7日", (date(2015, 8, 7), None), id="a contradiction, for the checks"),
    ],
)
def test_a_license_is_not_issued_a_digit_before_its_company(
    established: str, issued: str, told: tuple[date | None, str | None]
) -> None:
    rows = (("成立日期", 100, 200), (established, 220, 200), ("登记机关", 760, 560), (issued, 860, 620))
    assert state(license_of(*rows).issue_date) == told
