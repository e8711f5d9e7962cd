"""Upload -> our own copy and its SHA-256, read once, so that what is hashed is what is decoded."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pipeline.intake.formats import HEAD_BYTES
from pipeline.intake.limits import MAX_FILE_BYTES, MEBIBYTE
from pipeline.intake.regular import NotRegular, open_regular
from pipeline.model import FileStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    sha256: str
    size: int
    head: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Why a file was not copied; nothing of it is known."""

    size: int
    status: FileStatus
    problem: str


def copy(path: Path, target: Path) -> Copied | Refused:
    """`path` copied to `target` while its hash is taken. Raises OSError only when `target` cannot be written."""
    try:
        source = open_regular(path)
    except NotRegular as error:
        return Refused(size=0, status="not_regular", problem=f"{error}: put the file itself into the folder")
    except OSError as error:
        problem = f"the file cannot be opened ({error.strerror}): give the program the right to read it"
        return Refused(size=0, status="damaged", problem=problem)
    with source:
        before = os.fstat(source.fileno())
        if before.st_size > MAX_FILE_BYTES:
            return too_big(before.st_size)
        copied = _pour(source, target)
        after = os.fstat(source.fileno())
    if isinstance(copied, Copied) and (copied.size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        problem = "the file changed while it was read: run again when it is complete"
        return Refused(size=after.st_size, status="damaged", problem=problem)
    return copied


def too_big(size: int) -> Refused:
    problem = f"{size / MEBIBYTE:,.0f} MiB are more than the {MAX_FILE_BYTES // MEBIBYTE} MiB a file may have"
    return Refused(size=size, status="too_big", problem=f"{problem}: send it smaller or in parts")


def _pour(source: BinaryIO, target: Path) -> Copied | Refused:
    digest, size, head = hashlib.sha256(), 0, b""
    with target.open("xb") as out:
        while True:
            try:
                block = source.read(MEBIBYTE)
            except OSError as error:
                problem = f"the file cannot be read ({error.strerror}): check the disk and run again"
                return Refused(size=size, status="damaged", problem=problem)
            if not block:
                return Copied(sha256=digest.hexdigest(), size=size, head=head)
            size += len(block)
            if size > MAX_FILE_BYTES:
                return too_big(size)
            head = head or block[:HEAD_BYTES]
            digest.update(block)
            out.write(block)
