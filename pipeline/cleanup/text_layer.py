"""The words of a PDF's text layer, carried from the upload into the readable page."""

from __future__ import annotations

import itertools

from pipeline.geometry import Homography
from pipeline.model import Word


def carried_words(words: tuple[Word, ...], to_readable: Homography, width: int, height: int) -> tuple[Word, ...]:
    """Word boxes in a readable page of that size. Borders between characters survive only while they still
    follow each other from the left."""
    return tuple(_carried(word, to_readable, width, height) for word in words)


def _carried(word: Word, to_readable: Homography, width: int, height: int) -> Word:
    middle = (word.box.top + word.box.bottom) / 2
    edges = tuple(to_readable.point((edge, middle))[0] for edge in word.edges)
    rising = all(one < other for one, other in itertools.pairwise(edges))
    return Word(
        text=word.text,
        box=to_readable.quad(word.box).bounds(width, height),
        confidence=word.confidence,
        edges=edges if rising else (),
    )
