"""The lines of text that belong to a label: on its row, or under it, and their continuation below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from pipeline.extractors._labels import Spot
from pipeline.extractors._sheet import Glyph, Leaf, Run, Span, around, leans, uncovered

Line = tuple[Glyph, ...]

# All in sign heights.
TO_VALUE = 15.0  # from a label to its value
IN_VALUE = 2.5  # inside a value; a wider gap is another column
TALLER = 1.8  # one value is printed in one size
TOUCH = 0.5  # the share of its row that a line above the best one must have in common with the label
NEAR = 3.0  # from a label to text that is surely its value
UNDER = 1.5  # from a label down to the value under it
INDENT = 2.6  # a first line may be indented by two signs
LEADING = 0.9  # from a line to the next one of the same value
FULL = 4.0  # a line that ends so close to the margin may go on below
FULL_SHARE = 0.6  # or one that fills so much of the column
MOST_LINES = 60
GOES_ON = frozenset("至、")  # a line that ends so goes on below, however short it is


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fences:
    """What ends a value: the first signs of all labels that stand apart, but for the value's own."""

    spot: Spot
    others: tuple[Spot, ...]
    signs: frozenset[int]
    owned: frozenset[int]

    @classmethod
    def of(cls, spot: Spot, every: Sequence[Spot]) -> Fences:
        others = tuple(other for other in every if other is not spot and other.leaf is spot.leaf and _ends(other))
        return cls(
            spot=spot,
            others=others,
            signs=frozenset(id(glyph) for other in others for glyph in other.glyphs),
            owned=frozenset(run for other in others if _same_column(other, spot) for run in _own_run(other)),
        )

    def block(self, glyph: Glyph) -> bool:
        return id(glyph) in self.signs

    def claim(self, run: Run, line: Span) -> bool:
        """The line is the nearest to another label of the same column, or such a label stands between."""
        own = self.spot.span
        return run[0].run in self.owned or any(
            other.span.right <= line.left + 0.5 * line.height
            and (other.span.beside(line) >= TOUCH or own.middle + own.height / 2 < other.span.middle < line.middle)
            for other in self.others
            if _same_column(other, self.spot)
        )

    def nearer(self, line: Span, label: Span) -> bool:
        """Another label shares more of that line's height than `label` does."""
        return any(
            other.span.right <= line.left + line.height and other.span.beside(line) > label.beside(line)
            for other in self.others
        )


def _same_column(other: Spot, spot: Spot) -> bool:
    """Labels of one column begin or end alike; of one whose first sign was not read, only the end is left."""
    reach = 2 * spot.span.height
    return other.span.left >= spot.span.left - reach or abs(other.span.right - spot.span.right) <= reach


@lru_cache(maxsize=1024)
def _own_run(spot: Spot) -> tuple[int, ...]:
    """Of the runs that touch the row of a label, the one at its height; none for a label with text glued to it."""
    label = spot.glyphs[-1]
    if spot.glued:
        return ()
    stack = spot.leaf.stack(label)
    return tuple(run[0].run for run in sorted(stack, key=lambda run: abs(around(run).middle - label.span.middle))[:1])


def _ends(spot: Spot) -> bool:
    following = spot.next
    return spot.heads or (len(spot.text) > 2 and following is not None and following.sign == ":")


def settled(every: Sequence[Spot]) -> tuple[Spot, ...]:
    """The labels without those that are only the first word of a line of another label's value
    (经营范围: 名称设计、…): they run on at once, and stand where that value's lines start."""
    alone = tuple(spot for spot in every if not (spot.heads and spot.glued))
    starts = {id(glyph) for spot in alone if spot.heads for glyph in _line_starts(spot, alone)}
    return tuple(spot for spot in every if spot in alone or id(spot.glyphs[0]) not in starts)


def _line_starts(spot: Spot, alone: Sequence[Spot]) -> Iterator[Glyph]:
    fences = Fences.of(spot, alone)
    first = _on_row(spot, fences, several=True)
    if first is None or first[0].span.left - spot.span.right > NEAR * spot.span.height:
        return
    for line in _with_continuation(first, fences, MOST_LINES):
        if abs(line[0].span.left - first[0].span.left) <= line[0].span.height:
            yield line[0]


def places(spot: Spot, every: Sequence[Spot], count: int) -> Iterator[tuple[Line, ...]]:
    """Up to `count` lines that may be the value of `spot`: those on its row, then those under it, unless it is the
    first word of a sentence."""
    fences = Fences.of(spot, every)
    row = _on_row(spot, fences, several=count > 1)
    sentence = spot.glued and row is not None and any(glyph.sign in ",。;" for glyph in row)
    for first in (row, _under(spot, fences) if spot.heads and not sentence else None):
        if first is not None:
            yield _with_continuation(first, fences, count)


def _on_row(spot: Spot, fences: Fences, *, several: bool) -> Line | None:
    last = spot.glyphs[-1]
    run = spot.leaf.runs[last.run]
    start = run[last.place + 1] if last.place + 1 < len(run) else _beside(spot, fences, several=several)
    if start is not None and start.sign == ":":
        start = spot.leaf.after(start)
    if start is None or fences.block(start):
        return None
    if start.span.left - last.span.right > TO_VALUE * last.span.height:
        return None
    return _walk(spot.leaf, start, fences)


