"""The parent against children that hang, crash, lie, leave others behind, or hit a limit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from PIL import Image

import pipeline
from pipeline.errors import CaseError
from pipeline.intake.answer import Answer
from pipeline.intake.fork_server import ForkServer
from pipeline.intake.limits import MEBIBYTE, Budget
from pipeline.intake.worker import TOLD, decode
from tests.intake.made import Sheet, encoded, noise, pdf

ROOMY = Budget(memory=2048 * MEBIBYTE, processor=20, wall=60)
IMPATIENT = Budget(memory=2048 * MEBIBYTE, processor=20, wall=1)
ONE_PAGE = {"status": "read", "page_count": 1, "pages": [{"number": 1, "width": 2, "height": 2}]}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "upload"
    path.write_bytes(encoded(noise(12, 8), "PNG"))
    return path


def play(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str) -> None:
    """Lets every child do something of our own instead of its `job`, whose answer belongs in `folder`."""
    place = tmp_path / "root"
    for name in ("pipeline", "intake", "decode"):
        place /= name
        place.mkdir(parents=True)
        real = Path(pipeline.__file__).parent.parent / place.relative_to(tmp_path / "root")
        (place / "__init__.py").write_text(f"__path__.append({str(real)!r})\n")
    start = "import json, os, signal, subprocess, sys, time\ndef reader(task): pass\ndef do(job):\n"
    script = f"folder = job.folder\n{textwrap.dedent(script)}\nreturn 0\n"
    (place / "child.py").write_text(start + textwrap.indent(script, "    "))
    monkeypatch.setattr("pipeline.intake.fork_server._ROOT", tmp_path / "root")


def answered(tmp_path: Path, source: Path, *budgets: Budget) -> Answer:
    with ForkServer() as server:
        return decode(server, "picture", "PNG", source, tmp_path / "out", budgets or (ROOMY,))


def test_the_real_child_answers(tmp_path: Path, source: Path) -> None:
    answer = answered(tmp_path, source)
    assert (answer.status, answer.page_count, answer.problem) == ("read", 1, None)
    assert (tmp_path / "out" / "page-0001.rgb").stat().st_size == 12 * 8 * 3


def test_a_child_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: Path) -> None:
    play(monkeypatch, tmp_path, "signal.signal(signal.SIGTERM, signal.SIG_IGN)\ntime.sleep(600)")
    began = time.monotonic()
    assert answered(tmp_path, source, IMPATIENT) == Answer(status="time_limit", problem=TOLD["time_limit"])
    assert time.monotonic() - began < 20


def test_a_limit_is_tried_again_with_more_room(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: Path) -> None:
    script = f"""
    if job.processor < 30:
        os.kill(os.getpid(), signal.SIGXCPU)
    open(folder + "/page-0001.rgb", "wb").write(bytes(12))
    json.dump({ONE_PAGE!r}, open(folder + "/answer.json", "w"))
    """
    play(monkeypatch, tmp_path, script)
    larger = Budget(memory=2048 * MEBIBYTE, processor=30, wall=60)
    assert answered(tmp_path, source, ROOMY).status == "time_limit"
    assert answered(tmp_path, source, ROOMY, larger).status == "read"


@pytest.mark.parametrize(
    ("script", "status"),
    [
        ("os.kill(os.getpid(), signal.SIGABRT)", "crashed"),
        ("os.kill(os.getpid(), signal.SIGSEGV)", "crashed"),
        ("os.kill(os.getpid(), signal.SIGXCPU)", "time_limit"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "memory_limit"),
        ("sys.exit(1)", "crashed"),
        ("sys.exit(0)", "crashed"),
        ("open(folder + '/answer.json', 'w').write('{\"status\": \"rea')", "crashed"),
        ("open(folder + '/answer.json', 'w').write('{\"status\": \"fine\"}')", "crashed"),
        ("open(folder + '/answer.json', 'wb').write(bytes(100_000_000))", "crashed"),
        ("os.symlink('/dev/zero', folder + '/answer.json')", "crashed"),
        ("os.mkfifo(folder + '/answer.json')", "crashed"),
    ],
)
def test_a_broken_child_is_no_verdict(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: Path, script: str, status: str
) -> None:
    play(monkeypatch, tmp_path, script)
    answer = answered(tmp_path, source)
    assert (answer.status, answer.problem) == (status, TOLD[status])


@pytest.mark.parametrize(
    ("page", "written"),
    [
        ({"number": 1, "width": 2, "height": 3}, 12),
        ({"number": 2, "width": 2, "height": 2}, 12),
        ({"number": 1, "width": 100_000, "height": 100_000}, 12),
        ({"number": 1, "width": -2, "height": -2}, 12),
        ({"number": 1, "width": 0, "height": 0}, 0),
    ],
)
def test_pages_are_measured_before_they_are_believed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: Path, page: dict[str, int], written: int
) -> None:
    answer = json.dumps({"status": "read", "page_count": 1, "pages": [page]})
    script = f"""
    open(folder + "/page-0001.rgb", "wb").write(bytes({written}))
    open(folder + "/answer.json", "w").write({answer!r})
    """
    play(monkeypatch, tmp_path, script)
    assert answered(tmp_path, source).status == "crashed"


def test_what_a_child_started_ends_with_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: Path) -> None:
    script = f"""
    orphan = subprocess.Popen(["sleep", "600"])
    open({str(tmp_path / "orphan")!r}, "w").write(str(orphan.pid))
    open(folder + "/page-0001.rgb", "wb").write(bytes(12))
    json.dump({ONE_PAGE!r}, open(folder + "/answer.json", "w"))
    """
    play(monkeypatch, tmp_path, script)
    assert answered(tmp_path, source).status == "read"
    orphan = Path("/proc", (tmp_path / "orphan").read_text(), "stat")
    for _ in range(50):
        if not orphan.exists() or orphan.read_text().split()[2] == "Z":
            return
        time.sleep(0.1)
    pytest.fail("the child's child lives on")


def test_a_full_disk_is_the_case_s_trouble(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: Path) -> None:
    play(monkeypatch, tmp_path, "sys.exit(28)")
    with pytest.raises(CaseError, match="no space is left"):
        answered(tmp_path, source)


def test_the_child_sees_a_clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: Path) -> None:
    monkeypatch.setenv("SECRET", "canary")
    play(monkeypatch, tmp_path, f"json.dump(dict(os.environ), open({str(tmp_path / 'seen')!r}, 'w'))")
    answered(tmp_path, source)
    seen = json.loads((tmp_path / "seen").read_text())
    assert set(seen) - {"LC_CTYPE"} == {"PATH", "LANG", "OMP_NUM_THREADS"}
    assert seen["PATH"] == os.defpath


def test_too_much_memory_is_a_limit(tmp_path: Path) -> None:
    source = tmp_path / "upload"
    source.write_bytes(encoded(Image.new("L", (8_000, 8_000)), "PNG"))
    small = Budget(memory=300 * MEBIBYTE, processor=20, wall=60)
    answer = answered(tmp_path, source, small)
    assert (answer.status, answer.problem) == ("memory_limit", TOLD["memory_limit"])
    assert answered(tmp_path, source, small, ROOMY).status == "read"


def test_too_much_work_is_a_limit(tmp_path: Path) -> None:
    source = tmp_path / "upload"
    source.write_bytes(pdf(Sheet(content=b"0 0 m 600 700 l S\n" * 1_000_000)))
    brief = Budget(memory=2048 * MEBIBYTE, processor=1, wall=60)
    with ForkServer() as server:
        answer = decode(server, "pdf", "", source, tmp_path / "out", (brief,))
    assert (answer.status, answer.problem) == ("time_limit", TOLD["time_limit"])


def test_each_child_is_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: Path) -> None:
    script = f"""
    with open({str(tmp_path / "seen")!r}, "a") as seen:
        seen.write(f"{{os.getpid()}} {{os.getppid()}} {{os.getpgrp()}}\\n")
    os.kill(os.getpid(), signal.SIGABRT)
    """
    play(monkeypatch, tmp_path, script)
    assert answered(tmp_path, source, ROOMY, ROOMY).status == "crashed"
    (one, server, group), (other, same_server, _) = (
        each.split() for each in (tmp_path / "seen").read_text().splitlines()
    )
    assert one != other
    assert server == same_server
    assert one == group


def test_a_stem_that_died_is_started_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: Path) -> None:
    script = f"""
    if not os.path.exists({str(tmp_path / "killed")!r}):
        open({str(tmp_path / "killed")!r}, "w").close()
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(60)
    open(folder + "/page-0001.rgb", "wb").write(bytes(12))
    json.dump({ONE_PAGE!r}, open(folder + "/answer.json", "w"))
    """
    play(monkeypatch, tmp_path, script)
    assert answered(tmp_path, source, ROOMY, ROOMY).status == "read"


def test_a_decoder_ends_with_the_worker_that_was_killed() -> None:
    child = (
        "import time; from pipeline.intake.answer import Job; from pipeline.intake.decode.confine import confine; "
        "confine(Job(task='picture', format='png', source='', folder='', memory=1 << 31, processor=60, wall=60)); "
        "print('ready', flush=True); time.sleep(60)"
    )
    parent = (
        f"import subprocess, sys, time; child = subprocess.Popen([sys.executable, '-c', {child!r}]); "
        "print(child.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", parent], stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        told = {worker.stdout.readline().strip() for _ in range(2)}
        worker.kill()
        left = Path("/proc") / next(each for each in told if each != "ready")
        until = time.monotonic() + 20
        while _runs(left) and time.monotonic() < until:
            time.sleep(0.05)
        assert not _runs(left)


def _runs(process: Path) -> bool:
    try:
        return process.joinpath("stat").read_text().split()[2] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
