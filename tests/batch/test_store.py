"""The output folder: one run at a time, whole case folders or none, what is finished stays."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from pipeline.batch import _store
from pipeline.errors import BusyError, UsageError


def _published(out: Path, key: str = "k") -> Path:
    made = out / ".work" / "001" / "case"
    made.mkdir(parents=True)
    (made / "report.json").write_text('{"verdict": "eligible"}')
    _store.publish(made, out / "cases" / "001", key)
    return out / "cases" / "001"


def test_a_second_run_on_the_same_folder_is_told_so(tmp_path: Path) -> None:
    with _store.held(tmp_path), pytest.raises(BusyError, match="another run"), _store.held(tmp_path):
        pass


def test_no_pixels_are_left_by_a_run_that_is_interrupted(tmp_path: Path) -> None:
    with suppress(KeyboardInterrupt), _store.held(tmp_path):
        (tmp_path / ".work" / "001" / "pixels").mkdir(parents=True)
        raise KeyboardInterrupt
    assert not (tmp_path / ".work").exists()


def test_the_folder_is_free_again_after_a_run_that_broke(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), _store.held(tmp_path):
        raise ZeroDivisionError
    with _store.held(tmp_path):
        assert (tmp_path / ".work").is_dir()


def test_an_output_folder_that_is_a_file_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(UsageError, match="cannot be written"), _store.held(tmp_path / "out"):
        pass


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / ".work" / "001").mkdir(parents=True)
    with _store.held(tmp_path):
        assert list((tmp_path / ".work").iterdir()) == []
    assert not (tmp_path / ".work").exists()


def test_a_published_case_is_finished_for_its_own_key_only(tmp_path: Path) -> None:
    with _store.held(tmp_path):
        case = _published(tmp_path)
        assert _store.is_finished(case, "k")
        assert not _store.is_finished(case, "other")


def test_a_changed_report_is_not_finished(tmp_path: Path) -> None:
    with _store.held(tmp_path):
        case = _published(tmp_path)
        (case / "report.json").write_text('{"verdict": "not_eligible"}')
        assert not _store.is_finished(case, "k")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"key": "k"}', '{"key": "k", "files": 3}'])
def test_a_damaged_mark_is_not_finished(tmp_path: Path, content: str) -> None:
    with _store.held(tmp_path):
        case = _published(tmp_path)
        (case / ".done").write_text(content)
        assert not _store.is_finished(case, "k")


def test_publishing_replaces_an_older_case(tmp_path: Path) -> None:
    with _store.held(tmp_path):
        _published(tmp_path, "old")
        (tmp_path / ".work" / "001").rmdir()
        case = _published(tmp_path, "new")
        assert _store.is_finished(case, "new")


def test_a_kill_while_the_older_case_is_removed_leaves_the_newer_one_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(folder: Path, **_: object) -> None:
        (folder / "report.json").unlink()
        raise KeyboardInterrupt

    with _store.held(tmp_path):
        _published(tmp_path, "old")
        (tmp_path / ".work" / "001").rmdir()
        with monkeypatch.context() as patched:
            patched.setattr(shutil, "rmtree", half)
            with pytest.raises(KeyboardInterrupt):
                _published(tmp_path, "new")
        assert _store.is_finished(tmp_path / "cases" / "001", "new")


def test_the_key_depends_on_settings_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    keys = {_store.key(tmp_path, {}), _store.key(tmp_path, {"as_of": "2026-11-01"})}
    (tmp_path / "a").write_text("2")
    keys.add(_store.key(tmp_path, {}))
    (tmp_path / "a").rename(tmp_path / "b")
    keys.add(_store.key(tmp_path, {}))
    (tmp_path / "c").symlink_to("b")
    keys.add(_store.key(tmp_path, {}))
    assert len(keys) == 5


def test_the_key_is_the_same_for_the_same_folder(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    assert _store.key(tmp_path, {"x": 1}) == _store.key(tmp_path, {"x": 1})
