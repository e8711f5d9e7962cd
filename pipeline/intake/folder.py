"""Folder -> everything that lies in it, in one order on every machine. Looks at entries, opens none."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.intake.regular import kind
from pipeline.model import FileStatus

LITTER = frozenset(["thumbs.db", "desktop.ini", "__macosx"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An entry below the case folder. `status` is None for what may be opened; else it is settled already."""

    name: str
    path: Path
    size: int
    status: FileStatus | None = None
    problem: str | None = None


def list_folder(folder: Path) -> tuple[Found, ...]:
    """Every file, link, pipe or unreadable sub-folder below `folder`; folders themselves are not listed."""
    return tuple(sorted(_walk(folder), key=lambda found: _order(found.name)))


def shown(name: str) -> str:
    """A file name as text that any output can carry: bytes that are no UTF-8 are written as escapes."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def is_hidden(name: str) -> bool:
    """True for what systems and programs leave behind: dot files, Thumbs.db, __MACOSX, ~$ locks."""
    return any(part.startswith((".", "~$")) or part.lower() in LITTER for part in name.split("/"))


def _order(name: str) -> tuple[bytes, bytes]:
    return unicodedata.normalize("NFC", name).encode(), name.encode()


def _walk(folder: Path) -> Iterator[Found]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = list(os.scandir(here))
        except OSError as error:
            yield Found(
                name=shown(str(here.relative_to(folder))) + "/",
                path=here,
                size=0,
                status="damaged",
                problem=f"the folder cannot be opened ({error.strerror}): give the program the right to read it",
            )
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                waiting.append(Path(entry.path))
            else:
                yield _found(folder, Path(entry.path))


def _found(folder: Path, path: Path) -> Found:
    name = shown(str(path.relative_to(folder)))
    try:
        about = path.lstat()
    except OSError:
        return Found(name=name, path=path, size=0, status="damaged", problem="the file vanished: run again")
    if not stat.S_ISREG(about.st_mode):
        problem = f"{kind(about.st_mode)} is not opened: put the file itself into the folder"
        return Found(name=name, path=path, size=0, status="not_regular", problem=problem)
    return Found(name=name, path=path, size=about.st_size)
