"""Who does the cases: the pool of this machine, or a cluster."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from pipeline import ocr
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
    """`engines` tells what the workers read with; `done` gives the result of every job, as they end, and proves before
    the first that the engines read. Both raise MissingDependency."""

    def engines(self, engine: str, formats: frozenset[str]) -> tuple[Engine, ...]: ...
    def done(self, jobs: Sequence[Job], places: Places) -> Iterator[Result]: ...


@contextmanager
def crew(cluster: str | None, processes: int) -> Iterator[Crew]:
    """Raises MissingDependency for a cluster without the extra, UsageError for one that does not answer."""
    if cluster is None:
        yield Pool(processes=processes)
        return
    if find_spec("distributed") is None:
        raise MissingDependency("--cluster needs Dask; pip install 'admission-evidence[cluster]'")
    from pipeline.batch import _cluster  # noqa: PLC0415  # an extra that most runs need not have

    with _cluster.joined(cluster) as joined:
        yield Elsewhere(cluster=joined)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    processes: int

    def engines(self, engine: str, formats: frozenset[str]) -> tuple[Engine, ...]:  # noqa: ARG002  # proved in `done`
        return ocr.engines(engine)

    def done(self, jobs: Sequence[Job], places: Places) -> Iterator[Result]:
        """The worker that has proved the engines, and has them loaded, gets the first case."""
        if not jobs:
            return
        hand: Hand[Any, Any] = Hand()
        try:
            _pool.asked(hand, partial(preflight, jobs[0].engine, jobs[0].formats, jobs[0].readings))
        except BaseException:
            hand.end()
            raise
        if places.here:
            yield from _pool.done(jobs, self.processes, work, idle=[hand])
            return
        errands = [places.errand(job, None) for job in jobs]
        yield from _pool.done(errands, self.processes, partial(_errand.run, work=work), idle=[hand])


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    cluster: Cluster

    def engines(self, engine: str, formats: frozenset[str]) -> tuple[Engine, ...]:
        return self.cluster.equipment(engine, formats).engines

    def done(self, jobs: Sequence[Job], places: Places) -> Iterator[Result]:
        if not jobs:
            return iter(())
        equipment = self.cluster.equipment(jobs[0].engine, jobs[0].formats)
        return self.cluster.done([places.errand(job, equipment) for job in jobs], work)
