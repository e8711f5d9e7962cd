"""INPUT -> the cases in it, by the contract: a folder with documents is one case, a folder of folders a batch."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipeline.batch._bucket import Bucket, Place, Stored, identity
from pipeline.errors import UsageError

# Formats that are read, and formats that applicants send although they cannot be: those are named in the report.
_PICTURES = (".jpg", ".jpeg", ".jfif", ".png", ".webp", ".bmp", ".gif", ".heic", ".heif", ".avif", ".tif", ".tiff")
_PAPERS = (".pdf", ".zip", ".rar", ".7z", ".ofd", ".doc", ".docx", ".xls", ".xlsx")
_UPLOAD_ENDINGS = frozenset(_PICTURES + _PAPERS)
_UNSAFE = re.compile(r"[^\w.()（）【】+ -]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`name` is the folder's own name made safe for a path and unique within the batch. `contents` is the digest of
    what object storage says of its uploads; None for a folder on a disk, whose files can be read themselves."""

    name: str
    folder: Place
    contents: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What will be verified; `notes` says what a user should know about how INPUT was understood."""

    cases: tuple[Case, ...]
    stray: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What lies in INPUT: names of files that could be uploads, and sub-folders, in byte order, without hidden ones and
    links; the objects below, where it lies on object storage."""

    documents: list[str]
    folders: list[str]
    objects: Mapping[str, Stored] | None

    def contents(self, below: str) -> str | None:
        """Of the objects whose names begin so, by the rest of their names."""
        if self.objects is None:
            return None
        there = {name.removeprefix(below): each for name, each in self.objects.items() if name.startswith(below)}
        return identity(there)


def plan(folder: Place, *, batch: bool) -> Plan:
    """Raises UsageError when there is no such folder, or nothing in it that could be a case."""
    found = _stored(folder) if isinstance(folder, Bucket) else _look(folder)
    if found.documents and not (batch and found.folders):
        notes: tuple[str, ...] = (
            (f"{folder} holds documents and sub-folders: read as ONE case; --batch makes each sub-folder a case",)
            if found.folders
            else ()
        )
        alone = folder if isinstance(folder, Bucket) else folder.resolve()
        return Plan(cases=_named([(alone, found.contents(""))]), stray=(), notes=notes)
    if not found.folders:
        raise UsageError(f"{folder}: no documents and no sub-folders in it, so there is nothing to verify")
    notes = tuple(f"{name}: lies beside the case folders and belongs to no case, not read" for name in found.documents)
    cases = _named([(folder / name, found.contents(f"{name}/")) for name in found.folders])
    return Plan(cases=cases, stray=tuple(found.documents), notes=notes)


def _look(folder: Path) -> _Found:
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder; give a folder of documents, or a folder of such folders")
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
            folders.append(name)
        elif stat.S_ISREG(mode) and _is_upload(name):
            documents.append(name)
    return _Found(documents=documents, folders=folders, objects=None)


def _stored(bucket: Bucket) -> _Found:
    objects, folders = bucket.listed()
    if not objects and not folders:
        raise UsageError(f"{bucket}: nothing lies there; give a folder of documents, or a folder of such folders")
    if nameless := sorted(name for name in objects if name.startswith("/")):
        raise UsageError(f"{bucket}/{nameless[0]}: lies in a folder without a name; rename the object")
    below = {name.partition("/")[0] for name in folders} | {name.partition("/")[0] for name in objects if "/" in name}
    return _Found(
        documents=sorted(name for name in objects if "/" not in name and name[0] != "." and _is_upload(name)),
        folders=sorted(name for name in below if name[0] != "."),
        objects=objects,
    )


def _is_upload(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in _UPLOAD_ENDINGS or name == "application.toml"


def _named(folders: Sequence[tuple[Place, str | None]]) -> tuple[Case, ...]:
    taken: set[str] = set()
    cases = []
    for folder, contents in folders:
        name = _safe(folder.name)
        if name.casefold() in taken:
            name = f"{name}-{_digest(folder.name)}"
        taken.add(name.casefold())
        cases.append(Case(name=name, folder=folder, contents=contents))
    return tuple(cases)


def _safe(name: str) -> str:
    """A folder name that any file system and any link can carry; the digest keeps two such names apart."""
    printable = _UNSAFE.sub("_", name.encode("utf-8", "replace").decode()).strip(" .")[:80].strip(" .")
    return printable if printable == name else f"{printable or 'case'}-{_digest(name)}"


def _digest(name: str) -> str:
    return hashlib.sha256(os.fsencode(name)).hexdigest()[:8]
