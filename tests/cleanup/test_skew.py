"""The angle of the print, whatever is laid across it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from pipeline.cleanup.skew import of_print, skew

Line = tuple[float, float]


def turned(*lines: Line) -> float:
    """The turn for lines of (angle in degrees, length in pixels), one below the other."""
    ends = [
        (0, 40 * row, length * math.cos(math.radians(angle)), 40 * row + length * math.sin(math.radians(angle)))
        for row, (angle, length) in enumerate(lines)
    ]
    page = np.array(ends, dtype=np.float64).reshape(-1, 4)
    return skew(page[of_print(page)])


@pytest.mark.parametrize("angle", [3.0, -5.0, 0.5])
def test_print_is_made_level(angle: float) -> None:
    assert turned(*[(angle, 300.0)] * 8, (angle + 2, 200.0)) == pytest.approx(-angle)


def test_a_slight_angle_keeps_the_very_pixels() -> None:
    assert turned(*[(0.3, 300.0)] * 8) == 0.0
    assert skew(np.empty((0, 4))) == 0.0


@pytest.mark.parametrize("angle", [0.0, 3.0, -4.0])
@pytest.mark.parametrize("note", [-28.0, 30.0, 45.0])
def test_a_note_across_the_print_has_no_say(angle: float, note: float) -> None:
    own, across, stray = [(angle, 300.0)] * 11, [(angle + note, 280.0)] * 13, (angle - 5.9, 200.0)
    assert turned(*own, *across, stray) == pytest.approx(-angle)
    assert turned(*own, *across, *across, *across, *across) == pytest.approx(-angle)


def test_lines_found_as_one_with_pieces_of_the_note_have_no_say() -> None:
    own, glued = [(0.0, 200.0)] * 4, [(-5.3, 246.0), (-8.3, 643.0), (-10.5, 338.0)]
    assert turned(*own, *glued, *[(-20.0, 250.0)] * 16) == 0.0


def test_a_photo_whose_lines_fan_out_takes_its_middle() -> None:
    assert turned(*[(5.0 + step, 300.0) for step in (-3, -2, -1, 0, 1, 2, 3)]) == pytest.approx(-5.0)
