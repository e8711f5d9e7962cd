"""Digits typed into a pre-printed "年  月  日": two words, one lying in the gaps of the other, are one date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extractors._span import Span

NUMERALS = frozenset("0123456789〇○零一二三四五六七八九十廿卅O")
MARKS = "年月日"
COLLISION = 0.3  # share of the narrower sign's width that two signs of one date may have in common


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A sign of a word with its box and the word's confidence."""

    sign: str
    span: Span
    confidence: float


def woven(words: Sequence[list[Cell]]) -> list[list[Cell]]:
    """The words, those that are parts of one date merged in order of place; nothing else is ever merged."""
    result: list[list[Cell]] = []
    for word in words:
        parts = [other for other in result if _one_date(word, other)]
        if not parts:
            result.append(word)
            continue
        signs = [cell for part in (word, *parts) for cell in part if cell.sign.strip()]
        first = next(place for place, other in enumerate(result) if other is parts[0])
        result = [other for other in result if not any(other is part for part in parts)]
        result.insert(first, sorted(signs, key=lambda cell: cell.span.left + cell.span.right))
    return result


def _one_date(first: Sequence[Cell], second: Sequence[Cell]) -> bool:
    if not (_of_a_date(first) and _of_a_date(second)):
        return False
    ours, theirs = _printed(first), _printed(second)
    if not ours or not theirs or ours[0].left >= theirs[-1].right or theirs[0].left >= ours[-1].right:
        return False
    return all(one.beside(other) > 0 and not _collide(one, other) for one in ours for other in theirs)


def _printed(word: Sequence[Cell]) -> list[Span]:
    return [cell.span for cell in word if cell.sign.strip()]


def _of_a_date(word: Sequence[Cell]) -> bool:
    return all(cell.sign in NUMERALS or cell.sign in MARKS or not cell.sign.strip() for cell in word)


def _collide(one: Span, other: Span) -> bool:
    common = min(one.right, other.right) - max(one.left, other.left)
    return common > COLLISION * min(one.right - one.left, other.right - other.left)
