"""What a copy that is to be shared must not tell: names of legal representatives and in lists of staff, ID numbers,
phone numbers, addresses.

Texts are masked in the finished view, so nothing that is added to it later can slip by; where the pictures have to be
destroyed is told by the readings and by every word of every page. A page of a kind nobody asked for (an ID card, a
bank paper) is left out whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from pipeline.geometry import Box, Quad
from pipeline.model import Audit, AuditedDocument, DocumentType, Field, Page, ReadPage, Word
from pipeline.report.album import Hidden
from pipeline.report.characters import visible
from pipeline.report.view import BoxView, CaseView, FieldView

MASK = "■■■"
MASKED_FIELDS = frozenset({"legal_representative", "address", "registrant_address"})
_DAY_OF_BIRTH = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
# GB 11643: six digits of a division, day of birth, order, check sign; before 1999 without century and check sign.
_NUMBERS = (
    rf"[1-8]\d{{5}}(?:18|19|20)\d{{2}}{_DAY_OF_BIRTH}\d{{3}}[\dXx]",
    rf"[1-8]\d{{5}}\d{{2}}{_DAY_OF_BIRTH}\d{{3}}",
    r"(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}",
    r"\(?0\d{2,3}\)?[- ]?\d{7,8}",
    r"400[- ]?\d{3}[- ]?\d{4}",
    # Starred on the paper itself: what is left still tells a day of birth or the end of a number.
    r"\d{3,14}[*＊●]{2,}\d{0,4}[Xx]?",
)
_NUMBER = re.compile(rf"(?<![0-9A-Za-z])(?:{'|'.join(_NUMBERS)})(?![0-9A-Za-z])")
_LABEL = re.compile(
    "法定代表人|负责人|经营者|投资人|执行事务合伙人|住所|经营场所|营业场所|注册人地址|地址|联系电话|电话|手机|身份证|证件号码|"
    "姓名|办税人员|经办人|联系人"
)
# What may run over two lines.
_LONG = re.compile("住所|场所|地址|身份证|证件")
# Headings of a table whose cells stand below.
_COLUMN = re.compile(".{0,6}姓名(?:[/(（].{1,6})?|成员|证件号码|身份证号码?|手机号?码?|联系电话|电话")
_LEAST_SIGNS, _LEAST_COLUMNS, _ROWS_APART = 2, 3, 3
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """`secret` matches what no text may hold; `places` tells of each page, by file and number, which regions are
    destroyed, None for the whole page."""

    secret: re.Pattern[str]
    places: Hidden


def mask(audit: Audit) -> Mask:
    secret = _pattern(audit)
    places: dict[tuple[str, int], tuple[Quad, ...] | None] = {}
    for document in audit.documents:
        for page in document.pages:
            whole = document.type is DocumentType.OTHER or places.get(_key(page.page), ()) is None
            places[_key(page.page)] = None if whole else tuple(_on_page(page, secret))
    for on, quad in (*_of_fields(audit), *((code.page, code.quad) for code in audit.codes)):
        known = places.get(_key(on), ())
        places[_key(on)] = None if known is None else (*known, quad)
    return Mask(secret=secret, places=places)


def masked(view: CaseView, by: Mask, note: str) -> CaseView:
    """The view without any secret; `note` tells its reader so."""
    return replace(_masked(view, by.secret), shared_note=note)


def _masked(of: T, secret: re.Pattern[str]) -> T:
    """The same tree with every text masked; fields that are secret themselves lose all they say."""
    if isinstance(of, str):
        return cast("T", secret.sub(MASK, of))
    if isinstance(of, FieldView) and of.name in MASKED_FIELDS:
        return cast("T", _emptied(of))
    if isinstance(of, BoxView) and of.anchor.partition("-")[2].replace("-", "_").endswith(tuple(MASKED_FIELDS)):
        return cast("T", replace(of, value=MASK))
    if isinstance(of, tuple):
        return cast("T", tuple(_masked(each, secret) for each in of))
    if is_dataclass(of) and not isinstance(of, type):
        changed: dict[str, Any] = {each.name: _masked(getattr(of, each.name), secret) for each in fields(of)}
        return cast("T", replace(of, **changed))
    return of


def _emptied(field: FieldView) -> FieldView:
    return replace(
        field,
        value=MASK if field.value else "",
        raw=MASK if field.raw else "",
        readings=tuple(replace(each, text=MASK) for each in field.readings),
        supports=tuple(replace(each, value=MASK) for each in field.supports),
        crops=(),
        crop_note="",
    )


def _pattern(audit: Audit) -> re.Pattern[str]:
    texts = {text for document in audit.documents for text in _secrets(document)}
    known = sorted({form for text in texts for form in (text, visible(text))}, key=lambda each: (-len(each), each))
    spaced = [r"\s*".join(re.escape(sign) for sign in text if not sign.isspace()) for text in known]
    return re.compile("|".join([*spaced, _NUMBER.pattern]), re.IGNORECASE)


def _secrets(document: AuditedDocument) -> Iterator[str]:
    for name, field in document.fields:
        if name in MASKED_FIELDS:
            yield from (text for text in _texts(field) if len(text.strip()) >= _LEAST_SIGNS)


def _texts(field: Field[object]) -> Iterator[str]:
    yield from (str(each) for each in (field.value, field.raw) if each is not None)
    yield from (reading.text for reading in field.readings)
    yield from (str(support.value) for support in field.supports)


def _of_fields(audit: Audit) -> Iterator[tuple[Page, Quad]]:
    for document in audit.documents:
        for name, field in document.fields:
            for reading in field.readings if name in MASKED_FIELDS else ():
                if reading.page is not None and reading.quad is not None:
                    yield reading.page, reading.quad


def _on_page(page: ReadPage, secret: re.Pattern[str]) -> Iterator[Quad]:
    for layer in (page.words, page.text_layer):
        for word in layer:
            for found in secret.finditer(word.text):
                yield page.to_upload.quad(_part(word, found.start(), found.end()))
            label = _LABEL.search(word.text)
            if label is not None:
                yield from (page.to_upload.quad(box) for box in _after(word, label.end(), layer))
            yield from (page.to_upload.quad(box) for box in _below(word, layer))


def _after(word: Word, end: int, layer: Sequence[Word]) -> Iterator[Box]:
    """What stands behind a label: the rest of its word, or else the next word, and the line below that one."""
    rest = word.text[end:].strip(" :：")
    right = [each for each in layer if each is not word and _same_row(word.box, each.box)]
    value = word if len(rest) >= _LEAST_SIGNS else min(right, key=lambda each: each.box.left, default=None)
    if value is None:
        return
    yield _part(word, end, len(word.text)) if value is word else value.box
    if rest.startswith(("(", "（")) and right:
        # 法定代表人（业主）: the label goes on in brackets, and its value follows.
        yield min(right, key=lambda each: each.box.left).box
    if _LONG.search(word.text):
        label = _part(word, 0, end)
        below = [each for each in layer if each is not value and _continues(value.box, each.box)]
        yield from (each.box for each in below if not _has_own_label(each, label, layer))


def _has_own_label(line: Word, label: Box, layer: Sequence[Word]) -> bool:
    """Whether another word of its row stands under the label of the row above: then it is the next row's value."""
    return any(
        each is not line
        and line.box.top <= each.box.center[1] <= line.box.bottom
        and each.box.right <= line.box.left + line.box.height
        and min(each.box.right, label.right) > max(each.box.left, label.left)
        for each in layer
    )


