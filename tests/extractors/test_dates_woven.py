"""Words that are parts of one date, and words that only stand near one."""

from __future__ import annotations

from pipeline.extractors._dates_woven import Cell, woven
from pipeline.extractors._span import Span


def word(text: str, left: float, *, top: float = 0, pitch: float = 20) -> list[Cell]:
    return [
        Cell(
            sign=sign,
            span=Span(left=left + place * pitch, top=top, right=left + place * pitch + 16, bottom=top + 20),
            confidence=0.9,
        )
        for place, sign in enumerate(text)
    ]


def texts(words: list[list[Cell]]) -> list[str]:
    return ["".join(cell.sign for cell in each) for each in words]


def test_digits_in_the_gaps_of_marks_are_put_in_order() -> None:
    marks = word("年  月  日", 80)
    found = woven([marks, word("03", 100, top=6), word("12", 160, top=6), word("2015", 0, top=6)])
    assert texts(found) == ["年03月12日", "2015"]


def test_words_that_cover_each_other_stay_apart() -> None:
    assert texts(woven([word("2015年", 0), word("2016年", 4, top=10)])) == ["2015年", "2016年"]


def test_words_of_another_row_stay_apart() -> None:
    assert texts(woven([word("年月日", 80, pitch=60), word("03", 100, top=25)])) == ["年月日", "03"]


def test_text_is_never_merged() -> None:
    assert texts(woven([word("名称", 0, pitch=80), word("章", 40)])) == ["名称", "章"]
