"""The speed bench holds each ratio to its goal, and counts the time of every reader under its own step."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import numpy as np
import pytest

from bench.speed import batches, clock
from bench.speed.__main__ import Ratio
from bench.speed.clock import FINDING, READING, SECOND, SINGLE, Clock, timed
from pipeline.geometry import Quad
from pipeline.model import Word
from pipeline.raster import LineFinder, Pixels, Readers

PAGE = np.zeros((4, 4, 3), dtype=np.uint8)


class Reading:
    """Reads nothing, whatever it is asked."""

    name = version = "none"

    def page(self, _pixels: Pixels) -> tuple[Word, ...]:
        return ()

    def line(self, _pixels: Pixels) -> tuple[str, float]:
        return "", 0.0


class Finding(Reading):
    def lines(self, _pixels: Pixels, *, page: tuple[int, int] | None = None) -> tuple[Quad, ...]:
        return ()

    def read(self, _pixels: Pixels, _lines: object) -> tuple[Word, ...]:
        return ()


@pytest.mark.parametrize(
    ("seconds", "holds", "told"), [(7.0, True, "0.700   <= 0.75  yes"), (8.0, False, "0.800   <= 0.75   NO")]
)
def test_a_ratio_is_held_to_what_it_may_be_at_most(*, seconds: float, holds: bool, told: str) -> None:
    ratio = Ratio(what="ours against theirs", seconds=seconds, others=10.0, goal=0.75)
    assert ratio.holds is holds
    assert told in str(ratio)


@pytest.mark.parametrize(("seconds", "holds"), [(17.9, False), (18.0, True)])
def test_a_ratio_is_held_to_what_it_must_be_at_least(*, seconds: float, holds: bool) -> None:
    ratio = Ratio(what="one worker against two", seconds=seconds, others=10.0, least=1.8)
    assert ratio.holds is holds
    assert ">= 1.8" in str(ratio)


def test_a_ratio_without_a_goal_holds() -> None:
    assert Ratio(what="ours against pytesseract", seconds=90.0, others=10.0).holds


def test_every_question_to_a_reader_is_counted_under_its_step(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = count()
    monkeypatch.setattr(clock, "cpu", lambda: float(next(ticks)))
    told = Clock()
    readers = timed(Readers(first=Finding(), seconds=(Reading(),), engines=()), told)
    first = readers.first
    assert isinstance(first, LineFinder)
    first.lines(PAGE)
    first.read(PAGE, ())
    first.page(PAGE)
    first.line(PAGE)
    readers.seconds[0].line(PAGE)
    assert told.seconds == {FINDING: 1.0, READING: 2.0, SINGLE: 1.0, SECOND: 1.0}


def test_a_reader_that_finds_no_lines_is_none_that_does() -> None:
    assert not isinstance(timed(Readers(first=Reading(), seconds=(), engines=()), Clock()).first, LineFinder)


def test_cases_hold_two_papers_each_and_no_paper_stands_twice(tmp_path: Path) -> None:
    batches.papers(tmp_path, 5)
    assert [len(list(case.iterdir())) for case in sorted(tmp_path.iterdir())] == [2] * 5
    assert len({paper.read_bytes() for paper in tmp_path.glob("*/*")}) == 10
