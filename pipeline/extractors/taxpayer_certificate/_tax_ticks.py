"""Which of 当月1日 and 次月1日 is ticked on a form.

Boxes stand before their options, or behind them as on the form of the tax administration (当月1日 □ 次月1日 □). An
engine reads an empty box and often drops a ticked one, so the one that is left is the other option's only where it is
known to which one it belongs: by a mark before the first or behind the last, else by the free space around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._sentences import Prose, prose
from pipeline.model import Field

_OPTION = re.compile(r"[当次]月(?:1|一)日")
_TICKS = "☑√✓✔■☒"
_MARK = rf"\(?[{_TICKS}□口○]\)?|\(\)"
_MARKS = re.compile(_MARK)
_LEADING, _TRAILING = re.compile(rf"({_MARK})\|?$"), re.compile(rf"\|?({_MARK})")
_NEAR = 4  # signs that a mark and the free space beside it take at most
_WIDER = 0.3  # how much wider the space on one side of a mark is, in sign heights

Option = re.Match[str]


def option(sheet: Sheet) -> Field[str]:
    """当 or 次: the only one printed, the only one ticked, or the only one whose box is not seen empty."""
    found: list[tuple[Prose, Option, str]] = []
    for page in (prose(leaf) for leaf in sheet.leaves):
        for options in _rows(page):
            found += [(page, each, mark) for each, mark in zip(options, _marks(page, options), strict=True)]
    if not found:
        return missing("label_not_found")
    ticked = [each for each in found if _is_tick(each[2])]
    open_ = [each for each in found if not each[2]]
    chosen = ticked or (open_ if len(open_) < len(found) or len(found) == 1 else [])
    if len(chosen) != 1:
        return missing("ambiguous", [reading for page, each, _ in found for reading in page.readings(*each.span())])
    page, each, _ = chosen[0]
    return Field(value=each[0][0], problem=None, readings=page.readings(*each.span()), raw=each[0])


def _rows(page: Prose) -> Iterator[Sequence[Option]]:
    for _, options in groupby(_OPTION.finditer(page.text), key=lambda each: page.rows[each.start()]):
        yield tuple(options)


def _is_tick(mark: str) -> bool:
    return any(sign in _TICKS for sign in mark)


def _marks(page: Prose, options: Sequence[Option]) -> Sequence[str]:
    """The mark of each option of a row; empty where none was read, or where nobody can tell whose it is."""
    first, last = options[0], options[-1]
    leading = _LEADING.search(page.text, max(first.start() - _NEAR, 0), first.start())
    trailing = _TRAILING.match(page.text, last.end())
    lead = leading[1] if leading and page.rows[leading.start(1)] == page.rows[first.start()] else ""
    trail = trailing[1] if trailing and page.rows[trailing.start(1)] == page.rows[last.start()] else ""
    between = [_MARKS.search(page.text, one.end(), other.start()) for one, other in pairwise(options)]
    inner = [mark[0] if mark else "" for mark in between]
    if lead and not trail:
        return (lead, *inner)
    if trail and not lead:
        return (*inner, trail)
    sides = {_behind(page, mark, other) for mark, other in zip(between, options[1:], strict=True) if mark}
    if lead or trail or len(sides) != 1 or None in sides:
        return ("",) * len(options)
    return (*inner, "") if sides == {True} else ("", *inner)


def _behind(page: Prose, mark: re.Match[str], following: Option) -> bool | None:
    """Whether the mark belongs to the option before it, by the wider space; None where both are alike."""
    places = (mark.start() - 1, mark.start(), mark.end() - 1, following.start())
    spans = [glyph.span for place in places if (glyph := page.glyphs[_sign(page, place)]) is not None]
    if len(spans) != len(places):
        return None
    before, after = spans[1].left - spans[0].right, spans[3].left - spans[2].right
    return None if abs(after - before) < _WIDER * spans[1].height else after > before


def _sign(page: Prose, place: int) -> int:
    """The place itself, or the one before the free space that stands there."""
    return place - (page.text[place] == "|")
