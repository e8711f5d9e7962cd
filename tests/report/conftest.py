"""The invented case, fresh for every test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.report.invented import Case, hostile_case, invented_case
from tests.report.invented_sheets import pen


@pytest.fixture
def case(tmp_path: Path) -> Case:
    pixels = tmp_path / "pixels"
    pixels.mkdir()
    return invented_case(pen(pixels))


@pytest.fixture
def hostile(case: Case) -> Case:
    """The same case, its texts full of what breaks spreadsheets, pages, typesetters and eyes."""
    return hostile_case(case)
