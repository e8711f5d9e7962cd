"""Print that lies across the rows of a page: watermarks, the ring of a seal."""

from __future__ import annotations

from typing import Final

from pipeline.extractors._sheet import Run, around

_FIRST_WIDE: Final = "\u2e80"
"""Signs before it are half as wide as Chinese ones."""
_HIGH: Final = 2.2
"""A box so many signs high holds signs that climb"""
_STEEP: Final = 0.2
"""and climb by so much of its width, which no skew of a page does."""


def slants(run: Run) -> bool:
    """Whether the signs climb across the rows: three and more whose box is far higher than one of them."""
    box = around(run)
    width = box.right - box.left
    sign = width / sum(1 if glyph.printed >= _FIRST_WIDE else 0.5 for glyph in run)
    return len(run) >= 3 and box.height > _HIGH * sign and box.height - sign > _STEEP * width
