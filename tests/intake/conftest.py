from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.intake import open_case
from pipeline.raster import Uploads

Opener = Callable[[dict[str, bytes]], Uploads]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "case"
    made.mkdir()
    return made


@pytest.fixture
def opened(folder: Path, tmp_path: Path) -> Opener:
    """Writes files into a case and opens it."""

    def write_and_open(files: dict[str, bytes]) -> Uploads:
        for name, data in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        return open_case(folder, tmp_path / "scratch")

    return write_and_open
