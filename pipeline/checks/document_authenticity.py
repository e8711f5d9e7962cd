"""No sign of editing found. Every sign is soft: it leads to a person, never to a fail.

Beside what files say about themselves, what a paper says twice is compared (days, figures), and the age of the code
with the dates: entities founded since 2015-10-01 got organization codes beginning MA, older ones kept their digits,
and sheets issued before that day carry no 18-sign code at all (re-registered and converted firms are known
exceptions).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline.checks._contradictions import Contradiction, contradictions
from pipeline.checks._finding import Writer
from pipeline.checks._license_qr import differences
from pipeline.checks._shown import one_field_each
from pipeline.checks._sources import disputed
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
    found = [*contradictions(dossier), *differences(dossier), *disputed(dossier)]
    found += [each for record in dossier.records if isinstance(record, BusinessLicense) for each in _ages(record)]
    if found:
        told = "; ".join(each.told for each in found)
        evidence = [item for each in found for item in each.evidence]
        measured = f"{len(found)} contradictions"
        return write.review(found[0].reason, f"This does not fit: {told}.", measured, evidence, signs=told)
    if not shown:
        return write.review(Reason.UNREADABLE, "No field of any paper could be read.")
    return write.passed(Reason.MET, "No sign of editing was found.", "0 signs", shown)


def _ages(record: BusinessLicense) -> Iterator[Contradiction]:
    """What in the dates and the code of a license does not fit together."""
    code, established, issued = record.uscc.value, record.establishment_date.value, record.issue_date.value
    if code is None:
        return
    if issued is not None and issued < _CODES_SINCE:
        told = f"issued on {issued}, before codes of 18 signs came into use on {_CODES_SINCE}"
        yield _age(record, told, "issue_date")
    if established is not None and established < _CODES_SINCE and code[8:10] == "MA":
        told = f"established on {established}, with a code of the kind given out since {_CODES_SINCE}"
        yield _age(record, told, "establishment_date")


def _age(record: BusinessLicense, told: str, field: str) -> Contradiction:
    evidence = tuple(Evidence(document=record.document, field=each) for each in ("uscc", field))
    return Contradiction(reason=Reason.CODE_AGE, told=f"{record.document} was {told}", evidence=evidence)
