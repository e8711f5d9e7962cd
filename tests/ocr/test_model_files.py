"""Engines are known by the content of what they read with."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from pipeline.model import ModelFile
from pipeline.ocr import model_files
from pipeline.ocr.models import DETECTOR, RECOGNIZER, SECOND_RECOGNIZER


def test_networks_are_named_by_their_proved_hashes() -> None:
    assert model_files.model_files("rapidocr") == (
        ModelFile(name="PP-OCRv6_det_small.onnx", sha256=DETECTOR.sha256),
        ModelFile(name="PP-OCRv6_rec_small.onnx", sha256=RECOGNIZER.sha256),
    )
    assert model_files.model_files("ppocr-v4") == (
        ModelFile(name="ch_PP-OCRv4_rec_infer.onnx", sha256=SECOND_RECOGNIZER.sha256),
    )


def test_language_data_are_hashed_where_tesseract_says_they_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "chi_sim.traineddata").write_bytes(b"abc")
    told = f'List of available languages in "{tmp_path}/" (1):\nchi_sim\n'.encode()
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, told, b""))
    sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert model_files.model_files("tesseract") == (ModelFile(name="chi_sim.traineddata", sha256=sha256),)


def test_a_tesseract_that_does_not_tell_has_no_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, b"chi_sim\n", b""))
    assert model_files.model_files("tesseract") == ()
