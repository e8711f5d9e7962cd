"""How many lines are read to prove a turn, and what happens when reading proves nothing."""

from __future__ import annotations

import numpy as np

from pipeline.cleanup.lines import Line
from pipeline.cleanup.turn import find_turn
from pipeline.geometry import Box, Quad
from pipeline.model import Word
from pipeline.raster import Pixels

PAGE = np.full((400, 400, 3), 255, dtype=np.uint8)


class Scripted:
    """Gives the confidences of a script, line by line."""

    name = "scripted"
    version = "0"

    def __init__(self, *confidences: float) -> None:
        self.asked = 0
        self._confidences = confidences

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        raise NotImplementedError(pixels.shape)

    def line(self, pixels: Pixels) -> tuple[str, float]:
        assert pixels.shape[1] > pixels.shape[0], "a line is read lying"
        self.asked += 1
        return "四个字符", self._confidences[self.asked - 1]


def lying(top: int) -> Line:
    outline = Quad.of(Box(left=20, top=top, right=320, bottom=top + 20))
    return Line(outline=outline, start=(20.0, top + 10.0), end=(320.0, top + 10.0), thickness=20.0)


LINES = [lying(top) for top in (20, 60, 100, 140)]


def test_sure_page_costs_three_lines() -> None:
    reader = Scripted(0.98, 0.97, 0.99)
    assert find_turn(PAGE, LINES, reader) == 0
    assert reader.asked == 3


def test_page_upside_down_is_turned() -> None:
    assert find_turn(PAGE, LINES, Scripted(0.4, 0.5, 0.3, 0.4, 0.97, 0.98, 0.96)) == 180


def test_no_turn_without_a_clear_difference() -> None:
    assert find_turn(PAGE, LINES, Scripted(0.62, 0.6, 0.61, 0.6, 0.64, 0.66, 0.65, 0.66)) == 0


def test_no_lines_no_turn() -> None:
    assert find_turn(PAGE, [], Scripted()) == 0
