"""A general VAT taxpayer, so that it can issue VAT invoices.

The paper has to be the applicant's, and the status has to hold on the as-of day: in effect, not lapsed, not before
the company existed. A form that shows neither tax office nor effective date may be an application that no tax office
ever accepted. A status of a day or a period that is over proves nothing of today. Whom an office forbids to use VAT
invoices is a general taxpayer that cannot issue them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from pipeline.checks._company import OF_ONE_COMPANY, not_known_as_own
from pipeline.checks._finding import Writer
from pipeline.checks._needs import if_printed, maybe, one
from pipeline.checks._objections import unless_objected
from pipeline.checks._tax_day import end_doubts, small_scale_doubts
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding, Verdict
from pipeline.policy import Policy
from pipeline.records import BusinessLicense, Dossier, TaxpayerCertificate
from pipeline.values import effective_dates

ID = "general_taxpayer"
REFS = ("general_taxpayer",)
_STATUS = one(TaxpayerCertificate, "taxpayer_status", str)
_EFFECTIVE = if_printed(TaxpayerCertificate, "effective_date", date)
_UNTIL = if_printed(TaxpayerCertificate, "valid_until", date)
_ESTABLISHED = maybe(BusinessLicense, "establishment_date", date)
_OFFICE = maybe(TaxpayerCertificate, "tax_authority", str)
# The tax office is shown or not; nobody reads a second time how it is called.
_TOLD = (_STATUS, _EFFECTIVE, _UNTIL)
NEEDS = (*_TOLD, *OF_ONE_COMPANY, *(maybe(TaxpayerCertificate, field, str) for field in ("company_name", "uscc")))


def writer(policy: Policy) -> Writer:
    rule = policy.rule("general_taxpayer")
    return Writer(ID, rule, f"{rule.word} taxpayer on the as-of day")


def check(dossier: Dossier, policy: Policy) -> Finding:
    for each in _STATUS.read(dossier):
        if (doubt := not_known_as_own(each.document, dossier)) is not None:
            reason, told, shown = doubt
            return writer(policy).review(reason, told, evidence=(each.evidence, *shown))
    write = writer(policy)
    evidence = tuple(each for need in _TOLD for each in need.evidence(dossier))
    found = _of_another_day(dossier, write, evidence) or _on_the_day(dossier, write, evidence)
    if found.verdict is Verdict.PASS and (forbidden := _forbidden(dossier)):
        told = "; ".join(each.no_vat_invoices for each in forbidden)
        summary = f"{', '.join(each.document for each in forbidden)} forbids the use of VAT invoices: {told}."
        return write.review(Reason.CONTRADICTED, summary, found.measured, found.evidence, told=told)
    return unless_objected(found, dossier, "no_vat_invoices", write)


def _forbidden(dossier: Dossier) -> list[TaxpayerCertificate]:
    return [each for each in dossier.records if isinstance(each, TaxpayerCertificate) and each.no_vat_invoices]


def _on_the_day(dossier: Dossier, write: Writer, evidence: tuple[Evidence, ...]) -> Finding:
    as_of = dossier.as_of
    status, effective, until = _STATUS.value(dossier), _EFFECTIVE.optional(dossier), _UNTIL.optional(dossier)
    params = {"status": status, "effective": f"{effective}", "until": f"{until}", "as_of": f"{as_of}"}
    if status != write.rule.word:
        summary = f"The paper states the status {status}, not {write.rule.word}."
        return write.failed(Reason.SMALL_SCALE, summary, status, evidence, **params)
    if until is not None and until < as_of:
        return write.failed(Reason.EXPIRED, f"Valid until {until}, before {as_of}.", status, evidence, **params)
    if effective is not None and effective > as_of:
        summary = f"In effect from {effective}, after {as_of}."
        return write.failed(Reason.NOT_YET_EFFECTIVE, summary, status, evidence, **params)
    established = _ESTABLISHED.optional(dossier)
    if effective is not None and established is not None and effective < established:
        summary = f"In effect from {effective}, before the company was established on {established}."
        return write.review(Reason.DATE_ORDER, summary, status, evidence, **params)
    if effective is None and (doubt := _undated(dossier, write, status, evidence)) is not None:
        return doubt
    since = f"in effect since {effective}" if effective is not None else "accepted by the tax office named on it"
    return write.passed(Reason.MET, f"The paper states a {status} taxpayer, {since}.", status, evidence, **params)


def _of_another_day(dossier: Dossier, write: Writer, evidence: tuple[Evidence, ...]) -> Finding | None:
    status, as_of = _STATUS.value(dossier), f"{dossier.as_of}"
    doubts = end_doubts(dossier) if status == write.rule.word else small_scale_doubts(dossier)
    told = "; ".join(f"{document}: {why}" for document, why in doubts)
    summary = f"Nothing is said of {as_of}: {told}."
    return write.review(Reason.NOT_OF_TODAY, summary, status, evidence, as_of=as_of) if told else None


def _undated(dossier: Dossier, write: Writer, status: str, evidence: tuple[Evidence, ...]) -> Finding | None:
    """What hinders a paper on which no effective date was read."""
    as_of, late = dossier.as_of, [day for day in _latest(dossier) if day > dossier.as_of]
    if late:
        summary = f"In effect from {max(late)} at the latest, after {as_of}: the day itself is not shown."
        params = {"effective": f"{max(late)}", "as_of": f"{as_of}"}
        return write.review(Reason.DATE_IN_FUTURE, summary, status, evidence, **params)
    if _OFFICE.optional(dossier) is None:
        summary = "Neither a tax office nor an effective date is shown: this may be an application only."
        return write.review(Reason.TAX_OFFICE_NOT_SHOWN, summary, status, evidence)
    return None


def _latest(dossier: Dossier) -> Iterator[date]:
    """By when a form takes effect whose tick was not seen, or a status of which only the day of the entry is shown."""
    for each in _EFFECTIVE.located(dossier):
        if each.field.value is None and each.field.raw is not None:
            with suppress(ValueError):
                yield effective_dates.latest(each.field.raw)
