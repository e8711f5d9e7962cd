"""The same bytes over hash seeds, numbers of workers, time zones, locales, umasks and orders of the folder."""

from __future__ import annotations

import json
import random
import shutil
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from bench.faults.tree import command, content, run

SURROUNDINGS = (
    ({"TZ": "UTC", "LC_ALL": "C"}, 0o022),
    ({"TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8"}, 0o077),
    ({"TZ": "America/St_Johns", "LC_ALL": "POSIX"}, 0o000),
    ({"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8"}, 0o027),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Of the `combinations`, how many gave `other` bytes than the first, and how many would have, had run.log, which
    tells the time and is not compared, been compared: `seen`."""

    combinations: int
    other: int
    seen: int


def tell(folder: Path, papers: Path, readings: Path | None, most: int, chance: random.Random) -> Told:
    """Without `readings` every combination reads anew. Fewer than there are, are drawn. What was found is
    noted in the folder, where the same call goes on."""
    combinations = list(product((1, 2, 4), ("0", "4711"), SURROUNDINGS))
    combinations = chance.sample(combinations, min(most, len(combinations)))
    notes = folder / "found.json"
    found = json.loads(notes.read_text(encoding="utf-8")) if notes.exists() else []
    for number, (jobs, seed, (environment, umask)) in list(enumerate(combinations))[len(found) :]:
        place = folder / str(number)
        shutil.rmtree(place, ignore_errors=True)
        out = place / "out"
        shuffled = _shuffled(papers, place / papers.name, chance)
        told = command(shuffled, out, readings or place / "readings.sqlite", jobs)
        code = run(told, {**environment, "PYTHONHASHSEED": seed}, umask)
        found.append((code, content(out), (out / "run.log").read_text(encoding="utf-8")))
        notes.write_text(json.dumps(found), encoding="utf-8")
        shutil.rmtree(place)
    (_, wanted, log), *others = found
    return Told(
        combinations=len(found),
        other=sum(code != 0 or bytes_ != wanted for code, bytes_, _ in found),
        seen=sum(each != log for _, _, each in others),
    )


def _shuffled(papers: Path, folder: Path, chance: random.Random) -> Path:
    """A copy whose entries were made in another order, which is the order many file systems list them in."""
    files = sorted(each for each in papers.rglob("*") if each.is_file())
    chance.shuffle(files)
    for each in files:
        to = folder / each.relative_to(papers)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(each, to)
    return folder
