"""Invited: admission cannot be applied for without an invitation.

Papers can only show that an invitation is claimed; by default the declared code counts, marked as declared. A letter
shows one where it says under which code JD invites which company to its self-operated shop. A letter to another
company invites nobody here, nor does one that nobody can tell to be the applicant's, and one to something else, or of
long ago, speaks against a declared code, too.
"""

from __future__ import annotations

from datetime import date

from pipeline.checks import _letters
from pipeline.checks._company import OF_ONE_COMPANY
from pipeline.checks._finding import Writer
from pipeline.checks._needs import Need, any_printed, maybe
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding
from pipeline.policy import Policy
from pipeline.records import Dossier, InvitationLetter
from pipeline.values import invitation_code
from pipeline.values.calendar_sums import plus_months

ID = "invitation"
REFS = ("invitation", "invitation_declared", "invitation_age")
_CODE = maybe(InvitationLetter, "code", str)
_DATE = any_printed(InvitationLetter, "date", date)
_UNTIL = any_printed(InvitationLetter, "valid_until", date)
NEEDS = (_CODE, _DATE, _UNTIL, maybe(InvitationLetter, "company_name", str), *OF_ONE_COMPANY)


def writer(policy: Policy) -> Writer:
    return Writer(ID, policy.rule("invitation"), "an invitation")


def check(dossier: Dossier, policy: Policy) -> Finding:
    write, declared = writer(policy), dossier.declaration.invitation_code
    read, accepted = _CODE.read(dossier), policy.rule("invitation_declared").word == "accepted"
    shown = (Evidence(document="declaration", field="invitation.code"),) if declared is not None else ()
    evidence = (*shown, *_CODE.evidence(dossier))
    months = int(policy.rule("invitation_age").number)
    conflict = _letters.against(dossier, write, evidence) or _conflict(dossier, months, write, evidence)
    if conflict is not None:
        return conflict
    if declared is not None and accepted:
        summary = f"The invitation code {declared} is declared, not documented."
        return write.passed(Reason.DECLARED, summary, declared, evidence, code=declared)
    if read:
        open_ = _letters.unsaid(dossier, write, evidence) or _letters.doubted(dossier, write)
        return open_ or _shown(str(read[0].field.value), write, evidence)
    return _without_code(dossier, write, evidence)


def _shown(code: str, write: Writer, evidence: tuple[Evidence, ...]) -> Finding:
    return write.passed(Reason.MET, f"The invitation letter shows the code {code}.", code, evidence, code=code)


def _without_code(dossier: Dossier, write: Writer, evidence: tuple[Evidence, ...]) -> Finding:
    declared = dossier.declaration.invitation_code
    if dossier.declaration.problem is not None:
        return write.review(Reason.DECLARATION_UNREADABLE, dossier.declaration.problem)
    if declared is not None:
        summary = f"The invitation code {declared} is declared; a paper is asked for."
        return write.review(Reason.DECLARED_ONLY, summary, declared, evidence, code=declared)
    return _letters.unsaid(dossier, write, evidence) or write.review(
        Reason.DOCUMENT_MISSING, "No invitation is declared or shown."
    )


def _is_code(declared: str) -> bool:
    """Whether it can be a code at all: 无 or 待申请 say that there is none."""
    try:
        invitation_code.parse(declared)
    except ValueError:
        return False
    return True


def _conflict(dossier: Dossier, months: int, write: Writer, evidence: tuple[Evidence, ...]) -> Finding | None:
    """What is no code, codes that differ, a day that has not come yet, or a letter that has run out."""
    declared, read = dossier.declaration.invitation_code, _CODE.read(dossier)
    if declared is not None and not _is_code(declared):
        summary = f"{declared} is declared where the code of an invitation is asked for."
        return write.review(Reason.NOT_PARSED, summary, declared, evidence, code=declared)
    codes = sorted({code for code in (declared, *(str(each.field.value) for each in read)) if code is not None})
    if len(codes) > 1:
        summary = f"Different invitation codes are given: {', '.join(codes)}."
        return write.review(Reason.VALUES_DIFFER, summary, ", ".join(codes), evidence, codes=", ".join(codes))
    for day in _sent(dossier):
        if day > dossier.as_of:
            summary = f"The invitation is dated {day}, after {dossier.as_of}."
            return write.review(Reason.DATE_IN_FUTURE, summary, f"{day}", evidence, day=f"{day}")
    if (until := min(_days(_UNTIL, dossier), default=None)) is not None and until < dossier.as_of:
        summary = f"The invitation was valid until {until}, before {dossier.as_of}."
        shown, as_of = (*evidence, *_UNTIL.evidence(dossier)), f"{dossier.as_of}"
        return write.review(Reason.EXPIRED, summary, f"{until}", shown, until=f"{until}", as_of=as_of)
    return _of_long_ago(dossier, months, write, evidence) if until is None else None


def _days(need: Need[date], dossier: Dossier) -> list[date]:
    return [each.field.value for each in need.read(dossier) if isinstance(each.field.value, date)]


def _sent(dossier: Dossier) -> list[date]:
    declared = dossier.declaration.invitation_date
    return [*([] if declared is None else [declared]), *_days(_DATE, dossier)]


def _of_long_ago(dossier: Dossier, months: int, write: Writer, evidence: tuple[Evidence, ...]) -> Finding | None:
    """An invitation that prints no end and may have run out."""
    for day in _sent(dossier):
        if plus_months(day, months) < dossier.as_of:
            summary = f"The invitation is of {day}, more than {months} months before {dossier.as_of}, and has no end."
            shown = (*evidence, *_DATE.evidence(dossier))
            return write.review(Reason.NOT_OF_TODAY, summary, f"{day}", shown, day=f"{day}", months=f"{months}")
    return None
