"""Sheets that lie apart on a table are told; columns, tables and touching edges part nothing."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from pipeline.cleanup import make_readable
from pipeline.cleanup.lines import Line
from pipeline.cleanup.sheets import sheets
from pipeline.geometry import Box, Quad
from pipeline.ocr import read_page
from pipeline.raster import Pixels, Raster, Reader

MakeRaster = Callable[..., Raster]
Color = tuple[int, int, int]
TABLE = (112, 88, 64)
PAPER = (236, 233, 224)
INK = (40, 40, 40)


def table(width: int = 1600, height: int = 1000) -> Pixels:
    noise = np.random.default_rng(7).normal(0, 3, (height, width, 1))
    return np.clip(np.array(TABLE) + noise, 0, 255).astype(np.uint8)


def laid(
    scene: Pixels,
    left: int,
    top: int,
    right: int,
    bottom: int,
    *,
    tilt: float = 0.0,
    colors: tuple[Color, Color] = (PAPER, INK),
) -> list[Line]:
    """A sheet with eight lines of print, turned about its middle; the lines where they stand then. `colors` are of the
    paper and of the ink."""
    paper, ink = colors
    turn = cv2.getRotationMatrix2D(((left + right) / 2, (top + bottom) / 2), tilt, 1.0)
    _fill(scene, turn, (left, top, right, bottom), paper)
    lines = []
    for row in range(8):
        y = top + 60 + row * (bottom - top - 120) // 8
        for x in range(left + 50, right - 80, 12):
            _fill(scene, turn, (x, y, x + 4, y + 22), ink)
        corners = _turned(turn, (left + 45, y - 5, right - 75, y + 27))
        lines.append(_line(corners))
    return lines


def _fill(scene: Pixels, turn: np.ndarray, box: tuple[int, int, int, int], color: Color) -> None:
    cv2.fillConvexPoly(scene, np.round(_turned(turn, box)).astype(np.int32), color, cv2.LINE_AA)


def _turned(turn: np.ndarray, box: tuple[int, int, int, int]) -> np.ndarray:
    left, top, right, bottom = box
    corners = np.array([[left, top, 1], [right, top, 1], [right, bottom, 1], [left, bottom, 1]])
    return np.asarray(corners @ turn.T)


def _line(corners: np.ndarray) -> Line:
    a, b, c, d = ((float(x), float(y)) for x, y in corners)
    start, end = ((a[0] + d[0]) / 2, (a[1] + d[1]) / 2), ((b[0] + c[0]) / 2, (b[1] + c[1]) / 2)
    return Line(outline=Quad(corners=(a, b, c, d)), start=start, end=end, thickness=32.0)


@pytest.mark.parametrize("tilt", [0.0, 5.0, -8.0])
def test_two_sheets_on_a_table(tilt: float) -> None:
    scene = table()
    lines = laid(scene, 60, 80, 700, 920) + laid(scene, 860, 120, 1500, 900, tilt=tilt)
    left, right = sheets(scene, lines)
    assert left.place.left <= 105
    assert 645 <= left.place.right <= 860
    assert right.place.left >= 700
    assert right.pixels.shape[:2] == (right.place.height, right.place.width)
    ink = (right.pixels[:, :, 0] < 60).sum()
    assert ink == (scene[:, 780:, 0] < 60).sum()


def test_a_sheet_reaches_as_far_as_its_paper() -> None:
    """The last lines of one, and the first words of every line of the other, were not found."""
    scene = table()
    upper = laid(scene, 60, 80, 700, 920)[:5]
    short = [
        _line(np.array([[1200, y - 16], [1420, y - 16], [1420, y + 16], [1200, y + 16]]))
        for y in (line.start[1] for line in laid(scene, 860, 120, 1500, 900))
    ]
    places = [sheet.place for sheet in sheets(scene, upper + short)]
    for place, paper in zip(places, ((60, 80, 700, 920), (860, 120, 1500, 900)), strict=True):
        found = (place.left, place.top, place.right, place.bottom)
        assert max(abs(one - other) for one, other in zip(found, paper, strict=True)) <= 12


def test_a_sheet_of_the_color_of_its_table_is_its_print_and_a_little_around() -> None:
    scene = table()
    lines = laid(scene, 60, 80, 700, 920, colors=(TABLE, INK)) + laid(scene, 860, 120, 1500, 900)
    left, right = sheets(scene, lines)
    assert 0 < left.place.left < 105
    assert 625 < left.place.right < 860
    assert 700 < right.place.left < 905
    assert right.place.right < 1550


def test_what_is_nearer_to_the_other_sheet_is_white() -> None:
    """Sheets that lie aslant: the rectangle around each holds a corner of the other one's print."""
    scene = table(1700, 1300)
    lines = laid(scene, 160, 200, 780, 1100, tilt=12) + laid(
        scene, 900, 200, 1520, 1100, tilt=12, colors=(PAPER, (60, 0, 0))
    )
    left, right = sheets(scene, lines)
    assert left.place.right > right.place.left + 40
    assert not (left.pixels[:, :, 0] - left.pixels[:, :, 1] == 60).any()
    assert not (right.pixels == 40).all(axis=2).any()


