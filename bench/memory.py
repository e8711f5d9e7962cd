"""Memory of one worker over many pages: `python -m bench.memory --pages 200`.

One process reads pages with all readers of a worker, nothing kept: the samples' pages, which are decoded once. Every
`WHOLE_EVERY`th is as it was uploaded and is also shown to the second readers, the others are strips cut out of one at
random: what an engine keeps for every shape it has met would grow with shapes, and a thousand whole pages take an
hour. After every `CASE` pages free memory is given back, as a worker does it after a case. Printed are the peak, and
the growth from the second tenth of the pages to the last, in memory that nothing else could give back: over all pages,
which is judged, and over those after which it was given back, which is what a worker holds from case to case.
`--leak` is the mutant that must be seen: every page is held.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from bench.faults.tree import SAMPLES
from pipeline import cleanup, intake, ocr
from pipeline.batch._machine import used_bytes
from pipeline.batch._worker import give_back, hold_memory_down
from pipeline.raster import Raster, Reader, Readers

ALLOWED_PEAK, ALLOWED_GROWTH = 1.5 * 1024, 0.05
WHOLE_EVERY = 25
CASE = 8  # pages of a sample, of which there are 138 in 16
_LINE = 40


def rasters(scratch: Path, chance: random.Random) -> Iterator[Raster]:
    """Pages without end; of the strips only the last is on the disk."""
    decoded = [
        raster
        for number, case in enumerate(sorted(SAMPLES.iterdir()))
        for raster in intake.open_case(case, scratch / str(number)).rasters
    ]
    chance.shuffle(decoded)
    for number, raster in enumerate(cycle(decoded)):
        yield raster if number % WHOLE_EVERY == 0 else _strip(raster, scratch / "strip", chance)


def _strip(raster: Raster, path: Path, chance: random.Random) -> Raster:
    page = raster.page
    height, width = round(page.height * chance.uniform(0.05, 0.25)), round(page.width * chance.uniform(0.4, 1))
    top, left = chance.randrange(page.height - height), chance.randrange(page.width - width + 1)
    path.write_bytes(raster.pixels()[top : top + height, left : left + width].tobytes())
    return replace(raster, page=replace(page, width=width, height=height), path=path, text_layer=())


def measured(pages: int, chance: random.Random, *, leak: bool) -> list[float]:
    """MiB after each page."""
    hold_memory_down()
    readers, held, told = ocr.open_readers("auto"), list[bytes](), list[float]()
    with tempfile.TemporaryDirectory() as scratch:
        for number, raster in enumerate(islice(rasters(Path(scratch), chance), pages)):
            page = _read(raster, readers, () if number % WHOLE_EVERY else readers.seconds)
            if leak:
                held.append(page)
            if number % CASE == 0:
                give_back()
            told.append(used_bytes(os.getpid()) / 2**20)
            print(f"page {len(told)}: {told[-1]:.0f} MiB", flush=True)
    return told


def _read(raster: Raster, readers: Readers, seconds: Sequence[Reader]) -> bytes:
    """The pixels that were read: the page by the first reader, a line of its middle by every second one."""
    readable = cleanup.make_readable(raster, readers.first)
    ocr.read_page(readable, readers.first)
    middle = readable.pixels.shape[0] // 2
    for second in seconds:
        second.line(readable.pixels[middle : middle + _LINE])
    return readable.pixels.tobytes()


@dataclass(frozen=True, slots=True)
class Growth:
    """Medians of the second tenth of the pages and of the last, in MiB."""

    early: float
    late: float

    @property
    def share(self) -> float:
        return self.late / self.early - 1

    @property
    def told(self) -> str:
        return f"early {self.early:.0f} MiB, late {self.late:.0f} MiB, growth {self.share:+.1%}"


def growth(told: Sequence[float]) -> Growth:
    part = max(1, len(told) // 10)
    return Growth(early=median(told[part : 2 * part]), late=median(told[-part:]))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.memory", description=__doc__)
    parser.add_argument("--pages", type=int, default=200, help="1000 for the figures of docs/batches.md")
    parser.add_argument("--leak", action="store_true", help="the mutant")
    parser.add_argument("--seed", type=int, default=6)
    asked = parser.parse_args()
    told = measured(asked.pages, random.Random(asked.seed), leak=asked.leak)  # noqa: S311  # shapes, not secrets
    peak, grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, growth(told)
    print(f"{len(told)} pages: {grown.told}, peak {peak:.0f} MiB; from case to case {growth(told[::CASE]).told}")
    sys.exit(peak > ALLOWED_PEAK or grown.share > ALLOWED_GROWTH)


if __name__ == "__main__":
    main()
