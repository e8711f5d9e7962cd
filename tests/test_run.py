"""What one room hands to the next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline import run
from pipeline.policy import load
from pipeline.raster import Readers
from pipeline.records import DeclaredStore, Record
from tests.corroborate.test_support import FixedReader

DECLARED = '[[stores]]\nplatform = "taobao"\nname = "禾木官方店"\n'


def test_what_second_readings_are_made_of_knows_the_declared_stores(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Sequence[DeclaredStore]] = []

    def support(records: Sequence[Record], *rest: Any) -> tuple[Record, ...]:
        told.append(rest[-1])
        return tuple(records)

    monkeypatch.setattr("pipeline.run.corroborate.support", support)
    case, scratch = tmp_path / "001", tmp_path / "scratch"
    case.mkdir()
    scratch.mkdir()
    (case / "application.toml").write_text(DECLARED, encoding="utf-8")
    readers = Readers(first=FixedReader("rapidocr"), seconds=(), engines=())
    policy = load("jd-self-operated")
    run.verify(case, case="001", policy=policy, as_of=date(2026, 11, 1), readers=readers, scratch=scratch)
    assert [[each.name for each in stores] for stores in told] == [["禾木官方店"]]
