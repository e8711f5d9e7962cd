"""Lines that run together are made parallel; what a few short words agree on by chance is left alone."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.cleanup.perspective import leveling

WIDTH, HEIGHT = 1440, 820


def running_together(length: float) -> np.ndarray:
    """Ten lines of one length below each other, whose slopes grow evenly from the top to the foot of the page."""
    tops, slopes = np.linspace(80, 740, 10), np.linspace(-0.02, 0.02, 10)
    lefts = np.full(10, WIDTH / 2 - length / 2)
    return np.stack([lefts, tops - slopes * length / 2, lefts + length, tops + slopes * length / 2], axis=1)


@pytest.mark.parametrize("length", [300, 900])
def test_lines_that_run_together_become_parallel(length: float) -> None:
    lines = running_together(length)
    projection = leveling(lines, WIDTH, HEIGHT)
    assert projection is not None
    ends = np.concatenate([lines[:, :2], lines[:, 2:]])
    moved = np.concatenate([ends, np.ones((20, 1))], axis=1) @ projection.T
    y = moved[:, 1] / moved[:, 2]
    assert np.allclose(y[:10], y[10:], atol=0.5)


def test_short_words_that_rise_by_a_pixel_show_no_perspective() -> None:
    """The cells of a table on a screenshot, which their detector places to a pixel."""
    assert leveling(running_together(60), WIDTH, HEIGHT) is None
