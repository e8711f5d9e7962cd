"""A letter as the sentences it states: each for itself, over the ends of rows, without the gaps between words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import Prose, prose
from pipeline.model import Reading

_ENDS = frozenset("。;!?")
_HARD = frozenset("。;:!?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """`places` tells for every sign of `text` where it stands in the page."""

    page: Prose
    text: str
    places: tuple[int, ...]

    def readings(self, start: int, end: int) -> tuple[Reading, ...]:
        if start == end:
            return ()
        return self.page.readings(self.places[start], self.places[end - 1] + 1)

    def printed(self, start: int, end: int) -> str:
        return self.page.printed(self.places[start], self.places[end - 1] + 1)


def statements(sheet: Sheet) -> Iterator[Statement]:
    """What ends with a full stop, or with a paragraph behind a colon or a full stop. A paragraph that seems to end
    anywhere else may be a row that a photo left short."""
    for leaf in sheet.leaves:
        page = prose(leaf)
        kept: list[int] = []
        for place, sign in enumerate(page.text):
            before = page.text[kept[-1]] if kept else ""
            if sign == "\n":
                ended = before in _HARD
            else:
                ended = sign in _ENDS
                if sign != "|":
                    kept.append(place)
            if ended and kept:
                yield _of(page, kept)
                kept = []
        if kept:
            yield _of(page, kept)


def lines(sheet: Sheet) -> Iterator[Statement]:
    """Every paragraph for itself: titles, letterheads, labels, signatures."""
    for leaf in sheet.leaves:
        page, first = prose(leaf), 0
        for text in page.text.split("\n"):
            kept = [first + place for place, sign in enumerate(text) if sign != "|"]
            if kept:
                yield _of(page, kept)
            first += len(text) + 1


def _of(page: Prose, kept: list[int]) -> Statement:
    return Statement(page=page, text="".join(page.text[place] for place in kept), places=tuple(kept))
