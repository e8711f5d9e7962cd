"""The same papers read by one engine alone: our extractors, but no clean-up and nobody to second a value."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path

import pandas as pd

from bench.accuracy.observe import FieldSeen, Json, fields
from bench.accuracy.runs import Case
from pipeline import classify, extractors, intake, ocr
from pipeline.geometry import IDENTITY
from pipeline.model import ReadPage
from pipeline.raster import Raster, Readable, Reader
from pipeline.records import printed_fields
from pipeline.report import contract

PEERS = ("rapidocr", "tesseract")
_TEXTS = {name: str for name, kind in FieldSeen.__annotations__.items() if kind == "str"}


def alone(engine: str, *, cases: Sequence[Case], jobs: int | None) -> pd.DataFrame:
    """Every field of the cases as that engine gives it. Each case is kept beside its seed and not read again."""
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        for _ in pool.map(partial(_read_case, engine), [each for each in cases if not _kept(engine, each).exists()]):
            pass
    return pd.concat([pd.read_json(_kept(engine, each), dtype=_TEXTS) for each in cases], ignore_index=True)


def _read_case(engine: str, case: Case) -> None:
    seen = read_alone(engine, case.folder, case.truth)
    path = _kept(engine, case)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    pd.DataFrame([asdict(each) for each in seen], columns=list(FieldSeen.__annotations__)).to_json(
        part, orient="records"
    )
    part.replace(path)


def _kept(engine: str, case: Case) -> Path:
    return case.folder.parents[2] / "alone" / engine / f"{case.name}.json"


def read_alone(engine: str, folder: Path, truth: Json) -> tuple[FieldSeen, ...]:
    """Every field as `engine` alone gives it: no value has supports, and `trust` is its confidence."""
    with tempfile.TemporaryDirectory() as scratch:
        uploads = intake.open_case(folder, Path(scratch))
        pages = tuple(_read(each, _reader(engine)) for each in uploads.rasters)
    report = {"documents": list(_documents(pages))}
    return tuple(fields(report, truth))


def _read(raster: Raster, reader: Reader) -> ReadPage:
    untouched = Readable(page=raster.page, pixels=raster.pixels(), to_upload=IDENTITY, rotation=0)
    return ReadPage(
        page=raster.page,
        engine=reader.name,
        rotation=0,
        width=raster.page.width,
        height=raster.page.height,
        to_upload=IDENTITY,
        words=reader.page(untouched.pixels),
    )


def _documents(pages: tuple[ReadPage, ...]) -> Iterator[Json]:
    for document in classify.group(pages):
        for record in extractors.extract(document):
            yield {
                "type": document.type.value,
                "pages": [{"file": each.page.file, "number": each.page.number} for each in document.pages],
                "fields": {
                    name: {"value": contract.encode(field.value), "confidence": contract.confidence(field)}
                    for name, field in printed_fields(record)
                },
            }


@cache
def _reader(engine: str) -> Reader:
    return ocr.open_readers(engine).first
