"""Has its own operations team.

No paper of the rule proves it, so by default the declaration counts, marked as declared; a policy may ask for
papers instead, and more members than any such team has are a slip or a placeholder. The list of another company, one
that nobody can tell to be the applicant's, or one of long ago, shows no team of it. The applicant's own paper by which
others run its shop speaks against both.
"""

from __future__ import annotations

from pipeline.checks._company import OF_ONE_COMPANY, not_known_as_own, of_another
from pipeline.checks._finding import Writer
from pipeline.checks._needs import maybe
from pipeline.checks._objections import unless_objected
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding, Verdict
from pipeline.policy import Policy
from pipeline.records import Dossier, OperationsTeam
from pipeline.values.calendar_sums import plus_months

ID = "operations_team"
REFS = ("operations_team", "operations_team_declared", "operations_team_plausible", "operations_team_age")
_MEMBERS = maybe(OperationsTeam, "members", int)
NEEDS = (_MEMBERS, maybe(OperationsTeam, "company_name", str), *OF_ONE_COMPANY)


def writer(policy: Policy) -> Writer:
    rule = policy.rule("operations_team")
    return Writer(ID, rule, f"a team of at least {rule.number}")


def check(dossier: Dossier, policy: Policy) -> Finding:
    found, write = _told(dossier, policy), writer(policy)
    if found.verdict is Verdict.PASS and (denied := _run_by_others(dossier)):
        told = "; ".join(f"{each.document}: {each.not_own}" for each in denied)
        evidence = (*found.evidence, *(Evidence(document=each.document, field="members") for each in denied))
        summary = f"Another paper speaks against it ({told})."
        return write.review(Reason.CONTRADICTED, summary, found.measured, evidence, told=told)
    return unless_objected(found, dossier, "no_own_team", write)


def _run_by_others(dossier: Dossier) -> list[OperationsTeam]:
    teams = (each for each in dossier.records if isinstance(each, OperationsTeam) and each.not_own)
    return [each for each in teams if of_another(each.document, dossier) is None]


def _told(dossier: Dossier, policy: Policy) -> Finding:
    write, declared = writer(policy), dossier.declaration.team_members
    evidence, least = _MEMBERS.evidence(dossier), write.rule.number
    lists = _MEMBERS.read(dossier)
    months = int(policy.rule("operations_team_age").number)
    doubts = {each.document: doubt for each in lists if (doubt := _doubt(each.document, dossier, months)) is not None}
    members = [each.field.value for each in lists if each.document not in doubts]
    documented = max((each for each in members if isinstance(each, int)), default=None)
    accepted = policy.rule("operations_team_declared").word == "accepted"
    if declared is not None and accepted and least <= declared <= policy.rule("operations_team_plausible").number:
        summary = f"{declared} members are declared, at least {least} asked for: declared, not documented."
        return write.passed(
            Reason.DECLARED,
            summary,
            f"{declared} declared",
            (*_declared(dossier), *evidence),
            members=f"{declared}",
            least=f"{least}",
        )
    if documented is not None and documented >= least:
        summary = f"The paper lists {documented} members, at least {least} asked for."
        return write.passed(
            Reason.MET, summary, f"{documented} listed", evidence, members=f"{documented}", least=f"{least}"
        )
    if doubts:
        reason, told, why = next(iter(doubts.values()))
        return write.review(reason, told, evidence=(*evidence, *why))
    return _open(dossier, write)


def _doubt(document: str, dossier: Dossier, months: int) -> tuple[Reason, str, tuple[Evidence, ...]] | None:
    """Why the list shows no team of the applicant as it is today. Lists are often printed without a day; one that is
    printed and was not read may be of any year."""
    if (doubt := not_known_as_own(document, dossier)) is not None:
        return doubt
    team = next(each for each in dossier.records if isinstance(each, OperationsTeam) and each.document == document)
    if team.company_name.problem == "label_not_found":
        told = f"{document} does not say of which company it is."
        return Reason.LABEL_NOT_FOUND, told, (Evidence(document=document, field="company_name"),)
    if team.date.problem == "not_parsed":
        told = f"The day of {document} could not be read."
        return Reason.NOT_PARSED, told, (Evidence(document=document, field="date"),)
    day = team.date.value
    if day is not None and day.replace(day=1) > dossier.as_of:
        told = f"{document} tells of {day}, after {dossier.as_of}."
        return Reason.DATE_IN_FUTURE, told, (Evidence(document=document, field="date"),)
    if day is not None and plus_months(day, months) < dossier.as_of:
        told = f"{document} tells of {day}, more than {months} months before {dossier.as_of}."
        return Reason.NOT_OF_TODAY, told, (Evidence(document=document, field="date"),)
    return None


def _open(dossier: Dossier, write: Writer) -> Finding:
    """No paper tells how many, and no declaration that counts."""
    declared, least = dossier.declaration.team_members, write.rule.number
    unread = [each for each in _MEMBERS.located(dossier) if each.field.problem not in (None, "label_not_found")]
    if unread:
        where = ", ".join(each.document for each in unread)
        told = f"How many people {where} lists could not be told."
        return write.review(Reason(str(unread[0].field.problem)), told, evidence=[each.evidence for each in unread])
    if dossier.declaration.problem is not None:
        return write.review(Reason.DECLARATION_UNREADABLE, dossier.declaration.problem)
    if declared is not None:
        summary = f"{declared} members are declared; no paper shows a team of at least {least}."
        shown, params = _declared(dossier), {"members": f"{declared}", "least": f"{least}"}
        return write.review(Reason.DECLARED_ONLY, summary, f"{declared} declared", shown, **params)
    evidence = _MEMBERS.evidence(dossier)
    return write.review(Reason.DOCUMENT_MISSING, "No operations team is declared or shown.", evidence=evidence)


def _declared(dossier: Dossier) -> tuple[Evidence, ...]:
    told = dossier.declaration.team_members is not None
    return (Evidence(document="declaration", field="operations_team.members"),) if told else ()
