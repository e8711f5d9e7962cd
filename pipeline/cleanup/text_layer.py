"""The words of a PDF's text layer, carried from the upload into the readable page."""

from __future__ import annotations

import itertools
from dataclasses import replace

from pipeline.geometry import Box, Homography
from pipeline.model import Word


def carried_words(words: tuple[Word, ...], to_readable: Homography, width: int, height: int) -> tuple[Word, ...]:
    """Word boxes in a readable page of that size. Borders between characters survive only while they still
    follow each other from the left."""
    return tuple(_carried(word, to_readable, width, height) for word in words)


def moved_words(words: tuple[Word, ...], place: Box) -> tuple[Word, ...]:
    """The words that lie in a part of the upload with their middle, in pixels of that part."""
    return tuple(_moved(word, place) for word in words if _holds(place, word.box))


def _holds(place: Box, box: Box) -> bool:
    x, y = box.center
    return place.left <= x < place.right and place.top <= y < place.bottom


def _moved(word: Word, place: Box) -> Word:
    box = Box(
        left=max(word.box.left - place.left, 0),
        top=max(word.box.top - place.top, 0),
        right=min(word.box.right, place.right) - place.left,
        bottom=min(word.box.bottom, place.bottom) - place.top,
    )
    return replace(word, box=box, edges=tuple(edge - place.left for edge in word.edges))


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
