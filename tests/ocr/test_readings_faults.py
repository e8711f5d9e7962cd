"""The file of kept readings under a full disk, kills, damage at every place and a folder that cannot be written: what
is told is what was read, or it is read anew."""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from pipeline.ocr import Readings

COUNT = 60
ALL = range(COUNT)
_NOBODY = 65534


def _content(number: int) -> bytes:
    return b"%d " % number * 40


def _told(file: Path, numbers: range = ALL) -> tuple[list[bytes], Readings]:
    readings = Readings(file)
    told = [readings.kept(str(number).encode(), partial(_content, number)) for number in numbers]
    readings.close()
    return told, readings


RIGHT = [_content(number) for number in ALL]


def _child(work: Callable[[], None]) -> int:
    child = os.fork()
    if child:
        return child
    try:
        work()
    except BaseException:  # noqa: BLE001  # a forked test must not go on
        os._exit(1)
    os._exit(0)


def _ended(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("limit", [0, 2_000, 8_192, 20_000, 60_000])
def test_a_full_disk_costs_only_what_is_not_kept(tmp_path: Path, limit: int) -> None:
    file = tmp_path / "r"

    def on_a_full_disk() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        told, readings = _told(file)
        assert told == RIGHT
        assert readings.counts.lost > 0

    assert _ended(_child(on_a_full_disk)) == 0
    Readings.mend(file)
    assert _told(file)[0] == RIGHT
    assert _told(file)[1].counts.found == COUNT


def test_a_killed_writer_leaves_a_file_that_is_gone_on_with(tmp_path: Path) -> None:
    file = tmp_path / "r"
    chance = random.Random(6)  # noqa: S311  # moments, not secrets

    def write_for_ever() -> None:
        number = 0
        readings = Readings(file)
        while True:
            number += 1
            readings.kept(os.urandom(8), lambda: b"x" * 500)
            readings.kept(str(number % COUNT).encode(), partial(_content, number % COUNT))

    for _ in range(25):
        child = _child(write_for_ever)
        time.sleep(chance.uniform(0, 0.06))
        os.kill(child, signal.SIGKILL)
        assert _ended(child) == -signal.SIGKILL
        before = file.stat().st_ino if file.exists() else None
        Readings.mend(file)
        assert before is None or file.stat().st_ino == before  # sound, so it was not begun anew
        told, readings = _told(file)
        assert (told, readings.counts.broken, readings.counts.lost) == (RIGHT, 0, 0)


def _damage(content: bytearray, chance: random.Random) -> bytes:
    where, size = chance.randrange(len(content)), chance.choice((1, 1, 30, 4096))
    how = chance.choice(("flip", "zero", "cut"))
    if how == "cut":
        return bytes(content[:where])
    for place in range(where, min(len(content), where + size)):
        content[place] = 0 if how == "zero" else content[place] ^ 1 << chance.randrange(8)
    return bytes(content)


def _damaged(folder: Path, sound: dict[str, bytes], chance: random.Random) -> Path:
    for name, content in sound.items():
        (folder / name).write_bytes(content)
    victim = folder / chance.choice(sorted(sound))
    victim.write_bytes(_damage(bytearray(victim.read_bytes()), chance))
    return folder / "r"


def test_damage_anywhere_in_the_file_or_its_log_never_tells_another_reading(tmp_path: Path) -> None:
    open_still = Readings(tmp_path / "r")
    for number in ALL:
        open_still.kept(str(number).encode(), partial(_content, number))
    log = tmp_path / "r-wal"
    sound = {"r": (tmp_path / "r").read_bytes(), "r-wal": log.read_bytes()}  # the log holds the newest entries
    open_still.close()
    sound["r-closed"] = (tmp_path / "r").read_bytes()
    chance = random.Random(6)  # noqa: S311  # damage, not secrets
    for number in range(80):
        folder = tmp_path / str(number)
        folder.mkdir()
        closed = number % 2
        file = _damaged(folder, {"r": sound["r-closed"]} if closed else {n: sound[n] for n in ("r", "r-wal")}, chance)
        assert _told(file)[0] == RIGHT  # damaged while the run is on
        Readings.mend(file)
        assert _told(file)[0] == RIGHT
        told, readings = _told(file)
        assert (told, readings.counts.found) == (RIGHT, COUNT)


def test_entries_of_another_kind_than_bytes_are_read_anew(tmp_path: Path) -> None:
    file = tmp_path / "r"
    _told(file)
    with sqlite3.connect(file) as opened:
        opened.execute("UPDATE reading SET content = CAST(x'ff41' AS TEXT) WHERE key = CAST('1' AS BLOB)")
        opened.execute("UPDATE reading SET digest = 7 WHERE key = CAST('2' AS BLOB)")
    opened.close()
    told, readings = _told(file)
    assert (told, readings.counts.broken, readings.counts.found) == (RIGHT, 2, COUNT - 2)


def test_a_folder_that_cannot_be_written_stops_nothing_and_is_told_before_the_run(tmp_path: Path) -> None:
    _told(tmp_path / "r")
    tmp_path.chmod(0o555)
    for folder in tmp_path.parents:
        folder.chmod(folder.stat().st_mode | 0o011) if folder.name.startswith("pytest") else None
    (tmp_path / "r").chmod(0o444)

    def as_nobody() -> None:
        if os.getuid() == 0:  # to whom nothing is forbidden
            os.setgroups([])
            os.setgid(_NOBODY)
            os.setuid(_NOBODY)
        for name in ("r", "none"):
            assert _told(tmp_path / name)[0] == RIGHT
            with pytest.raises(OSError, match="ermi"):
                Readings.mend(tmp_path / name)

    assert _ended(_child(as_nobody)) == 0
