"""A worker's death costs the case that kills it, and nothing else."""

from __future__ import annotations

import multiprocessing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.batch import Request, _executors, _machine, _pool, _worker_process, verify_all
from pipeline.batch._worker import Job, Result
from pipeline.batch._worker_process import Limits, WorkerProcess
from pipeline.errors import MissingDependency
from pipeline.policy import load
from tests.batch.faulty_work import by_name, own_engine


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers come from a process that has imported the program already, which a worker of the product does itself."""
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(["tests.batch.faulty_work", "pipeline.batch._worker_process"])
    monkeypatch.setattr(_worker_process, "_SPAWN", server)


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


@pytest.mark.usefixtures("forked")
def test_a_killer_is_named_and_one_killed_from_outside_is_done_like_all_others(tmp_path: Path) -> None:
    jobs = _jobs(tmp_path, "a", "killer", "unlucky", "b", "c")
    results = {each.name: each for each in _pool.done(jobs, 2, by_name)}
    assert {name for name, each in results.items() if each.status == "processed"} == {"a", "b", "c", "unlucky"}
    assert results["killer"].status == "not_processed"
    assert "killed each time" in str(results["killer"].problem)


def test_something_missing_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(MissingDependency, match="make setup"):
        list(_pool.done(_jobs(tmp_path, "broken"), 1, by_name))


@pytest.mark.usefixtures("forked")
def test_the_worker_that_has_loaded_the_engines_does_the_first_case(tmp_path: Path) -> None:
    worker = WorkerProcess[Any, Any]()
    (asked,) = _pool.asked(worker, own_engine)
    told = [each.problem for each in _pool.done(_jobs(tmp_path, "tell-a", "tell-b"), 1, by_name, idle=[worker])]
    assert told == [asked.version] * 2
    assert not worker.process.is_alive()


@pytest.mark.real_engine
def test_a_batch_in_which_nothing_changed_loads_no_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in" / "a").mkdir(parents=True)
    (tmp_path / "in" / "a" / "application.toml").write_text('brand = "禾木优品"', encoding="utf-8")

    def verified(as_of: date) -> list[str]:
        request = Request(
            folder=tmp_path / "in",
            out=tmp_path / "out",
            policy=load("jd-self-operated"),
            batch=True,
            jobs=1,
            engine="tesseract",
            formats=frozenset({"json"}),
            as_of=as_of,
        )
        return [each.status for each in verify_all(request, lambda _result, _done, _all: None).results]

    assert verified(date(2026, 11, 1)) == ["processed"]
    monkeypatch.setattr(_executors, "WorkerProcess", None)
    assert verified(date(2026, 11, 1)) == ["kept"]
    with pytest.raises(TypeError):
        verified(date(2026, 11, 2))


def _watched(folder: Path, *names: str, **limits: int) -> dict[str, Result]:
    allowed = Limits(**{"silence": 30, "task": 30, "memory": 1 << 40, **limits})
    return {each.name: each for each in _pool.done(_jobs(folder, *names), 2, by_name, allowed)}


@pytest.mark.usefixtures("forked")
def test_a_worker_stuck_in_a_library_is_replaced_and_its_case_named(tmp_path: Path) -> None:
    results = _watched(tmp_path, "a", "stuck", "b", silence=2)
    assert [results[each].status for each in ("a", "b", "stuck")] == ["processed", "processed", "not_processed"]
    assert "gave no sign of life for 4 seconds, also when it was tried alone" in str(results["stuck"].problem)
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("forked")
def test_a_worker_that_eats_memory_is_replaced_and_its_case_named(tmp_path: Path) -> None:
    results = _watched(tmp_path, "a", "hungry", "b", memory=200 << 20)
    assert [results[each].status for each in ("a", "b", "hungry")] == ["processed", "processed", "not_processed"]
    assert "needed more than 400 MiB of memory, also when it was tried alone" in str(results["hungry"].problem)


@pytest.mark.usefixtures("forked")
def test_a_worker_that_never_ends_is_replaced_and_its_case_named(tmp_path: Path) -> None:
    result = _watched(tmp_path, "endless", task=1)["endless"]
    assert result.status == "not_processed"
    assert "took longer than 2 seconds, also when it was tried alone" in str(result.problem)


@pytest.mark.usefixtures("forked")
def test_a_worker_that_holds_much_memory_is_replaced_after_its_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = _jobs(tmp_path, "tell-a", "tell-b")
    told = [each.problem for each in _pool.done(jobs, 1, by_name)]
    assert told[0] == told[1]
    monkeypatch.setattr(_machine, "WORKER_BYTES", 1)
    told = [each.problem for each in _pool.done(jobs, 1, by_name)]
    assert told[0] != told[1]


@pytest.mark.parametrize(("free", "processes", "memory"), [(64, 4, 16), (8, 8, 3), (1, 1, 3)])
def test_a_worker_may_use_its_share_but_always_twice_an_ordinary_case(
    monkeypatch: pytest.MonkeyPatch, free: int, processes: int, memory: int
) -> None:
    monkeypatch.setattr(_machine, "free_bytes", lambda: free << 30)
    assert _pool.limits(processes).memory == memory << 30
