"""The trademark papers of an applicant: from the plain certificate to chains of authorizations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random

from samples.maker.company import Company, company
from samples.maker.paper import Paper
from samples.maker.papers import letters
from samples.maker.papers import trademark_certificate as certificate
from samples.maker.papers import trademark_proofs as proofs
from samples.maker.papers.trademark_facts import mark_of

START, END = date(2026, 1, 1), date(2027, 12, 31)


def mark_papers(firm: Company, kind: str, rng: Random) -> list[Paper]:
    return KINDS[kind](firm, rng)


def _own(firm: Company, rng: Random) -> list[Paper]:
    return [certificate.draw(mark_of(firm, rng), rng)]


def _old(firm: Company, rng: Random) -> list[Paper]:
    return [certificate.draw_old(mark_of(firm, rng, registered=date(2017, 8, 21)), rng)]


def _multi(firm: Company, rng: Random) -> list[Paper]:
    return [certificate.draw(mark_of(firm, rng, classes=3), rng)]


def _notice(firm: Company, rng: Random) -> list[Paper]:
    mark = mark_of(firm, rng, registered=date(2026, 4, 9))
    return [proofs.acceptance(mark, rng, filed=date(2026, 4, 9))]


def _renewed(firm: Company, rng: Random) -> list[Paper]:
    mark = replace(mark_of(firm, rng, registered=date(2015, 3, 14)), number="13572468")
    return [certificate.draw_old(mark, rng), proofs.renewal(mark, rng, until=date(2035, 3, 13))]


def _grace(firm: Company, rng: Random) -> list[Paper]:
    return [certificate.draw_old(replace(mark_of(firm, rng, registered=date(2016, 8, 7)), number="16802468"), rng)]


def _grace_transferred(firm: Company, rng: Random) -> list[Paper]:
    former = company(rng)
    mark = replace(mark_of(firm, rng, registrant=former.name, registered=date(2016, 8, 7)), number="17802468")
    moved = proofs.transfer(mark, rng, from_party=former.name, to_party=firm.name, day=date(2025, 6, 13))
    return [certificate.draw_old(mark, rng), moved]


def _expired(firm: Company, rng: Random) -> list[Paper]:
    return [certificate.draw_old(replace(mark_of(firm, rng, registered=date(2014, 5, 21)), number="11806420"), rng)]


def _transferred(firm: Company, rng: Random) -> list[Paper]:
    former = company(rng)
    mark = mark_of(firm, rng, registrant=former.name, registered=date(2019, 7, 7))
    moved = proofs.transfer(mark, rng, from_party=former.name, to_party=firm.name, day=date(2023, 2, 13))
    return [certificate.draw(mark, rng), moved]


def _changed(firm: Company, rng: Random) -> list[Paper]:
    former = f"{firm.place.short}{firm.brand}贸易商行"
    mark = mark_of(firm, rng, registrant=former, registered=date(2020, 9, 14))
    return [
        certificate.draw(mark, rng),
        proofs.change(mark, rng, from_party=former, to_party=firm.name, day=date(2022, 5, 20)),
    ]


def _chain(firm: Company, rng: Random) -> list[Paper]:
    holder, agent = company(rng), company(rng)
    mark = mark_of(firm, rng, registrant=holder.name, registered=date(2019, 4, 28))
    links = ((holder.name, agent.name), (agent.name, firm.name))
    return [
        certificate.draw(mark, rng),
        *(letters.authorization(mark, rng, from_party=a, to_party=b, start=START, end=END) for a, b in links),
    ]


def _authorized(firm: Company, rng: Random) -> list[Paper]:
    holder = company(rng)
    mark = mark_of(firm, rng, registrant=holder.name, registered=date(2021, 1, 28))
    granted = letters.authorization(mark, rng, from_party=holder.name, to_party=firm.name, start=START, end=END)
    return [certificate.draw(mark, rng), granted]


def _unlinked(firm: Company, rng: Random) -> list[Paper]:
    return [certificate.draw(mark_of(firm, rng, registrant=company(rng).name), rng)]


KINDS: dict[str, Callable[[Company, Random], list[Paper]]] = {
    "own": _own,
    "old": _old,
    "multi": _multi,
    "notice": _notice,
    "renewed": _renewed,
    "grace": _grace,
    "grace-transferred": _grace_transferred,
    "expired": _expired,
    "transferred": _transferred,
    "changed": _changed,
    "chain2": _chain,
    "authorized": _authorized,
    "unlinked": _unlinked,
}
