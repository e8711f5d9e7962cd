"""Document -> its printed signs, each with its own box, and what stands to the right of each.

Detectors cut a page into words as they like: "名", "称 湖南…", or a column of first signs in one upright
word ("名类住"). Below the word there is only the sign, so everything here is signs: a `Run` is signs that
stand side by side; an upright word becomes one run a sign.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.extractors._dates_woven import Cell, woven
from pipeline.extractors._signs import once, signs
from pipeline.extractors._span import Span
from pipeline.geometry import Box, Quad
from pipeline.model import Document, Reading, ReadPage
from pipeline.values.text import fold, simplified

__all__ = ["Glyph", "Leaf", "Run", "Sheet", "Span", "around", "folded", "leans", "printed", "uncovered"]

SAME_ROW = 0.35  # share of the lower height that two boxes of one row have in common
ASLANT = 0.17  # ten degrees: no line of a leveled page leans so far, a note written over it does
TALLER = 2.5  # a run taller than its neighbor by this is no part of the row: a slanting watermark, a seal
CLEAR = 0.18  # free space that a value keeps from a sign beside it, in sign heights
BENT = 0.1  # how far off the straight, in sign heights, a line is worth straightening
WIDE_GAP = 0.6  # free space before a sign, in sign heights, that sets it apart from the sign before


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Glyph:
    """One printed sign. `sign` is its folded and simplified form (㎡ gives two letters), `apart` says that free space
    stands before it, `run` and `place` where it stands on its leaf."""

    printed: str
    sign: str
    span: Span
    apart: bool
    confidence: float
    run: int
    place: int


Run = tuple[Glyph, ...]


def around(glyphs: Sequence[Glyph]) -> Span:
    spans = [glyph.span for glyph in glyphs]
    return Span(
        left=min(span.left for span in spans),
        top=min(span.top for span in spans),
        right=max(span.right for span in spans),
        bottom=max(span.bottom for span in spans),
    )


def leans(run: Run) -> bool:
    """It climbs or falls across the rows, as a purpose note does (仅供…使用)."""
    first, last = run[0].span, run[-1].span
    return abs(last.top - first.top) > ASLANT * (last.left - first.left)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Leaf:
    """One page as runs of signs, top to bottom, left to right; `spans` are the rectangles around them. `_stacks` keeps
    what `stack` found for a sign: labels are looked for from every sign of a page, many kinds of them."""

    page: ReadPage
    runs: tuple[Run, ...]
    spans: tuple[Span, ...]
    _stacks: dict[tuple[int, int], tuple[Run, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, page: ReadPage) -> Leaf:
        runs: list[Run] = []
        for cells in woven(once([cells for word in page.words for cells in signs(word)])):
            run = _run(cells, len(runs))
            runs += [run] if run else []
        return cls(page=page, runs=tuple(runs), spans=tuple(around(run) for run in runs))

    def rightward(self, span: Span) -> list[Run]:
        """Runs that stand to the right of `span` on its row, the nearest first."""
        found = [
            run
            for run, place in zip(self.runs, self.spans, strict=True)
            if place.right > span.right + 0.3 * span.height
            and place.left > max(span.left, span.right - 1.2 * span.height)
            and place.beside(span) >= SAME_ROW
            and place.height <= TALLER * span.height
            and not leans(run)
        ]
        return sorted(found, key=lambda run: run[0].span.left)

    def after(self, glyph: Glyph) -> Glyph | None:
        """The next sign of the row: in the same run, or at the start of the nearest run to the right."""
        run = self.runs[glyph.run]
        if glyph.place + 1 < len(run):
            return run[glyph.place + 1]
        stack = self.stack(glyph)
        if not stack:
            return None
        return uncovered(max(stack, key=lambda other: self.spans[other[0].run].beside(glyph.span)), glyph)

    def stack(self, glyph: Glyph) -> tuple[Run, ...]:
        """The nearest run to the right of a word's last sign, and those above and below it that also touch
        the row: where lines are tight or the page leans, several do."""
        place = glyph.run, glyph.place
        if place not in self._stacks:
            others = [run for run in self.rightward(glyph.span) if run[0].run != glyph.run]
            self._stacks[place] = tuple(run for run in others if run[0].span.left < others[0][-1].span.right)
        return self._stacks[place]

    def reading(self, glyphs: Sequence[Glyph]) -> Reading:
        """The signs of one line as a reading, with the place in the upload that holds exactly them."""
        first, last = glyphs[0], glyphs[-1]
        span = self._kept_clear(around(glyphs), first, last)
        box = Box(
            left=int(span.left),
            top=int(span.top),
            right=max(round(span.right), int(span.left) + 1),
            bottom=max(round(span.bottom), int(span.top) + 1),
        )
        slanting = first.run == last.run and any(glyph.span.top != first.span.top for glyph in glyphs)
        return Reading(
            source=self.page.engine,
            text=printed(glyphs),
            confidence=min(glyph.confidence for glyph in glyphs),
            page=self.page.page,
            quad=self.page.to_upload.carried(_leaning(box, glyphs) if slanting else Quad.of(box)),
        )

    def _kept_clear(self, span: Span, first: Glyph, last: Glyph) -> Span:
        """`span` a little narrower where a sign adjoins that is not of the line (自2019年…起): whoever cuts the
        place out takes a margin with it, and its strokes would be read."""
        run, after = self.runs[first.run], self.runs[last.run][last.place + 1 :]
        inset = CLEAR * span.height
        left = inset if first.place > 0 and _adjoin(run[first.place - 1], first) else 0.0
        right = inset if after and _adjoin(last, after[0]) else 0.0
        if left + right >= (span.right - span.left) / 2:
            return span
        return Span(left=span.left + left, top=span.top, right=span.right - right, bottom=span.bottom)


def _leaning(box: Box, glyphs: Sequence[Glyph]) -> Quad:
    """From the height of the first sign to that of the last, through that of the one between them."""
    first, last = glyphs[0], glyphs[-1]
    center = (box.left + box.right) / 2
    between = min((glyph.span for glyph in glyphs), key=lambda span: abs(span.left + span.right - 2 * center))
    is_bent = abs(2 * between.middle - first.span.middle - last.span.middle) > BENT * 2 * between.height
    return Quad(
        corners=(
            (box.left, first.span.top),
            (box.right, last.span.top),
            (box.right, last.span.bottom),
            (box.left, first.span.bottom),
        ),
        middle=(center, between.middle) if is_bent else None,
    )


def _adjoin(before: Glyph, after: Glyph) -> bool:
    return after.span.left - before.span.right < CLEAR * before.span.height


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sheet:
    """A document as leaves of single signs."""

    leaves: tuple[Leaf, ...]

    @classmethod
    def of(cls, document: Document) -> Sheet:
        return cls(leaves=tuple(Leaf.of(page) for page in document.pages))


def printed(glyphs: Sequence[Glyph]) -> str:
    """The text as printed; free space between two signs of it becomes one blank."""
    first, *others = glyphs
    return first.printed + "".join((" " if glyph.apart else "") + glyph.printed for glyph in others)


def folded(glyphs: Sequence[Glyph]) -> str:
    return "".join(glyph.sign for glyph in glyphs)


def uncovered(run: Run, before: Glyph) -> Glyph:
    """The first sign of `run` that the detector did not already give as the end of the word before: where
    two boxes overlap, the sign under both is read twice (名|名陈勇), or badly the second time."""
    first = run[0]
    covered = before.span.right - first.span.left
    width = max(first.span.right - first.span.left, 1e-6)
    twice = covered / width >= (0.5 if first.sign == before.sign else 0.85)
    letter = first.sign.isalpha() and not first.sign.isascii()
    return run[1] if twice and letter and len(run) > 1 else first


def _run(cells: Sequence[Cell], index: int) -> Run:
    glyphs: list[Glyph] = []
    apart = False
    for cell in cells:
        form = simplified(fold(cell.sign))
        if not form:
            apart = True
            continue
        if glyphs and cell.span.left - glyphs[-1].span.right > WIDE_GAP * cell.span.height:
            apart = True
        glyphs.append(
            Glyph(
                printed=cell.sign,
                sign=form,
                span=cell.span,
                apart=apart,
                confidence=cell.confidence,
                run=index,
                place=len(glyphs),
            )
        )
        apart = False
    return tuple(glyphs)
