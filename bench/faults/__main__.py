"""python -m bench.faults: kills, full disks, bad uploads, odd surroundings; what was lost, which must be nothing.

Small by default; the figures of docs/batches.md say how large the runs behind them were.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from bench.faults import crashes, kills, matrix, uploads
from bench.faults.tree import small

Told = tuple[str, int, int]


def _crashes(folder: Path, _asked: argparse.Namespace, _chance: random.Random) -> Iterator[Told]:
    for name, writer in crashes.WRITERS.items():
        yield f"crash and full-disk points of the writer of {name}", *crashes.tell(writer, folder / name)
    for name, writer in crashes.MUTANTS.items():
        points, torn = crashes.tell(writer, folder / name)
        yield f"mutant seen: {name} ({torn} of {points} points torn)", 1, not torn


def _kills(folder: Path, asked: argparse.Namespace, chance: random.Random) -> Iterator[Told]:
    told = kills.tell(folder, small(folder / "papers", asked.cases), asked.kills, chance)
    yield f"random kills of a batch of {asked.cases}; output folders with other bytes after them", told.hit, told.lost
    yield (
        f"mutant seen: the call is not repeated ({told.unfinished} of {told.hit} kills leave other bytes)",
        1,
        not told.unfinished,
    )


def _uploads(folder: Path, asked: argparse.Namespace, chance: random.Random) -> Iterator[Told]:
    wanted = uploads.Asked(
        neighbors=asked.cases, odd=asked.odd, mutations=asked.mutations, read=asked.read, samples=asked.samples
    )
    yield from uploads.tell(folder, wanted, chance)


def _matrix(folder: Path, asked: argparse.Namespace, chance: random.Random) -> Iterator[Told]:
    readings = None if asked.fresh else folder / "readings.sqlite"
    told = matrix.tell(folder, small(folder / "papers", asked.cases), readings, asked.combinations, chance)
    yield "combinations of surroundings with other bytes", told.combinations, told.other
    yield f"mutant seen: run.log is compared ({told.seen} of {told.combinations - 1} differ)", 1, not told.seen


TELL = {"crashes": _crashes, "kills": _kills, "uploads": _uploads, "matrix": _matrix}


def _folder(kept: Path | None, part: str) -> AbstractContextManager[str | Path]:
    if kept is None:
        return tempfile.TemporaryDirectory()
    (kept / part).mkdir(parents=True, exist_ok=True)
    return nullcontext(kept / part)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.faults", description=__doc__)
    parser.add_argument("--only", choices=TELL, help="one part [all]")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--mutations", type=int, default=40)
    parser.add_argument("--read", type=int, default=10, help="of the damaged samples that can be read")
    parser.add_argument("--samples", type=int, default=12, help="samples that are damaged")
    parser.add_argument("--odd", type=int, default=100, help="odd uploads beside good ones [all]")
    parser.add_argument("--combinations", type=int, default=24, help="combinations of surroundings [all]")
    parser.add_argument("--cases", type=int, default=4, help="good cases of each part")
    parser.add_argument("--fresh", action="store_true", help="every combination of surroundings reads anew")
    parser.add_argument("--seed", type=int, default=6)
    parser.add_argument("--folder", type=Path, help="keep it: the same call goes on there (of uploads and matrix)")
    asked = parser.parse_args()
    lost = 0
    chance = random.Random(asked.seed)  # noqa: S311  # damage, not secrets
    for part in [asked.only] if asked.only else TELL:
        with _folder(asked.folder, part) as folder:
            for what, count, wrong in TELL[part](Path(folder), asked, chance):
                print(f"{what:78}{count:6}   lost {wrong}", flush=True)
                lost += wrong
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
