"""The bench of proofs sees a proof that holds, and one in which a change is not named."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import recheck
from tests.proof.made import made


def test_a_case_that_holds_has_every_change_named(tmp_path: Path) -> None:
    case = made(tmp_path)
    assert list(recheck._proved(case.case, case.uploads)) == [True, True, True, True]


def test_a_case_that_was_touched_does_not_hold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = made(tmp_path)
    (case.uploads / "yyzz.jpg").write_bytes(b"another license")
    assert next(recheck._proved(case.case, case.uploads)) is False
    assert "yyzz.jpg" in capsys.readouterr().out


def test_a_recheck_that_names_nothing_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = made(tmp_path)
    monkeypatch.setattr(recheck, "_differences", lambda *_: [])
    assert list(recheck._proved(case.case, case.uploads)) == [True, False, False, False]
