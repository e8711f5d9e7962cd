"""Bad uploads beside good ones: nothing dies, nothing goes unnamed, no damaged value passes, no neighbor changes."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

from bench.faults import mutations, odd_files
from bench.faults.tree import command, content, papers, run


def tell(
    folder: Path, neighbors: int, odd_ones: int, count: int, chance: random.Random
) -> Iterator[tuple[str, int, int]]:
    """(what, how many, how many of them wrong)."""
    readings = folder / "readings.sqlite"
    good = papers(folder / "good" / "papers", neighbors)
    run(command(good, folder / "good" / "out", readings))
    batch = folder / "all" / "papers"
    shutil.copytree(good, batch)
    odd = _few(batch, odd_files.write(folder / "odd"), folder / "odd", odd_ones, chance)
    made = mutations.write(batch, count, chance)
    code = run(command(batch, folder / "all" / "out", readings, formats="html,json"))
    yield "odd files that stopped the batch", odd, code != 0
    yield "uploads without a status", *_unnamed(batch, folder / "all" / "out")
    alone, beside = (content(folder / each / "out" / "cases") for each in ("good", "all"))
    yield "files of good neighbors that changed", len(alone), sum(beside.get(each) != alone[each] for each in alone)
    untouched = folder / "untouched"
    originals = {sample: f"{number:04}" for number, sample in enumerate(sorted(set(made.values())))}
    for sample, name in originals.items():
        (untouched / "papers" / name).mkdir(parents=True)
        shutil.copy(sample, untouched / "papers" / name / sample.name)
    if not made:
        return
    run(command(untouched / "papers", untouched / "out", readings, formats="json"))
    values = verdicts = shown = taken = 0
    for case, sample in made.items():
        now, then = mutations.read(folder / "all" / "out", case), mutations.read(untouched / "out", originals[sample])
        known, right = mutations.sure(then), mutations.decided(then)
        for key, value in mutations.sure(now).items():
            shown += 1
            values += known.get(key, value) != value
        for check, told in mutations.decided(now).items():
            taken += 1
            verdicts += right.get(check, told) != told
    yield f"sure values of {len(made)} damaged samples that changed", shown, values
    yield f"decisions on {len(made)} damaged samples that changed", taken, verdicts


def _few(batch: Path, made: int, there: Path, wanted: int, chance: random.Random) -> int:
    """Move so many of the cases that were made, drawn, beside the good ones."""
    taken = chance.sample(sorted(there.iterdir()), min(wanted, made))
    for case in taken:
        shutil.move(case, batch / case.name)
    return len(taken)


def _unnamed(batch: Path, out: Path) -> tuple[int, int]:
    """Every entry of every case folder must be in its report; counted from the folder, not from the program."""
    found = missing = 0
    for case in sorted(batch.iterdir()):
        entries = [each for each in case.iterdir() if not (each.is_dir() and not each.is_symlink())]
        named = {each["name"].split("/")[0] for each in mutations.read(out, case.name)["files"]}
        found += len(entries)
        missing += max(0, len(entries) - len(named))
    return found, missing
