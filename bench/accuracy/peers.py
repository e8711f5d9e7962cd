"""The same papers read by one engine alone: our extractors, but no clean-up and nobody to second a value."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from bench.accuracy.observe import FieldSeen, Json, fields
from pipeline import classify, extractors, intake, ocr
from pipeline.geometry import IDENTITY
from pipeline.model import ReadPage
from pipeline.raster import Raster, Readable, Reader
from pipeline.records import printed_fields
from pipeline.report import contract

PEERS = ("rapidocr", "tesseract")


def read_alone(engine: str, folder: Path, truth: Json) -> tuple[FieldSeen, ...]:
    """Every field as `engine` alone gives it; `trust` is its confidence only."""
    with tempfile.TemporaryDirectory() as scratch:
        uploads = intake.open_case(folder, Path(scratch))
        pages = tuple(_read(each, _reader(engine)) for each in uploads.rasters)
    report = {"documents": list(_documents(pages))}
    return tuple(replace(each, trust=(0, each.trust[1])) for each in fields(report, truth))


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
