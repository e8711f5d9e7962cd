"""The output folder: one run at a time, whole case folders or none, and what is finished already.

A case is written under `.work` and moved into place when it is complete; `.done` inside it names the key it
was made from (uploads, policy, day, engines, program) and the digest of every file written. A folder whose
digests do not hold, or whose key is another, is made anew.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import BusyError, UsageError

_CHUNK = 1 << 20
DONE = ".done"


@contextmanager
def held(out: Path) -> Iterator[None]:
    """The output folder for this run alone; the lock goes with the process, however it ends. `.work`, which holds
    pixels of papers, is removed when the run ends, also when it fails or is interrupted, and again before the next one.

    Raises BusyError when another run holds it, UsageError when the folder cannot be written."""
    try:
        (out / "cases").mkdir(parents=True, exist_ok=True)
        handle = os.open(out / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise UsageError(f"{out}: cannot be written ({error.strerror}); choose another --out") from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(handle)
        raise BusyError(f"{out}: another run is writing there; wait for it, or choose another --out") from error
    try:
        shutil.rmtree(out / ".work", ignore_errors=True)
        (out / ".work").mkdir()
        yield
    finally:
        shutil.rmtree(out / ".work", ignore_errors=True)
        os.close(handle)


def key(folder: Path, settings: Mapping[str, object]) -> str:
    """What a case's result depends on, as one digest: the settings of the run and every upload's name and content."""
    digest = hashlib.sha256(json.dumps(settings, sort_keys=True, ensure_ascii=False).encode())
    for name, what in _contents(folder):
        digest.update(f"\0{len(name)}\0".encode() + name + what)
    return digest.hexdigest()


def is_finished(case: Path, expected: str) -> bool:
    """The case folder is whole and was made from the same things."""
    try:
        done = json.loads((case / DONE).read_text(encoding="utf-8"))
        same_key = bool(done["key"] == expected)
        whole = all(sha256_of(case / name) == digest for name, digest in done["files"].items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
    return same_key and whole


def publish(made: Path, case: Path, made_from: str) -> None:
    """Move a finished case folder into place. An older one is moved away first, so that none is seen half removed."""
    files = {each.name: sha256_of(each) for each in sorted(made.iterdir())}
    done = made / DONE
    done.write_text(json.dumps({"key": made_from, "files": files}, indent=1, sort_keys=True), encoding="utf-8")
    for each in (*sorted(made.iterdir()), made):
        _sync(each)
    older = made.with_name(f"{made.name}.older")
    if case.exists():
        case.replace(older)
    made.replace(case)
    _sync(case.parent)
    shutil.rmtree(older, ignore_errors=True)


def write_atomically(path: Path, text: str) -> None:
    """The whole text under that name, or what stood there before."""
    unfinished = path.with_name(f".{path.name}.unfinished")
    unfinished.write_text(text, encoding="utf-8")
    _sync(unfinished)
    unfinished.replace(path)
    _sync(path.parent)


def sha256_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _contents(folder: Path) -> Iterator[tuple[bytes, bytes]]:
    """(relative name, digest or kind) of everything below the folder, in byte order; links are not followed."""
    for place, folders, files in os.walk(folder):
        folders.sort(key=os.fsencode)
        for name in sorted(files, key=os.fsencode):
            path = Path(place) / name
            yield os.fsencode(path.relative_to(folder)), _identity(path)


def _identity(path: Path) -> bytes:
    found = os.lstat(path)
    if not stat.S_ISREG(found.st_mode):
        return f"kind {stat.S_IFMT(found.st_mode)}".encode()
    if found.st_size > 64 * _CHUNK or not os.access(path, os.R_OK):
        return f"size {found.st_size} changed {found.st_mtime_ns}".encode()
    return sha256_of(path).encode()


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
