"""Syllables of fictional names, lines of business, and goods; the words themselves stand in words.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """A line of business: the word in the company's name, its scope, its goods and their Nice class."""

    word: str
    scope: str
    goods: str
    nice_class: int


FAMILY: str = _WORDS["family"]
GIVEN: str = _WORDS["given"]
FIRST: str = _WORDS["first"]
SECOND: str = _WORDS["second"]
BOILERPLATE: tuple[str, ...] = tuple(_WORDS["boilerplate"])
TRADES = tuple(Trade(**each) for each in _WORDS["trades"])
