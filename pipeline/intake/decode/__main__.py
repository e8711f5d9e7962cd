"""python -m pipeline.intake.decode JOB: the same job in a process that shares nothing; kept for runs under way."""

from __future__ import annotations

import errno
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from pipeline.intake.answer import ANSWER_FILE, Answer, Job
from pipeline.intake.decode.confine import confine

DISK_FULL = 28


def _picture(job: Job) -> Answer:
    from pipeline.intake.decode.picture import read  # noqa: PLC0415  only this kind of file pays for Pillow

    return read(job)


def _pdf(job: Job) -> Answer:
    from pipeline.intake.decode.pdf import read  # noqa: PLC0415  only PDFs pay for PDFium

    return read(job)


def _text(job: Job) -> Answer:
    from pipeline.intake.decode.pdf_text import read  # noqa: PLC0415  only PDFs pay for pdfplumber

    return read(job)


def _archive(job: Job) -> Answer:
    from pipeline.intake.decode.archive import read  # noqa: PLC0415  only archives pay for zipfile

    return read(job)


TASKS: dict[str, Callable[[Job], Answer]] = {"picture": _picture, "pdf": _pdf, "text": _text, "archive": _archive}


def main(arguments: list[str]) -> int:
    job = Job(**json.loads(arguments[1]), wall=0)
    confine(job)
    try:
        answer = TASKS[job.task](job)
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


if __name__ == "__main__":
    sys.exit(main(sys.argv))
