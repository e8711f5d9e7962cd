"""Names of figures that a narrow card breaks over two lines or three: 成交单 over 量, 支付金额 over (剔退款)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol, TypeVar

from pipeline.extractors.sales_screenshot._lexer import Kind, spans
from pipeline.geometry import Box

_WORDS: Final = frozenset({Kind.METRIC, Kind.NAME, Kind.PHRASE, Kind.TEXT})
_PLAIN: Final = frozenset({Kind.PHRASE, Kind.TEXT})
_NAMES: Final = frozenset({Kind.METRIC, Kind.NAME})
_LINES: Final = 3
_LEADING: Final = 1.0
"""Lines of one name are no more than a line apart, in their own heights."""
_LIKE: Final = 1.25
_ALIGNED: Final = 0.6
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
    no known name is no known one."""
    whole: dict[int, P] = {}
    taken: set[int] = set()
    places = {id(token): at for at, token in enumerate(found)}
    for at, token in enumerate(found):
        stacks = [] if at in taken else [each for each in _stacks(token, found) if not _any_of(each, taken, places)]
        named = [(each, kind) for each in stacks if (kind := _kind(each)) is not None]
        if named:
            pieces, kind = named[-1]
            whole[at] = join(pieces, kind)
            taken.update(places[id(each)] for each in pieces[1:])
    joined = [whole.get(at, token) for at, token in enumerate(found) if at not in taken]
    return [join([*over, token], Kind.TEXT) if (over := _heads(token, joined)) else token for token in joined]


def _heads(name: P, found: Sequence[P]) -> list[P]:
    """The first line of a name, where the same one stands over several of a row (会员 over 支付金额 and 支付买家数)."""
    over = [each for each in found if each.kind in _PLAIN and _goes_on(each, name)]
    if name.kind is not Kind.METRIC or len(over) != 1:
        return []
    same = [
        each for each in found if each is not over[0] and each.plain == over[0].plain and _on_row(each.box, over[0].box)
    ]
    names = [each for each in found if each.kind is Kind.METRIC and any(_goes_on(top, each) for top in same)]
    return over if names else []


def _on_row(one: Box, other: Box) -> bool:
    return abs(one.center[1] - other.center[1]) < 0.5 * min(one.height, other.height)


def _any_of(pieces: Sequence[P], taken: set[int], places: dict[int, int]) -> bool:
    return any(places[id(each)] in taken for each in pieces)


def _kind(pieces: Sequence[Piece]) -> Kind | None:
    """What the pieces are together; None where they are nothing."""
    text = "".join(each.plain for each in pieces)
    (span, *others) = spans(text)
    if span.kind in _NAMES and not others and span.end == len(text):
        return span.kind
    return Kind.TEXT if _is_qualified(pieces) else None


def _is_qualified(pieces: Sequence[Piece]) -> bool:
    *name, last = pieces
    return len(name) == 1 and name[0].kind is Kind.METRIC and bool(_IN_BRACKETS.fullmatch(last.plain))


def _stacks(token: P, found: Sequence[P]) -> Iterator[list[P]]:
    """The token with the lines right under it, one after another."""
    pieces = [token]
    while len(pieces) < _LINES and pieces[-1].kind in _WORDS:
        under = [each for each in found if each.kind in _WORDS and _goes_on(pieces[-1], each)]
        if len(under) != 1:
            return
        pieces = [*pieces, under[0]]
        yield pieces


def _goes_on(piece: Piece, below: Piece) -> bool:
    high, low = max(piece.height, below.height), min(piece.height, below.height)
    one, other = piece.box, below.box
    apart = min(abs(one.left - other.left), abs(one.center[0] - other.center[0]))
    return high <= _LIKE * low and -0.3 * low < other.top - one.bottom <= _LEADING * low and apart <= _ALIGNED * low
