"""One company: name and code agree on every document that shows them.

The license is the measure; two sheets of it, and a form of the tax office that is not known older, name one legal
representative. A former name needs the paper by which it was changed to the license's. A fail needs two papers of
authorities whose names and valid codes are both clearly different; a slip of reading, a former name or a paper without
a code go to a person.
"""

from __future__ import annotations

from pipeline.checks._company import (
    Comparison,
    Represented,
    Statement,
    compare,
    renamed_since,
    renaming,
    represented_otherwise,
    statements,
)
from pipeline.checks._finding import Writer
from pipeline.checks._needs import maybe
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding
from pipeline.policy import Policy
from pipeline.records import (
    AnnualSalesStatement,
    BusinessLicense,
    Dossier,
    InvitationLetter,
    NameChange,
    OperationsTeam,
    TaxpayerCertificate,
    TrademarkChange,
)
from pipeline.values import names

ID = "company_identity"
REFS = ("company_identity",)
NEEDS = (
    *(maybe(kind, field, str) for kind in (BusinessLicense, TaxpayerCertificate) for field in ("company_name", "uscc")),
    *(maybe(kind, "company_name", str) for kind in (AnnualSalesStatement, OperationsTeam, InvitationLetter)),
    *(maybe(kind, field, str) for kind in (TrademarkChange, NameChange) for field in ("from_party", "to_party")),
)
# Worst first: the reason and its sentence, completed by the names of the papers.
_OPEN: tuple[tuple[Comparison, Reason, str], ...] = (
    ("other", Reason.OTHER_COMPANY, "states another company, by name and by code"),
    ("codes_differ", Reason.CODES_DIFFER, "states another code"),
    ("names_differ", Reason.NAMES_DIFFER, "states another name"),
    ("similar", Reason.NAME_SIMILAR, "states a name that differs by what may be a slip"),
    ("unread", Reason.UNREADABLE, "gives neither name nor code to compare"),
)


def writer(policy: Policy) -> Writer:
    return Writer(ID, policy.rule("company_identity"), "the same name and code on every paper")


def check(dossier: Dossier, policy: Policy) -> Finding:
    write, stated = writer(policy), statements(dossier)
    licenses = {each.document for each in dossier.records if isinstance(each, BusinessLicense)}
    own = [each for each in stated if each.document in licenses]
    if not own:
        return write.review(Reason.DOCUMENT_MISSING, "No business license was found to compare the papers with.")
    license_, others = own[0], [each for each in stated if each is not own[0]]
    if license_.name is None and license_.code is None:
        told = "Neither name nor code of the license could be read."
        return write.review(Reason.UNREADABLE, told, evidence=_unread(license_))
    evidence = tuple(item for each in stated for item in each.evidence)
    compared = [(each, compare(license_, each, dossier)) for each in others]
    for kind, reason, words in _OPEN:
        found = [each for each, result in compared if result == kind]
        if found:
            agreeing = any(each.official and result == "same" for each, result in compared)
            return _open(write, license_, found, reason, words, proving=len(licenses) == 1 and not agreeing)
    if (told_otherwise := _otherwise(dossier, license_, write)) is not None:
        return told_otherwise
    if not others:
        summary = "Only the license names the company; there is nothing to compare it with."
        return write.review(Reason.NOTHING_TO_COMPARE, summary, f"{license_.name}", evidence)
    former, proofs = _former(license_, others, dossier)
    summary = f"{_told(license_)} stands on {', '.join(each.document for each in stated)}{former}."
    proof = (*evidence, *proofs)
    return write.passed(Reason.MET, summary, f"{len(stated)} papers agree", proof, company=_told(license_))


def _former(license_: Statement, others: list[Statement], dossier: Dossier) -> tuple[str, tuple[Evidence, ...]]:
    """What to add for papers that carry a former name, and the fields that prove the change."""
    told, proofs = "", []
    for each in others:
        if each.name is None or license_.name is None or names.same(each.name, license_.name):
            continue
        if (change := renaming(license_.name, each.name, dossier)) is not None:
            told += f"; {each.document} carries the former name {each.name}, changed by {change.document}"
            proofs += [Evidence(document=change.document, field=field) for field in ("from_party", "to_party")]
    return told, tuple(proofs)


def _represented(write: Writer, first: Represented, second: Represented) -> Finding:
    persons = [(each.document, str(each.legal_representative.value)) for each in (first, second)]
    summary = f"Two papers name different legal representatives: {'; '.join(' '.join(each) for each in persons)}."
    evidence = [Evidence(document=document, field="legal_representative") for document, _ in persons]
    return write.review(Reason.VALUES_DIFFER, summary, "representatives differ", evidence)


def _open(
    write: Writer, license_: Statement, found: list[Statement], reason: Reason, words: str, *, proving: bool
) -> Finding:
    told = "; ".join(f"{each.document} {words} ({_told(each)})" for each in found)
    summary = f"The license {license_.document} states {_told(license_)}; {told}."
    evidence = (*license_.evidence, *(item for each in found for item in each.evidence or _unread(each)))
    papers = ", ".join(each.document for each in found)
    measured = f"{len(found)} paper{'s' * (len(found) > 1)} {'unread' if reason is Reason.UNREADABLE else 'differ'}"
    params = {"license": _told(license_), "others": "; ".join(_told(each) for each in found), "papers": papers}
    # With a second license it is not told which company applies; beside a paper of its own, the other may be surplus.
    proved = reason is Reason.OTHER_COMPANY and proving and all(each.official for each in found)
    if proved:
        return write.failed(reason, summary, measured, evidence, **params)
    return write.review(reason, summary, measured, evidence, **params)


def _otherwise(dossier: Dossier, license_: Statement, write: Writer) -> Finding | None:
    """What speaks against one company although every paper's name and code agree."""
    if (sheets := represented_otherwise(dossier)) is not None:
        return _represented(write, *sheets)
    if (renamed := _renamed(dossier, license_, write)) is not None:
        return renamed
    if (declared := _declared_otherwise(dossier, license_)) is not None:
        return declared_finding(write, license_, declared)
    return None


def _renamed(dossier: Dossier, license_: Statement, write: Writer) -> Finding | None:
    for sheet in (each for each in dossier.records if isinstance(each, BusinessLicense)):
        if (change := renamed_since(sheet, dossier)) is not None:
            name = f"{change.to_party.value}"
            summary = f"By {change.document} the company of the license took the name {name}: the sheet is out of date."
            places = [Evidence(document=change.document, field=field) for field in ("from_party", "to_party")]
            return write.review(
                Reason.NAMES_DIFFER, summary, "renamed since", (*license_.evidence, *places), renamed=name
            )
    return None


def _declared_otherwise(dossier: Dossier, license_: Statement) -> str | None:
    declared = dossier.declaration.company_name
    if declared is None or license_.name is None or names.same(declared, license_.name):
        return None
    return declared


def declared_finding(write: Writer, license_: Statement, declared: str) -> Finding:
    """The declaration names another company than the license: a person has to look."""
    summary = f"The declaration names {declared}, the license {_told(license_)}."
    evidence = (*license_.evidence, Evidence(document="declaration", field="company_name"))
    return write.review(Reason.NAMES_DIFFER, summary, "the declaration differs", evidence, declared=declared)


def _unread(paper: Statement) -> tuple[Evidence, ...]:
    """Where a person has to look."""
    fields = ("company_name", "uscc") if paper.official else ("company_name",)
    return tuple(Evidence(document=paper.document, field=field) for field in fields)


def _told(statement: Statement) -> str:
    return " ".join(each for each in (statement.name, statement.code) if each is not None) or "nothing readable"
