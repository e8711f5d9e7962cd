"""Document -> records: what each paper says, field by field, with the place of every reading.

One module a kind of paper, each with `KIND` and `extract(document)`; add yours to the tuple. Where a paper takes
several files it is a package that holds what it alone needs; what papers share lies here. A page that tabulates several
months gives several records, so every `extract` returns a tuple. docs/rules.md says in which file a rule is decided.
"""

from __future__ import annotations

from typing import Protocol

from pipeline.extractors import (
    annual_sales_statement,
    business_license,
    invitation_letter,
    operations_team,
    other,
    sales_screenshot,
    taxpayer_certificate,
    trademark_acceptance_notice,
    trademark_authorization,
    trademark_certificate,
    trademark_change,
    trademark_renewal,
    trademark_transfer,
)
from pipeline.extractors._at_border import without_cut
from pipeline.extractors._pale_gaps import without_gaps
from pipeline.model import Document, DocumentType
from pipeline.records import OtherPaper, Record


class Extractor(Protocol):
    """A module that reads one kind of paper."""

    KIND: DocumentType

    def extract(self, document: Document) -> tuple[Record, ...]:
        """The records of a document of that kind; never empty."""


EXTRACTORS: tuple[Extractor, ...] = (
    business_license,
    taxpayer_certificate,
    trademark_certificate,
    trademark_renewal,
    trademark_transfer,
    trademark_change,
    trademark_authorization,
    trademark_acceptance_notice,
    sales_screenshot,
    annual_sales_statement,
    operations_team,
    invitation_letter,
    other,
)


def extract(document: Document) -> tuple[Record, ...]:
    """The records of a document; a paper that nobody reads is an `OtherPaper`."""
    for extractor in EXTRACTORS:
        if extractor.KIND is document.type:
            return tuple(_whole(each, document) for each in extractor.extract(document))
    return (OtherPaper(document=document.id, looks_like=document.looks_like),)


def _whole(record: Record, document: Document) -> Record:
    """The record without values of which signs may be missing."""
    return without_gaps(without_cut(record, document), document)
