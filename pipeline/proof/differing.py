"""Two JSON documents -> what differs between them, each with its place and both values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from pipeline.proof.stored import Json

_SHOWN: Final = 160
_KEYS: Final = ("id", "name")
_ABSENT: Final = "nothing"


def differing(recorded: Json, derived: Json, at: str = "") -> Iterator[str]:
    """One line a difference; entries of a list go by their id or name where each has its own."""
    if isinstance(recorded, dict) and isinstance(derived, dict):
        for name in dict.fromkeys((*recorded, *derived)):
            yield from _member(recorded, derived, name, f"{at}.{name}" if at else name)
    elif isinstance(recorded, list) and isinstance(derived, list):
        left, right = _named(recorded, derived)
        for name in dict.fromkeys((*left, *right)):
            yield from _member(left, right, name, f"{at}[{name}]")
        if not left.keys() ^ right.keys() and [*left] != [*right]:
            yield f"{at}: the order differs"
    elif type(recorded) is not type(derived) or recorded != derived:
        yield f"{at}: recorded {shown(recorded)}, derived {shown(derived)}"


def shown(value: Json) -> str:
    """A value in one line, shortened."""
    text = readable(json.dumps(value, ensure_ascii=False))
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def readable(text: str) -> str:
    r"""`text` without anything that could steer a terminal or turn its neighbors.

    >>> readable("a\x1b[2Kb\u202e")
    'a\\u001b[2Kb\\u202e'
    """
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text)


def _member(left: dict[str, Json], right: dict[str, Json], name: str, at: str) -> Iterator[str]:
    if name in left and name in right:
        yield from differing(left[name], right[name], at)
    elif name in left:
        yield f"{at}: recorded {shown(left[name])}, derived {_ABSENT}"
    else:
        yield f"{at}: recorded {_ABSENT}, derived {shown(right[name])}"


def _named(*lists: list[Json]) -> tuple[dict[str, Json], ...]:
    key = next((key for key in _KEYS if all(_has_its_own(key, each) for each in lists)), None)
    return tuple({_entry_name(i, entry, key): entry for i, entry in enumerate(each)} for each in lists)


def _has_its_own(key: str, entries: list[Json]) -> bool:
    names = [entry.get(key) for entry in entries if isinstance(entry, dict)]
    return len(names) == len(entries) and all(isinstance(each, str) for each in names) and _unique(names)


def _unique(names: list[Json]) -> bool:
    return len(set(map(str, names))) == len(names)


def _entry_name(index: int, entry: Json, key: str | None) -> str:
    return str(index) if key is None or not isinstance(entry, dict) else str(entry[key])
