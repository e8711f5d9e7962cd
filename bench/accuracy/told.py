"""Cases audited -> every table with its title; the plots and the rows behind them are written beside."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from bench.accuracy import goals, observe, plots, tables, unseconded
from bench.accuracy.observe import Json
from bench.accuracy.runs import POLICY, Case
from pipeline.policy import load

Titled = Iterator[tuple[str, pd.DataFrame]]
FIELD_OUTCOMES = ("right", "abstained", "wrong")
CHECK_OUTCOMES = ("right", "person", "wrong")
OURS = "this program"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A frame of observations each, and the cases that have no report."""

    fields: pd.DataFrame
    types: pd.DataFrame
    checks: pd.DataFrame
    missing: tuple[str, ...]


def seen(cases: Sequence[Case]) -> Seen:
    """Raises ValueError where no case at all has a report."""
    found = [(each.report, each.truth) for each in cases if each.report is not None]
    if not found:
        raise ValueError("no case has a report: nothing was audited")
    types = tables.frame((each for pair in found for each in observe.types(*pair)), observe.TypeSeen)
    types["outcome"] = (types["expected"] == types["found"]).map({True: "right", False: "wrong"})
    return Seen(
        fields=tables.frame((each for pair in found for each in observe.fields(*pair)), observe.FieldSeen),
        types=types,
        checks=tables.frame((each for pair in found for each in observe.checks(*pair)), observe.CheckSeen),
        missing=tuple(each.name for each in cases if each.report is None),
    )


def program(of: Seen, out: Path) -> Titled:
    for name, data in (("fields", of.fields), ("types", of.types), ("checks", of.checks)):
        data.to_csv(out / f"{name}.csv", index=False)
    by_kind = tables.outcomes(of.fields, ["kind"], FIELD_OUTCOMES)
    by_damage = tables.outcomes(of.fields, ["damage"], FIELD_OUTCOMES)
    by_check = tables.outcomes(of.checks, ["check"], CHECK_OUTCOMES)
    plots.bars(by_kind, "Fields by kind of paper", out / "fields-by-kind.png")
    plots.bars(by_damage, "Fields by damage", out / "fields-by-damage.png")
    plots.bars(by_check, "Checks", out / "checks.png")
    yield "Fields, by kind of paper", by_kind
    yield "Fields, by type of document and field", tables.outcomes(of.fields, ["type", "field"], FIELD_OUTCOMES)
    yield "Fields, by damage", by_damage
    yield "Fields, by layout", tables.outcomes(of.fields, ["layout"], FIELD_OUTCOMES)
    yield "Values shown as sure", tables.sure_and_wrong(of.fields)
    yield "Sure and wrong", of.fields[of.fields["sure"] & (of.fields["outcome"] == "wrong")].reset_index(drop=True)
    yield "Type of document", tables.outcomes(of.types, ["kind"], ("right", "wrong"))
    yield "Checks (a person where a person is expected counts as right)", by_check
    yield "Decided without a person, by the worst page of the case", tables.decided(of.checks)
    yield "Why clear checks were left to a person", tables.left(of.checks)
    yield "Wrong decisions", of.checks[of.checks["outcome"] == "wrong"].reset_index(drop=True)
    yield "Cases without a report", pd.DataFrame({"case": of.missing})
    yield "Goals", goals.table(goals.of_batch(of.fields, of.types, of.checks, len(of.missing)))


def compared(cases: Sequence[Case], alone: Callable[[str], pd.DataFrame], peers: Sequence[str], out: Path) -> Titled:
    """The same papers by each peer, and the same readings judged without a second one. `cases` are those that the
    peers read, too; `alone` gives the fields as a peer reads them."""
    ours = seen(cases)
    readers = {f"{each} alone": alone(each) for each in peers} | {OURS: ours.fields}
    curves = {name: tables.curve(data) for name, data in readers.items()}
    plots.curves(curves, out / "wrong-over-given.png")
    unsupported = ours.fields.assign(sure=False)
    rooms = {**{each: readers[each] for each in readers if each != OURS}}
    rooms |= {"rapidocr with clean-up": unsupported, f"{OURS}: with second readings": ours.fields}
    judged = {"rapidocr with clean-up": _unseconded(cases), f"{OURS}: with second readings": ours.checks}
    for name, data in readers.items():
        yield f"Fields by kind of paper: {name}", tables.outcomes(data, ["kind"], FIELD_OUTCOMES)
    yield "Percent wrong of the most trusted values, by the share of all fields given", tables.points(curves)
    yield "What each room brings, on the same papers with the same extractors", tables.brought(rooms, judged)


def _unseconded(cases: Sequence[Case]) -> pd.DataFrame:
    policy = load(POLICY)
    pairs: list[tuple[Json, Json]] = [
        (unseconded.report(each.evidence, policy), each.truth) for each in cases if each.evidence is not None
    ]
    return tables.frame((each for pair in pairs for each in observe.checks(*pair)), observe.CheckSeen)
