"""What a recheck says about one part of a proof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["holds", "differs", "not_checked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """`said` is one sentence; `differences` has a line for each thing that is not as recorded."""

    name: str
    state: State
    said: str
    differences: tuple[str, ...] = ()


def compared(name: str, differences: tuple[str, ...], holds: str) -> Part:
    """A part that was checked: `holds` says what was found where nothing differs."""
    if differences:
        return Part(name=name, state="differs", said=f"{len(differences)} not as recorded", differences=differences)
    return Part(name=name, state="holds", said=holds)
