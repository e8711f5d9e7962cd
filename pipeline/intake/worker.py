"""Runs one child process on one file and believes nothing it says before it was measured.

A child that hits a limit is tried once more, alone and with more room; what remains is `time_limit`,
`memory_limit` or `crashed`, never a verdict.
"""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pydantic

from pipeline.errors import CaseError
from pipeline.intake.answer import ANSWER_FILE, Answer, Job, Task, member_file, page_file
from pipeline.intake.fork_server import ForkServer
from pipeline.intake.limits import BUDGETS, MAX_ANSWER_BYTES, MAX_PICTURE_PIXELS, MAX_SIDE, Budget
from pipeline.intake.regular import open_regular
from pipeline.model import FileStatus

_DISK_FULL = 28
_ANSWER = pydantic.TypeAdapter(Answer)

TOLD = {
    "time_limit": "reading took too long even when tried alone: send it simpler, for example as a JPEG photo",
    "memory_limit": "reading needs more memory than a file may have: send it smaller, for example as a JPEG photo",
    "crashed": "the decoder broke on this file: send it in another form, for example as a JPEG photo",
}


def decode(
    server: ForkServer, task: Task, file_format: str, source: Path, folder: Path, budgets: tuple[Budget, ...] = BUDGETS
) -> Answer:
    """`source` decoded into `folder`, which is made, by a child of `server`. Raises CaseError when the disk is full."""
    answer = Answer(status="crashed")
    for budget in budgets:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        job = Job(
            task=task,
            format=file_format,
            source=str(source.resolve()),
            folder=str(folder.resolve()),
            memory=budget.memory,
            processor=budget.processor,
            wall=budget.wall,
        )
        answer = _ending(server.run(job), job)
        if answer.status not in TOLD:
            return answer
    return Answer(status=answer.status, problem=TOLD[answer.status])


def _ending(code: int, job: Job) -> Answer:
    if code == 0:
        return _answer(job)
    if code == _DISK_FULL:
        raise CaseError("no space is left for the pages of this case: free some on the disk of the temporary folder")
    # The kernel sends SIGXCPU and SIGALRM for time; what it kills outright was killed for memory.
    ended: dict[int, FileStatus] = {
        -signal.SIGXCPU: "time_limit",
        -signal.SIGALRM: "time_limit",
        -signal.SIGKILL: "memory_limit",
    }
    return Answer(status=ended.get(code, "crashed"))


def _answer(job: Job) -> Answer:
    """Checked in shape and in measure; an answer that does not hold is a crash."""
    folder = Path(job.folder)
    try:
        with open_regular(folder / ANSWER_FILE) as stream:
            answer = _ANSWER.validate_json(stream.read(MAX_ANSWER_BYTES))
    except (OSError, pydantic.ValidationError):
        return Answer(status="crashed")
    return answer if _holds(answer, folder) else Answer(status="crashed")


def _holds(answer: Answer, folder: Path) -> bool:
    """Every page is a regular file of exactly its size, and lies within our bounds; every member likewise."""
    sound_pages = all(
        page.width > 0
        and page.height > 0
        and max(page.width, page.height) <= MAX_SIDE
        and page.width * page.height <= MAX_PICTURE_PIXELS
        and _size(folder / page_file(page.number)) == page.width * page.height * 3
        for page in answer.pages
    )
    numbers = [page.number for page in answer.pages]
    ordered = numbers == sorted(set(numbers))
    members = [member.number for member in answer.members]
    sound_members = len(members) == len(set(members)) and all(
        _size(folder / member_file(member.number)) == member.size
        for member in answer.members
        if member.status == "read"
    )
    return sound_pages and ordered and sound_members


def _size(path: Path) -> int:
    """Bytes of a regular file, -1 for anything else."""
    try:
        with open_regular(path) as stream:
            return os.fstat(stream.fileno()).st_size
    except OSError:
        return -1
