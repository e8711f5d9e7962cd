"""Gives up what decoding does not need, before the first byte of the upload is looked at."""

from __future__ import annotations

import ctypes
import os
import resource
import signal

from pipeline.intake.answer import Job
from pipeline.intake.limits import MAX_WRITTEN_BYTES

_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_PR_SET_NO_NEW_PRIVS = 38
_PR_SET_PDEATHSIG = 1
_GRACE = 5


def confine(job: Job) -> None:
    """Memory, processor, file size and core dumps are limited for certain; the network is left where the
    system lets a process do so, which is a second fence and nowhere promised."""
    for which, limit in (
        (resource.RLIMIT_AS, job.memory),
        (resource.RLIMIT_CPU, job.processor + _GRACE),
        (resource.RLIMIT_FSIZE, MAX_WRITTEN_BYTES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        _, ceiling = resource.getrlimit(which)
        allowed = limit if ceiling == resource.RLIM_INFINITY else min(limit, ceiling)
        # Processor time alone has a soft limit below the hard one: its signal tells time from memory.
        soft = max(1, allowed - _GRACE) if which == resource.RLIMIT_CPU else allowed
        resource.setrlimit(which, (soft, allowed))
    _leave_network()
    end_with_parent()


def _leave_network() -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "unshare"):
        return
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    libc.unshare(_CLONE_NEWNET if os.geteuid() == 0 else _CLONE_NEWUSER | _CLONE_NEWNET)


def end_with_parent() -> None:
    """A child of a process that was killed would go on with a file nobody waits for."""
    libc = ctypes.CDLL(None, use_errno=True)
    if hasattr(libc, "prctl"):
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
