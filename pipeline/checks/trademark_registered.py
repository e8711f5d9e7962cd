"""The mark is registered (R, not TM), the certificate is shown, and it is in force on the as-of day.

One mark in force is enough, if it may be that of the declared brand. An expired certificate counts together with the
proof of its renewal (Trademark Law, art. 40); within six months after the end it can still be renewed, so a person
decides. Application papers without a certificate, and a certificate that ended longer ago, fail only where every file
and page of the case was told apart: the certificate or its renewal may be among the rest. Nor do they fail beside
papers that tell of a registered mark, or of an application that may be for the renewal. A paper about the end of a mark
(注销, 撤销, 无效宣告) leaves all to a person.
"""

from __future__ import annotations

from datetime import date

from pipeline.checks._applied_for import not_shown
from pipeline.checks._finding import Writer
from pipeline.checks._known import all_known, looking_like
from pipeline.checks._marks import Mark, marks, of_brand
from pipeline.checks._needs import maybe
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding
from pipeline.policy import Policy
from pipeline.records import (
    Dossier,
    OtherPaper,
    TrademarkAcceptanceNotice,
    TrademarkCertificate,
    TrademarkRenewal,
)
from pipeline.values.calendar_sums import plus_months

ID = "trademark_registered"
REFS = ("trademark_registered", "trademark_grace")
_FIRST_OF_SERVICES = 35
_ENDED = "trademark_ended"
_OF_MARKS = ("trademark_registry_page", "trademark_pending_notice")
_MONTHS_AHEAD = 12 * 11
"""Months that a mark may still run: ten years, renewed within the twelve before their end (Trademark Law, art. 40)."""
_APPLICATION = maybe(TrademarkAcceptanceNotice, "application_no", str)
NEEDS = (
    maybe(TrademarkCertificate, "valid_until", date),
    maybe(TrademarkCertificate, "registration_date", date),
    maybe(TrademarkCertificate, "registration_no", str),
    maybe(TrademarkRenewal, "registration_no", str),
    maybe(TrademarkRenewal, "valid_until", date),
    _APPLICATION,
    maybe(TrademarkAcceptanceNotice, "application_date", date),
)


def writer(policy: Policy) -> Writer:
    return Writer(ID, policy.rule("trademark_registered"), "registered (R), certificate shown, in force")


def check(dossier: Dossier, policy: Policy) -> Finding:
    every, grace = marks(dossier), int(policy.rule("trademark_grace").number)
    by_state: dict[str, list[Mark]] = {}
    for mark in every:
        by_state.setdefault(mark.state(dossier.as_of, grace), []).append(mark)
    write = writer(policy)
    if not every:
        return _without_certificate(dossier, write)
    if found := by_state.get("in_force"):
        return _ended(found, dossier, write) or _in_force(found, dossier, write)
    evidence = tuple(each for mark in every for each in mark.evidence)
    if by_state.get("unread") or by_state.get("future"):
        return _said(every, write) or _not_read(evidence, write, unread=bool(by_state.get("unread")))
    last = max(mark.until for mark in every if mark.until is not None)
    summary = f"Valid until {last}, before {dossier.as_of}; no proof of renewal fits the certificate."
    params = {"until": f"{last}", "as_of": f"{dossier.as_of}"}
    if by_state.get("grace") or _has_renewal(dossier):
        return write.review(Reason.GRACE_PERIOD, summary, f"until {last}", evidence, **params)
    open_ = "" if all_known(dossier) else " Not every page was read."
    open_ += " An application is shown, which may be for the renewal." if _APPLICATION.located(dossier) else ""
    open_ += " Other papers may tell of its renewal." if any(looking_like(dossier, each) for each in _OF_MARKS) else ""
    if open_:
        return write.review(Reason.EXPIRED, f"{summary}{open_}", f"until {last}", evidence, **params)
    return write.failed(Reason.EXPIRED, summary, f"until {last}", evidence, **params)


def _not_read(evidence: tuple[Evidence, ...], write: Writer, *, unread: bool) -> Finding:
    reason = Reason.UNREADABLE if unread else Reason.DATE_IN_FUTURE
    told = "The end of validity could not be read" if unread else "The day of registration lies after the as-of day"
    return write.review(reason, f"{told}.", evidence=evidence)


