"""A day whose parts were read under a seal becomes one word, or stays as it was read."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.geometry import Box
from pipeline.model import Word
from pipeline.ocr.sealed_dates import complete_dates
from pipeline.raster import Pixels

PAGE = np.full((1000, 1400, 3), 255, dtype=np.uint8)
SEAL = (1000.0, 600.0, 90.0)


class Recited:
    """Reads every line as one of the given texts, in turn."""

    name, version = "rapidocr", "0"

    def __init__(self, *texts: str, confidence: float = 0.99) -> None:
        self.texts, self.asked, self.confidence = texts, 0, confidence

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        raise AssertionError("a row is read as one line")

    def line(self, pixels: Pixels) -> tuple[str, float]:
        self.asked += 1
        return self.texts[(self.asked - 1) % len(self.texts)], self.confidence


def word(text: str, left: int, top: int = 610, width: int = 60) -> Word:
    return Word(text=text, box=Box(left=left, top=top, right=left + width, bottom=top + 28), confidence=0.9)


def texts(reader: Recited, *words: Word) -> list[str]:
    return [each.text for each in complete_dates(PAGE, words, [SEAL], reader)]


def test_the_parts_of_a_day_become_the_day() -> None:
    row = word("2023", 900), word("03 月", 1000)
    assert texts(Recited("2023年03月11日"), word("登记机关", 900, 540), *row) == ["登记机关", "2023年03月11日"]


def test_a_stroke_of_the_seal_among_the_digits_is_dropped() -> None:
    assert texts(Recited("2024年02月05日"), word("20242年02月05日", 930, width=200)) == ["2024年02月05日"]


def test_two_digits_are_more_than_a_stroke() -> None:
    assert texts(Recited("2019年1月2日"), word("2019年11月", 900, width=90), word("12日", 1000)) == [
        "2019年11月",
        "12日",
    ]


def test_a_look_that_is_sure_of_another_day_leaves_none() -> None:
    row = word("2023", 900), word("03 月", 1000)
    assert texts(Recited("2023年03月11日", "2028年08月18日"), *row) == ["2023", "03 月"]


@pytest.mark.parametrize(
    "reader",
    [
        pytest.param(Recited("2028年07月14日"), id="another digit"),
        pytest.param(Recited("2023年07月"), id="no whole day"),
        pytest.param(Recited("2023年07月14日", "2023年07月15日"), id="two looks, two days"),
        pytest.param(Recited("2023年07月14日", confidence=0.8), id="unsure"),
    ],
)
def test_what_another_look_does_not_complete_stays(reader: Recited) -> None:
    assert texts(reader, word("2023年07", 900), word("1", 1080, width=12)) == ["2023年07", "1"]
    assert reader.asked > 0


def test_nothing_else_is_looked_at_again() -> None:
    reader = Recited("2023年07月14日")
    day, name, elsewhere = word("2023年07月14日", 930), word("李四", 950, 570), word("2023", 200)
    assert len(texts(reader, day, name, elsewhere)) == 3
    assert reader.asked == 0
