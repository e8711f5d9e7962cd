"""A finding as the report shows it: sentence, sum, rule with its source, evidence with crops."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.model import Audit, Evidence, Finding, Verdict
from pipeline.policy import Policy
from pipeline.report import sentences
from pipeline.report.asked import settled
from pipeline.report.causes import Cause, causes, told
from pipeline.report.characters import visible
from pipeline.report.comparison import comparisons
from pipeline.report.display import sentence
from pipeline.report.margin import margin
from pipeline.report.view import AboveView, CheckView, EvidenceView, FieldView, RuleView, check_anchor
from pipeline.report.wording import Wording

# The part of the report that shows every paper with its fields.
_PAPERS = "documents"
_OF_ALL = frozenset({"duplicate_evidence", "document_authenticity"})
ORDER = (Verdict.FAIL, Verdict.REVIEW, Verdict.PASS)


def check_views(
    audit: Audit,
    policy: Policy,
    fields: Mapping[tuple[str, str], FieldView],
    papers: Mapping[str, str],
    words: Wording,
) -> tuple[CheckView, ...]:
    """Fails first, then what a person must look at, then passes; `papers` names each document."""
    ordered = sorted(audit.findings, key=lambda finding: ORDER.index(finding.verdict))
    shown: dict[Evidence, str] = {}
    for finding in ordered:
        for each in () if _of_all_papers(finding) else finding.evidence:
            shown.setdefault(each, finding.check_id)
    done = settled(audit.findings)
    return tuple(
        _check_view(
            finding,
            policy,
            [(shown.get(each, _PAPERS), _evidence(each, fields, papers, words)) for each in finding.evidence],
            papers,
            words,
            causes(finding, audit.documents),
            send=words.page("settled") if finding in done else words.send(finding.reason, finding.check_id),
        )
        for finding in ordered
    )


def deciding(findings: Sequence[Finding], words: Wording) -> tuple[Finding, ...]:
    """The findings that are no pass, without those that another check alone lets count."""
    return tuple(
        finding
        for finding in findings
        if finding.verdict is not Verdict.PASS and "counts_through" not in words.entry("checks", finding.check_id)
    )


def open_points(findings: Sequence[Finding], words: Wording) -> tuple[Finding, ...]:
    """The findings somebody can do something about: no pass, nor part of a check that passes."""
    passed = {finding.check_id for finding in findings if finding.verdict is Verdict.PASS}
    return tuple(
        finding
        for finding in findings
        if finding.verdict is not Verdict.PASS
        and words.entry("checks", finding.check_id).get("counts_through") not in passed
    )


def _of_all_papers(finding: Finding) -> bool:
    """Whether a finding says that nothing was found on any paper: no field shows that, its evidence only names them."""
    return finding.verdict is Verdict.PASS and finding.check_id in _OF_ALL


def _above(check_id: str, evidence: Sequence[tuple[str, EvidenceView]], words: Wording) -> Iterator[AboveView]:
    for shown in dict.fromkeys(check for check, _ in evidence if check != check_id):
        yield AboveView(
            title=words.page(_PAPERS) if shown == _PAPERS else words.entry("checks", shown)["title"],
            anchor=_PAPERS if shown == _PAPERS else check_anchor(shown),
            evidence=tuple(each for check, each in evidence if check == shown),
        )


def _evidence(
    of: Evidence, fields: Mapping[tuple[str, str], FieldView], papers: Mapping[str, str], words: Wording
) -> EvidenceView:
    # Of a declaration a list may be named by place: stores.0.url.
    name = re.sub(r"\.\d+\.", ".", of.field)
    return EvidenceView(
        document=papers.get(of.document, visible(of.document)),
        name=words.text("fields", name),
        field=fields.get((of.document, of.field)),
    )


def _check_view(
    finding: Finding,
    policy: Policy,
    evidence: Sequence[tuple[str, EvidenceView]],
    papers: Mapping[str, str],
    words: Wording,
    hidden: Sequence[Cause],
    *,
    send: str,
) -> CheckView:
    """`evidence` has with each the check that shows it in full."""
    texts = words.entry("checks", finding.check_id)
    summary = sentence(sentences.summary(finding, policy, papers, words), words)
    verdict = words.entry("verdict", finding.verdict.value)
    parent = texts.get("counts_through")
    return CheckView(
        anchor=check_anchor(finding.check_id),
        id=finding.check_id,
        title=texts["title"],
        beside=texts["beside"],
        verdict=finding.verdict.value,
        word=verdict["word"],
        symbol=verdict["symbol"],
        sentence=texts["sentence"],
        reason=finding.reason,
        reason_text=words.reason(finding.reason),
        send=send,
        summary=" ".join((summary, *(told(each, words) for each in hidden))),
        measured=sentence(sentences.named(sentences.measured(finding, words), papers), words),
        required=sentence(sentences.required(finding, policy, words), words),
        counts_through=words.entry("checks", parent)["title"] if parent else "",
        rule=_rule_view(finding.policy_ref, policy, words),
        evidence=tuple(each for check, each in evidence if check == finding.check_id),
        above=tuple(_above(finding.check_id, evidence, words)),
        margin=margin(finding, papers, words),
        comparisons=comparisons(finding, [each for _, each in evidence], words),
    )


def _rule_view(ref: str, policy: Policy, words: Wording) -> RuleView:
    rules = [policy.rules[name] for name in re.split(r"[,;\s]+", ref) if name in policy.rules]
    return RuleView(
        ref=visible(ref),
        quotes=tuple(sentence(sentences.quote(rule, words), words) for rule in rules),
        notes=tuple(words.page("source_line", file=visible(policy.file), line=rule.line) for rule in rules),
    )
