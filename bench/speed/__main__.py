"""How fast, against others and against itself: `python -m bench.speed`.

Every ratio is measured in one run on the same pages: cases of two papers each from the samples, or a FOLDER of cases.
What concerns pages is told in CPU seconds, what concerns the command in seconds on the wall: `--only pages` where other
work keeps the machine busy.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from bench.speed import batches, pages
from bench.speed.clock import Clock
from pipeline import ocr, policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """`seconds` over `others`. `goal` is what it may be at most, `least` what it must be at least."""

    what: str
    seconds: float
    others: float
    goal: float | None = None
    least: float | None = None

    @property
    def value(self) -> float:
        return self.seconds / self.others

    @property
    def holds(self) -> bool:
        return (self.goal is None or self.value <= self.goal) and (self.least is None or self.value >= self.least)

    def __str__(self) -> str:
        bound = f"<= {self.goal}" if self.goal else f">= {self.least}" if self.least else "-"
        figures = f"{self.value:9.3f}  {bound:>8}  {'yes' if self.holds else 'NO':>3}"
        return f"{self.what:78}{figures}   ({self.seconds:.1f} s / {self.others:.1f} s)"


def of_pages(folder: Path, scratch: Path) -> Iterator[Ratio]:
    readers, rules, clock = ocr.open_readers("auto"), policy.load("jd-self-operated"), Clock()
    rasters = tuple(
        chain.from_iterable(
            pages.ours(case, readers, rules, scratch / str(number), clock)
            for number, case in enumerate(sorted(folder.iterdir()))
        )
    )
    total = sum(clock.seconds.values())
    for name, seconds in sorted(clock.seconds.items(), key=lambda item: -item[1]):
        print(f"  {name:38}{seconds / len(rasters):8.3f} CPU s a page{100 * seconds / total:7.1f} %")
    print(f"  {'all':38}{total / len(rasters):8.3f} CPU s a page, {len(rasters)} pages", flush=True)
    name, others = pages.stock(rasters)
    yield Ratio(what=f"whole pipeline against {name}", seconds=total, others=others, goal=0.75)
    yield Ratio(
        what="whole pipeline against its networks alone", seconds=total, others=pages.inference(rasters), goal=1.3
    )
    name, others = pages.tesseract(rasters)
    yield Ratio(what=f"whole pipeline against {name}", seconds=total, others=others)
    name, searchable = pages.ocrmypdf(rasters, scratch)
    if searchable is None:
        print(f"  {name}")
    else:
        yield Ratio(what=f"whole pipeline against {name}", seconds=total, others=searchable)
    read = sum(clock.seconds[step] for step in pages.OCR)
    yield Ratio(what="reports (HTML, PDF) against reading", seconds=clock.seconds[pages.REPORT], others=read)


def of_the_command(folder: Path, scratch: Path) -> Iterator[Ratio]:
    line, loading = batches.one_line(scratch / "line"), batches.loading()
    first_page = batches.command(line, scratch / "out-line", "--formats", "json")
    yield Ratio(
        what="the command for a page of one line against loading the engines",
        seconds=first_page,
        others=loading,
        goal=1.5,
    )
    one = batches.command(folder, scratch / "one", "--jobs", "1")
    again = batches.command(folder, scratch / "one", "--jobs", "1")
    yield Ratio(what="an unchanged batch again against its first run", seconds=again, others=one, goal=0.02)
    two = batches.command(folder, scratch / "two", "--jobs", "2")
    yield Ratio(what="one worker against two, each of one thread", seconds=one, others=two, least=1.8)
    with batches.cluster(2) as address:
        far = batches.command(folder, scratch / "far", "--cluster", address)
    yield Ratio(what="two workers of a cluster against two of this machine", seconds=far, others=two, goal=1.05)


PARTS = {"pages": of_pages, "command": of_the_command}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of cases [the samples' papers, two a case]")
    parser.add_argument("--cases", type=int, default=6, help="how many cases of two papers [6]")
    parser.add_argument("--only", choices=PARTS, help="one part [all]")
    asked = parser.parse_args()
    os.environ["OMP_THREAD_LIMIT"] = "1"
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    missed = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.folder or batches.papers(Path(scratch) / "papers", asked.cases)
        for ratio in chain.from_iterable(
            measured(folder, Path(scratch)) for name, measured in PARTS.items() if asked.only in {None, name}
        ):
            print(ratio, flush=True)
            missed += not ratio.holds
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
