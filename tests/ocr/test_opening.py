"""What is missing or broken is told before any case is touched, with the command that mends it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytesseract
import pytest

from pipeline.errors import CaseError, MissingDependency
from pipeline.model import Word
from pipeline.ocr import opening
from pipeline.ocr.models import DETECTOR, Model
from pipeline.ocr.network import Network
from pipeline.raster import Pixels


class Broken:
    name = "broken"
    version = "0"

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        raise CaseError(f"no page of {pixels.shape}")

    def line(self, pixels: Pixels) -> tuple[str, float]:
        raise CaseError(f"the engine died on {pixels.shape[1]} pixels")


class Blind(Broken):
    name = "blind"

    def line(self, pixels: Pixels) -> tuple[str, float]:
        del pixels
        return "", 0.0


def test_missing_language_pack_is_told_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pytesseract, "get_languages", lambda config: ["eng", "osd"] if config == "" else [])
    with pytest.raises(MissingDependency, match=r"chi_sim; run: apt-get install .*tesseract-ocr-chi-sim"):
        opening.open_readers("tesseract")


def test_missing_program_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", "/nowhere/tesseract")
    with pytest.raises(MissingDependency, match=r"apt-get install tesseract-ocr$"):
        opening.open_readers("tesseract")


def test_damaged_language_pack_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(_pixels: Pixels, languages: str) -> str:
        raise CaseError(f"tesseract ended with status 1 for {languages}")

    monkeypatch.setattr(opening, "read_once", damaged)
    with pytest.raises(MissingDependency, match="cannot load its language data chi_sim; run: apt-get"):
        opening.open_readers("tesseract")


def test_engine_that_raises_on_the_test_line_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "RapidReader", Broken)
    monkeypatch.setattr(opening, "SecondReader", Broken)
    with pytest.raises(MissingDependency, match="broken fails on its test line"):
        opening.open_readers("rapidocr")


def test_engine_that_reads_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "RapidReader", Blind)
    monkeypatch.setattr(opening, "SecondReader", Blind)
    with pytest.raises(MissingDependency, match="blind misreads its test line"):
        opening.open_readers("rapidocr")


@pytest.mark.parametrize(
    ("model", "problem"),
    [
        (replace(DETECTOR, package="no-such-package"), "no-such-package is not installed"),
        (replace(DETECTOR, file="rapidocr/models/absent.onnx"), "absent.onnx of rapidocr is missing"),
        (replace(DETECTOR, sha256="0" * 64), "is damaged"),
    ],
)
def test_model_that_is_absent_or_damaged_is_told(model: Model, problem: str) -> None:
    with pytest.raises(MissingDependency, match=problem) as told:
        model.path()
    assert "make setup" in str(told.value)


def test_file_that_is_no_network_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rubbish = tmp_path / "rubbish.onnx"
    rubbish.write_bytes(b"no network")
    monkeypatch.setattr(Model, "path", lambda _self: rubbish)
    with pytest.raises(MissingDependency, match="OpenVINO cannot load"):
        Network(DETECTOR)
