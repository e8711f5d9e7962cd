"""Folders of processes that live, that were killed, and that are just removing theirs."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from pipeline.batch._scratch import scratch


@pytest.fixture(autouse=True)
def _temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def test_a_folder_is_removed_with_all_that_is_in_it() -> None:
    with suppress(KeyboardInterrupt), scratch() as here:
        (here / "papers").mkdir()
        raise KeyboardInterrupt
    assert not here.exists()


def test_what_a_killed_process_left_is_removed_and_what_another_uses_is_not() -> None:
    with scratch() as living:
        left = living.with_name("killed")
        (left / "papers").mkdir(parents=True)
        with scratch():
            assert living.is_dir()
            assert not left.exists()


def test_a_folder_that_its_process_removes_meanwhile_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def listed(folder: Path) -> Iterator[Path]:
        yield folder / "just removed"

    monkeypatch.setattr(Path, "iterdir", listed)
    with scratch() as here:
        assert here.is_dir()
