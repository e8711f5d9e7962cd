"""Pages turned, tilted and photographed from the side become level again, and every box can be mapped back."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from pipeline.cleanup import make_readable
from pipeline.geometry import IDENTITY, Box
from pipeline.model import Rotation, Word
from pipeline.raster import LineFinder, Pixels, Raster, Readable, Reader, cut
from tests.cleanup.conftest import printed

MakeRaster = Callable[..., Raster]
CAPITAL = "伍佰万元整"


def warped(sheet: Pixels, corners: list[list[float]]) -> Pixels:
    height, width = sheet.shape[:2]
    before = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    projection = cv2.getPerspectiveTransform(before, np.array(corners, dtype=np.float32))
    return np.asarray(
        cv2.warpPerspective(sheet, projection, (900, 1200), flags=cv2.INTER_CUBIC, borderValue=(60, 60, 70)),
        dtype=np.uint8,
    )


def slopes(readable: Readable, reader: Reader) -> list[float]:
    """Rise of every long line of the readable page, as a share of its length."""
    assert isinstance(reader, LineFinder)
    quads = reader.lines(readable.pixels)
    axes = [(quad.corners[0], quad.corners[1]) for quad in quads]
    return [(end[1] - start[1]) / (end[0] - start[0]) for start, end in axes if end[0] - start[0] > 150]


@pytest.mark.real_engine
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_turn_is_proved_by_reading(turned: int, sheet: Pixels, reader: Reader, raster: MakeRaster) -> None:
    upload = np.ascontiguousarray(np.rot90(sheet, k=-(turned // 90)))
    readable = make_readable(raster(upload), reader)
    expected: dict[int, Rotation] = {0: 0, 90: 270, 180: 180, 270: 90}
    assert readable.rotation == expected[turned]
    assert np.array_equal(readable.pixels, sheet)


@pytest.mark.real_engine
def test_upright_level_page_keeps_its_very_pixels(sheet: Pixels, reader: Reader, raster: MakeRaster) -> None:
    readable = make_readable(raster(sheet), reader)
    assert readable.to_upload == IDENTITY
    assert isinstance(readable.pixels, np.memmap)
    assert readable.quality == ()


@pytest.mark.real_engine
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_mirrored_picture_is_turned_back(turned: int, sheet: Pixels, reader: Reader, raster: MakeRaster) -> None:
    upload = np.ascontiguousarray(np.rot90(sheet[:, ::-1], k=-(turned // 90)))
    readable = make_readable(raster(upload), reader)
    assert np.array_equal(readable.pixels, sheet)


@pytest.mark.real_engine
def test_a_mirrored_letter_whose_signs_are_alike_from_behind(reader: Reader, raster: MakeRaster) -> None:
    letter = printed(("义乌市柏意茶业有限公司：", "邀请编号：JDZY-119000", "采销经理：", "张建明"))
    readable = make_readable(raster(np.ascontiguousarray(letter[:, ::-1])), reader)
    assert np.array_equal(readable.pixels, letter)


@pytest.mark.real_engine
def test_crop_of_a_mirrored_upload_reads_as_printed(sheet: Pixels, reader: Reader, raster: MakeRaster) -> None:
    upload = np.ascontiguousarray(sheet[:, ::-1])
    readable = make_readable(raster(upload), reader)
    (word,) = (word for word in reader.page(readable.pixels) if CAPITAL in word.text)
    crop = cut(upload, readable.to_upload.quad(word.box))
    assert reader.line(crop)[0] == word.text


@pytest.mark.real_engine
def test_lines_are_looked_for_once(sheet: Pixels, reader: Reader, raster: MakeRaster) -> None:
    assert isinstance(reader, LineFinder)
    readable = make_readable(raster(sheet), reader)
    assert readable.lines == reader.lines(sheet)
    turned = make_readable(raster(np.ascontiguousarray(sheet[::-1, ::-1])), reader)
    assert turned.lines is None


@pytest.mark.real_engine
def test_boxes_lead_back_to_the_upload(sheet: Pixels, reader: Reader, raster: MakeRaster) -> None:
    upload = np.ascontiguousarray(np.rot90(sheet, k=-1))
    readable = make_readable(raster(upload), reader)
    place = Box(left=90, top=150, right=400, bottom=190)
    back = readable.to_upload.quad(place).bounds(upload.shape[1], upload.shape[0])
    assert back == Box(left=1100 - 190, top=90, right=1100 - 150, bottom=400)


@pytest.mark.real_engine
@pytest.mark.parametrize("degrees", [-7.0, 3.0])
def test_tilted_page_is_leveled(degrees: float, sheet: Pixels, reader: Reader, raster: MakeRaster) -> None:
    turn = cv2.getRotationMatrix2D((400, 550), degrees, 0.85)
    upload = cv2.warpAffine(sheet, turn, (800, 1100), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    readable = make_readable(raster(np.asarray(upload, dtype=np.uint8)), reader)
    assert readable.rotation == 0
    assert max(abs(slope) for slope in slopes(readable, reader)) < 0.012
    assert CAPITAL in "".join(word.text for word in reader.page(readable.pixels))


@pytest.mark.real_engine
def test_sheet_photographed_from_the_side_is_flattened(sheet: Pixels, reader: Reader, raster: MakeRaster) -> None:
    upload = warped(sheet, [[60, 40], [840, 150], [830, 1040], [80, 1180]])
    before = Readable(page=raster(upload).page, pixels=upload, to_upload=IDENTITY, rotation=0)
    readable = make_readable(raster(upload), reader)
    assert np.ptp(slopes(before, reader)) > 0.05
    assert np.ptp(slopes(readable, reader)) < 0.02
    assert max(abs(slope) for slope in slopes(readable, reader)) < 0.015


@pytest.mark.real_engine
def test_text_layer_follows_the_turn(sheet: Pixels, reader: Reader, raster: MakeRaster) -> None:
    word = Word(text="营", box=Box(left=10, top=20, right=30, bottom=40), confidence=1.0, edges=(10.0, 30.0))
    readable = make_readable(raster(np.ascontiguousarray(sheet[::-1, ::-1]), (word,)), reader)
    assert readable.rotation == 180
    (carried,) = readable.text_layer
    assert carried.box == Box(left=770, top=1060, right=790, bottom=1080)
    assert carried.edges == ()


@pytest.mark.real_engine
def test_blank_page_is_left_alone(reader: Reader, raster: MakeRaster) -> None:
    readable = make_readable(raster(np.full((300, 200, 3), 255, dtype=np.uint8)), reader)
    assert (readable.rotation, readable.to_upload, readable.quality) == (0, IDENTITY, ())


@pytest.mark.real_engine
def test_blurred_page_is_told(sheet: Pixels, reader: Reader, raster: MakeRaster) -> None:
    blurred = np.asarray(cv2.GaussianBlur(sheet, (0, 0), 4), dtype=np.uint8)
    assert "blurred" in make_readable(raster(blurred), reader).quality


@pytest.mark.real_engine
def test_small_print_is_told(sheet: Pixels, reader: Reader, raster: MakeRaster) -> None:
    small = np.asarray(cv2.resize(sheet, (210, 289), interpolation=cv2.INTER_AREA), dtype=np.uint8)
    assert "too_small" in make_readable(raster(small), reader).quality
