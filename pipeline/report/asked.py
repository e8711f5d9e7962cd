"""Findings -> the paper that each asks for, every paper once: the report and the letter ask for the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from pipeline.model import Finding, Verdict

NOT_SENT, _NO_MONTH = "document_missing", "months_missing"
# Papers that several checks ask for, beside those named like the check.
LICENSE, EITHER_OF_SALES = "license", "sales"
_SALES = ("store_sales", "annual_sales")
_OF_LICENSE = frozenset({"company_age", "registered_capital", "company_identity", "code_integrity", "license_in_force"})


def asked(findings: Sequence[Finding]) -> Iterator[tuple[Finding, str]]:
    """The findings somebody has to send something for, each with the paper to name."""
    reasons = {each.check_id: each.reason for each in findings if each.verdict is not Verdict.PASS}
    failed = {each.check_id for each in findings if each.verdict is Verdict.FAIL}
    settled = "merchant_strength" in {each.check_id for each in findings} - set(reasons)
    for each in findings:
        paper = None if each.verdict is Verdict.PASS else _paper(each, reasons, failed, settled=settled)
        if paper is not None:
            yield each, paper


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
