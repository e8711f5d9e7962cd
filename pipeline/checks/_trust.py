"""No single reading decides: a pass or a fail stands only on fields that two independent sources support.

A check is a pure function of the dossier, so a finding is tested by running its check again (docs/decisions/0002):

1. For every source of every field the check needs, with the value that this source read. A source agrees where the
   verdict is the same, whatever its value, and dissents where it is not.
2. Without all fields that have fewer than two agreeing sources, removed together. The verdict has to be the same.
3. With every value that is one misread digit away. Where one of them would turn a pass into a fail or back, the
   agreeing sources have to be of two engine families (docs/decisions/0008).

A finding that fails a test becomes a review, with what was read and by whom.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from pipeline.checks import _margin
from pipeline.checks._needs import Located, Need
from pipeline.checks.reasons import Reason
from pipeline.model import Field, Finding, Verdict
from pipeline.records import Dossier, Record

Judge = Callable[[Dossier], Finding]
Group = tuple[Located, ...]
# What is computed or printed elsewhere is never outvoted by readers of the same pixels.
_NEVER_OUTVOTED = frozenset({"check-digits", "arithmetic", "capitals", "other-document", "qr"})
_SUPPORTS_NEEDED = 2
_SUPPORTS_TO_OUTVOTE = 3


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The sources of one fact (a field and its copies), by whether their value leads to the verdict under test."""

    group: Group
    agreeing: frozenset[str]
    dissenting: frozenset[str]

    @property
    def disputed(self) -> bool:
        outvoted = len(self.agreeing) >= _SUPPORTS_TO_OUTVOTE and not self.dissenting & _NEVER_OUTVOTED
        return bool(self.dissenting) and not outvoted

    @property
    def partly_read(self) -> bool:
        pages = (reading.page for each in self.group for reading in each.field.readings)
        return any(page is not None and not page.whole for page in pages)

    @property
    def supported(self) -> bool:
        return len(self.agreeing) >= _SUPPORTS_NEEDED


def tested(finding: Finding, needs: Iterable[Need[object]], dossier: Dossier, judge: Judge) -> Finding:
    """The finding itself, or the review it becomes. `judge` runs the same check on any dossier."""
    if finding.verdict is Verdict.REVIEW:
        return finding
    groups = [group for need in needs for group in need.groups(dossier)]
    weighed = [_weigh(group, finding.verdict, dossier, judge) for group in groups]
    disputed = [each for each in weighed if each.disputed]
    if disputed:
        return _review(finding, Reason.READINGS_DISAGREE, disputed)
    partly = [each for each in weighed if each.partly_read]
    if not _stands(finding, partly, dossier, judge):
        return _review(finding, Reason.READ_PARTLY, partly)
    alone = [each for each in weighed if each.partly_read or not each.supported]
    if not _stands(finding, alone, dossier, judge):
        return _review(finding, Reason.NOT_CORROBORATED, [each for each in alone if not each.partly_read])
    return _with_margin(finding, weighed, dossier, judge)


def _with_margin(finding: Finding, weighed: Sequence[_Weighed], dossier: Dossier, judge: Judge) -> Finding:
    """The finding with a note on what one misread digit would do to it; a review where a digit would turn it and only
    engines of one family agree."""

    def judged(located: Located, value: object) -> Finding:
        return judge(_with(dossier, (located,), partial(_valued, value)))

    turns = [
        (each, found)
        for each in weighed
        for located in each.group
        if (found := _margin.turn(located, finding, dossier, judged)) is not None
    ]
    if not turns:
        return _without_turn(finding, weighed)
    fragile = [(each, found) for each, found in turns if len(_margin.families(each.agreeing)) < _SUPPORTS_NEEDED]
    told = "; ".join(f"{found.told} (as read by {', '.join(sorted(each.agreeing))})" for each, found in turns)
    listed = "\n".join(f"{found.listed}\t{', '.join(sorted(each.agreeing))}" for each, found in turns)
    params = (("margin", f"One digit: {told}."), ("turns", listed))
    if fragile:
        fields = " ".join(f"{found.located.document}.{found.located.name}" for _, found in fragile)
        review = _review(finding, Reason.ONE_SIGN_TURNS, [each for each, _ in fragile])
        return replace(review, params=(*review.params, *params, ("one_sign", fields)))
    return replace(finding, params=(*finding.params, *params))


