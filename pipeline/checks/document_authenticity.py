"""No sign of editing found. Every sign is soft: it leads to a person, never to a fail.

Beside what files say about themselves, the age of the code is compared with the dates: entities founded since
2015-10-01 got organization codes beginning MA, older ones kept their digits, and sheets issued before that day
carry no 18-sign code at all (re-registered and converted firms are known exceptions).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline.checks._finding import Writer
from pipeline.checks._shown import one_field_each
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding
from pipeline.policy import Policy
from pipeline.records import BusinessLicense, Dossier

ID = "document_authenticity"
REFS = ("document_authenticity",)
NEEDS = ()
# GB 32100-2015 came into force.
_CODES_SINCE = date(2015, 10, 1)


def writer(policy: Policy) -> Writer:
    return Writer(ID, policy.rule("document_authenticity"), "no sign of editing")


def check(dossier: Dossier, policy: Policy) -> Finding:
    write = writer(policy)
    shown = one_field_each(dossier)
    if dossier.traces:
        told = "; ".join(f"{each.file}: {each.code.replace('_', ' ')} ({each.detail})" for each in dossier.traces)
        measured = f"{len(dossier.traces)} signs"
        return write.review(Reason.EDITING_SIGNS, f"Signs of editing: {told}.", measured, shown, signs=told)
    for record in dossier.records:
        if isinstance(record, BusinessLicense):
            for reason, told, fields in _ages(record):
                evidence = [Evidence(document=record.document, field=field) for field in fields]
                return write.review(reason, told, "dates and code", evidence)
    if not shown:
        return write.review(Reason.UNREADABLE, "No field of any paper could be read.")
    return write.passed(Reason.MET, "No sign of editing was found.", "0 signs", shown)


def _ages(record: BusinessLicense) -> Iterator[tuple[Reason, str, tuple[str, ...]]]:
    """What in the dates and the code of a license does not fit together."""
    code, established, issued = record.uscc.value, record.establishment_date.value, record.issue_date.value
    if established is not None and issued is not None and issued < established:
        told = f"Issued on {issued}, before the establishment on {established}."
        yield Reason.DATE_ORDER, told, ("issue_date", "establishment_date")
    if code is None:
        return
    if issued is not None and issued < _CODES_SINCE:
        told = f"Issued on {issued}, before codes of 18 signs came into use on {_CODES_SINCE}."
        yield Reason.CODE_AGE, told, ("uscc", "issue_date")
    if established is not None and established < _CODES_SINCE and code[8:10] == "MA":
        told = f"Established on {established}, with a code of the kind given out since {_CODES_SINCE}."
        yield Reason.CODE_AGE, told, ("uscc", "establishment_date")
