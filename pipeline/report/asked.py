"""Findings -> the paper that each asks for, every paper once: the report and the letter ask for the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from pipeline.model import Finding, Verdict

NOT_SENT, _NO_MONTH, _OTHER = "document_missing", "months_missing", "other_company"
# Papers that several checks ask for, beside those named like the check.
LICENSE, EITHER_OF_SALES = "license", "sales"
_SALES = ("store_sales", "annual_sales")
_OF_ALL = frozenset({"duplicate_evidence", "document_authenticity"})
_OF_LICENSE = frozenset({"company_age", "registered_capital", "company_identity", "code_integrity", "license_in_force"})


def asked(findings: Sequence[Finding]) -> Iterator[tuple[Finding, str]]:
    """The findings somebody has to send something for, each with the paper to name."""
    reasons = {each.check_id: each.reason for each in findings if each.verdict is not Verdict.PASS}
    failed = {each.check_id for each in findings if each.verdict is Verdict.FAIL}
    proved_otherwise = _sales_pass(findings)
    for each in findings:
        paper = None if each.verdict is Verdict.PASS else _paper(each, reasons, failed, settled=proved_otherwise)
        if paper is not None and not _asked_by_another(each, findings):
            yield each, paper


def settled(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The open findings about sales for which nothing has to be sent, since sales are proved the other way."""
    if not _sales_pass(findings):
        return ()
    waiting = {each.check_id for each, _ in asked(findings)}
    about = (*_SALES, "screenshot_coverage")
    return tuple(
        each
        for each in findings
        if each.verdict is not Verdict.PASS and each.check_id in about and each.check_id not in waiting
    )


def _sales_pass(findings: Sequence[Finding]) -> bool:
    return any(each.check_id == "merchant_strength" and each.verdict is Verdict.PASS for each in findings)


def had_nothing(finding: Finding) -> bool:
    """Whether a check of all papers found none that it could look at."""
    return finding.check_id in _OF_ALL and not finding.evidence


def _asked_by_another(finding: Finding, findings: Sequence[Finding]) -> bool:
    """Where nothing at all was read, each paper is asked for by its own check; where papers of another company were
    sent, by the check that needed them. The first paper of `company_identity` is the license."""
    if had_nothing(finding):
        return True
    if finding.check_id != "company_identity" or finding.reason != _OTHER:
        return False
    named = [each.document for each in finding.evidence]
    needed = {
        place.document
        for each in findings
        for place in each.evidence
        if each is not finding and each.reason == _OTHER and each.verdict is not Verdict.PASS
    }
    strange = set(named) - set(named[:1])
    return bool(strange) and strange <= needed


def _paper(finding: Finding, reasons: Mapping[str, str], failed: Collection[str], *, settled: bool) -> str | None:
    """None where another finding asks for it. Sales are shown by one of two papers: what the other one lacks is not
    asked for, nor are months, when sales are proved (`settled`)."""
    check, missing = finding.check_id, finding.reason == NOT_SENT
    if check in _SALES:
        return None if settled else _sales_paper(check, reasons, failed)
    if check == "screenshot_coverage" and finding.reason in (NOT_SENT, _NO_MONTH):
        asked_before = reasons.get("store_sales") in (NOT_SENT, _NO_MONTH)
        return None if missing or settled or asked_before else check
    if missing and check in _OF_LICENSE:
        return LICENSE
    # The certificate and the license are asked for by their own checks.
    return None if missing and check == "trademark_ownership" else check


def _sales_paper(check: str, reasons: Mapping[str, str], failed: Collection[str]) -> str | None:
    """Neither was sent: either will do. One was sent: what that one lacks, or the other where it lacks what no paper
    can mend."""
    unsent = [each for each in _SALES if reasons.get(each) == NOT_SENT]
    if len(unsent) == len(_SALES):
        return EITHER_OF_SALES if check == _SALES[0] else None
    one_failed = any(each in failed for each in _SALES)
    return check if not unsent or (check in unsent) == one_failed else None
