"""Papers and reports on object storage, against a real server on the loopback."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
import s3fs

from pipeline.batch import _bucket, _lease, _reports
from pipeline.batch._bucket import Bucket
from pipeline.batch._log import Log
from pipeline.batch._remote_job import RemoteJob, run
from pipeline.batch._worker import Job
from pipeline.batch.cases import plan
from pipeline.errors import BusyError, CaseError, MissingDependency, UsageError
from pipeline.policy import load
from tests.batch.conftest import free_port
from tests.batch.far_work import copied


def _put(bucket: Bucket, **objects: str) -> None:
    for name, content in objects.items():
        bucket.write(name, content.encode())


def _remote_job(bucket: Bucket, case: str, holder: str, made_from: str = "key") -> RemoteJob:
    job = Job(
        name=case,
        folder=Path(case),
        out=Path("out"),
        as_of=date(2026, 11, 1),
        policy=load("jd-self-operated"),
        engine="tesseract",
        formats=frozenset({"json"}),
        made_from=made_from,
    )
    (contents,) = (each.contents for each in plan(bucket / "in", batch=True).cases if each.name == case)
    papers, reports = bucket / "in" / case, bucket / "out"
    return RemoteJob(job=job, papers=papers, contents=contents, reports=reports, run=holder, equipment=None)


def test_a_batch_is_planned_as_on_a_disk(bucket: Bucket) -> None:
    names = ("示例/执照.jpg", "001/a.pdf", "001/team/b.pdf", ".cache/x.pdf", "stray.pdf", "README.md", "empty/")
    _put(bucket, **{f"in/{name}": "x" for name in names})
    planned = plan(bucket / "in", batch=True)
    assert [(each.name, str(each.folder)) for each in planned.cases] == [
        (name, f"{bucket}/in/{name}") for name in ("001", "empty", "示例")
    ]
    assert planned.stray == ("stray.pdf",)
    (alone,) = plan(bucket / "in", batch=False).cases
    assert alone.name == "in"


def test_contents_change_with_names_and_bytes(bucket: Bucket) -> None:
    def contents() -> str | None:
        return plan(bucket / "in", batch=False).cases[0].contents

    _put(bucket, **{"in/001/a.pdf": "x"})
    first = contents()
    assert first == contents()
    _put(bucket, **{"in/001/a.pdf": "y"})
    second = contents()
    _put(bucket, **{"in/001/b.pdf": "z"})
    assert len({first, second, contents()}) == 3


def test_a_case_is_brought_done_and_taken_back(bucket: Bucket) -> None:
    _put(bucket, **{"in/001/a.txt": '"one"', "in/001/深/b <c>.txt": " ", "out/cases/001/old.pdf": "of an earlier run"})
    with _reports.held(bucket / "out") as reports:
        remote = _remote_job(bucket, "001", reports.run)
        assert run(remote, copied).status == "processed"
        assert reports.finished([remote.job]) == {"001"}
        assert (reports.here / "cases" / "001" / "report.json").read_text(encoding="utf-8") == '"one" '
        assert reports.finished([_remote_job(bucket, "001", reports.run, "another key").job]) == frozenset()
    objects, _ = (bucket / "out").listed()
    assert set(objects) == {f"cases/001/{name}" for name in (".done", "report.json", "evidence.json")}


def test_a_case_that_was_altered_or_lacks_its_mark_or_a_report_is_not_finished(bucket: Bucket) -> None:
    _put(bucket, **{f"in/{case}/a.txt": case for case in ("001", "002", "003")})
    with _reports.held(bucket / "out") as reports:
        remote_jobs = [_remote_job(bucket, case, reports.run) for case in ("001", "002", "003")]
        for remote in remote_jobs:
            run(remote, copied)
        time.sleep(1.1)  # the storage tells changes by the second
        _put(bucket, **{"out/cases/001/report.json": "altered"})
        (bucket / "out").remove(["cases/002/.done", "cases/003/report.json"])
        assert reports.finished([each.job for each in remote_jobs]) == frozenset()


def test_a_worker_of_an_earlier_run_writes_nothing(bucket: Bucket) -> None:
    _put(bucket, **{"in/001/a.txt": "1"})
    with _reports.held(bucket / "out"):
        result = run(_remote_job(bucket, "001", "an-earlier-run"), copied)
    assert result.status == "not_processed"
    assert "no longer holds it" in str(result.problem)
    assert (bucket / "out").listed()[0] == {}


@pytest.mark.parametrize("when", ["before they are brought", "while they are brought"])
def test_papers_that_changed_since_the_batch_began_are_not_taken_for_the_earlier_ones(
    bucket: Bucket, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    fetch = Bucket.fetch

    def change() -> None:
        _put(bucket, **{"in/001/a.txt": '"two"'})

    def fetched(place: Bucket, names: Sequence[str], folder: Path) -> None:
        fetch(place, names, folder)
        change()

    _put(bucket, **{"in/001/a.txt": '"one"'})
    with _reports.held(bucket / "out") as reports:
        remote = _remote_job(bucket, "001", reports.run)
        with monkeypatch.context() as patched:
            if when == "before they are brought":
                change()
            else:
                patched.setattr(Bucket, "fetch", fetched)
            result = run(remote, copied)
        assert (result.status, (bucket / "out" / "cases").listed()[0]) == ("not_processed", {})
        assert "changed after the batch began" in str(result.problem)
        assert run(_remote_job(bucket, "001", reports.run), copied).status == "processed"


def test_the_log_of_a_run_that_was_interrupted_stays_and_the_next_one_goes_on_below_it(bucket: Bucket) -> None:
    def interrupted(cases: int) -> None:
        with _reports.held(bucket / "out") as reports:
            Log(reports.here / "run.log", cases)
            raise KeyboardInterrupt

    for cases in (1, 2):
        with pytest.raises(KeyboardInterrupt):
            interrupted(cases)
    found = (bucket / "out").look("run.log")
    assert found is not None
    assert [line.split(maxsplit=1)[1] for line in found[1].decode().splitlines()] == ["1 cases", "2 cases"]


@pytest.mark.parametrize("name", ["001/../../b.pdf", "001//b.pdf", "001/./b.pdf"])
def test_a_name_that_no_file_can_have_is_told(bucket: Bucket, tmp_path: Path, name: str) -> None:
    with pytest.raises(CaseError, match="rename the object"):
        bucket.fetch([name], tmp_path)
    assert not any(tmp_path.iterdir())


def test_the_second_run_is_told_and_the_first_goes_on(bucket: Bucket) -> None:
    with _lease.leased(bucket, "first", beat=0.3):
        with pytest.raises(BusyError, match="another run"), _lease.leased(bucket, "second", beat=0.3):
            pass
        assert _lease.holds(bucket, "first")
    assert bucket.look(_lease.LOCK) is None


def test_a_beat_whose_answer_is_lost_loses_no_lock(bucket: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    """A request that came through and is asked again by itself fails on its own condition."""
    write, seen = Bucket.write, list[bytes]()

    def twice(self: Bucket, name: str, content: bytes, **conditions: str) -> str:
        tag = write(self, name, content, **conditions)
        seen.append(content)
        return write(self, name, content, **conditions) if content == b"first 1" else tag

    monkeypatch.setattr(Bucket, "write", twice)
    with _lease.leased(bucket, "first", beat=0.2):
        until = time.monotonic() + 10
        while b"first 3" not in seen and time.monotonic() < until:
            time.sleep(0.05)
    assert b"first 3" in seen


def test_what_a_killed_run_held_goes_to_exactly_one(bucket: Bucket) -> None:
    bucket.write(_lease.LOCK, b"killed 7")
    told: list[str] = []

    def take(run: str) -> None:
        try:
            with _lease.leased(bucket, run, beat=0.3):
                told.append("held")
                time.sleep(2)
        except BusyError:
            told.append("busy")

    takers = [threading.Thread(target=take, args=(name,)) for name in ("one", "other")]
    for each in takers:
        each.start()
    for each in takers:
        each.join()
    assert sorted(told) == ["busy", "held"]


def test_no_bucket_no_credentials_no_storage(
    storage: Mapping[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, value in {**storage, "HOME": str(tmp_path), "AWS_EC2_METADATA_DISABLED": "true"}.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(UsageError, match="no such bucket"):
        plan(Bucket("s3://nowhere/in"), batch=False)
    s3fs.S3FileSystem.clear_instance_cache()
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    with pytest.raises(MissingDependency, match="AWS_ACCESS_KEY_ID"):
        plan(Bucket("s3://nowhere/in"), batch=False)
    s3fs.S3FileSystem.clear_instance_cache()
    for name, value in {**storage, "AWS_ENDPOINT_URL": f"http://127.0.0.1:{free_port()}"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    with pytest.raises(UsageError, match="does not answer"):
        plan(Bucket("s3://nowhere/in"), batch=False)


def test_a_storage_that_falls_silent_is_told(storage: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_bucket, "_PATIENCE", {**_bucket._PATIENCE, "read_timeout": 0.2})
    monkeypatch.setattr(s3fs.S3FileSystem, "retries", 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        for name, value in {**storage, "AWS_ENDPOINT_URL": f"http://127.0.0.1:{silent.getsockname()[1]}"}.items():
            monkeypatch.setenv(name, value)
        s3fs.S3FileSystem.clear_instance_cache()
        with pytest.raises(UsageError, match=r"does not answer.*[Tt]imeout"):
            Bucket("s3://silent").look("a")
    s3fs.S3FileSystem.clear_instance_cache()


def test_a_transfer_that_is_torn_is_told(storage: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(s3fs.S3FileSystem, "retries", 1)
    torn = b'HTTP/1.1 200 OK\r\nContent-Length: 9\r\nETag: "1"\r\nLast-Modified: Sun, 01 Nov 2026 00:00:00 GMT\r\n\r\n'
    ended = threading.Event()

    def answer() -> None:
        while not ended.is_set():
            with suppress(TimeoutError):
                connection, _ = server.accept()
                with connection:
                    asked = connection.recv(1 << 16)
                    connection.sendall(torn if asked.startswith(b"HEAD") else torn + b"half")

    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        thread = threading.Thread(target=answer)
        thread.start()
        for name, value in {**storage, "AWS_ENDPOINT_URL": f"http://127.0.0.1:{server.getsockname()[1]}"}.items():
            monkeypatch.setenv(name, value)
        s3fs.S3FileSystem.clear_instance_cache()
        try:
            with pytest.raises(UsageError, match="does not answer as it should"):
                Bucket("s3://torn").read(["a"])
        finally:
            ended.set()
            thread.join()
    s3fs.S3FileSystem.clear_instance_cache()
