"""Papers drawn as text: two blanks or more part two words, and what stands below another in the text stands
below it on the page (a Chinese sign is two columns wide); `#` before what is printed big."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Protocol, TypeVar

import pytest

from pipeline.classify import group
from pipeline.extractors import extract
from pipeline.geometry import IDENTITY, Box
from pipeline.model import Document, DocumentType, Page, ReadPage, Word
from pipeline.records import RECORD_TYPES, Record
from tests.checks.supported import supported

DrawPaper = Callable[..., Document]
ReadPapers = Callable[..., list[Record]]
R = TypeVar("R", bound=Record)
_KINDS: dict[type, DocumentType] = {record: kind for kind, record in RECORD_TYPES.items()}


class ReadOne(Protocol):
    def __call__(self, kind: type[R], *pages: str, size: int = 20) -> R: ...


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _words(text: str, size: int) -> Iterator[Word]:
    for row, line in enumerate(text.strip("\n").splitlines()):
        height = 2 * size if line.lstrip().startswith("#") else size
        for part in re.finditer(r"\S+(?: \S+)*", line.replace("#", " ")):
            left = 40 + _width(line[: part.start()]) * size // 2
            top = 60 + row * 9 * size // 5
            right = left + _width(part[0]) * height // 2
            yield Word(text=part[0], box=Box(left=left, top=top, right=right, bottom=top + height), confidence=0.97)


def _paper(kind: DocumentType, *pages: str, size: int = 20) -> Document:
    read = tuple(
        ReadPage(
            page=Page(file="a.pdf", sha256="0" * 64, number=number, width=2400, height=2400),
            engine="rapidocr",
            rotation=0,
            width=2400,
            height=2400,
            to_upload=IDENTITY,
            words=tuple(_words(text, size)),
        )
        for number, text in enumerate(pages, start=1)
    )
    return Document(id="d1", type=kind, pages=read)


@cache
def _records(place: int, text: str) -> tuple[Record, ...]:
    """Of the paper at that place of a case; most cases differ in one of their papers."""
    (page,) = _paper(DocumentType.OTHER, text).pages
    named = replace(page, page=replace(page.page, file=f"{place}.png", sha256=f"{place:064d}"))
    return tuple(supported(each) for paper in group((named,)) for each in extract(paper))


@pytest.fixture
def draw_paper() -> DrawPaper:
    return _paper


@pytest.fixture
def read_one(draw_paper: DrawPaper) -> ReadOne:
    """The one record of a paper of its kind."""

    def one(kind: type[R], *pages: str, size: int = 20) -> R:
        (record,) = extract(draw_paper(_KINDS[kind], *pages, size=size))
        assert isinstance(record, kind)
        return record

    return one


@pytest.fixture
def read_papers() -> ReadPapers:
    """The records of these papers, each drawn as an upload of its own and told apart; every value seconded."""

    def papers(*texts: str) -> list[Record]:
        records = [each for place, text in enumerate(texts) for each in _records(place, text)]
        return [replace(each, document=f"d1{place}") for place, each in enumerate(records)]

    return papers
