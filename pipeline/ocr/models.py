"""The network files this program reads with, found inside the installed packages and proved whole.

The files travel in wheels of PyPI; their packages are never imported (see docs/decisions/0003-engines.md).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from pipeline.errors import MissingDependency


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A network file: the distribution that carries it, its place inside, and the SHA-256 it must have."""

    package: str
    file: str
    sha256: str

    @property
    def name(self) -> str:
        return Path(self.file).stem

    def path(self) -> Path:
        """Where the file lies. Raises MissingDependency when it is absent or not the file we measured with."""
        try:
            path = Path(str(distribution(self.package).locate_file(self.file)))
        except PackageNotFoundError as absent:
            raise MissingDependency(f"the package {self.package} is not installed; run: make setup") from absent
        if not path.is_file():
            raise MissingDependency(f"the model file {self.file} of {self.package} is missing; run: make setup")
        if hashlib.sha256(path.read_bytes()).hexdigest() != self.sha256:
            raise MissingDependency(f"the model file {self.file} of {self.package} is damaged; run: make setup")
        return path


DETECTOR = Model(
    package="rapidocr",
    file="rapidocr/models/PP-OCRv6_det_small.onnx",
    sha256="090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f",
)
RECOGNIZER = Model(
    package="rapidocr",
    file="rapidocr/models/PP-OCRv6_rec_small.onnx",
    sha256="6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884",
)
SECOND_RECOGNIZER = Model(
    package="rapidocr-onnxruntime",
    file="rapidocr_onnxruntime/models/ch_PP-OCRv4_rec_infer.onnx",
    sha256="48fc40f24f6d2a207a2b1091d3437eb3cc3eb6b676dc3ef9c37384005483683b",
)
