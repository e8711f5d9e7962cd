"""A worker takes no more from the machine from case to case."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from pipeline.batch import _worker
from pipeline.batch._machine import used_bytes
from pipeline.policy import load


def test_memory_that_is_free_between_what_stays_is_given_back_after_a_case(tmp_path: Path) -> None:
    job = _worker.Job(
        name="breaks",
        folder=tmp_path,
        out=Path(__file__),  # no folder: the case breaks at once
        as_of=date(2026, 11, 1),
        policy=load("jd-self-operated"),
        engine="tesseract",
        formats=frozenset(),
        made_from="",
    )
    blocks = [bytearray(b"\1" * 100_000) for _ in range(2000)]
    stays = blocks[-1]
    del blocks
    before = used_bytes(os.getpid())
    assert _worker.work(job).status == "not_processed"
    assert before - used_bytes(os.getpid()) > 150_000_000
    assert stays
