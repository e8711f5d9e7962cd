"""Work without engines, for workers elsewhere: it is imported there by name."""

from __future__ import annotations

import os
import re
import signal
import time
from pathlib import Path

from pipeline.batch import _store
from pipeline.batch._worker import Job, Result


def copied(job: Job) -> Result:
    """The report is what the papers say. `killer` dies at every attempt; `stuck` never comes back from a library that
    lets nothing else of Python run; `slow` first says who does it, and takes its time."""
    if job.name == "stuck":
        re.match("(a+)+$", "a" * 99 + "b")
    if job.name == "killer":
        os.kill(os.getpid(), signal.SIGKILL)
    if job.name == "slow":
        started = job.folder / "started"
        if not started.exists():
            started.write_text(str(os.getpid()), encoding="utf-8")
            time.sleep(60)
    made = job.out / ".work" / job.name
    made.mkdir(parents=True)
    for name in ("report.json", "evidence.json"):
        (made / name).write_bytes(b"".join(path.read_bytes() for path in papers(job.folder)))
    _store.publish(made, job.out / "cases" / job.name, job.made_from)
    return Result(name=job.name, status="processed", verdict="eligible")


def papers(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.txt"))
