"""The audit as report.json: the published form, schema_version "1". Names and order here are a promise."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from importlib.metadata import PackageNotFoundError, version

from pipeline.model import Audit, AuditedDocument, Count, DocumentType, Field, FileReport, Finding, Money, Reading

SCHEMA_VERSION = "1"
TOOL = "admission-evidence"

Json = str | int | float | bool | list["Json"] | dict[str, "Json"] | None


def tool_version() -> str:
    """The installed version; "unknown" where the program runs without being installed."""
    try:
        return version(TOOL)
    except PackageNotFoundError:
        return "unknown"


def encode(value: object) -> Json:
    """A field's value in the contract's form. Raises TypeError for a type the contract does not know."""
    match value:
        case None | bool() | int() | str():
            return value
        case date():
            return value.isoformat()
        case Count():
            return value.value
        case Money():
            return _money(value.amount, value.currency)
        case tuple():
            return [encode(each) for each in value]
        case _:
            raise TypeError(f"report.json has no form for a {type(value).__name__}")


def bounds(value: object) -> tuple[Json, Json] | None:
    """Lowest and highest figure a rounded value can stand for; None where it is exact or no figure."""
    match value:
        case Count() if value.low != value.high:
            return value.low, value.high
        case Money() if value.low != value.high:
            return _money(value.low, value.currency), _money(value.high, value.currency)
        case _:
            return None


def _money(amount: Decimal, currency: str) -> Json:
    return {"amount": format(amount.quantize(Decimal("0.01")), "f"), "currency": currency}


def confidence(field: Field[object]) -> float | None:
    """The weakest of the first reader's readings, since a value is no better than its worst part."""
    own = [reading.confidence for reading in field.readings if reading.source == field.readings[0].source]
    return min(own) if own else None


def supports(field: Field[object]) -> tuple[str, ...]:
    """The distinct sources that lead to the field's own value, in the order they were asked."""
    if field.value is None:
        return ()
    return tuple(dict.fromkeys(each.source for each in field.supports if each.value == field.value))


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _reading(reading: Reading) -> dict[str, Json]:
    box = reading.box
    return {
        "source": reading.source,
        "text": reading.text,
        "confidence": _rounded(reading.confidence),
        "file": reading.page.file if reading.page else None,
        "page": reading.page.number if reading.page else None,
        "box": [*box.as_list()] if box else None,
    }


def _field(field: Field[object]) -> dict[str, Json]:
    written: dict[str, Json] = {"value": encode(field.value)}
    limits = bounds(field.value)
    if limits is not None:
        written["low"], written["high"] = limits
    return written | {
        "raw": field.raw,
        "confidence": _rounded(confidence(field)),
        "problem": field.problem,
        "supports": [*supports(field)],
        "readings": [_reading(reading) for reading in field.readings],
    }


def _document(document: AuditedDocument) -> dict[str, Json]:
    written: dict[str, Json] = {
        "id": document.id,
        "type": document.type.value,
        "pages": [
            {"file": page.page.file, "number": page.page.number, "rotation": page.rotation} for page in document.pages
        ],
        "fields": {name: _field(field) for name, field in document.fields},
    }
    if document.type is DocumentType.OTHER:
        written["looks_like"] = document.looks_like
    return written


def is_unread(status: str, media_type: str) -> bool:
    """Of a file: whether it was sent as a paper and could not be read, or not whole; a declaration is no paper."""
    return status not in ("read", "ignored") and media_type != "application/toml"


def _file(file: FileReport) -> dict[str, Json]:
    return {
        "name": file.name,
        "sha256": file.sha256,
        "bytes": file.size,
        "media_type": file.media_type,
        "pages": file.pages,
        "status": file.status,
        "problem": file.problem,
    }


def _check(finding: Finding) -> dict[str, Json]:
    return {
        "id": finding.check_id,
        "verdict": finding.verdict.value,
        "reason": finding.reason,
        "summary": finding.summary,
        "measured": finding.measured,
        "required": finding.required,
        "policy_ref": finding.policy_ref,
        "evidence": [{"document": each.document, "field": each.field} for each in finding.evidence],
        "margin": dict(finding.params).get("margin"),
    }


def published(audit: Audit, made_by: str | None = None) -> dict[str, Json]:
    """All of report.json as plain data; `made_by` is the version of the program that made it, if not this one."""
    return {
        "schema_version": SCHEMA_VERSION,
        "case": audit.case,
        "verdict": audit.verdict.value,
        "as_of": audit.as_of.isoformat(),
        "policy": {"id": audit.policy.id, "version": audit.policy.version, "sha256": audit.policy.sha256},
        "tool": {
            "name": TOOL,
            "version": tool_version() if made_by is None else made_by,
            "engines": [{"name": engine.name, "version": engine.version} for engine in audit.engines],
        },
        "files": [_file(file) for file in audit.files],
        "documents": [_document(document) for document in audit.documents],
        "checks": [_check(finding) for finding in audit.findings],
    }


def report_json(audit: Audit) -> bytes:
    """report.json of this program."""
    return as_bytes(published(audit))


def as_bytes(document: dict[str, Json]) -> bytes:
    """UTF-8. A lone surrogate from a broken text layer is written escaped."""
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return (text + "\n").encode("utf-8", errors="backslashreplace")
