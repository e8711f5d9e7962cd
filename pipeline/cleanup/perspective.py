"""A sheet photographed from the side: its lines of print run together toward a point; they are made parallel.

The lines tell more than the sheet's border: they are there when the border is out of the picture, lies on
a table of its own color, or is bent, and nothing is ever cropped.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from pipeline.cleanup.frames import Matrix, Segments

FEWEST: Final = 6
SPREAD: Final = 0.5
SLIGHT: Final = 0.012
STRONGEST: Final = 0.35
ROUNDS: Final = 5
BETTER: Final = 0.8
SHOWN: Final = 2.0
"""Pixels by which one end of a line at least has to lie higher than the other: of the short words of a screenshot a few
agree on less by chance."""


def leveling(lines: Segments, width: int, height: int) -> Matrix | None:
    """The projection that makes nearly level lines parallel, or None where they are already, or where too few
    of them agree to tell.

    With the origin in the middle of the page and half its longer side as unit, a line that crosses the middle
    axis at y has the slope a + b y when all lines meet in one point; then x' = x / (b x + 1) makes them parallel.
    """
    unit = max(width, height) / 2
    centered = (lines - np.array([width, height, width, height]) / 2) / unit
    left, top, right, bottom = centered.T
    slopes = (bottom - top) / np.maximum(right - left, 1e-6)
    crossings = (top + bottom) / 2 - slopes * (left + right) / 2
    fit = _fit(crossings, slopes, right - left)
    if fit is None or not SLIGHT <= abs(fit) <= STRONGEST:
        return None
    if unit * float(np.max(np.abs(fit * (crossings - np.mean(crossings))) * (right - left))) < SHOWN:
        return None
    to_center = np.array([[1 / unit, 0, -width / 2 / unit], [0, 1 / unit, -height / 2 / unit], [0, 0, 1]])
    projection = np.array([[1, 0, 0], [0, 1, 0], [fit, 0, 1]], dtype=np.float64)
    return np.asarray(np.linalg.inv(to_center) @ projection @ to_center)


def _fit(crossings: NDArray[Any], slopes: NDArray[Any], lengths: NDArray[Any]) -> float | None:
    """The b of a robust straight line slope = a + b y; lines that do not agree lose their say round by round."""
    weights = np.array(lengths)
    a = b = 0.0
    for _ in range(ROUNDS):
        used = weights > 0
        if used.sum() < FEWEST or np.ptp(crossings[used]) < SPREAD:
            return None
        b, a = np.polyfit(crossings[used], slopes[used], 1, w=np.sqrt(weights[used]))
        apart = np.abs(slopes - a - b * crossings)
        limit = max(3 * float(np.median(apart[used])), 0.003)
        weights = np.where(apart <= limit, lengths, 0.0)
    used = weights > 0
    plain = np.std(slopes[used])
    return float(b) if used.sum() >= FEWEST and np.std((slopes - a - b * crossings)[used]) < BETTER * plain else None
