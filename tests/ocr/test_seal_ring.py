"""Round seals, whatever their color; nothing that is not round and lettered."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.geometry import Box
from pipeline.model import Word
from pipeline.ocr.seal_ring import beside_rings, circles, read_rings
from pipeline.raster import Pixels, Readers
from tests.ocr.conftest import FONT

NAME = "国家税务总局上海市浦东新区税务局"


def sealed(*seals: tuple[int, int, str], ink: str, size: int = 220) -> Pixels:
    picture = Image.new("RGB", (1200, 1700), "white")
    for x, y, text in seals:
        seal = Image.new("RGBA", (size, size), "#ffffff00")
        pen = ImageDraw.Draw(seal)
        pen.ellipse((3, 3, size - 4, size - 4), outline=ink, width=5)
        letters, reach = round(size * 0.11), size * 0.4
        for place, sign in enumerate(text):
            angle = math.radians(-125 + 250 * place / (len(text) - 1))
            tile = Image.new("RGBA", (2 * letters, 2 * letters), "#ffffff00")
            font = ImageFont.truetype(str(FONT), letters)
            ImageDraw.Draw(tile).text((letters, letters), sign, font=font, fill=ink, anchor="mm")
            tile = tile.rotate(-math.degrees(angle), Image.Resampling.BICUBIC)
            at = size / 2 + reach * math.sin(angle) - letters, size / 2 - reach * math.cos(angle) - letters
            seal.alpha_composite(tile, (round(at[0]), round(at[1])))
        picture.paste(seal, (x - size // 2, y - size // 2), seal)
    return np.asarray(picture, dtype=np.uint8)


def rings(page: Pixels, readers: Readers) -> tuple[Word, ...]:
    return read_rings(page, circles(page), readers.first)


@pytest.mark.real_engine
@pytest.mark.parametrize("ink", ["#c82028", "#606060"])
def test_the_name_around_a_seal(readers: Readers, ink: str) -> None:
    (seal,) = rings(sealed((800, 1200, NAME), ink=ink), readers)
    assert seal.text == NAME
    assert abs(seal.box.center[0] - 800) < 8
    assert abs(seal.box.center[1] - 1200) < 8
    assert abs(seal.box.width - 220) < 16


@pytest.mark.real_engine
def test_each_of_two_seals_once(readers: Readers) -> None:
    seals = rings(sealed((700, 900, "上海禾木电子商务有限公司"), (820, 1150, NAME), ink="#c82028"), readers)
    assert sorted(seal.text for seal in seals) == ["上海禾木电子商务有限公司", NAME]


@pytest.mark.real_engine
def test_print_and_empty_circles_are_no_seals(draw: Callable[..., Pixels], readers: Readers) -> None:
    page = draw((100, 60, "增值税一般纳税人登记表"), (100, 200, "受理税务机关（章）："))
    assert rings(page, readers) == ()
    assert rings(sealed((600, 600, "  "), ink="#c82028"), readers) == ()


@pytest.mark.real_engine
def test_print_across_a_red_seal_takes_no_sign_of_its_name(readers: Readers) -> None:
    page = sealed((800, 1200, NAME), ink="#c82028").copy()
    page[1140:1146, 700:900] = page[1250:1258, 690:910] = 20
    assert [seal.text for seal in rings(page, readers)] == [NAME]


def test_signs_of_a_ring_are_no_lines() -> None:
    seal = (200.0, 200.0, 100.0)
    page = np.full((400, 400, 3), 255, dtype=np.uint8)
    red, black = (200, 40, 50), (30, 30, 30)
    places = {
        "ring": (Box(left=120, top=150, right=150, bottom=180), red),
        "print": (Box(left=250, top=150, right=280, bottom=180), black),
        "star": (Box(left=185, top=185, right=215, bottom=215), red),
        "long": (Box(left=150, top=270, right=380, bottom=295), red),
        "outside": (Box(left=330, top=20, right=360, bottom=50), red),
    }
    for box, ink in places.values():
        page[box.top + 4 : box.bottom - 4, box.left + 4 : box.right - 4 : 2] = ink
    words = [Word(text=name, box=box, confidence=1.0) for name, (box, _) in places.items()]
    assert [word.text for word in beside_rings(words, page, [seal])] == ["print", "star", "long", "outside"]
    assert beside_rings(words, page, []) == tuple(words)
