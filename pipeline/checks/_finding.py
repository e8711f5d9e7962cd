"""How a check writes its answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.checks._needs import Unmet
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding, Verdict
from pipeline.policy import Rule

NOT_MEASURED = "not measured"


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the findings of one check against one rule; `required` is the rule in words."""

    check_id: str
    rule: Rule
    required: str

    def passed(
        self, reason: Reason, summary: str, measured: str, evidence: Iterable[Evidence], **params: str
    ) -> Finding:
        return self._finding(Verdict.PASS, reason, summary, measured, evidence, params)

    def failed(
        self, reason: Reason, summary: str, measured: str, evidence: Iterable[Evidence], **params: str
    ) -> Finding:
        return self._finding(Verdict.FAIL, reason, summary, measured, evidence, params)

    def review(
        self,
        reason: Reason,
        summary: str,
        measured: str = NOT_MEASURED,
        evidence: Iterable[Evidence] = (),
        **params: str,
    ) -> Finding:
        return self._finding(Verdict.REVIEW, reason, summary, measured, evidence, params)

    def judged(
        self, verdict: Verdict, reason: Reason, summary: str, measured: str, evidence: Iterable[Evidence], **params: str
    ) -> Finding:
        return self._finding(verdict, reason, summary, measured, evidence, params)

    def unmet(self, unmet: Unmet) -> Finding:
        return self.review(unmet.reason, unmet.summary, evidence=unmet.evidence)

    def _finding(
        self,
        verdict: Verdict,
        reason: Reason,
        summary: str,
        measured: str,
        evidence: Iterable[Evidence],
        params: dict[str, str],
    ) -> Finding:
        return Finding(
            check_id=self.check_id,
            verdict=verdict,
            reason=reason.value,
            summary=summary,
            measured=measured,
            required=self.required,
            policy_ref=self.rule.ref,
            evidence=tuple(dict.fromkeys(evidence)),
            params=tuple(params.items()),
        )
