"""A folder of applicants -> a report for each and an overview of all; one that breaks never sinks the rest."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from importlib.metadata import version
from pathlib import Path

from pipeline import checks, ocr, report
from pipeline.batch import _pool, _store, across
from pipeline.batch._worker import Job, Result, preflight, work
from pipeline.batch.cases import Case, Plan, plan
from pipeline.errors import UsageError
from pipeline.model import Engine
from pipeline.policy import Policy
from pipeline.proof.program import program
from pipeline.proof.signature import signer

__all__ = ["Outcome", "Request", "Result", "verify_all"]
_READINGS = ".readings.sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the user asked for. `jobs` is the number of worker processes; None lets the machine decide. `readings` is
    the file that keeps what was read; None keeps it in the output folder. `sign_key` is the file of the Ed25519 key
    that signs each manifest; None signs none. `mask` asks for a copy of each report that can be shared."""

    folder: Path
    out: Path
    as_of: date
    policy: Policy
    batch: bool
    jobs: int | None
    engine: str
    formats: frozenset[str]
    readings: Path | None = None
    sign_key: Path | None = None
    language: report.Language = "zh"
    mask: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Results in the order of the cases, and what a user should know about how the folder was understood."""

    results: tuple[Result, ...]
    notes: tuple[str, ...]
    seconds: float


def verify_all(request: Request, on_result: Callable[[Result, int, int], None]) -> Outcome:
    """Verify every case; `on_result` is told of each as it ends: (result, how many are done, how many there are).

    Raises, before any case is touched: PolicyError for a rule that is missing, UsageError for a folder that
    holds no case, a key that cannot sign, a file that cannot keep readings, or an output folder in use,
    MissingDependency.
    """
    began = time.monotonic()
    checks.prepare(request.policy)
    signed_by = signer(request.sign_key)
    planned = plan(request.folder, batch=request.batch)
    with _store.held(request.out):
        readings = _mended(request.readings or request.out / _READINGS)
        engines = _pool.asked_once(partial(preflight, request.engine, request.formats))
        results: dict[str, Result] = {}

        def note(result: Result) -> None:
            results[result.name] = result
            on_result(result, len(results), len(planned.cases))

        jobs = [_job(case, request, readings, engines, signed_by) for case in planned.cases]
        kept = [job for job in jobs if _store.is_finished(job.out / "cases" / job.name, job.made_from)]
        for job in kept:
            note(Result(name=job.name, status="kept", verdict=_verdict(job)))
        for result in _pool.done([job for job in jobs if job not in kept], _processes(request, len(jobs)), work):
            note(result)
        outcome = Outcome(
            results=tuple(results[case.name] for case in planned.cases),
            notes=planned.notes,
            seconds=time.monotonic() - began,
        )
        _store.write_atomically(request.out / "run.json", _record(request, planned, engines, outcome))
        report.write_overview(request.out, request.formats, request.language)
    return outcome


def _mended(readings: Path) -> Path:
    try:
        ocr.Readings.mend(readings)
    except OSError as error:
        raise UsageError(f"{readings}: cannot keep readings ({error.strerror}); choose another --readings") from error
    return readings


def _job(case: Case, request: Request, readings: Path, engines: tuple[Engine, ...], signed_by: str | None) -> Job:
    settings = {
        "program": f"{program().version} {program().sha256}",
        "engines": [[each.name, each.version, [model.sha256 for model in each.models]] for each in engines],
        "policy": request.policy.identity.sha256,
        "as_of": request.as_of.isoformat(),
        "formats": sorted(request.formats),
        "language": request.language,
        "mask": request.mask,
        "case": case.name,
        "signer": signed_by,
    }
    return Job(
        name=case.name,
        folder=case.folder,
        out=request.out,
        as_of=request.as_of,
        policy=request.policy,
        engine=request.engine,
        formats=request.formats,
        made_from=_store.key(case.folder, settings),
        readings=readings,
        sign_key=request.sign_key,
        language=request.language,
        mask=request.mask,
    )


def _processes(request: Request, cases: int) -> int:
    return max(1, min(request.jobs or len(os.sched_getaffinity(0)), cases))


def _verdict(job: Job) -> str:
    told = json.loads((job.out / "cases" / job.name / "report.json").read_text(encoding="utf-8"))
    return str(told["verdict"])


def _record(request: Request, planned: Plan, engines: tuple[Engine, ...], outcome: Outcome) -> str:
    """run.json: what was run. Its seconds are the only thing in the output that differs from run to run."""
    record = {
        "schema_version": "1",
        "tool": {"name": "admission-evidence", "version": version("admission-evidence")},
        "engines": [{"name": each.name, "version": each.version} for each in engines],
        "policy": {
            "id": request.policy.identity.id,
            "version": request.policy.identity.version,
            "sha256": request.policy.identity.sha256,
        },
        "as_of": request.as_of.isoformat(),
        "input": request.folder.name,
        "formats": sorted(request.formats),
        "language": request.language,
        "mask": request.mask,
        "cases": [
            {
                "case": result.name,
                "folder": _text(case.folder.name),
                "location": _text(os.path.relpath(case.folder.resolve(), request.out.resolve())),
                "status": result.status,
                "verdict": result.verdict,
                "problem": result.problem,
                "seconds": round(result.seconds, 2),
            }
            for case, result in zip(planned.cases, outcome.results, strict=True)
        ],
        "across_cases": [each.as_json() for each in _across(request, outcome)],
        "stray": list(planned.stray),
        "notes": list(planned.notes),
        "seconds": round(outcome.seconds, 2),
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _across(request: Request, outcome: Outcome) -> tuple[across.Shared, ...]:
    """What the finished cases of this run share."""
    done = [each.name for each in outcome.results if each.status != "not_processed"]
    return across.shared(request.out / "cases" / name for name in done)


def _text(name: str) -> str:
    """A name or a path as text that any file can hold; bytes that are no UTF-8 become question marks."""
    return name.encode("utf-8", "replace").decode()
