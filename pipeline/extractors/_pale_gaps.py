"""Values in whose middle something hides print: what is left reads like a value, and is none.

Asked of names, amounts and numbers without a check digit. A day that lacks a digit is no day any more, days and terms
are set with wide gaps over the pattern of the paper, and addresses and scopes decide nothing.
"""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any, TypeVar

from pipeline.geometry import Box
from pipeline.model import Document, Field, Page, Reading
from pipeline.records import Record

_NOT_ASKED = frozenset({"uscc", "address", "registrant_address", "business_scope", "goods"})
R = TypeVar("R", bound=Record)


def without_gaps(record: R, document: Document) -> R:
    """The same record, every field unread in a line of whose value print is hidden; its readings stay."""
    gaps = [(page.page, patch.box) for page in document.pages for patch in page.hidden]
    changed: dict[str, Any] = {
        each.name: replace(value, value=None, problem="unreadable")
        for each in fields(record)
        if isinstance(value := getattr(record, each.name), Field)
        and value.value is not None
        and not (isinstance(value.value, date) or each.name in _NOT_ASKED)
        and any(_holds(reading, page, gap) for reading in value.readings for page, gap in gaps)
    }
    return replace(record, **changed) if changed else record


def _holds(reading: Reading, page: Page, gap: Box) -> bool:
    """The gap stands between signs of the reading, and is about as high as its line: the ring of a seal is none."""
    box = reading.box
    if box is None or reading.page != page:
        return False
    _, level = gap.center
    between = box.left < gap.left and gap.right < box.right and box.top < level < box.bottom
    return between and box.height / 2 < gap.height < 2 * box.height
