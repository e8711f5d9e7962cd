"""One company: name and code agree on every document that shows them.

The license is the measure. A fail needs two papers of authorities whose names and valid codes are both clearly
different; a slip of reading, a former name or a paper without a code go to a person.
"""

from __future__ import annotations

from pipeline.checks._company import Comparison, Statement, compare, statements
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
    maybe(TrademarkChange, "from_party", str),
    maybe(TrademarkChange, "to_party", str),
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
        return write.review(Reason.UNREADABLE, "Neither name nor code of the license could be read.")
    evidence = tuple(item for each in stated for item in each.evidence)
    compared = [(each, compare(license_, each, dossier)) for each in others]
    for kind, reason, words in _OPEN:
        found = [each for each, result in compared if result == kind]
        if found:
            return _open(write, license_, found, reason, words, licenses=len(licenses))
    if (declared := _declared_otherwise(dossier, license_)) is not None:
        return declared_finding(write, license_, declared)
    if not others:
        summary = "Only the license names the company; there is nothing to compare it with."
        return write.review(Reason.NOTHING_TO_COMPARE, summary, f"{license_.name}", evidence)
    summary = f"{_told(license_)} stands on {', '.join(each.document for each in stated)}."
    return write.passed(Reason.MET, summary, f"{len(stated)} papers agree", evidence, company=_told(license_))


def _open(
    write: Writer, license_: Statement, found: list[Statement], reason: Reason, words: str, *, licenses: int
) -> Finding:
    told = "; ".join(f"{each.document} {words} ({_told(each)})" for each in found)
    summary = f"The license {license_.document} states {_told(license_)}; {told}."
    evidence = tuple(item for each in (license_, *found) for item in each.evidence)
    measured = f"{len(found)} papers differ"
    params = {"license": _told(license_), "others": "; ".join(_told(each) for each in found)}
    # With a second license among the papers it is not told which company applies.
    proved = reason is Reason.OTHER_COMPANY and licenses == 1 and all(each.official for each in found)
    if proved:
        return write.failed(reason, summary, measured, evidence, **params)
    return write.review(reason, summary, measured, evidence, **params)


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


def _told(statement: Statement) -> str:
    return " ".join(each for each in (statement.name, statement.code) if each is not None) or "nothing readable"
