"""Every writer, killed or out of space at its first file operation, its second, and so on until it ends undisturbed.

After each fault the old or the new must be there, whole; then the writer runs again and must give the same bytes.
The mutants write in place: a bench that lets them through is blind.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.faults.tree import content
from pipeline.batch import _store

Writer = Callable[[Path], None]
_EVENTS = frozenset({"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "shutil.rmtree"})
_UNDISTURBED, _FULL = 0, 7


def published(out: Path) -> None:
    made = out / ".work" / "001"
    shutil.rmtree(made.parent, ignore_errors=True)  # as every run begins
    made.mkdir(parents=True)
    for name in ("report.html", "report.json"):
        (made / name).write_text(f"new {name}" * 10_000)
    _store.publish(made, out / "cases" / "001", "new")


def written(out: Path) -> None:
    _store.write_atomically(out / "run.json", '{"new": 1, "cases": []}' + " " * 10_000)


def naively_published(out: Path) -> None:
    case = out / "cases" / "001"
    (case / ".done").write_text('{"key": "new", "files": {}}')
    for name in ("report.html", "report.json"):
        (case / name).write_text(f"new {name}" * 10_000)


def naively_written(out: Path) -> None:
    with (out / "run.json").open("w") as stream:
        os.fsync(stream.fileno())
        stream.write('{"new": 1, "cases": []}' + " " * 10_000)


WRITERS: dict[str, Writer] = {"a case": published, "run.json": written}
MUTANTS: dict[str, Writer] = {"a case, in place": naively_published, "run.json, in place": naively_written}


def tell(writer: Writer, folder: Path) -> tuple[int, int]:
    """(points at which a fault was injected, after how many something was torn or came out differently)."""
    wanted = _seeded(folder / "wanted")
    writer(wanted)
    points = torn = 0
    for kind in (_kill, _no_space):
        for number in _numbers(writer, kind, folder):
            points += 1
            out = folder / f"{kind.__name__}-{number}"
            whole = _is_whole(out)
            writer(out)
            shutil.rmtree(out / ".work", ignore_errors=True)
            torn += not (whole and content(out) == content(wanted))
    return points, torn


def _numbers(writer: Writer, kind: Callable[[], None], folder: Path) -> Iterator[int]:
    """The points that were reached; each left its fault in a folder of its own."""
    number = 1
    while True:
        out = _seeded(folder / f"{kind.__name__}-{number}")
        if _child(writer, out, number, kind) == _UNDISTURBED:
            return
        yield number
        number += 1


def _child(writer: Writer, out: Path, number: int, kind: Callable[[], None]) -> int:
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1]
    seen = 0

    def fault(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        if event in _EVENTS and str(out) in str(arguments[0]):
            seen += 1
            if seen == number:
                kind()

    flush = os.fsync

    def flushed(fd: Any) -> None:  # noqa: ANN401  # as os.fsync takes it
        fault("open", (str(out),))
        flush(fd)

    os.fsync = flushed
    sys.addaudithook(fault)
    try:
        writer(out)
    except OSError:
        os._exit(_FULL)
    os._exit(_UNDISTURBED)


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _no_space() -> None:
    raise OSError(errno.ENOSPC, "no space left on device")


def _seeded(out: Path) -> Path:
    """An output folder that holds an older, whole case and an older run.json."""
    made = out / ".work" / "000"
    made.mkdir(parents=True)
    (out / "cases").mkdir()
    (made / "report.html").write_text("old")
    (made / "report.json").write_text("old")
    _store.publish(made, out / "cases" / "001", "old")
    (out / "run.json").write_text('{"old": 1, "cases": []}')
    return out


def _is_whole(out: Path) -> bool:
    """The case is the old one, the new one, or not there; run.json is the old or the new."""
    case = out / "cases" / "001"
    finished = not case.exists() or any(_store.is_finished(case, key) for key in ("old", "new"))
    named = {each.name for each in case.iterdir()} if case.exists() else set()
    new = case.exists() and _store.is_finished(case, "new")
    right = not new or "new" in (case / "report.json").read_text()
    told = (out / "run.json").read_text().strip()
    return (
        finished
        and right
        and (not named or len(named) == 3)
        and told in {'{"old": 1, "cases": []}', '{"new": 1, "cases": []}'}
    )
