"""A folder of applicants -> a report for each and an overview of all; one that breaks never sinks the rest."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from pipeline import checks, ocr, report
from pipeline.batch import _machine, _reports, _store, across
from pipeline.batch._bucket import SCHEME, Bucket, Place
from pipeline.batch._executors import Places, executor
from pipeline.batch._log import Log
from pipeline.batch._worker import Job, Result
from pipeline.batch.cases import Case, Plan, plan
from pipeline.errors import UsageError
from pipeline.model import Engine
from pipeline.policy import Policy
from pipeline.proof.program import program
from pipeline.proof.signature import signer

__all__ = ["SCHEME", "Bucket", "Outcome", "Place", "Request", "Result", "verify_all"]
_READINGS = ".readings.sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the user asked for. `jobs` is the number of worker processes; None lets the machine decide. `cluster` is the
    address of a Dask scheduler, whose workers do the cases instead. `readings` is the file that keeps what was read;
    None keeps it in the output folder. `sign_key` is the file of the Ed25519 key that signs each manifest; None signs
    none. `mask` asks for a copy of each report that can be shared."""

    folder: Place
    out: Place
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
    cluster: str | None = None


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
    processes = _machine.processes(request.jobs, len(planned.cases))
    with executor(request.cluster, processes) as workers, _reports.held(request.out) as reports:
        readings = _readings(request)
        engines = workers.engines(request.engine, request.formats)
        results: dict[str, Result] = {}
        log = Log(reports.here / "run.log", len(planned.cases))

        def note(result: Result) -> None:
            results[result.name] = result
            log.note(result)
            on_result(result, len(results), len(planned.cases))

        jobs = [_job(case, request, readings, engines, signed_by) for case in planned.cases]
        finished = reports.finished(jobs)
        for job in jobs:
            if job.name in finished:
                note(Result(name=job.name, status="kept", verdict=_verdict(reports.here, job.name)))
        cases = {case.name: case for case in planned.cases}
        places = Places(cases=cases, reports=request.out, run=reports.run)
        for result in workers.done([job for job in jobs if job.name not in finished], places):
            note(result)
        reports.gather()
        outcome = Outcome(
            results=tuple(results[case.name] for case in planned.cases),
            notes=planned.notes,
            seconds=time.monotonic() - began,
        )
        _store.write_atomically(reports.here / "run.json", _record(request, planned, engines, outcome, reports.here))
        report.write_overview(reports.here, request.formats, request.language)
        reports.send()
    return outcome


def _readings(request: Request) -> Path | None:
    """The file that keeps readings; on a cluster its path on every machine. None where nobody named one and the output
    folder is on no disk of the workers' own."""
    if request.cluster is not None or not isinstance(request.out, Path):
        return request.readings
    readings = request.readings or request.out / _READINGS
    try:
        if request.readings is not None and ocr.Readings.is_other_file(readings):
            raise UsageError(f"{readings}: holds something else than readings; choose another --readings")
        ocr.Readings.mend(readings)
    except OSError as error:
        raise UsageError(f"{readings}: cannot keep readings ({error.strerror}); choose another --readings") from error
    return readings


def _job(
    case: Case, request: Request, readings: Path | None, engines: tuple[Engine, ...], signed_by: str | None
) -> Job:
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
        folder=case.folder if isinstance(case.folder, Path) else Path(case.folder.name),
        out=request.out if isinstance(request.out, Path) else Path(request.out.name),
        as_of=request.as_of,
        policy=request.policy,
        engine=request.engine,
        formats=request.formats,
        made_from=_key(case, settings),
        readings=readings,
        sign_key=request.sign_key,
        language=request.language,
        mask=request.mask,
    )


def _key(case: Case, settings: Mapping[str, object]) -> str:
    """What a case's result depends on: the settings of the run, and its uploads by content, or by what object storage
    says of theirs."""
    if isinstance(case.folder, Path):
        return _store.key(case.folder, settings)
    return hashlib.sha256(json.dumps([settings, case.contents], sort_keys=True).encode()).hexdigest()


def _verdict(out: Path, case: str) -> str:
    told = json.loads((out / "cases" / case / "report.json").read_text(encoding="utf-8"))
    return str(told["verdict"])


def _record(request: Request, planned: Plan, engines: tuple[Engine, ...], outcome: Outcome, out: Path) -> str:
    """run.json: what was run. Its seconds alone differ from run to run, as run.log and the kept readings do."""
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
                "location": _text(_location(case.folder, request.out)),
                "status": result.status,
                "verdict": result.verdict,
                "problem": result.problem,
                "seconds": round(result.seconds, 2),
            }
            for case, result in zip(planned.cases, outcome.results, strict=True)
        ],
        "across_cases": [each.as_json() for each in _across(out, outcome)],
        "stray": list(planned.stray),
        "notes": list(planned.notes),
        "seconds": round(outcome.seconds, 2),
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _across(out: Path, outcome: Outcome) -> tuple[across.Shared, ...]:
    """What the finished cases of this run share."""
    done = [each.name for each in outcome.results if each.status != "not_processed"]
    return across.shared(out / "cases" / name for name in done)


def _location(folder: Place, out: Place) -> str:
    """Where the papers of a case lie, seen from the reports: an address where one of the two is on object storage."""
    if isinstance(folder, Path) and isinstance(out, Path):
        return os.path.relpath(folder.resolve(), out.resolve())
    return str(folder.resolve() if isinstance(folder, Path) else folder)


def _text(name: str) -> str:
    """A name or a path as text that any file can hold; bytes that are no UTF-8 become question marks."""
    return name.encode("utf-8", "replace").decode()