def _beside(spot: Spot, fences: Fences, *, several: bool) -> Glyph | None:
    """The first sign of the text to the right of a label that ends its word.

    Of two tight lines that both touch the label's row it is the one that shares most of it; for a value of
    several lines the upper one, unless that is another label's.
    """
    label = spot.glyphs[-1].span
    stack = spot.leaf.stack(spot.glyphs[-1])
    near = [run for run in stack if not fences.block(run[0])]
    if not near:
        return None
    spans = {id(run): around(run) for run in near}
    best = max(near, key=lambda run: spans[id(run)].beside(label))
    if several:
        own = [
            run for run in near if spans[id(run)].beside(label) >= TOUCH and not fences.nearer(spans[id(run)], label)
        ]
        best = min(own or [best], key=lambda run: spans[id(run)].middle)
    return uncovered(best, spot.glyphs[-1])


def _under(spot: Spot, fences: Fences) -> Line | None:
    label = spot.span
    found = [
        run
        for run, span in zip(spot.leaf.runs, spot.leaf.spans, strict=True)
        if not fences.block(run[0])
        and span.top >= label.bottom - 0.3 * label.height
        and span.top <= label.bottom + UNDER * label.height
        and _aligned(span, label)
        and not fences.claim(run, span)
        and not leans(run)
    ]
    if not found:
        return None
    return _walk(spot.leaf, min(found, key=lambda run: run[0].span.top)[0], fences)


def _aligned(span: Span, label: Span) -> bool:
    off_center = abs(span.left + span.right - label.left - label.right) / 2
    return abs(span.left - label.left) <= 2 * label.height or off_center <= label.height


def _with_continuation(first: Line, fences: Fences, count: int) -> tuple[Line, ...]:
    lines = [first]
    while len(lines) < count:
        start = _below(lines, fences)
        if start is None:
            break
        lines.append(_walk(fences.spot.leaf, start, fences))
    return tuple(lines)


def _below(lines: Sequence[Line], fences: Fences) -> Glyph | None:
    """Where the value goes on: a line just below that starts where the value starts, or ends where it ends."""
    last, left = around(lines[-1]), around(lines[0]).left
    leaf, height = fences.spot.leaf, last.height
    column = [
        (run, span)
        for run, span in zip(leaf.runs, leaf.spans, strict=True)
        if (left - INDENT * height <= span.left <= left + INDENT * height or _ends_alike(span, lines[0], fences))
        and 0.5 * height <= span.height <= 2 * height
        and not leans(run)
    ]
    margin = max([last.right, *(_end(run, span, fences) for run, span in column if not _stamped(span, leaf))])
    full = last.right >= min(margin - FULL * height, left + FULL_SHARE * (margin - left))
    if not full and lines[-1][-1].sign not in GOES_ON:
        return None
    used = {glyph.run for line in lines for glyph in line}
    found = [
        run
        for run, span in column
        if run[0].run not in used
        and span.middle > last.middle + 0.25 * height
        and span.top <= last.bottom + LEADING * height
        and not _fenced(run, span, fences)
    ]
    return min(found, key=lambda run: around(run).middle)[0] if found else None


def _end(run: Run, span: Span, fences: Fences) -> float:
    """Where the run ends, or what of it lies before a label of the next column that was read with it."""
    before = list(takewhile(lambda glyph: not fences.block(glyph), run))
    return before[-1].span.right if before else span.right


def _ends_alike(span: Span, first: Line, fences: Fences) -> bool:
    """On a row of its own, and at the same margin as the value, where values far from their labels end: an app sets
    them to the right."""
    value, spans = around(first), fences.spot.leaf.spans
    if abs(span.right - value.right) > value.height or span.left <= fences.spot.span.right:
        return False
    if any(other is not span and other.beside(span) >= TOUCH for other in spans):
        return False
    ending = [value, *(other for other in spans if abs(other.right - value.right) <= 0.5 * value.height)]
    return any(
        each.beside(label.span) >= TOUCH and each.left - label.span.right > NEAR * value.height
        for label in (fences.spot, *fences.others)
        for each in ending
    )


def _stamped(span: Span, leaf: Leaf) -> bool:
    """A seal lies on the line: its box takes strokes of the ring along, and is no measure of the column's margin."""
    rims = (seal.box for seal in leaf.page.seals)
    return any(span.left < rim.right and rim.left < span.right and rim.top < span.middle < rim.bottom for rim in rims)


def _fenced(run: Run, span: Span, fences: Fences) -> bool:
    return fences.block(run[0]) or fences.claim(run, span) or any(g.run == run[0].run for g in fences.spot.glyphs)


def _walk(leaf: Leaf, start: Glyph, fences: Fences) -> Line:
    """From `start` to the right, up to a wide gap or the next label."""
    line = [start]
    while (glyph := leaf.after(line[-1])) is not None:
        gap = glyph.span.left - line[-1].span.right
        if fences.block(glyph) or gap > IN_VALUE * glyph.span.height or glyph in line:
            break
        if glyph.span.beside(line[-1].span) < TOUCH or glyph.span.height > TALLER * line[0].span.height:
            break
        line.append(glyph)
    return tuple(line)
