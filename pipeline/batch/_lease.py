"""One run at a time on a folder of object storage, where no lock goes with the process that holds it.

The holder writes `.lock` anew every few seconds. Whoever comes later watches it: one that changes is held (BusyError),
one that stands still was left by a run that was killed, and is taken over. Every write is on the condition that
nobody else wrote in between, so of two who take over one wins; nobody's clock is asked.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from pipeline.batch._bucket import Bucket
from pipeline.errors import AdmissionError, BusyError

LOCK = ".lock"
BEAT_SECONDS = 5.0
_BEATS_TO_DEATH = 6
_LOOKS_A_BEAT = 5


@contextmanager
def leased(bucket: Bucket, run: str, beat: float = BEAT_SECONDS) -> Iterator[None]:
    """The folder for the run of this name alone. Raises BusyError, after a beat, when another run holds it."""
    tag = _claimed(bucket, run, beat)
    ended = threading.Event()
    keeper = threading.Thread(target=_keep, args=(bucket, run, tag, beat, ended), daemon=True)
    keeper.start()
    try:
        yield
    finally:
        ended.set()
        keeper.join()
        with suppress(AdmissionError):  # a lock that stays is taken over, and an error on its way out is worth more
            if holds(bucket, run):
                bucket.remove([LOCK])


def holds(bucket: Bucket, run: str) -> bool:
    """This run still holds the folder: asked by a worker before it writes there, so that nothing comes late from a
    run that ended."""
    return _own_tag(bucket, run) is not None


def _own_tag(bucket: Bucket, run: str) -> str | None:
    """The tag of the lock, None where another run holds it or nobody does."""
    found = bucket.look(LOCK)
    return found[0] if found is not None and found[1].split()[:1] == [run.encode()] else None


def _claimed(bucket: Bucket, run: str, beat: float) -> str:
    while True:
        with suppress(FileExistsError):
            return bucket.write(LOCK, f"{run} 0".encode(), IfNoneMatch="*")
        dead = _watched(bucket, beat)
        if dead is None:
            continue
        try:
            return bucket.write(LOCK, f"{run} 0".encode(), IfMatch=dead)
        except FileExistsError as error:
            raise _busy(bucket) from error


def _watched(bucket: Bucket, beat: float) -> str | None:
    """The tag of a lock that stood still, None for one that went away. Raises BusyError for one that changed."""
    first = bucket.look(LOCK)
    until = time.monotonic() + beat * _BEATS_TO_DEATH
    while first is not None and time.monotonic() < until:
        time.sleep(beat / _LOOKS_A_BEAT)
        found = bucket.look(LOCK)
        if found is None:
            return None
        if found[1] != first[1]:
            raise _busy(bucket)
    return None if first is None else first[0]


def _keep(bucket: Bucket, run: str, tag: str, beat: float, ended: threading.Event) -> None:
    """Ends when `ended` is set, or when another run has taken the lock."""
    beats = 0
    while not ended.wait(beat):
        beats += 1
        try:
            tag = bucket.write(LOCK, f"{run} {beats}".encode(), IfMatch=tag)
        except FileExistsError:
            # A beat of our own whose answer was lost has changed the tag, too.
            with suppress(AdmissionError):
                if (own := _own_tag(bucket, run)) is None:
                    return
                tag = own
        except AdmissionError:  # the storage may be back at the next beat; the workers ask it themselves
            continue


def _busy(bucket: Bucket) -> BusyError:
    return BusyError(f"{bucket}: another run is writing there; wait for it, or choose another --out")
