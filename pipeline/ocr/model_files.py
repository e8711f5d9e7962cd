"""Which files an engine reads with, by content: two language packs of one name need not be one pack."""

from __future__ import annotations

import hashlib
import re
import subprocess
from pathlib import Path
from typing import Final

import pytesseract

from pipeline.model import ModelFile
from pipeline.ocr.models import DETECTOR, RECOGNIZER, SECOND_RECOGNIZER, Model
from pipeline.ocr.tesseract import LANGUAGES

NETWORKS: Final[dict[str, tuple[Model, ...]]] = {
    "rapidocr": (DETECTOR, RECOGNIZER),
    "ppocr-v4": (SECOND_RECOGNIZER,),
}
_SECONDS: Final = 20


def model_files(reader: str) -> tuple[ModelFile, ...]:
    """The files of the reader of that name; none where Tesseract does not tell where its language data lie."""
    if reader in NETWORKS:
        return tuple(ModelFile(name=Path(each.file).name, sha256=each.sha256) for each in NETWORKS[reader])
    return tuple(
        ModelFile(name=path.name, sha256=hashlib.sha256(path.read_bytes()).hexdigest()) for path in _language_data()
    )


def _language_data() -> tuple[Path, ...]:
    listing = [str(pytesseract.pytesseract.tesseract_cmd), "--list-langs"]
    told = subprocess.run(listing, capture_output=True, timeout=_SECONDS, check=False)
    folder = re.search(r'"([^"]+)"', (told.stdout + told.stderr).decode("utf-8", "replace"))
    if folder is None:
        return ()
    paths = (Path(folder[1]) / f"{pack}.traineddata" for pack in LANGUAGES.split("+"))
    return tuple(path for path in paths if path.is_file())
