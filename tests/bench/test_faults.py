"""The fault bench finds nothing torn in the writers, and sees the mutants that write in place."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bench.faults import decoded, judged, matrix, mutations, odd_files, tolerant, uploads
from bench.faults.tree import SAMPLES


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


def test_the_same_seed_damages_the_samples_in_the_same_way_and_every_kind_alters_its_file(tmp_path: Path) -> None:
    samples = [next(SAMPLES.glob(f"001*/*{suffix}")) for suffix in (".pdf", ".png")]
    samples.append(next(SAMPLES.glob("002*/*.jpg")))
    made = [list(mutations.drawn(samples, 40, random.Random(5))) for _ in range(2)]  # noqa: S311  # damage
    assert made[0] == made[1]
    assert {mutant.damage for mutant in made[0]} == set(mutations.DAMAGES)
    for mutant in {mutant.damage: mutant for mutant in made[0]}.values():
        contents = []
        for _ in range(2):
            mutant.write(tmp_path)
            contents.append((tmp_path / mutant.name).read_bytes())
        assert contents[0] == contents[1] != mutant.sample.read_bytes()


def test_another_value_with_two_supports_and_another_decision_are_told() -> None:
    def told(value: str, supports: int, verdict: str) -> dict[str, Any]:
        field = {"value": value, "supports": ["a", "b"][:supports]}
        check = {"id": "company_age", "verdict": verdict, "measured": "2 years"}
        return {"documents": [{"type": "business_license", "fields": {"company_name": field}}], "checks": [check]}

    then = told("one", 1, "pass")
    assert judged.values(then, told("one", 2, "pass"), "") == (1, 0)
    assert judged.values(then, told("other", 2, "pass"), "") == (1, 1)
    assert judged.values(then, told("other", 1, "pass"), "") == (0, 0)
    assert judged.decisions(then, told("one", 2, "fail"), "") == (1, 1)
    assert judged.decisions(then, told("one", 2, "review"), "") == (0, 0)


def test_intake_says_of_every_damaged_sample_what_became_of_it_and_a_tolerant_decoder_is_seen() -> None:
    sample = next(SAMPLES.glob("002*/*.jpg"))
    cut = [mutations.Mutant(number=number, sample=sample, damage="cut", seed=number) for number in range(3)]
    whole = decoded.samples([sample])[sample]
    strict = [each for _, each in decoded.mutants(cut)]
    with tolerant.children():
        lenient = [each for _, each in decoded.mutants(cut)]
    assert (whole.status, bool(whole.seen)) == ("read", True)
    assert [each and (each.status, each.seen) for each in strict] == [("damaged", "")] * 3
    assert any(each and each.status == "read" and each.seen != whole.seen for each in lenient)


def test_what_was_opened_before_is_not_opened_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [mutations.Mutant(number=number, sample=tmp_path, damage="cut", seed=number) for number in range(3)]
    opened = [decoded.Decoded(status="read", seen="a"), None, decoded.Decoded(status="damaged", seen="")]
    asked = []

    def told(mutants: list[mutations.Mutant]) -> list[tuple[mutations.Mutant, decoded.Decoded | None]]:
        asked.append([mutant.number for mutant in mutants])
        return [(mutant, opened[mutant.number]) for mutant in mutants]

    monkeypatch.setattr(decoded, "mutants", told)
    notes = tmp_path / "opened.jsonl"
    assert [each for _, each in uploads._opened(notes, made[:2])] == opened[:2]
    assert [each for _, each in uploads._opened(notes, made)] == opened
    assert asked == [[0, 1], [2]]


def test_surroundings_go_on_where_they_were_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []

    def run(command: list[str], environment: dict[str, str], _umask: int) -> int:
        if len(ran) == 2:
            ran.append("stopped")
            raise KeyboardInterrupt
        ran.append(environment["PYTHONHASHSEED"])
        out = Path(command[command.index("--out") + 1])
        out.mkdir(parents=True)
        (out / "run.log").write_text(str(len(ran)))
        (out / "report.json").write_text("other" if len(ran) == 5 else "same")
        return 0

    monkeypatch.setattr(matrix, "run", run)
    (tmp_path / "papers").mkdir()
    with pytest.raises(KeyboardInterrupt):
        matrix.tell(tmp_path, tmp_path / "papers", None, 4, random.Random(1))  # noqa: S311  # an order
    told = matrix.tell(tmp_path, tmp_path / "papers", None, 4, random.Random(1))  # noqa: S311  # an order
    assert len(ran) == 5
    assert told == matrix.Told(combinations=4, other=1, seen=3)
