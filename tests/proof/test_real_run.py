"""A real run of one paper of the samples: sealed, marked as finished, and proved again by the command."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.batch import _store
from tests.proof.made import keys

SAMPLES = Path(__file__).parents[2] / "samples" / "cases"


def _admission(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pipeline", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)


@pytest.mark.real_engine
def test_a_real_case_is_sealed_and_proved_again(tmp_path: Path) -> None:
    private, public = keys(tmp_path)
    papers, out = tmp_path / "001", tmp_path / "out"
    papers.mkdir()
    smallest = min(SAMPLES.glob("*/*.png"), key=lambda path: path.stat().st_size)
    shutil.copy(smallest, papers / "月.png")
    (papers / "damaged.pdf").write_bytes(b"%PDF-1.7")
    (papers / "application.toml").write_text('[invitation]\ncode = "JDZY-402913"\ndate = 2026-10-12\n')
    verify = ("verify", papers, "--out", out, "--as-of", "2026-11-01", "--sign-key", private, "--formats", "json")
    case = out / "cases" / "001"

    first = _admission(*verify)
    assert first.returncode == 0, first.stderr
    mark = json.loads((case / ".done").read_bytes())
    assert {"evidence.json", "manifest.json", "manifest.json.sig", "policy.toml"} < mark["files"].keys()
    assert _store.is_finished(case, mark["key"])

    manifest = json.loads((case / "manifest.json").read_bytes())
    assert {each["name"]: each["status"] for each in manifest["uploads"]} == {
        "application.toml": "read",
        "damaged.pdf": "damaged",
        "月.png": "read",
    }
    models = {each["name"]: [model["name"] for model in each["models"]] for each in manifest["engines"]}
    assert models["tesseract"] == ["chi_sim.traineddata", "eng.traineddata"]
    assert len(models["rapidocr"]) == 2

    told = _admission("recheck", case, "--key", public, "--lang", "en")
    assert told.returncode == 0, told.stdout
    assert "✓ uploads    3 of 3 as recorded" in told.stdout
    assert "✓ verdicts   all 16 derived again: needs_review" in told.stdout

    (papers / "damaged.pdf").write_bytes(b"%PDF-1.8")
    told = _admission("recheck", case, "--key", public, "--lang", "en")
    assert told.returncode == 1
    assert "damaged.pdf: recorded sha256 " in told.stdout
