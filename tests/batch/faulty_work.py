"""Work that goes wrong, for worker processes: it is imported there by name."""

from __future__ import annotations

import hashlib
import os
import signal
import time
from pathlib import Path

from pipeline.batch._worker import Job, Result
from pipeline.errors import MissingDependency
from pipeline.model import Engine


def by_name(job: Job) -> Result:
    """`killer` dies at every attempt, `unlucky` at the first only, `broken` says that something is missing, `stuck`
    never comes back from a library, `endless` goes round in Python, `hungry` takes memory, `tell` says
    which process did it."""
    if job.name.startswith("killer"):
        os.kill(os.getpid(), signal.SIGKILL)
    if job.name.startswith("unlucky") and not _seen_before(job.folder / job.name):
        os.kill(os.getpid(), signal.SIGKILL)
    if job.name.startswith("broken"):
        raise MissingDependency("the model is gone; run make setup")
    if job.name.startswith("tell"):
        return Result(name=job.name, status="processed", problem=str(os.getpid()))
    if kind := next((kind for kind in WAYS if job.name.startswith(kind)), None):
        WAYS[kind]()
    return Result(name=job.name, status="processed", verdict="eligible")


def own_engine() -> tuple[Engine, ...]:
    """Which process was asked."""
    return (Engine(name="process", version=str(os.getpid()), models=()),)


def _stuck() -> None:
    hashlib.pbkdf2_hmac("sha256", b"", b"", 2**31 - 1)


def _endless() -> None:
    while True:
        time.sleep(0.01)


def _hungry() -> None:
    """More and more, up to a bound that no limit of a test comes near."""
    held: list[bytes] = []
    while True:
        time.sleep(0.01)
        if len(held) < 28:
            held.append(b"x" * (25 << 20))


WAYS = {"stuck": _stuck, "endless": _endless, "hungry": _hungry}


def _seen_before(mark: Path) -> bool:
    seen = mark.exists()
    mark.touch()
    return seen
