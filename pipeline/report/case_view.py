"""Audit, pixels, policy -> the view of the case and the album of its pictures."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from pipeline.model import Audit, AuditedDocument, CaseVerdict, FileReport, Finding, Trace, Verdict
from pipeline.policy import Policy
from pipeline.raster import Raster
from pipeline.report import display, wording
from pipeline.report.album import Album
from pipeline.report.characters import visible
from pipeline.report.check_view import check_views, deciding, open_points, sentence_of
from pipeline.report.contract import TOOL, tool_version
from pipeline.report.field_view import field_view
from pipeline.report.page_view import marks, page_notes, page_title, page_views, regions
from pipeline.report.view import CaseView, DocumentView, FieldView, FileView

IN_HEADLINE = 3


def case_view(audit: Audit, rasters: Sequence[Raster], policy: Policy, report_json: bytes) -> tuple[CaseView, Album]:
    album = Album(rasters)
    found = regions(audit.documents)
    numbers = marks(found)
    fields = {
        (document.id, name): field_view(
            field, name=name, document=document.id, mark=numbers.get((document.id, name), ""), album=album
        )
        for document in audit.documents
        for name, field in document.fields
    }
    texts = wording.entry("case", audit.verdict.value)
    verdicts = [finding.verdict for finding in audit.findings]
    view = CaseView(
        case=display.shortened(audit.case),
        verdict=audit.verdict.value,
        word=texts["word"],
        zh=texts["zh"],
        symbol=texts["symbol"],
        headline=headline(audit.verdict, audit.findings),
        as_of=audit.as_of.isoformat(),
        policy=visible(f"{policy.title}: {audit.policy.id}, version {audit.policy.version}"),
        policy_sha256=audit.policy.sha256,
        tool=f"{TOOL} {tool_version()}",
        engines=tuple(f"{engine.name} {display.shortened(engine.version)}" for engine in audit.engines),
        report_sha256=hashlib.sha256(report_json).hexdigest(),
        passed=verdicts.count(Verdict.PASS),
        failed=verdicts.count(Verdict.FAIL),
        reviewed=verdicts.count(Verdict.REVIEW),
        send=_send(audit.findings),
        declaration_problem=display.shortened(audit.declaration_problem or ""),
        checks=check_views(audit, policy, fields, _papers(audit.documents)),
        files=tuple(_file_view(file) for file in audit.files),
        documents=tuple(_document_view(document, fields) for document in audit.documents),
        pages=page_views(audit.documents, found, album),
        traces=tuple(_trace(trace) for trace in audit.traces),
    )
    return view, album


def headline(verdict: CaseVerdict, findings: Sequence[Finding]) -> str:
    """The verdict and its reasons in one sentence."""
    opening = wording.entry("case", verdict.value)["headline"]
    wanted = Verdict.FAIL if verdict is CaseVerdict.NOT_ELIGIBLE else Verdict.REVIEW
    reasons = [sentence_of(finding) for finding in deciding(findings) if finding.verdict is wanted]
    if verdict is CaseVerdict.ELIGIBLE or not reasons:
        return opening
    more = len(reasons) - IN_HEADLINE
    return f"{opening}: {'; '.join(reasons[:IN_HEADLINE])}{f'; and {more} more' if more > 0 else ''}."


def _send(findings: Sequence[Finding]) -> tuple[str, ...]:
    wanted = (
        (wording.entry("checks", finding.check_id), wording.send(finding.reason, finding.check_id))
        for finding in open_points(findings)
    )
    return tuple(f"{texts['title']} {texts['zh']}: {text}" for texts, text in wanted if text)


def _papers(documents: Sequence[AuditedDocument]) -> dict[str, str]:
    named = {document.id: f"{document.id} {wording.text('papers', document.type.value)}" for document in documents}
    return {"declaration": wording.text("papers", "declaration")} | named


def _file_view(file: FileReport) -> FileView:
    return FileView(
        name=display.shortened(file.name),
        sha256=file.sha256,
        size=display.size(file.size),
        media_type=display.shortened(file.media_type),
        pages=file.pages,
        status=wording.text("status", file.status),
        ok=file.status == "read",
        problem=display.shortened(file.problem or ""),
    )


def _document_view(document: AuditedDocument, fields: dict[tuple[str, str], FieldView]) -> DocumentView:
    return DocumentView(
        anchor=f"document-{document.id}",
        id=document.id,
        type=wording.text("papers", document.type.value),
        looks_like=visible((document.looks_like or "").replace("_", " ")),
        pages=tuple(page_title(page.page) for page in document.pages),
        notes=tuple(f"{page_title(page.page)}: {note}" for page in document.pages for note in page_notes(page)),
        fields=tuple(fields[document.id, name] for name, _ in document.fields),
    )


def _trace(trace: Trace) -> str:
    where = display.shortened(trace.file) + ("" if trace.page is None else f", page {trace.page}")
    return f"{where}: {trace.code.replace('_', ' ')} ({display.shortened(trace.detail)})"
