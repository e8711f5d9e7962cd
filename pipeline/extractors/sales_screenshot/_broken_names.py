"""Names of figures that a narrow card breaks over two lines or three: 成交单 over 量, 支付金额 over (剔退款)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from typing import Final, Generic, Protocol, TypeVar

from pipeline.extractors.sales_screenshot._lexer import Kind, spans
from pipeline.extractors.sales_screenshot._sales_words import METRICS, OTHER_NAMES
from pipeline.geometry import Box

_WORDS: Final = frozenset({Kind.METRIC, Kind.NAME, Kind.PHRASE, Kind.TEXT})
_PLAIN: Final = frozenset({Kind.PHRASE, Kind.TEXT})
_NAMES: Final = frozenset({Kind.METRIC, Kind.NAME})
_LINES: Final = 3
_LEADING: Final = 1.0
"""Lines of one name are no more than a line apart, in their own heights."""
_LIKE: Final = 1.25
_ALIGNED: Final = 0.6
_LONGEST: Final = 10
"""Signs of a line of a name."""
_KNOWN: Final = frozenset((*METRICS, *(name.lower() for name in OTHER_NAMES)))
_IN_BRACKETS: Final = re.compile(r"\([^()]*\)")


class Piece(Protocol):
    @property
    def kind(self) -> Kind: ...
    @property
    def plain(self) -> str: ...
    @property
    def box(self) -> Box: ...
    @property
    def height(self) -> int: ...


P = TypeVar("P", bound=Piece)


def mended(found: Sequence[P], join: Callable[[Sequence[P], Kind], P]) -> list[P]:
    """The tokens, those that make a name together as one. A name with something in brackets right under it that makes
    no known name is no known one, nor is one of a row with broken names that a line of text stands over."""
    whole: dict[int, P] = {}
    taken: set[int] = set()
    lines = _Lines(found)
    for token in found:
        stacks = [each for each in lines.stacks(token) if not any(id(piece) in taken for piece in each)]
        named = [(each, kind) for each in stacks if (kind := _kind(each)) is not None]
        if named:
            pieces, kind = named[-1]
            whole[id(token)] = join(pieces, kind)
            taken.update(id(each) for each in pieces[1:])
    broken = {id(each) for each in whole.values()}
    return _under_heads([whole.get(id(each), each) for each in found if id(each) not in taken], broken, join)


class _Lines(Generic[P]):
    """The texts of a page by their height, to find what stands right under one."""

    def __init__(self, found: Sequence[P]) -> None:
        self._words = sorted((each for each in found if each.kind in _WORDS), key=lambda each: each.box.top)
        self._tops = [each.box.top for each in self._words]

    def under(self, piece: P) -> list[P]:
        bottom, height = piece.box.bottom, piece.height
        low, high = bisect_left(self._tops, bottom - height), bisect_right(self._tops, bottom + _LIKE * height)
        return [each for each in self._words[low:high] if _goes_on(piece, each)]

    def stacks(self, token: P) -> Iterator[list[P]]:
        """The text with the lines right under it, one after another."""
        pieces = [token]
        while len(pieces) < _LINES and pieces[-1].kind in _WORDS and len(pieces[-1].plain) <= _LONGEST:
            under = self.under(pieces[-1])
            if len(under) != 1:
                return
            pieces = [*pieces, under[0]]
            yield pieces


def _under_heads(found: Sequence[P], broken: Container[int], join: Callable[[Sequence[P], Kind], P]) -> list[P]:
    """The tokens; names of a row under the same text (会员 over 支付金额 and 支付买家数) are other names. So is one
    under a text that stands in the first line of a row of broken names."""
    lines = _Lines(found)
    heads: dict[str, list[tuple[P, P]]] = {}
    for head in found:
        if head.kind in _PLAIN:
            below = [(head, each) for each in lines.under(head) if each.kind is Kind.METRIC]
            heads[head.plain] = [*heads.get(head.plain, ()), *below]

    def in_row(head: P, name: P) -> bool:
        names = [each for each in found if each.kind in _NAMES and each.box.top < head.box.center[1] < each.box.bottom]
        return bool(names) and any(id(each) in broken for each in (name, *names))

    under = {
        id(name): head
        for pairs in heads.values()
        for head, name in pairs
        if any(other is not head and _on_row(other.box, head.box) for other, _ in pairs) or in_row(head, name)
    }
    return [join([under[id(token)], token], Kind.TEXT) if id(token) in under else token for token in found]


def _on_row(one: Box, other: Box) -> bool:
    return abs(one.center[1] - other.center[1]) < 0.5 * min(one.height, other.height)


def _kind(pieces: Sequence[Piece]) -> Kind | None:
    """What the pieces are together; None where they are nothing."""
    text = "".join(each.plain for each in pieces)
    if text not in _KNOWN and text.split("(")[0] not in _KNOWN:
        return None
    (span, *others) = spans(text)
    if span.kind in _NAMES and not others and span.end == len(text):
        return span.kind
    return Kind.TEXT if _is_qualified(pieces) else None


def _is_qualified(pieces: Sequence[Piece]) -> bool:
    *name, last = pieces
    return len(name) == 1 and name[0].kind is Kind.METRIC and bool(_IN_BRACKETS.fullmatch(last.plain))


def _goes_on(piece: Piece, below: Piece) -> bool:
    high, low = max(piece.height, below.height), min(piece.height, below.height)
    one, other = piece.box, below.box
    apart = min(abs(one.left - other.left), abs(one.center[0] - other.center[0]))
    return high <= _LIKE * low and -0.3 * low < other.top - one.bottom <= _LEADING * low and apart <= _ALIGNED * low
