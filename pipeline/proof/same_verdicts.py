"""The stored evidence judged again by the stored policy, against report.json and the manifest."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pipeline.errors import PolicyError
from pipeline.policy import Policy, load
from pipeline.proof import manifest as files
from pipeline.proof.differing import differing, readable, shown
from pipeline.proof.examined import Examined, judged
from pipeline.proof.manifest import Evidence, Manifest, Upload
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
    recorded: Json = {
        "case": manifest.case,
        "as_of": stored(manifest.as_of),
        "engines": stored(manifest.engines),
        "uploads": [stored(each) for each in manifest.uploads],
    }
    found: Json = {
        "case": examined.dossier.case,
        "as_of": stored(examined.dossier.as_of),
        "engines": stored(examined.engines),
        "uploads": [stored(each) for each in _uploads(manifest, examined)],
    }
    yield from differing(recorded, found)
    papers = {each.id for each in examined.documents}
    for record in examined.dossier.records:
        if record.document.split("-")[0] not in papers:
            yield f"{shown(record.document)} is no paper of this case"


def _uploads(manifest: Manifest, examined: Examined) -> Iterator[Upload]:
    """The uploads as the evidence knows them; of a file that was refused, only the manifest names the bytes."""
    recorded = {each.name: each for each in manifest.uploads}
    for file in examined.files:
        refused = None if file.sha256 else recorded.get(file.name)
        if refused is None:
            yield Upload(name=file.name, sha256=file.sha256, bytes=file.size, status=file.status)
        else:
            yield replace(refused, status=file.status)


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
