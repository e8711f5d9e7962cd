"""A worker takes no more from the machine from case to case, and the process beside the workers takes little."""

from __future__ import annotations

import os
import subprocess
import sys
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


def test_who_hands_out_the_cases_loads_nothing_to_read_or_to_sum_up_with() -> None:
    ask = "import sys, pipeline.batch, pipeline.report.overview_files; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout.split()
    assert "pipeline.batch" in told
    assert not {"cv2", "numpy", "openvino", "pandas", "PIL", "pytesseract"} & set(told)
