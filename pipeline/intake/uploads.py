"""Case folder -> every file with its status, and every page that could be decoded."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline.intake.answer import Answer, member_file, page_file
from pipeline.intake.declaration import DECLARATION_FILE, read_declaration
from pipeline.intake.fingerprint import fingerprint
from pipeline.intake.folder import Found, is_hidden, list_folder
from pipeline.intake.fork_server import ForkServer
from pipeline.intake.formats import UNKNOWN, Format, recognize
from pipeline.intake.hidden_text import hidden_text
from pipeline.intake.limits import MAX_CASE_BYTES, MAX_CASE_PIXELS, MAX_FILES
from pipeline.intake.private_copy import Copied, Refused, copy
from pipeline.intake.text_layer import placed, read_text_layer
from pipeline.intake.worker import decode
from pipeline.model import FileReport, FileStatus, Page, Trace
from pipeline.raster import Raster, Uploads

HIDDEN = "a hidden or system file is not read: rename it if it is evidence"
TOO_MANY = f"the case has more than {MAX_FILES} files: send fewer"
CASE_FULL = "the case holds more data than is read: send fewer or smaller files"
NESTED = "an archive inside an archive is not opened: pack its files directly"
DECLARATION = Format(media_type="application/toml", status="read")


def open_folder(folder: Path, scratch: Path) -> Uploads:
    """`scratch` receives numbered files only, never a name from outside; it is made when missing."""
    scratch.mkdir(mode=0o700, parents=True, exist_ok=True)
    declared = read_declaration(folder)
    with ForkServer() as server:
        opening = _Opening(scratch=scratch, server=server)
        for found in list_folder(folder):
            if found.name == DECLARATION_FILE and found.status is None:
                opening.declaration(found, declared.problem)
            else:
                opening.take(found)
    for raster in opening.rasters:
        opening.traces += hidden_text(raster)
    return Uploads(
        files=tuple(opening.files),
        rasters=tuple(opening.rasters),
        fingerprints=tuple(fingerprint(raster) for raster in opening.rasters),
        traces=tuple(opening.traces),
    )


@dataclass(slots=True, kw_only=True)
class _Opening:
    """What was gathered so far, and what of the case's allowance is used."""

    scratch: Path
    server: ForkServer
    files: list[FileReport] = field(default_factory=list)
    rasters: list[Raster] = field(default_factory=list)
    traces: list[Trace] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    opened: int = 0
    bytes_read: int = 0
    pixels: int = 0

    def declaration(self, found: Found, problem: str | None) -> None:
        copied = copy(found.path, self._next())
        if isinstance(copied, Refused):
            self._list(found, status=copied.status, problem=copied.problem, size=copied.size)
            return
        self._list(found, copied, DECLARATION, status="read" if problem is None else "damaged", problem=problem)

    def take(self, found: Found, *, nested: bool = False) -> None:
        """Lists one file, decodes it where it can be decoded; never raises for what the file holds."""
        found = replace(found, name=self._unique(found.name))
        refusal = self._refusal(found)
        if refusal is not None:
            self._list(found, status=refusal[0], problem=refusal[1])
            return
        source = self._next()
        copied = copy(found.path, source)
        if isinstance(copied, Refused):
            self._list(found, status=copied.status, problem=copied.problem, size=copied.size)
        else:
            self.bytes_read += copied.size
            self._open(found, copied, source, nested=nested)
        source.unlink(missing_ok=True)

    def _refusal(self, found: Found) -> tuple[FileStatus, str | None] | None:
        if is_hidden(found.name):
            return "ignored", HIDDEN
        if found.status is not None:
            return found.status, found.problem
        if self.opened >= MAX_FILES:
            return "too_big", TOO_MANY
        if self.bytes_read > MAX_CASE_BYTES or self.pixels > MAX_CASE_PIXELS:
            return "too_big", CASE_FULL
        return None

    def _open(self, found: Found, copied: Copied, source: Path, *, nested: bool) -> None:
        form = recognize(copied.head, found.name)
        if form.task is None:
            self._list(found, copied, form, status=form.status, problem=form.problem)
            return
        if nested and form.task == "archive":
            self._list(found, copied, form, status="unsupported", problem=NESTED)
            return
        folder = source.with_suffix("")
        answer = decode(self.server, form.task, form.decoder, source, folder)
        if form.task == "archive":
            self._list(found, copied, form, status=answer.status, problem=answer.problem)
            self._members(found, answer, folder)
            shutil.rmtree(folder)
            return
        self._pages(found, copied, form, answer, folder, source)

    def _pages(self, found: Found, copied: Copied, form: Format, answer: Answer, folder: Path, source: Path) -> None:
        rasters = [
            Raster(
                page=Page(
                    file=found.name,
                    sha256=copied.sha256,
                    number=page.number,
                    width=page.width,
                    height=page.height,
                    whole=answer.status == "read",
                ),
                path=folder / page_file(page.number),
            )
            for page in answer.pages
        ]
        problem = answer.problem
        traces = list(answer.traces)
        if form.task == "pdf" and rasters:
            layer = read_text_layer(self.server, source, folder.with_suffix(".text"), rasters)
            rasters, traces = list(layer.rasters), traces + list(layer.traces)
            problem = "; ".join(part for part in (problem, layer.problem) if part) or None
        self.rasters += rasters
        self.pixels += sum(raster.page.width * raster.page.height for raster in rasters)
        self.traces += [placed(trace, found.name, rasters) for trace in traces]
        self._list(found, copied, form, status=answer.status, problem=problem, pages=answer.page_count)

    def _members(self, archive: Found, answer: Answer, folder: Path) -> None:
        for member in sorted(answer.members, key=lambda each: each.name):
            self.take(
                Found(
                    name=f"{archive.name}/{member.name}",
                    path=folder / member_file(member.number),
                    size=member.size,
                    status=None if member.status == "read" else member.status,
                    problem=member.problem,
                ),
                nested=True,
            )

    def _list(
        self,
        found: Found,
        copied: Copied | None = None,
        form: Format | None = None,
        *,
        status: FileStatus,
        problem: str | None,
        size: int | None = None,
        pages: int = 0,
    ) -> None:
        self.files.append(
            FileReport(
                name=found.name,
                sha256="" if copied is None else copied.sha256,
                size=copied.size if copied is not None else (size or found.size),
                media_type=UNKNOWN if form is None else form.media_type,
                pages=pages,
                status=status,
                problem=problem,
            )
        )

    def _unique(self, name: str) -> str:
        """Two files of one archive may have one name; a finding must name one of them."""
        candidate, count = name, 1
        while candidate in self.names:
            count += 1
            candidate = f"{name} ({count})"
        self.names.add(candidate)
        return candidate

    def _next(self) -> Path:
        self.opened += 1
        return self.scratch / f"{self.opened:05d}.src"
