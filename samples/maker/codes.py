"""Codes whose check digits hold: GB 32100-2015 outside, GB 11714 inside, GS 15-2006 for the old numbers."""

from __future__ import annotations

from datetime import date
from random import Random

from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_10

SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
INNER_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
REFORM = date(2015, 10, 1)


def inner_digit(body: str) -> str:
    """The check digit of an eight-sign organisation code (GB 11714)."""
    total = sum(weight * int(sign, 36) for weight, sign in zip(INNER_WEIGHTS, body, strict=True))
    return "0X987654321"[total % 11]


def credit_code(head: str, division: str, established: date, rng: Random) -> str:
    """An 18-sign code; firms older than October 2015 carry an all-digit organisation code."""
    if established < REFORM:
        body = "".join(rng.choice("0123456789") for _ in range(8))
    else:
        third = (
            "123457"
            if established.year < 2021
            else {2021: "A", 2022: "B", 2023: "C", 2024: "D"}.get(established.year, "E")
        )
        body = "MA" + rng.choice(third) + "".join(rng.choice(SIGNS) for _ in range(5))
    front = head + division + body + inner_digit(body)
    return front + str(uscc.calc_check_digit(front))


def wrong_code(code: str) -> str:
    """The code with one sign of its body altered, so that its last digit no longer holds."""
    altered = SIGNS[(SIGNS.index(code[12]) + 1) % len(SIGNS)]
    return code[:12] + altered + code[13:]


def registration_number(division: str, rng: Random, kind: str = "2") -> str:
    """A 15-digit number; `kind` is the first digit of the sequence (2 = natural persons', 6 = individual)."""
    front = division + kind + "".join(rng.choice("0123456789") for _ in range(7))
    return front + str(mod_11_10.calc_check_digit(front))
