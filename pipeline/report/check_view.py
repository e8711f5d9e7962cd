"""A finding as the report shows it: sentence, sum, rule with its source, evidence with crops."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipeline.model import Audit, Evidence, Finding, Verdict
from pipeline.policy import Policy, Rule
from pipeline.report import wording
from pipeline.report.characters import visible
from pipeline.report.display import sentence
from pipeline.report.view import CheckView, EvidenceView, FieldView, RuleView

ORDER = (Verdict.FAIL, Verdict.REVIEW, Verdict.PASS)


def check_views(
    audit: Audit, policy: Policy, fields: Mapping[tuple[str, str], FieldView], papers: Mapping[str, str]
) -> tuple[CheckView, ...]:
    """Fails first, then what a person must look at, then passes; `papers` names each document."""
    ordered = sorted(audit.findings, key=lambda finding: ORDER.index(finding.verdict))
    shown: dict[Evidence, str] = {}
    for finding in ordered:
        for each in finding.evidence:
            shown.setdefault(each, finding.check_id)
    return tuple(
        _check_view(
            finding, policy, tuple(_evidence(each, finding, shown, fields, papers) for each in finding.evidence)
        )
        for finding in ordered
    )


def deciding(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings that are no pass, without those that another check alone lets count."""
    return tuple(
        finding
        for finding in findings
        if finding.verdict is not Verdict.PASS and "counts_through" not in wording.entry("checks", finding.check_id)
    )


def open_points(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings somebody can do something about: no pass, nor part of a check that passes."""
    passed = {finding.check_id for finding in findings if finding.verdict is Verdict.PASS}
    return tuple(
        finding
        for finding in findings
        if finding.verdict is not Verdict.PASS
        and wording.entry("checks", finding.check_id).get("counts_through") not in passed
    )


def sentence_of(finding: Finding) -> str:
    """Subject and reason in a few words: "registered capital: read by one engine only"."""
    subject = wording.entry("checks", finding.check_id)["subject"]
    return f"{subject}: {wording.reason(finding.reason)}"


def _evidence(
    of: Evidence,
    finding: Finding,
    shown: Mapping[Evidence, str],
    fields: Mapping[tuple[str, str], FieldView],
    papers: Mapping[str, str],
) -> EvidenceView:
    first = shown[of]
    return EvidenceView(
        document=papers.get(of.document, visible(of.document)),
        document_id=visible(of.document),
        shown_under="" if first == finding.check_id else wording.entry("checks", first)["title"],
        name=wording.text("fields", of.field),
        field=fields.get((of.document, of.field)),
    )


def _check_view(finding: Finding, policy: Policy, evidence: tuple[EvidenceView, ...]) -> CheckView:
    texts = wording.entry("checks", finding.check_id)
    verdict = wording.entry("verdict", finding.verdict.value)
    parent = texts.get("counts_through")
    return CheckView(
        anchor=f"check-{finding.check_id.replace('_', '-')}",
        id=finding.check_id,
        title=texts["title"],
        zh=texts["zh"],
        verdict=finding.verdict.value,
        word=verdict["word"],
        symbol=verdict["symbol"],
        sentence=texts["sentence"],
        reason=finding.reason,
        reason_text=wording.reason(finding.reason),
        send=wording.send(finding.reason, finding.check_id),
        summary=sentence(finding.summary),
        measured=sentence(finding.measured),
        required=sentence(finding.required),
        counts_through=wording.entry("checks", parent)["title"] if parent else "",
        rule=_rule_view(finding.policy_ref, policy),
        evidence=evidence,
    )


def _rule_view(ref: str, policy: Policy) -> RuleView:
    rules = [policy.rules[name] for name in re.split(r"[,;\s]+", ref) if name in policy.rules]
    return RuleView(
        ref=visible(ref),
        requirement="; ".join(_requirement(rule) for rule in rules),
        quotes=tuple(sentence(rule.source) for rule in rules),
        notes=tuple(f"{visible(policy.file)}, line {rule.line}" for rule in rules),
    )


def _requirement(rule: Rule) -> str:
    if isinstance(rule.value, str):
        return f"{rule.unit}: {rule.value}".replace("_", " ")
    comparison = "at least" if rule.inclusive else "more than"
    upper = "" if rule.upper is None else f" to {rule.upper:,}"
    return f"{comparison} {rule.value:,}{upper} {rule.unit}"
