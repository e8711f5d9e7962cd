"""Memory of one worker over many pages: `python -m bench.memory --pages 60`.

One process reads the pages of the samples again and again, as a worker does, with nothing kept. Printed are its peak
and its growth from the second tenth of the pages to the last, in memory that nothing else could give back. `--leak` is
the mutant that must be seen: every page is held.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from bench.faults.tree import SAMPLES
from pipeline import cleanup, intake, ocr
from pipeline.batch._machine import used_bytes
from pipeline.raster import Raster

ALLOWED_PEAK, ALLOWED_GROWTH = 1.5 * 1024, 0.05


def rasters() -> Iterator[Raster]:
    for case in cycle(sorted(SAMPLES.iterdir())):
        with tempfile.TemporaryDirectory() as scratch:
            yield from intake.open_case(case, Path(scratch)).rasters


def measured(pages: int, *, leak: bool) -> list[float]:
    """MiB after each page."""
    readers, held, told = ocr.open_readers("rapidocr"), [], []
    for raster in islice(rasters(), pages):
        readable = cleanup.make_readable(raster, readers.first)
        ocr.read_page(readable, readers.first)
        if leak:
            held.append(readable.pixels.copy())
        told.append(used_bytes(os.getpid()) / 2**20)
        print(f"page {len(told)}: {told[-1]:.0f} MiB", flush=True)
    return told


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.memory", description=__doc__)
    parser.add_argument("--pages", type=int, default=60, help="1000 for the figures of docs/batches.md")
    parser.add_argument("--leak", action="store_true", help="the mutant")
    asked = parser.parse_args()
    told = measured(asked.pages, leak=asked.leak)
    part = max(1, len(told) // 10)
    early, late = median(told[part : 2 * part]), median(told[-part:])
    peak, growth = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, late / early - 1
    print(f"{len(told)} pages: early {early:.0f} MiB, late {late:.0f} MiB, growth {growth:+.1%}, peak {peak:.0f} MiB")
    sys.exit(peak > ALLOWED_PEAK or growth > ALLOWED_GROWTH)


if __name__ == "__main__":
    main()
