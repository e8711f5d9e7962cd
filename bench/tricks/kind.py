"""What a trick is, and the usual papers it is played with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bench.tricks.papers import Applicant
from pipeline.records import Dossier, Record, SalesScreenshot

Make = Callable[[Applicant], Dossier]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trick:
    """`check` is the one that finds it, `reasons` are those any of which names it."""

    name: str
    check: str
    reasons: frozenset[str]
    played: Make
    honest: Make


def trick(name: str, check: str, reasons: str, played: Make, honest: Make) -> Trick:
    return Trick(name=name, check=check, reasons=frozenset(reasons.split()), played=played, honest=honest)


def plain(a: Applicant) -> Dossier:
    return a.dossier(*a.papers())


def with_papers(make: Callable[[Applicant], Record]) -> Make:
    """The usual papers, this one in place of its kind."""
    return lambda a: a.dossier(*a.papers(make(a)))


def with_shots(make: Callable[[Applicant], tuple[SalesScreenshot, ...]]) -> Make:
    """The usual papers with these screenshots."""
    return lambda a: a.dossier(*a.papers()[:3], *make(a))
