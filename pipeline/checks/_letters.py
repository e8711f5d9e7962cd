"""Why an invitation letter shows no invitation of the applicant."""

from __future__ import annotations

from pipeline.checks._company import not_known_as_own
from pipeline.checks._finding import Writer
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding
from pipeline.records import Dossier, InvitationLetter

# Field -> what a letter says that is ambiguous there, and how the report calls what is printed.
_DOUBTS = {
    "company_name": ("names more companies than one as invited", "addressees"),
    "invited_to": ("invites to something else than JD's self-operated shop, under a condition or no more", "channel"),
    "invited_by": ("names somebody else than JD who invites", "inviter"),
}
# Field -> what a letter does not say where it is missing, and how the report names the letter.
_UNSAID = {
    "invited_to": ("does not say that it invites its addressee to JD's self-operated shop", "letter"),
    "company_name": ("does not say which company it invites", "nameless"),
    "code": ("gives no code of the invitation", "codeless"),
}


def letters(dossier: Dossier) -> tuple[InvitationLetter, ...]:
    return tuple(each for each in dossier.records if isinstance(each, InvitationLetter))


def against(dossier: Dossier, write: Writer, evidence: tuple[Evidence, ...]) -> Finding | None:
    """A letter not known to be the applicant's, or one that says otherwise whom, to what or by whom it invites."""
    for letter in letters(dossier):
        if (doubt := not_known_as_own(letter.document, dossier)) is not None:
            reason, told, shown = doubt
            return write.review(reason, told, evidence=(*evidence, *shown))
        for field, (says, param) in _DOUBTS.items():
            found = getattr(letter, field)
            if found.problem == "ambiguous":
                printed, where = found.raw or letter.document, Evidence(document=letter.document, field=field)
                summary = f"{letter.document} {says}: {printed}"
                return write.review(Reason.AMBIGUOUS, summary, evidence=(where,), **{param: printed})
    return None


def doubted(dossier: Dossier, write: Writer) -> Finding | None:
    """A letter that says all it has to, and something more that no such letter says."""
    for letter in letters(dossier):
        if letter.doubt and not any(_is_unsaid(letter, field) for field in _UNSAID):
            summary = f"{letter.document} says what no such letter does: {letter.doubt}"
            where = Evidence(document=letter.document, field="invited_to")
            return write.review(Reason.AMBIGUOUS, summary, evidence=(where,), channel=letter.doubt)
    return None


def unsaid(dossier: Dossier, write: Writer, evidence: tuple[Evidence, ...]) -> Finding | None:
    """What is missing where no letter says all of under which code, whom and to what it invites."""
    lacking = [(letter, [field for field in _UNSAID if _is_unsaid(letter, field)]) for letter in letters(dossier)]
    if not lacking or not all(fields for _, fields in lacking):
        return None
    letter, fields = lacking[0]
    says, param = _UNSAID[fields[0]]
    summary = f"{letter.document} {says}."
    return write.review(Reason.LABEL_NOT_FOUND, summary, evidence=evidence, **{param: letter.document})


def _is_unsaid(letter: InvitationLetter, field: str) -> bool:
    """A name that is printed and could not be read is the matter of `company_identity`."""
    if field == "invited_to":
        return letter.code.value is not None and letter.invited_to.value is None
    return bool(getattr(letter, field).problem == "label_not_found")
