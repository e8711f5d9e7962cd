"""Where a key stands in a TOML text: the standard parser tells lines only for what it cannot parse."""

from __future__ import annotations

import re

_TABLE = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*(\"[^\"]*\"|'[^']*'|[A-Za-z0-9_-]+)\s*[=.]")


def line_of(text: str, path: tuple[str | int, ...]) -> int:
    r"""The line of the innermost part of `path` that can be found, counted from 1.

    >>> line_of('brand = "A"\n[invitation]\ncode = 5\n', ("invitation", "code"))
    3
    >>> line_of('[[stores]]\nname = "a"\n[[stores]]\nname = 1\n', ("stores", 1, "name"))
    4
    >>> line_of('invitation = { code = 5 }\n', ("invitation", "code"))
    1
    """
    best, best_line = 0, 1
    here: tuple[str | int, ...] = ()
    counts: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        table = _TABLE.match(line)
        if table:
            here = _table(table[1], table[2], counts)
            found: tuple[str | int, ...] = here
        else:
            key = _KEY.match(line)
            if key is None:
                continue
            found = (*here, key[1].strip("\"'"))
        depth = len(found) if found == path[: len(found)] else 0
        if depth > best:
            best, best_line = depth, number
    return best_line


def _table(brackets: str, name: str, counts: dict[str, int]) -> tuple[str | int, ...]:
    parts: tuple[str | int, ...] = tuple(part.strip().strip("\"'") for part in name.split("."))
    if brackets == "[":
        return parts
    counts[name] = counts.get(name, -1) + 1
    return (*parts, counts[name])
