"""A digit copied over another, on pages of every kind of noise."""

from __future__ import annotations

from datetime import date
from typing import Any

import cv2
import numpy as np
import pytest

from pipeline.forensics._copied import copied, signs
from pipeline.geometry import IDENTITY, Box, Quad
from pipeline.model import Field, Page, Reading, ReadPage, Word
from pipeline.raster import Pixels
from pipeline.records import AnnualSalesStatement, TrademarkAcceptanceNotice

LINES = [Box(left=40, top=40 + 70 * row, right=560, bottom=80 + 70 * row) for row in range(5)]


EVERY = tuple("".join(str((7 * row + 3 * place) % 10) for place in range(12)) for row in range(5))


def _page(*, noise: float = 6.0, rows: tuple[str, ...] = EVERY, shift: int = 1) -> Pixels:
    """Lines of digits, every row shifted by a part of a pixel, as no two prints meet the grid alike."""
    large = np.full((420 * 4, 620 * 4), 235, dtype=np.uint8)
    for row, (line, digits) in enumerate(zip(LINES, rows, strict=False)):
        for place, digit in enumerate(digits):
            at = (line.left * 4 + 20 + place * 170 + row * shift, line.bottom * 4 - 24 - row * shift % 4)
            cv2.putText(large, digit, at, cv2.FONT_HERSHEY_SIMPLEX, 4.6, 40, 12, cv2.LINE_AA)
    small = cv2.resize(large, (620, 420), interpolation=cv2.INTER_AREA).astype(np.float64)
    grained = small + np.random.default_rng(5).normal(0, noise, small.shape) if noise else small
    return np.clip(grained, 0, 255).astype(np.uint8)


def _edited(grey: Pixels) -> Pixels:
    """The first digit of the second line, copied over the last of the fourth."""
    edited = grey.copy()
    edited[244:296, 514:556] = grey[104:156, 42:84]
    return edited


def test_a_copied_digit_is_found_with_its_model() -> None:
    found = copied(_edited(_page()), LINES[3:4], LINES)
    assert found is not None
    distance, copy, model = found
    assert distance < 0.01
    assert (copy.top >= 250, copy.left >= 510) == (True, True)
    assert (model.left - copy.left, model.top - copy.top) == (42 - 514, 104 - 244)


def test_only_values_are_looked_at() -> None:
    assert copied(_edited(_page()), LINES[4:], LINES) is None


@pytest.mark.parametrize("noise", [0.0, 3.0, 12.0])
def test_honest_pages_have_none(noise: float) -> None:
    assert copied(_page(noise=noise), LINES, LINES) is None


@pytest.mark.parametrize("noise", [2.0, 4.0, 6.0])
@pytest.mark.parametrize("shift", [1, 4])
def test_one_digit_printed_twice_on_a_page_of_few_is_honest(noise: float, shift: int) -> None:
    """The other pairs are of different digits, and print that meets the grid alike differs by the grain alone."""
    page = _page(noise=noise, rows=("50247801", "2036"), shift=shift)
    assert copied(page, LINES[:1], LINES[:2]) is None
    edited = page.copy()
    edited[34:86, 42 + 85 : 84 + 85] = page[104:156, 42 + 42 : 84 + 42]
    assert copied(edited, LINES[:1], LINES[:2]) is not None


def test_what_a_program_drew_tells_nothing() -> None:
    assert copied(_edited(_page(noise=0)), LINES[3:4], LINES) is None
    assert copied(np.full((420, 620), 255, dtype=np.uint8), LINES, LINES) is None
    assert copied(_page(), LINES, []) is None


def test_a_screen_sent_as_a_picture_tells_nothing() -> None:
    """Grain stands around print alone, as sending leaves it, and all else in two grays: a card and its ground."""
    grained = _edited(_page())
    screen = np.full_like(grained, 235)
    screen[:, 310:] = 250
    for line in LINES:
        place = slice(line.top, line.bottom), slice(line.left, line.right)
        screen[place] = grained[place]
    assert copied(screen, LINES[3:4], LINES) is None
    plain = np.where(np.isin(screen, (235, 250)), grained, screen)
    assert copied(plain.astype(np.uint8), LINES[3:4], LINES) is not None


def _records(page: Page) -> tuple[AnnualSalesStatement, TrademarkAcceptanceNotice]:
    absent: Any = Field(value=None, problem="label_not_found", readings=())
    reading = Reading(source="rapidocr", text="2026", confidence=1.0, page=page, quad=Quad.of(LINES[3]))
    day: Field[Any] = Field(value=date(2026, 1, 1), problem=None, readings=(reading,))
    name: Field[Any] = Field(value="某公司", problem=None, readings=(reading,))
    statement = AnnualSalesStatement(document="d1", company_name=name, year=absent, annual_sales=absent)
    names = ("application_no", "registrant", "mark_name", "nice_class")
    return statement, TrademarkAcceptanceNotice(document="d2", application_date=day, **dict.fromkeys(names, absent))


@pytest.mark.parametrize(("layer", "chosen", "expected"), [((), 1, 1), ((), 0, 0), ((LINES[0],), 1, 0)])
def test_the_sign_names_its_place(layer: tuple[Box, ...], chosen: int, expected: int) -> None:
    pixels = np.repeat(_edited(_page())[..., None], 3, axis=2)
    page = Page(file="a.jpg", sha256="a", number=1, width=620, height=420)
    read = ReadPage(
        page=page, engine="x", rotation=0, width=620, height=420, to_upload=IDENTITY,
        words=tuple(Word(text="1", box=each, confidence=1.0) for each in LINES),
        text_layer=tuple(Word(text="1", box=each, confidence=1.0) for each in layer),
    )  # fmt: skip
    found = list(signs(read, pixels, _records(page)[chosen : chosen + 1]))
    assert len(found) == expected
    for each in found:
        assert (each.code, each.file, each.page) == ("copied_sign", "a.jpg", 1)
        assert each.detail.startswith("a sign repeats the one at ")
        assert each.quad is not None
        assert each.quad.bounds(620, 420).top >= 250
