"""A paper nobody asked for, told by name."""

from __future__ import annotations

from pipeline.classify._scoring import Profile
from pipeline.model import DocumentType

Rows = tuple[tuple[str, ...], ...]


def other(
    looks_like: str,
    titles: tuple[str, ...],
    strong: Rows,
    labels: Rows = (),
    *,
    musts: tuple[str, ...] = (),
    never: tuple[str, ...] = (),
    not_titled: tuple[str, ...] = (),
) -> Profile:
    return Profile(
        type=DocumentType.OTHER,
        looks_like=looks_like,
        titles=titles,
        strong=strong,
        labels=labels,
        musts=musts,
        never=never,
        not_titled=not_titled,
    )
