"""The command as a user calls it, by the clock on the wall; so nothing else should run beside."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from distributed import LocalCluster
from PIL import Image, ImageDraw

from bench.faults.tree import SAMPLES
from samples.maker.company import AS_OF

_LOAD = "from pipeline import ocr; ocr.open_readers('auto')"


def papers(folder: Path, cases: int) -> Path:
    """So many cases of two papers each, taken evenly from the samples."""
    every = sorted(each for each in SAMPLES.glob("*/*") if each.suffix in {".jpg", ".png", ".pdf"})
    for number in range(2 * cases):
        paper = every[number * len(every) // (2 * cases)]
        case = folder / f"{number // 2:03}"
        case.mkdir(parents=True, exist_ok=True)
        shutil.copy(paper, case / f"{number}-{paper.name}")
    return folder


def command(papers: Path, out: Path, *options: str) -> float:
    call = ["-m", "pipeline", "verify", str(papers), "--out", str(out), "--as-of", AS_OF.isoformat(), "--quiet"]
    return _seconds(*call, *options)


def loading() -> float:
    """The engines and their test lines alone, in a process of their own."""
    return _seconds("-c", _LOAD)


def one_line(folder: Path) -> Path:
    """A case of one small page with a line on it, which costs nearly nothing to read."""
    folder.mkdir()
    page = Image.new("RGB", (320, 60), "white")
    ImageDraw.Draw(page).text((20, 20), "20260315", fill="black")
    page.save(folder / "page.png")
    return folder


@contextmanager
def cluster(workers: int) -> Iterator[str]:
    """The address of a scheduler on this machine with so many workers, which are up."""
    with LocalCluster(
        n_workers=workers, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50
    ) as started:
        yield str(started.scheduler_address)


def _seconds(*arguments: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began
