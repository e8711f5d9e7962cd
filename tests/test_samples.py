"""Every sample applicant gets its expected verdict for the expected reason: the real command, the real engines."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline.checks import CHECKS
from pipeline.model import DocumentType

CASES = Path(__file__).parents[1] / "samples" / "cases"
NAMES = sorted(each.name for each in CASES.iterdir() if each.is_dir())
# What these ask for can be missing or doubtful, which is never proof of the contrary; an edited code or a code of
# another company's QR can only be shown by papers that nobody draws by accident (tests/checks has them).
NEVER_FAIL = {
    "operations_team",
    "invitation",
    "code_integrity",
    "trademark_ownership",
    "screenshot_coverage",
    "duplicate_evidence",
    "document_authenticity",
}
pytestmark = pytest.mark.real_engine


def _verify(folder: Path, out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pipeline", "verify", str(folder), "--out", str(out), "--as-of", "2026-11-01"]
    return subprocess.run([*command, *options], capture_output=True, text=True, check=False, timeout=1800)


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("reports")
    told = _verify(CASES, out)
    assert told.returncode == 0, told.stderr
    return out


def _report(reports: Path, name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((reports / "cases" / name / "report.json").read_text(encoding="utf-8"))
    return content


@pytest.mark.parametrize("name", NAMES)
def test_the_expected_verdict_for_the_expected_reason(reports: Path, name: str) -> None:
    expected = json.loads((CASES / name / "expected.json").read_text(encoding="utf-8"))
    report = _report(reports, name)
    found = {each["id"]: {"verdict": each["verdict"], "reason": each["reason"]} for each in report["checks"]}
    assert found == expected["checks"]
    assert report["verdict"] == expected["verdict"]


@pytest.mark.parametrize("name", NAMES)
def test_every_upload_is_in_the_report(reports: Path, name: str) -> None:
    uploads = {each.relative_to(CASES / name).as_posix() for each in (CASES / name).rglob("*") if each.is_file()}
    listed = {each["name"] for each in _report(reports, name)["files"]}
    assert uploads <= listed


def test_together_they_reach_every_verdict_of_every_check_and_every_type(reports: Path) -> None:
    found = [_report(reports, name) for name in NAMES]
    reached = {(each["id"], each["verdict"]) for report in found for each in report["checks"]}
    outcomes = {(check.ID, verdict) for check in CHECKS for verdict in ("pass", "fail", "review")}
    assert outcomes - reached == {(check, "fail") for check in NEVER_FAIL}
    assert {each["type"] for report in found for each in report["documents"]} == {each.value for each in DocumentType}


def test_the_overview_lists_every_case(reports: Path) -> None:
    page = (reports / "index.html").read_text(encoding="utf-8")
    for name in NAMES:
        assert f"cases/{name}/report.html" in page
    assert (reports / "summary.xlsx").stat().st_size > 0
    assert (reports / "summary.csv").read_text(encoding="utf-8-sig").count("\n") == len(NAMES) + 1


def test_a_second_call_keeps_everything_as_it_is(reports: Path) -> None:
    before = {each: each.read_bytes() for each in (reports / "cases").rglob("*") if each.is_file()}
    told = _verify(CASES, reports)
    assert told.returncode == 0
    assert told.stdout.count("（未变，沿用）") == len(NAMES)
    assert {each: each.read_bytes() for each in (reports / "cases").rglob("*") if each.is_file()} == before


def test_the_same_papers_give_the_same_bytes(reports: Path, tmp_path: Path) -> None:
    name = "002-phone-photos"
    told = _verify(CASES / name, tmp_path / "again", "--jobs", "1")
    assert told.returncode == 0, told.stderr
    for file in ("report.json", "report.html", "report.pdf"):
        again = (tmp_path / "again" / "cases" / name / file).read_bytes()
        assert again == (reports / "cases" / name / file).read_bytes(), file
