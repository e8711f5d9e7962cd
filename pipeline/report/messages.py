"""What the program says in sentences of its own, in the reader's language.

Problems of files and of a declaration, errors, what a recheck finds.

The sentences are written in English where they arise and stand so in report.json. The section `messages` of another
language's catalogue has them as msgid, with a place in braces for what varies: a place named like a number takes
figures only, `said` is itself a message or anything else, `told` is a message and nothing else.
"""

from __future__ import annotations

import re
import string
from functools import cache

from pipeline.report.wording import Language, Wording, of

_FIGURES = frozenset({"bits", "count", "dpi", "found", "left", "limit", "line", "number", "size", "top", "total"})
_SEPARATOR = "; "
_FIGURE, _ANYTHING = "[0-9.,]+", "(?:(?!; ).)+?"


def said(text: str, words: Wording) -> str:
    """`text`, one message or several joined by a semicolon; what the catalogue does not know stays as it is."""
    if words.language == "en" or not text:
        return text
    parts = text.split(_SEPARATOR)
    told, start = [], 0
    while start < len(parts):
        length, sentence = _first(parts[start:], words)
        told.append(sentence)
        start += length
    return words.form("and").join(told)


def _first(parts: list[str], words: Wording) -> tuple[int, str]:
    """How many parts the first message spans, since a message may hold a semicolon itself, and what it says."""
    for length in range(len(parts), 0, -1):
        sentence = _message(_SEPARATOR.join(parts[:length]), words)
        if sentence is not None:
            return length, sentence
    return 1, parts[0]


def _message(text: str, words: Wording) -> str | None:
    for pattern, template in _forms(words.language):
        found = pattern.fullmatch(text)
        places = None if found is None else _places(found.groupdict(), words)
        if places is not None:
            return template.format(**places)
    return None


def _places(found: dict[str, str], words: Wording) -> dict[str, str] | None:
    places = {name: said(text, words) if name == "said" else text for name, text in found.items()}
    if "told" in found:
        told = _message(found["told"], words)
        if told is None:
            return None
        places["told"] = told
    return places


@cache
def _forms(language: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Pattern of the English message -> what to say; the message with most words of its own is tried first."""
    sentences = of(language).sections["messages"].items()
    ordered = sorted(sentences, key=lambda entry: -sum(len(literal) for literal, *_ in _parsed(entry[0])))
    return tuple((_pattern(english), sentence) for english, sentence in ordered)


def _pattern(english: str) -> re.Pattern[str]:
    parts = []
    for literal, name, *_ in _parsed(english):
        parts.append(re.escape(literal))
        if name is not None:
            parts.append(rf"(?P<{name}>{_FIGURE if name in _FIGURES else _ANYTHING})")
    return re.compile("".join(parts), re.DOTALL)


def _parsed(english: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return list(string.Formatter().parse(english))
