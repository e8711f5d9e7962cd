"""Draws a fresh batch of applicants from a seed, audits it, and counts right, abstained and wrong.

    python -m bench.accuracy --seed 5 --count 60 --out build/accuracy

prints the tables and writes them as text, CSV and pictures. --peers also reads every page with each engine
alone; --labels FOLDER measures real licenses with labels as well (bench/real_licenses.py says how).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import chain, repeat
from multiprocessing import get_context
from pathlib import Path

import pandas as pd

from bench import real_licenses
from bench.accuracy import observe, plots, tables
from bench.accuracy.peers import PEERS, read_alone
from pipeline.batch import Request, verify_all
from pipeline.policy import load
from samples.maker.__main__ import generated

Pair = tuple[observe.Json, observe.Json]
FIELD_OUTCOMES = ("right", "abstained", "wrong")
CHECK_OUTCOMES = ("right", "person", "wrong")


def audited(out: Path, as_of: date, jobs: int | None) -> None:
    request = Request(
        folder=out / "batch" / "cases",
        out=out / "reports",
        as_of=as_of,
        policy=load("jd-self-operated"),
        batch=True,
        jobs=jobs,
        engine="auto",
        formats=frozenset({"json"}),
    )
    verify_all(request, lambda result, done, total: print(f"{done}/{total} {result.name}", file=sys.stderr))


def pairs(out: Path) -> list[Pair]:
    """(report, truth) of every case. A case without a report would be a hole in the count: it raises."""
    return [(_json(out / "reports" / "cases" / each.stem / "report.json"), _json(each)) for each in _truths(out)]


def alone(engine: str, out: Path, jobs: int | None) -> pd.DataFrame:
    truths = [_json(each) for each in _truths(out)]
    folders = [out / "batch" / "cases" / each["case"] for each in truths]
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        return tables.frame(chain.from_iterable(pool.map(read_alone, repeat(engine), folders, truths)))


def told(out: Path, found: list[Pair]) -> Iterator[tuple[str, pd.DataFrame]]:
    """Every table with its title; the plots are written beside."""
    fields = tables.frame(each for pair in found for each in observe.fields(*pair))
    types = tables.frame(each for pair in found for each in observe.types(*pair))
    checks = tables.frame(each for pair in found for each in observe.checks(*pair))
    for name, data in (("fields", fields), ("types", types), ("checks", checks)):
        data.to_csv(out / f"{name}.csv", index=False)
    types["outcome"] = (types["expected"] == types["found"]).map({True: "right", False: "wrong"})
    by_kind = tables.outcomes(fields, ["kind"], FIELD_OUTCOMES)
    by_check = tables.outcomes(checks, ["check"], CHECK_OUTCOMES)
    plots.bars(by_kind, "Fields by kind of paper", out / "fields-by-kind.png")
    plots.bars(by_check, "Checks", out / "checks.png")
    plots.bars(tables.outcomes(fields, ["damage"], FIELD_OUTCOMES), "Fields by damage", out / "fields-by-damage.png")
    yield "Fields, by kind of paper", by_kind
    yield "Fields, by type of document and field", tables.outcomes(fields, ["type", "field"], FIELD_OUTCOMES)
    yield "Fields, by damage", tables.outcomes(fields, ["damage"], FIELD_OUTCOMES)
    yield "Fields, by layout", tables.outcomes(fields, ["layout"], FIELD_OUTCOMES)
    yield "Values shown as sure", tables.sure_and_wrong(fields)
    yield "Type of document", tables.outcomes(types, ["kind"], ("right", "wrong"))
    yield "Checks (a person where a person is expected counts as right)", by_check
    yield "Decided without a person, by the worst page of the case", tables.decided(checks)
    yield "Wrong decisions", checks[checks["outcome"] == "wrong"].reset_index(drop=True)


def compared(out: Path, jobs: int | None) -> Iterator[tuple[str, pd.DataFrame]]:
    ours = pd.read_csv(out / "fields.csv")
    ours["trust"] = [tuple(json.loads(each.replace("(", "[").replace(")", "]"))) for each in ours["trust"]]
    readers = {"this program": ours} | {f"{engine} alone": alone(engine, out, jobs) for engine in PEERS}
    plots.curves({name: tables.curve(data) for name, data in readers.items()}, out / "wrong-over-given.png")
    for name, data in readers.items():
        yield f"Fields by kind of paper: {name}", tables.outcomes(data, ["kind"], FIELD_OUTCOMES)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.accuracy", description=__doc__)
    parser.add_argument("--seed", type=int, required=True, help="a seed that nothing was tried on before")
    parser.add_argument("--count", type=int, default=60, help="applicants")
    parser.add_argument("--out", type=Path, default=Path("build/accuracy"))
    parser.add_argument("--as-of", type=date.fromisoformat, default=date(2026, 11, 1))
    parser.add_argument("--jobs", type=int)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--labels", type=Path, metavar="FOLDER")
    asked = parser.parse_args()
    out = asked.out / f"seed-{asked.seed}"
    if not (out / "batch").exists():
        generated(asked.seed, asked.count, out / "batch", profile=None, way=None, strength=None)
    audited(out, asked.as_of, asked.jobs)
    with (out / "tables.txt").open("w", encoding="utf-8") as kept:
        for title, table in chain(told(out, pairs(out)), compared(out, asked.jobs) if asked.peers else ()):
            text = f"\n{title}\n{table.to_string()}\n"
            print(text)
            kept.write(text)
    if asked.labels:
        real_licenses.report(real_licenses.measure(asked.labels, second=True, verbose=False))


def _truths(out: Path) -> list[Path]:
    return sorted((out / "batch" / "truth").glob("*.json"))


def _json(path: Path) -> observe.Json:
    content: observe.Json = json.loads(path.read_text(encoding="utf-8"))
    return content


if __name__ == "__main__":
    main()
