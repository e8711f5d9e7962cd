"""What a worker process does: load the engines once, then one case after the other.

This is the one place of the program that catches everything: a case that breaks is named as not processed,
with the kind and the place of the error but never with text of a document, and the others go on.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import time
import traceback
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pipeline import ocr, report
from pipeline.batch import _store
from pipeline.errors import AdmissionError, MissingDependency
from pipeline.model import Engine
from pipeline.policy import Policy
from pipeline.proof.seal import seal

if TYPE_CHECKING:
    from pipeline.raster import Readers

CASE_SECONDS = 7200.0  # what one case may take, before it is tried again alone with twice the time
_SET_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of linux/prctl.h
_MAPPED_FROM = -3  # M_MMAP_THRESHOLD of malloc.h
_LARGE_BYTES = 4 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One case to do. `made_from` is the key of all that its result depends on, `readings` the file that keeps what
    was read, None where nothing is kept, `sign_key` the file of the key that signs its manifest, None where nobody
    signs."""

    name: str
    folder: Path
    out: Path
    as_of: date
    policy: Policy
    engine: str
    formats: frozenset[str]
    made_from: str
    readings: Path | None = None
    sign_key: Path | None = None
    language: report.Language = "zh"
    mask: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of a case. `seconds` is wall time; `verdict` is None where it was not processed."""

    name: str
    status: Literal["processed", "kept", "not_processed"]
    verdict: str | None = None
    problem: str | None = None
    seconds: float = 0.0


def start() -> None:
    """A worker leads a group of its own, leaves Ctrl-C to the parent, which ends it, and does not outlive a parent
    that was killed."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
    hold_memory_down()


def hold_memory_down() -> None:
    """The C library takes large blocks from the machine each for itself, and so gives each back at once. By itself it
    raises the border between small and large with what is asked for, and pages leave gaps between what stays."""
    ctypes.CDLL(None).mallopt(_MAPPED_FROM, _LARGE_BYTES)


def preflight(engine: str, formats: frozenset[str], readings: Path | None) -> tuple[Engine, ...]:
    """Load every engine and look for the fonts, so that what is missing is told before any case is touched; the cases
    of this process that keep their readings in the same file find the engines loaded.

    Raises MissingDependency."""
    report.preflight(formats)
    return _readers(engine, readings).engines


def work(job: Job) -> Result:
    """Verify one case and publish its folder. Raises MissingDependency only: it concerns the whole run."""
    began = time.monotonic()
    try:
        verdict = _verify(job)
    except MissingDependency:
        raise
    except Exception as error:  # noqa: BLE001  # the batch boundary: one broken case must not sink the rest
        return Result(
            name=job.name, status="not_processed", problem=_described(error), seconds=time.monotonic() - began
        )
    finally:
        give_back()
    return Result(name=job.name, status="processed", verdict=verdict, seconds=time.monotonic() - began)


def give_back() -> None:
    """Free memory goes back to the machine. Networks lay out their buffers anew for every size of a page, and the C
    library would keep the gaps between what stays: a tenth of a worker's memory, and more from size to size."""
    ctypes.CDLL(None).malloc_trim(0)


@cache
def _readers(engine: str, readings: Path | None) -> Readers:
    return ocr.open_readers(engine, ocr.Readings(readings))


def _verify(job: Job) -> str:
    from pipeline import run  # noqa: PLC0415  the process that hands out the cases knows jobs, and reads nothing

    work_folder = job.out / ".work" / job.name
    shutil.rmtree(work_folder, ignore_errors=True)
    scratch, made = work_folder / "pixels", work_folder / "case"
    scratch.mkdir(parents=True)
    made.mkdir()
    try:
        verified = run.verify(
            job.folder,
            case=job.name,
            policy=job.policy,
            as_of=job.as_of,
            readers=_readers(job.engine, job.readings),
            scratch=scratch,
        )
        wanted = verified.audit, verified.rasters, job.policy, made, job.formats, job.language
        report.write_case(*wanted)
        if job.mask:
            report.write_shared(*wanted)
        seal(made, verified.examined, job.policy, job.folder, job.sign_key)
        _store.publish(made, job.out / "cases" / job.name, job.made_from)
    finally:
        shutil.rmtree(work_folder, ignore_errors=True)
    return verified.audit.verdict.value


def _described(error: Exception) -> str:
    """Kind and place of an error. Messages of our own errors hold no document text; those of others may."""
    if isinstance(error, AdmissionError):
        return str(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}; please report it"
