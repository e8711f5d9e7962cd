"""A paper nobody asked for: kept in the list of documents, never read."""

from __future__ import annotations

from pipeline.model import Document, DocumentType
from pipeline.records import OtherPaper

KIND = DocumentType.OTHER


def extract(document: Document) -> tuple[OtherPaper, ...]:
    return (OtherPaper(document=document.id, looks_like=document.looks_like),)
