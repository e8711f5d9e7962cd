"""python -m samples.maker: many random applicants, or the committed ones again."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from random import Random

from samples.maker.draw_case import draw_case
from samples.maker.looks import WAYS, Look
from samples.maker.package import write_case, write_json
from samples.maker.profiles import PROFILES
from samples.maker.recipes import RECIPES

PACKINGS = ("files", "files", "files", "text_pdf", "one_pdf", "zip", "tiff", "pairs", "halves")


def committed(folder: Path) -> None:
    """Every recipe into its case folder, with expected.json and truth.json beside the uploads."""
    for recipe in RECIPES:
        case = folder / recipe.case
        shutil.rmtree(case, ignore_errors=True)
        rng = Random(recipe.seed)
        plan = PROFILES[recipe.profile]
        told = write_case(case, plan, draw_case(plan, rng), recipe.look, rng)
        write_json(case / "expected.json", told["expected"])
        write_json(folder.parent / "truth" / f"{recipe.case}.json", told)
        print(case)


def generated(
    seed: int, count: int, out: Path, *, profile: str | None, way: str | None, strength: float | None
) -> None:
    """`count` applicants; profile, way and strength are drawn unless given."""
    for number in range(count):
        rng = Random(f"{seed}/{number}")
        chosen = profile or rng.choice(sorted(PROFILES))
        ways = (way,) if way else tuple(rng.sample(sorted(WAYS), 3))
        force = strength if strength is not None else round(rng.uniform(0.1, 0.9), 2)
        packing = rng.choice(PACKINGS)
        look = Look(ways=ways, strength=force, packing=packing, camera_names=rng.random() < 0.3)
        plan = PROFILES[chosen]
        case = out / "cases" / f"{seed:04d}-{number:04d}"
        told = write_case(case, plan, draw_case(plan, rng), look, rng)
        write_json(out / "truth" / f"{case.name}.json", {"seed": seed, "profile": chosen, **told})
        print(case)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m samples.maker", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--out", type=Path, help="writes OUT/cases/<case>/ and OUT/truth/<case>.json")
    parser.add_argument("--profile", choices=sorted(PROFILES))
    parser.add_argument("--way", choices=sorted(WAYS))
    parser.add_argument("--strength", type=float, help="0..1")
    parser.add_argument("--committed", type=Path, metavar="FOLDER", help="draws the committed samples again")
    chosen = parser.parse_args()
    if chosen.committed is not None:
        committed(chosen.committed)
    elif chosen.out is not None:
        generated(
            chosen.seed, chosen.count, chosen.out, profile=chosen.profile, way=chosen.way, strength=chosen.strength
        )
    else:
        parser.error("give --out DIR, or --committed FOLDER")


if __name__ == "__main__":
    main()
