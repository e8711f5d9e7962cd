"""What this machine can carry: processors, and memory that is free now."""

from __future__ import annotations

import os
import re
from pathlib import Path

GIBIBYTE = 1 << 30
# Engines, models and one large page, as `make bench-memory` measures them; sizes the number of workers.
WORKER_BYTES = 3 * GIBIBYTE // 2
_PROC = Path("/proc")
_GROUP = Path("/sys/fs/cgroup")


def processes(asked: int | None, cases: int) -> int:
    """How many workers: as many as were asked for, else one a processor as far as memory goes; no more than cases."""
    fitting = max(1, min(len(os.sched_getaffinity(0)), free_bytes() // WORKER_BYTES))
    return max(1, min(asked or fitting, cases))


def free_bytes() -> int:
    """Memory that can be had without swapping, within the limit of the control group where there is one; files the
    group only keeps in memory can be given back."""
    free = 1024 * _number(_PROC / "meminfo", r"MemAvailable:\s+(\d+) kB")
    try:
        limit, used = ((_GROUP / name).read_text() for name in ("memory.max", "memory.current"))
        kept = _number(_GROUP / "memory.stat", r"(?m)^inactive_file (\d+)$")
    except OSError:
        return free
    return free if limit.strip() == "max" else min(free, max(int(limit) - int(used) + kept, 0))


def used_bytes(process: int) -> int:
    """Memory of a process that nothing else can give back: pages of mapped files are not counted. 0 for one that is
    gone."""
    try:
        return 1024 * _number(_PROC / str(process) / "status", r"RssAnon:\s+(\d+) kB")
    except (OSError, LookupError):
        return 0


def _number(file: Path, pattern: str) -> int:
    found = re.search(pattern, file.read_text())
    if found is None:
        raise LookupError(f"{file} does not say {pattern}")
    return int(found[1])
