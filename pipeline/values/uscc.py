"""统一社会信用代码, the 18-sign code of an organization.

GB 32100-2015: sign 1 the registering department, sign 2 the class within it, signs 3-8 the division of the
registering authority (GB/T 2260), signs 9-17 the organization code (GB 11714, itself with a check sign),
sign 18 the check sign, modulus 31. The alphabet has no I, O, S, V and Z.

>>> parse("91350100M000100Y43")
'91350100M000100Y43'
>>> parse("9111 0000 6000 3734 1L")
'91110000600037341L'
>>> parse("91350100M000100Y44")
Traceback (most recent call last):
ValueError: the check digits do not hold
>>> mend("9135O100M0OO100Y43")
'91350100M000100Y43'
>>> mend("91350100M000100Y44")
'91350100M000100Y44'
>>> mend("9135O100M000100Y43）：")  # the end of the brackets it is addressed in
'91350100M000100Y43'
"""

from __future__ import annotations

from itertools import product
from math import prod

from pipeline.values.text import fold

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_LONG_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
_INNER_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_INNER_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LOOKS_LIKE = {
    "O": "0DQ",
    "I": "1",
    "Z": "2",
    "S": "5",
    "V": "UY",
    "0": "DQ",
    "1": "L",
    "2": "Z",
    "5": "S",
    "6": "G",
    "8": "B",
    "B": "8",
    "D": "0",
    "G": "6",
    "L": "1",
    "Q": "0",
    "U": "Y",
    "Y": "U",
}
_MOST_CANDIDATES = 512
_AROUND = "()[]:;,。、"


def long_check_holds(code: str) -> bool:
    """Sign 18 of GB 32100-2015 over the first 17; False when a sign is not of the alphabet."""
    if len(code) != 18 or any(sign not in ALPHABET for sign in code):
        return False
    total = sum(ALPHABET.index(sign) * weight for sign, weight in zip(code[:17], _LONG_WEIGHTS, strict=True))
    return ALPHABET[-total % 31] == code[17]


def inner_check_holds(code: str) -> bool:
    """Sign 17 of GB 11714 over signs 9-16."""
    if len(code) != 18 or any(sign not in _INNER_SIGNS for sign in code[8:16]):
        return False
    total = sum(_INNER_SIGNS.index(sign) * weight for sign, weight in zip(code[8:16], _INNER_WEIGHTS, strict=True))
    return "0123456789X0"[11 - total % 11] == code[16]


def parse(text: str) -> str:
    """The 18 signs. Raises ValueError unless both check digits hold."""
    code = fold(text).upper()
    if len(code) != 18:
        raise ValueError("not 18 signs")
    if any(sign not in ALPHABET for sign in code):
        raise ValueError("a sign outside the alphabet")
    if not (long_check_holds(code) and inner_check_holds(code)):
        raise ValueError("the check digits do not hold")
    return code


def _allowed(place: int) -> str:
    """The signs that can stand at that place, counted from 0: divisions are digits, the inner check digit or X."""
    if 2 <= place <= 7:
        return "0123456789"
    return "0123456789X" if place == 16 else ALPHABET


def _forced(code: str) -> list[str]:
    """Every code that is left when impossible signs are replaced by what they look like; empty when too many."""
    choices = []
    for place, sign in enumerate(code):
        allowed = _allowed(place)
        choices.append(sign if sign in allowed else "".join(s for s in _LOOKS_LIKE.get(sign, "") if s in allowed))
    if prod(len(choice) for choice in choices) > _MOST_CANDIDATES:
        return []
    return ["".join(signs) for signs in product(*choices)]


def _one_swap(code: str) -> list[str]:
    """Every code that differs from this one in a single sign by a known confusion."""
    return [
        code[:place] + other + code[place + 1 :]
        for place, sign in enumerate(code)
        for other in _LOOKS_LIKE.get(sign, "")
        if other in _allowed(place)
    ]


def mend(text: str) -> str:
    """The one code that both check digits prove right among the look-alikes, without the brackets and stops around
    it; the text itself when there is none, when there are several, or when nothing needs mending."""
    code = fold(text).upper().strip(_AROUND)
    if len(code) != 18 or _proved([code]):
        return text
    forced = _forced(code)
    found = _proved(forced) or _proved([other for each in forced for other in _one_swap(each)])
    return found.pop() if len(found) == 1 else text


def _proved(candidates: list[str]) -> set[str]:
    return {each for each in candidates if long_check_holds(each) and inner_check_holds(each)}
