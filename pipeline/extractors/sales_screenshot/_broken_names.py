"""Names of figures that a narrow card breaks over two lines or three: 成交单 over 量, 支付金额 over (剔退款)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol, TypeVar

from pipeline.extractors.sales_screenshot._lexer import Kind, spans
from pipeline.geometry import Box

_WORDS: Final = frozenset({Kind.METRIC, Kind.NAME, Kind.PHRASE, Kind.TEXT})
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
    return [whole.get(at, token) for at, token in enumerate(found) if at not in taken]


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
        under = [each for each in found if each.kind in _WORDS and _goes_on(pieces[-1].box, each.box)]
        if len(under) != 1:
            return
        pieces = [*pieces, under[0]]
        yield pieces


def _goes_on(box: Box, below: Box) -> bool:
    high, low = max(box.height, below.height), min(box.height, below.height)
    apart = min(abs(box.left - below.left), abs(box.center[0] - below.center[0]))
    return high <= _LIKE * low and -0.3 * low < below.top - box.bottom <= _LEADING * low and apart <= _ALIGNED * low
