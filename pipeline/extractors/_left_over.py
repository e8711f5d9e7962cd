"""What of a sentence is left when all words that papers of its kind use are taken out of it.

Nobody can list what a paper may say against what it seems to say; so what no known word covers is for a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

TURNS = "不未非无除仅只限如若待须需拟将曾已停终撤取消收失过废原暂缓经否勿禁"
"""Signs that turn a sentence: a name of goods or of a mark may hold them, and then is read as what they say."""
_OF_NAMES = rf"[^,。;:、\n|()“”\"京给予与由向为是系至自的于在对{TURNS}]"
NAMED = (
    rf"{_OF_NAMES}{{2,16}}?(?:\([^()]{{1,10}}\){_OF_NAMES}{{0,16}})?"
    "(?:有限(?:责任)?公司|集团公司)"
)
"""A company of any name."""
_COMPANY = re.compile(NAMED)
_LEFT = re.compile(rf"[{TURNS}样草稿赠外]|(?:(?![{TURNS}样草稿赠外])[\u4e00-\u9fff]){{2,}}")
_CLAUSE = re.compile("[,;|~]")
_DEBRIS = 3
"""Signs of a row that may be what was read of a seal."""
_OF_A_NAME = 0.6
"""Share of its signs by which a piece is one of a name under a seal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """How papers of one kind speak: kinds of clauses that are `known`, single `words`, and what their clauses are
    `about`: one that is about nothing of it may say anything that does not turn."""

    known: re.Pattern[str]
    words: re.Pattern[str]
    about: re.Pattern[str]


def left_over(sentence: str, usual: Usual, names: Sequence[str]) -> list[str]:
    """What neither the kinds of clauses that are known, nor names, nor words cover."""
    for name in names:
        sentence = sentence.replace(name, "~")
    found = []
    for clause in _CLAUSE.split(usual.known.sub("~", sentence)):
        left = _LEFT.findall(usual.words.sub("~", _COMPANY.sub("~", clause)))
        found += (
            left
            if len(sentence) > _DEBRIS and usual.about.search(clause)
            else [each for each in left if len(each) == 1]
        )
    return [each for each in found if not any(_is_piece(each, name) for name in names)]


def _is_piece(text: str, name: str) -> bool:
    return len(text) > 1 and sum(sign in name for sign in text) >= _OF_A_NAME * len(text)


def any_of(words: str) -> re.Pattern[str]:
    """Any of the words that blanks part, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(set(words.split()), key=len, reverse=True))))
