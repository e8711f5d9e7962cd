"""What the rows of a sheet say about one row that was not read: the business term.

成立日期 has a value of one line, and 营业期限 follows it where it is printed. So the place under 成立日期 tells: a step
to the next label as short as the shortest of the sheet leaves no room for a row, a much longer one does.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from pipeline.extractors._labels import Spot, spots
from pipeline.extractors._lines import settled
from pipeline.extractors._reading import phrase
from pipeline.extractors._sheet import Sheet
from pipeline.extractors.business_license import _labels as labels

TermRow = Literal["none", "room", "unknown"]
LEFT = (labels.NAME, labels.TYPE, labels.PERSON, labels.SCOPE)
RIGHT = (labels.CAPITAL, labels.ESTABLISHED, labels.ADDRESS)
# Printed on the landscape sheets since March 2019 only.
MARKS = ("国家市场监督管理总局监制", "扫描二维码登录", "电子营业执照", "国家企业信用信息公示系统网址")
TERM_WORDS = ("期限", "长期")
HIDING = frozenset({"glare", "covered", "cut_off"})
ONE_COLUMN = 1.0  # how far apart labels of one column begin at most, in label heights
APART = 10.0  # how far apart two columns begin at least
SAME_STEP = 1.3  # a step of so many shortest steps has no row in between
LONGER_STEP = 1.5  # one that is so much longer than the step before may have


def term_row(sheet: Sheet) -> TermRow:
    """Says "none" only where both columns are read whole and leave no room for a term; "room" where a row may stand
    under 成立日期 that was not read."""
    printed = [spot for spot in settled(spots(sheet, labels.ALL)) if spot.heads]
    day = _only(printed, labels.ESTABLISHED)
    if day is None:
        return "unknown"
    before, after = _steps(day, [spot for spot in printed if _one_column((day, spot))])
    if before is None or after is None:
        return "unknown"
    if after > LONGER_STEP * before:
        return "room"
    return "none" if _whole(sheet, printed, after) else "unknown"


def _steps(day: Spot, column: Sequence[Spot]) -> tuple[float | None, float | None]:
    """From the label above, and to the label below, in pixels."""
    middles = [spot.span.middle - day.span.middle for spot in column if spot is not day]
    above, below = [-step for step in middles if step < 0], [step for step in middles if step > 0]
    return min(above, default=None), min(below, default=None)


def _whole(sheet: Sheet, printed: Sequence[Spot], step: float) -> bool:
    """The current landscape layout with every label of both columns, in order, and nowhere a word of a term."""
    left, right = _column(printed, LEFT), _column(printed, RIGHT)
    if not left or not right or right[0].span.left - left[0].span.left < APART * left[0].span.height:
        return False
    steps = [lower.span.middle - upper.span.middle for column in (left, right) for upper, lower in pairwise(column)]
    return (
        0 < step <= SAME_STEP * min(steps)
        and len({id(spot.leaf) for spot in (*left, *right)}) == 1
        and not HIDING.intersection(left[0].leaf.page.quality)
        and phrase(sheet, MARKS) is not None
        and phrase(sheet, TERM_WORDS) is None
    )


def _column(printed: Sequence[Spot], groups: Sequence[tuple[str, ...]]) -> tuple[Spot, ...]:
    """One label of each group, all in one column; empty when one is missing, printed twice or elsewhere."""
    found = [_only(printed, group) for group in groups]
    column = tuple(spot for spot in found if spot is not None)
    return column if len(column) == len(groups) and _one_column(column) else ()


def _only(printed: Sequence[Spot], group: tuple[str, ...]) -> Spot | None:
    found = [spot for spot in printed if spot.text in group]
    return found[0] if len(found) == 1 else None


def _one_column(column: Sequence[Spot]) -> bool:
    lefts = [spot.span.left for spot in column]
    return len({id(spot.leaf) for spot in column}) == 1 and max(lefts) - min(lefts) <= ONE_COLUMN * max(
        spot.span.height for spot in column
    )
