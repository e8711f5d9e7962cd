"""Values that stand inside sentences: 兹授权…公司…, 自…年…月…日起.

A page is read as one text, row by row. `|` stands where a row has a wide gap, a line feed where a paragraph
ends; so a sentence runs on over its rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TypeVar

from pipeline.extractors._reading import Mend, Parse, Sheet, missing, together
from pipeline.extractors._sheet import Glyph, Leaf, Run, Span, around, folded, printed
from pipeline.extractors._slanting import slants
from pipeline.model import Field, Reading
from pipeline.values.text import simplified

T = TypeVar("T")

GAP = 2.5  # free space inside a row, in sign heights, that sets two texts apart
SHORT = 0.7  # a row that fills less of the page's width ends its paragraph
NEAR = 4.0  # a full stop ends it, too, where the row ends so many sign heights before the margin
ENDS = "。;:!?"
LABEL = re.compile(r"[^,。;:|]{2,12}:")
SENTENCE = "。;\n"  # what parts sentences
_TOLD = re.compile(r"[^。;!?\n]+")
CLAUSE = ",。;\n|"  # what ends a clause; one begins behind a colon, too
INDENT = (1.2, 2.4)  # how far, in heights of a row, a paragraph begins behind the margin: the room of two signs
SPACE = 1.6  # free space below a row that ends its paragraph
OTHER_PRINT = 1.4  # a row in print so much larger or smaller belongs to another paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """The text of a page and, for every sign of it, the glyph (None for `|` and line feed) and its row."""

    leaf: Leaf
    text: str
    glyphs: tuple[Glyph | None, ...]
    rows: tuple[int, ...]

    def readings(self, start: int, end: int) -> tuple[Reading, ...]:
        """What is printed there, one reading a row."""
        cells = [(row, glyph) for row, glyph in zip(self.rows[start:end], self.glyphs[start:end], strict=True) if glyph]
        lines = [[glyph for _, glyph in row] for _, row in groupby(cells, key=lambda cell: cell[0])]
        return tuple(self.leaf.reading(_once(line)) for line in lines)

    def printed(self, start: int, end: int) -> str:
        return printed(_once([glyph for glyph in self.glyphs[start:end] if glyph]))


@lru_cache(maxsize=32)
def prose(leaf: Leaf) -> Prose:
    """The page as running text; kept, for an extractor asks for one sentence after the other."""
    rows = [sorted(row, key=lambda run: run[0].span.left) for row in _rows(leaf)]
    page = around([glyph for run in leaf.runs for glyph in run]) if leaf.runs else None
    cells: list[tuple[str, Glyph | None, int]] = []
    for number, row in enumerate(rows):
        cells += [(sign, glyph, number) for sign, glyph in _row_cells(row)]
        if page and number + 1 < len(rows) and _ends(row, rows[number + 1], page):
            cells.append(("\n", None, number))
    return Prose(
        leaf=leaf,
        text="".join(sign for sign, _, _ in cells),
        glyphs=tuple(glyph for _, glyph, _ in cells),
        rows=tuple(row for _, _, row in cells),
    )


def nameless(page: Prose, names: Iterable[str | None]) -> Prose:
    """The page with a company's name of the same length for each of these, whose first signs may be words of their own
    (应城, 无锡)."""
    text = page.text
    for name in filter(None, names):
        text = without_name(text, name, left=4, by="某")
    return replace(page, text=text)


def without_name(text: str, name: str, *, left: int, by: str) -> str:
    """The text of the same length, in which only the last signs of a name are left; prose is simplified, names are as
    printed."""
    plain = simplified(name)
    return text.replace(plain, plain[-left:].rjust(len(plain), by))


def as_in_prose(name: str | None) -> str | None:
    """A name to be looked for in prose, which is simplified; names are as printed."""
    return name and simplified(name)


def begin_of(text: str, place: int, parting: str) -> int:
    """Where the sentence or clause begins that holds the place."""
    return max(text.rfind(sign, 0, place) for sign in parting) + 1


def end_of(text: str, place: int, parting: str) -> int:
    """Where it ends, without the sign that parts it from the next."""
    return min((end for sign in parting if (end := text.find(sign, place)) >= 0), default=len(text))


def told(page: Prose, start: int = 0) -> Iterator[re.Match[str]]:
    """The sentences behind a place, without what runs aslant over the paper, as notes and watermarks do."""
    for match in _TOLD.finditer(page.text, start):
        glyph = next((each for each in page.glyphs[match.start() : match.end()] if each), None)
        if glyph and not slants(page.leaf.runs[glyph.run]):
            yield match


def clause(page: Prose, match: re.Match[str]) -> tuple[Reading, ...]:
    """What matched, to the end of its clause: a person has to see what it is about."""
    return page.readings(match.start(), end_of(page.text, match.end(), CLAUSE))


def matches(sheet: Sheet, *patterns: re.Pattern[str]) -> Iterator[tuple[Prose, re.Match[str]]]:
    """Every place where one of the patterns stands: page by page, and of each page pattern by pattern."""
    for page in map(prose, sheet.leaves):
        for pattern in patterns:
            for match in pattern.finditer(page.text):
                yield page, match


def shown(sheet: Sheet, *patterns: re.Pattern[str]) -> tuple[Reading, ...]:
    """What is printed there, for a person to look at; empty where none of them stands anywhere."""
    return tuple(reading for page, match in matches(sheet, *patterns) for reading in page.readings(*match.span()))


def find(sheet: Sheet, patterns: Sequence[str], parse: Parse[T], *, mend: Mend | None = None) -> Field[T]:
    """The group `value` of any pattern, parsed whole; different values are ambiguous, no match is
    label_not_found."""
    found = matches(sheet, *(re.compile(each, re.MULTILINE) for each in patterns))
    places = ((page, match.span("value")) for page, match in found)
    return together(((page.printed(*place), page.readings(*place)) for page, place in places), parse, mend)


def agreed(*fields: Field[T]) -> Field[T]:
    """What several ways of looking say together: their one value; ambiguous when two values differ or one of
    them is; else the first that at least found something to look at."""
    valued = [field for field in fields if field.value is not None]
    ambiguous = [field for field in fields if field.problem == "ambiguous"]
    if ambiguous or any(field.value != valued[0].value for field in valued):
        found = ambiguous or valued
        return missing("ambiguous", [reading for field in found for reading in field.readings])
    if valued:
        return valued[0]
    return next((field for field in fields if field.problem != "label_not_found"), fields[0])


def first_found(*fields: Field[T]) -> Field[T]:
    """The first way of looking that found anything to look at, parsed or not: what follows is less telling."""
    return next((field for field in fields if field.problem != "label_not_found"), fields[0])


def first_read(*fields: Field[T]) -> Field[T]:
    """The first way of looking that gave a value, or two of them; else the first that found anything."""
    told = (field for field in fields if field.value is not None or field.problem == "ambiguous")
    return next(told, first_found(*fields))


def _once(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """A glyph that folds to two signs stands twice in the text; once here."""
    return [glyph for place, glyph in enumerate(glyphs) if place == 0 or glyph is not glyphs[place - 1]]


def _rows(leaf: Leaf) -> list[list[Run]]:
    """The rows from the top, and behind them what lies across them: watermarks, the ring of a seal."""
    across = [run for run in leaf.runs if slants(run)]
    places = {run[0].run for run in across}
    return [*_level([run for run in leaf.runs if run[0].run not in places]), *([run] for run in across)]


def _level(runs: Sequence[Run]) -> list[list[Run]]:
    rows: list[list[Run]] = []
    spans = sorted(((run, around(run)) for run in runs), key=lambda each: each[1].middle)
    beside = None
    for run, span in spans:
        if beside is not None and abs(span.middle - beside.middle) < 0.5 * min(span.height, beside.height):
            rows[-1].append(run)
        else:
            rows.append([run])
            beside = span
    return rows


def _row_cells(row: Sequence[Run]) -> Iterator[tuple[str, Glyph | None]]:
    glyphs = [glyph for run in row for glyph in run]
    for before, glyph in pairwise([None, *glyphs]):
        if glyph is None:
            continue
        if before is not None and glyph.span.left - before.span.right > GAP * glyph.span.height:
            yield "|", None
        for sign in glyph.sign:
            yield sign, glyph


def _ends(row: Sequence[Run], following: Sequence[Run], page: Span) -> bool:
    """Whether a paragraph ends with `row`: other print or free space below, a label that begins the next row,
    a row that stops far before the margin, begins beyond the middle or stands free on both sides as a heading does, or
    a full stop or an indented row below not far before the margin."""
    last = [glyph for run in row for glyph in run]
    here, below = around(last), around([glyph for run in following for glyph in run])
    low, high = sorted((here.height, below.height))
    if high > OTHER_PRINT * low or below.top - here.bottom > SPACE * low:
        return True
    if max(here.left, below.left) > (page.left + page.right) / 2:
        return True
    if min(here.left - below.left, page.right - here.right) > NEAR * here.height:
        return True
    if LABEL.match(folded([glyph for run in following for glyph in run])) or here.right < page.left + SHORT * (
        page.right - page.left
    ):
        return True
    indented = INDENT[0] <= (below.left - page.left) / below.height <= INDENT[1]
    return (indented or last[-1].sign in ENDS) and here.right < page.right - NEAR * here.height
