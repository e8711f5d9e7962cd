"""A case done by a worker that has neither its papers nor the output folder on its own disk.

The worker brings the papers, does what any worker does, and takes the finished case folder where it belongs. It
may be one of two that do the same case, because the other was thought lost, or one whose run has ended in the
meantime: so it writes only while its own run holds the output folder, and whole cases or none.
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
class Errand:
    """A job whose `folder` and `out` are wherever the worker puts them. `papers` and `reports` say where they really
    lie, `contents` is what object storage said of the papers when the batch was planned, `run` is the run that holds
    `reports`, `equipment` what the whole run works with, None where one machine does it all. A worker that needs more
    than `seconds` ends itself; None where somebody else looks after that."""

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


def run(errand: Errand, work: Callable[[Job], Result]) -> Result:
    """Raises MissingDependency only: it concerns the whole run."""
    _require_same(errand)
    try:
        with _bounded(errand.seconds), scratch() as here:
            papers = _brought(errand, here / "papers" / errand.papers.name)
            reports = here / "reports"
            (reports / "cases").mkdir(parents=True)
            result = work(replace(errand.job, folder=papers, out=reports))
            if result.status == "processed":
                _deliver(reports / "cases" / errand.name, errand)
    except MissingDependency:
        raise
    except (AdmissionError, OSError) as error:
        return Result(name=errand.name, status="not_processed", problem=str(error))
    return result


def _require_same(errand: Errand) -> None:
    if errand.equipment is None:
        return
    found = equipment(errand.job.engine, errand.job.formats)
    if difference := errand.equipment.difference(found):
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


def _brought(errand: Errand, folder: Path) -> Path:
    """The folder the papers are in. Raises CaseError for papers that are no longer those the batch was planned with:
    the case would be marked as made from others."""
    papers = errand.papers
    if isinstance(papers, Path):
        return papers
    folder.mkdir(parents=True)
    objects, _ = papers.listed()
    papers.fetch(sorted(objects), folder)
    after, _ = papers.listed()
    if {identity(objects), identity(after)} != {errand.contents}:
        raise CaseError(f"{papers}: its papers changed after the batch began; the same call verifies them")
    return folder


def _deliver(made: Path, errand: Errand) -> None:
    if isinstance(errand.reports, Bucket):
        _send(made, errand.reports / "cases" / errand.name, errand)
    else:
        _move(made, errand.reports, errand)


def _move(made: Path, out: Path, errand: Errand) -> None:
    """Through a folder of this run alone, which is gone once the run is."""
    staged = out / ".work" / errand.run / f"{errand.name}.{uuid4().hex}"
    staged.mkdir()
    for each in made.iterdir():
        if each.name != DONE:
            shutil.copyfile(each, staged / each.name)
    case = out / "cases" / errand.name
    try:
        _store.publish(staged, case, errand.job.made_from)
    except OSError:
        if not _store.is_finished(case, errand.job.made_from):  # else a twin was faster, with the same bytes
            raise


def _send(made: Path, case: Bucket, errand: Errand) -> None:
    """The mark goes first and comes last, so that a case is whole where there is one."""
    there, _ = case.listed()
    names = sorted(each.name for each in made.iterdir())
    _require_held(errand)
    case.remove([name for name in there if name == DONE])
    case.remove([name for name in there if name not in names])
    case.send(made, [name for name in names if name != DONE])
    _require_held(errand)
    case.send(made, [DONE])


def _require_held(errand: Errand) -> None:
    if isinstance(errand.reports, Bucket) and not _lease.holds(errand.reports, errand.run):
        raise UsageError(f"{errand.reports}: this run no longer holds it; verify again")


def is_of(mark: bytes, made_from: str, names: Collection[str]) -> bool:
    """Whether a mark was made from these things, and every file it names is there; no mark that cannot be read is."""
    try:
        told = json.loads(mark)
        return bool(told["key"] == made_from and set(told["files"]) <= set(names))
    except (ValueError, KeyError, TypeError):
        return False