def _without_turn(finding: Finding, weighed: Sequence[_Weighed]) -> Finding:
    """The finding as it is, or with the remark that none of its digits would turn it."""
    if any(_margin.numeric(located) for each in weighed for located in each.group):
        return replace(finding, params=(*finding.params, ("margin", "No single misread digit would turn it.")))
    return finding


def _weigh(group: Group, verdict: Verdict, dossier: Dossier, judge: Judge) -> _Weighed:
    agreeing: set[str] = set()
    dissenting: set[str] = set()
    for support in (support for each in group for support in each.field.supports):
        agrees = all(each.field.value == support.value for each in group) or (
            judge(_with(dossier, group, partial(_valued, support.value))).verdict is verdict
        )
        (agreeing if agrees else dissenting).add(support.source)
    return _Weighed(group, frozenset(agreeing - dissenting), frozenset(dissenting))


def _stands(finding: Finding, without: Iterable[_Weighed], dossier: Dossier, judge: Judge) -> bool:
    """Whether the verdict is the same with those fields unread."""
    world = dossier
    for each in without:
        world = _with(world, each.group, _unread)
    return world is dossier or judge(world).verdict is finding.verdict


def _valued(value: object, field: Field[object]) -> Field[object]:
    return replace(field, value=value, problem=None)


def _unread(field: Field[object]) -> Field[object]:
    return replace(field, value=None, problem="unreadable")


def _with(dossier: Dossier, group: Group, change: Callable[[Field[object]], Field[object]]) -> Dossier:
    records: list[Record] = list(dossier.records)
    for each in group:
        field = getattr(records[each.place], each.name)
        changed = {each.name: change(field)}
        records[each.place] = replace(records[each.place], **changed)  # type: ignore[arg-type]  # its own field's name
    return replace(dossier, records=tuple(records))


def _review(finding: Finding, reason: Reason, weighed: Sequence[_Weighed]) -> Finding:
    told = "; ".join(_told(each) for each in weighed)
    opening = {
        Reason.READINGS_DISAGREE: "Sources disagree",
        Reason.READ_PARTLY: "The file was read only in part",
        Reason.NOT_CORROBORATED: "Fewer than two sources support the value",
        Reason.ONE_SIGN_TURNS: "One misread digit would turn it, and engines of one family alone have read it",
    }[reason]
    return replace(
        finding,
        verdict=Verdict.REVIEW,
        reason=reason.value,
        summary=f"{opening}: {told}. As read: {finding.summary}",
        evidence=tuple(dict.fromkeys((*(item.evidence for each in weighed for item in each.group), *finding.evidence))),
        params=(
            *finding.params,
            ("as_read", finding.reason),
            ("weighed", "; ".join(_listed(each) for each in weighed)),
        ),
    )


def _listed(weighed: _Weighed) -> str:
    """The same for other languages: "d1.uscc, d2.uscc: agreeing, agreeing / dissenting"."""
    where = ", ".join(f"{each.document}.{each.name}" for each in weighed.group)
    return f"{where}: {', '.join(sorted(weighed.agreeing))} / {', '.join(sorted(weighed.dissenting))}"


def _told(weighed: _Weighed) -> str:
    where = ", ".join(f"{each.name} of {each.document}" for each in weighed.group)
    told = f"{where} by {', '.join(sorted(weighed.agreeing)) or 'no source'}"
    return f"{told}, against {', '.join(sorted(weighed.dissenting))}" if weighed.dissenting else told
