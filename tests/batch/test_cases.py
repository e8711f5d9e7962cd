"""What INPUT is understood to mean."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pipeline.batch.cases import plan
from pipeline.errors import UsageError


def _file(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    return path


def test_a_folder_with_documents_is_one_case(tmp_path: Path) -> None:
    _file(tmp_path / "acme" / "执照.jpg")
    planned = plan(tmp_path / "acme", batch=False)
    assert [each.name for each in planned.cases] == ["acme"]
    assert planned.notes == ()


def test_a_folder_of_folders_is_a_batch_in_byte_order(tmp_path: Path) -> None:
    for name in ("002", "001", "示例"):
        _file(tmp_path / name / "a.pdf")
    assert [each.name for each in plan(tmp_path, batch=False).cases] == ["001", "002", "示例"]


def test_a_case_without_a_single_upload_is_still_a_case(tmp_path: Path) -> None:
    _file(tmp_path / "001" / "a.pdf")
    (tmp_path / "002").mkdir()
    assert [each.name for each in plan(tmp_path, batch=False).cases] == ["001", "002"]


def test_documents_beside_sub_folders_are_one_case_and_it_is_said(tmp_path: Path) -> None:
    _file(tmp_path / "in" / "a.pdf")
    _file(tmp_path / "in" / "team" / "list.pdf")
    planned = plan(tmp_path / "in", batch=False)
    assert [each.name for each in planned.cases] == ["in"]
    assert "read as ONE case; --batch" in planned.notes[0]


def test_batch_makes_the_sub_folders_cases_and_names_the_strays(tmp_path: Path) -> None:
    _file(tmp_path / "a.pdf")
    _file(tmp_path / "001" / "b.pdf")
    planned = plan(tmp_path, batch=True)
    assert [each.name for each in planned.cases] == ["001"]
    assert planned.stray == ("a.pdf",)
    assert "belongs to no case" in planned.notes[0]


def test_files_that_are_no_documents_do_not_make_a_case(tmp_path: Path) -> None:
    _file(tmp_path / "README.md")
    _file(tmp_path / "001" / "b.pdf")
    assert [each.name for each in plan(tmp_path, batch=False).cases] == ["001"]


def test_links_and_hidden_folders_are_no_cases(tmp_path: Path) -> None:
    _file(tmp_path / "001" / "b.pdf")
    _file(tmp_path / ".cache" / "b.pdf")
    (tmp_path / "link").symlink_to(tmp_path / "001")
    assert [each.name for each in plan(tmp_path, batch=False).cases] == ["001"]


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "a\nb", "=1+1", 'quo"te', " lead", "dots..", "x" * 200])
def test_a_hostile_name_becomes_a_safe_one(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.parent.mkdir(parents=True, exist_ok=True)
    _file(folder / "b.pdf")
    case = plan(tmp_path, batch=False).cases[0]
    assert isinstance(case.folder, Path)
    assert case.folder.is_dir()
    assert not set(case.name) & set("<>/\\\"'\n=&")
    assert case.name == case.name.strip(" .")
    assert len(case.name) < 100


def test_two_names_never_share_an_output_folder(tmp_path: Path) -> None:
    for name in ("a<b", "a>b", "A", "a"):
        _file(tmp_path / name / "b.pdf")
    names = [each.name.casefold() for each in plan(tmp_path, batch=False).cases]
    assert len(set(names)) == 4


def test_a_name_that_is_not_utf8_is_carried(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"\xff\xfe")
    folder.mkdir()
    case = plan(tmp_path, batch=False).cases[0]
    assert case.name.encode("utf-8")
    assert case.folder == folder


def test_no_such_folder_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        plan(tmp_path / "nowhere", batch=False)


def test_an_empty_folder_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing to verify"):
        plan(tmp_path, batch=False)
