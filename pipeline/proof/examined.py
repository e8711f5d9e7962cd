"""What was read of a case -> its audit, by the policy alone: no pixels, no engines, so it can be done again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline import checks
from pipeline.model import Audit, AuditedDocument, Document, Engine, FileReport
from pipeline.policy import Policy
from pipeline.records import Dossier, Record, printed_fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """All that an audit follows from, besides the policy."""

    dossier: Dossier
    documents: tuple[Document, ...]
    files: tuple[FileReport, ...]
    engines: tuple[Engine, ...]


def judged(examined: Examined, policy: Policy) -> Audit:
    """The audit of the case. Raises PolicyError when the policy lacks a rule."""
    dossier = examined.dossier
    findings = checks.judge(dossier, policy)
    return Audit(
        case=dossier.case,
        verdict=checks.verdict(findings),
        as_of=dossier.as_of,
        policy=policy.identity,
        engines=examined.engines,
        files=examined.files,
        documents=tuple(_audited(examined.documents, dossier.records)),
        findings=findings,
        traces=dossier.traces,
        declaration_problem=dossier.declaration.problem,
        codes=dossier.codes,
    )


def _audited(documents: Sequence[Document], records: Iterable[Record]) -> Iterable[AuditedDocument]:
    """One entry a record; a page that tabulates several months has several, "d7", "d7-2", …"""
    by_id = {each.id: each for each in documents}
    for record in records:
        document = by_id[record.document.split("-")[0]]
        yield AuditedDocument(
            id=record.document,
            type=document.type,
            pages=document.pages,
            looks_like=document.looks_like,
            fields=printed_fields(record),
        )
