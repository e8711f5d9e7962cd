"""Bad uploads beside good ones: nothing dies, nothing goes unnamed, no damaged value passes, no neighbor changes.

Every damaged sample is opened by intake. Reading takes seconds, so of those whose pages then differ from the sample's
only some are read, drawn; pages that are the sample's to the last bit are judged as the sample is, and where there are
no pages there is nothing to read. In a folder that was kept the same call goes on: what was opened is noted there, and
the batch finishes what it had not.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.faults import decoded, judged, mutations, odd_files, tolerant
from bench.faults.decoded import Decoded
from bench.faults.mutations import Mutant
from bench.faults.tree import SAMPLES, command, content, run, small

Told = tuple[str, int, int]
_OF_ONE_CASE = 40
_UNREADABLE = 200
_WITH_CHECKSUMS = {("flipped", ".png"), *(("cut", suffix) for suffix in (".png", ".jpg", ".pdf"))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How many good neighbors, odd files, damaged samples, and of these to read; drawn from so many samples."""

    neighbors: int
    odd: int
    mutations: int
    read: int
    samples: int


def tell(folder: Path, asked: Asked, chance: random.Random) -> Iterator[Told]:
    """(what, how many, how many of them wrong)."""
    papers = sorted(each for each in SAMPLES.glob("*/*") if each.suffix in {".jpg", ".png", ".pdf"})
    papers = chance.sample(papers, min(asked.samples, len(papers)))
    made = list(mutations.drawn(papers, asked.mutations, chance))
    whole = decoded.samples(papers)
    opened = _opened(folder / "opened.jsonl", made)
    yield "damaged samples without a status", len(opened), sum(_is_unnamed(each) for _, each in opened)
    there = [(mutant, each) for mutant, each in opened if each is not None]
    can_tell = [(mutant, each) for mutant, each in there if (mutant.damage, mutant.sample.suffix) in _WITH_CHECKSUMS]
    yield "cut or flipped, other pages called whole", len(can_tell), _silent(can_tell, whole)
    yield from _tolerant([mutant for mutant, _ in can_tell if mutant.name.endswith("cut.jpg")][:_OF_ONE_CASE], whole)
    none = [mutant for mutant, each in there if not each.seen]
    other = [mutant for mutant, each in there if each.seen and each.seen != whole[mutant.sample].seen]
    same = len(there) - len(none) - len(other)
    yield f"without pages {len(none)}, with the sample's {same}, with other pages {len(other)}", len(there), 0
    read = chance.sample(other, min(asked.read, len(other)))
    yield from _batch(folder, asked, read, chance.sample(none, min(_UNREADABLE, len(none))), chance)


def _opened(notes: Path, made: list[Mutant]) -> list[tuple[Mutant, Decoded | None]]:
    notes.touch()
    noted = [json.loads(line) for line in notes.read_text(encoding="utf-8").splitlines()]
    with notes.open("a", encoding="utf-8", buffering=1) as stream:
        for _, each in decoded.mutants(made[len(noted) :]):
            noted.append(asdict(each) if each else None)
            stream.write(json.dumps(noted[-1]) + "\n")
    return [(mutant, Decoded(**each) if each else None) for mutant, each in zip(made, noted, strict=True)]


def _is_unnamed(each: Decoded | None) -> bool:
    return each is None or each.status not in decoded.STATUSES


def _silent(opened: list[tuple[Mutant, Decoded]], whole: Mapping[Path, Decoded]) -> int:
    """Files that say by themselves that they are damaged, with other pages than the sample's, and called whole."""
    return sum(each.status == "read" and each.seen != whole[mutant.sample].seen for mutant, each in opened if each.seen)


def _tolerant(cut: list[Mutant], whole: Mapping[Path, Decoded]) -> Iterator[Told]:
    with tolerant.children():
        mistaken = _silent([(mutant, each) for mutant, each in decoded.mutants(cut) if each is not None], whole)
    yield f"mutant seen: a tolerant decoder ({mistaken} of {len(cut)} cut files whole)", 1, bool(cut) and not mistaken


