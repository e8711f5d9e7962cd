"""Makes honest papers and edited ones from a seed, looks for every sign, and prints both rates.

    python -m bench.authenticity --seed 1 --papers 100

docs/authenticity.md shows its figures and says what they mean. No case is judged; stamps alone take an
engine.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from random import Random

import pandas as pd

from bench.authenticity import charts, codes, copies, layouts, stamps, typed
from bench.authenticity.drawn import Tally

SECTIONS = {
    "codes": codes.measure,
    "layouts": layouts.measure,
    "charts": charts.measure,
    "typed": typed.measure,
    "copies": copies.measure,
    "stamps": stamps.measure,
}


def table(tallies: Iterable[Tally]) -> pd.DataFrame:
    rows = [
        {
            "sign": each.sign,
            "papers": each.paper,
            "false alarms" if each.honest else "found": f"{each.found} of {each.tried}",
            "%": round(100 * each.found / max(each.tried, 1), 1),
        }
        for each in tallies
    ]
    return pd.DataFrame(rows, columns=["sign", "papers", "false alarms", "found", "%"]).fillna("")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--papers", type=int, default=100, help="of each kind")
    asked.add_argument("--only", choices=sorted(SECTIONS), action="append")
    told = asked.parse_args()
    for name in told.only or SECTIONS:
        # Every section has chance of its own, so that one can be repeated alone.
        rng = Random(f"{told.seed} {name}")  # noqa: S311  makes papers, not secrets
        print(table(SECTIONS[name](rng, told.papers)).to_string(index=False))
        print()


if __name__ == "__main__":
    main()
