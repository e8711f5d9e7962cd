"""Signs that a PDF's text was typed over: a number in two fonts, and signs on top of other signs.

Programs change fonts between scripts, for bold and for footnotes, never inside one number; and what they write lies
beside what they wrote before, but for the same sign twice (a made-up bold, a shadow).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

Rectangle = tuple[float, float, float, float]  # left, top, right, bottom, in points

_SAME_SIZE = 1.3  # more is a footnote or an exponent
_LEAST_COVERED = 2
_CLOSE = 0.35  # of a sign's width and size between two middles
_ASKEW = 0.02
_MOST_SIGNS = 20_000


def mixed_number(characters: Sequence[dict[str, Any]]) -> str | None:
    """What was typed with two fonts inside one number of a word; None where nothing was."""
    for is_digit, run in groupby(characters, key=lambda each: str(each["text"]).isdigit()):
        digits = list(run)
        fonts = sorted({_family(each) for each in digits})
        sizes = [float(each["size"]) for each in digits]
        if is_digit and len(fonts) > 1 and max(sizes) <= _SAME_SIZE * min(sizes):
            return f"{''.join(str(each['text']) for each in digits)} in {fonts[0]} and {fonts[1]}"
    return None


def overprinted(characters: Sequence[dict[str, Any]]) -> tuple[str, Rectangle] | None:
    """Upright signs that lie on other signs of their size: what is seen last of them, and where."""
    covered = list(_pairs(characters[:_MOST_SIGNS]))
    if len(covered) < _LEAST_COVERED:
        return None
    texts = "".join(str(over["text"]) for _, over in covered)
    under = "".join(str(below["text"]) for below, _ in covered)
    lefts, tops, rights, bottoms = zip(*(_box(over) for _, over in covered), strict=True)
    return f"{texts} over {under}", (min(lefts), min(tops), max(rights), max(bottoms))


def _pairs(characters: Sequence[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """(below, over) of signs with nearly one middle, in the order in which they are drawn."""
    seen: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for each in characters:
        size = float(each["size"])
        if not _in_lines(each) or not str(each["text"]).isalnum() or size <= 0:
            continue
        x, y = _middle(each)
        place = int(x // 8), int(y // 8)
        near = [
            other for dx in (-1, 0, 1) for dy in (-1, 0, 1) for other in seen.get((place[0] + dx, place[1] + dy), ())
        ]
        below = [other for other in near if _covers(other, each)]
        if below and all(other["text"] != each["text"] for other in below):
            yield below[-1], each
        seen.setdefault(place, []).append(each)


def _covers(below: dict[str, Any], over: dict[str, Any]) -> bool:
    one, two = float(below["size"]), float(over["size"])
    (x, y), (u, v) = _middle(below), _middle(over)
    aside = _CLOSE * min(float(each["x1"]) - float(each["x0"]) for each in (below, over))
    same_size = max(one, two) <= _SAME_SIZE * min(one, two)
    return same_size and abs(x - u) < aside and abs(y - v) < _CLOSE * min(one, two)


def _in_lines(character: dict[str, Any]) -> bool:
    """Whether it stands upright or on its side, not askew as a watermark does."""
    across, down = (abs(float(each)) for each in character["matrix"][:2])
    return min(across, down) < _ASKEW * max(across, down)


def _middle(character: dict[str, Any]) -> tuple[float, float]:
    left, top, right, bottom = _box(character)
    return (left + right) / 2, (top + bottom) / 2


def _box(character: dict[str, Any]) -> Rectangle:
    return tuple(float(character[edge]) for edge in ("x0", "top", "x1", "bottom"))  # type: ignore[return-value]  # four


def _family(character: dict[str, Any]) -> str:
    """The font's name without the six letters of its subset."""
    name = str(character["fontname"])
    return name[7:] if name[6:7] == "+" else name
