"""The same picture, or nearly the same, under two companies.

Every form and every dashboard looks like the next one, so a near difference hash only finds candidates: what was read
on both pages decides. Equal papers of two applicants differ in name, number and figures; a copy, even one on which a
name was altered, has most of them in common.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from pipeline.batch.across._same import by_key, order
from pipeline.batch.across._shared import Place, Shared
from pipeline.batch.across._traits import Keyed, Paper, Print, Traits

# As in the rule duplicate_evidence: that far apart two pictures of one page lie after they were saved again.
_BITS_APART = 6
_BITS = 256
_BANDS = _BITS_APART + 1
_WIDTH = -(-_BITS // _BANDS)
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
_Seen = tuple[Traits, Print]
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
    for (one, first), (other, second) in _candidates(cases):
        papers = ((a, b) for a in one.on_page(first.place) for b in other.on_page(second.place))
        if any(_copied(a, b) for a, b in papers):
            pairs[tuple(sorted((first.place, second.place), key=order))] = first.place.file
    for places, what in sorted(pairs.items(), key=lambda pair: [order(each) for each in pair[0]]):
        yield Shared(kind="near_picture", what=what, places=places)


def _candidates(cases: Sequence[Traits]) -> Iterator[tuple[_Seen, _Seen]]:
    """Pages of two companies, few bits apart. Of seven bands of bits two such hashes share at least one."""
    bands: dict[tuple[int, int], list[_Seen]] = {}
    for case in cases:
        for each in case.prints:
            for band in range(_BANDS):
                part = each.difference_hash >> (band * _WIDTH) & ((1 << _WIDTH) - 1)
                bands.setdefault((band, part), []).append((case, each))
    for found in bands.values():
        yield from (pair for pair in combinations(found, 2) if _near(*pair))


def _near(first: _Seen, second: _Seen) -> bool:
    (one, print_), (other, other_print) = first, second
    if one.company == other.company or print_.pixels_sha256 == other_print.pixels_sha256:
        return False
    return (print_.difference_hash ^ other_print.difference_hash).bit_count() <= _BITS_APART


def _copied(first: Paper, second: Paper) -> bool:
    """Most of what both print is equal, something of it belongs to one applicant alone."""
    if first.type != second.type:
        return False
    both = (set(first.values) & set(second.values)) - _COMMON
    equal = {name for name in both if first.text(name) == second.text(name)}
    return len(equal) >= _EQUAL_VALUES and bool(equal & _IDENTIFYING) and len(equal) >= 2 * len(both - equal)
