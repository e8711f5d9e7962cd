"""Words of a dashboard -> tokens, each with its own box: a word "支付金额 ¥1,234.00 较昨日" becomes three."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import pairwise
from statistics import median
from typing import Final
from unicodedata import category

from pipeline.extractors.sales_screenshot._broken_names import mended
from pipeline.extractors.sales_screenshot._lexer import SIGNS, Kind, Span, spans
from pipeline.extractors.sales_screenshot._sales_words import METRICS, Metric
from pipeline.geometry import Box
from pipeline.model import Reading, ReadPage, Word
from pipeline.values.text import fold

FIGURES: Final = frozenset({Kind.NUMBER, Kind.ODD_NUMBER, Kind.NO_DATA})
_BESIDE: Final = 4.0
"""A word that says what a date is stands at most so many heights to its left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """`text` as printed, `plain` folded and in lower case; `scale` is 10,000 under a name that says 万元;
    `word` is the place of the engine's word, so that parts of one word are known; `lines` how many lines the text
    takes."""

    kind: Kind
    text: str
    plain: str
    box: Box
    confidence: float
    word: int
    metric: Metric | None = None
    rank: int = 0
    scale: int = 1
    lines: int = 1

    @property
    def height(self) -> int:
        """Of one of its lines."""
        return self.box.height if self.lines == 1 else round(self.box.height / (1.5 * self.lines - 0.5))

    def reading(self, page: ReadPage) -> Reading:
        return Reading(
            source=page.engine,
            text=self.text,
            confidence=self.confidence,
            page=page.page,
            quad=page.to_upload.quad(self.box),
        )


def tokens(page: ReadPage) -> tuple[Token, ...]:
    """Every word of the page taken apart, in the order of the words."""
    found = [token for number, word in enumerate(page.words) for token in _split(word, number)]
    once = [each for each in found if not _is_seen_twice(each, found)]
    return tuple(_with_months(_with_tails(_with_signs(_in_rows(mended(once, _in_one))))))


def _in_one(pieces: Sequence[Token], kind: Kind) -> Token:
    plain = "".join(each.plain for each in pieces)
    metric, rank, scale = _metric(plain) if kind is Kind.METRIC else (None, 0, 1)
    return replace(
        pieces[0],
        kind=kind,
        text="".join(each.text for each in pieces),
        plain=plain,
        box=reduce(Box.union, (each.box for each in pieces)),
        confidence=min(each.confidence for each in pieces),
        metric=metric,
        rank=rank,
        scale=scale,
        lines=len(pieces),
    )


def _in_rows(found: list[Token]) -> list[Token]:
    """Names of one line in a row of broken ones fill its height: their numbers stand level."""
    broken = [token for token in found if token.lines > 1]
    return [_filling(token, broken) for token in found]


def _filling(token: Token, broken: Sequence[Token]) -> Token:
    own, slack = token.box, 0.3 * token.height
    rows = [row for row in broken if row.box.top - slack <= own.top and own.bottom <= row.box.bottom + slack]
    if token.lines > 1 or token.kind not in {Kind.METRIC, Kind.NAME} or not rows:
        return token
    box = Box(left=own.left, top=rows[0].box.top, right=own.right, bottom=rows[0].box.bottom)
    return replace(token, box=box, lines=rows[0].lines)


def level(one: Box, other: Box) -> bool:
    """Whether both stand on one line: they share half of the lower one's height."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * min(one.height, other.height)


def _is_seen_twice(token: Token, found: Sequence[Token]) -> bool:
    """An end of another word's text in its place: where two lines of the engine overlap, both read what they share."""
    return any(
        each.word != token.word
        and len(each.plain) > len(token.plain)
        and (each.plain.endswith(token.plain) or each.plain.startswith(token.plain))
        and level(each.box, token.box)
        and each.box.left <= token.box.left
        and token.box.right <= each.box.right
        for each in found
    )


_CIRCLED = re.compile("[Ⓐ-ⓩ]")


def is_before(word: Token, token: Token) -> bool:
    """Whether `word` stands so near on the left that it says what `token` is."""
    gap = token.box.left - word.box.right
    return word is not token and level(word.box, token.box) and -0.5 * token.height <= gap <= _BESIDE * token.height


def _split(word: Word, number: int) -> list[Token]:
    gaps = _wide_gaps(word)
    text = ""
    source: list[int] = []
    for at, sign in enumerate(word.text):
        plain = ((" " if at in gaps else "") + _plain(sign)).lower()
        text += plain
        source.extend([at] * len(plain))
    return [_token(word, number, span, text, source) for span in spans(text)]


def _plain(sign: str) -> str:
    """The folded sign; a circled digit or letter is a help icon, not what it encircles."""
    return "?" if category(sign) == "No" or _CIRCLED.match(sign) else fold(sign) or " "


def _wide_gaps(word: Word) -> frozenset[int]:
    """Characters before which a blank stands that the engine did not write: the cells on both sides are wide."""
    if len(word.edges) != len(word.text) + 1:
        return frozenset()
    cells = [right - left for left, right in pairwise(word.edges)]
    gaps: set[int] = set()
    for run in re.finditer(r"[!-~¥]+", word.text):
        usual = median(cells[run.start() : run.end()])
        gaps |= {at for at in range(run.start() + 1, run.end()) if min(cells[at - 1], cells[at]) > 1.8 * usual}
    return frozenset(gaps)


