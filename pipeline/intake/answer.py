"""What goes to a child process and what comes back. Only JSON crosses; nothing of it is believed unchecked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.model import FileStatus

Task = Literal["picture", "pdf", "text", "archive"]
ANSWER_FILE = "answer.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One file for one child: `source` is our private copy, `folder` where pixels, members and the answer go; what the
    child may use is given in bytes of memory and in seconds of processor and of the wall's clock."""

    task: Task
    format: str
    source: str
    folder: str
    memory: int
    processor: int
    wall: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageAnswer:
    """A page whose pixels lie in `page_file(number)`."""

    number: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordAnswer:
    """A word of a text layer; its place in fractions of the visible page, origin top left. `edges`: the borders between
    its signs from the left, with both ends, empty where they are not told apart."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float
    edges: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceAnswer:
    """`place`: left, top, right and bottom in fractions of the visible page."""

    code: str
    page: int | None
    detail: str
    place: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberAnswer:
    """A file of an archive. With status "read" its bytes lie in `member_file(number)`."""

    number: int
    name: str
    size: int
    status: FileStatus
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`page_count` is how many pages the file holds, read or not (0 when unknown)."""

    status: FileStatus
    problem: str | None = None
    page_count: int = 0
    pages: tuple[PageAnswer, ...] = ()
    words: tuple[WordAnswer, ...] = ()
    traces: tuple[TraceAnswer, ...] = ()
    members: tuple[MemberAnswer, ...] = ()


def page_file(number: int) -> str:
    return f"page-{number:04d}.rgb"


def member_file(number: int) -> str:
    return f"member-{number:04d}"
