"""Opens nothing but regular files, follows no link and never waits (a FIFO would wait for ever)."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO


class NotRegular(OSError):
    """The path is a link, a folder, a pipe, a socket or a device; the message names which."""


_KINDS = (
    (stat.S_ISLNK, "a link"),
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
)


def kind(mode: int) -> str:
    """What a file that is not regular is, in words."""
    return next((words for matches, words in _KINDS if matches(mode)), "a device")


def open_regular(path: Path) -> BinaryIO:
    """A stream on a regular file. Raises NotRegular, or OSError as open does."""
    before = path.lstat()
    if not stat.S_ISREG(before.st_mode):
        raise NotRegular(f"it is {kind(before.st_mode)}")
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotRegular("it was replaced while it was opened")
    return os.fdopen(descriptor, "rb")
