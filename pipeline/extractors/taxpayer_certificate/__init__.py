"""Proof of VAT status in its forms: registration form, notice of the tax office, query page of the e-tax bureau
(header row with values beneath, or labels), old certificate, stamped 税务登记证.

Trap: the words 一般纳税人 stand in titles, citations and denials. The status comes from its label, from a
sentence that states it of the paper's own payer, or from a form whose office part is filled; never from a page without
a tax office.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from pipeline.extractors import _invoices_denied, _parties
from pipeline.extractors._reading import Mend, Sheet, missing, phrase, read, search
from pipeline.extractors._sentences import agreed, find, first_read
from pipeline.extractors._tables import Table, column, tables
from pipeline.extractors.taxpayer_certificate import (
    _tax_answers,
    _tax_days,
    _tax_decided,
    _tax_form,
    _tax_history,
    _tax_office,
    _tax_seal,
    _tax_status,
    _tax_subject,
    _tax_today,
)
from pipeline.extractors.taxpayer_certificate import _tax_labels as labels
from pipeline.extractors.taxpayer_certificate._cells import wrapped
from pipeline.model import Document, DocumentType, Field
from pipeline.records import TaxpayerCertificate
from pipeline.values import dates, taxpayer_status, terms, uscc

T = TypeVar("T")

KIND = DocumentType.TAXPAYER_CERTIFICATE


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paper:
    """The sheet, and its tables found once."""

    sheet: Sheet
    tables: tuple[Table, ...]


def extract(document: Document) -> tuple[TaxpayerCertificate, ...]:
    sheet = Sheet.of(document)
    of_one = read(sheet, labels.CODE, uscc.parse, stops=labels.STOPS).value is not None
    found = (_tax_history.current(each, of_one=of_one) for each in tables(sheet, labels.STOPS))
    paper = _Paper(sheet=sheet, tables=tuple(found))
    until, payer = _until(paper), _tax_subject.payer(sheet, _name(paper))
    since, shown = _since(paper, until), _shown_until(paper)
    return (
        TaxpayerCertificate(
            document=document.id,
            company_name=payer.name,
            uscc=_code(paper),
            taxpayer_status=_status(paper, payer),
            effective_date=since,
            valid_until=until,
            tax_authority=_office(paper),
            legal_representative=read(sheet, labels.PERSON, _parties.parse_person, stops=labels.STOPS),
            no_vat_invoices=_invoices_denied.denied(sheet).raw or "",
            told_on=_tax_today.told_on(sheet, until, since, shown),
            shown_until=shown.value,
            ends_something_else=_tax_today.ends_something_else(sheet, until, since),
        ),
    )


def _name(paper: _Paper) -> Field[str]:
    return first_read(
        _labeled(paper, labels.NAME_LABELS, _parties.parse_company, lines=2),
        read(paper.sheet, labels.NAME_LABELS, _parties.parse_company, stops=labels.STOPS),
    )


def _until(paper: _Paper) -> Field[date]:
    return first_read(
        _labeled(paper, labels.UNTIL, dates.parse_end, mend=dates.mend),
        *(_labeled(paper, labels.TERM, terms.parse_last, mend=terms.mend, lines=lines) for lines in (2, 1)),
        find(paper.sheet, labels.UNTIL_SENTENCES, dates.parse_end, mend=dates.mend),
    )


def _shown_until(paper: _Paper) -> Field[date]:
    """The last day on which the print-out itself may be shown."""
    return first_read(
        _labeled(paper, labels.UNTIL_OF_PRINT, dates.parse, mend=dates.mend),
        find(paper.sheet, labels.UNTIL_OF_PRINT_SENTENCES, dates.parse, mend=dates.mend),
    )


def _labeled(
    paper: _Paper,
    of: tuple[str, ...],
    parse: Callable[[str], T],
    *,
    mend: Mend | None = None,
    lines: int = 1,
) -> Field[T]:
    """From the column of a table where there is one, else beside or under the label, else from its cell."""
    told = column(paper.tables, of, parse, mend=mend)
    if told.problem == "label_not_found":
        told = read(paper.sheet, of, parse, mend=mend, stops=labels.STOPS, lines=lines)
    if told.problem != "not_parsed":
        return told
    return first_read(wrapped(paper.sheet, of, parse, mend=mend, stops=labels.STOPS), told)


def _code(paper: _Paper) -> Field[str]:
    """Beside its label; anywhere else only as printed, both check digits holding; in a sentence over two lines."""
    return first_read(
        _labeled(paper, labels.CODE, uscc.parse, mend=uscc.mend),
        search(paper.sheet, uscc.parse),
        find(paper.sheet, labels.CODE_SENTENCES, uscc.parse),
    )


def _status(paper: _Paper, payer: _tax_subject.Payer) -> Field[str]:
    sheet = paper.sheet
    if _tax_form.is_form(sheet):
        return _tax_form.status(sheet)
    asked = _tax_answers.answer(sheet, _labeled(paper, labels.ASKED, taxpayer_status.parse_answer))
    told = agreed(
        _tax_answers.status(asked),
        first_read(
            _labeled(paper, (*labels.STATUS, *labels.ASKED), taxpayer_status.parse),
            find(sheet, labels.STATUS_SENTENCES, taxpayer_status.parse),
        ),
        _tax_status.stated(sheet, payer.name.value),
        _stamped(sheet),
    )
    if told.value is None:
        return told
    if asked.value is False:
        return missing("ambiguous", (*told.readings, *asked.readings))
    if not payer.told:
        return missing("ambiguous", told.readings)
    states = (
        _labeled(paper, labels.STATE, _tax_status.ended),
        *(_labeled(paper, each, _tax_decided.state) for each in (labels.STATE, labels.PROGRESS)),
    )
    against = (
        *(reading for each in states if each.value is not None for reading in each.readings),
        *_tax_decided.doubts(sheet),
    )
    if against:
        return missing("ambiguous", (*told.readings, *against))
    office = _labeled(paper, labels.OFFICE, _tax_office.authority, lines=2)
    return told if _tax_office.speaks(sheet, office) else missing("not_parsed", told.readings)


def _office(paper: _Paper) -> Field[str]:
    """The tax office that speaks or accepted; on a form it did not fill in, its name is the applicant's word."""
    if _tax_form.is_form(paper.sheet) and _tax_form.status(paper.sheet).value is None:
        return missing("label_not_found")
    labeled = (
        _labeled(paper, of, _tax_office.authority, lines=lines)
        for of in (labels.OFFICE, labels.BRANCH_OFFICE)
        for lines in (2, 1)
    )
    return first_read(*labeled, search(paper.sheet, _tax_office.authority), _tax_seal.office(paper.sheet))


