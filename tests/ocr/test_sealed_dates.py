"""A day whose parts were read under a seal becomes one word, or stays as it was read."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.geometry import Box
from pipeline.model import Word
from pipeline.ocr.seal import without_ink
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


def test_a_day_at_the_foot_of_a_page_stays_on_it() -> None:
    """A photo that ends right below the day; what lies beyond it would cost the whole page."""
    height = 636
    row = word("2023", 900, top=608), word("03 月", 1000, top=608)
    (day,) = complete_dates(PAGE[:height], row, [(1000.0, 560.0, 90.0)], Recited("2023年03月11日"))
    assert day.text == "2023年03月11日"
    assert day.box.bottom == height


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


def test_a_mark_that_stands_alone_is_part_of_the_day() -> None:
    row = word("2023年10", 900, width=120), word("日", 1130, width=28)
    assert texts(Recited("2023年10月16日"), *row) == ["2023年10月16日"]


def test_marks_without_a_numeral_are_nobodys_day() -> None:
    reader = Recited("2023年10月16日")
    assert texts(reader, word("年", 960, width=28), word("月", 1040, width=28)) == ["年", "月"]
    assert reader.asked == 0


def inked(left: int, right: int) -> Pixels:
    page = PAGE.copy()
    page[605:645, left:right] = (215, 60, 60)
    return page


def test_a_digit_that_ink_crosses_may_be_another_one() -> None:
    row = (word("2028年02", 900, width=120),)
    reader = Recited("2023年02月16日")
    crossed = complete_dates(inked(948, 966), row, [SEAL], reader)
    clear = complete_dates(inked(1030, 1050), row, [SEAL], reader)
    assert [each.text for each in crossed] == ["2023年02月16日"]
    assert [each.text for each in clear] == ["2028年02"]


def test_a_day_read_without_great_certainty_is_not_taken() -> None:
    row = word("2023年10", 900, width=120), word("日", 1130, width=28)
    assert texts(Recited("2023年10月16日", confidence=0.88), *row) == ["2023年10", "日"]


def test_ink_becomes_paper_and_thin_print_under_it_stays() -> None:
    page = np.full((40, 200, 3), 240, dtype=np.uint8)
    page[:, 90:110] = (215, 70, 70)
    page[:, 100] = (60, 25, 25)
    row = without_ink(page, Box(left=0, top=0, right=200, bottom=40))
    assert row[:, 95].min() > 230
    assert row[:, 100].max() < 110
