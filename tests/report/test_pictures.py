"""Crops show the value they name, upright, whatever way the upload lies."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from pipeline.geometry import Box, Quad
from pipeline.model import Page, Rotation
from pipeline.raster import Raster
from pipeline.report.pictures import (
    CROP_HEIGHT,
    CROP_WIDTH,
    Picture,
    around,
    at_hand,
    crop,
    line_height,
    page_picture,
    upright_share,
)


def opened(picture: Picture | None) -> NDArray[Any]:
    assert picture is not None
    image = Image.open(io.BytesIO(picture.content))
    assert image.format == "JPEG"
    assert image.size == (picture.width, picture.height)
    return np.asarray(image.convert("RGB")).astype(int)


def painted(tmp_path: Path, pixels: NDArray[Any]) -> Raster:
    path = tmp_path / "page.rgb"
    path.write_bytes(np.ascontiguousarray(pixels, dtype=np.uint8).tobytes())
    page = Page(file="page.png", sha256="0" * 64, number=1, width=pixels.shape[1], height=pixels.shape[0])
    return Raster(page=page, path=path)


@pytest.fixture
def marked(tmp_path: Path) -> tuple[Raster, Box]:
    """White, with a value of 200 x 40 pixels whose left half is green and right half blue."""
    pixels: NDArray[Any] = np.full((600, 800, 3), 255)
    pixels[300:340, 400:500] = (0, 160, 0)
    pixels[300:340, 500:600] = (0, 0, 200)
    return painted(tmp_path, pixels), Box(left=400, top=300, right=600, bottom=340)


def test_the_crop_holds_the_value_and_its_surroundings(marked: tuple[Raster, Box]) -> None:
    raster, box = marked
    shown = opened(crop(raster.pixels(), [Quad.of(box)], 40))
    height, width = shown.shape[:2]
    assert (width, height) == (400, 104)
    assert (abs(shown[52, 200] - (0, 160, 0)) < 40).all()
    assert (abs(shown[52, 320] - (0, 0, 200)) < 40).all()
    assert (shown[10, 10] > 240).all()


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_turned_upload_gives_an_upright_crop(tmp_path: Path, turns: int) -> None:
    pixels: NDArray[Any] = np.full((600, 800, 3), 255)
    pixels[300:340, 400:500] = (0, 160, 0)
    pixels[300:340, 500:600] = (0, 0, 200)
    corners: list[tuple[float, float]] = [(400, 300), (600, 300), (600, 340), (400, 340)]
    for _ in range(turns):
        width = pixels.shape[1]
        pixels = np.rot90(pixels)
        corners = [(y, width - x) for x, y in corners]
    raster = painted(tmp_path, pixels)
    first, second, third, fourth = corners
    shown = opened(crop(raster.pixels(), [Quad(corners=(first, second, third, fourth))], 40))
    assert shown.shape[:2] == (104, 400)
    assert (abs(shown[52, 200] - (0, 160, 0)) < 40).all()
    assert (abs(shown[52, 320] - (0, 0, 200)) < 40).all()


def test_a_large_region_is_bounded(tmp_path: Path) -> None:
    raster = painted(tmp_path, np.full((2000, 3000, 3), 128))
    picture = crop(raster.pixels(), [Quad.of(Box(left=100, top=100, right=2900, bottom=1900))], 60)
    assert picture is not None
    assert picture.width <= CROP_WIDTH
    assert picture.height <= CROP_HEIGHT
    assert len(picture.content) < 60_000


def test_a_place_at_the_border_or_without_area_does_not_stop_the_report(marked: tuple[Raster, Box]) -> None:
    raster, _ = marked
    outside = Quad(corners=((790.0, 590.0), (990.0, 590.0), (990.0, 640.0), (790.0, 640.0)))
    assert crop(raster.pixels(), [outside], 50) is not None
    nowhere = Quad(corners=((5.0, 5.0), (5.0, 5.0), (5.0, 5.0), (5.0, 5.0)))
    assert crop(raster.pixels(), [nowhere], 0) is None


def test_lines_of_one_value_are_shown_together() -> None:
    first, second = (
        Quad.of(Box(left=10, top=10, right=110, bottom=30)),
        Quad.of(Box(left=10, top=35, right=60, bottom=55)),
    )
    assert around([first, second]).bounds(200, 200) == Box(left=10, top=10, right=110, bottom=55)
    assert line_height(first) == 20


def test_the_region_around_a_bent_line_holds_its_bow() -> None:
    bent = Quad(corners=((10, 50), (110, 50), (110, 80), (10, 80)), middle=(60, 95))
    assert around([bent]).bounds(200, 200) == Box(left=10, top=50, right=110, bottom=110)


def test_missing_or_short_pixels_are_not_at_hand(marked: tuple[Raster, Box]) -> None:
    raster, _ = marked
    assert at_hand(raster)
    raster.path.write_bytes(b"short")
    assert not at_hand(raster)
    raster.path.unlink()
    assert not at_hand(raster)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_page_pictures_are_upright_and_their_boxes_lie_right(tmp_path: Path, rotation: Rotation) -> None:
    upright = np.full((400, 300, 3), 255)
    upright[20:40, 30:60] = (200, 0, 0)
    raster = painted(tmp_path, np.rot90(upright, k=rotation // 90))
    shown = opened(page_picture(raster.pixels(), rotation, "full"))
    assert shown.shape[:2] == (400, 300)
    assert (abs(shown[30, 45] - (200, 0, 0)) < 40).all()
    rows, columns = np.nonzero(raster.pixels()[:, :, 1] == 0)
    x, y = upright_share(
        (float(columns.mean()) + 0.5, float(rows.mean()) + 0.5), raster.page.width, raster.page.height, rotation
    )
    assert (round(x * 300), round(y * 400)) == (45, 30)


def test_small_pages_are_smaller(tmp_path: Path) -> None:
    raster = painted(tmp_path, np.random.default_rng(1).integers(0, 255, (2400, 1700, 3)))
    full, small = page_picture(raster.pixels(), 0, "full"), page_picture(raster.pixels(), 0, "small")
    assert (full.height, small.height) == (1560, 1000)
    assert len(small.content) < len(full.content)
