"""Engines are known by the content of what they read with."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from pipeline.errors import MissingDependency, UsageError
from pipeline.model import ModelFile
from pipeline.ocr import equipment
from pipeline.ocr.models import DETECTOR, RECOGNIZER, SECOND_RECOGNIZER


def test_networks_are_named_by_their_proved_hashes() -> None:
    first, second = equipment.engines("rapidocr")
    assert (first.name, second.name) == ("rapidocr", "ppocr-v4")
    assert first.models == (
        ModelFile(name="PP-OCRv6_det_small.onnx", sha256=DETECTOR.sha256),
        ModelFile(name="PP-OCRv6_rec_small.onnx", sha256=RECOGNIZER.sha256),
    )
    assert second.models == (ModelFile(name="ch_PP-OCRv4_rec_infer.onnx", sha256=SECOND_RECOGNIZER.sha256),)
    assert " f32, opencv " in first.version


def test_language_data_are_hashed_where_tesseract_says_they_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "chi_sim.traineddata").write_bytes(b"abc")
    told = f'tesseract 5.3.0\nList of available languages in "{tmp_path}/" (1):\nchi_sim\n'.encode()
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, told, b""))
    sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    engine, _ = equipment.engines("tesseract")
    assert engine.models == (ModelFile(name="chi_sim.traineddata", sha256=sha256),)
    assert engine.version.startswith("5.3.0, chi_sim+eng, ")


def test_a_tesseract_that_does_not_tell_has_no_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, b"chi_sim\n", b""))
    engine, _ = equipment.engines("tesseract")
    assert engine.models == ()
    assert engine.version.startswith("unknown, ")


def test_a_missing_or_hanging_program_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("tesseract", 20)

    monkeypatch.setattr(subprocess, "run", hang)
    with pytest.raises(MissingDependency, match="does not answer"):
        equipment.engines("auto")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MissingDependency, match=r"apt-get install tesseract-ocr$"):
        equipment.engines("auto")


def test_unknown_engine_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="auto, rapidocr, tesseract"):
        equipment.engines("paddle")
