"""A page with a seal over print, and what is passed through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
import pytest

from pipeline.geometry import IDENTITY, Box, Quad
from pipeline.model import Page, Word
from pipeline.ocr import read_page
from pipeline.ocr.order import in_reading_order
from pipeline.raster import LineFinder, Pixels, Readable, Readers

Draw = Callable[..., Pixels]


def readable(pixels: Pixels, text_layer: tuple[Word, ...] = ()) -> Readable:
    height, width = pixels.shape[:2]
    page = Page(file="a.png", sha256="0" * 64, number=1, width=width, height=height)
    return Readable(page=page, pixels=pixels, to_upload=IDENTITY, rotation=0, text_layer=text_layer)


def stamped(pixels: Pixels, center: tuple[int, int]) -> Pixels:
    """Red ink that covers print as ink does: it lets what is dark below show through."""
    seal = np.full_like(pixels, 255)
    cv2.circle(seal, center, 90, (225, 40, 50), 12)
    for turn in range(0, 180, 30):
        x, y = int(80 * np.cos(np.radians(turn))), int(80 * np.sin(np.radians(turn)))
        start, end = (center[0] - x, center[1] - y), (center[0] + x, center[1] + y)
        cv2.line(seal, start, end, (225, 40, 50), 9)
    return np.minimum(pixels, seal)


class Blind:
    """Sees nothing on any picture."""

    name = "tesseract"
    version = "0"

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        return ()

    def line(self, pixels: Pixels) -> tuple[str, float]:
        return "", 0.0


def test_a_sheet_of_several_stays_known_as_one() -> None:
    place = Quad.of(Box(left=20, top=10, right=420, bottom=310))
    blank = readable(np.full((300, 400, 3), 255, dtype=np.uint8))
    assert read_page(replace(blank, sheet=place), Blind()).sheet == place
    assert read_page(blank, Blind()).sheet is None


@pytest.mark.real_engine
def test_print_under_a_red_seal_is_read_once(draw: Draw, readers: Readers) -> None:
    picture = stamped(draw((300, 280, "2019年03月12日"), (100, 60, "登记机关")), (400, 300))
    page = read_page(readable(picture), readers.first)
    texts = [word.text for word in page.words]
    assert texts.count("2019年03月12日") == 1
    assert texts.count("登记机关") == 1
    assert page.engine == "rapidocr"


@pytest.mark.real_engine
def test_print_that_is_red_itself_is_kept(draw: Draw, readers: Readers) -> None:
    picture = draw((200, 100, "商标注册证"), size=(900, 400), height=60, ink="#d02030")
    assert [word.text for word in read_page(readable(picture), readers.first).words] == ["商标注册证"]


@pytest.mark.real_engine
def test_text_layer_is_passed_through(draw: Draw, readers: Readers) -> None:
    word = Word(text="1", box=Box(left=1, top=1, right=9, bottom=9), confidence=1.0)
    page = read_page(readable(draw((50, 50, "注册资本")), (word,)), readers.first)
    assert page.text_layer == (word,)
    assert [each.text for each in page.words] == ["注册资本"]


def test_order_is_by_rows_then_from_the_left() -> None:
    def at(text: str, left: int, top: int) -> Word:
        return Word(text=text, box=Box(left=left, top=top, right=left + 50, bottom=top + 20), confidence=1.0)

    ordered = in_reading_order([at("d", 0, 40), at("b", 200, 0), at("a", 0, 6), at("c", 400, 3)])
    assert [word.text for word in ordered] == ["a", "b", "c", "d"]


@pytest.mark.real_engine
def test_lines_that_are_known_are_not_looked_for_again(draw: Draw, readers: Readers) -> None:
    picture = draw((100, 80, "注册资本"), (100, 200, "成立日期"))
    assert isinstance(readers.first, LineFinder)
    known = tuple(line for line in readers.first.lines(picture) if line.corners[0][1] < 150)
    page = read_page(replace(readable(picture), lines=known), readers.first)
    assert [word.text for word in page.words] == ["注册资本"]


@pytest.mark.real_engine
def test_page_whose_lines_run_into_its_border_is_cut_off(draw: Draw, readers: Readers) -> None:
    picture = draw((100, 80, "注册资本伍佰万元整"), (100, 200, "成立日期2019年03月12日"), (300, 320, "经营范围"))
    page = read_page(readable(np.ascontiguousarray(picture[:, 150:])), readers.first)
    assert page.quality == ("cut_off",)
    assert [word.cut for word in page.words] == [True, True, False]
    whole = read_page(readable(np.ascontiguousarray(picture[:, 96:])), readers.first)
    assert whole.quality == ()
