"""The same picture, or nearly the same, under two companies.

Every form and every dashboard looks like the next one, so a near difference hash alone says nothing: what was read on
both pages decides. Equal papers of two applicants differ in name, number and figures; a copy, even one on which a name
was altered, has most of them in common.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from pipeline.batch.across._same import by_key, order
from pipeline.batch.across._shared import Place, Shared
from pipeline.batch.across._traits import Keyed, Paper, Print, Traits

# As in the rule duplicate_evidence: that far apart two pictures of one page lie after they were saved again.
_BITS_APART = 6
_EQUAL_VALUES = 3
# What belongs to one company, one shop or one mark.
_IDENTIFYING = frozenset(
    {
        "uscc",
        "registration_no",
        "application_no",
        "company_name",
        "registrant",
        "legal_representative",
        "address",
        "store_name",
        "store_url",
        "orders",
        "units",
        "buyers",
        "sales_amount",
        "annual_sales",
        "code",
    }
)
_Owned = tuple[Traits, Paper]
# Fixed words that many papers share.
_COMMON = frozenset({"platform", "taxpayer_status", "nice_class", "company_type", "year"})


def same_pictures(cases: Sequence[Traits]) -> Iterator[Shared]:
    """Pixels that are equal one by one; a page on which nothing is printed is everybody's."""
    named = by_key("same_picture", cases, _pixels)
    for each in named:
        first = min(each.places, key=order)
        yield Shared(kind="same_picture", what=first.file, places=each.places)


def _pixels(case: Traits) -> Keyed:
    for each in case.prints:
        if not _blank(case, each):
            yield each.pixels_sha256, each.place


def _blank(case: Traits, of: Print) -> bool:
    papers = case.on_page(of.place)
    return bool(papers) and all(each.looks_like == "blank_page" for each in papers)


def near_pictures(cases: Sequence[Traits]) -> Iterator[Shared]:
    pairs: dict[tuple[Place, ...], str] = {}
    for (one, first), (other, second) in _alike(cases):
        for a, b in product(one.prints_of(first), other.prints_of(second)):
            if _near(a, b):
                pairs[tuple(sorted((a.place, b.place), key=order))] = a.place.file
    for places, what in sorted(pairs.items(), key=lambda pair: [order(each) for each in pair[0]]):
        yield Shared(kind="near_picture", what=what, places=places)


def _alike(cases: Sequence[Traits]) -> Iterator[tuple[_Owned, _Owned]]:
    """Papers of two companies of which one may be a copy of the other. They share a value that is one applicant's
    alone, so they are found by it: pictures of one form are near each other by the thousand."""
    by_value: dict[tuple[str, str, str | None], list[_Owned]] = {}
    for case in cases:
        for paper in case.papers:
            for name in _IDENTIFYING & paper.values.keys():
                by_value.setdefault((paper.type, name, paper.text(name)), []).append((case, paper))
    for found in by_value.values():
        for (one, first), (other, second) in combinations(found, 2):
            if one.company != other.company and _copied(first, second):
                yield (one, first), (other, second)


def _near(first: Print, second: Print) -> bool:
    """Pictures that lie few bits apart and are not the very same."""
    if first.pixels_sha256 == second.pixels_sha256:
        return False
    return (first.difference_hash ^ second.difference_hash).bit_count() <= _BITS_APART


def _copied(first: Paper, second: Paper) -> bool:
    """Most of what both print is equal, something of it belongs to one applicant alone."""
    both = (set(first.values) & set(second.values)) - _COMMON
    equal = {name for name in both if first.text(name) == second.text(name)}
    return len(equal) >= _EQUAL_VALUES and bool(equal & _IDENTIFYING) and len(equal) >= 2 * len(both - equal)
