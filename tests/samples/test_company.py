"""Applicants are consistent with themselves."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from samples.maker.company import AS_OF, company


@pytest.mark.parametrize("seed", range(30))
def test_dates_codes_and_address_agree(seed: int) -> None:
    firm = company(Random(seed))
    assert firm.established <= firm.issued < AS_OF
    assert firm.code[2:8] == firm.place.code == firm.former_number[:6]
    assert firm.address.startswith(firm.place.full)
    assert firm.name.endswith("有限公司")


def test_the_same_seed_gives_the_same_applicant() -> None:
    assert company(Random(5)) == company(Random(5))
    assert company(Random(5)) != company(Random(6))


def test_given_day_is_kept() -> None:
    assert company(Random(5), established=date(2024, 11, 1)).established == date(2024, 11, 1)
