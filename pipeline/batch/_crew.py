"""Who does the cases: the pool of this machine, or a cluster."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from pipeline.batch import _errand, _pool
from pipeline.batch._bucket import Place
from pipeline.batch._errand import Equipment, Errand
from pipeline.batch._hand import Hand
from pipeline.batch._worker import Job, Result, preflight, work
from pipeline.batch.cases import Case
from pipeline.errors import MissingDependency
from pipeline.model import Engine

if TYPE_CHECKING:
    from pipeline.batch._cluster import Cluster


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """`cases` by name; `run` is the run that holds `reports`."""

    cases: Mapping[str, Case]
    reports: Place
    run: str

    @property
    def here(self) -> bool:
        """Every worker of this machine has them on its disk."""
        return all(isinstance(each, Path) for each in (self.reports, *(case.folder for case in self.cases.values())))

    def errand(self, job: Job, equipment: Equipment | None) -> Errand:
        case = self.cases[job.name]
        return Errand(
            job=job,
            papers=case.folder,
            contents=case.contents,
            reports=self.reports,
            run=self.run,
            equipment=equipment,
        )


class Crew(Protocol):
    """`engines` asks the workers what they read with, before any case is touched (MissingDependency), `readings` being
    the file that keeps it; `done` gives the result of every job, as they end."""

    def engines(self, engine: str, formats: frozenset[str], readings: Path | None) -> tuple[Engine, ...]: ...
    def done(self, jobs: Sequence[Job], places: Places) -> Iterator[Result]: ...


@contextmanager
def crew(cluster: str | None, processes: int) -> Iterator[Crew]:
    """Raises MissingDependency for a cluster without the extra, UsageError for one that does not answer."""
    if cluster is None:
        pool = Pool(processes=processes)
        try:
            yield pool
        finally:
            pool.end()
        return
    if find_spec("distributed") is None:
        raise MissingDependency("--cluster needs Dask; pip install 'admission-evidence[cluster]'")
    from pipeline.batch import _cluster  # noqa: PLC0415  # an extra that most runs need not have

    with _cluster.joined(cluster) as joined:
        yield Elsewhere(cluster=joined)


@dataclass(slots=True, kw_only=True)
class Pool:
    """`idle` is the worker that was asked for its engines, and has them loaded, until it gets its first case."""

    processes: int
    idle: list[Hand[Any, Any]] = field(default_factory=list)

    def engines(self, engine: str, formats: frozenset[str], readings: Path | None) -> tuple[Engine, ...]:
        self.idle.append(Hand())
        return _pool.asked(self.idle[-1], partial(preflight, engine, formats, readings))

    def done(self, jobs: Sequence[Job], places: Places) -> Iterator[Result]:
        idle, self.idle = self.idle, []
        if places.here:
            yield from _pool.done(jobs, self.processes, work, idle=idle)
            return
        errands = [places.errand(job, None) for job in jobs]
        yield from _pool.done(errands, self.processes, partial(_errand.run, work=work), idle=idle)

    def end(self) -> None:
        for hand in self.idle:
            hand.end()


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    cluster: Cluster

    def engines(self, engine: str, formats: frozenset[str], readings: Path | None) -> tuple[Engine, ...]:  # noqa: ARG002  # asked with each errand
        return self.cluster.equipment(engine, formats).engines

    def done(self, jobs: Sequence[Job], places: Places) -> Iterator[Result]:
        if not jobs:
            return iter(())
        equipment = self.cluster.equipment(jobs[0].engine, jobs[0].formats)
        return self.cluster.done([places.errand(job, equipment) for job in jobs], work)
