"""How papers reached us, in the five kinds that the goals are set for."""

from __future__ import annotations

from collections.abc import Iterable

KINDS = ("clean", "scan", "copy and chat", "photo", "hard photo")
_COPIED = {"copy", "fax", "chat", "small", "dark_border"}
_PHOTOGRAPHED = {"phone", "fold", "curl"}
_HARD = {"glare", "laminated", "moire", "covered", "cut", "mirror"}
_HARD_FROM = 0.6


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
