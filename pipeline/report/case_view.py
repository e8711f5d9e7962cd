"""Audit, pixels, policy -> the view of the case and the album of its pictures."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence

from pipeline.model import Audit, AuditedDocument, CaseVerdict, FileReport, Finding, Trace, Verdict
from pipeline.policy import Policy
from pipeline.raster import Raster
from pipeline.report import display, messages
from pipeline.report.album import Album, Hidden
from pipeline.report.asked import asked, had_nothing, settled
from pipeline.report.characters import visible
from pipeline.report.charts import charts
from pipeline.report.check_view import check_views, deciding, open_points
from pipeline.report.contract import TOOL, is_unread, tool_version
from pipeline.report.field_view import field_view
from pipeline.report.page_view import marks, page_notes, page_title, page_views, regions
from pipeline.report.view import CaseView, DocumentView, FieldView, FileView
from pipeline.report.wording import Wording

IN_HEADLINE = 3


def case_view(
    audit: Audit,
    rasters: Sequence[Raster],
    policy: Policy,
    report_json: bytes,
    words: Wording,
    hidden: Hidden | None = None,
) -> tuple[CaseView, Album]:
    """`hidden` tells what of each page nobody may see."""
    album = Album(rasters, hidden or {})
    found = regions(audit.documents)
    numbers = marks(found)
    fields = {
        (document.id, name): field_view(
            field, name=name, document=document.id, mark=numbers.get((document.id, name), ""), album=album, words=words
        )
        for document in audit.documents
        for name, field in document.fields
    }
    rested = {(each.document, each.field) for finding in audit.findings for each in finding.evidence}
    texts = words.entry("case", audit.verdict.value)
    verdicts = [finding.verdict for finding in audit.findings]
    view = CaseView(
        language=words.language,
        case=display.shortened(audit.case, words),
        verdict=audit.verdict.value,
        word=texts["word"],
        beside=texts["beside"],
        symbol=texts["symbol"],
        headline=headline(audit.verdict, audit.findings, words),
        as_of=display.day(audit.as_of, words),
        policy=visible(
            words.page(
                "policy_of", title=messages.said(policy.title, words), id=audit.policy.id, version=audit.policy.version
            )
        ),
        policy_sha256=audit.policy.sha256,
        tool=f"{TOOL} {tool_version()}",
        engines=tuple(f"{engine.name} {display.shortened(engine.version, words)}" for engine in audit.engines),
        report_sha256=hashlib.sha256(report_json).hexdigest(),
        passed=verdicts.count(Verdict.PASS),
        failed=verdicts.count(Verdict.FAIL),
        reviewed=verdicts.count(Verdict.REVIEW),
        aside=len(verdicts) - verdicts.count(Verdict.PASS) - len(open_points(audit.findings, words)),
        unread=len(_unread(audit.files)),
        send=(*_send(audit.findings, words), *_send_again(audit.files, words)),
        declaration_problem=display.shortened(messages.said(audit.declaration_problem or "", words), words),
        shared_note="",
        charts=charts(audit, policy, words),
        checks=check_views(audit, policy, fields, _papers(audit.documents, words), words),
        files=tuple(_file_view(file, words) for file in audit.files),
        documents=tuple(_document_view(document, fields, rested, words) for document in audit.documents),
        pages=page_views(audit.documents, found, album, words),
        traces=tuple(_trace(trace, words) for trace in audit.traces),
    )
    return view, album


def headline(verdict: CaseVerdict, findings: Sequence[Finding], words: Wording) -> str:
    """The verdict and its reasons in one sentence."""
    opening = words.entry("case", verdict.value)["headline"]
    wanted = Verdict.FAIL if verdict is CaseVerdict.NOT_ELIGIBLE else Verdict.REVIEW
    open_ones = [
        part
        for each in deciding(findings, words)
        if each.verdict is wanted and not had_nothing(each)
        for part in _parts(each, findings, words)
    ]
    if verdict is CaseVerdict.ELIGIBLE or not open_ones:
        return opening
    subjects: dict[str, list[str]] = {}
    for finding in open_ones:
        subject = words.entry("checks", finding.check_id)["subject"]
        subjects.setdefault(words.reason(finding.reason), []).append(subject)
    shown = list(subjects.items())[:IN_HEADLINE]
    told = [words.form("list").join(each) + words.form("colon") + reason for reason, each in shown]
    more = len(open_ones) - sum(len(each) for _, each in shown)
    told += [words.page("headline_more", count=more)] if more > 0 else []
    return words.form("sentence").format(text=f"{opening}{words.form('colon')}{words.form('and').join(told)}")


def _parts(finding: Finding, findings: Sequence[Finding], words: Wording) -> Sequence[Finding]:
    """What makes a check that joins others open or failed, where these tell; else the check itself."""
    wanted = {each.check_id for each, _ in asked(findings)}
    parts = [
        each
        for each in findings
        if words.entry("checks", each.check_id).get("counts_through") == finding.check_id
        and each.verdict is finding.verdict
        and (finding.verdict is Verdict.FAIL or each.check_id in wanted)
    ]
    return parts or [finding]


def _send(findings: Sequence[Finding], words: Wording) -> tuple[str, ...]:
    """One line for each thing to send or to do, led by the checks that ask for it."""
    told: dict[str, list[str]] = {}
    for finding, paper in asked(findings):
        texts = words.entry("checks", finding.check_id)
        told.setdefault(words.send(finding.reason, paper), []).append(f"{texts['title']} {texts['beside']}".strip())
    for finding in settled(findings):
        # What counts through another check, and passes there, leaves nothing to do.
        if "counts_through" not in words.entry("checks", finding.check_id):
            told.setdefault(words.page("settled"), []).append(words.entry("checks", finding.check_id)["title"])
    return tuple(words.form("list").join(titles) + words.form("colon") + text for text, titles in told.items() if text)


def _unread(files: Sequence[FileReport]) -> tuple[FileReport, ...]:
    return tuple(each for each in files if is_unread(each.status, each.media_type))


def _send_again(files: Sequence[FileReport], words: Wording) -> Iterator[str]:
    """One line for each file that has to be sent again, with the reason."""
    for each in _unread(files):
        problem = messages.said(each.problem or "", words) or words.text("status", each.status)
        yield display.shortened(each.name, words) + words.form("colon") + display.shortened(problem, words)


def _papers(documents: Sequence[AuditedDocument], words: Wording) -> dict[str, str]:
    named = {document.id: f"{document.id} {words.text('papers', document.type.value)}" for document in documents}
    return {"declaration": words.text("papers", "declaration")} | named


def _file_view(file: FileReport, words: Wording) -> FileView:
    return FileView(
        name=display.shortened(file.name, words),
        sha256=file.sha256,
        size=display.size(file.size),
        media_type=display.shortened(messages.said(file.media_type, words), words),
        pages=file.pages,
        status=words.text("status", file.status),
        ok=file.status == "read",
        problem=display.shortened(messages.said(file.problem or "", words), words),
    )


def _document_view(
    document: AuditedDocument,
    fields: dict[tuple[str, str], FieldView],
    rested: Collection[tuple[str, str]],
    words: Wording,
) -> DocumentView:
    """`rested` has the (document, field) that findings rest on."""
    own = [fields[document.id, name] for name, _ in document.fields]
    shown = tuple(each for each in own if each.value or each.readings or (document.id, each.name) in rested)
    return DocumentView(
        anchor=f"document-{document.id}",
        id=document.id,
        type=words.text("papers", document.type.value),
        looks_like="" if document.looks_like is None else visible(words.text("kinds", document.looks_like)),
        pages=tuple(page_title(page.page, words) for page in document.pages),
        notes=tuple(
            page_title(page.page, words) + words.form("colon") + note
            for page in document.pages
            for note in page_notes(page, words)
        ),
        fields=shown,
        absent=tuple(each.label for each in own if each not in shown),
    )


def _trace(trace: Trace, words: Wording) -> str:
    file = display.shortened(trace.file, words)
    where = file if trace.page is None else words.page("place", file=file, number=trace.page)
    detail = display.shortened(messages.said(trace.detail, words), words)
    return f"{where}{words.form('colon')}{words.text('traces', trace.code)} ({detail})"
