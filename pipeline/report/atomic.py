"""A file is there whole or not at all, however the run ends."""

from __future__ import annotations

import os
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Put `content` at `path` by way of a neighbor that is renamed once it is on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    neighbor = path.with_name(f".{path.name}.unfinished")  # always this name, so that a killed run's is cleared up
    neighbor.unlink(missing_ok=True)
    try:
        with neighbor.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        neighbor.chmod(0o644)
        neighbor.replace(path)
    finally:
        neighbor.unlink(missing_ok=True)
