"""run.log: a line a case, appended as cases end.

It holds names of case folders and kinds of errors, never what a document says; its lines differ from run to run.
"""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from pathlib import Path

from pipeline.batch._worker import Result


class Log:
    """Of a run over so many cases. A log that cannot be written stops nothing: the reports themselves will tell."""

    def __init__(self, path: Path, cases: int) -> None:
        self._path = path
        self._cases = cases
        self._ended = self._done = 0
        self._began = time.monotonic()
        self._write(f"{cases} cases")

    def note(self, result: Result) -> None:
        self._ended += 1
        self._done += result.status != "kept"
        became = f"{result.status}, {result.problem or result.verdict}, {result.seconds:.1f} s"
        self._write(f"{self._ended}/{self._cases} {result.name}: {became}{self._pace()}")

    def _pace(self) -> str:
        """Cases a minute and the time to go, from the cases that were not kept."""
        if not self._done:
            return ""
        each = (time.monotonic() - self._began) / self._done
        to_go = timedelta(seconds=round(each * (self._cases - self._ended)))
        return f"; {60 / each:.1f} a minute, {to_go} to go"

    def _write(self, text: str) -> None:
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        try:
            with self._path.open("a", encoding="utf-8", errors="replace") as stream:
                stream.write(f"{now} {text}\n".replace("\n", " ").rstrip() + "\n")
        except OSError:
            return
