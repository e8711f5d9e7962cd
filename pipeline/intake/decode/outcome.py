"""Pages and troubles of one file -> its status. Trouble with one page makes the whole file partly read."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from pipeline.intake.answer import Answer, Job, PageAnswer, TraceAnswer, page_file
from pipeline.intake.limits import MAX_FILE_PIXELS, MAX_PAGES
from pipeline.model import FileStatus

# So many troubles are told; after so many bad pages the rest of a file is not tried.
MAX_TROUBLES = 5
MAX_BAD_PAGES = 20


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What was read of a file so far. `notes` tell something that takes nothing away from the reading."""

    job: Job
    pages: list[PageAnswer] = field(default_factory=list)
    troubles: list[tuple[FileStatus, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    traces: list[TraceAnswer] = field(default_factory=list)

    def add(self, number: int, upright: Image.Image) -> None:
        """Writes the pixels of an RGB picture. Raises OSError when the disk is full."""
        Path(self.job.folder, page_file(number)).write_bytes(upright.tobytes())
        self.pages.append(PageAnswer(number=number, width=upright.width, height=upright.height))

    def trouble(self, status: FileStatus, problem: str) -> None:
        self.troubles.append((status, problem))

    @property
    def full(self) -> bool:
        """True when no further page of this file may be read."""
        pixels = sum(page.width * page.height for page in self.pages)
        return len(self.pages) >= MAX_PAGES or pixels > MAX_FILE_PIXELS

    def answer(self, page_count: int) -> Answer:
        return Answer(
            status=self._status(),
            problem=self._problem(),
            page_count=page_count,
            pages=tuple(self.pages),
            traces=tuple(self.traces),
        )

    def _status(self) -> FileStatus:
        if not self.troubles:
            return "read" if self.pages else "damaged"
        kinds = {status for status, _ in self.troubles}
        if self.pages:
            return "read_partly"
        return kinds.pop() if len(kinds) == 1 else "damaged"

    def _problem(self) -> str | None:
        told = [problem for _, problem in self.troubles]
        more = len(told) - MAX_TROUBLES
        told = told[:MAX_TROUBLES] + ([f"and {more} more"] if more > 0 else []) + self.notes
        if not told and not self.pages:
            return "the file has no page: send the original file again"
        return "; ".join(told) or None
