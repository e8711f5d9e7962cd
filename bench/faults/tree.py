"""A batch run as a user runs it, and what it left as one comparable thing."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from PIL import Image

SAMPLES = Path("samples/cases")
AS_OF = "2026-11-01"
_OF_ONE_RUN = (".lock", ".readings.sqlite", ".readings.sqlite-wal", ".readings.sqlite-shm", "run.log")
_TOLD_OF_ONE_RUN = ("seconds", "status")


def small(folder: Path, cases: int) -> Path:
    """So many cases of one small picture and a declaration each: the first documents of the samples, reduced."""
    declared = sorted(SAMPLES.glob("*/application.toml"))
    pictures = sorted(each for each in SAMPLES.glob("*/*.jpg"))
    for number in range(cases):
        case = folder / f"{number:03}"
        case.mkdir(parents=True, exist_ok=True)
        shutil.copy(declared[number % len(declared)], case / "application.toml")
        with Image.open(pictures[7 * number % len(pictures)]) as picture:
            picture.reduce(2).save(case / "paper.png")
    return folder


def command(folder: Path, out: Path, readings: Path, jobs: int = 2, formats: str = "html,json,xlsx") -> list[str]:
    options = ["--as-of", AS_OF, "--batch", "--jobs", str(jobs), "--formats", formats, "--quiet"]
    return [
        sys.executable,
        "-m",
        "pipeline",
        "verify",
        *map(str, (folder, "--out", out, "--readings", readings)),
        *options,
    ]


def run(told: list[str], environment: Mapping[str, str] | None = None, umask: int = 0o022) -> int:
    """Its exit code."""
    done = subprocess.run(
        told, env={**os.environ, **(environment or {})}, umask=umask, check=False, stdout=subprocess.DEVNULL
    )
    return done.returncode


def content(out: Path) -> dict[str, str]:
    """The digest of every file that must be the same whatever happened, by its name."""
    found = {}
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        if path.is_file() and name not in _OF_ONE_RUN:
            found[name] = hashlib.sha256(_lasting(path) if name == "run.json" else path.read_bytes()).hexdigest()
    return found


def _lasting(path: Path) -> bytes:
    told = json.loads(path.read_text(encoding="utf-8"))
    for part in (told, *told["cases"]):
        for name in _TOLD_OF_ONE_RUN:
            part.pop(name, None)
    return json.dumps(told, sort_keys=True).encode()
