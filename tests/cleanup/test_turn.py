"""How many lines are read to prove how a page stands, and what happens when reading proves nothing."""

from __future__ import annotations

import numpy as np

from pipeline.cleanup.lines import Line
from pipeline.cleanup.turn import AS_IT_IS, Stand, find_stand
from pipeline.geometry import Box, Quad
from pipeline.model import Word
from pipeline.raster import Pixels

PAGE = np.full((400, 400, 3), 255, dtype=np.uint8)


class Scripted:
    """Gives the readings of a script, line by line; a confidence alone stands for a line of Chinese."""

    name = "scripted"
    version = "0"

    def __init__(self, *readings: float | tuple[str, float]) -> None:
        self.asked = 0
        self._readings = [("四个字符", each) if isinstance(each, float) else each for each in readings]

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        raise NotImplementedError(pixels.shape)

    def line(self, pixels: Pixels) -> tuple[str, float]:
        assert pixels.shape[1] > pixels.shape[0], "a line is read lying"
        self.asked += 1
        return self._readings[self.asked - 1]


def lying(top: int) -> Line:
    outline = Quad.of(Box(left=20, top=top, right=320, bottom=top + 20))
    return Line(outline=outline, start=(20.0, top + 10.0), end=(320.0, top + 10.0), thickness=20.0)


LINES = [lying(top) for top in (20, 60, 100, 140)]


def test_sure_page_costs_three_lines() -> None:
    reader = Scripted(0.98, 0.97, 0.99)
    assert find_stand(PAGE, LINES, reader) == AS_IT_IS
    assert reader.asked == 3


def test_page_upside_down_is_turned() -> None:
    assert find_stand(PAGE, LINES, Scripted(0.4, 0.5, 0.3, 0.4, 0.97, 0.98, 0.96)) == Stand(180)


def test_nothing_is_done_without_a_clear_difference() -> None:
    upright, upside_down = (0.62, 0.6, 0.61, 0.6), (0.64, 0.66, 0.65, 0.66)
    in_the_mirror = (0.7, 0.7, 0.7)
    reader = Scripted(*upright, *upside_down, *in_the_mirror, *in_the_mirror)
    assert find_stand(PAGE, LINES, reader) == AS_IT_IS
    assert reader.asked == 14


def test_way_that_reads_far_worse_is_given_up_after_three_lines() -> None:
    reader = Scripted(0.82, 0.83, 0.82, 0.81, *[0.4] * 3, *[0.6] * 6)
    assert find_stand(PAGE, LINES, reader) == AS_IT_IS
    assert reader.asked == 13


def test_page_that_reads_in_the_mirror_only_is_mirrored() -> None:
    badly = (0.5, 0.5, 0.5, 0.5)
    assert find_stand(PAGE, LINES, Scripted(*badly, *badly, 0.97, 0.98, 0.96, *badly)) == Stand(0, mirrored=True)


def test_signs_that_look_the_same_from_behind_are_looked_at_in_the_mirror() -> None:
    """The addressee of a mirrored letter, read backwards; its number says nothing."""
    backwards = ((":公业茶意的市义", 0.905), ("-00:0", 0.78), (":", 0.46))
    reader = Scripted(*backwards, 0.99, 0.99, 0.98)
    assert find_stand(PAGE, LINES, reader) == Stand(0, mirrored=True)
    assert reader.asked == 6


def test_an_unclear_page_is_not_mirrored_where_the_mirror_is_no_clearer() -> None:
    assert find_stand(PAGE, LINES, Scripted(*[0.91] * 3, *[0.94] * 4)) == AS_IT_IS


def test_digits_that_look_the_same_from_behind_prove_no_way_up() -> None:
    """Identity numbers of a mirrored staff list, read well upside down; the few signs beside them are not."""
    forwards = (0.6, ("E08T****aeeIE01024", 0.7), ("A28****eeIE01024", 0.7), 0.6)
    upside_down = (
        ("扫日人", 0.6),
        ("420103100****1803", 0.93),
        ("420103103****8243", 0.92),
        ("420103100****1828", 0.9),
    )
    in_the_mirror = (0.97, ("32018319950101****", 0.96), ("320183199601****", 0.97))
    read = Scripted(*forwards, *upside_down, *in_the_mirror, 0.5, 0.5, 0.5)
    assert find_stand(PAGE, LINES, read) == Stand(0, mirrored=True)


def test_a_page_of_digits_alone_is_turned_by_them() -> None:
    upright, upside_down = [("2026-01", 0.6)] * 3, [("10-9202", 0.97)] * 3
    assert find_stand(PAGE, LINES, Scripted(*upright, ("2026-01", 0.6), *upside_down)) == Stand(180)


def test_no_lines_nothing_to_do() -> None:
    assert find_stand(PAGE, [], Scripted()) == AS_IT_IS
