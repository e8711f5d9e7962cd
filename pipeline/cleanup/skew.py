"""A page scanned or photographed at a slight angle: its lines of print are made level."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from pipeline.cleanup.frames import Segments

SLIGHT_DEGREES: Final = 0.35
WINDOW_DEGREES: Final = 1.5  # how far lines of one group differ at most from its middle
GROUP: Final = 1 / 3  # of the length in the fullest window
APART_DEGREES: Final = 12.0  # a note that is laid across the print slants more


def skew(lines: Segments) -> float:
    """The clockwise turn in degrees, -45..45, that makes the lines level; 0 where it would be too slight to matter.

    The median weighted by length: a bent line has no say against the others."""
    if not len(lines):
        return 0.0
    left, top, right, bottom = lines.T
    angles, lengths = np.degrees(np.arctan2(bottom - top, right - left)), right - left
    own = np.abs(angles - _of_print(angles, lengths)) <= APART_DEGREES
    median = _median(angles[own], lengths[own])
    return -median if abs(median) >= SLIGHT_DEGREES else 0.0


def _of_print(angles: NDArray[Any], lengths: NDArray[Any]) -> float:
    """The angle of the lines that are the page's own: of the groups of lines the one nearest to level. A purpose note
    across the page makes a group too, which may be longer."""
    held = np.array([lengths[np.abs(angles - each) <= WINDOW_DEGREES].sum() for each in angles])
    groups = angles[held >= GROUP * held.max()]
    return float(groups[np.argmin(np.abs(groups))])


def _median(angles: NDArray[Any], lengths: NDArray[Any]) -> float:
    order = np.argsort(angles, kind="stable")
    sums = np.cumsum(lengths[order])
    return float(angles[order][np.searchsorted(sums, sums[-1] / 2)])
