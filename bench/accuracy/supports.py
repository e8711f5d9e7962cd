"""How often values are wrong, by who supports them: `python -m bench.accuracy.supports --seed N …`.

    python -m bench.accuracy.supports --out build/accuracy --seed 1 2 3 --write
    python -m bench.accuracy.supports --out build/accuracy --seed 4 5 6

The first stores the counts in supports.toml beside this file; the second prints other seeds beside what is stored. A
value taken from the wrong place of the page counts as wrong like a misread one. The seeds have to be audited before
(`python -m bench.accuracy`).
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pandas as pd

from bench.accuracy import runs, told
from bench.accuracy.wilson import upper

STORED = Path(__file__).with_suffix(".toml")
Content = Literal["names", "figures", "words"]
NAMES = frozenset({"company_name", "registrant", "from_party", "to_party", "store_name", "legal_representative"})
WORDS = frozenset({"taxpayer_status", "platform"})
# By content and "+"-joined sources.
Counts = dict[tuple[str, str], "Counted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Values with these supports, and how many of them are wrong."""

    given: int
    wrong: int

    @property
    def upper(self) -> float:
        """How many percent may truly be wrong."""
        return 100 * upper(self.wrong, self.given)


def content(field: str) -> Content:
    """What is printed there: free text, one of a few words, or figures (days, amounts, counts, codes)."""
    return "names" if field in NAMES else "words" if field in WORDS else "figures"


def counted(fields: pd.DataFrame) -> Counts:
    """By content and supports, of the values that deciding fields have; "one source" where nobody agrees."""
    given = fields[(fields["outcome"] != "abstained") & (fields["supports"] != "")]
    sources = [each if "+" in each else "one source" for each in given["supports"]]
    groups = given.groupby([given["field"].map(content), pd.Series(sources, index=given.index, dtype=str)])
    return {
        (str(kind), str(supports)): Counted(given=len(group), wrong=int((group["outcome"] == "wrong").sum()))
        for (kind, supports), group in groups
    }


def stored() -> tuple[tuple[int, ...], Counts]:
    """The seeds and what was counted on them. Raises OSError or ValueError where the file is not what was written."""
    content = tomllib.loads(STORED.read_text(encoding="utf-8"))
    counts = {(each["content"], each["supports"]): _restored(each) for each in content["counted"]}
    return tuple(content["seeds"]), counts


def written(seeds: tuple[int, ...], counts: Counts) -> str:
    return "\n".join(_lines(seeds, counts)) + "\n"


def beside(fresh: Counts, known: Counts) -> pd.DataFrame:
    """Fresh counts, with the stored ones of the same supports."""
    rows = []
    for place in sorted(fresh.keys() | known.keys()):
        here, there = fresh.get(place, _NONE), known.get(place, _NONE)
        row = {"content": place[0], "supports": place[1], "values": here.given, "wrong": here.wrong}
        row |= {"up to %": f"{here.upper:.2f}", "stored values": there.given, "stored wrong": there.wrong}
        rows.append(row | {"stored up to %": f"{there.upper:.2f}"})
    return pd.DataFrame(rows)


_NONE = Counted(given=0, wrong=0)


def _restored(row: dict[str, int]) -> Counted:
    return Counted(given=row["values"], wrong=row["wrong"])


def _lines(seeds: tuple[int, ...], counts: Counts) -> Iterator[str]:
    yield "# Values of deciding fields by who supports them, and how many of them are wrong. upper_percent is the upper"
    yield "# end of Wilson's 95 % interval. Written by: python -m bench.accuracy.supports --write --seed …"
    yield f"seeds = [{', '.join(str(each) for each in seeds)}]"
    for (kind, supports), each in sorted(counts.items()):
        yield ""
        yield "[[counted]]"
        yield f'content = "{kind}"'
        yield f'supports = "{supports}"'
        yield f"values = {each.given}"
        yield f"wrong = {each.wrong}"
        yield f"upper_percent = {each.upper:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.accuracy.supports", description=__doc__)
    parser.add_argument("--seed", type=int, nargs="+", required=True)
    parser.add_argument("--out", type=Path, default=Path("build/accuracy"))
    parser.add_argument("--write", action="store_true", help="store these counts in supports.toml")
    asked = parser.parse_args()
    cases = [case for seed in asked.seed for case in runs.cases(asked.out / f"seed-{seed}")]
    counts = counted(told.seen(cases).fields)
    if asked.write:
        STORED.write_text(written(tuple(asked.seed), counts), encoding="utf-8")
    seeds, known = stored()
    if not asked.write and set(seeds) & set(asked.seed):
        parser.error("these seeds are among the stored ones; give others to check them")
    print(beside(counts, known).to_string(index=False))


if __name__ == "__main__":
    main()
