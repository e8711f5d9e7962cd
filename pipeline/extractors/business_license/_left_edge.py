"""Values whose first signs nobody can see: under glare, a fold or a slip both readers read what is left, and agree.

A license prints the values of one column from one left edge. A value that begins further right than the others above
and below it has lost its beginning, so what is left is not the value. Where the others do not stand on one edge (labels
of unequal length with the values right behind them) nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from pipeline.model import Document, Field, Page, ReadPage
from pipeline.records import BusinessLicense
from pipeline.values.text import words

# Code, office and day of issue stand apart from the columns; a scope stands in one, but may be printed smaller.
_IN_COLUMNS = words("""
    company_name company_type legal_representative address registered_capital establishment_date term_start term_end
""")
_ON_EDGE = (*_IN_COLUMNS, "business_scope")
# In heights of the line: how exactly the others stand on one edge, how far right a value has lost a sign, and how far
# it may be to be of that column at all.
_EXACT, _LATE, _REACH = 0.4, 0.7, 4.0
_NEXT_ROW = 0.8
_OTHERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """Where a value's first line begins on the level page."""

    name: str
    page: Page
    left: float
    middle: float
    height: float


def without_late(record: BusinessLicense, document: Document) -> BusinessLicense:
    """The same record, every field unread that has lost its beginning; its readings stay."""
    starts = tuple(_starts(record, {page.page: page for page in document.pages}))
    late = {each.name for each in starts if each.name in _IN_COLUMNS and _is_late(each, starts)}
    changed: dict[str, Any] = {
        name: replace(getattr(record, name), value=None, problem="unreadable") for name in sorted(late)
    }
    return replace(record, **changed) if changed else record


def _starts(record: BusinessLicense, pages: dict[Page, ReadPage]) -> Iterator[_Start]:
    for name in _ON_EDGE:
        value: Field[object] = getattr(record, name)
        if value.value is None:
            continue
        first = value.readings[0]
        if first.page is None or first.quad is None or first.page not in pages:
            continue
        level = pages[first.page].to_upload.inverse.carried(first.quad)
        (left, top), _, _, (_, bottom) = level.corners
        yield _Start(name=name, page=first.page, left=left, middle=(top + bottom) / 2, height=bottom - top)


def _is_late(start: _Start, starts: tuple[_Start, ...]) -> bool:
    others = [
        each.left
        for each in starts
        if each.page == start.page
        and abs(each.middle - start.middle) >= _NEXT_ROW * start.height
        and abs(each.left - start.left) <= _REACH * start.height
    ]
    if len(others) < _OTHERS or max(others) - min(others) > _EXACT * start.height:
        return False
    return start.left - median(others) >= _LATE * start.height
