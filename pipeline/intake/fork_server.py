"""The parent's handle on the fork server of a case (decode/fork_server.py), which forks a child for each upload."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self

import pipeline
from pipeline.intake.answer import Job

_ROOT = Path(pipeline.__file__).resolve().parent.parent
_COMMAND = [sys.executable, "-E", "-s", "-B", "-X", "utf8", "-m", "pipeline.intake.decode.fork_server"]
_ENVIRONMENT = {"PATH": os.defpath, "LANG": "C.UTF-8", "OMP_NUM_THREADS": "1"}
_GRACE = 10


class ForkServer:
    """A context manager. The process is started with the first job, started anew where it died, killed on leaving."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def run(self, job: Job) -> int:
        """How the child of this job ended: its exit code, or the negative number of the signal that ended it."""
        process = self._process = self._process or _started()
        if process.stdin is None or process.stdout is None:
            raise ValueError("both were asked for")
        try:
            process.stdin.write(json.dumps(asdict(job)) + "\n")
            process.stdin.flush()
        except BrokenPipeError:
            self._end()
            return -signal.SIGABRT
        # The kernel ends a child that takes too long, before this does.
        told = select.select([process.stdout], [], [], job.wall + _GRACE)[0]
        line = process.stdout.readline() if told else ""
        if not line:
            self._end()
            return -signal.SIGABRT if told else -signal.SIGALRM
        return int(line)

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def _started() -> subprocess.Popen[str]:
    return subprocess.Popen(
        _COMMAND,
        cwd=_ROOT,
        env=_ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
