"""Where the time of a page goes: `python -m bench.speed FOLDER`.

FOLDER holds uploads as one applicant sends them. The whole run is timed, from decoding to the report, in CPU seconds
a page (children counted, so that a busy machine matters little) and as shares. Stock RapidOCR then reads the same
pages on one thread, as ours are: on ONNX Runtime where that is installed, else on OpenVINO in its default precision
(bf16 on processors that have it).
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import resource
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import numpy as np
from rapidocr import EngineType, RapidOCR

from pipeline import intake, ocr, policy, report, run
from pipeline.geometry import Quad
from pipeline.model import Word
from pipeline.raster import LineFinder, Pixels, Raster, Reader, Readers

DECODING, FINDING, READING = "decoding", "finding lines", "reading lines"
SINGLE, SECOND, REPORT, REST = "single lines (turn, rings of seals)", "second readers", "report", "pixels and rules"


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

    @property
    def version(self) -> str:
        return self.reader.version

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


def ours(folder: Path, engine: str, scratch: Path) -> tuple[Clock, tuple[Raster, ...]]:
    readers, rules, clock = ocr.open_readers(engine), policy.load("jd-self-operated"), Clock()
    with clock.step(DECODING):
        intake.open_case(folder, scratch / "decoded")
    start = cpu()
    done = run.verify(
        folder,
        case="bench",
        policy=rules,
        as_of=date(2026, 3, 15),
        readers=timed(readers, clock),
        scratch=scratch / "run",
    )
    clock.seconds[REST] = cpu() - start - sum(clock.seconds.values())
    with clock.step(REPORT):
        report.write_case(done.audit, done.rasters, rules, scratch / "report", frozenset({"html", "pdf"}))
    return clock, done.rasters


def stock(rasters: Sequence[Raster]) -> tuple[str, float]:
    """The inference engine, and CPU seconds for all pages, models loaded before."""
    onnx = importlib.util.find_spec("onnxruntime") is not None
    engine = EngineType.ONNXRUNTIME if onnx else EngineType.OPENVINO
    threads = "intra_op_num_threads" if onnx else "inference_num_threads"
    reader = RapidOCR(
        params={
            "Global.log_level": "error",
            f"EngineConfig.{engine.value}.{threads}": 1,
            **{f"{part}.engine_type": engine for part in ("Det", "Cls", "Rec")},
        }
    )
    start = cpu()
    for raster in rasters:
        reader(np.ascontiguousarray(raster.pixels()[:, :, ::-1]))
    return engine.value, cpu() - start


def main() -> None:
    parser = argparse.ArgumentParser(description="Where the time of a page goes.")
    parser.add_argument("folder", type=Path, help="uploads of one applicant")
    parser.add_argument("--engine", default="auto", help="auto, rapidocr or tesseract")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        clock, rasters = ours(asked.folder, asked.engine, Path(scratch))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        engine, other = stock(rasters)
    total = sum(clock.seconds.values())
    for name, seconds in sorted(clock.seconds.items(), key=lambda item: -item[1]):
        print(f"{name:38}{seconds / len(rasters):8.3f} s a page{100 * seconds / total:7.1f} %")
    print(f"{'all':38}{total / len(rasters):8.3f} s a page, {len(rasters)} pages, peak {peak:.0f} MB")
    print(f"{'stock RapidOCR on ' + engine:38}{other / len(rasters):8.3f} s a page; ours / stock {total / other:.2f}")


if __name__ == "__main__":
    main()
