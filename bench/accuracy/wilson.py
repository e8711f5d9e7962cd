"""How high a rate may truly be, given so many in so many (Wilson's score interval, two-sided 95 %).

>>> round(100 * upper(0, 128), 2), round(100 * upper(1, 352), 2), upper(0, 0)
(2.91, 1.59, 1.0)
"""

from __future__ import annotations

from math import sqrt

_Z = 1.959964


def upper(count: int, of: int) -> float:
    """The upper end, 0..1; 1 where nothing was counted."""
    if not of:
        return 1.0
    share, spread = count / of, _Z * _Z / of
    return min(1.0, (share + spread / 2 + _Z * sqrt(share * (1 - share) / of + spread / (4 * of))) / (1 + spread))
