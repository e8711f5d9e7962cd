"""kill -9 at random moments: the command, one of its workers, or all of them; then the same call again."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

from bench.faults.tree import command, content, run


def tell(folder: Path, papers: Path, kills: int, chance: random.Random) -> tuple[int, int]:
    """(kills that hit a run under way, output folders whose content in the end was not that of a run left alone)."""
    readings = folder / "readings.sqlite"
    alone = folder / "alone"
    began = time.monotonic()
    run(command(papers, alone, readings))
    shutil.rmtree(alone)
    run(command(papers, alone, readings))
    lasts = max(2.0, (time.monotonic() - began) / 2)
    wanted, hit, lost, out = content(alone), 0, 0, folder / "killed"
    while hit < kills:
        shutil.rmtree(out, ignore_errors=True)
        for _ in range(min(5, kills - hit)):
            hit += _killed(command(papers, out, readings), chance.uniform(0.1, lasts), chance.choice("cwg"))
        code = run(command(papers, out, readings))
        lost += code != 0 or content(out) != wanted
    return hit, lost


def _killed(told: list[str], after: float, whom: str) -> bool:
    """Whether it was still at work. `whom` is c for the command, w for a worker (the run then ends by itself), g for
    all."""
    child = subprocess.Popen(told, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        child.wait(after)
    except subprocess.TimeoutExpired:
        pass
    else:
        return False
    workers = _children(child.pid)
    victims = {"c": [child.pid], "w": workers[-1:], "g": [*workers, child.pid]}[whom]
    for victim in victims:
        try:
            os.kill(victim, signal.SIGKILL)
        except ProcessLookupError:
            continue
    child.wait()
    return bool(victims)


def _children(process: int) -> list[int]:
    told = Path(f"/proc/{process}/task/{process}/children")
    return [int(each) for each in told.read_text().split()] if told.exists() else []