def test_three_sheets_in_reading_order() -> None:
    scene = table(1600, 1800)
    lines = laid(scene, 860, 60, 1540, 800) + laid(scene, 60, 60, 740, 800) + laid(scene, 60, 980, 740, 1700)
    places = [sheet.place for sheet in sheets(scene, lines)]
    assert [(place.left > 700, place.top > 700) for place in places] == [(False, False), (True, False), (False, True)]


def test_two_columns_on_one_sheet_are_one() -> None:
    scene = table()
    whole = laid(scene, 60, 80, 1500, 920)
    columns = [
        _line(
            np.array(
                [
                    [x, line.start[1] - 16],
                    [x + 500, line.start[1] - 16],
                    [x + 500, line.start[1] + 16],
                    [x, line.start[1] + 16],
                ]
            )
        )
        for line in whole
        for x in (120, 900)
    ]
    assert sheets(scene, columns) == ()


def test_rules_of_a_table_part_nothing() -> None:
    scene = table()
    lines = laid(scene, 60, 80, 740, 920) + laid(scene, 740, 80, 1500, 920)
    cv2.rectangle(scene, (70, 90), (1490, 910), (30, 30, 30), 3)
    cv2.line(scene, (740, 90), (740, 910), (30, 30, 30), 3)
    assert sheets(scene, lines) == ()


def test_slip_with_a_line_or_two_is_no_sheet() -> None:
    scene = table()
    lines = laid(scene, 60, 80, 900, 920) + laid(scene, 1050, 300, 1500, 500)[:2]
    assert sheets(scene, lines) == ()


@pytest.mark.real_engine
def test_every_sheet_is_put_right_for_itself(sheet: Pixels, reader: Reader, raster: MakeRaster) -> None:
    scene = table(2100, 1240)
    scene[70:1170, 60:860] = sheet
    scene[220:1020, 940:2040] = np.rot90(sheet)
    readable = make_readable(raster(scene), reader)
    assert [each.rotation for each in readable.sheets] == [0, 90]
    for each, place in zip(
        readable.sheets,
        (Box(left=60, top=70, right=860, bottom=1170), Box(left=940, top=220, right=2040, bottom=1020)),
        strict=True,
    ):
        page = read_page(each, reader)
        assert page.sheet == each.sheet
        (capital,) = (word for word in page.words if "伍佰万元整" in word.text)
        assert len(page.words) >= 8
        box = page.to_upload.quad(capital.box).bounds(2100, 1240)
        assert place.left < box.left < box.right < place.right
        assert place.top < box.top < box.bottom < place.bottom
