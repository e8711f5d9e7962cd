"""营业执照 of every generation and of every kind of business.

15-digit sheets, portrait 2014, landscape 2019 and later, electronic print-outs; companies, branches, individual
businesses, partnerships, sole proprietorships and co-operatives.

The trap: a sheet prints several numbers and several dates. 编号 and 证照编号 are serials of the blank and
never the code; the day of issue stands under the seal and never is the day of establishment.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from pipeline.extractors._reading import Mend, Sheet, missing, read, search
from pipeline.extractors._sheet import folded, printed
from pipeline.extractors.business_license import _labels as labels
from pipeline.extractors.business_license._capital import registered_capital
from pipeline.extractors.business_license._days import compared, first_day, last_day, since
from pipeline.extractors.business_license._left_edge import without_late
from pipeline.extractors.business_license._rows import TermRow, term_row
from pipeline.extractors.business_license._scattered import scattered_date
from pipeline.extractors.business_license._seal import registration_authority, sealed_day
from pipeline.extractors.business_license._term_notes import unless_noted
from pipeline.extractors.business_license._values import (
    business,
    kind,
    number,
    organization,
    place,
    scope,
    shown,
    starts_with_kind,
)
from pipeline.model import Document, DocumentType, Field
from pipeline.records import BusinessLicense
from pipeline.values import dates, names, registration_no, terms, uscc

T = TypeVar("T")

KIND = DocumentType.BUSINESS_LICENSE
NEXT_LINE = 1.6  # from the middle of a line to that of the next of the same value, in sign heights


def extract(document: Document) -> tuple[BusinessLicense, ...]:
    sheet = Sheet.of(document)

    def one(of: tuple[str, ...], parse: Callable[[str], T], *, mend: Mend | None = None, lines: int = 1) -> Field[T]:
        return read(sheet, of, parse, mend=mend, stops=labels.ALL, lines=lines)

    code, row = _code(sheet), term_row(sheet)
    started = _term(sheet, first_day, row)
    address = _or_half(sheet, one(labels.ADDRESS, shown, lines=4), ("所", "住"), place)
    established = one(labels.ESTABLISHED, dates.parse, mend=dates.mend)
    record = BusinessLicense(
        document=document.id,
        uscc=code,
        registration_no=_number(sheet, code),
        company_name=_name(sheet),
        company_type=_or_half(sheet, one(labels.TYPE, business, lines=2), ("型", "类"), kind),
        legal_representative=one(labels.PERSON, shown, lines=2),
        registered_capital=registered_capital(sheet),
        establishment_date=compared(established, started),
        term_start=started,
        term_end=unless_noted(sheet, _term(sheet, last_day, row)),
        address=address,
        business_scope=one(labels.SCOPE, scope, lines=60),
        registration_authority=registration_authority(sheet, address),
        issue_date=since(established, _issued(sheet)),
        without_term=row == "none",
    )
    return (without_late(record, document),)


def _code(sheet: Sheet) -> Field[str]:
    """The code beside its label, else anywhere: both check digits make a stray one improbable. A slip is
    mended without a label only where the label itself was read."""
    labeled = read(sheet, labels.CODE, uscc.parse, mend=uscc.mend, stops=labels.ALL)
    if labeled.value is not None or labeled.problem == "ambiguous":
        return labeled
    free = search(sheet, uscc.parse, mend=None if labeled.problem == "label_not_found" else uscc.mend)
    return labeled if free.problem == "label_not_found" else free


def _number(sheet: Sheet, code: Field[str]) -> Field[str]:
    """The 15 or 13 digits beside their label, else 15 digits anywhere whose check digit holds. A sheet that
    shows no 18-sign code may print the number under the code's label."""
    of = labels.NUMBER if code.value is not None else (*labels.NUMBER, *labels.CODE)
    labeled = read(sheet, of, registration_no.parse, mend=registration_no.mend, stops=labels.ALL)
    if labeled.value is not None or labeled.problem == "ambiguous":
        return labeled
    free = search(sheet, number)
    return labeled if free.problem == "label_not_found" else free


def _term(sheet: Sheet, parse: Callable[[str], date], row: TermRow) -> Field[date]:
    """A whole term beside its label or what is left of it, on two lines or one. Where no label was read but the
    rows leave room for one, it was printed and not read."""
    found: Field[date] = missing("label_not_found")
    for of, lines in ((labels.TERM, 2), (labels.TERM, 1), (labels.TERM_PARTS, 2)):
        tried = read(sheet, of, parse, mend=terms.mend, stops=labels.ALL, lines=lines)
        if tried.value is not None or tried.problem == "ambiguous":
            return tried
        found = tried if found.problem == "label_not_found" else found
    return missing("unreadable") if found.problem == "label_not_found" and row == "room" else found


def _issued(sheet: Sheet) -> Field[date]:
    """The day beside its own label, else the one under 登记机关, of which a seal may hide a sign, else the one on
    the office's seal."""
    labeled = read(sheet, labels.ISSUED, dates.parse, mend=dates.mend, stops=labels.ALL)
    if labeled.value is not None:
        return labeled
    under = scattered_date(sheet, labels.AUTHORITY)
    if under.problem == "label_not_found":
        under = scattered_date(sheet, labels.AUTHORITY_PARTS)
    return sealed_day(sheet) if under.problem == "label_not_found" else under


def _name(sheet: Sheet) -> Field[str]:
    """The name beside its label; where one sign of it was not read, beside the other; where neither was, the one
    word of the page that is an organization's name and nothing else, and not the lower line of one."""
    labeled = _or_half(sheet, _labeled_name(sheet), ("称",), organization)
    if labeled.problem == "label_not_found":
        labeled = _beside_its_first_sign(sheet)
    if labeled.problem != "label_not_found":
        return labeled
    free = search(sheet, organization)
    return labeled if free.problem == "label_not_found" or _follows(sheet, free) else free


def _beside_its_first_sign(sheet: Sheet) -> Field[str]:
    """The name beside 名, where that stands alone and nothing else begins with it: a name may."""
    begun = {folded(run) for leaf in sheet.leaves for run in leaf.runs if folded(run).startswith("名")}
    found: Field[str] = read(sheet, ("名",), organization, stops=labels.ALL, lines=3)
    return found if begun == {"名"} and found.value is not None else missing("label_not_found")


def _follows(sheet: Sheet, field: Field[str]) -> bool:
    """Whether a line right above begins where the value does, which may then be its second line."""
    places = [
        (span, other)
        for leaf in sheet.leaves
        for run, span in zip(leaf.runs, leaf.spans, strict=True)
        if printed(run) == field.raw
        for other in leaf.spans
    ]
    return any(
        abs(other.left - own.left) <= own.height and 0 < own.middle - other.middle <= NEXT_LINE * own.height
        for own, other in places
    )


def _labeled_name(sheet: Sheet) -> Field[str]:
    """A name may go on below, but not with the kind of business, whose label was then not read."""
    long = read(sheet, labels.NAME, names.parse_company, stops=labels.ALL, lines=3)
    short = read(sheet, labels.NAME, names.parse_company, stops=labels.ALL)
    if long.value is None or short.value is None or long.value == short.value:
        return long
    return short if starts_with_kind(long.value.removeprefix(short.value)) else long


def _or_half(sheet: Sheet, labeled: Field[str], half: tuple[str, ...], parse: Callable[[str], str]) -> Field[str]:
    """A short label of which one sign was not read (称 of 名称), where the value speaks for itself."""
    if labeled.problem != "label_not_found":
        return labeled
    found = read(sheet, half, parse, stops=labels.ALL, lines=3)
    return labeled if found.value is None else found
