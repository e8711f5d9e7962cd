"""What is stored comes back as it was, and nothing else comes back at all."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Generic, Literal, TypeVar, Union, get_args, get_origin

import pytest

from pipeline.model import Count, Field, Money
from pipeline.proof import stored as room
from pipeline.proof.manifest import Evidence, Manifest
from pipeline.proof.stored import Json, NotStored, canonical, parsed, restored, stored
from pipeline.records import TrademarkChange, TrademarkTransfer
from tests.checks.builders import count, money, read, transfer, unread
from tests.proof.made import examined

V = TypeVar("V")


class Color(Enum):
    RED = "red"


@dataclass(frozen=True, kw_only=True)
class Held(Generic[V]):
    value: V


@dataclass(frozen=True, kw_only=True)
class Sample:
    number: int
    share: float
    word: Literal["a", "b"]
    day: date
    amount: Decimal
    color: Color
    pair: tuple[int, str]
    row: tuple[Held[Decimal] | None, ...]
    either: Held[int] | Color | None = None


@dataclass(frozen=True, kw_only=True)
class Papers:
    papers: tuple[TrademarkTransfer | TrademarkChange, ...]


SAMPLE = Sample(
    number=2**255 + 1,
    share=0.1 + 0.2,
    word="b",
    day=date(9999, 12, 31),
    amount=Decimal("0.10"),
    color=Color.RED,
    pair=(3, "\udcff 限"),
    row=(Held(value=Decimal("1E+3")), None),
)


def test_every_type_comes_back_as_it_was() -> None:
    assert restored(parsed(canonical(stored(SAMPLE))), Sample) == SAMPLE


def test_a_whole_case_comes_back_as_it_was() -> None:
    evidence = Evidence(schema_version="1", examined=examined())
    assert restored(parsed(canonical(stored(evidence))), Evidence) == evidence


def test_papers_with_the_same_fields_stay_apart() -> None:
    moved = transfer("甲", "乙")
    changed = TrademarkChange(**{name: getattr(moved, name) for name in TrademarkChange.__slots__})
    papers = Papers(papers=(moved, changed))
    assert restored(stored(papers), Papers) == papers


@pytest.mark.parametrize(
    "field", [read(money("5000000", low="4950000")), read(count(12300, 12250, 12349)), read((25, 35)), unread()]
)
def test_fields_of_every_kind_of_value_come_back(field: Field[Any]) -> None:
    kinds: dict[type, Any] = {Money: Field[Money], Count: Field[Count], tuple: Field[tuple[int, ...]]}
    assert restored(stored(field), kinds.get(type(field.value), Field[str])) == field


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("number", True, "sample.number: must be int, is true"),
        ("number", 1.0, "sample.number: must be int, is 1.0"),
        ("share", "0.3", 'sample.share: must be float, is "0.3"'),
        ("share", False, "sample.share: must be float, is false"),
        ("word", "c", "sample.word: must be typing.Literal['a', 'b'], is \"c\""),
        ("day", "2026-13-01", 'sample.day: must be date, is "2026-13-01"'),
        ("day", "20260301", 'sample.day: must be date, is "20260301"'),
        ("amount", "0,10", 'sample.amount: must be Decimal, is "0,10"'),
        ("amount", 0.1, "sample.amount: must be Decimal, is 0.1"),
        ("color", "blue", 'sample.color: must be Color, is "blue"'),
        ("pair", [1, "a", 2], "sample.pair: must have 2 entries, has 3"),
        ("pair", {"is": "Held"}, "sample.pair: must be a list, is Held"),
        ("row", [3], "sample.row[0]: must be a Held, is 3"),
        ("row", [{"is": "Field", "value": "1"}], "sample.row[0]: must be a Held, is Field"),
        ("row", [{"is": "Held"}], "sample.row[0]: lacks value (stored by another version?)"),
        ("row", [{"is": "Held", "value": "1", "more": 1}], "sample.row[0]: has more (stored by another version?)"),
        ("row", [{"is": "Held", "value": "x"}], 'sample.row[0].value: must be Decimal, is "x"'),
        ("either", "red", "sample.either: must be one of Held, Color"),
    ],
)
def test_what_was_changed_is_named_by_its_place(name: str, value: Json, said: str) -> None:
    document = stored(SAMPLE)
    assert isinstance(document, dict)
    with pytest.raises(NotStored) as told:
        restored({**document, name: value}, Sample)
    assert str(told.value) == said


def test_a_value_that_guards_its_own_truth_is_asked() -> None:
    document = stored(read("a"))
    assert isinstance(document, dict)
    with pytest.raises(NotStored, match=r"^field: no value without a reading$"):
        restored({**document, "readings": []}, Field[str])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is no JSON of this program"),
        (b"\xff", "is no JSON of this program"),
        (b"[" * 100_000, "is no JSON of this program"),
        (b"[NaN]", "is no JSON of this program"),
        (b"[1e999]", "is no JSON of this program"),
        (b"9" * 5000, "is no JSON of this program"),
        (b'{"a": 1, "a": 2}', "is not in the one form"),
        (b'{\n "b": 1,\n "a": 2\n}\n', "is not in the one form"),
        ('"限"\n'.encode(), "is not in the one form"),
    ],
)
def test_only_our_own_bytes_are_taken(data: bytes, said: str) -> None:
    with pytest.raises(NotStored, match=said):
        parsed(data)


@pytest.mark.parametrize("value", [object(), {"a": 1}, [1], b"bytes", datetime(2026, 1, 1).time()])  # noqa: DTZ001  # no clock is read
def test_what_has_no_form_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="has no stored form"):
        stored(value)


@pytest.mark.parametrize("kind", [Evidence, Manifest])
def test_whatever_a_case_can_hold_has_a_form(kind: type) -> None:
    """Fails for a field of a type that `restored` cannot read back, before any case has one."""
    for each in _leaves(kind, set()):
        assert room._plain(None, each) is None


def _leaves(kind: Any, seen: set[Any]) -> Iterator[Any]:
    origin = get_origin(kind) or kind
    if kind in seen or kind in (type(None), ...):
        return
    seen.add(kind)
    if is_dataclass(origin):
        parts = tuple(room._members(kind).values())
    elif origin in (Union, types.UnionType):
        parts = tuple(each for each in get_args(kind) if each is not type(None))
        assert len(parts) == 1 or all(is_dataclass(each) for each in parts), f"{kind} cannot be told apart"
    elif origin is tuple:
        parts = get_args(kind)
    else:
        yield kind
        return
    for part in parts:
        yield from _leaves(part, seen)
