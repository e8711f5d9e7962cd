"""A job for a worker that has neither the papers nor the output folder on its own disk.

The worker downloads the papers, does the job as any worker does, and uploads the finished case folder. Another worker
may be doing the same case, because this one was thought lost, or the run may have ended meanwhile: so it writes only
while its own run holds the output folder, and a whole case or nothing.
"""

from __future__ import annotations

import json
import platform
import shutil
import signal
import socket
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from uuid import uuid4

from pipeline.batch import _lease, _store
from pipeline.batch._bucket import Bucket, Place, identity
from pipeline.batch._scratch import scratch
from pipeline.batch._store import DONE
from pipeline.batch._worker import Job, Result, preflight
from pipeline.errors import AdmissionError, CaseError, MissingDependency, UsageError
from pipeline.model import Engine
from pipeline.proof.program import program


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment:
    """What must be the same on every machine of a run, so that each case gives the same bytes wherever it is done."""

    program: str
    python: str
    engines: tuple[Engine, ...]

    def difference(self, other: Equipment) -> str:
        """What differs, in words; "" where nothing does."""
        engines = (", ".join(f"{each.name} {each.version}" for each in one.engines) for one in (self, other))
        pairs = ((self.program, other.program), (self.python, other.python), tuple(engines))
        differing = [f"{mine} against {theirs}" for mine, theirs in pairs if mine != theirs]
        if not differing and self != other:
            differing = ["model files of the same name with other content"]
        return "; ".join(differing)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteJob:
    """The worker sets the job's `folder` and `out` to folders of its own; `papers` and `reports` are the real places.
    `contents` is the digest of the papers on object storage when the batch was planned, `run` the run that holds
    `reports`, `equipment` that of the whole run (None where one machine does it all). A worker that needs more than
    `seconds` ends itself (None: whoever started it watches the time)."""

    job: Job
    papers: Place
    contents: str | None
    reports: Place
    run: str
    equipment: Equipment | None
    seconds: float | None = None

    @property
    def name(self) -> str:
        return self.job.name


@cache
def equipment(engine: str, formats: frozenset[str]) -> Equipment:
    """Of this process. Raises MissingDependency."""
    here = program()
    return Equipment(
        program=f"{here.name} {here.version} ({here.sha256[:12]})",
        python=f"Python {platform.python_version()}",
        engines=preflight(engine, formats, None),
    )


def run(remote: RemoteJob, work: Callable[[Job], Result]) -> Result:
    """Raises MissingDependency only: it concerns the whole run."""
    _require_same(remote)
    try:
        with _bounded(remote.seconds), scratch() as here:
            papers = _brought(remote, here / "papers" / remote.papers.name)
            reports = here / "reports"
            (reports / "cases").mkdir(parents=True)
            result = work(replace(remote.job, folder=papers, out=reports))
            if result.status == "processed":
                _deliver(reports / "cases" / remote.name, remote)
    except MissingDependency:
        raise
    except (AdmissionError, OSError) as error:
        return Result(name=remote.name, status="not_processed", problem=str(error))
    return result


def _require_same(remote: RemoteJob) -> None:
    if remote.equipment is None:
        return
    found = equipment(remote.job.engine, remote.job.formats)
    if difference := remote.equipment.difference(found):
        raise MissingDependency(
            f"worker on {socket.gethostname()} differs from this run ({difference}); install the same release, "
            "engines and models on every machine"
        )


@contextmanager
def _bounded(seconds: float | None) -> Iterator[None]:
    """The kernel ends a process that needs longer, also one that is stuck inside a library: nothing of Python's answers
    this signal in a worker of a cluster."""
    if seconds is None:
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _brought(remote: RemoteJob, folder: Path) -> Path:
    """The folder the papers are in. Raises CaseError for papers that are no longer those the batch was planned with:
    the case would be marked as made from others."""
    papers = remote.papers
    if isinstance(papers, Path):
        return papers
    folder.mkdir(parents=True)
    objects, _ = papers.listed()
    papers.fetch(sorted(objects), folder)
    after, _ = papers.listed()
    if {identity(objects), identity(after)} != {remote.contents}:
        raise CaseError(f"{papers}: its papers changed after the batch began; the same call verifies them")
    return folder


def _deliver(made: Path, remote: RemoteJob) -> None:
    if isinstance(remote.reports, Bucket):
        _send(made, remote.reports / "cases" / remote.name, remote)
    else:
        _move(made, remote.reports, remote)


def _move(made: Path, out: Path, remote: RemoteJob) -> None:
    """Through a folder of this run alone, which is gone once the run is."""
    staged = out / ".work" / remote.run / f"{remote.name}.{uuid4().hex}"
    staged.mkdir()
    for each in made.iterdir():
        if each.name != DONE:
            shutil.copyfile(each, staged / each.name)
    case = out / "cases" / remote.name
    try:
        _store.publish(staged, case, remote.job.made_from)
    except OSError:
        if not _store.is_finished(case, remote.job.made_from):  # else a twin was faster, with the same bytes
            raise


def _send(made: Path, case: Bucket, remote: RemoteJob) -> None:
    """The mark goes first and comes last, so that a case is whole where there is one."""
    there, _ = case.listed()
    names = sorted(each.name for each in made.iterdir())
    _require_held(remote)
    case.remove([name for name in there if name == DONE])
    case.remove([name for name in there if name not in names])
    case.send(made, [name for name in names if name != DONE])
    _require_held(remote)
    case.send(made, [DONE])


def _require_held(remote: RemoteJob) -> None:
    if isinstance(remote.reports, Bucket) and not _lease.holds(remote.reports, remote.run):
        raise UsageError(f"{remote.reports}: this run no longer holds it; verify again")


def is_of(mark: bytes, made_from: str, names: Collection[str]) -> bool:
    """Whether a mark was made from these things, and every file it names is there; no mark that cannot be read is."""
    try:
        told = json.loads(mark)
        return bool(told["key"] == made_from and set(told["files"]) <= set(names))
    except (ValueError, KeyError, TypeError):
        return False
