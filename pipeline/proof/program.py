"""This program, by version and content: another program may judge otherwise."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pipeline
from pipeline.report.contract import TOOL


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """`sha256` is over the names and bytes of all its own files."""

    name: str
    version: str
    sha256: str


@cache
def program() -> Program:
    root = Path(pipeline.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return Program(name=TOOL, version=version(TOOL), sha256=digest.hexdigest())
