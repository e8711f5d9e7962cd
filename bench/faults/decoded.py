"""What intake makes of damaged samples: status, and pages as one digest. Cheap enough for thousands."""

from __future__ import annotations

import hashlib
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from bench.faults.mutations import Mutant
from pipeline import intake
from pipeline.model import FileStatus
from pipeline.raster import Uploads

STATUSES = frozenset(get_args(FileStatus))
_FILES_OF_A_CASE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """`seen` is the digest of every page with its text layer; empty where there are no pixels."""

    status: str
    seen: str


def samples(paths: Sequence[Path]) -> dict[Path, Decoded]:
    """The samples themselves."""
    with tempfile.TemporaryDirectory() as folder:
        copies = {f"{number:04}{path.suffix}": path for number, path in enumerate(paths)}
        for name, path in copies.items():
            (Path(folder) / name).write_bytes(path.read_bytes())
        return {copies[name]: decoded for name, decoded in _opened(Path(folder))}


def mutants(made: Sequence[Mutant]) -> Iterator[tuple[Mutant, Decoded | None]]:
    """None for one of which intake says nothing."""
    for start in range(0, len(made), _FILES_OF_A_CASE):
        chunk = made[start : start + _FILES_OF_A_CASE]
        with tempfile.TemporaryDirectory() as folder:
            for mutant in chunk:
                mutant.write(Path(folder))
            told = dict(_opened(Path(folder)))
        for mutant in chunk:
            yield mutant, told.get(mutant.name)


def _opened(folder: Path) -> list[tuple[str, Decoded]]:
    with tempfile.TemporaryDirectory() as scratch:
        uploads = intake.open_case(folder, Path(scratch))
        seen = _seen(uploads)
    return [(each.name, Decoded(status=each.status, seen=seen.get(each.name, ""))) for each in uploads.files]


def _seen(uploads: Uploads) -> dict[str, str]:
    pages: defaultdict[str, list[object]] = defaultdict(list)
    for raster, mark in zip(uploads.rasters, uploads.fingerprints, strict=True):
        page = raster.page
        told = (page.number, page.width, page.height, page.whole, mark.pixels_sha256, raster.text_layer)
        pages[page.file].append(told)
    return {name: hashlib.sha256(repr(told).encode()).hexdigest() for name, told in pages.items()}
