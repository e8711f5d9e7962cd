"""INPUT -> the cases in it, by the contract: a folder with documents is one case, a folder of folders a batch."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError

# Formats that are read, and formats that applicants send although they cannot be: those are named in the report.
_PICTURES = (".jpg", ".jpeg", ".jfif", ".png", ".webp", ".bmp", ".gif", ".heic", ".heif", ".avif", ".tif", ".tiff")
_PAPERS = (".pdf", ".zip", ".rar", ".7z", ".ofd", ".doc", ".docx", ".xls", ".xlsx")
_UPLOAD_ENDINGS = frozenset(_PICTURES + _PAPERS)
_UNSAFE = re.compile(r"[^\w.()（）【】+ -]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`name` is the folder's own name made safe for a path and unique within the batch."""

    name: str
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What will be verified; `notes` says what a user should know about how INPUT was understood."""

    cases: tuple[Case, ...]
    stray: tuple[str, ...]
    notes: tuple[str, ...]


def plan(folder: Path, *, batch: bool) -> Plan:
    """Raises UsageError when there is no such folder, or nothing in it that could be a case."""
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder; give a folder of documents, or a folder of such folders")
    documents, folders = _look(folder)
    if documents and not (batch and folders):
        notes: tuple[str, ...] = (
            (f"{folder} holds documents and sub-folders: read as ONE case; --batch makes each sub-folder a case",)
            if folders
            else ()
        )
        return Plan(cases=_named([folder.resolve()]), stray=(), notes=notes)
    if not folders:
        raise UsageError(f"{folder}: no documents and no sub-folders in it, so there is nothing to verify")
    notes = tuple(f"{name}: lies beside the case folders and belongs to no case, not read" for name in documents)
    return Plan(cases=_named(folders), stray=tuple(documents), notes=notes)


def _look(folder: Path) -> tuple[list[str], list[Path]]:
    """(names of files that could be uploads, sub-folders), both without hidden ones and links, in byte order."""
    documents, folders = [], []
    try:
        names = sorted((each.name for each in folder.iterdir()), key=os.fsencode)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be opened ({error.strerror}); check its permissions") from error
    for name in names:
        mode = os.lstat(folder / name).st_mode
        if name.startswith("."):
            continue
        if stat.S_ISDIR(mode):
            folders.append(folder / name)
        elif stat.S_ISREG(mode) and (Path(name).suffix.lower() in _UPLOAD_ENDINGS or name == "application.toml"):
            documents.append(name)
    return documents, folders


def _named(folders: Sequence[Path]) -> tuple[Case, ...]:
    taken: set[str] = set()
    cases = []
    for folder in folders:
        name = _safe(folder.name)
        if name.casefold() in taken:
            name = f"{name}-{_digest(folder.name)}"
        taken.add(name.casefold())
        cases.append(Case(name=name, folder=folder))
    return tuple(cases)


def _safe(name: str) -> str:
    """A folder name that any file system and any link can carry; the digest keeps two such names apart."""
    printable = _UNSAFE.sub("_", name.encode("utf-8", "replace").decode()).strip(" .")[:80].strip(" .")
    return printable if printable == name else f"{printable or 'case'}-{_digest(name)}"


def _digest(name: str) -> str:
    return hashlib.sha256(os.fsencode(name)).hexdigest()[:8]
