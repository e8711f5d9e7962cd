"""Signs that ink alone makes: the 用 of a seal behind 有限公司, of a note within a line.

They stand where nothing is left once the ink is taken away.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np

from pipeline.geometry import Box
from pipeline.model import Word
from pipeline.raster import Pixels
from pipeline.values.text import fold

SURE: Final = 0.85
DARK: Final = 160
BARE: Final = 0.003
PART: Final = 0.5


def rid_of_ink(known: list[Word], word: Word, cleared: Pixels, region: Box) -> list[Word]:
    """The known words with `word` in place of what was read there, where that is `word` and signs of ink besides.
    `cleared` shows the region of the page without the ink."""
    met = [old for old in known if old.box.meets(word.box) and _in_line(old.box, word.box)]
    spoiled = [old for old in met if _is_with_ink(old, word, cleared, region)]
    if word.confidence < SURE or not spoiled or len(spoiled) < len(met):
        return known
    return [*(old for old in known if old not in met), word]


def _in_line(one: Box, other: Box) -> bool:
    return min(one.bottom, other.bottom) - max(one.top, other.top) > min(one.height, other.height) / 2


def _is_with_ink(old: Word, word: Word, cleared: Pixels, region: Box) -> bool:
    text = fold(word.text)
    if old.slope or len(text) < PART * len(fold(old.text)) or text == fold(old.text):
        return False
    edges = old.edges or tuple(old.box.left + old.box.width * at / len(old.text) for at in range(len(old.text) + 1))
    signs = zip(old.text, pairwise(edges), strict=True)
    return fold("".join(sign for sign, place in signs if not _is_bare(place, old, cleared, region))) == text


def _is_bare(place: tuple[float, float], word: Word, cleared: Pixels, region: Box) -> bool:
    """Whether nothing is left where a sign was read; signs beside it may reach into its outer sixths."""
    left, right = place
    sixth = (right - left) / 6
    columns = slice(max(round(left + sixth) - region.left, 0), max(round(right - sixth) - region.left, 0))
    part = cleared[max(word.box.top - region.top, 0) : max(word.box.bottom - region.top, 0), columns, 0]
    return part.size > 0 and float(np.mean(part < DARK)) < BARE
