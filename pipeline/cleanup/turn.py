"""Which way up a page is, and whether it is mirrored.

Proved by reading: text the wrong way round is read with little confidence.

No classifier is asked: those on offer turn upright pages upside down now and then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from pipeline.cleanup.lines import Line
from pipeline.model import Rotation
from pipeline.raster import Pixels, Reader, cut

ASKED: Final = 8
ENOUGH: Final = 3
SURE: Final = 0.9
BETTER: Final = 0.08
CLEAR: Final = 0.95
"""Signs that are alike from both sides (公, 业, 日) may be read in the mirror with 0.9; upright print rarely with less
than this, and whole lines in the mirror never with so much."""
MIRRORED: Final = ((0.15, 0.85), (0.05, CLEAR))
"""By how much a page has to be read better in the mirror, and how well; one of these is enough."""
HOPELESS: Final = 0.1
MINORITY: Final = 0.25
TELLING: Final = (5.0, 14.0)
LONGEST: Final = 24
TELLING_SIGNS: Final = 3
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Stand:
    """How a page came: it becomes upright by exchanging left and right where it is mirrored, and then by a
    clockwise turn."""

    turn: Rotation
    mirrored: bool = False

    @property
    def opposite(self) -> Stand:
        opposites: dict[Rotation, Rotation] = {0: 180, 90: 270, 180: 0, 270: 90}
        return Stand(opposites[self.turn], self.mirrored)


AS_IT_IS: Final = Stand(0)


def find_stand(pixels: Pixels, lines: Iterable[Line], reader: Reader) -> Stand:
    """What makes the page upright; nothing where reading proves nothing else.

    An upright page costs a few lines: they are read as they stand first, and a sure answer ends the search. Only a
    page that is not read clearly is read in the mirror, too.
    """
    lying = [line for line in lines if line.lies]
    standing = [line for line in lines if not line.lies]
    scores: dict[Stand, float] = {}
    ways = tuple(_ways(lying, standing))
    for stand, part in ways:
        scores[stand] = _confidence(pixels, part, reader, stand, hopeless=max(scores.values(), default=0.0) - HOPELESS)
        if scores[stand] >= SURE and stand.opposite not in scores:
            break
    if not scores:
        return AS_IT_IS
    best = max(scores, key=lambda stand: scores[stand])
    asked = [way for way in ways if way[0] in scores]
    mirrored = _mirrored(pixels, asked, reader, scores[best]) if scores[best] < CLEAR else None
    return mirrored or _clear(best, scores)


def _clear(best: Stand, scores: dict[Stand, float]) -> Stand:
    return best if scores[best] >= scores.get(AS_IT_IS, 0.0) + BETTER else AS_IT_IS


def _mirrored(
    pixels: Pixels, ways: Iterable[tuple[Stand, list[Line]]], reader: Reader, unmirrored: float
) -> Stand | None:
    needed = min(max(unmirrored + better, sure) for better, sure in MIRRORED)
    scores = {
        (mirror := Stand(stand.turn, mirrored=True)): _confidence(
            pixels, part, reader, mirror, hopeless=needed - HOPELESS
        )
        for stand, part in ways
    }
    best = max(scores, key=lambda stand: scores[stand])
    return best if scores[best] >= needed else None


def _ways(lying: list[Line], standing: list[Line]) -> Iterable[tuple[Stand, list[Line]]]:
    """Turns in the order of their likelihood; a direction with few lines of its own is not asked."""
    across, down = sum(line.length for line in lying), sum(line.length for line in standing)
    first, second = [(Stand(0), lying), (Stand(180), lying)], [(Stand(270), standing), (Stand(90), standing)]
    if down > across:
        first, second, across, down = second, first, down, across
    if across:
        yield from first
    if down > MINORITY * across:
        yield from second


def _confidence(pixels: Pixels, lines: list[Line], reader: Reader, stand: Stand, *, hopeless: float) -> float:
    """The mean over the signs of the most telling lines, read one way; stops early where all are read well, or so
    badly that this way is out of the question."""
    read: list[tuple[str, float]] = []
    for asked, line in enumerate(_telling(lines)[:ASKED], start=1):
        read.append(reader.line(_shown(pixels, line, stand)))
        if asked >= ENOUGH and not hopeless <= _mean(read) < SURE:
            break
    return _mean(read)


def _mean(read: list[tuple[str, float]]) -> float:
    """Over all signs; over those of the lines that hold Chinese where there are enough of them: 0, 1, 3 and 8 look the
    same from the other side of the sheet and upside down. A line that nothing was read of counts as one sign."""
    chinese = [(text, confidence) for text, confidence in read if not text.strip() or _CHINESE.search(text)]
    enough = sum(len(_CHINESE.findall(text)) for text, _ in chinese) >= TELLING_SIGNS
    weighed = [
        (max(1, sum(not sign.isspace() for sign in text)), confidence)
        for text, confidence in (chinese if enough else read)
    ]
    signs = sum(count for count, _ in weighed)
    return sum(count * confidence for count, confidence in weighed) / signs if signs else 0.0


def _telling(lines: list[Line]) -> list[Line]:
    """Lines of some length first, since reading costs by length; the very longest (a frame, a whole row run
    together) last."""
    shortest, longest = TELLING

    def rank(line: Line) -> int:
        slenderness = line.length / line.thickness
        return 0 if shortest <= slenderness <= longest else 1 if slenderness <= LONGEST else 2

    return sorted(lines, key=rank)


def _shown(pixels: Pixels, line: Line, stand: Stand) -> Pixels:
    """The line as it would be seen on the page put right; a line that runs down is seen from its right side."""
    picture = cut(pixels, line.outline)
    if stand.turn in {90, 180}:
        picture = picture[::-1, ::-1]
    if stand.mirrored:
        picture = picture[:, ::-1] if line.lies else picture[::-1]
    return np.ascontiguousarray(picture)
