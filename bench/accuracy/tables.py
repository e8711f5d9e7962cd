"""Observations -> the tables a person reads, as pandas frames."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields

import pandas as pd

from bench.accuracy.kinds import KINDS
from bench.accuracy.observe import CheckSeen, FieldSeen, TypeSeen

# Shares are sums of floats.
_ROUNDING = 1e-9


def frame(
    seen: Iterable[FieldSeen | TypeSeen | CheckSeen], kind: type[FieldSeen | TypeSeen | CheckSeen]
) -> pd.DataFrame:
    """A row an observation; the columns are there even if nothing was seen."""
    return pd.DataFrame([asdict(each) for each in seen], columns=[each.name for each in fields(kind)])


def outcomes(data: pd.DataFrame, by: Sequence[str], names: Sequence[str]) -> pd.DataFrame:
    """Counts of each outcome, their sum, and the share that is right in percent."""
    table = data.pivot_table(index=list(by), columns="outcome", aggfunc="size", fill_value=0)
    table = table.reindex(columns=list(names), fill_value=0)
    table["all"] = table.sum(axis=1)
    table["right %"] = (100 * table[names[0]] / table["all"]).round(1)
    return _ordered(table)


def sure_and_wrong(data: pd.DataFrame) -> pd.DataFrame:
    """Per kind: values shown as sure, and how many of them are wrong."""
    sure = data[data["sure"] & (data["outcome"] != "abstained")]
    table = pd.DataFrame(
        {"sure": sure.groupby("kind").size(), "wrong": sure[sure["outcome"] == "wrong"].groupby("kind").size()}
    ).fillna(0)
    table["wrong %"] = (100 * table["wrong"] / table["sure"]).round(2)
    return _ordered(table.astype({"sure": int, "wrong": int}))


def decided(data: pd.DataFrame) -> pd.DataFrame:
    """Per kind, of the checks that a person with perfect eyes would decide: decided right, left, wrong."""
    clear = data[data["expected"] != "review"]
    return outcomes(clear, ["kind"], ("right", "person", "wrong"))


def left(data: pd.DataFrame) -> pd.DataFrame:
    """The reasons for which clear checks were left to a person, the most frequent first."""
    open_ = data[(data["expected"] != "review") & (data["outcome"] == "person")]
    return open_.groupby(["reason", "check"]).size().sort_values(ascending=False).to_frame("checks")


def curve(data: pd.DataFrame) -> pd.DataFrame:
    """From the most trusted value down: share of all fields given, and share of those that is wrong."""
    ranked = data.sort_values("trust", ascending=False, kind="stable").reset_index(drop=True)
    given = ranked[ranked["outcome"] != "abstained"]
    count = pd.Series(range(1, len(given) + 1), index=given.index)
    return pd.DataFrame({"given": count / len(data), "wrong": (given["outcome"] == "wrong").cumsum() / count})


def points(lines: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The curves at every tenth: percent wrong of the so many percent of all fields that are trusted most; blank
    where a reader gives no more."""
    shares = [tenth / 10 for tenth in range(1, 11)]
    told = {name: [_wrong_at(line, share) for share in shares] for name, line in lines.items()}
    return pd.DataFrame(told, index=pd.Index([round(100 * each) for each in shares], name="% given"))


def _wrong_at(line: pd.DataFrame, share: float) -> str:
    within = line[line["given"] <= share + _ROUNDING]
    reaches = len(line) > 0 and float(line["given"].iloc[-1]) >= share - _ROUNDING
    return f"{100 * float(within['wrong'].iloc[-1]):.2f}" if reaches and len(within) else ""


def brought(readers: Mapping[str, pd.DataFrame], judged: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """What each room brings, a row a reader: fields right and wrong, wrong among the values that are trusted, and
    (where checks were judged) clear checks decided and wrong decisions."""
    rows = []
    for name, read in readers.items():
        given = read[read["outcome"] != "abstained"]
        trusted = given[given["sure"]] if given["sure"].any() else given
        rows.append(
            {
                "reader": name,
                "fields": len(read),
                "right %": _percent(read["outcome"] == "right"),
                "wrong %": _percent(read["outcome"] == "wrong"),
                "wrong % of trusted": _percent(trusted["outcome"] == "wrong"),
                **_decisions(judged.get(name)),
            }
        )
    return pd.DataFrame(rows).set_index("reader")


def _decisions(checks: pd.DataFrame | None) -> dict[str, object]:
    if checks is None:
        return {"clear checks decided %": "", "wrong decisions": ""}
    clear = checks[checks["expected"] != "review"]
    decided = f"{_percent(clear['found'] != 'review'):.2f}"
    return {"clear checks decided %": decided, "wrong decisions": int((checks["outcome"] == "wrong").sum())}


def _percent(which: pd.Series[bool]) -> float:
    return round(100 * float(which.mean()), 2) if len(which) else 0.0


def _ordered(table: pd.DataFrame) -> pd.DataFrame:
    if table.index.name != "kind":
        return table
    return table.reindex([kind for kind in KINDS if kind in table.index])
