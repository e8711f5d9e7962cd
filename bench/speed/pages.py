"""The same pages by this program, by its networks alone, and by other readers: CPU seconds of each.

Children are counted, so that a busy machine matters little. Everybody gets one thread, as our readers do, and loads
models before the clock runs.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pytesseract
from numpy.typing import NDArray
from PIL import Image
from rapidocr import EngineType, RapidOCR

from bench.speed.clock import FINDING, READING, SECOND, SINGLE, Clock, cpu, timed
from pipeline import intake, report, run
from pipeline.ocr.detection import Detector
from pipeline.ocr.equipment import LANGUAGES
from pipeline.ocr.models import DETECTOR, RECOGNIZER
from pipeline.ocr.network import Network
from pipeline.ocr.recognition import Recognizer
from pipeline.policy import Policy
from pipeline.raster import Raster, Readers, cut
from samples.maker.company import AS_OF

DECODING, REPORT, REST = "decoding", "report", "pixels and rules"
OCR = (FINDING, READING, SINGLE, SECOND)
_DPI = 200


class Counted(Network):
    """A network whose CPU seconds are counted, and nothing around it."""

    seconds = 0.0

    def __call__(self, batch: NDArray[np.float32]) -> NDArray[np.float32]:
        start = cpu()
        try:
            return super().__call__(batch)
        finally:
            self.seconds += cpu() - start


def ours(case: Path, readers: Readers, rules: Policy, scratch: Path, clock: Clock) -> tuple[Raster, ...]:
    """One case from its uploads to its reports, step by step on `clock`; its pages, for the others."""
    decoded = Clock()
    with decoded.step(DECODING):
        intake.open_case(case, scratch / "decoded")
    before, start = sum(clock.seconds.values()), cpu()
    done = run.verify(
        case, case=case.name, policy=rules, as_of=AS_OF, readers=timed(readers, clock), scratch=scratch / "run"
    )
    read = sum(clock.seconds.values()) - before
    clock.seconds[DECODING] += decoded.seconds[DECODING]
    clock.seconds[REST] += cpu() - start - read - decoded.seconds[DECODING]
    with clock.step(REPORT):
        report.write_case(done.audit, done.rasters, rules, scratch / "report", frozenset({"html", "pdf"}))
    return done.rasters


def inference(rasters: Sequence[Raster]) -> float:
    """Our networks alone: each page looked at once, each line that was found read once."""
    finds, reads = Counted(DETECTOR), Counted(RECOGNIZER)
    find, read = Detector(finds), Recognizer(reads)
    for raster in rasters:
        pixels = raster.pixels()
        for line in find(pixels):
            read(cut(pixels, line))
    return finds.seconds + reads.seconds


def stock(rasters: Sequence[Raster]) -> tuple[str, float]:
    """RapidOCR as it comes; on OpenVINO, in whatever precision that chooses, where ONNX Runtime is not installed."""
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
    missing = "" if onnx else ", for want of onnxruntime: pip install onnxruntime"
    return f"RapidOCR {version('rapidocr')} on {engine.value}{missing}", cpu() - start


def tesseract(rasters: Sequence[Raster]) -> tuple[str, float]:
    start = cpu()
    for raster in rasters:
        pytesseract.image_to_string(Image.fromarray(raster.pixels()), lang=LANGUAGES)
    return f"pytesseract {version('pytesseract')}", cpu() - start


def ocrmypdf(rasters: Sequence[Raster], scratch: Path) -> tuple[str, float | None]:
    """None where it is not installed; it is a program of its own, no dependency."""
    program = shutil.which("ocrmypdf")
    if program is None:
        return "OCRmyPDF, not installed: pipx install ocrmypdf", None
    first, *others = (Image.fromarray(raster.pixels()) for raster in rasters)
    papers = scratch / "pages.pdf"
    first.save(papers, save_all=True, append_images=others, resolution=_DPI)
    options = ["--language", LANGUAGES, "--jobs", "1", "--output-type", "pdf", "--quiet"]
    start = cpu()
    subprocess.run([program, *options, papers, scratch / "searchable.pdf"], check=True)
    return "OCRmyPDF", cpu() - start
