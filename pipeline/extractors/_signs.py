"""Word -> its printed signs, each where it stands; a line may slant, and on a bent sheet it is bent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.extractors._dates_woven import Cell
from pipeline.extractors._span import Span
from pipeline.model import Word

UPRIGHT = 1.3  # a word of two signs or more, taller than wide by this, reads downwards
WIDEST = 1.3  # width of the widest sign, in heights of its line
LEVEL = 0.5  # share of the lower height that two pieces of one line have in common


def signs(word: Word) -> Iterator[list[Cell]]:
    """The word's signs with their boxes; an upright word gives one list a sign."""
    box, text = word.box, word.text
    if len(text) > 1 and box.height > UPRIGHT * box.width:
        step = box.height / len(text)
        for index, sign in enumerate(text):
            top = box.top + index * step
            span = Span(left=box.left, top=top, right=box.right, bottom=top + step)
            yield [Cell(sign=sign, span=span, confidence=word.confidence)]
        return
    edges = word.edges or tuple(box.left + box.width * i / len(text) for i in range(len(text) + 1))
    yield [
        Cell(sign=sign, span=_narrowed(left, right, word), confidence=word.confidence)
        for sign, (left, right) in zip(text, pairwise(edges), strict=True)
    ]


def once(words: Sequence[list[Cell]]) -> list[list[Cell]]:
    """Without the first signs of a word that are the last ones of another: a line was found in two pieces, and what
    lies in both was read twice (注册日期2016|2016年10月07日)."""
    return [
        cells[max((_shared(other, cells) for other in words if other is not cells), default=0) :] for cells in words
    ]


def _shared(before: Sequence[Cell], cells: Sequence[Cell]) -> int:
    """How many signs at the end of one word are also the first of the other, at the same place; one alone may be two
    of a kind that touch."""
    last, first = before[-1].span, cells[0].span
    if not before[0].span.left < first.left < last.right < cells[-1].span.right or last.beside(first) < LEVEL:
        return 0
    covered = sum((cell.span.left + cell.span.right) / 2 < last.right for cell in cells)
    same = before[-covered:] if covered < len(before) else ()
    read = [cell.sign for cell in cells[:covered]]
    return covered if covered > 1 and [cell.sign for cell in same] == read else 0


def _narrowed(left: float, right: float, word: Word) -> Span:
    """Between its two borders, but no wider than a sign can be: free space belongs to nobody. On a slanting or bent
    line, as high as the line and where it is by then."""
    box = word.box
    middle, ways = (left + right) / 2, _ways(word)
    height = max(box.height - (max(ways) - min(ways)), 1.0)
    reach = WIDEST * height / 2
    top = box.top - min(ways) + _way(word, (middle - box.left) / box.width)
    return Span(
        left=max(min(left, right), middle - reach),
        top=top,
        right=min(max(left, right), middle + reach),
        bottom=top + height,
    )


def _ways(word: Word) -> tuple[float, float, float]:
    """How far below its beginning the line stands there, at its end, and where it turns."""
    turn = 0.5 + word.slope * word.box.width / (8 * word.sag) if word.sag else 0.0
    return _way(word, 0.0), _way(word, 1.0), _way(word, min(max(turn, 0.0), 1.0))


def _way(word: Word, along: float) -> float:
    """How far below its beginning the line stands at that share of its width."""
    return word.slope * word.box.width * along + 4 * word.sag * along * (1 - along)
