"""Document -> records: what each paper says, field by field, with the place of every reading.

One module a kind of paper, each with `KIND` and `extract(document)`; add yours to the tuple. A page that
tabulates several months gives several records, so every `extract` returns a tuple.
"""

from __future__ import annotations

from typing import Protocol

from pipeline.extractors import business_license, sales_screenshot
from pipeline.model import Document, DocumentType
from pipeline.records import OtherPaper, Record


class Extractor(Protocol):
    """A module that reads one kind of paper."""

    KIND: DocumentType

    def extract(self, document: Document) -> tuple[Record, ...]:
        """The records of a document of that kind; never empty."""


EXTRACTORS: tuple[Extractor, ...] = (business_license, sales_screenshot)


def extract(document: Document) -> tuple[Record, ...]:
    """The records of a document; a paper that nobody reads is an `OtherPaper`."""
    for extractor in EXTRACTORS:
        if extractor.KIND is document.type:
            return extractor.extract(document)
    return (OtherPaper(document=document.id),)
