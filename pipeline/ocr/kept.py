"""Readers that answer from readings made before, where the same reader saw the same pixels.

A key is the reader with everything its answer depends on, the question, and the pixels; so a changed program,
model or setting finds nothing, and a reading is the same with and without the file it is kept in.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

import numpy as np
import openvino

from pipeline.geometry import Box, Quad
from pipeline.model import Engine, Word
from pipeline.ocr.readings import Readings
from pipeline.raster import LineFinder, Pixels, Reader

_HERE: Final = Path(__file__).parent
_BESIDE: Final = ("raster.py", "geometry.py", "model.py")
_LIBRARIES: Final = ("numpy", "opencv-python-headless", "openvino", "pillow", "pytesseract")


def keeping(reader: Reader, engine: Engine, readings: Readings) -> Reader:
    """The reader, which asks `readings` first."""
    memory = Memory(readings=readings, made_by=_identity(engine))
    if isinstance(reader, LineFinder):
        return KeptFinder(reader=reader, finder=reader, memory=memory)
    return KeptReader(reader=reader, memory=memory)


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """The readings of one reader. `made_by` is the digest of all that its answers depend on besides the pixels."""

    readings: Readings
    made_by: bytes

    def key(self, question: str, pixels: Pixels, more: object = None) -> bytes:
        asked = json.dumps([question, more, pixels.shape, str(pixels.dtype)]).encode()
        digest = hashlib.sha256(self.made_by + len(asked).to_bytes(8, "big") + asked)
        digest.update(np.ascontiguousarray(pixels).data)
        return digest.digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReader:
    """A reader that is asked only for what was not kept."""

    reader: Reader
    memory: Memory

    @property
    def name(self) -> str:
        return self.reader.name

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        key = self.memory.key("page", pixels)
        return _words(self.memory.readings.kept(key, lambda: _packed(_plain(self.reader.page(pixels)))))

    def line(self, pixels: Pixels) -> tuple[str, float]:
        key = self.memory.key("line", pixels)
        text, confidence = json.loads(self.memory.readings.kept(key, lambda: _packed(self.reader.line(pixels))))
        return text, confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFinder(KeptReader):
    """A reader that also finds lines; `finder` is that same reader."""

    finder: LineFinder

    def lines(self, pixels: Pixels, *, page: tuple[int, int] | None = None) -> tuple[Quad, ...]:
        key = self.memory.key("lines", pixels, page)
        found = self.memory.readings.kept(key, lambda: _packed(_corners(self.finder.lines(pixels, page=page))))
        return tuple(_quad(each) for each in json.loads(found))

    def read(self, pixels: Pixels, lines: Sequence[Quad]) -> tuple[Word, ...]:
        key = self.memory.key("read", pixels, _corners(lines))
        found = self.memory.readings.kept(key, lambda: _packed(_plain(self.finder.read(pixels, lines))))
        return _words(found)


def _identity(engine: Engine) -> bytes:
    """Engine, models and settings, the code and the libraries around them, and the processor, whose rounding the
    last digits of a confidence depend on."""
    told = [engine.name, engine.version, [[each.name, each.sha256] for each in engine.models], *_surroundings()]
    return hashlib.sha256(json.dumps(told).encode()).digest()


@cache
def _surroundings() -> tuple[str, ...]:
    code = hashlib.sha256()
    for path in (*sorted(_HERE.rglob("*.py")), *(_HERE.parent / name for name in _BESIDE)):
        code.update(path.name.encode() + b"\0" + path.read_bytes())
    libraries = (f"{name} {version(name)}" for name in _LIBRARIES)
    processor = str(openvino.Core().get_property("CPU", "FULL_DEVICE_NAME"))
    return code.hexdigest(), *libraries, processor


def _packed(told: object) -> bytes:
    """JSON gives every float back to its last bit."""
    return json.dumps(told, separators=(",", ":")).encode()


def _plain(words: Sequence[Word]) -> list[object]:
    return [[each.text, each.box.as_list(), each.confidence, each.edges, each.slope, each.sag] for each in words]


def _words(packed: bytes) -> tuple[Word, ...]:
    return tuple(
        Word(
            text=text,
            box=Box(left=left, top=top, right=right, bottom=bottom),
            confidence=confidence,
            edges=tuple(edges),
            slope=slope,
            sag=sag,
        )
        for text, (left, top, right, bottom), confidence, edges, slope, sag in json.loads(packed)
    )


def _corners(lines: Sequence[Quad]) -> list[object]:
    return [[each.corners, each.middle] for each in lines]


def _quad(kept: tuple[Sequence[tuple[float, float]], tuple[float, float] | None]) -> Quad:
    corners, middle = kept
    first, second, third, fourth = ((x, y) for x, y in corners)
    return Quad(corners=(first, second, third, fourth), middle=None if middle is None else (middle[0], middle[1]))
