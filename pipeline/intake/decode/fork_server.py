"""The fork server of a case, run as `python -m pipeline.intake.decode.fork_server`.

It reads one job a line (JSON of `Job`) from its input, does each in a forked child, and writes one line for it: the
child's exit code, or the negative number of the signal that ended it. Interpreter and libraries are loaded once for all
children; this process itself opens no upload.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from contextlib import suppress

from pipeline.intake.answer import Job
from pipeline.intake.decode.child import do, reader
from pipeline.intake.decode.confine import end_with_parent


def serve() -> None:
    end_with_parent()
    for line in sys.stdin:
        job = Job(**json.loads(line))
        reader(job.task)
        child = os.fork()
        if not child:
            _leave(job)
            os._exit(do(job))
        sys.stdout.write(f"{_ending(child)}\n")
        sys.stdout.flush()


def _leave(job: Job) -> None:
    """The child leads a group of its own, hears and says nothing, and is ended when its time on the wall is over."""
    os.setsid()
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):
        os.dup2(nothing, stream)
    signal.alarm(job.wall)


def _ending(child: int) -> int:
    """Of the child, and of all that it may have started."""
    os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    serve()
