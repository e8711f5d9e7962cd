"""Values in whose middle something hides print: what is left reads like a value, and is none.

Asked of names, amounts and numbers without a check digit. A day that lacks a digit is no day any more, days and terms
are set with wide gaps over the pattern of the paper, and addresses and scopes decide nothing.
"""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from pipeline.extractors._unread import unread
from pipeline.geometry import Box
from pipeline.model import Document, Field, Page, Reading
from pipeline.records import Record

_NOT_ASKED = frozenset({"uscc", "address", "registrant_address", "business_scope", "goods"})
R = TypeVar("R", bound=Record)


def without_gaps(record: R, document: Document) -> R:
    """The same record, every field unread in a line of whose value print is hidden; its readings stay."""
    gaps = [(page.page, patch.box) for page in document.pages for patch in page.hidden]

    def lacks(name: str, field: Field[object]) -> bool:
        if isinstance(field.value, date) or name in _NOT_ASKED:
            return False
        return any(_holds(reading, page, gap) for reading in field.readings for page, gap in gaps)

    return unread(record, lacks)


def _holds(reading: Reading, page: Page, gap: Box) -> bool:
    """The gap stands between signs of the reading, and is about as high as its line: the ring of a seal is none."""
    box = reading.box
    if box is None or reading.page != page:
        return False
    _, level = gap.center
    between = box.left < gap.left and gap.right < box.right and box.top < level < box.bottom
    return between and box.height / 2 < gap.height < 2 * box.height
