"""A record without the values that may not be whole: what is left of one reads like a value, and is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from pipeline.model import Field
from pipeline.records import Record, printed_fields

R = TypeVar("R", bound=Record)


def unread(record: R, lacks: Callable[[str, Field[object]], bool]) -> R:
    """The same record, every field unread that `lacks` signs, by its name and readings, which stay."""
    changed: dict[str, Any] = {
        name: replace(field, value=None, problem="unreadable")
        for name, field in printed_fields(record)
        if field.value is not None and lacks(name, field)
    }
    return replace(record, **changed)