def _token(word: Word, number: int, span: Span, text: str, source: list[int]) -> Token:
    start, end = source[span.start], source[span.end - 1] + 1
    metric, rank, scale = _metric(fold(text[span.start : span.end])) if span.kind is Kind.METRIC else (None, 0, 1)
    return Token(
        kind=span.kind,
        text=word.text[start:end].strip(),
        plain=fold(text[span.start : span.end]),
        box=_box(word, start, end),
        confidence=word.confidence,
        word=number,
        metric=metric,
        rank=rank,
        scale=scale,
    )


def _metric(name: str) -> tuple[Metric | None, int, int]:
    """What the name counts; a unit behind it (万元) scales the figures below."""
    if name in METRICS:
        return *METRICS[name], 1
    bare, _, unit = name.rpartition("(") if name.endswith(")") else name.rpartition("/")
    scale = 10**8 if "亿" in unit else 10**4 if "万" in unit else 1
    return *METRICS[bare], scale


def _box(word: Word, start: int, end: int) -> Box:
    """The part of the word's box that the characters fill."""
    edges = word.edges
    if len(edges) != len(word.text) + 1:
        each = word.box.width / len(word.text)
        edges = tuple(word.box.left + at * each for at in range(len(word.text) + 1))
    left = int(edges[start]) if start else word.box.left
    right = round(edges[end]) if end < len(word.text) else word.box.right
    return Box(left=left, top=word.box.top, right=max(right, left + 1), bottom=word.box.bottom)


_TAIL = re.compile(r"(?:\.\d{1,2})?(?:万元|亿元|[万亿w元])?")
_SIGN = re.compile(SIGNS)
_OPEN = re.compile(rf"(?:{SIGNS})?[\d,]*\d\.")
_CENTS = re.compile(r"\.?\d{2}")


def _with_signs(found: list[Token]) -> list[Token]:
    """Currency signs that were read as words of their own go to the number on their right."""
    return _joined(found, lambda number, sign: bool(_SIGN.fullmatch(sign.plain)) and _touch(sign.box, number.box))


def _with_tails(found: list[Token]) -> list[Token]:
    """Units and cents in smaller print that were read as words of their own go to the number on their left."""
    return _joined(found, lambda number, tail: _is_tail(number, tail) and _touch(number.box, tail.box))


_YEAR = re.compile(r"20\d{2}年\W?")
_MONTH = re.compile(r"(?:1[0-2]|0?[1-9])月\W?")


def _with_months(found: list[Token]) -> list[Token]:
    """A year and a month chosen in fields of their own are one month."""
    months: dict[int, Token] = {}
    taken: set[int] = set()
    for at, year in enumerate(found):
        if not _YEAR.fullmatch(year.plain):
            continue
        near = [other for other, month in enumerate(found) if _MONTH.fullmatch(month.plain) and _follows(year, month)]
        if len(near) == 1:
            month = found[near[0]]
            plain = re.sub(r"\W", "", year.plain + month.plain)
            months[at] = replace(_union(year, month), kind=Kind.MONTH, plain=plain)
            taken.add(near[0])
    return [months.get(at, token) for at, token in enumerate(found) if at not in taken]


def _follows(year: Token, month: Token) -> bool:
    return level(year.box, month.box) and 0 <= month.box.left - year.box.right < 4 * year.height


def _is_tail(number: Token, tail: Token) -> bool:
    if number.kind is Kind.NUMBER:
        return tail.kind is not Kind.NUMBER and bool(_TAIL.fullmatch(tail.plain))
    smaller = tail.height < 0.8 * number.height
    return smaller and bool(_OPEN.fullmatch(number.plain) and _CENTS.fullmatch(tail.plain))


def _touch(left: Box, right: Box) -> bool:
    high = max(left.height, right.height)
    return -0.3 * high < right.left - left.right < 0.7 * high and level(left, right)


def _joined(found: list[Token], belongs: Callable[[Token, Token], bool]) -> list[Token]:
    taken: set[int] = set()
    joined: dict[int, Token] = {}
    for at, number in enumerate(found):
        if number.kind not in {Kind.NUMBER, Kind.ODD_NUMBER} or at in taken:
            continue
        for other_at, other in enumerate(found):
            if other_at != at and other_at not in taken and belongs(number, other):
                taken.add(other_at)
                joined[at] = _union(number, other)
                break
    return [joined.get(at, token) for at, token in enumerate(found) if at not in taken]


def _union(number: Token, other: Token) -> Token:
    first, second = sorted((number, other), key=lambda each: each.box.left)
    open_end = first.plain.endswith(".")
    return replace(
        number,
        kind=Kind.NUMBER if open_end else number.kind,
        text=first.text + second.text,
        plain=first.plain.rstrip(".") + "." + second.plain.lstrip(".") if open_end else first.plain + second.plain,
        box=first.box.union(second.box),
        confidence=min(first.confidence, second.confidence),
    )
