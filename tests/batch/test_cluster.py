"""Workers elsewhere may die, be replaced, be of another release: no case is lost and none is done otherwise."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import cast

import dask.config
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from distributed import Client

from pipeline.batch import _cluster, _executors, _reports
from pipeline.batch._remote_job import Equipment, RemoteJob
from pipeline.batch._worker import Job, Result
from pipeline.errors import MissingDependency, UsageError
from pipeline.policy import load
from tests.batch.conftest import ONE, Dask, dask_cluster, free_port, wait_until
from tests.batch.far_work import copied

JSON = frozenset({"json"})


def _errands(folder: Path, run: str, equipment: Equipment | None, *names: str) -> list[RemoteJob]:
    remote_jobs = []
    for name in names:
        papers = folder / "in" / name
        papers.mkdir(parents=True)
        (papers / "a.txt").write_text(f'"{name}"', encoding="utf-8")
        job = Job(
            name=name,
            folder=papers,
            out=folder,
            as_of=date(2026, 11, 1),
            policy=load("jd-self-operated"),
            engine="tesseract",
            formats=JSON,
            made_from=f"key of {name}",
        )
        remote_jobs.append(
            RemoteJob(job=job, papers=papers, contents=None, reports=folder / "out", run=run, equipment=equipment)
        )
    return remote_jobs


def _kill_the_slow(papers: Path) -> None:
    started = papers / "started"
    wait_until(lambda: started.exists() and bool(started.read_text(encoding="utf-8")))
    os.kill(int(started.read_text(encoding="utf-8")), signal.SIGKILL)


def test_a_worker_lost_costs_nothing_and_a_killer_is_named(tmp_path: Path, dask: Dask) -> None:
    names = ("a", "slow", "b", "killer", "c", "d")
    with _cluster.joined(dask.address) as cluster, _reports.held(tmp_path / "out") as reports:
        remote_jobs = _errands(tmp_path, reports.run, None, *names)
        threading.Thread(target=_kill_the_slow, args=(tmp_path / "in" / "slow",), daemon=True).start()
        results = {each.name: each for each in cluster.done(remote_jobs, copied)}
        whole = reports.finished([each.job for each in remote_jobs])
    assert {name for name, each in results.items() if each.status == "processed"} == {"a", "slow", "b", "c", "d"}
    assert whole == {"a", "slow", "b", "c", "d"}
    assert "killed each time" in str(results["killer"].problem)
    assert dask.ended_workers(signal.SIGKILL) >= 3
    assert (tmp_path / "out" / "cases" / "slow" / "report.json").read_text(encoding="utf-8") == '"slow"'


def test_a_case_that_takes_too_long_is_named_and_its_workers_end(
    tmp_path: Path, dask: Dask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_cluster, "_GRACE_SECONDS", 0.5)
    before = dask.ended_workers(signal.SIGALRM)
    with _cluster.joined(dask.address) as cluster, _reports.held(tmp_path / "out") as reports:
        remote_jobs = _errands(tmp_path, reports.run, None, "stuck", "a")
        results = {each.name: each for each in cluster.done(remote_jobs, copied, seconds=3)}
    assert results["a"].status == "processed"
    assert "took longer than 6 seconds, also when it was tried alone" in str(results["stuck"].problem)
    wait_until(lambda: dask.ended_workers(signal.SIGALRM) == before + 2)


def test_a_worker_of_another_release_stops_the_run(tmp_path: Path, dask: Dask) -> None:
    with _cluster.joined(dask.address) as cluster, _reports.held(tmp_path / "out") as reports:
        other = replace(cluster.equipment("tesseract", JSON), program="admission-evidence 0.0.1 (aaaa)")
        with pytest.raises(MissingDependency, match=r"0\.0\.1 \(aaaa\) against .*install the same release"):
            list(cluster.done(_errands(tmp_path, reports.run, other, "a"), copied))
    assert not any((tmp_path / "out" / "cases").iterdir())


def test_what_comes_from_a_run_that_ended_is_not_written(tmp_path: Path, dask: Dask) -> None:
    with _cluster.joined(dask.address) as cluster, _reports.held(tmp_path / "out"):
        (result,) = cluster.done(_errands(tmp_path, "an-earlier-run", None, "a"), copied)
    assert result.status == "not_processed"
    assert not any((tmp_path / "out" / "cases").iterdir())


def test_a_case_that_a_twin_was_faster_with_is_done(tmp_path: Path, dask: Dask) -> None:
    with _cluster.joined(dask.address) as cluster, _reports.held(tmp_path / "out") as reports:
        (remote,) = _errands(tmp_path, reports.run, None, "a")
        results = list(cluster.done([remote, remote], copied))
    assert [each.status for each in results] == ["processed", "processed"]


def test_no_scheduler_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_cluster, "_CONNECT_SECONDS", 1)
    with (
        pytest.raises(UsageError, match="no Dask scheduler answers"),
        _cluster.joined(f"tcp://127.0.0.1:{free_port()}"),
    ):
        pass


def test_a_client_that_could_not_join_is_closed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Left to the garbage collector it closes itself at any moment, also while Dask holds the lock for that."""
    monkeypatch.setattr(_cluster, "_CONNECT_SECONDS", 1)
    with pytest.raises(UsageError) as told, _cluster.joined(f"tcp://127.0.0.1:{free_port()}"):
        pass
    there = {each.status for each in gc.get_objects() if type(each) is Client}
    assert (there, told.type) == ({"closed"}, UsageError)  # its traceback still holds the client


