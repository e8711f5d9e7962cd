"""What may stand in application.toml: for every key, what its value must be. All else is told, nothing guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime

from pipeline.values import platforms

Path = tuple[str | int, ...]
Rule = Callable[[object], str | None]

AMOUNT = re.compile(r"[0-9]{1,15}(\.[0-9]{1,2})?")
_MAX_SIGNS = 1000
_MAX_STORES = 50


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return 'must be text in quotes, like "JDZY-402913"'
    if not value.strip():
        return "is empty: fill it in or remove the line"
    if len(value) > _MAX_SIGNS or not value.isprintable():
        return f"must be one line of at most {_MAX_SIGNS} printable signs"
    return None


def _day(value: object) -> str | None:
    if isinstance(value, date) and not isinstance(value, datetime):
        return None
    return "must be a date without quotes, like 2026-10-12"


def _members(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 1_000_000:
        return None
    return "must be a whole number of people, like 6"


def _year(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool) and 1990 <= value <= 2100:
        return None
    return "must be a calendar year, like 2025"


def _amount(value: object) -> str | None:
    if isinstance(value, str) and AMOUNT.fullmatch(value):
        return None
    return 'must be yuan as digits in quotes, like "16800000.00"'


def _platform(value: object) -> str | None:
    return None if value in platforms.IDS else f"must be one of {', '.join(platforms.IDS)}"


def _url(value: object) -> str | None:
    problem = _text(value)
    if problem is None and not str(value).lower().startswith(("http://", "https://")):
        return 'must be the whole link, like "https://shop12345678.taobao.com"'
    return problem


def _names(value: object) -> str | None:
    if not isinstance(value, list):
        return 'must be a list of file names, like ["team/list.pdf"]'
    return next((problem for problem in map(_text, value) if problem), None)


_TOP: dict[str, Rule] = {"company_name": _text, "brand": _text}
_TABLES: dict[str, dict[str, Rule]] = {
    "invitation": {"code": _text, "date": _day},
    "operations_team": {"members": _members, "evidence": _names},
    "annual_sales": {"year": _year, "amount": _amount},
}
_STORE: dict[str, Rule] = {"platform": _platform, "name": _text, "url": _url}
_NEEDED = {"annual_sales": ("year", "amount"), "stores": ("platform", "name")}


def troubles(document: Mapping[str, object]) -> Iterator[tuple[Path, str]]:
    """Everything that is wrong, with the place it concerns."""
    for key, value in document.items():
        if key in _TOP:
            yield from _judge((key,), _TOP[key], value)
        elif key in _TABLES:
            yield from _table((key,), _TABLES[key], _NEEDED.get(key, ()), value)
        elif key == "stores":
            yield from _stores(value)
        else:
            yield (key,), _unknown((*_TOP, *_TABLES, "stores"))


def _stores(value: object) -> Iterator[tuple[Path, str]]:
    if not isinstance(value, list):
        yield ("stores",), "must be written as [[stores]], one table for each store"
        return
    if len(value) > _MAX_STORES:
        yield ("stores",), f"has more than {_MAX_STORES} entries"
        return
    for index, store in enumerate(value):
        yield from _table(("stores", index), _STORE, _NEEDED["stores"], store)


def _table(path: Path, rules: dict[str, Rule], needed: tuple[str, ...], value: object) -> Iterator[tuple[Path, str]]:
    if not isinstance(value, dict):
        yield path, f"must be a table that begins with [{path[0]}]"
        return
    for key, entry in value.items():
        if key in rules:
            yield from _judge((*path, key), rules[key], entry)
        else:
            yield (*path, key), _unknown(tuple(rules))
    for key in needed:
        if key not in value:
            yield path, f"lacks {key}"


def _judge(path: Path, rule: Rule, value: object) -> Iterator[tuple[Path, str]]:
    problem = rule(value)
    if problem is not None:
        yield path, problem


def _unknown(known: tuple[str, ...]) -> str:
    return f"is not known here (known: {', '.join(known)})"
