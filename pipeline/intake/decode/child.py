"""Does one job and writes its answer beside the pixels."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from pipeline.intake.answer import ANSWER_FILE, Answer, Job, Task
from pipeline.intake.decode.confine import confine

DISK_FULL = 28
_READERS: dict[Task, str] = {"picture": "picture", "pdf": "pdf", "text": "pdf_text", "archive": "archive"}


def reader(task: Task) -> Callable[[Job], Answer]:
    """Loads a library only when a file of its kind comes."""
    read: Callable[[Job], Answer] = import_module(f"{__package__}.{_READERS[task]}").read
    return read


def do(job: Job) -> int:
    """The exit code."""
    confine(job)
    try:
        answer = reader(job.task)(job)
        Path(job.folder, ANSWER_FILE).write_text(json.dumps(asdict(answer)), encoding="utf-8")
    except MemoryError:
        # The short answer needs little memory, and what the reader held is free again.
        short = {"status": "memory_limit", "problem": None}
        Path(job.folder, ANSWER_FILE).write_text(json.dumps(short), encoding="utf-8")
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        return DISK_FULL
    return 0
