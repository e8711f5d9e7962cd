"""The order in which a page is read: rows from the top, each from the left."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.model import Word


def in_reading_order(words: Iterable[Word]) -> tuple[Word, ...]:
    """A word belongs to the row above when its middle lies within half a height of that row's first word."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda each: (each.box.center[1], each.box.left)):
        if rows and _same_row(rows[-1][0], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return tuple(word for row in rows for word in sorted(row, key=lambda each: (each.box.left, each.box.top)))


def _same_row(first: Word, word: Word) -> bool:
    apart = word.box.center[1] - first.box.center[1]
    return apart < min(first.box.height, word.box.height) / 2
