"""Things that are shared when they are equal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from pipeline.batch.across._shared import Kind, Place, Shared
from pipeline.batch.across._traits import Keyed, Paper, Traits
from pipeline.records import SALES_FIGURES


def by_key(
    kind: Kind, cases: Sequence[Traits], keyed: Callable[[Traits], Keyed], *, apart: bool = True
) -> Iterator[Shared]:
    """What stands under one key in cases of different companies; `apart` False: in different cases at all."""
    places: dict[str, set[Place]] = {}
    owners: dict[str, set[str]] = {}
    for each in cases:
        for key, place in keyed(each):
            places.setdefault(key, set()).add(place)
            owners.setdefault(key, set()).add(each.company if apart else each.case)
    for key in sorted(places):
        if len(owners[key]) > 1:
            what = _name(places[key]) if kind == "same_file" else key
            yield Shared(kind=kind, what=what, places=tuple(sorted(places[key], key=order)))


def order(place: Place) -> tuple[str, str, str, int]:
    return place.case, place.document, place.file, -1 if place.page is None else place.page


def _name(places: Iterable[Place]) -> str:
    return min(places, key=order).file


def same_screenshots(cases: Sequence[Traits]) -> Iterator[Shared]:
    """Two figures of one period are equal, and no figure differs: however it was cropped or saved, it is one picture
    of one shop."""
    shots = [(case, paper) for case in cases for paper in case.papers if paper.type == "sales_screenshot"]
    buckets: dict[tuple[str, ...], list[tuple[Traits, Paper]]] = {}
    for case, paper in shots:
        for key in _keys(paper):
            buckets.setdefault(key, []).append((case, paper))
    pairs = {}
    for found in buckets.values():
        for (one, first), (other, second) in combinations(found, 2):
            if one.company != other.company and not _differ(first, second):
                pairs[tuple(sorted((first.place, second.place), key=order))] = first
    for places, paper in sorted(pairs.items(), key=lambda pair: [order(each) for each in pair[0]]):
        period = f"{paper.values['period_start']} – {paper.values['period_end']}"
        yield Shared(kind="same_screenshot", what=period, places=places)


def _keys(paper: Paper) -> Iterator[tuple[str, ...]]:
    period = paper.text("period_start"), paper.text("period_end")
    if None in period:
        return
    figures = [(name, value) for name in SALES_FIGURES if (value := paper.text(name)) not in (None, "0")]
    for (first, one), (second, other) in combinations(figures, 2):
        yield (*(str(each) for each in period), first, str(one), second, str(other))


def _differ(first: Paper, second: Paper) -> bool:
    pairs = [(first.text(name), second.text(name)) for name in SALES_FIGURES]
    return any(one != other for one, other in pairs if one is not None and other is not None)
