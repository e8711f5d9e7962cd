"""No sign of editing found. Every sign is soft: it leads to a person, never to a fail.

Beside what files say about themselves, what a paper says twice is compared (days, figures), and the age of a license's
code with its dates.
"""

from __future__ import annotations

from pipeline.checks._code_age import ages
from pipeline.checks._contradictions import contradictions
from pipeline.checks._finding import Writer
from pipeline.checks._license_qr import differences
from pipeline.checks._shown import one_field_each
from pipeline.checks._sources import disputed
from pipeline.checks._spend import spend_differs
from pipeline.checks.reasons import Reason
from pipeline.model import Finding
from pipeline.policy import Policy
from pipeline.records import BusinessLicense, Dossier

ID = "document_authenticity"
REFS = ("document_authenticity",)
NEEDS = ()


def writer(policy: Policy) -> Writer:
    return Writer(ID, policy.rule("document_authenticity"), "no sign of editing")


def check(dossier: Dossier, policy: Policy) -> Finding:
    write = writer(policy)
    shown = one_field_each(dossier)
    if dossier.traces:
        told = "; ".join(f"{each.file}: {each.code.replace('_', ' ')} ({each.detail})" for each in dossier.traces)
        measured = f"{len(dossier.traces)} signs"
        marked = one_field_each(dossier, {each.file for each in dossier.traces})
        return write.review(Reason.EDITING_SIGNS, f"Signs of editing: {told}.", measured, marked, signs=told)
    found = [*contradictions(dossier), *spend_differs(dossier), *differences(dossier), *disputed(dossier)]
    found += [each for record in dossier.records if isinstance(record, BusinessLicense) for each in ages(record)]
    if found:
        told = "; ".join(each.told for each in found)
        evidence = [item for each in found for item in each.evidence]
        measured = f"{len(found)} contradictions"
        return write.review(found[0].reason, f"This does not fit: {told}.", measured, evidence, signs=told)
    if not shown:
        return write.review(Reason.UNREADABLE, "No field of any paper could be read.")
    return write.passed(Reason.MET, "No sign of editing was found.", "0 signs", shown)
