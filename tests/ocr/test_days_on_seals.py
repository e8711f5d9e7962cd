"""A day of which the page showed nothing, because an office's seal lies over it: looked for on the seal itself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.geometry import Box, Quad
from pipeline.model import Word
from pipeline.ocr.seal_ring import circles, read_rings
from pipeline.ocr.sealed_dates import complete_dates
from pipeline.raster import Pixels, Readers
from tests.ocr.conftest import FONT
from tests.ocr.test_seal_ring import sealed

OFFICE = "上海市浦东新区市场监督管理局"
PARTS = ((640, "2014"), (745, "年"), (805, "9"), (850, "月"), (895, "13"), (955, "日"))
RING = Word(text=OFFICE, box=Box(left=690, top=1090, right=910, bottom=1310), confidence=0.99)


def dated(ink: str, *, frame: bool = False) -> Pixels:
    """A seal over the parts of a day, and a frame of the seal's color that runs through its rim."""
    print_ = Image.fromarray(np.full((1700, 1200, 3), 255, dtype=np.uint8))
    pen = ImageDraw.Draw(print_)
    for left, text in PARTS:
        pen.text((left, 1228), text, fill="#202020", font=ImageFont.truetype(str(FONT), 32))
    if frame:
        pen.rectangle((60, 60, 1140, 1308), outline=ink, width=6)
    return np.asarray(np.minimum(np.asarray(print_), sealed((800, 1200, OFFICE), ink=ink)), dtype=np.uint8)


class Finder:
    """Finds one line wherever it looks, and reads it as the given texts, in turn."""

    name, version = "rapidocr", "0"

    def __init__(self, found: str, *rows: str) -> None:
        self.found, self.rows, self.asked = found, rows, 0

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        raise AssertionError("lines are looked for")

    def lines(self, pixels: Pixels, *, page: tuple[int, int] | None = None) -> tuple[Quad, ...]:
        self.asked += 1
        return (Quad.of(Box(left=60, top=110, right=180, bottom=140)),)

    def read(self, pixels: Pixels, lines: Sequence[Quad]) -> tuple[Word, ...]:
        return tuple(Word(text=self.found, box=line.bounds(*pixels.shape[1::-1]), confidence=0.9) for line in lines)

    def line(self, pixels: Pixels) -> tuple[str, float]:
        self.asked += 1
        return self.rows[(self.asked - 2) % len(self.rows)], 0.99


def on_the_seal(reader: Finder, *words: Word, ring: str = OFFICE) -> list[str]:
    seal = Word(text=ring, box=RING.box, confidence=0.99)
    blank = np.full((1700, 1200, 3), 255, dtype=np.uint8)
    return [word.text for word in complete_dates(blank, words, (), reader, (seal,))]


def word(text: str, left: int, width: int, top: int = 1200, height: int = 30) -> Word:
    return Word(text=text, box=Box(left=left, top=top, right=left + width, bottom=top + height), confidence=0.9)


@pytest.mark.real_engine
@pytest.mark.parametrize("page", [dated("#c82028", frame=True), dated("#8c8c8c")], ids=["joined with a frame", "gray"])
def test_a_day_that_only_the_seal_shows(page: Pixels, readers: Readers) -> None:
    rings = read_rings(page, circles(page), readers.first)
    label = word("登记机关", 500, 120, 1100)
    found = complete_dates(page, (label,), (), readers.first, rings)
    (day,) = (each for each in found if each is not label)
    assert "".join(day.text.split()) == "2014年9月13日"
    assert label in found
    assert 560 < day.box.left < 650
    assert 1200 < day.box.center[1] < 1290


def test_the_row_takes_the_place_of_the_marks_it_covers() -> None:
    assert on_the_seal(Finder("2014年9月", "2014年9月13日"), word("月", 700, 28), word("关", 640, 28, 1120)) == [
        "关",
        "2014年9月13日",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(("2014年9月13日", "2014年9月18日"), id="two looks, two days"),
        pytest.param(("2014年8月13日",), id="another digit"),
        pytest.param(("2014年9月3日", "2014年0月13日"), id="a digit that the day lacks"),
        pytest.param(("2014年9月",), id="no whole day"),
        pytest.param(("2014年09月3日",), id="a digit is lost"),
    ],
)
def test_what_the_looks_do_not_agree_on_stays_open(rows: tuple[str, ...]) -> None:
    assert on_the_seal(Finder("2014年9月", *rows), word("月", 700, 28)) == ["月"]


def test_a_day_of_eight_digits_lacks_none() -> None:
    reader = Finder("2014年09月", "2014年09月13日", "2014年09月013日")
    assert on_the_seal(reader, word("月", 700, 28)) == ["2014年09月13日"]


@pytest.mark.parametrize("text", ["2014年9月13日", "2014年09月03日"])
def test_no_seal_that_shows_a_day_is_looked_at(text: str) -> None:
    reader = Finder("2014年9月18日", "2014年9月18日")
    assert on_the_seal(reader, word(text, 700, 200)) == [text]
    assert reader.asked == 0


def test_neither_a_day_short_of_a_digit_nor_one_beside_the_row_is_the_day_of_the_seal() -> None:
    short, tall = word("2014年09月3日", 700, 200), word("2014年09月03日", 700, 480, 1140, 120)
    whole = "2014年09月03日"
    assert on_the_seal(Finder("2014年09月3日", whole), short) == [whole]
    assert on_the_seal(Finder("2014年", whole), tall) == [whole]


def test_a_company_dates_where_it_likes() -> None:
    reader = Finder("2014年9月", "2014年9月13日")
    assert on_the_seal(reader, ring="上海禾木电子商务有限公司") == []
    assert reader.asked == 0


def test_print_that_is_no_day_stays_where_it_was_read() -> None:
    reader = Finder("登记机关", "2014年9月13日")
    assert on_the_seal(reader, word("登记机关", 700, 120)) == ["登记机关"]