def _below(heading: Word, layer: Sequence[Word]) -> Iterator[Box]:
    """The cells under a heading of a table, with what lies between two of them, read or not; none in a form."""
    if not _COLUMN.fullmatch("".join(heading.text.split())):
        return
    row = [each for each in layer if heading.box.top <= each.box.center[1] <= heading.box.bottom]
    beside = min(
        (each for each in row if each.box.left > heading.box.left), key=lambda each: each.box.left, default=None
    )
    if len(row) < _LEAST_COLUMNS or (beside is not None and re.search("[0-9]", beside.text)):
        # A figure beside it is the value of a form.
        return
    last = heading.box
    for cell in sorted(layer, key=lambda each: each.box.top):
        box = cell.box
        if box.center[1] <= last.bottom or min(box.right, last.right) <= max(box.left, last.left):
            continue
        if box.top - last.bottom > _ROWS_APART * last.height or re.search("[:：]", cell.text):
            return
        top = box.top if last is heading.box else last.top
        yield Box(left=min(box.left, last.left), top=top, right=max(box.right, last.right), bottom=box.bottom)
        last = box


def _same_row(label: Box, other: Box) -> bool:
    middle = other.center[1]
    return other.left >= label.center[0] and other.right > label.right and label.top <= middle <= label.bottom


def _continues(first: Box, other: Box) -> bool:
    """Whether a line is the next one of the same paragraph."""
    gap = other.top - first.bottom
    overlaps = min(first.right, other.right) - max(first.left, other.left) > 0
    return -first.height / 2 <= gap <= first.height and other.center[1] > first.bottom and overlaps


def _part(word: Word, start: int, end: int) -> Box:
    """The place of some signs of a word, a sign wider on both sides."""
    count, box = len(word.text), word.box
    edges = word.edges or tuple(box.left + box.width * place / count for place in range(count + 1))
    left, right = edges[max(0, start - 1)], edges[min(count, end + 1)]
    return Box(left=int(left), top=box.top, right=max(int(right) + 1, int(left) + 1), bottom=box.bottom)


def _key(page: Page) -> tuple[str, int]:
    return page.file, page.number
