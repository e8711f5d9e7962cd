"""The fault bench finds nothing torn in the writers, and sees the mutants that write in place."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from pathlib import Path

from bench.faults import mutations, odd_files


def test_no_crash_or_full_disk_tears_what_a_writer_leaves_and_the_mutants_are_seen() -> None:
    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "bench.faults", "--only", "crashes"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    case, run, *mutants = [line.split() for line in told.stdout.splitlines()]
    assert (int(case[-3]) > 20, case[-1]) == (True, "0")
    assert (int(run[-3]) > 8, run[-1]) == (True, "0")
    assert len(mutants) == 2
    assert all(re.search(r"\([1-9]\d* of", " ".join(each)) for each in mutants)


def test_each_odd_file_has_a_case_of_its_own(tmp_path: Path) -> None:
    count = odd_files.write(tmp_path)
    assert len(list(tmp_path.iterdir())) == count > 35
    assert {"fifo.pdf", "zero.png", "socket.jpg", "-rf"} <= {each.name for each in (tmp_path / "odd-special").iterdir()}


def test_the_same_seed_damages_the_samples_in_the_same_way(tmp_path: Path) -> None:
    samples = sorted(Path("samples/cases/001-all-in-order").glob("*.p[dn][fg]"))
    assert {each.suffix for each in samples} == {".pdf", ".png"}
    made = [list(mutations.drawn(samples, 12, random.Random(5))) for _ in range(2)]  # noqa: S311  # damage
    assert made[0] == made[1]
    for mutant in made[0]:
        found = []
        for again in "01":
            (tmp_path / again).mkdir(exist_ok=True)
            mutant.write(tmp_path / again)
            found.append((tmp_path / again / mutant.name).read_bytes())
        assert found[0] == found[1] != mutant.sample.read_bytes()
