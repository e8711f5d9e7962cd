"""Which of a dashboard's periods a name stands under: the nearest mark above it, unless another could be meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._marks import Mark, Period, partner, stands_before
from pipeline.extractors.sales_screenshot._sales_words import PERIOD_NAMES, UPDATES
from pipeline.extractors.sales_screenshot._tokens import Token, level


def period_of(name: Token, found: Sequence[Mark], page: Sequence[Token]) -> Period | None:
    """The period `name` stands under; None when there is none, or when another could be meant."""
    if _is_in_tooltip(name, page):
        return None
    above = [mark for mark in found if mark.box.center[1] <= name.box.bottom]
    if not above or not _leads(found, page):
        return _only(found) if _ends(found, page) else None
    lowest = above[-1]
    line = [mark for mark in above if level(mark.box, lowest.box)]
    chosen = _of_line(name, line, page)
    others = [mark for mark in above if not any(mark is each for each in line)]
    if chosen is None or any(_could_be_meant(mark, chosen, name, page) for mark in others):
        return None
    return chosen.period


def titled(name: Token, heads: Sequence[Token], found: Sequence[Mark], page: Sequence[Token]) -> bool:
    """Whether a title without days stands over the table of `name`, nothing but the table's own names between: what the
    table shows is not of the whole shop, whatever its months are."""
    others = [
        t.box.center[1]
        for t in page
        if t.kind in {Kind.METRIC, Kind.NAME} and not any(t is each or level(t.box, each.box) for each in heads)
    ]
    titles = [mark.box for mark in found if mark.period is None and not mark.of_months]
    over = [box for box in titles if box.bottom <= name.box.top or any(level(box, head.box) for head in heads)]
    return any(not any(box.center[1] <= between < name.box.top for between in others) for box in over)


def _only(found: Sequence[Mark]) -> Period | None:
    """The page's one period."""
    days = {mark.days for mark in found}
    return found[0].period if len(days) == 1 else None


def _leads(found: Sequence[Mark], page: Sequence[Token]) -> bool:
    """Whether periods are printed over their figures: the first mark stands over the first name."""
    top = min((t.box.center[1] for t in page if t.kind is Kind.METRIC), default=0.0)
    return found[0].box.top <= top


def _ends(found: Sequence[Mark], page: Sequence[Token]) -> bool:
    """Whether no name follows the last mark: otherwise what stands over the first one may be of another time."""
    bottom = max((mark.box.bottom for mark in found), default=0)
    return not any(t.kind is Kind.METRIC and t.box.top >= bottom for t in page)


def _of_line(name: Token, line: Sequence[Mark], page: Sequence[Token]) -> Mark | None:
    """Of several periods side by side the one over the name, however the columns are aligned."""
    if len({mark.days for mark in line}) == 1:
        return line[0]
    if any(mark.period is None for mark in line):
        return None
    names = [t for t in page if t.kind is Kind.METRIC and level(t.box, name.box)]
    whole = [choose for choose in (_by_left, _by_middle) if _is_whole(choose, names, line)]
    chosen = [choose(name, line) for choose in whole]
    return chosen[0] if chosen and all(each is chosen[0] for each in chosen) else None


def _by_left(name: Token, line: Sequence[Mark]) -> Mark | None:
    """The last one that begins left of the name."""
    left = [mark for mark in line if mark.box.left <= name.box.left + name.height]
    return max(left, key=lambda mark: mark.box.left, default=None)


def _by_middle(name: Token, line: Sequence[Mark]) -> Mark | None:
    return min(line, key=lambda mark: abs(mark.box.center[0] - name.box.center[0]))


def _is_whole(
    choose: Callable[[Token, Sequence[Mark]], Mark | None], names: Sequence[Token], line: Sequence[Mark]
) -> bool:
    """Whether every period gets the same names, each once."""
    shares = [sorted(name.plain for name in names if choose(name, line) is mark) for mark in line]
    return bool(shares[0]) and all(share == shares[0] for share in shares) and len(set(shares[0])) == len(shares[0])


def _could_be_meant(other: Mark, chosen: Mark, name: Token, page: Sequence[Token]) -> bool:
    """Another period higher up: figures in between show that it is done with; and it must not fit better sideways."""
    if other.days == chosen.days:
        return False
    done = any(
        t.kind in {Kind.METRIC, Kind.NAME} and other.box.center[1] <= t.box.center[1] < chosen.box.top for t in page
    )
    aside = min(abs(other.box.left - chosen.box.left), abs(other.box.right - chosen.box.right)) > 3 * name.height
    return not done or (aside and not _covers(chosen, name, page) and _covers(other, name, page))


def _covers(mark: Mark, name: Token, page: Sequence[Token]) -> bool:
    """Whether the mark's line reaches over the name."""
    line = [
        t.box for t in page if t.kind in {Kind.TEXT, Kind.PHRASE, Kind.RANGE, Kind.MONTH} and level(t.box, mark.box)
    ]
    left = min([box.left for box in line] + [mark.box.left])
    right = max([box.right for box in line] + [mark.box.right])
    return left - 3 * name.height <= name.box.left and name.box.left <= right + 3 * name.height


def _is_in_tooltip(name: Token, page: Sequence[Token]) -> bool:
    """A day without a word before it, close over the name: the bubble of one point of a curve."""
    return any(
        t.kind is Kind.DAY
        and not stands_before(t, page, (*PERIOD_NAMES, *UPDATES))
        and partner(t, page) is None
        and abs(t.box.left - name.box.left) <= 3 * name.height
        and 0 <= name.box.top - t.box.bottom + 0.5 * name.height <= 4.5 * name.height
        for t in page
    )
