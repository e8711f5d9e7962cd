"""kill -9 at random moments: the command, one of its workers, or all of them; then the same call again.

What is killed was forked from a process that has loaded program and engines already, its workers likewise, so that
every moment that is drawn lies within the work. Every reading is kept from a run of the command that was left alone,
whose bytes are those to reach.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import signal
import time
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from bench.faults.tree import AS_OF, command, content, run
from pipeline import batch
from pipeline.batch import _worker_process
from pipeline.ocr import opening
from pipeline.policy import load

_ENGINE, _FORMATS, _JOBS = "tesseract", "html,json,xlsx", 2
_KILLS_OF_ONE_FOLDER = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """`hit` kills found a run under way, `unfinished` of them left less than a whole run. `lost` of `folders` came to
    other bytes in the end."""

    hit: int
    unfinished: int
    folders: int
    lost: int


def tell(folder: Path, papers: Path, kills: int, chance: random.Random) -> Told:
    request = _request(folder, papers)
    run([*command(papers, folder / "alone", folder / "readings.sqlite", _JOBS, _FORMATS), "--engine", _ENGINE])
    wanted = content(folder / "alone")
    _load()
    lasts = _forked(replace(request, out=folder / "first"))
    told = Told(hit=0, unfinished=0, folders=1, lost=content(folder / "first") != wanted)
    while told.hit < kills:
        shutil.rmtree(folder / "out", ignore_errors=True)
        for _ in range(min(_KILLS_OF_ONE_FOLDER, kills - told.hit)):
            if not _killed(request, chance.uniform(0, lasts), chance.choice("cwg")):
                break
            unfinished = content(folder / "out") != wanted
            told = replace(told, hit=told.hit + 1, unfinished=told.unfinished + unfinished)
        _forked(request)
        told = replace(told, folders=told.folders + 1, lost=told.lost + (content(folder / "out") != wanted))
    return told


def _request(folder: Path, papers: Path) -> batch.Request:
    return batch.Request(
        folder=papers,
        out=folder / "out",
        as_of=date.fromisoformat(AS_OF),
        policy=load("jd-self-operated"),
        batch=True,
        jobs=_JOBS,
        engine=_ENGINE,
        formats=frozenset(_FORMATS.split(",")),
        readings=folder / "readings.sqlite",
    )


def _load() -> None:
    """From here on this process and all that is forked from it have the engines, and workers are forked."""
    opening.open_reader = cache(opening.open_reader)
    opening.open_readers(_ENGINE)
    _worker_process._SPAWN = multiprocessing.get_context("fork")  # type: ignore[assignment]  # noqa: SLF001  # starts faster


def _start(request: batch.Request) -> int:
    """The process that does the run, as the command does."""
    child = os.fork()
    if child:
        return child
    os.setsid()
    try:
        batch.verify_all(request, lambda _result, _done, _cases: None)
    finally:
        os._exit(0)


def _forked(request: batch.Request) -> float:
    """Seconds it took."""
    began = time.monotonic()
    os.waitpid(_start(request), 0)
    return time.monotonic() - began


def _killed(request: batch.Request, after: float, whom: str) -> bool:
    """Whether it was still at work. `whom` is c for the command, w for a worker (the run then ends by itself), g for
    all."""
    child = _start(request)
    until = time.monotonic() + after
    while time.monotonic() < until:
        time.sleep(0.01)
        if os.waitpid(child, os.WNOHANG) != (0, 0):
            return False
    workers = _children(child)
    victims = {"c": [child], "w": workers[-1:], "g": [*workers, child]}[whom]
    for victim in victims:
        try:
            os.kill(victim, signal.SIGKILL)
        except ProcessLookupError:
            continue
    os.waitpid(child, 0)
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        time.sleep(0.01)  # forked workers hold the lock of their run until they are gone
    return bool(victims)


def _children(process: int) -> list[int]:
    told = Path(f"/proc/{process}/task/{process}/children")
    return [int(each) for each in told.read_text().split()] if told.exists() else []
