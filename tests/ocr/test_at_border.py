"""Print that the border of the upload cuts through is told, print that ends before it is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.geometry import IDENTITY, Box, Homography
from pipeline.model import Page, Word
from pipeline.ocr.at_border import marked
from pipeline.raster import Pixels, Readable

FONT = Path(__file__).parents[2] / "pipeline/report/fonts/NotoSansCJKsc-Regular.otf"
WORD = Word(text="注册资本伍佰万元整", box=Box(left=100, top=90, right=400, bottom=150), confidence=0.99)
"""Where the line stands on the whole picture, with the margin that a detector leaves around it."""


def page(pixels: Pixels) -> Readable:
    height, width = pixels.shape[:2]
    told = Page(file="a.jpg", sha256="0" * 64, number=1, width=width, height=height)
    return Readable(page=told, pixels=np.ascontiguousarray(pixels), to_upload=IDENTITY, rotation=0)


@pytest.fixture(scope="module")
def whole() -> Pixels:
    picture = Image.new("RGB", (500, 240), (226, 222, 210))
    ImageDraw.Draw(picture).text((110, 100), WORD.text, fill="#303030", font=ImageFont.truetype(str(FONT), 30))
    return np.asarray(picture, dtype=np.uint8)


def cut_of(pixels: Pixels, box: Box) -> bool:
    (word,) = marked([replace(WORD, box=box)], page(pixels))
    return word.cut


def test_line_inside_is_whole(whole: Pixels) -> None:
    assert not cut_of(whole, WORD.box)


@pytest.mark.parametrize(
    ("left", "top", "right", "bottom"),
    [(125, 0, 500, 240), (0, 0, 365, 240), (0, 125, 500, 240), (0, 0, 500, 122)],
    ids=["left", "right", "top", "bottom"],
)
def test_line_that_the_border_cuts_through(left: int, top: int, right: int, bottom: int, whole: Pixels) -> None:
    pixels = whole[top:bottom, left:right]
    box = Box(
        left=max(WORD.box.left - left, 0),
        top=max(WORD.box.top - top, 0),
        right=min(WORD.box.right, right) - left,
        bottom=min(WORD.box.bottom, bottom) - top,
    )
    assert cut_of(pixels, box)


def test_line_that_ends_just_before_the_border(whole: Pixels) -> None:
    assert not cut_of(whole[:, 104:], Box(left=0, top=90, right=296, bottom=150))


def test_frame_along_the_border_is_no_print(whole: Pixels) -> None:
    framed = whole[:, 104:].copy()
    framed[:, :4] = 20
    assert not cut_of(framed, Box(left=0, top=90, right=296, bottom=150))


def test_border_of_the_upload_within_a_larger_readable_page(whole: Pixels) -> None:
    """A page made level is wider than its upload; what lies outside is white, and the border is where it begins."""
    larger = np.full((240, 425, 3), 255, dtype=np.uint8)
    larger[:, 50:] = whole[:, 125:]
    told = page(whole[:, 125:])
    readable = replace(told, pixels=larger, to_upload=Homography(rows=(1, 0, -50, 0, 1, 0, 0, 0, 1)))
    (word,) = marked([replace(WORD, box=Box(left=40, top=90, right=325, bottom=150))], readable)
    assert word.cut