def _said(every: tuple[Mark, ...], write: Writer) -> Finding | None:
    """What a certificate says of itself: that its mark was cancelled in whole or in part, or that it is a specimen or
    of another country."""
    for mark in every:
        document, evidence = mark.certificate.document, mark.evidence
        if ended := mark.certificate.ended:
            summary = f"{document} itself prints: {ended}."
            return write.review(Reason.MARK_ENDED, summary, evidence=evidence, documents=document)
        if doubt := mark.certificate.doubt:
            summary = f"{document} shows no registration in force here: it prints {doubt}."
            return write.review(Reason.PROVES_NOTHING, summary, evidence=evidence, document=document, printed=doubt)
    return None


def _ended(found: list[Mark], dossier: Dossier, write: Writer) -> Finding | None:
    """Nobody reads of which mark such a paper is; a page of the registry tells it by its number, of which a digit may
    be misread."""
    numbers = [mark.certificate.registration_no.value for mark in found]
    pages = (each for each in dossier.records if isinstance(each, OtherPaper))
    listing = (each.document for each in pages if any(_may_be(told, numbers) for told in each.ended_marks))
    where = ", ".join(dict.fromkeys((*looking_like(dossier, _ENDED), *listing)))
    if not where:
        return None
    summary = f"{where} tells that a mark was cancelled, revoked or declared invalid."
    return write.review(Reason.MARK_ENDED, summary, documents=where)


def _may_be(told: str, numbers: list[str | None]) -> bool:
    return any(
        not told or own is None or (len(own) == len(told) and sum(a != b for a, b in zip(own, told, strict=True)) <= 1)
        for own in numbers
    )


def _in_force(found: list[Mark], dossier: Dossier, write: Writer) -> Finding:
    brand = dossier.declaration.brand
    fitting = of_brand(found, brand)
    if not fitting:
        shown = ", ".join(str(mark.certificate.mark_name.value) for mark in found)
        summary = f"The brand {brand} is declared; the marks in force are {shown}."
        evidence = [Evidence(document=mark.certificate.document, field="mark_name") for mark in found]
        declared = Evidence(document="declaration", field="brand")
        return write.review(Reason.VALUES_DIFFER, summary, shown, (*evidence, declared))
    mark = max(fitting, key=lambda each: (not _services_only(each), not each.renewed, each.until or date.min))
    if mark.until is not None and mark.until > plus_months(dossier.as_of, _MONTHS_AHEAD):
        summary = f"{mark.certificate.document} runs until {mark.until}: no mark runs so far ahead."
        return write.review(Reason.TERM_LENGTH, summary, f"until {mark.until}", mark.evidence, until=f"{mark.until}")
    reason = Reason.RENEWED if mark.renewed else Reason.MET
    how = "renewed until" if mark.renewed else "valid until"
    number = mark.certificate.registration_no.value or "without a readable number"
    summary = f"Registration {number} is {how} {mark.until}, and {dossier.as_of} is not after it."
    evidence = [*mark.evidence, Evidence(document=mark.certificate.document, field="registration_no")]
    params = {"number": number, "until": f"{mark.until}", "as_of": f"{dossier.as_of}"}
    if _services_only(mark):
        classes = ", ".join(str(each) for each in mark.certificate.nice_class.value or ())
        summary = f"{summary} Note: class {classes} alone is of services and does not cover goods that are sold."
        evidence.append(Evidence(document=mark.certificate.document, field="nice_class"))
        params["services_only"] = classes
    return write.passed(reason, summary, f"{how} {mark.until}", evidence, **params)


def _services_only(mark: Mark) -> bool:
    """Classes 35 to 45 of the Nice classification are services. It is worth a note and decides nothing."""
    classes = mark.certificate.nice_class.value
    return bool(classes) and all(each >= _FIRST_OF_SERVICES for each in classes or ())


def _without_certificate(dossier: Dossier, write: Writer) -> Finding:
    notices, shown = _APPLICATION.located(dossier), _APPLICATION.read(dossier)
    if not notices:
        return write.review(Reason.DOCUMENT_MISSING, "No trademark certificate was found among the files.")
    evidence = tuple(each.evidence for each in notices)
    numbers = ", ".join(str(each.field.value) for each in shown)
    summary = (
        f"Only application papers are shown ({numbers or 'number not read'}): applied for (TM), not registered (R)."
    )
    if not (open_ := not_shown(dossier)):
        return write.failed(Reason.ONLY_APPLIED_FOR, summary, "applied for", evidence, number=numbers)
    summary = f"{summary} A person decides: {open_}."
    return write.review(Reason.ONLY_APPLIED_FOR, summary, "applied for", evidence, number=numbers)


def _has_renewal(dossier: Dossier) -> bool:
    return any(isinstance(each, TrademarkRenewal) for each in dossier.records)
