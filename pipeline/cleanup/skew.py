"""A page scanned or photographed at a slight angle: its lines of print are made level."""

from __future__ import annotations

from typing import Final

import numpy as np

from pipeline.cleanup.frames import Segments

SLIGHT_DEGREES: Final = 0.35


def skew(lines: Segments) -> float:
    """The clockwise turn in degrees, -45..45, that makes the lines level; 0 where it would be too slight to matter.

    The median weighted by length: a slanted watermark or a bent line has no say against the others."""
    if not len(lines):
        return 0.0
    left, top, right, bottom = lines.T
    angles = np.degrees(np.arctan2(bottom - top, right - left))
    order = np.argsort(angles, kind="stable")
    sums = np.cumsum((right - left)[order])
    median = float(angles[order][np.searchsorted(sums, sums[-1] / 2)])
    return -median if abs(median) >= SLIGHT_DEGREES else 0.0
