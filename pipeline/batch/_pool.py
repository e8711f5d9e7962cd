"""Worker processes that may die, hang or eat memory without taking the batch along.

Each worker has its own pipe, so its end concerns the case in its hands only. That case is done again when all others
are finished, alone and with twice the time and all the memory there is: a limit that was hit says as much about a busy
machine as about the case. What fails again is named as not processed, with the reason.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Any, Generic, Protocol, TypeVar

from pipeline.batch import _machine
from pipeline.batch._hand import Hand, Limits
from pipeline.batch._worker import CASE_SECONDS, Result
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


def asked(hand: Hand[Any, Any], question: Callable[[], tuple[Engine, ...]]) -> tuple[Engine, ...]:
    """The answer of a worker process, which keeps the engines it has loaded for the cases. Raises MissingDependency
    when there is none, and what `question` raises on purpose."""
    hand.give(question, _answered)
    try:
        engines: tuple[Engine, ...] = hand.answer()
    except EOFError as died:
        raise MissingDependency("a worker process died while it loaded its engines; look for free memory") from died
    return engines


def limits(processes: int) -> Limits:
    """Of one worker among so many: its share of the memory that is free, but never less than twice what an ordinary
    case needs, because a machine with little memory is no reason to give up a case."""
    share = _machine.free_bytes() // processes
    return Limits(silence=_SILENCE_SECONDS, task=CASE_SECONDS, memory=max(share, 2 * _machine.WORKER_BYTES))


def done(
    jobs: Sequence[Task],
    processes: int,
    work: Callable[[Task], Result],
    allowed: Limits | None = None,
    idle: Sequence[Hand[Any, Any]] = (),
) -> Iterator[Result]:
    """The result of `work` on every job, as they end. Raises what `work` raises on purpose. Workers that are `idle`
    already are asked first, and ended like all others."""
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
    there: Sequence[Hand[Any, Any]] = (),
) -> Iterator[Result | Failure[Task]]:
    waiting, busy = deque(jobs), list[Hand[Task, Result]]()
    idle: list[Hand[Task, Result]] = list(there)
    try:
        while waiting or busy:
            while waiting and len(busy) < processes:
                busy.append(idle.pop() if idle else Hand())
                busy[-1].give(waiting.popleft(), work)
            ready = wait([each.connection for each in busy], _LOOK_SECONDS)
            for hand in list(busy):
                told = _told(hand, bounds, answered=hand.connection in ready)
                if told is None:
                    continue
                busy.remove(hand)
                if isinstance(told, Failure) or hand.used() > _machine.WORKER_BYTES:
                    hand.end()
                else:
                    idle.append(hand)
                yield told
    finally:
        for hand in (*idle, *busy):
            hand.end()


def _told(hand: Hand[Task, Result], bounds: Limits, *, answered: bool) -> Result | Failure[Task] | None:
    """What became of the case in hand; None while it is being done."""
    task = hand.task
    if task is None:
        raise ValueError("this worker has nothing in hand")
    if answered:
        try:
            return hand.answer()
        except EOFError:
            return Failure(task=task, why=None)
    why = hand.trespass(bounds)
    return Failure(task=task, why=why) if why else None


def _not_processed(failure: Failure[Task]) -> Result:
    problem = f"its worker {failure.why}, also when it was tried alone; {_TRY}" if failure.why else _DIED
    return Result(name=failure.task.name, status="not_processed", problem=problem)


def _answered(question: Callable[[], tuple[Engine, ...]]) -> tuple[Engine, ...]:
    return question()
