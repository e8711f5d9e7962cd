"""Several papers on one page: pages that hold one paper each, where each of them stands for itself.

Clean-up says where sheets lie apart on a picture; they count as papers only when every one of them carries a title and
anchors of its own, or is plainly another kind of paper than its neighbors. Where nothing lies between two papers, as
when flat scans were pasted on one page, their words are parted along a straight gap between two titles, under a
stricter rule. Otherwise the page stays whole: half a license is worse than two papers on a page. Only where the whole
page tells nothing is one paper beside an unknown rest enough: there is nothing to tear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from itertools import accumulate, combinations
from math import inf
from statistics import median

from pipeline.classify._deciding import PROFILES, Decision, decide
from pipeline.classify._layout import units
from pipeline.classify._scoring import titles
from pipeline.geometry import Box
from pipeline.model import DocumentType, ReadPage, Word

Decided = tuple[ReadPage, Decision]
Side = Callable[[Box], tuple[int, int]]

_ANCHORS_OF_A_SHEET = 3
_ANCHORS_UNTITLED = 5
_ANCHORS_OF_WORDS = 4
_ABOVE_A_TITLE = 3.0
_GAP = 0.8


def papers(pages: Sequence[ReadPage]) -> Iterator[Decided]:
    """Every page of every upload with what it is, or the papers that lie on it in its place. A page comes first, the
    sheets that lie apart on it follow it."""
    views: list[list[ReadPage]] = []
    for page in pages:
        if page.sheet is None:
            views.append([page])
        else:
            views[-1].append(page)
    for whole, *sheets in views:
        apart = [paper for sheet in sheets for paper in _by_words(sheet)]
        if sheets and (_stand_alone(apart, _ANCHORS_OF_A_SHEET) or _differ(apart)):
            yield from apart
            continue
        together = _by_words(whole)
        yield from apart if sheets and _tells_nothing(together) and _tells(apart) else together


def _by_words(page: ReadPage) -> tuple[Decided, ...]:
    """The papers that titles and a gap between the words part; the page itself where there is but one."""
    alone = ((page, decide(page)),)
    for first, second in combinations(_titles(page), 2):
        for part, rest in _cuts(page, first, second):
            found = (*_by_words(part), *_by_words(rest))
            if _stand_alone(found, _ANCHORS_OF_WORDS) and not any(_is_screen(decision) for _, decision in found):
                return found
    return alone


def _stand_alone(found: Sequence[Decided], anchors: int) -> bool:
    """Cards of one dashboard have titles and figures of their own too, so two screens on a picture stay together."""
    decisions = [decision for _, decision in found]
    return (
        len(found) > 1
        and sum(_is_screen(decision) for decision in decisions) <= 1
        and all(decision.titled and decision.anchors >= anchors for decision in decisions)
    )


def _differ(found: Sequence[Decided]) -> bool:
    """A query's result carries no title; what has many anchors of another kind than all around it needs none."""
    kinds = {(decision.type, decision.looks_like) for _, decision in found}
    return len(kinds) == len(found) > 1 and all(
        not decision.unknown and decision.anchors >= (_ANCHORS_OF_A_SHEET if decision.titled else _ANCHORS_UNTITLED)
        for _, decision in found
    )


def _tells_nothing(found: Sequence[Decided]) -> bool:
    return all(decision.type is DocumentType.OTHER for _, decision in found)


def _tells(found: Sequence[Decided]) -> bool:
    return any(decision.titled and decision.anchors >= _ANCHORS_OF_A_SHEET for _, decision in found)


def _is_screen(decision: Decision) -> bool:
    return decision.type is DocumentType.SALES_SCREENSHOT


def _titles(page: ReadPage) -> list[Box]:
    """Where a title stands in large print, top to bottom; of boxes that meet, the first."""
    found = units(page)
    boxes = sorted({box for profile in PROFILES for box in titles(found, profile)}, key=lambda box: (box.top, box.left))
    kept: list[Box] = []
    for box in boxes:
        if not any(box.meets(other) for other in kept):
            kept.append(box)
    return kept


def _cuts(page: ReadPage, first: Box, second: Box) -> Iterator[tuple[ReadPage, ReadPage]]:
    """The page parted along the widest upright gap between two titles, and along the widest level gap above the lower
    one; a number, a code or an emblem may stand between that gap and the title, some titles high."""
    left, right = sorted((first, second), key=lambda box: box.left)
    between = [gap for gap in _gaps(page, _across) if left.right <= gap[0] + 1 and gap[1] <= right.left + 1]
    upper, lower = sorted((first, second), key=lambda box: box.top)
    above = [gap for gap in _gaps(page, _down) if upper.bottom <= gap[0] + 1 and gap[1] <= lower.top + 1]
    near = [gap for gap in above if lower.top - gap[1] <= _ABOVE_A_TITLE * lower.height]
    for gaps, side in ((between, _across), (near, _down)):
        if gaps:
            start, end = max(gaps, key=lambda gap: gap[1] - gap[0])
            yield _part(page, side, end=(start + end) / 2), _part(page, side, start=(start + end) / 2)


def _across(box: Box) -> tuple[int, int]:
    return box.left, box.right


def _down(box: Box) -> tuple[int, int]:
    return box.top, box.bottom


def _gaps(page: ReadPage, side: Side) -> list[tuple[int, int]]:
    """Stretches of some width that no word reaches into."""
    least = _GAP * median(word.box.height for word in page.words)
    taken = sorted(side(word.box) for word in page.words)
    reached = accumulate((end for _, end in taken), max)
    return [(before, start) for before, (start, _) in zip(reached, taken[1:], strict=False) if start - before > least]


def _part(page: ReadPage, side: Side, *, start: float = -inf, end: float = inf) -> ReadPage:
    def within(words: tuple[Word, ...]) -> tuple[Word, ...]:
        return tuple(word for word in words if start <= sum(side(word.box)) / 2 < end)

    words = within(page.words)
    outline = reduce(Box.union, (word.box for word in words))
    return replace(
        page,
        words=words,
        text_layer=within(page.text_layer),
        seals=within(page.seals),
        sheet=page.to_upload.quad(outline),
    )
