"""Each cause is told of a page made hard to read, and not of the same page as it was drawn."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import cv2
import numpy as np
import pytest
from PIL import Image

from pipeline.cleanup.hidden import patches
from pipeline.cleanup.lines import Line
from pipeline.cleanup.quality import quality
from pipeline.geometry import Box, Quad
from pipeline.model import Patch
from pipeline.raster import Pixels
from samples.maker.damages import damage

ROWS = [
    Line(
        outline=Quad.of(Box(left=85, top=top, right=600, bottom=top + 46)),
        start=(85.0, top + 23.0),
        end=(600.0, top + 23.0),
        thickness=46.0,
    )
    for top in range(148, 900, 110)
]


def damaged(sheet: Pixels, name: str) -> Pixels:
    return np.asarray(damage(Image.fromarray(sheet), (name,), 0.8, Random(5)), dtype=np.uint8)  # noqa: S311 (repeatable)


def told(pixels: Pixels) -> tuple[str, ...]:
    return quality(pixels, ROWS, ())


@pytest.mark.parametrize(("name", "code"), [("dark", "too_dark"), ("faded", "low_contrast")])
def test_too_little_light_or_toner(name: str, code: str, sheet: Pixels) -> None:
    assert told(damaged(sheet, name)) == (code,)
    assert told(sheet) == ()


def test_blurred(sheet: Pixels) -> None:
    large = np.asarray(Image.fromarray(sheet).resize((1600, 2200)), dtype=np.uint8)
    blurred = np.asarray(damage(Image.fromarray(large), ("blurred",), 1.0, Random(5)).resize((800, 1100)), np.uint8)  # noqa: S311 (repeatable)
    assert "blurred" in told(blurred)


@pytest.mark.parametrize("turn", range(4))
def test_shaken(turn: int, sheet: Pixels) -> None:
    path = np.zeros((15, 15), np.float32)
    cv2.line(path, *(((0, 7), (14, 7)), ((0, 0), (14, 14)), ((7, 0), (7, 14)), ((0, 14), (14, 0)))[turn], (1.0,))
    shaken = np.asarray(cv2.filter2D(sheet, -1, path / path.sum()), dtype=np.uint8)
    assert told(shaken) == ("blurred",)
    assert told(sheet) == ()


@pytest.mark.parametrize(
    "changed",
    [lambda sheet: 255 - sheet, lambda sheet: sheet // 2, lambda sheet: damaged(sheet, "copy")],
    ids=["dark theme", "dim", "copy"],
)
def test_what_can_be_read_is_not_called_dark_or_pale(changed: Callable[[Pixels], Pixels], sheet: Pixels) -> None:
    assert not {"too_dark", "low_contrast"}.intersection(told(changed(sheet)))


def test_what_is_hidden_is_a_fault_of_the_page(sheet: Pixels) -> None:
    place = Box(left=10, top=10, right=90, bottom=90)
    hidden = (Patch(code="covered", box=place), Patch(code="glare", box=place))
    assert quality(sheet, ROWS, hidden) == ("glare", "covered")


def test_patches_have_their_place() -> None:
    pixels = np.full((900, 700, 3), 215, dtype=np.uint8)
    pixels[350:560, 300:600] = (180, 170, 120)
    rows = [
        Line(
            outline=Quad.of(Box(left=60, top=top, right=294, bottom=top + 24)),
            start=(60.0, top + 12.0),
            end=(294.0, top + 12.0),
            thickness=24.0,
        )
        for top in (380, 440, 500)
    ]
    (patch,) = patches(pixels, rows)
    assert patch.code == "covered"
    assert np.allclose(patch.box.as_list(), [300, 350, 600, 560], atol=10)


def test_nothing_is_said_without_print(sheet: Pixels) -> None:
    assert quality(sheet, (), ()) == ()
