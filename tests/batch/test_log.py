"""The log of a run: a line a case, with pace and time to go, and nothing else."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pipeline.batch import _log
from pipeline.batch._worker import Result


def test_each_case_has_a_line_with_what_became_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 30.0, 90.0])
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    log = _log.Log(tmp_path / "run.log", 4)
    log.note(Result(name="a", status="kept", verdict="eligible"))
    log.note(Result(name="b", status="processed", verdict="needs_review", seconds=12.34))
    log.note(Result(name="c", status="not_processed", problem="no space\nis left"))
    lines = [line.partition(" ")[2] for line in (tmp_path / "run.log").read_text().splitlines()]
    assert lines == [
        "4 cases",
        "1/4 a: kept, eligible, 0.0 s",
        "2/4 b: processed, needs_review, 12.3 s; 2.0 a minute, 0:01:00 to go",
        "3/4 c: not_processed, no space is left, 0.0 s; 1.3 a minute, 0:00:45 to go",
    ]


def test_a_second_run_goes_on_below(tmp_path: Path) -> None:
    _log.Log(tmp_path / "run.log", 1)
    _log.Log(tmp_path / "run.log", 2)
    assert [line.split(" ", 1)[1] for line in (tmp_path / "run.log").read_text().splitlines()] == ["1 cases", "2 cases"]


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    _log.Log(tmp_path / "nowhere" / "run.log", 1).note(Result(name="a", status="kept", verdict="eligible"))
