"""What a paper says about the company: its name and its code, and how that compares with the license."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Literal

from pipeline.checks._needs import maybe
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence
from pipeline.records import (
    AnnualSalesStatement,
    BusinessLicense,
    Dossier,
    InvitationLetter,
    NameChange,
    OperationsTeam,
    Record,
    TaxpayerCertificate,
    TrademarkChange,
)
from pipeline.values import names

_CLEARLY_DIFFERENT = ("other", "codes_differ", "names_differ")
Comparison = Literal["same", "similar", "names_differ", "codes_differ", "other", "unread"]
# What decides whether a paper is of the license's company.
OF_ONE_COMPANY = (
    *(maybe(BusinessLicense, field, str) for field in ("company_name", "uscc")),
    *(maybe(kind, field, str) for kind in (TrademarkChange, NameChange) for field in ("from_party", "to_party")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """None where the paper does not print it or it could not be read."""

    document: str
    name: str | None
    code: str | None
    official: bool

    @property
    def tells(self) -> bool:
        return self.name is not None or self.code is not None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        named = (("company_name", self.name), ("uscc", self.code))
        return tuple(Evidence(document=self.document, field=field) for field, value in named if value is not None)


def statements(dossier: Dossier) -> tuple[Statement, ...]:
    """Of every paper that names the company the case is about; marks name their holder, which is another matter.
    A staff list or a letter need not print the company; whose sales a statement tells has to be known."""
    return tuple(each for record in dossier.records for each in _statement(record))


def _statement(record: Record) -> Iterator[Statement]:
    match record:
        case BusinessLicense() | TaxpayerCertificate():
            yield Statement(
                document=record.document, name=record.company_name.value, code=record.uscc.value, official=True
            )
        case OperationsTeam() | InvitationLetter() if record.company_name.problem == "label_not_found":
            return
        case AnnualSalesStatement() | OperationsTeam() | InvitationLetter():
            yield Statement(document=record.document, name=record.company_name.value, code=None, official=False)
        case _:
            return


def compare(first: Statement, second: Statement, dossier: Dossier) -> Comparison:
    """Two companies are `other` only where both the names and the (valid) codes are clearly different."""
    name = _names(first.name, second.name, dossier)
    codes = None if first.code is None or second.code is None else first.code == second.code
    if codes is False:
        return "other" if name == "different" else "codes_differ"
    if name == "different":
        return "names_differ"
    if name is None:
        return "same" if codes else "unread"
    return "same" if name == "same" else "similar"


def of_another(document: str, dossier: Dossier) -> tuple[Statement, Comparison] | None:
    """What a paper states where it is clearly not of the license's company: it says nothing about the applicant. None
    where it may be of it, and where nothing can be compared; a sheet that states neither name nor code says nothing."""
    stated = statements(dossier)
    own = [each for each in _of_licenses(dossier) if each.tells]
    for paper in (each for each in stated if each.document == document and each not in own):
        compared = [compare(each, paper, dossier) for each in own]
        if compared and all(each in _CLEARLY_DIFFERENT for each in compared):
            return paper, compared[0]
    return None


def not_known_as_own(document: str, dossier: Dossier) -> tuple[Reason, str, tuple[Evidence, ...]] | None:
    """Why a paper proves nothing of the applicant: it is of another company, or states one while on the license
    neither name nor code was read."""
    if (other := of_another(document, dossier)) is not None:
        return *another(*other), other[0].evidence
    sheets = _of_licenses(dossier)
    paper = next((each for each in statements(dossier) if each.document == document), None)
    if not sheets or any(each.tells for each in sheets) or paper is None or not paper.tells:
        return None
    told = f"Neither name nor code of the license could be read: {document} may be of another company."
    return Reason.LICENSE_UNREAD, told, ()


def _of_licenses(dossier: Dossier) -> list[Statement]:
    licenses = {each.document for each in dossier.records if isinstance(each, BusinessLicense)}
    return [each for each in statements(dossier) if each.document in licenses]


def another(paper: Statement, comparison: Comparison) -> tuple[Reason, str]:
    """Why a check leaves such a paper to a person."""
    stated = " ".join(each for each in (paper.name, paper.code) if each is not None)
    reasons = {"other": Reason.OTHER_COMPANY, "codes_differ": Reason.CODES_DIFFER}
    told = f"{paper.document} is of {stated}, not of the company on the license: it says nothing about the applicant."
    return reasons.get(comparison, Reason.NAMES_DIFFER), told


def _names(first: str | None, second: str | None, dossier: Dossier) -> names.Likeness | None:
    if first is None or second is None:
        return None
    likeness = names.compare(first, second)
    return "same" if likeness != "same" and renaming(first, second, dossier) is not None else likeness


def renaming(current: str, former: str, dossier: Dossier) -> TrademarkChange | NameChange | None:
    """The paper by which a company of the former name got the current one. A license that still carries the former
    name is out of date, so the other way round proves nothing."""
    for change in dossier.records:
        if not isinstance(change, TrademarkChange | NameChange) or _lies_ahead(change, dossier):
            continue
        old, new = change.from_party.value, change.to_party.value
        if old is not None and new is not None and names.same(old, former) and names.same(new, current):
            return change
    return None


def renamed_since(license_: BusinessLicense, dossier: Dossier) -> TrademarkChange | NameChange | None:
    """The paper by which the license's company took another name, unless the sheet was issued later or it got its name
    back: the sheet is out of date."""
    name, issued = license_.company_name.value, license_.issue_date.value
    for change in dossier.records:
        if name is None or not isinstance(change, TrademarkChange | NameChange) or _lies_ahead(change, dossier):
            continue
        old, new, day = change.from_party.value, change.to_party.value, change.date.value
        if old is None or new is None or names.compare(new, name) != "different" or not names.same(old, name):
            continue
        earlier = issued is not None and day is not None and day < issued
        if not earlier and renaming(name, new, dossier) is None:
            return change
    return None


def _lies_ahead(change: TrademarkChange | NameChange, dossier: Dossier) -> bool:
    return change.date.value is not None and change.date.value > dossier.as_of


Represented = BusinessLicense | TaxpayerCertificate


def represented_otherwise(dossier: Dossier) -> tuple[Represented, Represented] | None:
    """Two papers that name clearly different legal representatives: two sheets of the license, or a sheet and a form
    of the tax office that is not known to be older. After an older form the representative may have been replaced."""
    sheets = [each for each in dossier.records if isinstance(each, BusinessLicense)]
    forms = [each for each in dossier.records if isinstance(each, TaxpayerCertificate)]
    pairs: Iterable[tuple[BusinessLicense, Represented]] = chain(
        combinations(sheets, 2),
        ((sheet, form) for sheet in sheets for form in forms if not _older(form, sheet)),
    )
    for first, second in pairs:
        one, other = first.legal_representative.value, second.legal_representative.value
        if one is not None and other is not None and names.compare(one, other) == "different":
            return first, second
    return None


def _older(form: TaxpayerCertificate, sheet: BusinessLicense) -> bool:
    since, issued = form.effective_date.value, sheet.issue_date.value
    return since is not None and issued is not None and since <= issued
