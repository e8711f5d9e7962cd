"""The registrant is the applicant, or a complete transfer / authorization chain is shown.

A link is a paper with the certificate's number. Transfers and changes of name move the ownership; authorizations
in force on the as-of day lend the mark on, at most three levels deep. A missing link is no proof of anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pipeline.checks._finding import Writer
from pipeline.checks._marks import Mark, considered
from pipeline.checks._needs import maybe, one
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding
from pipeline.policy import Policy
from pipeline.records import (
    BusinessLicense,
    Dossier,
    TrademarkAuthorization,
    TrademarkCertificate,
    TrademarkChange,
    TrademarkRenewal,
    TrademarkTransfer,
)
from pipeline.values import names

ID = "trademark_ownership"
REFS = ("trademark_ownership", "trademark_grace")
_APPLICANT = one(BusinessLicense, "company_name", str)
_PAPERS = (TrademarkTransfer, TrademarkChange, TrademarkAuthorization)
NEEDS = (
    _APPLICANT,
    maybe(TrademarkCertificate, "registrant", str),
    maybe(TrademarkCertificate, "registration_no", str),
    maybe(TrademarkCertificate, "valid_until", date),
    maybe(TrademarkRenewal, "registration_no", str),
    maybe(TrademarkRenewal, "valid_until", date),
    *(maybe(kind, field, str) for kind in _PAPERS for field in ("registration_no", "from_party", "to_party")),
    maybe(TrademarkAuthorization, "start_date", date),
    maybe(TrademarkAuthorization, "end_date", date),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    source: str
    target: str
    lends: bool
    document: str

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        fields = ("registration_no", "from_party", "to_party", *(("end_date",) if self.lends else ()))
        return tuple(Evidence(document=self.document, field=field) for field in fields)


def writer(policy: Policy) -> Writer:
    rule = policy.rule("trademark_ownership")
    return Writer(
        ID, rule, f"the registrant is the applicant, or a complete chain of at most {rule.number} {rule.unit}"
    )


def check(dossier: Dossier, policy: Policy) -> Finding:
    write, applicant = writer(policy), _APPLICANT.value(dossier)
    marks = considered(dossier, int(policy.rule("trademark_grace").number))
    if not marks:
        return write.review(Reason.DOCUMENT_MISSING, "No trademark certificate was found among the files.")
    findings = [_of_mark(mark, applicant, dossier, write) for mark in marks]
    # One mark that is the applicant's is enough; otherwise the first open one is told.
    return next((each for each in findings if each.verdict.value == "pass"), findings[0])


def _of_mark(mark: Mark, applicant: str, dossier: Dossier, write: Writer) -> Finding:
    holder, document = mark.certificate.registrant.value, mark.certificate.document
    registrant = Evidence(document=document, field="registrant")
    evidence = (registrant, *_APPLICANT.evidence(dossier))
    if holder is None:
        return write.review(Reason.UNREADABLE, f"The registrant on {document} could not be read.", evidence=evidence)
    links, params = _links(mark, dossier), {"registrant": holder, "applicant": applicant}
    likeness = names.compare(holder, applicant)
    if likeness == "same":
        away = [each for each in links if not each.lends and names.same(each.source, applicant)]
        if away and not any(names.same(each.target, applicant) for each in links):
            summary = f"{away[0].document} shows that the mark went from {applicant} to {away[0].target}."
            return write.review(Reason.TRANSFERRED_AWAY, summary, holder, (*evidence, *away[0].evidence), **params)
        return write.passed(Reason.MET, f"The registrant {holder} is the applicant.", holder, evidence, **params)
    if (chain := _chain(holder, applicant, links, int(write.rule.number))) is not None:
        told = " → ".join((holder, *(each.target for each in chain)))
        shown = (*evidence, Evidence(document=document, field="registration_no"))
        proof = (*shown, *(item for each in chain for item in each.evidence))
        return write.passed(Reason.CHAIN_COMPLETE, f"Every link is shown: {told}.", told, proof, **params)
    if likeness == "similar":
        summary = f"The registrant {holder} and the applicant {applicant} differ by what may be a slip."
        return write.review(Reason.NAME_SIMILAR, summary, holder, evidence, **params)
    summary = f"The registrant is {holder}; no complete chain leads from it to {applicant}."
    return write.review(Reason.CHAIN_INCOMPLETE, summary, holder, evidence, **params)


def _links(mark: Mark, dossier: Dossier) -> tuple[_Link, ...]:
    """The papers about this mark whose two parties could be read, authorizations only while they are in force."""
    found = []
    for record in dossier.records:
        if not isinstance(record, _PAPERS):
            continue
        number, source, target = record.registration_no.value, record.from_party.value, record.to_party.value
        if number is None or number != mark.certificate.registration_no.value or source is None or target is None:
            continue
        lends = isinstance(record, TrademarkAuthorization)
        if lends and not _in_force(record, dossier.as_of):
            continue
        found.append(_Link(source=source, target=target, lends=lends, document=record.document))
    return tuple(found)


def _in_force(record: object, as_of: date) -> bool:
    if not isinstance(record, TrademarkAuthorization):
        raise TypeError("only authorizations have a period")
    start, end = record.start_date, record.end_date.value
    begun = start.problem == "label_not_found" if start.value is None else start.value <= as_of
    return begun and end is not None and as_of <= end


def _chain(holder: str, applicant: str, links: tuple[_Link, ...], levels: int) -> tuple[_Link, ...] | None:
    """The shortest way from the holder to the applicant: first as owner, then by at most so many authorizations."""
    ways: list[tuple[str, tuple[_Link, ...]]] = [(holder, ())]
    while ways:
        party, way = ways.pop(0)
        if way and names.same(party, applicant):
            return way
        for link in links:
            lent = [each for each in way if each.lends]
            if link in way or not names.same(link.source, party) or (lent and not link.lends):
                continue
            if len(lent) + link.lends <= levels:
                ways.append((link.target, (*way, link)))
    return None
