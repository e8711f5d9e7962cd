"""Worker processes that may die without taking the batch along.

When a worker is killed, the standard pool gives up every task it holds. The cases that were under way are
then done again, each alone in a fresh process; one that kills its process again and again is named as not
processed, and everything else is finished.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool

from pipeline.batch._worker import Job, Result, start
from pipeline.model import Engine

_ATTEMPTS_ALONE = 2
_CASES_PER_WORKER = 100
Work = Callable[[Job], Result]


def asked_once(question: Callable[[], tuple[Engine, ...]]) -> tuple[Engine, ...]:
    """The answer of a worker process, so that the engines' memory goes with it."""
    with _fresh(1) as pool:
        return pool.submit(question).result()


def done(jobs: Sequence[Job], processes: int, work: Work) -> Iterator[Result]:
    """The result of `work` on every job, as they end. Raises what `work` raises."""
    waiting = deque(jobs)
    while waiting:
        suspects: list[Job] = []
        yield from _together(waiting, processes, work, suspects)
        for job in suspects:
            yield _alone(job, work)


def _fresh(processes: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        max_workers=processes,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=start,
        max_tasks_per_child=_CASES_PER_WORKER,
    )


def _together(waiting: deque[Job], processes: int, work: Work, suspects: list[Job]) -> Iterator[Result]:
    """Results until the jobs are done or a worker dies; then `suspects` holds what was under way."""
    pool = _fresh(processes)
    running: dict[Future[Result], Job] = {}
    try:
        while (waiting or running) and not suspects:
            while waiting and len(running) < processes:
                job = waiting.popleft()
                running[pool.submit(work, job)] = job
            ended, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in ended:
                job = running.pop(future)
                if isinstance(future.exception(), BrokenProcessPool):
                    suspects.append(job)
                else:
                    yield future.result()
        suspects += running.values()
    except BrokenProcessPool:
        suspects += [job, *running.values()]
    finally:
        _end(pool)


def _alone(job: Job, work: Work) -> Result:
    for _ in range(_ATTEMPTS_ALONE):
        pool = _fresh(1)
        try:
            return pool.submit(work, job).result()
        except BrokenProcessPool:
            continue
        finally:
            _end(pool)
    return Result(
        name=job.name,
        status="not_processed",
        problem="the worker process was killed each time it read this case (memory?); try its files one by one",
    )


def _end(pool: ProcessPoolExecutor) -> None:
    pool.shutdown(wait=False, cancel_futures=True)
    for process in multiprocessing.active_children():
        process.terminate()
