"""OUT/cases/*/report.json (and run.json for the cases that could not be processed) -> one row per case."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pipeline.report import messages, phrases
from pipeline.report.characters import visible
from pipeline.report.contract import SCHEMA_VERSION, is_unread
from pipeline.report.view import check_anchor
from pipeline.report.wording import Wording

NOT_PROCESSED = "not_processed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    id: str
    anchor: str
    verdict: str
    reason: str
    reason_text: str
    measured: str
    required: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """`link` is relative to OUT, percent-encoded, "" where there is no report to open. `established` and `capital`
    are None where no license, or more than one value, was read. `unread` counts the files that were not read whole."""

    case: str
    verdict: str
    company: str
    code: str
    established: date | None
    capital: tuple[Decimal, str] | None
    as_of: str
    policy: str
    link: str
    problem: str
    unread: int
    checks: tuple[CheckRow, ...]

    def count(self, verdict: str) -> int:
        return sum(check.verdict == verdict for check in self.checks)

    @property
    def opens_at_a_check(self) -> bool:
        return self.link.endswith(".html")

    def check(self, check_id: str) -> CheckRow | None:
        return next((check for check in self.checks if check.id == check_id), None)


def read(out: Path, words: Wording) -> tuple[CaseRow, ...]:
    """Every case below `out`, by name; a case the last run could not process is listed as such."""
    failed = dict(_not_processed(out / "run.json"))
    folders = {path.parent.name: path.parent for path in out.glob("cases/*/report.json")}
    rows = [_case_row(folder, words) for name, folder in folders.items() if name not in failed]
    rows += [_unprocessed(name, problem, words) for name, problem in failed.items()]
    return tuple(sorted(rows, key=lambda row: row.case))


def check_ids(rows: tuple[CaseRow, ...], words: Wording) -> tuple[str, ...]:
    """The checks in the order of the contract, then any other a report holds."""
    known = words.codes("checks")
    other = sorted({check.id for row in rows for check in row.checks} - set(known))
    return (*known, *other)


def title(check_id: str, words: Wording) -> str:
    texts = words.sections.get(f"checks.{check_id}")
    return visible(check_id) if texts is None else f"{texts['title']} {texts['beside']}".strip()


def lacking(rows: tuple[CaseRow, ...], words: Wording) -> tuple[tuple[str, str, int], ...]:
    """(check, reason, number of cases) of everything that is no pass, nor part of a check that passes; most frequent
    first."""
    import pandas as pd  # noqa: PLC0415  only a summary pays for it

    open_checks = [
        {"check": title(check.id, words), "reason": check.reason_text}
        for row in rows
        for check in row.checks
        if check.verdict != "pass" and not _passes_without(check, row, words)
    ]
    if not open_checks:
        return ()
    counted = pd.DataFrame(open_checks).value_counts(["check", "reason"]).reset_index(name="cases")
    ordered = counted.sort_values(["cases", "check", "reason"], ascending=[False, True, True])
    columns = (ordered[name] for name in ("check", "reason", "cases"))
    return tuple((str(check), str(reason), int(cases)) for check, reason, cases in zip(*columns, strict=True))


def _passes_without(check: CheckRow, row: CaseRow, words: Wording) -> bool:
    whole = words.sections.get(f"checks.{check.id}", {}).get("counts_through")
    counted = None if whole is None else row.check(whole)
    return counted is not None and counted.verdict == "pass"


def _not_processed(path: Path) -> Iterator[tuple[str, str]]:
    if not path.is_file():
        return
    for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
        if case["status"] == NOT_PROCESSED:
            yield str(case["case"]), str(case["problem"] or "no reason was given")


def _unprocessed(case: str, problem: str, words: Wording) -> CaseRow:
    return CaseRow(
        case=visible(case),
        verdict=NOT_PROCESSED,
        company="",
        code="",
        established=None,
        capital=None,
        as_of="",
        policy="",
        link="",
        problem=visible(messages.said(problem, words)),
        unread=0,
        checks=(),
    )


def _case_row(folder: Path, words: Wording) -> CaseRow:
    try:
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
        if report["schema_version"] != SCHEMA_VERSION:
            return _unprocessed(folder.name, f"report.json has schema_version {report['schema_version']}", words)
        return CaseRow(
            case=visible(report["case"]),
            verdict=report["verdict"],
            company=_printed(report, "company_name"),
            code=_printed(report, "uscc"),
            established=_day(report),
            capital=_capital(report),
            as_of=report["as_of"],
            policy=visible(f"{report['policy']['id']} {report['policy']['version']}"),
            link=_link(folder),
            problem="",
            unread=sum(is_unread(each["status"], each["media_type"]) for each in report["files"]),
            checks=tuple(_check_row(check, words) for check in report["checks"]),
        )
    except (ValueError, KeyError, TypeError, ArithmeticError):  # damaged or not ours
        return _unprocessed(
            folder.name, "report.json cannot be read; delete the folder and verify the case again", words
        )


def _check_row(check: Mapping[str, Any], words: Wording) -> CheckRow:
    return CheckRow(
        id=check["id"],
        anchor=check_anchor(check["id"]),
        verdict=check["verdict"],
        reason=visible(check["reason"]),
        reason_text=words.reason(visible(check["reason"])),
        measured=visible(phrases.said(check["measured"], words)),
        required=visible(check["required"]),
        summary=visible(check["summary"]),
    )


def _printed(report: Mapping[str, Any], field: str) -> str:
    """What the licenses of the case print there; several are all shown."""
    return visible(" / ".join(str(value) for value in _values(report, field)))


def _values(report: Mapping[str, Any], field: str) -> list[Any]:
    """The different values of a field of the licenses."""
    found: list[Any] = []
    for document in report["documents"]:
        value = document["fields"].get(field, {}).get("value") if document["type"] == "business_license" else None
        if value and value not in found:
            found.append(value)
    return found


def _day(report: Mapping[str, Any]) -> date | None:
    found = _values(report, "establishment_date")
    return date.fromisoformat(found[0]) if len(found) == 1 else None


def _capital(report: Mapping[str, Any]) -> tuple[Decimal, str] | None:
    found = _values(report, "registered_capital")
    return (Decimal(found[0]["amount"]), str(found[0]["currency"])) if len(found) == 1 else None


def _link(folder: Path) -> str:
    for name in ("report.html", "report.pdf", "report.json"):
        if (folder / name).is_file():
            return f"cases/{quote(os.fsencode(folder.name))}/{name}"
    return ""
