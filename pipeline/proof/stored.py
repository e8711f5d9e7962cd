"""Frozen data <-> JSON, by what the dataclasses declare: a field that is added to one is carried at once.

One form for one content: every field is written, keys are sorted, and signs beyond ASCII are escaped, so that even
half a sign from a broken text layer comes back as it was. Every object names its class ("is"), since two papers may
print the same fields. Reading is strict: every field must be there, no other, each of its declared type.
"""

from __future__ import annotations

import json
import math
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Json = str | int | float | bool | list["Json"] | dict[str, "Json"] | None
T = TypeVar("T")

_CLASS: Final = "is"
_SHOWN: Final = 80
# Types whose text says all there is.
_WRITTEN: Final[dict[object, Callable[[str], object]]] = {date: date.fromisoformat, Decimal: Decimal}


class NotStored(ValueError):
    """What is stored does not have the form it must have; the message begins with the place."""


def canonical(document: Json) -> bytes:
    """The bytes that `python -m json.tool --sort-keys --indent 1` makes of it. Raises ValueError for no number."""
    return (json.dumps(document, sort_keys=True, indent=1, allow_nan=False) + "\n").encode("ascii")


def parsed(data: bytes) -> Json:
    """Raises NotStored for what is not canonical, a key that stands twice among it."""
    try:
        document: Json = json.loads(data)
        same = canonical(document) == data
    except (ValueError, RecursionError) as wrong:
        raise NotStored(f"is no JSON of this program: {str(wrong).splitlines()[0][:_SHOWN]}") from wrong
    if not same:
        raise NotStored("is not in the one form this program writes; it was written again by something else")
    return document


def stored(value: object) -> Json:
    """Raises TypeError for what has no stored form."""
    match value:
        case Enum():
            return stored(value.value)
        case None | bool() | int() | float() | str():
            return value
        case date() | Decimal():
            return str(value)
        case tuple():
            return [stored(each) for each in value]
        case _ if is_dataclass(value):
            written: dict[str, Json] = {each.name: stored(getattr(value, each.name)) for each in fields(value)}
            return written | {_CLASS: type(value).__name__}
        case _:
            raise TypeError(f"a {type(value).__name__} has no stored form")


def restored(document: Json, kind: type[T]) -> T:
    """The value of the dataclass `kind` that `document` was stored from. Raises NotStored with the place."""
    value: T = _read(document, kind, kind.__name__.lower())
    return value


def _read(document: Json, kind: Any, at: str) -> Any:  # noqa: ANN401  # the type that an annotation asks for
    origin = get_origin(kind) or kind
    if origin in (Union, types.UnionType):
        return _read_one_of(document, get_args(kind), at)
    if origin is tuple:
        return _read_row(document, get_args(kind), at)
    if is_dataclass(origin):
        return _read_object(document, kind, at)
    return _read_plain(document, kind, at)


def _read_one_of(document: Json, kinds: tuple[Any, ...], at: str) -> object:
    if document is None and type(None) in kinds:
        return None
    kinds = tuple(kind for kind in kinds if kind is not type(None))
    if len(kinds) == 1:
        return _read(document, kinds[0], at)
    named = {_name(kind): kind for kind in kinds if is_dataclass(get_origin(kind) or kind)}
    name = document.get(_CLASS) if isinstance(document, dict) else None
    if name not in named or len(named) != len(kinds):
        raise NotStored(f"{at}: must be one of {', '.join(map(_name, kinds))}")
    return _read(document, named[str(name)], at)


def _read_row(document: Json, kinds: tuple[Any, ...], at: str) -> tuple[object, ...]:
    if not isinstance(document, list):
        raise NotStored(f"{at}: must be a list, is {_shown(document)}")
    if kinds[1:] == (...,):
        kinds = kinds[:1] * len(document)
    if len(kinds) != len(document):
        raise NotStored(f"{at}: must have {len(kinds)} entries, has {len(document)}")
    return tuple(_read(each, kind, f"{at}[{i}]") for i, (each, kind) in enumerate(zip(document, kinds, strict=True)))


def _read_object(document: Json, kind: Any, at: str) -> object:  # noqa: ANN401  # a dataclass, or an alias of one
    if not isinstance(document, dict) or document.get(_CLASS) != _name(kind):
        raise NotStored(f"{at}: must be a {_name(kind)}, is {_shown(document)}")
    members = _members(kind)
    missing, unknown = sorted(members.keys() - document), sorted(document.keys() - members.keys() - {_CLASS})
    if missing or unknown:
        wrong = "; ".join(
            f"{word} {', '.join(names)}" for word, names in (("lacks", missing), ("has", unknown)) if names
        )
        raise NotStored(f"{at}: {wrong} (stored by another version?)")
    values = {name: _read(document[name], part, f"{at}.{name}") for name, part in members.items()}
    try:
        return (get_origin(kind) or kind)(**values)
    except ValueError as wrong:
        raise NotStored(f"{at}: {wrong}") from wrong


def _read_plain(document: Json, kind: Any, at: str) -> object:  # noqa: ANN401  # a type without parts
    value = _plain(document, kind)
    if value is None:
        raise NotStored(f"{at}: must be {_name(kind)}, is {_shown(document)}")
    return value


def _plain(document: Json, kind: Any) -> object:  # noqa: ANN401  # a type without parts
    """None where `document` is not one. Raises TypeError for a type that has no stored form."""
    if kind is float:
        # Whole numbers stand in matrices; neither they nor a truth value is turned into a fraction.
        return document if type(document) in (int, float) and math.isfinite(float(str(document))) else None
    if kind in (str, int, bool):
        return document if type(document) is kind else None
    if kind in _WRITTEN:
        return _written(document, _WRITTEN[kind])
    if get_origin(kind) is Literal:
        return next((each for each in get_args(kind) if each == document and type(each) is type(document)), None)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next((each for each in kind if each.value == document), None)
    raise TypeError(f"{_name(kind)} has no stored form")


def _written(document: Json, parse: Callable[[str], object]) -> object:
    try:
        value = parse(document) if isinstance(document, str) else None
    except (ValueError, ArithmeticError):
        return None
    return value if str(value) == document else None


@cache
def _members(kind: Any) -> dict[str, Any]:  # noqa: ANN401  # a dataclass, or an alias of a generic one
    """Every field with its type, the type variables of a generic dataclass filled in."""
    origin = get_origin(kind) or kind
    given = dict(zip(getattr(origin, "__parameters__", ()), get_args(kind), strict=True))
    hints = get_type_hints(origin)
    return {each.name: _filled(hints[each.name], given) for each in fields(origin)}


def _filled(hint: Any, given: dict[Any, Any]) -> Any:  # noqa: ANN401  # an annotation
    if hint in given:
        return given[hint]
    wanted = getattr(hint, "__parameters__", ())
    return hint[tuple(given[each] for each in wanted)] if wanted and not isinstance(hint, type) else hint


def _name(kind: Any) -> str:  # noqa: ANN401  # an annotation
    return str(getattr(get_origin(kind) or kind, "__name__", kind)) if get_origin(kind) is not Literal else str(kind)


def _shown(document: Json) -> str:
    if isinstance(document, dict):
        return str(document.get(_CLASS, "an object"))[:_SHOWN]
    return "a list" if isinstance(document, list) else json.dumps(document)[:_SHOWN]
