"""A rectangle on the readable page, and what shares a row with what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A rectangle in readable-page pixels that, unlike a Box, may be thin."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    def beside(self, other: Span) -> float:
        """Share of the lower one's height that both have in common; 0 when they share no row."""
        common = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, common / max(min(self.height, other.height), 1e-6))
