"""What the line finder makes of the network's picture of chances."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.ocr.detection import Detector
from pipeline.raster import Pixels

PAGE: Pixels = np.full((736, 1120, 3), 255, dtype=np.uint8)


class Painted:
    """Gives the same chances for every picture."""

    def __init__(self, chance: NDArray[np.float32]) -> None:
        self._chance = chance

    def __call__(self, batch: NDArray[np.float32]) -> NDArray[np.float32]:
        assert batch.shape[2:] == self._chance.shape
        return self._chance[np.newaxis, np.newaxis]


def _lines(chance: NDArray[np.float32]) -> list[tuple[int, int, int, int]]:
    network: Any = Painted(chance)
    boxes = (quad.bounds(1120, 736) for quad in Detector(network)(PAGE))
    return sorted((box.left, box.top, box.right, box.bottom) for box in boxes)


def _bare() -> NDArray[np.float32]:
    """The page is just as large as it is shown to the network."""
    return np.zeros((736, 1120), dtype=np.float32)


@pytest.mark.parametrize("sag", [0, 8, 14])
def test_a_long_line_on_a_bent_sheet_is_one_line(sag: int) -> None:
    chance = _bare()
    across = np.linspace(-1, 1, 200)
    bow = np.stack([560 + 400 * across, 300 + sag * across**2], axis=1).astype(np.int32)
    cv2.polylines(chance, [bow], isClosed=False, color=0.9, thickness=16)
    ((left, top, right, bottom),) = _lines(chance)
    assert left <= 160
    assert right >= 960
    assert top <= 292
    assert bottom >= 308 + sag


@pytest.mark.parametrize("sag", [-40, -20, 20, 40])
def test_a_line_on_a_strongly_bent_sheet_is_outlined_along_its_bend(sag: int) -> None:
    chance = _bare()
    across = np.linspace(-1, 1, 200)
    bow = np.stack([560 + 400 * across, 300 + 20 * across + sag * (1 - across**2)], axis=1).astype(np.int32)
    cv2.polylines(chance, [bow], isClosed=False, color=0.9, thickness=16)
    network: Any = Painted(chance)
    (quad,) = Detector(network)(PAGE)
    assert quad.sag == pytest.approx(sag, abs=3)
    (_, top), _, _, (_, bottom) = quad.corners
    assert bottom - top < 50, "it is as high as print is, not as the bow"
    box = quad.bounds(1120, 736)
    assert (box.top, box.bottom) == pytest.approx((min(280, 300 + sag) - 21, max(320, 300 + sag) + 21), abs=12)


def test_a_line_that_runs_down_is_outlined_with_its_bow() -> None:
    chance = _bare()
    down = np.linspace(-1, 1, 200)
    bow = np.stack([500 + 20 * down**2, 360 + 300 * down], axis=1).astype(np.int32)
    cv2.polylines(chance, [bow], isClosed=False, color=0.9, thickness=16)
    ((left, _, right, _),) = _lines(chance)
    assert left <= 492
    assert right >= 528


def test_a_line_that_a_picture_touches_is_no_bent_one() -> None:
    chance = _bare()
    cv2.line(chance, (160, 300), (960, 300), color=0.9, thickness=12)
    chance[210:300, 500:620] = 0.9
    network: Any = Painted(chance)
    assert [quad.sag for quad in Detector(network)(PAGE)] == [0.0]


def test_half_an_empty_page_is_no_line() -> None:
    chance = _bare()
    chance[330:, 20:1100] = 0.7
    chance[100:120, 100:600] = 0.9
    assert len(_lines(chance)) == 1


def test_the_ring_of_a_seal_is_no_line() -> None:
    chance = _bare()
    cv2.circle(chance, (560, 300), 120, color=0.9, thickness=16)
    assert _lines(chance) == []


class Dark:
    """Sees a line wherever the picture is dark."""

    def __call__(self, batch: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.where(batch[:, :1] < 0, np.float32(0.9), np.float32(0))


def test_of_close_lines_on_a_tilted_page_none_is_lost_where_strips_overlap() -> None:
    """The upright rectangle around each covers more than half of that around the next."""
    page = np.full((2000, 1120, 3), 255, dtype=np.uint8)
    starts = range(100, 1900, 36)
    for top in starts:
        cv2.line(page, (100, top + 60), (1020, top), (0, 0, 0), 14)
    network: Any = Dark()
    found = sorted(quad.corners[0][1] for quad in Detector(network)(page))
    assert [round((each - found[0]) / 36) for each in found] == list(range(len(starts)))


class Joining(Dark):
    """The same, and joins what the upper border of the picture cuts to what stands beside it."""

    def __call__(self, batch: NDArray[np.float32]) -> NDArray[np.float32]:
        chance = super().__call__(batch)
        if (cut := np.flatnonzero(chance[0, 0, 0])).size:
            chance[0, 0, :34, cut.min() : cut.max()] = 0.9
        return chance


@pytest.mark.parametrize("top", [1380, 1570, 1600])
def test_a_line_in_which_a_strip_begins_or_ends_is_not_joined_to_its_label(top: int) -> None:
    """One strip ends at 1608, the next one begins at 1407."""
    page = np.full((2000, 1120, 3), 255, dtype=np.uint8)
    page[top : top + 40, 100:300] = page[top + 10 : top + 38, 400:700] = 0
    network: Any = Joining()
    found = sorted((quad.corners[0][0], quad.corners[1][0]) for quad in Detector(network)(page))
    assert found == [pytest.approx(each, abs=40) for each in ((100, 300), (400, 700))]
