"""A worker's death costs the case that kills it, and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.batch import _pool
from pipeline.batch._worker import Job
from pipeline.errors import MissingDependency
from pipeline.policy import load
from tests.batch.faulty_work import by_name


def _jobs(folder: Path, *names: str) -> list[Job]:
    return [
        Job(
            name=name,
            folder=folder,
            out=folder,
            as_of=date(2026, 11, 1),
            policy=load("jd-self-operated"),
            engine="auto",
            formats=frozenset(),
            made_from="",
        )
        for name in names
    ]


def test_one_killer_among_many_is_named_and_all_others_are_done(tmp_path: Path) -> None:
    jobs = _jobs(tmp_path, "a", "b", "killer", "c", "d", "e")
    results = {each.name: each for each in _pool.done(jobs, 2, by_name)}
    assert {name for name, each in results.items() if each.status == "processed"} == {"a", "b", "c", "d", "e"}
    assert results["killer"].status == "not_processed"
    assert "killed each time" in str(results["killer"].problem)


def test_a_worker_killed_from_outside_costs_nothing(tmp_path: Path) -> None:
    jobs = _jobs(tmp_path, "a", "unlucky", "b")
    results = [(each.name, each.status) for each in _pool.done(jobs, 2, by_name)]
    assert sorted(results) == [("a", "processed"), ("b", "processed"), ("unlucky", "processed")]


def test_something_missing_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(MissingDependency, match="make setup"):
        list(_pool.done(_jobs(tmp_path, "broken"), 1, by_name))
