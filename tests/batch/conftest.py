"""Real servers on the loopback: an S3-compatible one, and a Dask scheduler with two worker processes."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import s3fs

from pipeline.batch._bucket import Bucket

ROOT = Path(__file__).parents[2]
_LONGEST_SECONDS = 100
# A module that ends with the process that started it, however that one ends.
_TETHERED = (
    "import ctypes, runpy, signal, sys; ctypes.CDLL(None).prctl(1, signal.SIGKILL); del sys.argv[0]; "
    "runpy.run_module(sys.argv[0], run_name='__main__', alter_sys=True)"
)


@pytest.fixture(autouse=True)
def _bounded(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that hangs fails, and what it started is ended with it."""
    if request.node.get_closest_marker("real_engine"):
        yield
        return

    def fail(_signal: int, _frame: object) -> None:
        pytest.fail(f"not done after {_LONGEST_SECONDS} s")

    before = signal.signal(signal.SIGALRM, fail)
    signal.alarm(_LONGEST_SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@contextmanager
def process(*command: str, log: Path, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """A Python module as a process of its own group, which ends with the test."""
    everything = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    with log.open("ab") as told:
        started = subprocess.Popen(
            [sys.executable, "-c", _TETHERED, *command],
            env=everything,
            stdout=told,
            stderr=told,
            start_new_session=True,
        )
    try:
        yield started
    finally:
        os.killpg(started.pid, signal.SIGTERM)
        try:
            started.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(started.pid, signal.SIGKILL)
            started.wait()


def wait_until(true: Callable[[], bool], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "nothing happened"
        time.sleep(0.05)


def answers(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="package")
def storage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """The environment that leads to an object storage of the tests' own."""
    port = free_port()
    log = tmp_path_factory.mktemp("storage") / "log"
    with process("moto.server", "-H", "127.0.0.1", "-p", str(port), log=log):
        wait_until(lambda: answers(port))
        yield {
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
            "AWS_ACCESS_KEY_ID": "anyone",
            "AWS_SECRET_ACCESS_KEY": "anything",
            "AWS_DEFAULT_REGION": "us-east-1",
        }


@pytest.fixture
def bucket(storage: Mapping[str, str], monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Bucket:
    """An empty bucket of the test's own."""
    for name, value in storage.items():
        monkeypatch.setenv(name, value)
    name = f"b{abs(hash(request.node.nodeid)):x}"
    s3fs.S3FileSystem.clear_instance_cache()
    s3fs.S3FileSystem().mkdir(name)
    return Bucket(f"s3://{name}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dask:
    address: str
    log: Path
    scheduler: subprocess.Popen[bytes]

    def ended_workers(self, by: signal.Signals) -> int:
        return self.log.read_text(encoding="utf-8").count(f"was killed by signal {by.value}")


_TWO_TO_BE_KILLED = ("tests.batch.warm_dask_worker", "--nworkers", "2")
ONE = ("distributed.cli.dask_worker", "--no-nanny")


@contextmanager
def dask_cluster(
    folder: Path, environment: Mapping[str, str], scheme: str = "tcp", workers: tuple[str, ...] = _TWO_TO_BE_KILLED
) -> Iterator[Dask]:
    port = free_port()
    address = f"{scheme}://127.0.0.1:{port}"
    settings = {
        "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
        "DASK_DISTRIBUTED__WORKER__MULTIPROCESSING_METHOD": "forkserver",
        **environment,
    }
    scheduler = ("distributed.cli.dask_scheduler", "--host", address, "--no-dashboard")
    worker = (*workers, address, "--nthreads", "1", "--no-dashboard", "--local-directory", str(folder))
    log = folder / "scheduler.log"
    with (
        process(*scheduler, log=log, **settings) as began,
        process(*worker, log=folder / "workers.log", **settings),
    ):
        joined = 1 if workers == ONE else 2
        wait_until(lambda: log.exists() and log.read_text(encoding="utf-8").count("Register worker") >= joined)
        yield Dask(address=address, log=folder / "workers.log", scheduler=began)


@pytest.fixture(scope="package")
def dask(tmp_path_factory: pytest.TempPathFactory, storage: Mapping[str, str]) -> Iterator[Dask]:
    with dask_cluster(tmp_path_factory.mktemp("dask"), storage) as started:
        yield started
