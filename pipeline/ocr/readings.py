"""Readings that were made before, in one SQLite file that several processes may share.

An entry is thrown away, and its picture read anew, unless the digest beside it is that of its key and its
content together: so a flipped bit and two entries that changed places are both noticed. Nothing here can stop
the work: a file that cannot be written or opened only means that everything is read. The file must lie on a
disk of this machine (SQLite's write-ahead log needs shared memory).
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

_BUSY_SECONDS = 30
_SIGNATURE = b"SQLite format 3\0"
_TABLE = "CREATE TABLE IF NOT EXISTS reading (key BLOB PRIMARY KEY, digest BLOB NOT NULL, content BLOB NOT NULL)"


@dataclass(slots=True, kw_only=True)
class Counts:
    """How many answers were `found`, how many pictures were `read`, how many entries were `broken`, and how many
    readings could not be written down (`lost`)."""

    found: int = 0
    read: int = 0
    broken: int = 0
    lost: int = 0


class Readings:
    """The readings in the file `path`, opened when first needed; None keeps nothing."""

    def __init__(self, path: Path | None) -> None:
        self.counts = Counts()
        self._path = path
        self._opened: sqlite3.Connection | None = None

    @staticmethod
    def mend(path: Path) -> None:
        """Make the file usable, before any process reads in it: one that is no sound database is begun anew, because
        it holds nothing that could not be read again. Raises OSError when it can be neither used nor removed."""
        if not _is_sound(path):
            for each in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
                each.unlink(missing_ok=True)

    @staticmethod
    def is_other_file(path: Path) -> bool:
        """Whether something is in the file that was never a database. Raises OSError when it cannot be opened."""
        if not path.exists():
            return False
        with path.open("rb") as stream:
            return stream.read(len(_SIGNATURE)) not in (b"", _SIGNATURE)

    def kept(self, key: bytes, read: Callable[[], bytes]) -> bytes:
        """What `read` gave for this key, now or at another time. Raises what `read` raises, and keeps nothing then."""
        content = self._found(key)
        if content is not None:
            self.counts.found += 1
            return content
        content = read()
        self.counts.read += 1
        self._keep(key, content)
        return content

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _found(self, key: bytes) -> bytes | None:
        if self._path is None:
            return None
        try:
            row = self._file(self._path).execute("SELECT digest, content FROM reading WHERE key = ?", (key,)).fetchone()
        except (sqlite3.Error, OSError):
            self.counts.broken += 1
            return None
        if row is None:
            return None
        content = _unpacked(key, *row)
        if content is None:
            self.counts.broken += 1
        return content

    def _keep(self, key: bytes, content: bytes) -> None:
        if self._path is None:
            return
        try:
            self._file(self._path).execute(
                "INSERT OR REPLACE INTO reading VALUES (?, ?, ?)",
                (key, _digest(key, content), zlib.compress(content, 1)),
            )
        except (sqlite3.Error, OSError):
            self.counts.lost += 1

    def _file(self, path: Path) -> sqlite3.Connection:
        if self._opened is None:
            self._opened = _open(path)
        return self._opened


def _is_sound(path: Path) -> bool:
    try:
        with closing(_open(path)) as opened:
            return bool(opened.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.OperationalError:
        return path.is_file() and os.access(path, os.R_OK | os.W_OK)
    except sqlite3.DatabaseError:
        return False


def _open(path: Path) -> sqlite3.Connection:
    with suppress(FileExistsError):
        # The file holds what documents say, so only its owner may read it, whatever the umask.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    opened = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
    try:
        opened.execute("PRAGMA journal_mode = WAL")
        opened.execute("PRAGMA synchronous = NORMAL")
        opened.execute(_TABLE)
    except sqlite3.Error:
        opened.close()
        raise
    return opened


def _digest(key: bytes, content: bytes) -> bytes:
    return hashlib.sha256(key + content).digest()


def _unpacked(key: bytes, digest: object, packed: object) -> bytes | None:
    """The content, where it is what was written under that key."""
    if not isinstance(packed, bytes):
        return None
    try:
        content = zlib.decompress(packed)
    except zlib.error:
        return None
    return content if digest == _digest(key, content) else None
