"""What to ask of the applicant: the open findings and the files that did not open, one entry for each thing to send."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.model import Audit, AuditedDocument, DocumentType, Field, Finding
from pipeline.report.album import Album
from pipeline.report.asked import NOT_SENT, asked
from pipeline.report.causes import HARD_TO_READ, causes, told
from pipeline.report.characters import visible
from pipeline.report.contract import is_unread
from pipeline.report.letter import _texts
from pipeline.report.letter._texts import Both
from pipeline.report.messages import said
from pipeline.report.places import places
from pipeline.report.view import PictureView
from pipeline.report.wording import LANGUAGES, of

MOST_PICTURES = 3
_BAD_DECLARATION, _OTHER = "declaration_unreadable", "other_company"
_OF_COMPANY = frozenset({"company_name", "uscc"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """`names` are those of the files that it is about."""

    why: tuple[Both, ...]
    send: Both
    names: tuple[str, ...]
    pictures: tuple[PictureView, ...]

    @property
    def files(self) -> tuple[Both, ...]:
        """One line with all of them."""
        if not self.names:
            return ()
        zh, en = (glue.join(visible(each) for each in self.names) for glue in ("、", ", "))
        return (_texts.page("file", files=(zh, en)),)


def items(audit: Audit, album: Album) -> tuple[Item, ...]:
    """One for each thing to send, in the order of the checks, then the files that did not open."""
    found: dict[Both, Item] = {}
    for each in (*_of_findings(audit, album), *_of_files(audit)):
        known = found.get(each.send)
        found[each.send] = each if known is None else _joined(known, each)
    return tuple(found.values())


def _joined(first: Item, second: Item) -> Item:
    return replace(
        first,
        why=tuple(dict.fromkeys((*first.why, *second.why))),
        names=tuple(dict.fromkeys((*first.names, *second.names))),
        pictures=(*first.pictures, *second.pictures)[:MOST_PICTURES],
    )


def _of_findings(audit: Audit, album: Album) -> Iterator[Item]:
    unread = [each for each in audit.files if is_unread(each.status, each.media_type)]
    unasked = sorted({each.looks_like or "" for each in audit.documents if _is_unasked(each)})
    for finding, paper in asked(audit.findings):
        texts = _texts.reason(finding.reason, paper, declared="declared" in dict(finding.params))
        if texts is None:
            continue
        why, send = texts
        if finding.reason == NOT_SENT and unread:
            why = _texts.page("not_among")
        documents = _documents(finding, audit)
        faults = _faults(finding, documents) if finding.reason in HARD_TO_READ else ()
        beside = (_texts.unasked(unasked),) if finding.reason == NOT_SENT and unasked else ()
        if finding.reason == _BAD_DECLARATION and audit.declaration_problem:
            beside = (_both(audit.declaration_problem),)
        yield Item(
            why=(why, *faults, *beside),
            send=send,
            names=_names(documents),
            pictures=tuple(_pictures(finding, documents, album)),
        )


def _both(problem: str) -> Both:
    zh, en = (visible(said(problem, of(language))) for language in LANGUAGES)
    return zh, en


def _of_files(audit: Audit) -> Iterator[Item]:
    """A declaration with a mistake is named where something waits for it."""
    waiting = any(each.reason == _BAD_DECLARATION for each, _ in asked(audit.findings))
    for each in audit.files:
        texts = _texts.file(each.status)
        if texts is not None and (is_unread(each.status, each.media_type) or not waiting):
            why, send = texts
            yield Item(why=(why,), send=send, names=(each.name,), pictures=())


def _is_unasked(document: AuditedDocument) -> bool:
    return document.type is DocumentType.OTHER and _texts.has_kind(document.looks_like)


def _documents(finding: Finding, audit: Audit) -> tuple[AuditedDocument, ...]:
    named = {each.document for each in finding.evidence}
    return tuple(each for each in audit.documents if each.id in named)


def _faults(finding: Finding, documents: Sequence[AuditedDocument]) -> tuple[Both, ...]:
    """What hides a field, at its place; of the whole page what has none."""
    placed = causes(finding, documents)
    codes = {code for each in documents for page in each.pages for code in page.quality}
    general = (_texts.quality(code) for code in sorted(codes - {code for code, _ in placed}))
    return (*((told(each, of("zh")), told(each, of("en"))) for each in placed), *general)


def _names(documents: Iterable[AuditedDocument]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(page.page.file for each in documents for page in each.pages))


def _pictures(finding: Finding, documents: Sequence[AuditedDocument], album: Album) -> Iterator[PictureView]:
    """Crops of what the finding rests on; where nothing of a paper could be read, its page."""
    by_id = {each.id: each for each in documents}
    left, whole = MOST_PICTURES, set[str]()
    for each in sorted(finding.evidence, key=lambda each: finding.reason == _OTHER and each.field not in _OF_COMPANY):
        document = by_id.get(each.document)
        field = None if document is None else dict(document.fields).get(each.field)
        if document is None or field is None:
            continue
        pictures = list(_crops(field, album))
        if not pictures and document.id not in whole:
            whole.add(document.id)
            page = _page(document, album)
            pictures = [] if page is None else [page]
        yield from pictures[:left]
        left = max(0, left - len(pictures))


def _crops(field: Field[object], album: Album) -> Iterator[PictureView]:
    """Every place of a value: one that runs over two lines has two."""
    for group in places(field):
        own = [reading for reading in group if reading.source == group[0].source]
        picture = album.crop(own, " / ".join(_texts.page("picture")))
        if picture is not None:
            yield picture


def _page(document: AuditedDocument, album: Album) -> PictureView | None:
    album.full_pages = False
    found = album.page(document.pages[0], " / ".join(_texts.page("picture"))) if document.pages else None
    return None if found is None else found[1]
