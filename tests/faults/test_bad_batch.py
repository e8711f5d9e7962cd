"""A batch full of bad uploads: each is named, none harms its neighbors, and the command ends as the contract says."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

SAMPLE = Path(__file__).parents[2] / "samples" / "cases" / "001-all-in-order"
LICENSE = next(SAMPLE.glob("营业执照*.pdf"))
DECLARATION = '[invitation]\ncode = "JDZY-1"\ndate = 2026-13-45\n'
pytestmark = pytest.mark.real_engine


def _verify(folder: Path, out: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pipeline", "verify", str(folder), "--out", str(out), "--as-of", "2026-11-01"]
    options = ["--formats", "html,json", "--batch"]
    return subprocess.run(
        [*command, *options],
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
        env={**os.environ, **environment},
    )


def _report(out: Path, case: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((out / "cases" / case / "report.json").read_text(encoding="utf-8"))
    return content


def _bad_uploads(case: Path) -> dict[str, str]:
    """Writes the bad uploads; returns the status each must get."""
    case.mkdir()
    (case / "empty.jpg").write_bytes(b"")
    (case / "text.jpg").write_text("these are words", encoding="utf-8")
    photo = case / "cut <script>alert(1) 执照.jpg"
    Image.effect_noise((600, 400), 80).convert("RGB").save(photo, "JPEG")
    photo.write_bytes(photo.read_bytes()[: photo.stat().st_size * 6 // 10])
    with pikepdf.open(LICENSE) as paper:
        paper.save(case / "locked.pdf", encryption=pikepdf.Encryption(owner="o", user="u"))
    Image.new("1", (30_000, 30_000)).save(case / "huge.png")
    os.mkfifo(case / "pipe.pdf")
    (case / "link.pdf").symlink_to(LICENSE)
    (case / "notes.txt").write_text("hello", encoding="utf-8")
    return {
        "empty.jpg": "damaged",
        "text.jpg": "unsupported",
        photo.name: "damaged",
        "locked.pdf": "encrypted",
        "huge.png": "too_big",
        "pipe.pdf": "not_regular",
        "link.pdf": "not_regular",
        "notes.txt": "ignored",
    }


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str], subprocess.CompletedProcess[str]]:
    root = tmp_path_factory.mktemp("faults")
    (root / "in" / "good").mkdir(parents=True)
    expected = _bad_uploads(root / "in" / "bad")
    shutil.copy(LICENSE, root / "in" / "good" / "a.pdf")
    (root / "in" / "good" / "application.toml").write_text(DECLARATION, encoding="utf-8")
    (root / "in" / "nothing").mkdir()
    told = _verify(root / "in", root / "out")
    return root / "out", expected, told


def test_every_bad_upload_has_its_status_and_a_way_out(batch: Any) -> None:
    out, expected, told = batch
    assert told.returncode == 0, told.stderr
    files = {each["name"]: each for each in _report(out, "bad")["files"]}
    assert {name: files[name]["status"] for name in expected} == expected
    assert all(files[name]["problem"] for name in expected)


def test_nothing_readable_leaves_everything_to_a_person(batch: Any) -> None:
    out, _, _ = batch
    for case in ("bad", "nothing"):
        report = _report(out, case)
        assert report["verdict"] == "needs_review"
        age = next(each for each in report["checks"] if each["id"] == "company_age")
        assert (age["verdict"], age["reason"]) == ("review", "document_missing")


def test_the_good_neighbor_is_read_and_its_broken_declaration_named(batch: Any) -> None:
    out, _, _ = batch
    report = _report(out, "good")
    age = next(each for each in report["checks"] if each["id"] == "company_age")
    assert (age["verdict"], age["reason"]) == ("pass", "met")
    invitation = next(each for each in report["checks"] if each["id"] == "invitation")
    assert invitation["verdict"] == "review"
    declaration = next(each for each in report["files"] if each["name"] == "application.toml")
    assert declaration["status"] == "damaged"
    assert "line 3" in declaration["problem"]


def test_a_hostile_file_name_stays_text(batch: Any) -> None:
    out, _, _ = batch
    page = (out / "cases" / "bad" / "report.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_missing_language_pack_stops_before_any_case(tmp_path: Path) -> None:
    packs = tmp_path / "tessdata"
    packs.mkdir()
    installed = Path("/usr/share/tesseract-ocr/5/tessdata")
    shutil.copy(installed / "eng.traineddata", packs)
    shutil.copytree(installed / "configs", packs / "configs")
    told = _verify(SAMPLE.parent, tmp_path / "out", TESSDATA_PREFIX=str(packs))
    assert told.returncode == 3
    assert "tesseract-ocr-chi-sim" in told.stderr
    assert not any((tmp_path / "out" / "cases").iterdir())


def test_a_missing_tesseract_is_named_with_the_command_that_brings_it(tmp_path: Path) -> None:
    told = _verify(SAMPLE.parent, tmp_path / "out", PATH=str(tmp_path))
    assert told.returncode == 3
    assert "tesseract" in told.stderr
    assert "apt-get install" in told.stderr or "make setup" in told.stderr
