"""Finds words of a text layer that no ink on the page stands for: white on white, covered, or never drawn.

The invisible layer of a scan is no such thing: its words lie over the ink they stand for.
"""

from __future__ import annotations

from pipeline.model import Trace, Word
from pipeline.raster import Pixels, Raster

_INK = 12  # levels of 256 between the darkest and the lightest pixel of a place that shows anything
_MAX_DETAIL = 60


def hidden_text(raster: Raster) -> tuple[Trace, ...]:
    """One sign a page, naming the first of the words."""
    pixels = raster.pixels() if raster.text_layer else None
    if pixels is None:
        return ()
    hidden = [word for word in raster.text_layer if _says_something(word) and not _shows(pixels, word)]
    if not hidden:
        return ()
    detail = "text that no ink shows: " + " ".join(word.text for word in hidden)[:_MAX_DETAIL]
    page = raster.page
    return (Trace(code="text_layer_hidden", file=page.file, page=page.number, detail=detail),)


def _says_something(word: Word) -> bool:
    return sum(sign.isalnum() for sign in word.text) > 1


def _shows(pixels: Pixels, word: Word) -> bool:
    box = word.box
    # Two pixels more on every side: fonts may draw a little beside the box their metrics claim.
    region = pixels[max(0, box.top - 2) : box.bottom + 2, max(0, box.left - 2) : box.right + 2]
    return region.size > 0 and int(region.max()) - int(region.min()) >= _INK
