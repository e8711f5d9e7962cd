"""Decoding children, forked from one process that has loaded the decoders: the same work within the same limits as
that of intake's own children, for a fifth of their start.

`python -m bench.faults.zygote` answers each line of its input, a job as intake writes it for a child, with the child's
exit code. With `tolerant` it is a mutant, which takes what is left of a picture for the whole of it.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict

from pipeline.intake import worker
from pipeline.intake.answer import Answer, Job
from pipeline.intake.decode.__main__ import main
from pipeline.intake.limits import Budget


@contextmanager
def children(*how: str) -> Iterator[None]:
    """Intake takes its children from here."""
    command = [sys.executable, "-m", "bench.faults.zygote", *how]
    started = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    if started.stdin is None or started.stdout is None:
        raise ValueError("both were asked for")
    asked, told, before = started.stdin, started.stdout, worker._run  # noqa: SLF001  # intake has no door for this

    def run(job: Job, budget: Budget) -> Answer:
        asked.write(json.dumps({"wall": budget.wall, "job": json.dumps(asdict(job))}) + "\n")
        asked.flush()
        code = int(told.readline())
        if code == -signal.SIGALRM:
            return Answer(status="time_limit")
        return worker._ending(code, job)  # noqa: SLF001  # as intake judges its own children

    worker._run = run  # noqa: SLF001  # intake has no door for this
    try:
        yield
    finally:
        worker._run = before  # noqa: SLF001  # intake has no door for this
        asked.close()
        started.wait()
        told.close()


def _serve() -> None:
    from PIL import ImageFile  # noqa: PLC0415  # only the process that forks needs the decoders

    from pipeline.intake.decode import pdf, pdf_text, picture  # noqa: F401, PLC0415

    if sys.argv[1:] == ["tolerant"]:
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        setattr(picture, "ends_early", lambda _data, _stored: False)  # noqa: B010  # a mutant's, of another type
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if not child:
            signal.alarm(asked["wall"])
            os._exit(_code(asked["job"]))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _code(job: str) -> int:
    try:
        return main(["", job])
    except BaseException:  # noqa: BLE001  # as the interpreter ends a child
        return 1


if __name__ == "__main__":
    _serve()
