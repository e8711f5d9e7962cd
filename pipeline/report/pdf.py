"""The view as a PDF, written to PDF/A-3a and PDF/UA-1, with report.json attached (docs/decisions/0004)."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from pipeline.report.characters import printable
from pipeline.report.fonts import FOLDER
from pipeline.report.pictures import Picture
from pipeline.report.view import CaseView
from pipeline.report.wording import Wording

TEMPLATE = Path(__file__).with_name("templates") / "case.typ"


def case_pdf(
    view: CaseView, pictures: dict[str, Picture], report_json: bytes | None, as_of: date, words: Wording
) -> bytes:
    """The bytes of report.pdf; without `report_json` nothing is attached.

    Its dates are the as-of day, so that the same case gives the same file.
    """
    day = {"year": as_of.year, "month": as_of.month, "day": as_of.day}
    with TemporaryDirectory() as folder:
        root = Path(folder)
        texts = dict(words.sections["page"])
        language = {"code": words.form("language"), "region": words.form("region")}
        extra = {
            "day": day,
            "t": texts,
            "lang": language,
            "attached": report_json is not None,
            "words": {code: words.entry("case", code)["word"] for code in words.codes("case")},
        }
        data = _printable(asdict(view) | extra)
        (root / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        if report_json is not None:
            (root / "report.json").write_bytes(report_json)
        (root / "case.typ").write_bytes(TEMPLATE.read_bytes())
        for name, picture in pictures.items():
            (root / name).write_bytes(picture.content)
        written: bytes = typst.compile(
            root / "case.typ",
            root=root,
            font_paths=[FOLDER],
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=["a-3a", "ua-1"],
            timestamp=int(datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC).timestamp()),
        )
    return written


def _printable(data: object) -> object:
    """The same tree with every text in signs that the typeface has."""
    match data:
        case str():
            return printable(data)
        case dict():
            return {key: _printable(each) for key, each in data.items()}
        case list() | tuple():
            return [_printable(each) for each in data]
        case _:
            return data
