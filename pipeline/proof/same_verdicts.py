"""The stored evidence judged again by the stored policy, against report.json and the manifest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from pipeline.errors import PolicyError
from pipeline.model import Engine
from pipeline.policy import Policy, load
from pipeline.proof import manifest as files
from pipeline.proof.differing import differing, readable, shown
from pipeline.proof.examined import Examined, judged
from pipeline.proof.manifest import Evidence, Manifest
from pipeline.proof.part import Part, compared
from pipeline.proof.stored import Json, NotStored, parsed, restored, stored
from pipeline.report.contract import as_bytes, published

_FIRST = ("verdict", "checks")


def policy(case: Path, manifest: Manifest) -> tuple[Part, Policy | None]:
    """The policy the case was judged by, if it is still that one."""
    try:
        found = load(str(case / files.POLICY))
    except PolicyError as wrong:
        return compared("policy", (readable(str(wrong)),), ""), None
    lines = tuple(f"{files.POLICY}: {line}" for line in differing(stored(manifest.policy), stored(found.identity)))
    said = f"{readable(found.identity.id)}, version {readable(found.identity.version)}"
    return compared("policy", lines, said), found


def evidence(case: Path, manifest: Manifest) -> tuple[Part, Examined | None]:
    """What the verdicts follow from, if it is whole and speaks of what the manifest speaks of."""
    try:
        found = restored(parsed((case / files.EVIDENCE).read_bytes()), Evidence).examined
    except OSError as error:
        return compared("evidence", (f"{files.EVIDENCE}: cannot be read ({error.strerror})",), ""), None
    except NotStored as wrong:
        return compared("evidence", (f"{files.EVIDENCE}: {readable(str(wrong))}",), ""), None
    lines = tuple(f"{files.EVIDENCE}: {line}" for line in _disagreeing(manifest, found))
    return compared("evidence", lines, f"{len(found.dossier.records)} papers and the declaration"), found


def verdicts(case: Path, manifest: Manifest, examined: Examined, by: Policy) -> Part:
    """Every verdict and every other entry of report.json, derived again."""
    try:
        audit = judged(examined, by)
    except (PolicyError, ValueError, ArithmeticError, LookupError) as wrong:
        return compared("verdicts", (f"cannot be derived: {type(wrong).__name__}: {readable(str(wrong))}",), "")
    # Which program made the report, the manifest says; the one that rechecks may be a later one.
    derived = as_bytes(published(audit, manifest.program.version))
    lines = tuple(f"{files.REPORT}: {line}" for line in _unlike(case / files.REPORT, derived))
    return compared("verdicts", lines, f"all {len(audit.findings)} derived again: {audit.verdict.value}")


def _disagreeing(manifest: Manifest, examined: Examined) -> Iterator[str]:
    # Of a file that was refused, only the manifest names the bytes.
    read = {each.name for each in examined.files if each.sha256}
    uploads = [(each.name, each.sha256, each.bytes) for each in manifest.uploads if each.name in read]
    opened = [(each.name, each.sha256, each.size) for each in examined.files if each.sha256]
    yield from differing(
        _told(manifest.case, manifest.as_of, manifest.engines, uploads),
        _told(examined.dossier.case, examined.dossier.as_of, examined.engines, opened),
    )
    papers = {each.id for each in examined.documents}
    for record in examined.dossier.records:
        if record.document.split("-")[0] not in papers:
            yield f"{shown(record.document)} is no paper of this case"


def _told(case: str, as_of: date, engines: tuple[Engine, ...], papers: Iterable[tuple[str, str | None, int]]) -> Json:
    return {
        "case": case,
        "as_of": stored(as_of),
        "engines": stored(engines),
        "uploads": [{"name": name, "sha256": sha256, "bytes": size} for name, sha256, size in papers],
    }


def _unlike(report: Path, derived: bytes) -> Iterator[str]:
    try:
        content = report.read_bytes()
    except OSError as error:
        yield f"cannot be read ({error.strerror})"
        return
    if content == derived:
        return
    try:
        lines = list(differing(json.loads(content), json.loads(derived)))
    except (ValueError, RecursionError):
        yield "is no JSON"
        return
    yield from sorted(lines, key=lambda line: not line.startswith(_FIRST))
    if not lines:
        yield "says the same in other bytes"
