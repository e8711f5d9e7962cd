"""Two values that should be one, side by side, letter by letter, each with its crop.

Which ones follows from the finding: the fields of one fact (a company's name, its code, a shop) among its evidence, the
first of them against each that reads otherwise; and where sources disagree, what each of them reads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from pipeline.model import Finding, Verdict
from pipeline.report.view import CaseView, ComparisonView, EvidenceView, FieldView, PartView, SideView
from pipeline.report.wording import Wording

MOST = 8
_DIFFER = frozenset(
    {
        "other_company",
        "names_differ",
        "codes_differ",
        "name_similar",
        "values_differ",
        "chain_incomplete",
        "stores_differ",
    }
)
_DISAGREE = "readings_disagree"
# Fields that may state the same fact; others only compare with those of their own name.
_FACTS = {"registrant": "party", "company_name": "party", "from_party": "party", "to_party": "party"}


def comparisons(finding: Finding, evidence: Sequence[EvidenceView], words: Wording) -> tuple[ComparisonView, ...]:
    """Empty for a pass, and where the reason is not that two values differ."""
    if finding.verdict is Verdict.PASS:
        return ()
    if finding.reason == _DISAGREE:
        return tuple(_of_sources(evidence, words))[:MOST]
    return tuple(_of_papers(evidence))[:MOST] if finding.reason in _DIFFER else ()


def without_comparisons(view: CaseView) -> CaseView:
    """For a copy that is to be shared: a name taken apart letter by letter is not found by what masks names."""
    return replace(view, checks=tuple(replace(each, comparisons=()) for each in view.checks))


def _of_papers(evidence: Sequence[EvidenceView]) -> Iterator[ComparisonView]:
    first: dict[str, tuple[EvidenceView, FieldView]] = {}
    told = set()
    for each in evidence:
        field = each.field
        if field is None or not field.value:
            continue
        base, own = first.setdefault(_FACTS.get(field.name, field.name), (each, field))
        if field.value != own.value and (own.anchor, field.anchor) not in told:
            told.add((own.anchor, field.anchor))
            yield _compared(_side(own, base.document), _side(field, each.document))


def _of_sources(evidence: Sequence[EvidenceView], words: Wording) -> Iterator[ComparisonView]:
    for each in evidence:
        field = each.field
        if field is None or not field.value:
            continue
        for support in field.supports:
            if not support.agrees:
                title = f"{each.document}{words.form('colon')}{support.source}"
                yield _compared(_side(field, each.document), _side(field, title, support.value))


def _side(field: FieldView, document: str, value: str = "") -> SideView:
    return SideView(
        title=f"{field.label} – {document}",
        anchor=field.anchor,
        parts=(PartView(text=value or field.value, differs=False),),
        crop=field.crops[0] if field.crops else None,
    )


def _compared(one: SideView, other: SideView) -> ComparisonView:
    """Both sides with the runs of signs that differ marked."""
    first, second = one.parts[0].text, other.parts[0].text
    left, right = [], []
    for tag, i, j, k, end in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        differs = tag != "equal"
        left += [PartView(text=first[i:j], differs=differs)] if i < j else []
        right += [PartView(text=second[k:end], differs=differs)] if k < end else []
    return ComparisonView(
        first=SideView(title=one.title, anchor=one.anchor, parts=tuple(left), crop=one.crop),
        second=SideView(title=other.title, anchor=other.anchor, parts=tuple(right), crop=other.crop),
    )
