"""Where a printed label stands, however its signs are spaced, split, merged downwards or misread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from pipeline.extractors._sheet import Glyph, Leaf, Sheet, Span, around, leans
from pipeline.values.names import SPECKS

PAIR_GAP = 6.0  # 名　　　称: the free space inside a label of two signs, in sign heights
INNER_GAP = 2.5  # 注 册 资 本: the same in longer labels
APART = 0.5  # the free space, in sign heights, that may part a label from the one before it
FORGIVING = 4  # a label of so many signs is known with one of them misread
IN_COLUMN = 0.9  # how far from a column of labels, in sign heights, the first sign of one of them may stand
NEXT_ROWS = 8.0  # how far above or below, in sign heights, a single label makes a column


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spot:
    """One place where a label is printed. `heads` says that it begins a piece of text (a word, or after
    free space, or in the column of other labels), as labels do; inside running text it does not. `wanted`
    separates the labels asked for from those that only end a value."""

    text: str
    leaf: Leaf
    glyphs: tuple[Glyph, ...]
    span: Span
    misread: int
    heads: bool
    wanted: bool = False

    @property
    def glued(self) -> bool:
        """Text follows at once, without free space or a colon: a value, or the rest of a longer word."""
        return not _set_off(self.leaf, self.glyphs[-1])

    @property
    def next(self) -> Glyph | None:
        return self.leaf.after(self.glyphs[-1])


def spots(sheet: Sheet, labels: Iterable[str], stops: Iterable[str] = ()) -> tuple[Spot, ...]:
    """Every place of every label, in page order. Where one lies in another (名称 in 企业名称) the longer
    one is meant; where a misread label could be an asked one or a stop, it is only a stop."""
    asked = frozenset(labels)
    every = asked.union(stops)
    found: list[Spot] = []
    for leaf in sheet.leaves:
        taken: set[int] = set()
        kept = []
        for spot in sorted((replace(each, wanted=each.text in asked) for each in _all(leaf, every)), key=_rank):
            places = {id(glyph) for glyph in spot.glyphs}
            if not places & taken:
                taken |= places
                kept.append(spot)
        found += sorted(kept, key=lambda spot: (spot.glyphs[0].run, spot.glyphs[0].place))
    return tuple(found)


def _whole(found: Sequence[Spot]) -> Iterator[Spot]:
    """Without the labels that two neighbors make up between them: of 是否一般纳税人 | 认定日期, or of a value and the
    label behind it (一般纳税人 | 认定日期), 一般纳税人认定日期."""
    whole = [spot for spot in found if spot.heads and not spot.misread]
    holding = {id(glyph): spot for spot in whole for glyph in spot.glyphs[1:]}
    ending = {(id(spot.glyphs[-1]), len(spot.glyphs)) for spot in whole}
    for spot in found:
        other = holding.get(id(spot.glyphs[0]))
        ends = other is not None and id(other.glyphs[-1]) in {id(glyph) for glyph in spot.glyphs[:-1]}
        begun = _second_word(spot.glyphs)
        if (spot.heads or not ends) and not (begun and (id(spot.glyphs[-1]), len(spot.glyphs) - begun) in ending):
            yield spot


def _second_word(glyphs: Sequence[Glyph]) -> int:
    """The place of the sign that has so much more free space before it than the others, where one has; else 0. A short
    word in front (被 授权人, 变更前 名称) makes another label of the one behind it, and is no value before one."""
    if len(glyphs) < FORGIVING:
        return 0
    gaps = [
        (right.span.left - left.span.right) / max(min(left.span.height, right.span.height), 1e-6)
        for left, right in pairwise(glyphs)
    ]
    *others, widest = sorted(gaps)
    place = gaps.index(widest) + 1
    return place if place >= FORGIVING and widest > APART and widest > 2 * others[-1] else 0


def _rank(spot: Spot) -> tuple[int, int, bool, int, int, str]:
    first = spot.glyphs[0]
    return -(len(spot.glyphs) - spot.misread), spot.misread, spot.wanted, first.run, first.place, spot.text


@lru_cache(maxsize=32)
def _all(leaf: Leaf, labels: frozenset[str]) -> tuple[Spot, ...]:
    """Kept, for an extractor looks for one label after the other among the same stops."""
    return tuple(_whole(tuple(_in_columns(tuple(_spelled(leaf, labels))))))


def _spelled(leaf: Leaf, labels: frozenset[str]) -> Iterator[Spot]:
    longest = max((len(label) for label in labels), default=0)
    by_first, by_second = _indexed(labels, 0), _indexed(labels, 1)
    for run in leaf.runs:
        for glyph in () if leans(run) else run:
            chain = _chain(leaf, glyph, longest)
            heads = glyph.place == 0 or glyph.apart
            likely = by_first.get(glyph.sign, set())
            if heads and len(chain) > 1:  # the first sign may be the misread one
                likely = likely | by_second.get(chain[1].sign, set())
            for label in likely:
                spot = _match(leaf, chain, label, heads=heads)
                if spot is not None:
                    yield spot


def _in_columns(found: Sequence[Spot]) -> Iterator[Spot]:
    """The spots that are labels by their place. Detectors join what two columns print on one row
    (有限责任公司成立日期, or 住 to the left and 所 to the right text), so a label that begins no piece of text
    still heads one where it stands in a column of others."""
    columns = [spot for spot in found if spot.heads and not spot.misread]
    for spot in found:
        if not spot.heads and not spot.misread and _in_column(spot, columns):
            yield replace(spot, heads=True)
        elif spot.heads or not spot.glued:
            yield spot


def _in_column(spot: Spot, columns: Sequence[Spot]) -> bool:
    """A label nearby, one of the two with free space behind it or both too long to stand there by chance, or two
    labels, begin above or below. It is not a label's name once more (以上经营范围…), nor the first word of a value:
    values begin in a column too."""
    first, place = spot.glyphs[0], spot.span
    if any(other.text == spot.text or _follows(first, other) for other in columns):
        return False
    height = first.span.height
    others = {
        other.text: _tells(spot, other) and _near(other.span, place, NEXT_ROWS * height)
        for other in columns
        if other.span.beside(place) <= 0 and abs(other.span.left - place.left) <= IN_COLUMN * height
    }
    return len(others) > 1 or any(others.values())


def _tells(spot: Spot, other: Spot) -> bool:
    long = min(len(spot.text), len(other.text)) >= FORGIVING
    return long or not (spot.glued and other.glued)


def _near(one: Span, other: Span, reach: float) -> bool:
    return abs(one.middle - other.middle) <= reach


def _follows(glyph: Glyph, spot: Spot) -> bool:
    last = spot.glyphs[-1]
    return (glyph.run, glyph.place) == (last.run, last.place + 1)


def _indexed(labels: Iterable[str], place: int) -> dict[str, set[str]]:
    index: dict[str, set[str]] = {}
    for label in labels:
        index.setdefault(label[place : place + 1], set()).add(label)
    return index


def _match(leaf: Leaf, chain: Sequence[Glyph], label: str, *, heads: bool) -> Spot | None:
    part = chain[: len(label)]
    allowed = 1 if heads and len(label) >= FORGIVING else 0
    if len(part) < len(label) or all(glyph.sign != sign for glyph, sign in zip(part[:2], label, strict=False)):
        return None  # at most one sign is misread, so one of the first two is right: most labels end here
    wrong = [glyph.sign for glyph, sign in zip(part, label, strict=True) if glyph.sign != sign]
    if len(wrong) > allowed or ":" in wrong or not _close(part, INNER_GAP if len(label) > 2 else PAIR_GAP):
        return None
    return Spot(text=label, leaf=leaf, glyphs=tuple(part), span=around(part), misread=len(wrong), heads=heads)


def _chain(leaf: Leaf, first: Glyph, length: int) -> list[Glyph]:
    """The glyph and those behind it, but for specks of the paper behind Chinese signs (住·所); No. has its own."""
    chain = [first]
    while len(chain) < length:
        following = leaf.after(chain[-1])
        while following is not None and following.sign in SPECKS and not chain[-1].sign.isascii():
            following = leaf.after(following)
        if following is None or following in chain:
            break
        chain.append(following)
    return chain


def _close(part: Sequence[Glyph], gap: float) -> bool:
    """No two neighbors further apart than `gap` sign heights."""
    return all(
        right.span.left - left.span.right <= gap * min(left.span.height, right.span.height)
        for left, right in pairwise(part)
    )


def _set_off(leaf: Leaf, last: Glyph) -> bool:
    """A colon, free space or the end of the word stands behind it."""
    run = leaf.runs[last.run]
    following = run[last.place + 1 :]
    return not following or following[0].apart or following[0].sign == ":"
