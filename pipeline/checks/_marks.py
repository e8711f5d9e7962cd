"""The certificates of a case, each with the day until which it holds after the renewals that are shown for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from pipeline.model import Evidence
from pipeline.records import Dossier, TrademarkCertificate, TrademarkRenewal
from pipeline.values import names
from pipeline.values.calendar_sums import plus_months

State = Literal["in_force", "grace", "expired", "future", "unread"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """`until` is None where no end could be read; `renewed` tells that a renewal moved it."""

    certificate: TrademarkCertificate
    until: date | None
    renewed: bool
    evidence: tuple[Evidence, ...]

    def state(self, as_of: date, grace_months: int) -> State:
        registered = self.certificate.registration_date.value
        if self.until is None or self.certificate.ended or self.certificate.doubt:
            return "unread"
        if registered is not None and registered > as_of:
            return "future"
        if as_of <= self.until:
            return "in_force"
        return "grace" if as_of <= plus_months(self.until, grace_months) else "expired"


def marks(dossier: Dossier) -> tuple[Mark, ...]:
    """One for each certificate, in the order of the papers."""
    renewals = [each for each in dossier.records if isinstance(each, TrademarkRenewal)]
    return tuple(_mark(each, renewals) for each in dossier.records if isinstance(each, TrademarkCertificate))


def _mark(certificate: TrademarkCertificate, renewals: Iterable[TrademarkRenewal]) -> Mark:
    printed, number = certificate.valid_until.value, certificate.registration_no.value
    evidence = [Evidence(document=certificate.document, field="valid_until")]
    until, renewed = printed, False
    for renewal in renewals:
        later = renewal.valid_until.value
        if number is None or renewal.registration_no.value != number or later is None:
            continue
        if printed is not None and not _continues(printed, later):
            continue
        if until is None or later > until:
            until, renewed = later, True
            evidence += [
                Evidence(document=certificate.document, field="registration_no"),
                Evidence(document=renewal.document, field="registration_no"),
                Evidence(document=renewal.document, field="valid_until"),
            ]
    return Mark(certificate=certificate, until=until, renewed=renewed, evidence=tuple(evidence))


def _continues(end: date, later: date) -> bool:
    """Each renewal is of ten years from the day after the last end (Trademark Law, art. 40); a day more or less."""
    ends = (plus_months(end, 120 * times) for times in range(1, 6))
    return any(abs(each - later) <= timedelta(days=1) for each in ends)


def considered(dossier: Dossier, grace_months: int) -> tuple[Mark, ...]:
    """The marks in force on the as-of day, all of them where none is; of these, the ones that may be the brand's."""
    every = marks(dossier)
    in_force = tuple(each for each in every if each.state(dossier.as_of, grace_months) == "in_force") or every
    return of_brand(in_force, dossier.declaration.brand) or in_force


def of_brand(found: Iterable[Mark], brand: str | None) -> tuple[Mark, ...]:
    """Without the marks whose name was read and is clearly not the declared brand; many marks are drawn, and have no
    name."""
    return tuple(each for each in found if brand is None or not _is_other(each.certificate.mark_name.value, brand))


def _is_other(shown: str | None, brand: str) -> bool:
    return shown is not None and names.compare(shown, brand) == "different"
