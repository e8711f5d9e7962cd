"""The parent's handle on one worker process, which does one task at a time.

The worker counts up a shared number every second (a heartbeat). The timer's handler runs between two steps of Python
only, so a worker that is stuck inside a library gives no heartbeat.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from ctypes import c_ulong
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, Generic, TypeVar

from pipeline.batch._machine import used_bytes
from pipeline.batch._worker import start
from pipeline.errors import AdmissionError

_BEAT_SECONDS = 1.0
_SPAWN = multiprocessing.get_context("spawn")
Task = TypeVar("Task")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one task may cost: seconds without a heartbeat, seconds in all, bytes of memory."""

    silence: float
    task: float
    memory: int


class WorkerProcess(Generic[Task, Answer]):
    """A worker process. `task` is what it is working on, None while it is idle."""

    task: Task | None = None

    def __init__(self) -> None:
        self.connection, theirs = _SPAWN.Pipe()
        self._beats = _SPAWN.RawValue(c_ulong, 0)
        self.process: SpawnProcess = _SPAWN.Process(target=_serve, args=(theirs, self._beats), daemon=False)
        self.process.start()
        theirs.close()

    def give(self, task: Task, work: Callable[[Task], Answer]) -> None:
        """Start `work` on the task. Raises nothing for a process that has died: `answer` tells."""
        self.task = task
        self._began = self._heard = time.monotonic()
        self._counted = self._beats.value
        try:
            self.connection.send((work, task))
        except OSError:
            return

    def answer(self) -> Answer:
        """The result of the task; waits for it. Raises the AdmissionError that `work` raised, EOFError when the process
        has died."""
        try:
            told, content = self.connection.recv()
        except OSError as error:
            raise EOFError from error
        self.task = None
        if not told:
            raise content
        done: Answer = content
        return done

    def trespass(self, limits: Limits) -> str | None:
        """The limit that the worker has exceeded, in words; None while it keeps to all."""
        now = time.monotonic()
        if self._beats.value != self._counted:
            self._counted, self._heard = self._beats.value, now
        if self._counted and now - self._heard > limits.silence:
            return f"gave no sign of life for {limits.silence:.0f} seconds"
        if now - self._began > limits.task:
            return f"took longer than {limits.task:.0f} seconds"
        if used_bytes(self.process.pid or 0) > limits.memory:
            return f"needed more than {limits.memory >> 20} MiB of memory"
        return None

    def used(self) -> int:
        """Bytes of memory it holds."""
        return used_bytes(self.process.pid or 0)

    def end(self) -> None:
        """Kill its whole process group, and wait 5 seconds for it."""
        self.connection.close()
        try:
            os.killpg(self.process.pid or 0, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):  # it does not lead a process group yet
            self.process.kill()
        self.process.join(5)


def _serve(connection: Connection, beats: Any) -> None:  # noqa: ANN401  # ctypes' shared number has no type of its own
    """Runs in the worker until the pipe is closed. An AdmissionError of `work` is sent to the parent; any other error
    ends the process."""
    start()

    def beat(_signal: int, _frame: object) -> None:
        beats.value += 1

    signal.signal(signal.SIGALRM, beat)
    signal.siginterrupt(signal.SIGALRM, False)
    signal.setitimer(signal.ITIMER_REAL, _BEAT_SECONDS, _BEAT_SECONDS)
    beats.value += 1
    while True:
        try:
            work, task = connection.recv()
        except EOFError:
            return
        try:
            answer: tuple[bool, object] = (True, work(task))
        except AdmissionError as error:
            answer = (False, error)
        connection.send(answer)