def _stamped(sheet: Sheet) -> Field[str]:
    """The bar stamp on a 税务登记证: the words alone on their line."""
    if phrase(sheet, ("税务登记证",)) is None:
        return missing("label_not_found")

    def stamp(text: str) -> str:
        if text != labels.STAMP:
            raise ValueError("not the stamp")
        return "general"

    return search(sheet, stamp)


def _since(paper: _Paper, until: Field[date]) -> Field[date]:
    """The day the status takes effect. The day of an entry is none; it is shown, for what it says at the latest."""
    sheet = paper.sheet
    if _tax_form.is_form(sheet):
        return _tax_form.effective(sheet)
    since = _labeled(paper, labels.SINCE, dates.parse, mend=dates.mend)
    if since.problem == "label_not_found":
        since = _labeled(paper, labels.GRANTED, dates.parse, mend=dates.mend)
    told = first_read(
        since,
        *(_labeled(paper, labels.TERM, terms.parse_start, mend=terms.mend, lines=lines) for lines in (2, 1)),
        find(sheet, labels.SINCE_SENTENCES, dates.parse, mend=dates.mend),
    )
    if told.problem != "label_not_found":
        return told
    entered = _labeled(paper, labels.ENTERED, dates.parse, mend=dates.mend)
    return _tax_days.at_the_latest(sheet, entered, until)
