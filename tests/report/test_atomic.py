"""A file is there whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.report import atomic


def test_the_old_file_stays_when_the_new_one_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "deep" / "report.json"
    atomic.write(path, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        atomic.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [each.name for each in path.parent.iterdir()] == ["report.json"]


def test_a_new_file_replaces_the_old(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    atomic.write(path, b"old")
    atomic.write(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o644


def test_what_a_killed_run_left_behind_is_cleared_up(tmp_path: Path) -> None:
    path = tmp_path / "index.html"
    (tmp_path / ".index.html.unfinished").write_bytes(b"hal")
    atomic.write(path, b"whole")
    assert path.read_bytes() == b"whole"
    assert [each.name for each in tmp_path.iterdir()] == ["index.html"]


def test_a_link_that_waits_in_the_way_is_not_followed(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"mine")
    (tmp_path / ".index.html.unfinished").symlink_to(precious)
    atomic.write(tmp_path / "index.html", b"whole")
    assert precious.read_bytes() == b"mine"
    assert not (tmp_path / "index.html").is_symlink()
