"""The business term has not ended, and the license has the current layout (no 15-digit number).

Sheets issued since the term became a filed item print none; on any older one a term that was not found is a term
that was not read. What proves the newer sheet is its day, or the sheet itself (docs/decisions/0011). A sheet looks the
same after its company was struck off: another paper that tells so leaves it to a person.
"""

from __future__ import annotations

from datetime import date

from pipeline.checks._finding import Writer
from pipeline.checks._needs import if_printed, maybe
from pipeline.checks._objections import objected, objecting, unless_objected
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding
from pipeline.policy import Policy
from pipeline.records import BusinessLicense, Dossier
from pipeline.values.dates import OPEN_END
from pipeline.values.dates import parse as parse_day

ID = "license_in_force"
REFS = ("license_in_force", "license_without_term")
_END = if_printed(BusinessLicense, "term_end", date)
_CODE = maybe(BusinessLicense, "uscc", str)
_OLD_NUMBER = maybe(BusinessLicense, "registration_no", str)
_ISSUED = maybe(BusinessLicense, "issue_date", date)
_ESTABLISHED = maybe(BusinessLicense, "establishment_date", date)
NEEDS = (_END, _ISSUED, _ESTABLISHED)


def writer(policy: Policy) -> Writer:
    return Writer(ID, policy.rule("license_in_force"), "business term not ended, current layout")


def check(dossier: Dossier, policy: Policy) -> Finding:
    return unless_objected(_by_license(dossier, policy), dossier, "company_state", writer(policy))


def _by_license(dossier: Dossier, policy: Policy) -> Finding:
    write, as_of, end = writer(policy), dossier.as_of, _END.optional(dossier)
    if not any(isinstance(each, BusinessLicense) for each in dossier.records):
        return write.review(Reason.DOCUMENT_MISSING, "No business license was found among the files.")
    if end is not None and end < as_of:
        return _ended(end, dossier, write)
    numbers = _OLD_NUMBER.read(dossier)
    if numbers and not _CODE.read(dossier):
        summary = f"The license carries {numbers[0].field.value}, not a code of 18 signs; ask for the current license."
        number = f"{numbers[0].field.value}"
        return write.review(Reason.OLD_LAYOUT, summary, evidence=_OLD_NUMBER.evidence(dossier), number=number)
    if not _CODE.read(dossier):
        summary = "The code of the license could not be read, so its layout is not known."
        return write.review(Reason.UNREADABLE, summary, evidence=[each.evidence for each in _CODE.located(dossier)])
    if end is None:
        return _without_term(dossier, policy, write)
    until = "no fixed end" if end == OPEN_END else f"until {end}"
    summary = f"The business term runs {until}, and {as_of} is not after it."
    return write.passed(Reason.MET, summary, until, _END.evidence(dossier), end=f"{end}", as_of=f"{as_of}")


def _ended(end: date, dossier: Dossier, write: Writer) -> Finding:
    """A term is prolonged by issuing another sheet: one that prints none may be newer. A notice may tell of it, too."""
    others = [each.document for each in _END.located(dossier) if each.field.value is None]
    if others:
        summary = f"One sheet ended on {end}; {', '.join(others)} prints no term and may be the current one."
        return write.review(Reason.VALUES_DIFFER, summary, f"until {end}", _END.evidence(dossier), end=f"{end}")
    summary = f"The business term ended on {end}, before {dossier.as_of}."
    found = write.failed(Reason.TERM_ENDED, summary, f"until {end}", _END.evidence(dossier), end=f"{end}")
    later = tuple(each for each in objecting(dossier, "term_end") if (each.term_end.value or OPEN_END) >= dossier.as_of)
    return objected(later, "term_end", write, found) if later else found


def _without_term(dossier: Dossier, policy: Policy, write: Writer) -> Finding:
    since = parse_day(policy.rule("license_without_term").word)
    dated = [
        (Evidence(document=each.document, field=each.name), each.field.value)
        for need in (_ISSUED, _ESTABLISHED)
        for each in need.read(dossier)
    ]
    later = [(evidence, day) for evidence, day in dated if isinstance(day, date) and since <= day <= dossier.as_of]
    # Where not even the day above the term's row was read, the row itself may be hidden.
    if not later or not _ESTABLISHED.read(dossier):
        return _by_layout(dossier, since, write)
    evidence, day = later[0]
    summary = f"Issued or established on {day}: since {since} licenses print no term, and none was found."
    return write.passed(Reason.MET, summary, "no term printed", [evidence], day=f"{day}")


def _by_layout(dossier: Dossier, since: date, write: Writer) -> Finding:
    """A company's sheet of two columns printed its term until the layout lost the row for it; a day of issue that
    says otherwise is for a person."""
    issued = [Evidence(document=each.document, field=each.name) for each in _ISSUED.read(dossier)]
    evidence = [Evidence(document=each.document, field=each.name) for each in _ESTABLISHED.read(dossier)]
    licenses = [each for each in dossier.records if isinstance(each, BusinessLicense)]
    if evidence and not issued and all(each.without_term for each in licenses):
        summary = f"All rows of the sheet were read and none is for a term: its layout is the one used since {since}."
        return write.passed(Reason.MET, summary, "no term printed", evidence, since=f"{since}")
    summary = f"No business term was found, and the sheet is not known to be issued since {since}."
    return write.review(Reason.TERM_NOT_SHOWN, summary, evidence=[*issued, *evidence])
