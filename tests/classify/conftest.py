"""Papers for the tests, drawn as text: one row a line, two blanks between words, `#` before what is printed big."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from pipeline.geometry import IDENTITY, Box
from pipeline.model import Page, ReadPage, Word

Draw = Callable[..., ReadPage]


def _words(text: str, size: int) -> tuple[Word, ...]:
    words = []
    for row, line in enumerate(text.strip().splitlines()):
        height = size * 2 if line.lstrip().startswith("#") else size
        left = 60
        for part in re.split(r"\s{2,}", line.strip().lstrip("# ")):
            box = Box(
                left=left, top=60 + row * 3 * size, right=left + height * len(part), bottom=60 + row * 3 * size + height
            )
            words.append(Word(text=part, box=box, confidence=0.98))
            left = box.right + 3 * size
    return tuple(words)


@pytest.fixture
def draw() -> Draw:
    def page(text: str, *, file: str = "a.pdf", number: int = 1, size: int = 20) -> ReadPage:
        return ReadPage(
            page=Page(file=file, sha256=f"{hash(file) % 997:064d}", number=number, width=1600, height=2200),
            engine="rapidocr",
            rotation=0,
            width=1600,
            height=2200,
            to_upload=IDENTITY,
            words=_words(text, size) if text.strip() else (),
        )

    return page
