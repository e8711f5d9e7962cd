"""The parts of a case's proof: which files there are, and what each of them says."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Literal

from pipeline.intake.folder import list_folder
from pipeline.intake.regular import open_regular
from pipeline.model import Engine, FileStatus, PolicyIdentity
from pipeline.proof.examined import Examined
from pipeline.proof.program import Program

MANIFEST: Final = "manifest.json"
SIGNATURE: Final = "manifest.json.sig"
EVIDENCE: Final = "evidence.json"
POLICY: Final = "policy.toml"
REPORT: Final = "report.json"
# The store's own mark; it stands beside the proof and is no part of it.
MARK: Final = ".done"
_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """evidence.json: all that the verdicts follow from, besides the policy."""

    schema_version: Literal["1"]
    examined: Examined


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """`sha256` is None for what has no bytes to read: a link, a locked file, a part of an archive too big to open."""

    name: str
    sha256: str | None
    bytes: int
    status: FileStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Produced:
    """A file of the case folder; its name is relative to the folder, '/'-separated."""

    name: str
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """manifest.json. `signer` is the fingerprint of the public key that signs it; None where nobody does."""

    schema_version: Literal["1"]
    case: str
    as_of: date
    program: Program
    policy: PolicyIdentity
    engines: tuple[Engine, ...]
    uploads: tuple[Upload, ...]
    files: tuple[Produced, ...]
    signer: str | None


def produced(name: str, path: Path) -> Produced:
    """Raises OSError for what is no regular file or cannot be read."""
    digest, size = hashlib.sha256(), 0
    with open_regular(path) as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return Produced(name=name, sha256=digest.hexdigest(), bytes=size)


def found_below(folder: Path) -> Mapping[str, Path]:
    """Every file below a folder of uploads or of reports, by the name it has in a report."""
    return {found.name: found.path for found in list_folder(folder)}