def _batch(
    folder: Path, asked: Asked, read: list[Mutant], unreadable: list[Mutant], chance: random.Random
) -> Iterator[Told]:
    readings = folder / "readings.sqlite"
    good = small(folder / "good" / "papers", asked.neighbors)
    run(command(good, folder / "good" / "out", readings, formats="html,json"))
    papers, out = folder / "all" / "papers", folder / "all" / "out"
    if not papers.exists():
        _make(papers, folder / "making", good, asked.odd, read, unreadable, chance)
    odd = sum(1 for _ in papers.glob("odd-*"))
    code = run(command(papers, out, readings, formats="html,json"))
    yield f"odd files beside {len(unreadable)} unreadable and {len(read)} readable; batches that broke", odd, code != 0
    yield "uploads without a status", *_unnamed(papers, out)
    alone, beside = (content(each / "cases") for each in (folder / "good" / "out", out))
    yield "files of good neighbors that changed", len(alone), sum(beside.get(each) != alone[each] for each in alone)
    if read:
        yield from _against_samples(folder / "samples", out, read, readings)


def _against_samples(folder: Path, out: Path, read: list[Mutant], readings: Path) -> Iterator[Told]:
    samples = sorted({mutant.sample for mutant in read})
    names = {sample: f"{number:04}" for number, sample in enumerate(samples)}
    for sample, name in names.items():
        (folder / "papers" / name).mkdir(parents=True, exist_ok=True)
        shutil.copy(sample, folder / "papers" / name / sample.name)
    run(command(folder / "papers", folder / "out", readings, formats="json"))
    then = {sample: judged.report(folder / "out", name) for sample, name in names.items()}
    now = {mutant: judged.report(out, f"mutant-{mutant.number:04}") for mutant in read}
    values = [judged.values(then[mutant.sample], told, mutant.name) for mutant, told in now.items()]
    decisions = [judged.decisions(then[mutant.sample], told, mutant.name) for mutant, told in now.items()]
    yield f"sure values of {len(read)} readable damaged samples that changed", *judged.summed(values)
    yield f"decisions on {len(read)} readable damaged samples that changed", *judged.summed(decisions)
    another = dict(zip(samples, [*samples[1:], samples[0]], strict=True))
    _, mistaken = judged.summed([judged.values(then[another[mutant.sample]], told, "") for mutant, told in now.items()])
    yield f"mutant seen: values of another paper ({mistaken} told)", 1, not mistaken and len(samples) > 1


def _make(
    papers: Path,
    making: Path,
    good: Path,
    odd: int,
    read: list[Mutant],
    unreadable: list[Mutant],
    chance: random.Random,
) -> None:
    """The batch, which is there whole or not at all."""
    shutil.rmtree(making, ignore_errors=True)
    shutil.copytree(good, making / "papers")
    odd_files.write(making / "odd")
    cases = sorted((making / "odd").iterdir())
    for case in chance.sample(cases, min(odd, len(cases))):
        shutil.move(case, making / "papers" / case.name)
    for number, mutant in enumerate(unreadable):
        _case(making / "papers", f"unreadable-{number // _OF_ONE_CASE:02}", mutant)
    for mutant in read:
        _case(making / "papers", f"mutant-{mutant.number:04}", mutant)
    papers.parent.mkdir(exist_ok=True)
    (making / "papers").replace(papers)


def _case(papers: Path, name: str, mutant: Mutant) -> None:
    (papers / name).mkdir(exist_ok=True)
    mutant.write(papers / name)


def _unnamed(batch: Path, out: Path) -> tuple[int, int]:
    """Every entry of every case folder must be in its report; counted from the folder, not from the program."""
    found = missing = 0
    for case in sorted(batch.iterdir()):
        entries = [each for each in case.iterdir() if not (each.is_dir() and not each.is_symlink())]
        named = {each["name"].split("/")[0] for each in judged.report(out, case.name)["files"]}
        found += len(entries)
        missing += max(0, len(entries) - len(named))
    return found, missing