@pytest.mark.parametrize("address", ["nonsense://a:1", "127.0.0.1:no-port"])
def test_a_wrong_address_is_said(address: str) -> None:
    with pytest.raises(UsageError, match="tcp://HOST:PORT"), _cluster.joined(address):
        pass


def test_without_the_extra_the_mend_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_executors, "find_spec", lambda _name: None)
    with (
        pytest.raises(MissingDependency, match=r"pip install 'admission-evidence\[cluster\]'"),
        _executors.executor("tcp://a", 1),
    ):
        pass


class _TwoThreads:
    """What Dask's client says of a worker that was started with two threads."""

    def nthreads(self, callback_timeout: float) -> dict[str, int]:
        return {"tcp://127.0.0.1:1": 1, "tcp://127.0.0.1:2": 2}


def test_workers_that_would_read_two_cases_at_once_are_refused() -> None:
    with pytest.raises(UsageError, match=r"worker tcp://127\.0\.0\.1:2 .*--nthreads 1"):
        _cluster.Cluster(client=cast("Client", _TwoThreads())).equipment("tesseract", JSON)


def test_between_machines_with_certificates_until_the_scheduler_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = _certificates(tmp_path)
    environment = {f"DASK_DISTRIBUTED__COMM__TLS__{name}": path for name, path in names.items()}
    environment["DASK_DISTRIBUTED__COMM__REQUIRE_ENCRYPTION"] = "True"
    with dask_cluster(tmp_path, environment, "tls", ONE) as started:
        with pytest.raises(UsageError, match="with the certificates"), _cluster.joined(started.address):
            pass
        with (
            dask.config.set(_configured(names)),
            _cluster.joined(started.address) as cluster,
            _reports.held(tmp_path / "out") as reports,
        ):
            results = list(cluster.done(_errands(tmp_path, reports.run, None, "a"), copied))
            assert results == [Result(name="a", status="processed", verdict="eligible")]
            monkeypatch.setattr(_cluster, "_LOOK_SECONDS", 1)
            monkeypatch.setattr(_cluster, "_ASK_SECONDS", 1)
            os.killpg(started.scheduler.pid, signal.SIGSTOP)
            with pytest.raises(MissingDependency, match="the scheduler was lost"):
                cluster.equipment("tesseract", JSON)
            with pytest.raises(MissingDependency, match="finished cases are kept"):
                list(cluster.done(_errands(tmp_path, reports.run, None, "b"), copied))
            os.killpg(started.scheduler.pid, signal.SIGCONT)
            os.killpg(started.scheduler.pid, signal.SIGKILL)
            with pytest.raises(MissingDependency, match="the scheduler was lost"):
                list(cluster.done(_errands(tmp_path, reports.run, None, "c"), copied))


def _configured(names: Mapping[str, str]) -> dict[str, str]:
    return {
        f"distributed.comm.tls.{name.lower().replace('__', '.').replace('_', '-')}": path
        for name, path in names.items()
    }


def _certificates(folder: Path) -> dict[str, str]:
    """One certificate for all three parts, which is its own authority."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "admission")])
    start = datetime.now(UTC) - timedelta(days=1)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=9))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    encodings = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    (folder / "key.pem").write_bytes(key.private_bytes(*encodings))
    (folder / "cert.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    pair = {"CERT": str(folder / "cert.pem"), "KEY": str(folder / "key.pem")}
    each = {f"{part}__{name}": path for part in ("SCHEDULER", "WORKER", "CLIENT") for name, path in pair.items()}
    return {"CA_FILE": pair["CERT"], **each}
