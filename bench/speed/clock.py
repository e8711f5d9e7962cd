"""CPU seconds by step: readers whose time is counted."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from pipeline.geometry import Quad
from pipeline.model import Word
from pipeline.raster import LineFinder, Pixels, Reader, Readers

FINDING, READING = "finding lines", "reading lines"
SINGLE, SECOND = "single lines (turn, rings of seals)", "second readers"


def cpu() -> float:
    """CPU seconds of this process and of its children that ended."""
    return sum(os.times()[:4])


@dataclass(slots=True)
class Clock:
    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        start = cpu()
        try:
            yield
        finally:
            self.seconds[name] += cpu() - start


@dataclass(slots=True)
class TimedReader:
    """A reader of single lines whose time is counted."""

    reader: Reader
    clock: Clock
    step: str

    @property
    def name(self) -> str:
        return self.reader.name

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        with self.clock.step(READING):
            return self.reader.page(pixels)

    def line(self, pixels: Pixels) -> tuple[str, float]:
        with self.clock.step(self.step):
            return self.reader.line(pixels)


@dataclass(slots=True)
class TimedFinder(TimedReader):
    """The first reader, which also finds lines without reading them."""

    finder: LineFinder

    def lines(self, pixels: Pixels, *, page: tuple[int, int] | None = None) -> tuple[Quad, ...]:
        with self.clock.step(FINDING):
            return self.finder.lines(pixels, page=page)

    def read(self, pixels: Pixels, lines: Sequence[Quad]) -> tuple[Word, ...]:
        with self.clock.step(READING):
            return self.finder.read(pixels, lines)


def timed(readers: Readers, clock: Clock) -> Readers:
    first = readers.first
    counted = (
        TimedFinder(first, clock, SINGLE, first) if isinstance(first, LineFinder) else TimedReader(first, clock, SINGLE)
    )
    return replace(readers, first=counted, seconds=tuple(TimedReader(each, clock, SECOND) for each in readers.seconds))
