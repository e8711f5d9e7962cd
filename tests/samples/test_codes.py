"""Codes of the maker hold by the standards' own check digits."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_10

from samples.maker import codes


def test_inner_digit_of_a_known_code() -> None:
    # 91350100M000100Y43 is the example of GB 32100-2015.
    assert codes.inner_digit("M000100Y") == "4"


@pytest.mark.parametrize("seed", range(40))
def test_credit_code_passes_both_check_digits(seed: int) -> None:
    rng = Random(seed)
    code = codes.credit_code("91", "440305", date(2012 + seed % 13, 3, 1), rng)
    assert uscc.is_valid(code)
    assert codes.inner_digit(code[8:16]) == code[16]
    assert code[:8] == "91440305"


def test_code_tells_the_age_of_the_firm() -> None:
    rng = Random(1)
    assert codes.credit_code("91", "440305", date(2015, 9, 30), rng)[8:16].isdigit()
    assert codes.credit_code("91", "440305", date(2015, 10, 1), rng)[8:10] == "MA"


def test_wrong_code_fails() -> None:
    code = codes.credit_code("91", "110108", date(2019, 5, 1), Random(3))
    assert not uscc.is_valid(codes.wrong_code(code))


def test_registration_number_holds_and_names_its_kind() -> None:
    number = codes.registration_number("310115", Random(4), kind="6")
    assert len(number) == 15
    assert mod_11_10.is_valid(number)
    assert number[6] == "6"
