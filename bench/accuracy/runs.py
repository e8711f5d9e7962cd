"""The applicants of one seed: drawn once, audited, and read back as (report, truth).

Everything lies in OUT/seed-N and is found again by the next call, so a run that was cut off goes on where it was.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.accuracy.observe import Json
from pipeline.batch import Request, Result, verify_all
from pipeline.policy import load
from samples.maker.__main__ import generated

POLICY = "jd-self-operated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`report` and `evidence` are None where the audit left none: the case was not processed."""

    name: str
    folder: Path
    truth: Json
    report: Json | None
    evidence: Path | None


def drawn(seed: int, count: int, folder: Path) -> None:
    """The uploads and their truth, moved into place when all of them are there. Raises ValueError where another
    number of applicants was drawn before: a seed counts once."""
    batch = folder / "batch"
    if batch.exists():
        there = len(list((batch / "truth").glob("*.json")))
        if there != count:
            raise ValueError(f"{batch} holds {there} applicants, not {count}; choose another --out")
        return
    part = folder / "batch.part"
    shutil.rmtree(part, ignore_errors=True)
    generated(seed, count, part, profile=None, way=None, strength=None)
    part.replace(batch)


def audited(folder: Path, as_of: date, jobs: int | None) -> None:
    """Reports of every case that has none yet. A case that breaks costs itself alone (pipeline.batch)."""
    request = Request(
        folder=folder / "batch" / "cases",
        out=folder / "reports",
        as_of=as_of,
        policy=load(POLICY),
        batch=True,
        jobs=jobs,
        engine="auto",
        formats=frozenset({"json"}),
    )
    verify_all(request, _progress)


def cases(folder: Path) -> Iterator[Case]:
    for path in sorted((folder / "batch" / "truth").glob("*.json")):
        told = folder / "reports" / "cases" / path.stem
        finished = (told / "report.json").exists()
        yield Case(
            name=path.stem,
            folder=folder / "batch" / "cases" / path.stem,
            truth=_json(path),
            report=_json(told / "report.json") if finished else None,
            evidence=told / "evidence.json" if finished else None,
        )


def _progress(result: Result, done: int, total: int) -> None:
    print(f"{done}/{total} {result.name} {result.status}", file=sys.stderr, flush=True)


def _json(path: Path) -> Json:
    content: Json = json.loads(path.read_text(encoding="utf-8"))
    return content
