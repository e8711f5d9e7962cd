"""What of a sentence is left when all words that papers of its kind use are taken out of it.

Nobody can list what a paper may say against what it seems to say; so a clause on what it gives keeps to known words,
and what none of them covers is for a person. Nor can anybody list the goods, the people and the praise that other
clauses tell of; so these may use any words but those that turn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extractors._turning import ANYWHERE, FORCE, HARMLESS, ON_OBJECTS, TURNS

_OF_NAMES = rf"[^,。;:、\n|()“”\"京给予与由向为是系至自的于在对{TURNS}]"
NAMED = (
    rf"{_OF_NAMES}{{2,16}}?(?:\([^()]{{1,10}}\){_OF_NAMES}{{0,16}})?"
    "(?:有限(?:责任)?公司|集团公司)"
)
"""A company of any name."""
_COMPANY = re.compile(NAMED)
_LEFT = re.compile(rf"[{TURNS}样草稿赠外]|(?:(?![{TURNS}样草稿赠外])[\u4e00-\u9fff]){{2,}}")
_CLAUSE = re.compile("[,;|]")
_DEBRIS = 3
"""Signs of a row that may be what was read of a seal."""
_OF_A_NAME = 0.6
"""Share of its signs by which a piece is one of a name under a seal."""
_NONE = rf"(?![{TURNS}稿赠])"
# What stands in a list is a thing among others.
_LISTED = re.compile(rf"~?(?:{_NONE}[\u4e00-\u9fff]){{1,8}}~?、|(?<=、)(?:{_NONE}[~\u4e00-\u9fff]){{1,12}}")
_DECIDED_BY = re.compile("以[^,。;]{1,24}?为[准据]")
"""What has the last word, whatever the clause is about: 以双方合同为准. Its own words may be usual ones."""
_ON_OBJECTS, _ANYWHERE = (re.compile(f"[{signs}]") for signs in (ON_OBJECTS, ANYWHERE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """How papers of one kind speak: kinds of clauses that are `known`, and single `words`. A clause `about` what the
    paper gives has to keep to them; any other may say what it likes that does not turn, the more where it tells of the
    `objects` of what is given."""

    known: re.Pattern[str]
    words: re.Pattern[str]
    about: re.Pattern[str]
    objects: re.Pattern[str]


def left_over(sentence: str, usual: Usual, names: Sequence[str]) -> list[str]:
    """What neither the kinds of clauses that are known, nor names, nor words cover, and may alter what is given."""
    for name in names:
        sentence = sentence.replace(name, "~")
    clauses = _CLAUSE.split(usual.known.sub("~", sentence))
    found = [each for clause in clauses for each in _left_of(clause, usual)]
    short = len(sentence) <= _DEBRIS
    return [
        each for each in found if not (short and len(each) > 1) and not any(_is_piece(each, name) for name in names)
    ]


def _left_of(clause: str, usual: Usual) -> list[str]:
    rest = usual.words.sub("~", HARMLESS.sub("~", _COMPANY.sub("~", clause)))
    force = FORCE.findall(rest) + _DECIDED_BY.findall(clause)
    if usual.about.search(clause):
        return force + _LEFT.findall(_LISTED.sub("、", rest))
    return force + (_ON_OBJECTS if usual.objects.search(clause) else _ANYWHERE).findall(rest)


def _is_piece(text: str, name: str) -> bool:
    return len(text) > 1 and sum(sign in name for sign in text) >= _OF_A_NAME * len(text)


def any_of(words: str) -> re.Pattern[str]:
    """Any of the words that blanks part, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(set(words.split()), key=len, reverse=True))))
