"""Who signs a letter: the places for a signature that it prints, and what stands in them and below.

Seals are often unread, and a name under one may be: only a place that is printed and left empty counts, with nothing of
a seal near it and no name of a company below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extractors import _parties
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sheet import Leaf, Run, Span, folded
from pipeline.extractors._slanting import slants
from pipeline.model import Field, Reading
from pipeline.values import dates, names

_SIGN = r"\(?(?:盖公?章|签章|公章|签字|签名|签署|签字或?盖章|盖章签字|签字、盖章|章)(?:处)?\)?"
_GRANTS = "授权方|授权人|授权单位|授权公司|授权企业|品牌方|许可方|许可人|甲方|商标权人|商标注册人|权利人|商标持有人"
_PLACE = re.compile(rf"^(?:(?P<taker>被授权|受权|被许可|乙方)|(?:{_GRANTS}))[^:,。]{{0,6}}?{_SIGN}:?(?P<name>.*)$")
_BLANK_DAY = re.compile(r"^(?:(?:签署|授权|签订)?日期|时间)?:?[年月日_\s]*$")
_LABEL = re.compile(r"^[^:]{2,12}:")
_NEAR = 8.0
"""How far from an empty place, in its heights, what is read of a seal may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """`name` is what stands in the place, "" where it is empty."""

    leaf: Leaf
    run: Run
    span: Span
    of_taker: bool
    name: str


def unsigned(sheet: Sheet, taker: str | None, over_day: Field[str]) -> tuple[Reading, ...]:
    """The place for the owner's signature where it is empty; or that of whom the letter names, where it alone signs, be
    it `over_day`, the company named over the letter's day."""
    places = [place for leaf in sheet.leaves for place in _places(leaf)]
    owners = [each for each in places if not each.of_taker]
    if any(leaf.page.seals for leaf in sheet.leaves):
        return ()
    if owners and not any(_signed(each, taker) for each in owners):
        return tuple(each.leaf.reading(each.run) for each in owners)
    if owners:
        return ()
    if taker is not None and over_day.value is not None and names.same(over_day.value, taker):
        return over_day.readings
    alone = [each for each in places if each.name and not _signed(each, taker)]
    return tuple(each.leaf.reading(each.run) for each in alone)


def _places(leaf: Leaf) -> list[_Place]:
    found = []
    for run, span in zip(leaf.runs, leaf.spans, strict=True):
        if match := _PLACE.match(folded(run)):
            beside = "".join(folded(other) for other in leaf.rightward(span) if other is not run)
            name = match["name"] or ("" if _PLACE.match(beside) or _LABEL.match(beside) else beside)
            found.append(_Place(leaf=leaf, run=run, span=span, of_taker=bool(match["taker"]), name=name))
    return found


def _signed(place: _Place, taker: str | None) -> bool:
    """Something in the owner's place, or below it the name of a company that is not the other party, or pieces of a
    seal around it. A day is printed before anybody signs."""
    if place.name and not place.of_taker and not _BLANK_DAY.match(place.name):
        return True
    for run, span in zip(place.leaf.runs, place.leaf.spans, strict=True):
        if run is place.run:
            continue
        away = max(span.top - place.span.bottom, place.span.top - span.bottom, 0)
        if away <= _NEAR * place.span.height and (slants(run) or _is_debris(folded(run))):
            return True
        if span.middle >= place.span.top - place.span.height and _names(folded(run), taker):
            return True
    return False


def _is_debris(text: str) -> bool:
    """A few signs that are no label, no day and no name: the star, the number or the inner line of a seal."""
    return (len(text) <= 2 and not set(text) <= set("年月日:_")) or bool(
        re.fullmatch(r"\d{10,14}|[^:]{0,10}专用章", text)
    )


def _names(text: str, taker: str | None) -> bool:
    if _PLACE.match(text):
        return False
    try:
        name = _parties.parse(text)
    except ValueError:
        return False
    return (taker is None or not names.same(name, taker)) and dates.parsed(text) is None
