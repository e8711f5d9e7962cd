"""Print under a slanting purpose note is read once the note is gone; nothing else of the page changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.geometry import Box, Quad
from pipeline.model import Word
from pipeline.ocr.notes import read_under_notes
from pipeline.raster import LineFinder, Pixels, Readers
from tests.ocr.conftest import FONT

LABEL, HIDDEN = Box(left=60, top=200, right=300, bottom=240), Box(left=330, top=200, right=700, bottom=240)
ROWS = [Box(left=60, top=top, right=700, bottom=top + 40) for top in (40, 100, 320, 380, 440)]
NOTE = Quad(corners=((300.0, 380.0), (720.0, 100.0), (740.0, 130.0), (320.0, 410.0)))


def page(note: int | tuple[int, int, int]) -> Pixels:
    """Rows of strokes, and a bar of that level or color across them where the note runs."""
    picture = np.full((520, 800, 3), 250, dtype=np.uint8)
    for box in (LABEL, HIDDEN, *ROWS):
        for left in range(box.left + 4, box.right - 8, 16):
            cv2.rectangle(picture, (left, box.top + 6), (left + 5, box.bottom - 6), (30, 30, 30), cv2.FILLED)
    bar = np.full_like(picture, 255)
    for shift in range(0, 30, 10):
        cv2.line(bar, (305, 385 + shift), (725, 105 + shift), (note,) * 3 if isinstance(note, int) else note, 5)
    return np.minimum(picture, bar)


@dataclass(slots=True)
class Finder:
    """Finds the hidden line only on a picture without anything pale, and reads each line as told."""

    texts: dict[Box, tuple[str, float]]
    also: tuple[Box, ...] = ()
    seen: list[Pixels] = field(default_factory=list)
    name: str = "rapidocr"
    version: str = "0"

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        raise AssertionError("lines are known")

    def line(self, pixels: Pixels) -> tuple[str, float]:
        raise AssertionError("no line is read alone")

    def lines(self, pixels: Pixels, *, page: tuple[int, int] | None = None) -> tuple[Quad, ...]:
        self.seen.append(pixels)
        return tuple(Quad.of(box) for box in (LABEL, HIDDEN, *ROWS, *self.also))

    def read(self, pixels: Pixels, lines: Sequence[Quad]) -> tuple[Word, ...]:
        boxes = [line.bounds(pixels.shape[1], pixels.shape[0]) for line in lines]
        return tuple(word(box, *self.texts[box]) for box in boxes if box in self.texts)


def word(box: Box, text: str, confidence: float = 1.0) -> Word:
    return Word(text=text, box=box, confidence=confidence)


BEFORE = (word(LABEL, "注册资本"), *(word(box, "经营范围") for box in ROWS))
FOUND = (*(Quad.of(box) for box in (LABEL, *ROWS)), NOTE)


def test_a_line_that_the_note_hides_is_read_without_it() -> None:
    finder = Finder(texts={HIDDEN: ("伍佰万元整", 0.99)})
    texts = [each.text for each in read_under_notes(page(170), BEFORE, FOUND, finder)]
    assert texts.count("伍佰万元整") == 1
    assert len(texts) == len(BEFORE) + 1
    (cleared,) = finder.seen
    assert cleared[145:195, 560:680].min() == 255  # the bar alone
    assert cleared[220, 336].max() < 40  # print beside it


def under(says: str) -> set[str]:
    """What is told of a page whose slanting note says that."""
    finder = Finder(texts={HIDDEN: ("伍佰万元整", 0.99)})
    told = read_under_notes(page(170), (*BEFORE, word(NOTE.bounds(800, 520), says)), FOUND, finder)
    return {each.text for each in told}


@pytest.mark.parametrize("says", ["仅供入驻使用", "限京东自营入驻审核使用"])
def test_what_a_slanting_note_says_is_left_out(says: str) -> None:
    assert under(says) == {"伍佰万元整", "注册资本", "经营范围"}


@pytest.mark.parametrize("says", ["仅供预览", "样本", "作废"])
def test_what_tells_that_a_paper_is_none_stays(says: str) -> None:
    assert under(says) == {"伍佰万元整", "注册资本", "经营范围", says}


@pytest.mark.parametrize("piece", ["驻使用", "口京东店"])
def test_pieces_of_a_note_are_left_out_and_level_words_stay(piece: str) -> None:
    other = Quad(corners=((20.0, 510.0), (120.0, 460.0), (130.0, 480.0), (30.0, 518.0)))
    words = (
        *BEFORE[1:],
        word(NOTE.bounds(800, 520), "仅供京东入驻使用"),
        word(other.bounds(800, 520), piece),
        word(LABEL, "仅限京东使用"),
    )
    told = [each.text for each in read_under_notes(page(170), words, (*FOUND, other), Finder(texts={}))]
    assert told.count("仅限京东使用") == 1
    assert piece not in told


@pytest.mark.parametrize(
    ("note", "lines"),
    [(30, FOUND), (170, FOUND[:-1]), (170, (Quad.of(LABEL), NOTE, NOTE))],
    ids=["as dark as print", "no note", "the page itself stands aslant"],
)
def test_not_looked_at_again(note: int, lines: Sequence[Quad]) -> None:
    finder = Finder(texts={HIDDEN: ("伍佰万元整", 0.99)})
    assert read_under_notes(page(note), BEFORE, lines, finder) == BEFORE
    assert finder.seen == []


@pytest.mark.parametrize(
    ("text", "confidence", "kept"),
    [("注册资木", 0.99, "注册资本"), ("注册资本伍佰", 0.99, "注册资本伍佰"), ("注册资本伍佰", 0.5, "注册资本")],
    ids=["another", "completed", "unsure"],
)
def test_what_was_read_gives_way_to_what_completes_it_only(text: str, confidence: float, kept: str) -> None:
    whole = LABEL.union(HIDDEN)
    finder = Finder(texts={HIDDEN: (text, confidence)})
    over = word(HIDDEN, "注册资本")
    told = read_under_notes(page(170), (over, *(word(box, "经营范围") for box in ROWS)), FOUND, finder)
    assert [each.text for each in told if whole.meets(each.box)] == [kept]


def test_a_long_line_is_read_though_the_note_crosses_one_sign_of_it() -> None:
    whole = Box(left=40, top=260, right=780, bottom=300)
    finder = Finder(texts={whole: ("注册资本伍佰万元整实收资本伍佰万元整", 0.99)}, also=(whole,))
    picture = page(170)
    picture[260:285] = page(255)[260:285]
    told = read_under_notes(picture, BEFORE, FOUND, finder)
    assert "注册资本伍佰万元整实收资本伍佰万元整" in [each.text for each in told]


@pytest.mark.parametrize(("says", "looks"), [("仅供京东入驻使用", 1), ("互联网销售", 0)])
def test_a_level_note_is_known_by_what_it_says(says: str, looks: int) -> None:
    picture = page(255)
    over = Box(left=60, top=212, right=700, bottom=252)
    picture[over.top : over.bottom, over.left : over.right : 3] = np.minimum(
        picture[over.top : over.bottom, over.left : over.right : 3], 150
    )
    picture[over.top + 8 : over.bottom - 8, over.left : over.right] = np.minimum(
        picture[over.top + 8 : over.bottom - 8, over.left : over.right], 150
    )
    finder = Finder(texts={HIDDEN: ("伍佰万元整", 0.99)})
    before = (*BEFORE[1:], word(over, says))
    told = read_under_notes(picture, before, (*FOUND[:-1], Quad.of(over)), finder)
    assert len(finder.seen) == looks
    assert [each.text for each in told].count("伍佰万元整") == looks
    assert says in [each.text for each in told]


def test_a_level_line_as_dark_as_print_is_no_note_whatever_it_says() -> None:
    """A letter, photographed: its print has soft borders, paler than print by as much as a note is."""
    finder = Finder(texts={ROWS[0]: ("本邀请函仅限贵司使用 不得转让", 0.92)})
    words = (word(ROWS[0], "本邀请函仅限贵司使用，不得转让。"), *BEFORE)
    soft = np.asarray(cv2.GaussianBlur(page(255), (0, 0), 2.5), dtype=np.uint8)
    assert read_under_notes(soft, words, FOUND[:-1], finder) == words
    assert finder.seen == []


def test_a_colored_note_goes_by_its_brightest_color() -> None:
    finder = Finder(texts={HIDDEN: ("伍佰万元整", 0.99)})
    told = read_under_notes(page((235, 110, 110)), BEFORE, FOUND, finder)
    assert "伍佰万元整" in [each.text for each in told]
    assert finder.seen[0][145:195, 560:680].min() == 255


def test_print_read_with_a_sign_of_the_note_before_it_is_not_read_twice() -> None:
    slanting = word(HIDDEN.union(Box(left=320, top=180, right=330, bottom=250)), "京东伍佰万元整")
    quad = Quad(corners=((320.0, 180.0), (700.0, 250.0), (690.0, 270.0), (310.0, 200.0)))
    box = quad.bounds(800, 520)
    finder = Finder(texts={HIDDEN: ("伍佰万元整", 0.99)})
    told = read_under_notes(page(170), (*BEFORE, word(box, slanting.text)), (*FOUND, quad), finder)
    assert [each.text for each in told if "伍佰万元整" in each.text] == ["伍佰万元整"]


def test_a_line_found_higher_with_strokes_of_the_note_is_told_once() -> None:
    finder = Finder(texts={HIDDEN: ("伍佰万元整", 0.99)})
    high = word(Box(left=320, top=170, right=710, bottom=270), "伍佰万元整")
    told = read_under_notes(page(170), (*BEFORE, high), FOUND, finder)
    assert [each.box for each in told if each.text == "伍佰万元整"] == [HIDDEN]


def test_a_line_of_which_only_the_beginning_was_read_is_read_whole() -> None:
    row = ROWS[-1]
    begun = word(Box(left=row.left, top=row.top, right=300, bottom=row.bottom), "成立日期")
    finder = Finder(texts={row: ("成立日期2015年11月05日", 0.99)})
    told = read_under_notes(page(170), (*BEFORE[:-1], begun), FOUND, finder)
    assert [each.text for each in told if row.meets(each.box)] == ["成立日期2015年11月05日"]


def test_lines_without_a_note_on_them_are_not_read_again() -> None:
    finder = Finder(texts={ROWS[0]: ("经营范围等", 0.99), ROWS[-1]: ("经营范围等", 0.99)})
    assert "经营范围等" not in [each.text for each in read_under_notes(page(170), BEFORE, FOUND, finder)]


@pytest.mark.real_engine
def test_a_drawn_note_over_a_name(draw: Callable[..., Pixels], readers: Readers) -> None:
    rows = [(60, 40 + 70 * row, "经营范围互联网销售日用百货销售") for row in range(7)]
    sheet = Image.fromarray(draw(*rows, (60, 540, "名称上海禾木电子商务有限公司"), size=(900, 640)))
    note = Image.new("RGBA", sheet.size, (255, 255, 255, 0))
    text = ImageFont.truetype(str(FONT), 44)
    ImageDraw.Draw(note).text((60, 560), "仅供京东入驻使用他用无效", fill=(150, 150, 150, 255), font=text)
    slanted = np.asarray(note.rotate(20, center=(60, 600)).convert("RGBA"))
    over = np.where(slanted[:, :, 3:] > 128, slanted[:, :, :3], 255)
    picture = np.ascontiguousarray(np.minimum(np.asarray(sheet), over), dtype=np.uint8)
    assert isinstance(readers.first, LineFinder)
    lines = readers.first.lines(picture)
    told = read_under_notes(picture, readers.first.read(picture, lines), lines, readers.first)
    assert any("上海禾木电子商务有限公司" in each.text for each in told)
