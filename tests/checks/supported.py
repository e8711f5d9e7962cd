"""Records as if two readers had read every value of theirs."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

from pipeline.model import Field, Support
from pipeline.records import Record
from tests.checks.builders import TWO

R = TypeVar("R", bound=Record)


def supported(record: R) -> R:
    changes: dict[str, Any] = {
        each.name: replace(field, supports=tuple(Support(source=source, value=field.value) for source in TWO))
        for each in fields(record)
        if isinstance(field := getattr(record, each.name), Field) and field.value is not None
    }
    return replace(record, **changes)
