"""A pool of worker processes that may die, hang or run out of memory without taking the batch along.

Each worker has a pipe of its own, so one that dies concerns its current case only. That case is retried when all others
are finished, alone, with twice the time and all the memory there is: a limit that was hit says as much about a busy
machine as about the case. What fails again is reported as not processed, with the reason.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Any, Generic, Protocol, TypeVar

from pipeline.batch import _machine
from pipeline.batch._worker import CASE_SECONDS, Result
from pipeline.batch._worker_process import Limits, WorkerProcess
from pipeline.errors import MissingDependency
from pipeline.model import Engine

_SILENCE_SECONDS = 300.0
_LOOK_SECONDS = 1.0
_TRY = "try its files one by one"
_DIED = f"the worker process was killed each time it read this case (memory?); {_TRY}"


class Named(Protocol):
    @property
    def name(self) -> str: ...


Task = TypeVar("Task", bound=Named)


def asked(worker: WorkerProcess[Any, Any], question: Callable[[], tuple[Engine, ...]]) -> tuple[Engine, ...]:
    """Ask one worker process; the engines it loads for the answer stay loaded for its cases. Raises MissingDependency
    when the process dies, and any AdmissionError of `question`."""
    worker.give(question, _answered)
    try:
        engines: tuple[Engine, ...] = worker.answer()
    except EOFError as died:
        raise MissingDependency("a worker process died while it loaded its engines; look for free memory") from died
    return engines


def limits(processes: int) -> Limits:
    """The limits of one of so many workers. Its memory is its share of what is free, and at least twice what an
    ordinary case needs: a machine with little memory is no reason to give up a case."""
    share = _machine.free_bytes() // processes
    return Limits(silence=_SILENCE_SECONDS, task=CASE_SECONDS, memory=max(share, 2 * _machine.WORKER_BYTES))


def done(
    jobs: Sequence[Task],
    processes: int,
    work: Callable[[Task], Result],
    allowed: Limits | None = None,
    idle: Sequence[WorkerProcess[Any, Any]] = (),
) -> Iterator[Result]:
    """The result of `work` on every job, in the order in which they end. Raises any AdmissionError of `work`. `idle`
    are workers that are running already: they are used first, and ended like all others."""
    bounds = allowed or limits(processes)
    failed: list[Task] = []
    for told in _ends(jobs, processes, work, bounds, idle):
        if isinstance(told, Failure):
            failed.append(told.task)
        else:
            yield told
    alone = Limits(silence=2 * bounds.silence, task=2 * bounds.task, memory=bounds.memory * processes)
    for told in (each for job in failed for each in _ends([job], 1, work, alone)):
        yield _not_processed(told) if isinstance(told, Failure) else told


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure(Generic[Task]):
    """A task whose worker was lost, and why in words; None for one that died by itself."""

    task: Task
    why: str | None


def _ends(
    jobs: Sequence[Task],
    processes: int,
    work: Callable[[Task], Result],
    bounds: Limits,
    there: Sequence[WorkerProcess[Any, Any]] = (),
) -> Iterator[Result | Failure[Task]]:
    waiting, busy = deque(jobs), list[WorkerProcess[Task, Result]]()
    idle: list[WorkerProcess[Task, Result]] = list(there)
    try:
        while waiting or busy:
            while waiting and len(busy) < processes:
                busy.append(idle.pop() if idle else WorkerProcess())
                busy[-1].give(waiting.popleft(), work)
            ready = wait([each.connection for each in busy], _LOOK_SECONDS)
            for worker in list(busy):
                told = _told(worker, bounds, answered=worker.connection in ready)
                if told is None:
                    continue
                busy.remove(worker)
                if isinstance(told, Failure) or worker.used() > _machine.WORKER_BYTES:
                    worker.end()
                else:
                    idle.append(worker)
                yield told
    finally:
        for worker in (*idle, *busy):
            worker.end()


def _told(worker: WorkerProcess[Task, Result], bounds: Limits, *, answered: bool) -> Result | Failure[Task] | None:
    """How the worker's current case ended; None while it is running."""
    task = worker.task
    if task is None:
        raise ValueError("this worker has no task")
    if answered:
        try:
            return worker.answer()
        except EOFError:
            return Failure(task=task, why=None)
    why = worker.trespass(bounds)
    return Failure(task=task, why=why) if why else None


def _not_processed(failure: Failure[Task]) -> Result:
    problem = f"its worker {failure.why}, also when it was tried alone; {_TRY}" if failure.why else _DIED
    return Result(name=failure.task.name, status="not_processed", problem=problem)


def _answered(question: Callable[[], tuple[Engine, ...]]) -> tuple[Engine, ...]:
    return question()
