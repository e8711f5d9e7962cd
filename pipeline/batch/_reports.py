"""Where the reports go: a folder, or a folder on object storage. The run that holds it, and what is finished there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from pipeline.batch import _lease, _store
from pipeline.batch._bucket import Bucket, Place, Stored
from pipeline.batch._remote_job import is_of
from pipeline.batch._scratch import scratch
from pipeline.batch._store import DONE
from pipeline.batch._worker import Job
from pipeline.errors import UsageError

_COMPARED = ("report.json", "evidence.json")
_BESIDE = ("run.json", "index.html", "summary.xlsx", "summary.csv")
_LOG = "run.log"


class Reports(Protocol):
    """`here` is a folder on this machine: run.json and the overview are written in it, and below its `cases` lies what
    they are made from. `run` names the run that holds the place."""

    @property
    def here(self) -> Path: ...
    @property
    def run(self) -> str: ...
    def finished(self, jobs: Sequence[Job]) -> frozenset[str]: ...
    def gather(self) -> None: ...
    def send(self) -> None: ...


@contextmanager
def held(place: Place) -> Iterator[Reports]:
    """Raises BusyError when another run holds it, UsageError when it cannot be written."""
    run = uuid4().hex
    if isinstance(place, Path):
        with _store.held(place):
            (place / ".work" / run).mkdir()
            yield InFolder(here=place, run=run)
        return
    with _lease.leased(place, run), scratch() as here:
        (here / "cases").mkdir()
        reports = InBucket(bucket=place, here=here, run=run)
        reports.bring_log()
        try:
            yield reports
        finally:
            with suppress(UsageError):  # an error on its way out is worth more
                reports.send_log()


@dataclass(frozen=True, slots=True, kw_only=True)
class InFolder:
    here: Path
    run: str

    def finished(self, jobs: Sequence[Job]) -> frozenset[str]:
        """The cases that are whole and were made from the same things."""
        return frozenset(job.name for job in jobs if _store.is_finished(self.here / "cases" / job.name, job.made_from))

    def gather(self) -> None:
        """Everything lies where it belongs."""

    def send(self) -> None:
        """Everything lies where it belongs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InBucket:
    bucket: Bucket
    here: Path
    run: str

    def finished(self, jobs: Sequence[Job]) -> frozenset[str]:
        """The cases whose mark was made from the same things, and of which nothing was lost or changed after the mark.
        Brings what is needed of them."""
        cases = self._cases()
        marked = [job for job in jobs if DONE in cases.get(job.name, {})]
        marks = self._read([f"{job.name}/{DONE}" for job in marked])
        whole = [
            job.name
            for job in marked
            if is_of(marks[f"{job.name}/{DONE}"], job.made_from, cases[job.name]) and _untouched(cases[job.name])
        ]
        self._bring({name: cases[name] for name in whole})
        return frozenset(whole)

    def gather(self) -> None:
        self._bring(self._cases())

    def send(self) -> None:
        self.bucket.send(self.here, [name for name in _BESIDE if (self.here / name).is_file()])

    def bring_log(self) -> None:
        """What earlier runs noted, so that this one goes on below it."""
        if (there := self.bucket.look(_LOG)) is not None:
            (self.here / _LOG).write_bytes(there[1])

    def send_log(self) -> None:
        """Also of a run that broke or was interrupted."""
        if (self.here / _LOG).is_file():
            self.bucket.send(self.here, [_LOG])

    def _cases(self) -> dict[str, dict[str, Stored]]:
        """The objects of every case, by case and name."""
        objects, _ = (self.bucket / "cases").listed()
        cases: dict[str, dict[str, Stored]] = {}
        for path, stored in objects.items():
            case, _, name = path.partition("/")
            cases.setdefault(case, {})[name] = stored
        return cases

    def _read(self, names: Sequence[str]) -> dict[str, bytes]:
        return (self.bucket / "cases").read(names)

    def _bring(self, cases: Mapping[str, Mapping[str, Stored]]) -> None:
        """What the overview reads, and an empty file for each report it only links to."""
        for case, objects in cases.items():
            folder = self.here / "cases" / case
            folder.mkdir(exist_ok=True)
            for name in objects:
                (folder / name).touch()
        names = [f"{case}/{name}" for case, objects in cases.items() for name in _COMPARED if name in objects]
        (self.bucket / "cases").fetch(names, self.here / "cases")


def _untouched(objects: Mapping[str, Stored]) -> bool:
    return all(each.changed <= objects[DONE].changed for each in objects.values())
