"""Draws fresh applicants from seeds, audits them, and counts right, abstained and wrong.

    python -m bench.accuracy --seed 5 6 7 --count 60 --out build/accuracy

prints one set of tables over all seeds, the goals last, and writes them as text, CSV and pictures. What is finished in
OUT/seed-N is not done again, so that many decisions can be gathered in pieces; --tables-only audits nothing and tells
what is there. --peers N also reads the first N cases of every seed with each engine alone; --labels FOLDER measures
real licenses with labels as well (bench/real_licenses.py says how).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TextIO

import pandas as pd

from bench import real_licenses
from bench.accuracy import goals, runs, told
from bench.accuracy.peers import PEERS, alone
from bench.accuracy.runs import Case


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.accuracy", description=__doc__)
    parser.add_argument("--seed", type=int, nargs="+", required=True, help="seeds that nothing was tried on before")
    parser.add_argument("--count", type=int, default=60, help="applicants of each seed")
    parser.add_argument("--out", type=Path, default=Path("build/accuracy"))
    parser.add_argument("--as-of", type=date.fromisoformat, default=date(2026, 11, 1))
    parser.add_argument("--jobs", type=int)
    parser.add_argument("--peers", type=int, default=0, metavar="N", help="cases of each seed that the peers read, too")
    parser.add_argument("--labels", type=Path, metavar="FOLDER")
    parser.add_argument("--tables-only", action="store_true", help="audit nothing, tell what was audited before")
    asked = parser.parse_args()
    folders = [asked.out / f"seed-{seed}" for seed in asked.seed]
    for seed, folder in zip(asked.seed, folders, strict=True):
        if not asked.tables_only:
            runs.drawn(seed, asked.count, folder)
            runs.audited(folder, asked.as_of, asked.jobs)
    every = [list(runs.cases(folder)) for folder in folders]
    _tell(asked, every)


def _tell(asked: argparse.Namespace, every: Sequence[Sequence[Case]]) -> None:
    """The tables, each written as it is made: what takes long comes last."""
    titled = told.program(told.seen([case for cases in every for case in cases]), asked.out)
    if asked.peers:
        read = [case for cases in every for case in cases[: asked.peers] if case.report is not None]
        titled = chain(titled, told.compared(read, partial(alone, cases=read, jobs=asked.jobs), PEERS, asked.out))
    with (asked.out / "tables.txt").open("w", encoding="utf-8") as kept:
        for title, table in titled:
            _print(title, table, kept)
        if asked.labels:
            counts = real_licenses.measure(asked.labels, second=True, verbose=False)
            real_licenses.report(counts)
            _print("Goals on real licenses", goals.table(goals.of_licenses(counts)), kept)


def _print(title: str, table: pd.DataFrame, kept: TextIO) -> None:
    text = f"\n{title}\n{table.to_string() if len(table) else 'none'}\n"
    print(text, flush=True)
    kept.write(text)
    kept.flush()


if __name__ == "__main__":
    main()
