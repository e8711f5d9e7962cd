"""The goals, each beside what was measured: reached, not, or too few cases to tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from bench.accuracy.wilson import upper

DECISIONS_NEEDED = 3000
_FIELDS = (
    (("clean",), 99.5),
    (("scan", "copy and chat"), 99.0),
    (("photo",), 98.0),
    (("hard photo",), 95.0),
)
_DECIDED = ((("clean", "scan"), 97.0), (("copy and chat",), 95.0), (("photo",), 90.0), (("hard photo",), 75.0))
# Takes print away: of what lies there nothing can be right but to leave it to a person.
_HIDING = r"\b(?:cut|covered)\b"
_SURE_AND_WRONG, _TYPES = 0.2, 99.8
_LICENSES = (
    ("uscc_or_regno", 95.0),
    ("name", 98.0),
    ("registered_capital", 98.0),
    ("establishment_date", 99.0),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """`measured` in percent of `of`, except where `counted`: then it is a number."""

    what: str
    goal: str
    measured: float
    of: int
    reached: str
    counted: bool = False

    @property
    def row(self) -> dict[str, object]:
        value = f"{self.measured:.0f}" if self.counted else f"{self.measured:.2f} %"
        return {"goal": f"{self.what}: {self.goal}", "measured": value, "of": self.of, "reached": self.reached}


def table(goals: Iterator[Goal]) -> pd.DataFrame:
    return pd.DataFrame([each.row for each in goals], columns=["goal", "measured", "of", "reached"])


def of_batch(fields: pd.DataFrame, types: pd.DataFrame, checks: pd.DataFrame, missing: int) -> Iterator[Goal]:
    """`missing` are cases without a report."""
    yield _wrong_decisions(checks)
    yield Goal(what="cases without a report", goal="0", measured=missing, of=checks["case"].nunique() + missing,
               reached=_yes(not missing), counted=True)  # fmt: skip
    whole = fields[~fields["damage"].str.contains(_HIDING)]
    for kinds, goal in _FIELDS:
        of, shown = (each[each["kind"].isin(kinds)] for each in (fields, whole))
        yield _at_least(f"fields right, {' and '.join(kinds)}", of, goal)
        if len(shown) < len(of):
            yield _at_least(f"fields right, {' and '.join(kinds)}, nothing cut off or covered", shown, goal)
    yield _sure_and_wrong(fields)
    clear = checks[checks["expected"] != "review"]
    for kinds, goal in _DECIDED:
        yield _at_least(f"decided without a person, {' and '.join(kinds)}", clear[clear["kind"].isin(kinds)], goal)
    yield _at_least("document type right", types, _TYPES)


def of_licenses(counts: Mapping[str, Counter[str]]) -> Iterator[Goal]:
    """Of the real licenses that have such a label; `counts` as bench.real_licenses.measure gives them."""
    for label, goal in _LICENSES:
        labeled = counts[label].total() - counts[label]["no label"]
        yield _share(f"real licenses, {label} right", counts[label]["right"], labeled, goal)
    wrong = sum(each["sure and wrong"] for each in counts.values())
    values = sum(each.total() - each["no label"] for each in counts.values())
    yield Goal(what="real licenses, wrong value shown as sure", goal="0", measured=wrong, of=values,
               reached=_reached(not wrong, of=values), counted=True)  # fmt: skip


def _wrong_decisions(checks: pd.DataFrame) -> Goal:
    decided = checks[checks["found"] != "review"]
    wrong = int((decided["outcome"] == "wrong").sum())
    enough = len(decided) >= DECISIONS_NEEDED
    reached = "no" if wrong else "yes" if enough else f"too few ({DECISIONS_NEEDED} needed)"
    return Goal(what="wrong decisions", goal="0", measured=wrong, of=len(decided), reached=reached, counted=True)


def _sure_and_wrong(fields: pd.DataFrame) -> Goal:
    sure = fields[fields["sure"] & (fields["outcome"] != "abstained")]
    wrong = int((sure["outcome"] == "wrong").sum())
    share = 100 * wrong / len(sure) if len(sure) else 0.0
    what = f"wrong values shown as sure (true rate up to {100 * upper(wrong, len(sure)):.2f} %)"
    return Goal(what=what, goal=f"under {_SURE_AND_WRONG} %", measured=share, of=len(sure),
                reached=_reached(share < _SURE_AND_WRONG, of=len(sure)))  # fmt: skip


def _at_least(what: str, data: pd.DataFrame, goal: float) -> Goal:
    return _share(what, int((data["outcome"] == "right").sum()), len(data), goal)


def _share(what: str, right: int, of: int, goal: float) -> Goal:
    share = 100 * right / of if of else 0.0
    return Goal(what=what, goal=f"{goal:g} %", measured=share, of=of, reached=_reached(share >= goal, of=of))


def _reached(reached: bool, *, of: int) -> str:  # noqa: FBT001  # as below
    return _yes(reached) if of else "nothing measured"


def _yes(reached: bool) -> str:  # noqa: FBT001  # a yes or a no is all it says
    return "yes" if reached else "no"
