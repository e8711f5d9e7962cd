"""A sign too pale to read leaves a gap that is told; blank gaps, full print, a seal's ink and what stands in a day that
lacks no digit are not."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.geometry import IDENTITY, Box
from pipeline.model import Page, Patch, Word
from pipeline.ocr.pale_gaps import pale_gaps
from pipeline.raster import Readable

FONT = ImageFont.truetype(str(Path(__file__).parents[2] / "pipeline/report/fonts/NotoSansCJKsc-Regular.otf"), 32)
PAPER, PRINT, PALE, SEAL = "#e2ded2", "#303030", "#c2beb4", "#e08878"
LEFT, TOP = 40, 30


def drawn(text: str, hidden: str, ink: str) -> tuple[Readable, Word]:
    """A line of print with one of its signs in another ink, as read by who leaves that sign out."""
    picture = Image.new("RGB", (900, 110), PAPER)
    pen = ImageDraw.Draw(picture)
    middles, at = [], float(LEFT)
    for sign in text:
        wide = FONT.getlength(sign)
        pen.text((at, TOP), sign, font=FONT, fill=ink if sign == hidden else PRINT)
        if sign not in (hidden, "\u3000"):
            middles.append(at + wide / 2)
        at += wide
    noise = np.random.default_rng(1).normal(0, 3, (110, 900, 1))
    pixels = np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8)
    inner = [(one + other) / 2 for one, other in pairwise(middles)]
    edges = (2 * middles[0] - inner[0], *inner, 2 * middles[-1] - inner[-1])
    read = "".join(sign for sign in text if sign not in (hidden, "\u3000"))
    box = Box(left=LEFT - 6, top=TOP - 2, right=round(at) + 6, bottom=TOP + 50)
    page = Page(file="a.jpg", sha256="0" * 64, number=1, width=900, height=110)
    word = Word(text=read, box=box, confidence=0.99, edges=edges)
    return Readable(page=page, pixels=pixels, to_upload=IDENTITY, rotation=0), word


def told(text: str, hidden: str, ink: str) -> tuple[Patch, ...]:
    readable, word = drawn(text, hidden, ink)
    return pale_gaps(readable, [word])


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        *(("太原木通茶业有限公司", "通"), ("编号78561234", "6"), ("2017年08月31日止", "3"), ("91320505MA7Y1H7W", "M")),
        *(("周口木通茶业有限公司", "口"), ("四川木通茶业有限公司", "川"), ("编号78501234", "0")),
    ],
)
def test_a_sign_too_pale_to_read_is_told_where_it_stood(text: str, hidden: str) -> None:
    place = text.index(hidden)
    start, wide = LEFT + FONT.getlength(text[:place]), FONT.getlength(hidden)
    found = [each for each in told(text, hidden, PALE) if each.box.left < start + wide / 2 < each.box.right]
    assert [each.code for each in found] == ["glare"]


@pytest.mark.parametrize(
    ("text", "hidden", "ink"),
    [
        ("太原木通茶业有限公司", "通", PAPER),
        ("太原木通茶业有限公司", "通", PRINT),
        ("太原木通茶业有限公司", "通", SEAL),
        ("太原木通茶业有限公司", "", PRINT),
        ("成立日期：2017年08月21日，长期", "", PRINT),
        ("2017年=08月21日", "=", PALE),
        ("注\u3000册\u3000资\u3000本", "", PRINT),
        ("核定使用商品：茶；糖果；蜂蜜（见附页）", "", PRINT),
    ],
    ids=["blank", "print", "seal", "whole", "date", "whole day", "spaced", "punctuation"],
)
def test_nothing_is_told_of_a_line_that_lacks_no_pale_sign(text: str, hidden: str, ink: str) -> None:
    assert told(text, hidden, ink) == ()


def test_a_reader_that_tells_no_places_tells_no_gaps() -> None:
    readable, word = drawn("太原木通茶业有限公司", "通", PALE)
    assert pale_gaps(readable, [Word(text=word.text, box=word.box, confidence=0.99)]) == ()


def test_borders_of_signs_that_reach_into_a_blank_gap_are_no_rest_of_one() -> None:
    """The reader places 月 a little behind where it stands."""
    readable, word = drawn("千帆\u3000月\u30002026.05.01", "", PRINT)
    edges = tuple(edge + 3 * (place in (2, 3)) for place, edge in enumerate(word.edges))
    assert pale_gaps(readable, [replace(word, edges=edges)]) == ()
