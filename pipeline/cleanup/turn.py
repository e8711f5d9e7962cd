"""Which way up a page is, proved by reading: text the wrong way round is read with little confidence.

No classifier is asked: those on offer turn upright pages upside down now and then.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np

from pipeline.cleanup.lines import Line
from pipeline.model import Rotation
from pipeline.raster import Pixels, Reader, cut

ASKED: Final = 8
ENOUGH: Final = 3
SURE: Final = 0.9
BETTER: Final = 0.08
MINORITY: Final = 0.25
LONGEST: Final = 24
OPPOSITE: Final[dict[Rotation, Rotation]] = {0: 180, 90: 270, 180: 0, 270: 90}


def find_turn(pixels: Pixels, lines: Iterable[Line], reader: Reader) -> Rotation:
    """The clockwise turn that makes the page upright; 0 where reading proves nothing else.

    An upright page costs a few lines: they are read as they stand first, and a sure answer ends the search.
    """
    lying = [line for line in lines if line.lies]
    standing = [line for line in lines if not line.lies]
    weights = sum(line.length for line in lying), sum(line.length for line in standing)
    scores: dict[Rotation, float] = {}
    for turn, part in _candidates(lying, standing, weights):
        scores[turn] = _confidence(pixels, part, reader, reverse=turn in {90, 180})
        if scores[turn] >= SURE and OPPOSITE[turn] not in scores:
            return turn
    best: Rotation = max(scores, key=lambda turn: scores[turn], default=0)
    return best if scores and scores[best] >= scores.get(0, 0.0) + BETTER else 0


def _candidates(
    lying: list[Line], standing: list[Line], weights: tuple[float, float]
) -> Iterable[tuple[Rotation, list[Line]]]:
    """Turns in the order of their likelihood; a direction with few lines of its own is not asked."""
    across, down = weights
    first: list[tuple[Rotation, list[Line]]] = [(0, lying), (180, lying)]
    second: list[tuple[Rotation, list[Line]]] = [(270, standing), (90, standing)]
    if down > across:
        first, second, across, down = second, first, down, across
    if across:
        yield from first
    if down > MINORITY * across:
        yield from second


def _confidence(pixels: Pixels, lines: list[Line], reader: Reader, *, reverse: bool) -> float:
    """The mean over the signs of the longest lines, read one way; stops early where all are read well."""
    signs, total = 0, 0.0
    for asked, line in enumerate(_telling(lines)[:ASKED]):
        text, confidence = reader.line(_upright(pixels, line, reverse=reverse))
        count = max(1, sum(not sign.isspace() for sign in text))
        signs, total = signs + count, total + confidence * count
        if asked + 1 >= ENOUGH and total / signs >= SURE:
            break
    return total / signs if signs else 0.0


def _telling(lines: list[Line]) -> list[Line]:
    """Long lines tell most, the very longest (a frame, a whole row run together) least."""
    return sorted(lines, key=lambda line: line.length > LONGEST * line.thickness)


def _upright(pixels: Pixels, line: Line, *, reverse: bool) -> Pixels:
    picture = cut(pixels, line.outline)
    return np.ascontiguousarray(picture[::-1, ::-1]) if reverse else picture
