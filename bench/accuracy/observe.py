"""A report.json beside the truth of its case -> one observation a field, a page type and a check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bench.accuracy.kinds import kind_of, read_by, worst
from pipeline.values.text import fold

Json = Mapping[str, Any]
# Read to be compared with other papers, and no field of the reports' contract.
_COMPARED_ONLY = frozenset(
    {
        ("sales_screenshot", "spend_per_buyer"),
        ("taxpayer_certificate", "legal_representative"),
        ("trademark_authorization", "nice_class"),
    }
)
_SUPPORTS_NEEDED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSeen:
    """`outcome`: right, abstained or wrong. `supports` are the sources that agree, "+"-joined; `sure`: there are two
    of them or more. `trust` orders values from the surest down."""

    case: str
    file: str
    page: int
    type: str
    layout: str
    damage: str
    kind: str
    field: str
    outcome: str
    supports: str
    sure: bool
    trust: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeSeen:
    case: str
    file: str
    page: int
    kind: str
    damage: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSeen:
    """`outcome`: right, person or wrong. A review where a review is expected is right. `kind` is the worst of the pages
    with papers that the check reads; of all pages where there are none."""

    case: str
    kind: str
    check: str
    expected: str
    found: str
    reason: str
    outcome: str


def fields(report: Json, truth: Json) -> Iterator[FieldSeen]:
    for page in truth["pages"]:
        kind = kind_of(page["damage"], page["strength"])
        for record in page["records"]:
            document = _twin(report, page, record)
            for name, expected in record["fields"].items():
                if (record["type"], name) in _COMPARED_ONLY:
                    continue
                found = document["fields"].get(name, {}) if document else {}
                kept_open = name in record.get("left_open", ())
                outcome = _outcome(None if kept_open else expected, found)
                if outcome is None:
                    continue
                supports = found.get("supports") or []
                yield FieldSeen(
                    case=truth["case"],
                    file=page["file"],
                    page=page["page"],
                    type=record["type"],
                    layout=page["layout"],
                    damage=page["damage"],
                    kind=kind,
                    field=name,
                    outcome=outcome,
                    supports="+".join(sorted(supports)),
                    sure=len(supports) >= _SUPPORTS_NEEDED,
                    trust=0.0 if outcome == "abstained" else len(supports) + found["confidence"],
                )


def types(report: Json, truth: Json) -> Iterator[TypeSeen]:
    for page in truth["pages"]:
        found = {each["type"] for each in report["documents"] if _shows(each, page)}
        for expected in {record["type"] for record in page["records"]}:
            yield TypeSeen(
                case=truth["case"],
                file=page["file"],
                page=page["page"],
                kind=kind_of(page["damage"], page["strength"]),
                damage=page["damage"],
                expected=expected,
                found=expected if expected in found else ", ".join(sorted(found)) or "not read",
            )


def checks(report: Json, truth: Json) -> Iterator[CheckSeen]:
    for check in report["checks"]:
        expected = truth["expected"]["checks"].get(check["id"])
        if expected is None:
            continue
        found = check["verdict"]
        right = found == expected["verdict"]
        yield CheckSeen(
            case=truth["case"],
            kind=_rests_on(truth, check["id"]),
            check=check["id"],
            expected=expected["verdict"],
            found=found,
            reason=check["reason"],
            outcome="right" if right else "person" if found == "review" else "wrong",
        )


def _rests_on(truth: Json, check: str) -> str:
    types = read_by(check)
    pages = [page for page in truth["pages"] if any(record["type"] in types for record in page["records"])]
    return worst(kind_of(page["damage"], page["strength"]) for page in pages or truth["pages"])


def _shows(document: Json, page: Json) -> bool:
    return any((each["file"], each["number"]) == (page["file"], page["page"]) for each in document["pages"])


def _twin(report: Json, page: Json, record: Json) -> Json | None:
    """The document of the report that is this record: same page, same type, of several the one of that month."""
    twins = [each for each in report["documents"] if each["type"] == record["type"] and _shows(each, page)]
    start = record["fields"].get("period_start")
    if len(twins) > 1 and start:
        return next((each for each in twins if each["fields"]["period_start"]["value"] == start), None)
    return twins[0] if twins else None


def _outcome(expected: object, found: Json) -> str | None:
    """None where nothing is printed, or nothing to be taken, and nothing was read."""
    value = found.get("value")
    if value is None:
        return None if expected is None else "abstained"
    return "right" if _form(value) == _form(expected) else "wrong"


def _form(value: object) -> object:
    """Texts without spacing and punctuation, whose form is a matter of typing; all else as it is."""
    if isinstance(value, str):
        return "".join(sign for sign in fold(value) if sign.isalnum())
    if isinstance(value, Mapping):
        return (str(value.get("amount")), value.get("currency")) if "amount" in value else value.get("value")
    return value
