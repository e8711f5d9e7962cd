"""What became of one case of the bench."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One case judged. `told` is what the report says of it."""

    name: str
    played: bool
    found: bool
    failed: bool
    to_a_person: bool
    told: str
