"""Papers nobody asked for that speak against what a check would take for true."""

from __future__ import annotations

from pipeline.checks._finding import Writer
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding, Verdict
from pipeline.records import BusinessLicense, Dossier, OtherPaper, printed_fields
from pipeline.values import names

_WHOM = frozenset({"company_name", "uscc", "date"})


def objecting(dossier: Dossier, field: str) -> tuple[OtherPaper, ...]:
    """Those that print the field and are not clearly of another company than that of every license."""
    licenses = [each for each in dossier.records if isinstance(each, BusinessLicense)]
    return tuple(
        each
        for each in dossier.records
        if isinstance(each, OtherPaper)
        and getattr(each, field).problem != "label_not_found"
        and not (licenses and all(_of_another(each, license_) for license_ in licenses))
    )


def unless_objected(found: Finding, dossier: Dossier, field: str, write: Writer) -> Finding:
    """A pass that another paper speaks against is for a person."""
    papers = objecting(dossier, field) if found.verdict is Verdict.PASS else ()
    return objected(papers, field, write, found) if papers else found


def objected(papers: tuple[OtherPaper, ...], field: str, write: Writer, found: Finding) -> Finding:
    told = "; ".join(getattr(each, field).raw or "" for each in papers)
    evidence = [Evidence(document=each.document, field=name) for each in papers for name in _shown(each, field)]
    summary = f"{', '.join(each.document for each in papers)} speaks against it: {told}."
    return write.review(Reason.CONTRADICTED, summary, found.measured, (*found.evidence, *evidence), told=told)


def _shown(paper: OtherPaper, field: str) -> list[str]:
    return [name for name, _ in printed_fields(paper) if name == field or name in _WHOM]


def _of_another(paper: OtherPaper, license_: BusinessLicense) -> bool:
    """Another code, and no name that is the license's; or another name, and no code that is the license's. A branch is
    another company's paper, too."""
    code, own_code = paper.uscc.value, license_.uscc.value
    name, own_name = paper.company_name.value, license_.company_name.value
    if code is not None and code == own_code:
        return False
    named = None if name is None or own_name is None else names.compare(own_name, name)
    branch = name is not None and own_name is not None and name.startswith(own_name) and name.endswith("分公司")
    if code is not None and own_code is not None:
        return named == "different" or branch or (name is None and paper.company_name.problem == "label_not_found")
    return named == "different" or branch
