"""Tricks with trademarks: registered or not, in force or not, whose."""

from __future__ import annotations

from datetime import date, timedelta

from bench.tricks.kind import Trick, trick, with_papers
from bench.tricks.papers import Applicant, ten_years
from pipeline.records import Dossier


def _expired(a: Applicant, *, until: date | None) -> Dossier:
    first = date(2015, 3, 1 + a.rng.randrange(25))
    mark = a.certificate(registration_date=first, valid_until=ten_years(first))
    return a.dossier(*a.papers(mark, *([] if until is None else [a.renewal(until.replace(day=first.day))])))


def _renewed(a: Applicant, *, continues: bool) -> Dossier:
    first = date(2015, 3, 2 + a.rng.randrange(25))
    until = ten_years(first, 2) if continues else ten_years(first, 2) + timedelta(days=100)
    return a.dossier(*a.papers(a.certificate(registration_date=first, valid_until=ten_years(first)), a.renewal(until)))


def _printed_again(a: Applicant) -> Dossier:
    """A certificate that was printed anew after the mark's renewal."""
    first = a.registered - timedelta(days=9 * 365)
    return a.dossier(*a.papers(a.certificate(registration_date=first, valid_until=ten_years(first, 2))))


def _bought(a: Applicant, *, lender_first: bool) -> Dossier:
    """The registrant sold the mark; who lends it to the applicant?"""
    first, buyer = a.stranger.name, f"{a.own.place.short}承让商贸有限公司"
    papers = (
        a.certificate(registrant=first, registration_date=date(2019, 4, 7), valid_until=date(2029, 4, 6)),
        a.moved(first, buyer, date(2024, 6, 6)),
        a.lent(first if lender_first else buyer, a.own.name),
    )
    return a.dossier(*a.papers(*papers))


def _sold_on(a: Applicant, *, on: bool) -> Dossier:
    mark = a.certificate(registrant=a.stranger.name, registration_date=date(2019, 4, 7), valid_until=date(2029, 4, 6))
    onward = [a.moved(a.own.name, "青岛云岫实业有限公司", date(2025, 2, 6), "d7")] if on else []
    return a.dossier(*a.papers(mark, a.moved(a.stranger.name, a.own.name, date(2023, 6, 6)), *onward))


def _lent(a: Applicant, **values: object) -> Dossier:
    return a.dossier(
        *a.papers(a.certificate(registrant=a.stranger.name), a.lent(a.stranger.name, a.own.name, **values))
    )


def _chain(a: Applicant, *, whole: bool) -> Dossier:
    middle, gap = "宁波甲川商贸有限公司", "宁波甲川商贸有限公司" if whole else "无锡乙川贸易有限公司"
    lent = (a.lent(a.stranger.name, middle), a.lent(gap, a.own.name, "d7"))
    return a.dossier(*a.papers(a.certificate(registrant=a.stranger.name), *lent))


OF_MARKS: tuple[Trick, ...] = (
    trick(
        "mark expired",
        "trademark_registered",
        "expired grace_period",
        lambda a: _expired(a, until=None),
        lambda a: _renewed(a, continues=True),
    ),
    trick(
        "renewal that does not continue the certificate",
        "trademark_registered",
        "grace_period",
        lambda a: _renewed(a, continues=False),
        lambda a: _renewed(a, continues=True),
    ),
    trick(
        "applied for, not registered",
        "trademark_registered",
        "only_applied_for",
        lambda a: a.dossier(a.license(), a.tax(), a.notice(), *a.shots()),
        with_papers(lambda a: a.notice()),
    ),
    trick(
        "mark that ends before it was registered",
        "document_authenticity",
        "date_order",
        with_papers(lambda a: a.certificate(registration_date=date(2027, 1, 7), valid_until=date(2026, 12, 6))),
        with_papers(lambda a: a.certificate(registration_date=date(2016, 12, 7), valid_until=date(2026, 12, 6))),
    ),
    trick(
        "lent by who had sold it",
        "trademark_ownership",
        "chain_incomplete",
        lambda a: _bought(a, lender_first=True),
        lambda a: _bought(a, lender_first=False),
    ),
    trick(
        "sold on",
        "trademark_ownership",
        "transferred_away",
        lambda a: _sold_on(a, on=True),
        lambda a: _sold_on(a, on=False),
    ),
    trick(
        "link of the chain missing",
        "trademark_ownership",
        "chain_incomplete",
        lambda a: _chain(a, whole=False),
        lambda a: _chain(a, whole=True),
    ),
    trick(
        "authorization run out",
        "trademark_ownership",
        "chain_incomplete",
        lambda a: _lent(a, end_date=date(2026, 10, 31)),
        lambda a: _lent(a, end_date=date(2026, 11, 1)),
    ),
    trick(
        "authorization for other goods",
        "trademark_ownership",
        "chain_incomplete",
        lambda a: _lent(a, nice_class=(34,)),
        lambda a: _lent(a, nice_class=(3, 9, 21, 25, 28, 30)),
    ),
    trick(
        "mark longer than it was registered",
        "document_authenticity",
        "term_length",
        with_papers(lambda a: a.certificate(valid_until=ten_years(a.registered) + timedelta(days=1100))),
        _printed_again,
    ),
    trick(
        "authorization of another mark",
        "trademark_ownership",
        "chain_incomplete",
        lambda a: _lent(a, registration_no="99999999"),
        _lent,
    ),
)
