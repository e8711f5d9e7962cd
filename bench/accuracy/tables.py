"""Observations -> the tables a person reads, as pandas frames."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict

import pandas as pd

from bench.accuracy.kinds import KINDS
from bench.accuracy.observe import CheckSeen, FieldSeen, TypeSeen


def frame(seen: Iterable[FieldSeen | TypeSeen | CheckSeen]) -> pd.DataFrame:
    return pd.DataFrame([asdict(each) for each in seen])


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


def curve(data: pd.DataFrame) -> pd.DataFrame:
    """From the most trusted value down: share of all fields given, and share of those that is wrong."""
    ranked = data.sort_values("trust", ascending=False, kind="stable").reset_index(drop=True)
    given = ranked[ranked["outcome"] != "abstained"]
    count = pd.Series(range(1, len(given) + 1), index=given.index)
    return pd.DataFrame({"given": count / len(data), "wrong": (given["outcome"] == "wrong").cumsum() / count})


def _ordered(table: pd.DataFrame) -> pd.DataFrame:
    if table.index.name != "kind":
        return table
    return table.reindex([kind for kind in KINDS if kind in table.index])
