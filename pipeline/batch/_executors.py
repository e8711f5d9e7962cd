"""Where the cases are run: in worker processes of this machine, or on a Dask cluster."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from pipeline import ocr
from pipeline.batch import _pool, _remote_job
from pipeline.batch._bucket import Place
from pipeline.batch._remote_job import Equipment, RemoteJob
from pipeline.batch._worker import Job, Result, preflight, work
from pipeline.batch._worker_process import WorkerProcess
from pipeline.batch.cases import Case
from pipeline.errors import MissingDependency
from pipeline.model import Engine

if TYPE_CHECKING:
    from pipeline.batch._cluster import Cluster


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where papers and reports lie: `cases` by name, the output folder, and the name of the run that holds it."""

    cases: Mapping[str, Case]
    reports: Place
    run: str

    @property
    def here(self) -> bool:
        """Whether all of them are folders that the workers of this machine can open."""
        return all(isinstance(each, Path) for each in (self.reports, *(case.folder for case in self.cases.values())))

    def remote(self, job: Job, equipment: Equipment | None) -> RemoteJob:
        case = self.cases[job.name]
        return RemoteJob(
            job=job,
            papers=case.folder,
            contents=case.contents,
            reports=self.reports,
            run=self.run,
            equipment=equipment,
        )


class Executor(Protocol):
    """`engines` says which engines the workers read with. `done` loads them before the first job, and gives the result
    of every job in the order in which they end. Both raise MissingDependency."""

    def engines(self, engine: str, formats: frozenset[str]) -> tuple[Engine, ...]: ...
    def done(self, jobs: Sequence[Job], places: Places) -> Iterator[Result]: ...


@contextmanager
def executor(cluster: str | None, processes: int) -> Iterator[Executor]:
    """Raises MissingDependency for a cluster without the extra, UsageError for one that does not answer."""
    if cluster is None:
        yield LocalExecutor(processes=processes)
        return
    if find_spec("distributed") is None:
        raise MissingDependency("--cluster needs Dask; pip install 'admission-evidence[cluster]'")
    from pipeline.batch import _cluster  # noqa: PLC0415  # an extra that most runs need not have

    with _cluster.joined(cluster) as joined:
        yield ClusterExecutor(cluster=joined)


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalExecutor:
    processes: int

    def engines(self, engine: str, formats: frozenset[str]) -> tuple[Engine, ...]:  # noqa: ARG002  # proved in `done`
        return ocr.engines(engine)

    def done(self, jobs: Sequence[Job], places: Places) -> Iterator[Result]:
        """The worker that has proved the engines, and has them loaded, gets the first case."""
        if not jobs:
            return
        worker: WorkerProcess[Any, Any] = WorkerProcess()
        try:
            _pool.asked(worker, partial(preflight, jobs[0].engine, jobs[0].formats, jobs[0].readings))
        except BaseException:
            worker.end()
            raise
        if places.here:
            yield from _pool.done(jobs, self.processes, work, idle=[worker])
            return
        remote_jobs = [places.remote(job, None) for job in jobs]
        yield from _pool.done(remote_jobs, self.processes, partial(_remote_job.run, work=work), idle=[worker])


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterExecutor:
    cluster: Cluster

    def engines(self, engine: str, formats: frozenset[str]) -> tuple[Engine, ...]:
        return self.cluster.equipment(engine, formats).engines

    def done(self, jobs: Sequence[Job], places: Places) -> Iterator[Result]:
        if not jobs:
            return iter(())
        equipment = self.cluster.equipment(jobs[0].engine, jobs[0].formats)
        return self.cluster.done([places.remote(job, equipment) for job in jobs], work)
