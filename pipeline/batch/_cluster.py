"""Workers on other machines: the same two questions as to the pool of this machine, asked of a Dask cluster.

Each worker process gets one case at a time. Dask gives the case of a worker that died to another one, and gives up
a case whose worker died four times; a case that takes too long is given up here, and a moment later its worker ends
itself, so that no other one is given it. Such a case is tried once more while nothing else runs, with twice the time,
because a machine that went down or was busy may have held it by chance, and is then named as not processed.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from uuid import uuid4

import distributed
from distributed import CancelledError, Client, Future, KilledWorker

from pipeline.batch import _remote_job
from pipeline.batch._remote_job import Equipment, RemoteJob
from pipeline.batch._worker import CASE_SECONDS, Job, Result
from pipeline.errors import AdmissionError, MissingDependency, UsageError

_CONNECT_SECONDS = 20
_ASK_SECONDS = 60
_ANSWER_SECONDS = 180
_LOOK_SECONDS = 10
_PATIENCE_SECONDS = 600
_GRACE_SECONDS = 5.0
_JOIN_SECONDS = 30
_POLL_SECONDS = 0.2
_SAME = "install the same release, engines and models on every machine, the scheduler's included"
_KEPT = "finished cases are kept, the same call goes on from there"
_TRY = "try its files one by one"
_KILLED = f"its worker process was killed each time it read this case, or fell silent (memory?); {_TRY}"


@contextmanager
def joined(address: str) -> Iterator[Cluster]:
    """The cluster whose scheduler has this address, tcp:// or tls://. Certificates are named in Dask's configuration.

    Raises UsageError for a scheduler that does not answer."""
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is told as our own errors
    try:
        client = _client(address)
    except (OSError, TimeoutError) as error:
        raise UsageError(
            f"{address}: no Dask scheduler answers there; start one (dask scheduler), or mend --cluster"
        ) from error
    except (TypeError, ValueError, RuntimeError) as error:
        raise UsageError(
            f"{address}: cannot be joined ({error}); write tcp://HOST:PORT, or tls://HOST:PORT with the certificates "
            "named in DASK_DISTRIBUTED__COMM__TLS__CA_FILE, ..__CLIENT__CERT, ..__CLIENT__KEY"
        ) from error
    try:
        with client.as_current():
            yield Cluster(client=client)
    finally:
        with suppress(TimeoutError):  # the scheduler stands still; an error on its way out is worth more
            client.close(timeout=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Underway:
    """A job that was given to the cluster, and when it takes too long, by the monotonic clock of this machine."""

    remote: RemoteJob
    until: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """`client` is Dask's; nothing else of the program knows it."""

    client: Client

    def equipment(self, engine: str, formats: frozenset[str]) -> Equipment:
        """Of all workers that are there, who are found to be equal. Raises UsageError for workers that would do
        several cases at once, MissingDependency where one lacks or has something else."""
        workers = self._workers_that_joined()
        if many := sorted(address for address, threads in workers.items() if threads != 1):
            raise UsageError(f"worker {many[0]} runs several cases at once; start it with --nthreads 1 --nworkers N")
        answers = {address: self._answer(address, engine, formats) for address in sorted(workers)}
        found = {address: answer() for address, answer in answers.items()}
        (first, mine), *others = found.items()
        for address, theirs in others:
            if difference := mine.difference(theirs):
                raise MissingDependency(f"workers {first} and {address} differ ({difference}); {_SAME}")
        return mine

    def done(
        self, remote_jobs: Sequence[RemoteJob], work: Callable[[Job], Result], seconds: float = CASE_SECONDS
    ) -> Iterator[Result]:
        """The result of every job, as they end. Raises MissingDependency when the cluster is lost."""
        waiting, suspects = deque(remote_jobs), list[RemoteJob]()
        running: dict[Future[Result], Underway] = {}
        while waiting or running:
            while waiting and len(running) < max(1, len(self._workers())):
                running.update([self._given(waiting.popleft(), work, seconds)])
            for future in self._ended(running):
                remote, result = running.pop(future).remote, self._result(future)
                if result is None:
                    suspects.append(remote)
                else:
                    yield result
        for remote in suspects:
            yield self._alone(remote, work, 2 * seconds)

    def _alone(self, remote: RemoteJob, work: Callable[[Job], Result], seconds: float) -> Result:
        future, underway = self._given(remote, work, seconds)
        self._ended({future: underway})
        too_long = f"its worker took longer than {seconds:.0f} seconds, also when it was tried alone; {_TRY}"
        problem = _KILLED if future.done() else too_long
        return self._result(future) or Result(name=remote.name, status="not_processed", problem=problem)

    def _given(
        self, remote: RemoteJob, work: Callable[[Job], Result], seconds: float
    ) -> tuple[Future[Result], Underway]:
        key = f"{remote.name}-{uuid4().hex}"
        bounded = replace(remote, seconds=seconds + _GRACE_SECONDS)
        future = self.client.submit(_remote_job.run, bounded, work, key=key, pure=False)
        return future, Underway(remote=remote, until=time.monotonic() + seconds)

    def _answer(self, address: str, engine: str, formats: frozenset[str]) -> Callable[[], Equipment]:
        """Asked at once, waited for when called."""
        future = self.client.submit(_remote_job.equipment, engine, formats, workers=[address], pure=False)

        def told() -> Equipment:
            try:
                answer: Equipment = future.result(timeout=_ANSWER_SECONDS)
            except AdmissionError as error:
                raise MissingDependency(f"worker {address}: {error}") from error
            except (TimeoutError, KilledWorker) as error:
                raise MissingDependency(f"worker {address} does not answer; look at its log") from error
            except (OSError, CancelledError) as error:
                raise _lost() from error
            except (ImportError, AttributeError, RuntimeError) as error:  # it cannot even be asked
                raise MissingDependency(f"worker {address} has another program ({error}); {_SAME}") from error
            return answer

        return told

    def _ended(self, running: Mapping[Future[Result], Underway]) -> list[Future[Result]]:
        """Those that ended or took too long, at least one. Raises MissingDependency when the scheduler is lost, or
        no worker was there for a long time."""
        gone_since: float | None = None
        while True:
            look = min(_LOOK_SECONDS, *(max(0.0, each.until - time.monotonic()) for each in running.values()))
            try:
                return list(distributed.wait(list(running), look, "FIRST_COMPLETED").done)
            except TimeoutError:
                gone_since = None if self._workers() else gone_since or time.monotonic()
            except CancelledError as error:
                raise _lost() from error
            if gone_since is not None and time.monotonic() - gone_since > _PATIENCE_SECONDS:
                raise MissingDependency(f"no worker for {_PATIENCE_SECONDS} s; {_KEPT}")
            if late := [each for each, underway in running.items() if time.monotonic() >= underway.until]:
                return late

    def _result(self, future: Future[Result]) -> Result | None:
        """None where the work takes too long, the worker was killed each time, or it holds the result and does not hand
        it out."""
        try:
            if not future.done():
                future.cancel()
                return None
            result: Result = future.result(timeout=_ANSWER_SECONDS)
        except (KilledWorker, TimeoutError):
            return None
        except (OSError, CancelledError) as error:
            raise _lost() from error
        return result

    def _workers(self) -> Mapping[str, int]:
        """Threads by address."""
        try:
            threads: Mapping[str, int] = self.client.nthreads(callback_timeout=_ASK_SECONDS)
        except OSError as error:  # TimeoutError is one
            raise _lost() from error
        return threads

    def _workers_that_joined(self) -> Mapping[str, int]:
        until = time.monotonic() + _JOIN_SECONDS
        while not (workers := self._workers()):
            if time.monotonic() > until:
                raise MissingDependency(
                    "the cluster has no workers; start them: dask worker SCHEDULER --nthreads 1 --nworkers N"
                )
            time.sleep(_POLL_SECONDS)
        return workers


def _client(address: str) -> Client:
    """One that cannot join is closed here: Dask closes it when memory is collected, which may be while Dask holds the
    very lock that closing waits for."""
    client = Client.__new__(Client)
    try:
        Client.__init__(client, address, timeout=_CONNECT_SECONDS, set_as_default=False)
    except BaseException:
        with suppress(TimeoutError, AttributeError):  # it came not far enough to be closed
            client.close(timeout=5)
        raise
    return client


def _lost() -> MissingDependency:
    return MissingDependency(f"the scheduler was lost; {_KEPT}")
