"""How papers reached us, in the five kinds that the goals are set for, and which papers a check rests on."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline import checks
from pipeline.checks._needs import Need
from pipeline.checks.merchant_strength import PARTS
from pipeline.records import RECORD_TYPES

KINDS = ("clean", "scan", "copy and chat", "photo", "hard photo")
_COPIED = {"copy", "fax", "chat", "small", "dark_border"}
_PHOTOGRAPHED = {"phone", "fold", "curl"}
_HARD = {"glare", "laminated", "moire", "covered", "cut", "mirror"}
_HARD_FROM = 0.6


def _types(needs: Iterable[Need[object]]) -> frozenset[str]:
    records = tuple(need.record for need in needs)
    return frozenset(each.value for each, record in RECORD_TYPES.items() if issubclass(record, records))


_READ_BY = {module.ID: _types(getattr(module, "NEEDS", ())) for module in checks.CHECKS}
_READ_BY |= {"merchant_strength": frozenset().union(*(_READ_BY[part] for part in PARTS))}


def read_by(check: str) -> frozenset[str]:
    """The types of papers whose fields decide a check; none for one that looks at the uploads as such."""
    return _READ_BY[check]


def kind_of(damage: str, strength: float) -> str:
    """The kind of a page from the damages it went through, "+"-joined, and their strength 0..1."""
    names = set(damage.split("+"))
    if names & _HARD or (names & _PHOTOGRAPHED and strength >= _HARD_FROM):
        return "hard photo"
    if names & _PHOTOGRAPHED:
        return "photo"
    if names & _COPIED:
        return "copy and chat"
    return "clean" if names == {"clean"} else "scan"


def worst(kinds: Iterable[str]) -> str:
    return max(kinds, key=KINDS.index)
