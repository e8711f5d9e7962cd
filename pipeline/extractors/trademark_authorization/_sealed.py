"""Which of two names that differ in one sign is the owner's: the one that its seal names.

A name at the place for a signature lies under the seal, whose ring crosses its signs: one of them is easily misread.
The ring is read apart, and may itself have lost signs where print crosses it.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import LCSseq

from pipeline.extractors import _parties
from pipeline.extractors._reading import Sheet, present
from pipeline.model import Field, Reading
from pipeline.values.text import fold

_LEAST = 6
"""Signs of a ring that name a company, whatever else it lost."""


def by_its_seal(sheet: Sheet, told: Field[str]) -> Field[str]:
    """The same where the paper names one party, or two that differ in more than a sign."""
    named = dict(_named(told.readings)) if told.problem == "ambiguous" else {}
    if len(named) != 2 or not _one_sign_apart(*named):
        return told
    sealed = [name for name in named if any(_holds(name, ring) for ring in _rings(sheet))]
    return present(sealed[0], (named[sealed[0]],)) if len(sealed) == 1 else told


def _named(readings: tuple[Reading, ...]) -> Iterator[tuple[str, Reading]]:
    for reading in readings:
        try:
            yield _parties.parse(reading.text), reading
        except ValueError:
            yield reading.text, reading


def _one_sign_apart(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _rings(sheet: Sheet) -> Iterator[str]:
    yield from (ring for leaf in sheet.leaves for seal in leaf.page.seals if len(ring := fold(seal.text)) >= _LEAST)


def _holds(name: str, ring: str) -> bool:
    """All signs of the ring stand in the name, in order."""
    return LCSseq.similarity(ring, name) == len(ring)
