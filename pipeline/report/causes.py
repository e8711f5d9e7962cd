"""What hides a field that was not read for sure: a reflection, something on the sheet, the border of the page.

The place is where the field was read; where it was not, the row of its printed label up to the next label. A label that
was not found has no row, and then nothing is said of a place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.geometry import Box
from pipeline.model import AuditedDocument, Field, Finding, ReadPage, Word
from pipeline.report.wording import Wording, of
from pipeline.values.text import fold

# Where the picture itself is the trouble, its known faults are named.
HARD_TO_READ = frozenset(
    {"unreadable", "not_parsed", "label_not_found", "not_corroborated", "readings_disagree", "one_sign_turns"}
)
# (code of ReadPage.quality, field)
Cause = tuple[str, str]


def causes(finding: Finding, documents: Sequence[AuditedDocument]) -> tuple[Cause, ...]:
    """Each once, in the order of the evidence; none where the reason is not that something is hard to read."""
    if finding.reason not in HARD_TO_READ:
        return ()
    by_id = {document.id: document for document in documents}
    found = (
        (code, each.field)
        for each in finding.evidence
        if each.document in by_id
        for code in _codes(by_id[each.document], each.field)
    )
    return tuple(dict.fromkeys(found))


def told(cause: Cause, words: Wording) -> str:
    """A sentence."""
    code, field = cause
    return words.text("hidden", code).format(field=words.text("fields", field))


def _codes(document: AuditedDocument, name: str) -> Iterator[str]:
    field = dict(document.fields).get(name)
    read = field is not None and any(reading.box is not None for reading in field.readings)
    for page in document.pages:
        places = _read_at(field, page) if field is not None and read else _rows(page, name)
        hiding = [*((each.code, each.box) for each in page.hidden), *(("cut_off", box) for box in _cut(page))]
        yield from (code for code, box in hiding if any(_overlap(box, place) for place in places))


def _read_at(field: Field[object], page: ReadPage) -> list[Box]:
    return [each.box for each in field.readings if each.box is not None and each.page == page.page]


def _rows(page: ReadPage, name: str) -> list[Box]:
    labels = of("zh").sections["fields"]
    heads = [word for word in page.words if _begins(word, tuple(labels.values()))]
    own = [word for word in heads if name in labels and _begins(word, (labels[name],))]
    return [_in_upload(_row(word, heads, page.width), page) for word in own]


def _begins(word: Word, labels: tuple[str, ...]) -> bool:
    return fold(word.text).startswith(labels)


def _row(label: Word, heads: Sequence[Word], width: int) -> Box:
    """From the label to the next one beside it, or to the end of the page."""
    box = label.box
    beside = [
        each.box.left for each in heads if each.box.left >= box.right and box.top < each.box.center[1] < box.bottom
    ]
    return Box(left=box.left, top=box.top, right=min([*beside, max(width, box.right)]), bottom=box.bottom)


def _cut(page: ReadPage) -> list[Box]:
    return [_in_upload(word.box, page) for word in page.words if word.cut]


def _in_upload(box: Box, page: ReadPage) -> Box:
    return page.to_upload.quad(box).bounds(page.page.width, page.page.height)


def _overlap(one: Box, other: Box) -> bool:
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return one.meets(other) and 2 * down >= min(one.height, other.height)
