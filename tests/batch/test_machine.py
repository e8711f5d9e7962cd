"""The number of workers follows processors and memory, also those of a control group."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pipeline.batch import _machine


def _machine_with(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, free: int, group: tuple[str, str, str] | None
) -> None:
    (folder / "meminfo").write_text(f"MemTotal:  99999999 kB\nMemAvailable:   {free >> 10} kB\n")
    for name, content in zip(("memory.max", "memory.current", "memory.stat"), group or (), strict=False):
        (folder / name).write_text(content + "\n")
    monkeypatch.setattr(_machine, "_PROC", folder)
    monkeypatch.setattr(_machine, "_GROUP", folder)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)))


@pytest.mark.parametrize(
    ("free", "group", "workers"),
    [
        (64 << 30, None, 8),
        (6 << 30, None, 4),
        (1 << 30, None, 1),
        (64 << 30, ("max", "0", "inactive_file 0"), 8),
        (64 << 30, (str(4 << 30), str(1 << 30), "active_file 9\ninactive_file 0"), 2),
        (64 << 30, (str(1 << 30), str(2 << 30), "inactive_file 0"), 1),
        (64 << 30, (str(7 << 30), str(7 << 30), f"anon 5\ninactive_file {6 << 30}\nactive_file 1"), 4),
    ],
)
def test_workers_fit_into_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, group: tuple[str, str, str] | None, workers: int
) -> None:
    _machine_with(tmp_path, monkeypatch, free=free, group=group)
    assert _machine.processes(None, 100) == workers
    assert _machine.processes(5, 100) == 5
    assert _machine.processes(None, 1) == 1


def test_memory_of_a_process_grows_with_what_it_holds_and_ends_with_it() -> None:
    before = _machine.used_bytes(os.getpid())
    held = bytearray(b"x" * (50 << 20))
    assert _machine.used_bytes(os.getpid()) - before > 45 << 20
    assert held
    assert _machine.used_bytes(2**22 + 1) == 0
