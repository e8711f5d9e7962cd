"""Work that goes wrong, for worker processes: it is imported there by name."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from pipeline.batch._worker import Job, Result
from pipeline.errors import MissingDependency


def by_name(job: Job) -> Result:
    """`killer` dies at every attempt, `unlucky` at the first only, `broken` says that something is missing."""
    if job.name.startswith("killer"):
        os.kill(os.getpid(), signal.SIGKILL)
    if job.name.startswith("unlucky") and not _seen_before(job.folder / job.name):
        os.kill(os.getpid(), signal.SIGKILL)
    if job.name.startswith("broken"):
        raise MissingDependency("the model is gone; run make setup")
    return Result(name=job.name, status="processed", verdict="eligible")


def _seen_before(mark: Path) -> bool:
    seen = mark.exists()
    mark.touch()
    return seen
