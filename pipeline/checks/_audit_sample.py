"""A fixed share of the cases in which nothing is open goes to a person all the same (docs/decisions/0007).

Which ones follows from the pixels of the case and the policy file, so it can be repeated by whoever has both and
not be steered by whoever has not: a word in a comment of the policy changes the draw.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from pipeline.checks.reasons import Reason
from pipeline.model import Finding, Verdict
from pipeline.policy import Policy
from pipeline.records import Dossier

REF = "audit_sample"
# The check that asks whether a person has to look at the papers themselves.
SHOWN_BY = "document_authenticity"
_DIGEST_BITS = 256


def drawn(dossier: Dossier, policy: Policy) -> bool:
    """Whether the share falls on this case; never where the policy states no share."""
    if REF not in policy.rules or not dossier.fingerprints:
        return False
    content = "\n".join((policy.identity.sha256, *sorted(each.pixels_sha256 for each in dossier.fingerprints)))
    place = int.from_bytes(hashlib.sha256(content.encode()).digest())
    return place * 100 < policy.rule(REF).number * (1 << _DIGEST_BITS)


def sampled(findings: Sequence[Finding], policy: Policy) -> tuple[Finding, ...]:
    """The findings of a drawn case: the check of the papers themselves asks for a person."""
    rule = policy.rule(REF)
    summary = f"Nothing is open. The policy sends {rule.number} {rule.unit} to a person, and this case was drawn."
    return tuple(
        replace(
            each,
            verdict=Verdict.REVIEW,
            reason=Reason.AUDIT_SAMPLE.value,
            summary=summary,
            measured="drawn",
            required=f"{rule.number} {rule.unit}",
            policy_ref=REF,
        )
        if each.check_id == SHOWN_BY
        else each
        for each in findings
    )
