"""The registrant is the applicant, or a complete transfer / authorization chain is shown.

A link is a paper with the certificate's number. Transfers and changes of name move the ownership; authorizations
in force on the as-of day lend the mark on, at most three levels deep. A missing link is no proof of anything. Beside a
letter that ends an authorization, of which nobody reads which one, none lends.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pipeline.checks._chain import PAPERS, Link, lending, links, names_of_owner, ownership
from pipeline.checks._finding import Writer
from pipeline.checks._known import looking_like
from pipeline.checks._marks import Mark, considered
from pipeline.checks._needs import maybe, one
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding
from pipeline.policy import Policy
from pipeline.records import (
    BusinessLicense,
    Dossier,
    NameChange,
    OtherPaper,
    TrademarkAuthorization,
    TrademarkCertificate,
    TrademarkChange,
    TrademarkRenewal,
    TrademarkTransfer,
)
from pipeline.values import names

ID = "trademark_ownership"
REFS = ("trademark_ownership", "trademark_grace")
_AUTHORIZATION_ENDED = "authorization_ended"
_APPLICANT = one(BusinessLicense, "company_name", str)
_PERSON = maybe(BusinessLicense, "legal_representative", str)
NEEDS = (
    _APPLICANT,
    maybe(TrademarkCertificate, "registrant", str),
    maybe(TrademarkCertificate, "registration_no", str),
    maybe(TrademarkCertificate, "registration_date", date),
    maybe(TrademarkCertificate, "valid_until", date),
    maybe(TrademarkRenewal, "registration_no", str),
    maybe(TrademarkRenewal, "valid_until", date),
    *(maybe(kind, field, str) for kind in PAPERS for field in ("registration_no", "from_party", "to_party")),
    *(maybe(NameChange, field, str) for field in ("from_party", "to_party")),
    *(maybe(kind, "date", date) for kind in (NameChange, TrademarkTransfer)),
    maybe(TrademarkChange, "date", date),
    maybe(TrademarkAuthorization, "start_date", date),
    maybe(TrademarkAuthorization, "end_date", date),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    """Who holds the mark by its certificate, who applies, and what is shown between them; `ended` are letters that end
    an authorization, `letters` others about marks of who lends this one."""

    holder: str
    applicant: str
    papers: tuple[Link, ...]
    way: tuple[Link, ...] | None
    evidence: tuple[Evidence, ...]
    number: Evidence
    ended: tuple[str, ...]
    letters: tuple[str, ...]

    @property
    def params(self) -> dict[str, str]:
        return {"registrant": self.holder, "applicant": self.applicant}


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
    evidence = (Evidence(document=document, field="registrant"), *_APPLICANT.evidence(dossier))
    if shared := mark.certificate.shared:
        summary = f"{document} names others who own the mark, or to whom it went: {shared}."
        return write.review(Reason.SHARED_MARK, summary, evidence=evidence, document=document, printed=shared)
    if holder is None:
        return write.review(Reason.UNREADABLE, f"The registrant on {document} could not be read.", evidence=evidence)
    papers = links(mark, dossier)
    claim = _Claim(
        holder=holder,
        applicant=applicant,
        papers=papers,
        way=ownership(holder, papers),
        evidence=evidence,
        number=Evidence(document=document, field="registration_no"),
        ended=_ending(dossier),
        letters=_letters(dossier, holder, papers),
    )
    return (
        _renewed(claim, mark, dossier, write)
        or _owned(claim, write)
        or _lent(claim, write)
        or _open(claim, dossier, write)
    )


def _renewed(claim: _Claim, mark: Mark, dossier: Dossier, write: Writer) -> Finding | None:
    """A renewal of the mark that names an owner whom no paper leads to: it is the newer paper."""
    known = (claim.holder, *(party for each in claim.papers if not each.lends for party in (each.source, each.target)))
    number = mark.certificate.registration_no.value
    for renewal in (each for each in dossier.records if isinstance(each, TrademarkRenewal)):
        owner = renewal.registrant.value
        if number is None or renewal.registration_no.value != number or owner is None:
            continue
        if all(names.compare(owner, party) == "different" for party in known):
            summary = f"{renewal.document} renews the mark for {owner}, the certificate is of {claim.holder}."
            evidence = (*claim.evidence, Evidence(document=renewal.document, field="registrant"))
            params = {"document": renewal.document, "printed": owner}
            return write.review(Reason.SHARED_MARK, summary, evidence=evidence, **params)
    return None


def _ending(dossier: Dossier) -> tuple[str, ...]:
    """Papers of any kind that end an authorization."""
    letters = (each for each in dossier.records if isinstance(each, TrademarkAuthorization) and each.takes_back)
    others = (each for each in dossier.records if isinstance(each, OtherPaper) and each.ends_authorization)
    told = (*(each.document for each in letters), *(each.document for each in others))
    return tuple(dict.fromkeys((*looking_like(dossier, _AUTHORIZATION_ENDED), *told)))


def _letters(dossier: Dossier, holder: str, papers: tuple[Link, ...]) -> tuple[str, ...]:
    lenders = (holder, *(each.source for each in papers if each.lends))
    others = (each for each in dossier.records if isinstance(each, OtherPaper))
    return tuple(
        each.document
        for each in others
        if any(names.same(name, lender) for name in each.letter_of for lender in lenders)
    )


def _owned(claim: _Claim, write: Writer) -> Finding | None:
    """The applicant is the last owner."""
    if claim.way == () and names.same(claim.holder, claim.applicant):
        summary = f"The registrant {claim.holder} is the applicant."
        return write.passed(Reason.MET, summary, claim.holder, claim.evidence, **claim.params)
    if claim.way and names.same(claim.way[-1].target, claim.applicant):
        return _complete(claim, claim.way, write)
    return None


def _lent(claim: _Claim, write: Writer) -> Finding | None:
    """The last owner lends the mark to the applicant."""
    if claim.way is None or claim.ended or claim.letters:
        return None
    owners = names_of_owner(claim.holder, claim.way)
    lent = lending(owners, claim.applicant, claim.papers, int(write.rule.number))
    return None if lent is None else _complete(claim, (*claim.way, *lent), write)


def _complete(claim: _Claim, chain: tuple[Link, ...], write: Writer) -> Finding | None:
    if any(each.doubt for each in chain):
        return None
    told = " → ".join((claim.holder, *(each.target for each in chain)))
    proof = (*claim.evidence, claim.number, *(item for each in chain for item in each.evidence))
    return write.passed(Reason.CHAIN_COMPLETE, f"Every link is shown: {told}.", told, proof, chain=told, **claim.params)


def _open(claim: _Claim, dossier: Dossier, write: Writer) -> Finding:
    """What is missing between the registrant and the applicant."""
    away = _away(claim)
    if away is not None:
        summary = f"{away.document} shows that the mark went from {away.source} to {away.target}."
        evidence = (*claim.evidence, *away.evidence)
        return write.review(Reason.TRANSFERRED_AWAY, summary, claim.holder, evidence, **claim.params)
    if names.compare(claim.holder, claim.applicant) == "similar":
        summary = f"The registrant {claim.holder} and the applicant {claim.applicant} differ by what may be a slip."
        return write.review(Reason.NAME_SIMILAR, summary, claim.holder, claim.evidence, **claim.params)
    summary = f"The registrant is {claim.holder}; no complete chain leads from it to {claim.applicant}."
    doubted = [each for each in claim.papers if each.doubt]
    evidence = (*claim.evidence, *(item for each in doubted for item in each.evidence))
    notes = [*(f"{each.document} does not count: {each.doubt}" for each in doubted), *_notes(claim, dossier)]
    told = " ".join(f"{note[0].upper()}{note[1:]}." for note in notes)
    params = {**claim.params, "notes": "; ".join(notes)}
    return write.review(Reason.CHAIN_INCOMPLETE, f"{summary} {told}".strip(), claim.holder, evidence, **params)


def _away(claim: _Claim) -> Link | None:
    """The paper by which the applicant, once the owner, gave the mark away."""
    return next((each for each in claim.way or () if names.same(each.source, claim.applicant)), None)


def _notes(claim: _Claim, dossier: Dossier) -> list[str]:
    if claim.way is None:
        return ["papers of one owner lead to different parties, and no day tells which came first"]
    gone = [each.source for each in claim.way if each.kind == "transfer"]
    notes = [
        f"{each.document} is of {each.source}, which the mark has left"
        for each in claim.papers
        if each.lends and any(names.same(each.source, party) for party in gone)
    ]
    notes += [f"{each.document} may not be lent on" for each in claim.papers if each.last]
    notes += [f"{each} tells that an authorization was ended" for each in claim.ended]
    notes += [f"{each} is another letter of who lends the mark" for each in claim.letters]
    person = _PERSON.optional(dossier)
    if person is not None and names.same(person, claim.holder):
        notes.append("it is the legal representative in person, who has to authorize the company")
    return notes
