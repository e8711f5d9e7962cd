"""ONE case: a folder of uploads -> an audit. The only place where rooms meet.

Engine, policy and day come in as arguments; nothing below reads a clock or a setting, so an audit can be
repeated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from pipeline import checks, classify, cleanup, corroborate, extractors, forensics, intake, ocr
from pipeline.model import Audit, Document, Page, ReadPage
from pipeline.policy import Policy
from pipeline.proof import Examined, judged
from pipeline.raster import Raster, Readers, Uploads
from pipeline.records import Declaration, Dossier, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read of a case, before anything is judged."""

    uploads: Uploads
    documents: tuple[Document, ...]
    records: tuple[Record, ...]
    examined: forensics.Examined


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """A judged case, what it was judged by, and the pages its crops are cut from (their files live in the scratch
    folder)."""

    examined: Examined
    audit: Audit
    rasters: tuple[Raster, ...]


def verify(folder: Path, *, case: str, policy: Policy, as_of: date, readers: Readers, scratch: Path) -> Verified:
    """Read the uploads of one applicant and judge them. `scratch` is an empty folder for decoded pixels."""
    declaration = intake.read_declaration(folder)
    read = read_documents(folder, declaration, readers=readers, scratch=scratch)
    traces = (*read.uploads.traces, *read.examined.traces)
    dossier = Dossier(
        case=case,
        as_of=as_of,
        records=read.records,
        declaration=declaration,
        fingerprints=read.uploads.fingerprints,
        traces=traces,
        unread_files=tuple(each.name for each in read.uploads.files if each.status not in ("read", "ignored")),
        codes=read.examined.codes,
        same_charts=read.examined.same_charts,
    )
    if fragile := checks.fragile(checks.judge(dossier, policy)):
        records = corroborate.ask_again(dossier.records, read.uploads.rasters, readers, fragile)
        dossier = replace(dossier, records=records)
    examined = Examined(dossier=dossier, documents=read.documents, files=read.uploads.files, engines=readers.engines)
    return Verified(examined=examined, audit=judged(examined, policy), rasters=read.uploads.rasters)


def read_documents(folder: Path, declaration: Declaration, *, readers: Readers, scratch: Path) -> Reading:
    """Uploads, documents, and records whose deciding fields are corroborated."""
    uploads = intake.open_case(folder, scratch)
    pages = tuple(chain.from_iterable(_read(raster, readers) for raster in uploads.rasters))
    by_page = {each.page: each for each in uploads.rasters}
    documents = tuple(_with_stamps(each, by_page, readers) for each in classify.group(pages))
    records = tuple(chain.from_iterable(extractors.extract(document) for document in documents))
    examined = forensics.examine(pages, documents, records, uploads.rasters)
    supported = corroborate.support(
        records, uploads.rasters, readers, checks.DECISIVE, examined.codes, declaration.stores
    )
    return Reading(uploads=uploads, documents=documents, records=supported, examined=examined)


def _with_stamps(document: Document, by_page: Mapping[Page, Raster], readers: Readers) -> Document:
    """What is stamped over print takes looks of its own, which only papers are worth."""
    if document.type in forensics.NO_PAPERS:
        return document
    pages = (ocr.read_stamps(each, by_page[each.page].pixels(), readers.first) for each in document.pages)
    return replace(document, pages=tuple(pages))


def _read(raster: Raster, readers: Readers) -> tuple[ReadPage, ...]:
    """The page, and behind it every sheet that seems to lie apart on it, read alone."""
    readable = cleanup.make_readable(raster, readers.first)
    return tuple(ocr.read_page(each, readers.first) for each in (readable, *readable.sheets))
