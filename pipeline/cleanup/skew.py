"""A page scanned or photographed at a slight angle: its lines of print are made level."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from pipeline.cleanup.frames import Segments

SLIGHT_DEGREES: Final = 0.35
WINDOW_DEGREES: Final = 1.5  # how far lines of one group differ at most from its middle
GROUP: Final = 1 / 6  # of the length in the fullest window: notes in rows over a screen hold most of it
APART_DEGREES: Final = 14.0  # a note that is laid across the print slants more
NEAR_DEGREES: Final = 3.0  # what slants more, but less than the note, is print and pieces of it, found as one


def skew(lines: Segments) -> float:
    """The clockwise turn in degrees, -45..45, that makes the lines level; 0 where it would be too slight to matter.

    The median weighted by length: a bent line has no say against the others."""
    if not len(lines):
        return 0.0
    angles, lengths = _angles(lines)
    order = np.argsort(angles, kind="stable")
    sums = np.cumsum(lengths[order])
    median = float(angles[order][np.searchsorted(sums, sums[-1] / 2)])
    return -median if abs(median) >= SLIGHT_DEGREES else 0.0


def of_print(lines: Segments) -> NDArray[np.bool_]:
    """Which of the lines, at least one, are the page's own: those along the group of lines that is nearest to level. A
    purpose note across the page makes a group too, which may be longer."""
    angles, lengths = _angles(lines)
    held = np.array([lengths[np.abs(angles - each) <= WINDOW_DEGREES].sum() for each in angles])
    groups = angles[held >= GROUP * held.max()]
    away = np.abs(angles - groups[np.argmin(np.abs(groups))])
    is_noted = lengths[away > APART_DEGREES].sum() > GROUP * lengths.sum()
    return np.asarray(away <= (NEAR_DEGREES if is_noted else APART_DEGREES))


def _angles(lines: Segments) -> tuple[NDArray[Any], NDArray[Any]]:
    """Of each line its angle in degrees, and its length across the page in pixels."""
    left, top, right, bottom = lines.T
    return np.degrees(np.arctan2(bottom - top, right - left)), right - left
