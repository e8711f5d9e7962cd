"""The supervising body at the foot: as printed, and that of the other shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from bench.authenticity.drawn import Tally, license_paper, read_page
from pipeline.forensics import _layouts
from samples.maker.paper import Paper
from samples.maker.papers import license_2014, license_2019


def measure(rng: Random, count: int) -> Iterator[Tally]:
    false = found = 0
    for number in range(count):
        paper = license_paper(rng, upright=number % 2 == 0)
        false += _shows(paper)
        _swap(paper)
        found += _shows(paper)
    yield Tally(sign="body_of_another_layout", paper="licenses of both layouts", honest=True, tried=count, found=false)
    yield Tally(sign="body_of_another_layout", paper="body of the other one", honest=False, tried=count, found=found)


def _shows(paper: Paper) -> bool:
    return any(True for _ in _layouts.signs(read_page(paper, paper.sheet.ground, "a.jpg")))


def _swap(paper: Paper) -> None:
    other = {license_2014.PRINTER: license_2019.PRINTER, license_2019.PRINTER: license_2014.PRINTER}
    runs = paper.sheet.runs
    runs[:] = [replace(run, text=other.get(run.text, run.text)) for run in runs]
