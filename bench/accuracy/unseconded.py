"""The same readings judged as if one reading decided: what the second, independent supports bring.

Every value that was read is given supports of two families that agree with it, and no dissent; the checks, the policy
and the readings stay as they are. No engine is asked again.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bench.accuracy.observe import Json
from pipeline import checks
from pipeline.model import Field, Support
from pipeline.policy import Policy
from pipeline.proof.manifest import Evidence
from pipeline.proof.stored import parsed, restored
from pipeline.records import Dossier, Record, printed_fields

_CLAIMED = ("rapidocr", "tesseract")


def report(evidence: Path, policy: Policy) -> Json:
    """The part of a report that `observe.checks` looks at."""
    dossier = restored(parsed(evidence.read_bytes()), Evidence).examined.dossier
    findings = checks.judge(believed(dossier), policy)
    return {
        "checks": [{"id": each.check_id, "verdict": each.verdict.value, "reason": each.reason} for each in findings]
    }


def believed(dossier: Dossier) -> Dossier:
    return replace(dossier, records=tuple(_believed(each) for each in dossier.records))


def _believed(record: Record) -> Record:
    changed = {name: _claimed(field) for name, field in printed_fields(record) if field.value is not None}
    return replace(record, **changed)  # type: ignore[arg-type]  # names are its own fields


def _claimed(field: Field[object]) -> Field[object]:
    return replace(field, supports=tuple(Support(source=each, value=field.value) for each in _CLAIMED))
