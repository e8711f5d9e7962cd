"""Which engines a run reads with, told without loading one.

By version, settings and the content of their files, since two language packs of one name need not be one pack. So a
batch in which nothing changed loads none.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from pipeline.errors import MissingDependency, UsageError
from pipeline.model import Engine, ModelFile
from pipeline.ocr.models import DETECTOR, RECOGNIZER, SECOND_RECOGNIZER, Model

PRECISION: Final = "f32"
LANGUAGES: Final = "chi_sim+eng"
LINE_HEIGHT: Final = 64
NO_TESSERACT: Final = "the program tesseract is missing; run: apt-get install tesseract-ocr"
# Who reads every page, then who is asked again.
READERS: Final = {
    "auto": ("rapidocr", "ppocr-v4", "tesseract"),
    "rapidocr": ("rapidocr", "ppocr-v4"),
    "tesseract": ("tesseract", "ppocr-v4"),
}
_SECONDS: Final = 20


def engines(engine: str) -> tuple[Engine, ...]:
    """`engine` is auto, rapidocr or tesseract. That they read is proved when they are opened. Raises UsageError for
    another one, MissingDependency for one that is not installed."""
    if engine not in READERS:
        raise UsageError(f"no such engine: {engine}; choose one of {', '.join(READERS)}")
    return tuple(_TOLD[name]() for name in READERS[engine])


def _rapidocr() -> Engine:
    told = f"{_version('rapidocr')}, {DETECTOR.name} + {RECOGNIZER.name}, {_networks_run_on()}"
    return Engine(name="rapidocr", version=told, models=_networks(DETECTOR, RECOGNIZER))


def _ppocr_v4() -> Engine:
    package = SECOND_RECOGNIZER.package
    told = f"{SECOND_RECOGNIZER.name} of {package} {_version(package)}, {_networks_run_on()}"
    return Engine(name="ppocr-v4", version=told, models=_networks(SECOND_RECOGNIZER))


def _tesseract() -> Engine:
    number = re.search(r"\d+(?:\.\d+)+", _asked("--version"))
    how = f"{LANGUAGES}, line psm 7 at {LINE_HEIGHT} px in 2 preparations, page psm 3"
    told = f"{number[0] if number else 'unknown'}, {how}"
    packs = (
        ModelFile(name=path.name, sha256=hashlib.sha256(path.read_bytes()).hexdigest()) for path in _language_data()
    )
    return Engine(name="tesseract", version=told, models=tuple(packs))


_TOLD: Final[dict[str, Callable[[], Engine]]] = {
    "rapidocr": _rapidocr,
    "ppocr-v4": _ppocr_v4,
    "tesseract": _tesseract,
}


def _networks_run_on() -> str:
    return f"openvino {_version('openvino')} {PRECISION}, opencv {_version('opencv-python-headless')}"


def _networks(*models: Model) -> tuple[ModelFile, ...]:
    """A network has the content that is asked of it, or is not loaded."""
    return tuple(ModelFile(name=Path(each.file).name, sha256=each.sha256) for each in models)


def _language_data() -> tuple[Path, ...]:
    """None where Tesseract does not tell where its language data lie."""
    folder = re.search(r'"([^"]+)"', _asked("--list-langs"))
    if folder is None:
        return ()
    paths = (Path(folder[1]) / f"{pack}.traineddata" for pack in LANGUAGES.split("+"))
    return tuple(path for path in paths if path.is_file())


def _asked(question: str) -> str:
    program = shutil.which("tesseract")
    if program is None:
        raise MissingDependency(NO_TESSERACT)
    try:
        told = subprocess.run([program, question], capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired as hangs:
        raise MissingDependency("the program tesseract does not answer; run: make setup") from hangs
    return (told.stdout + told.stderr).decode("utf-8", "replace")


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError as absent:
        raise MissingDependency(f"the package {package} is not installed; run: make setup") from absent
