"""The command's edges: what is said, where, and with which exit code."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def _admission(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pipeline", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def test_help_tells_a_newcomer_what_to_type() -> None:
    told = _admission("--help")
    assert told.returncode == 0
    assert "admission verify FOLDER --out REPORTS" in told.stdout
    assert "..." not in told.stdout.partition("Commands:")[2]


def test_help_of_verify_names_every_option_and_exit_code() -> None:
    told = _admission("verify", "--help")
    assert told.returncode == 0
    for option in (
        "--out",
        "--as-of",
        "--policy",
        "--batch",
        "--jobs",
        "--engine",
        "--formats",
        "--lang",
        "--mask",
        "--readings",
        "130",
    ):
        assert option in told.stdout
    assert "%" not in told.stdout
    assert "TEXT" not in told.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["verify", "nowhere", "--out", "out"], "没有该文件夹；请给出材料文件夹"),
        (["verify", "nowhere", "--out", "out", "--lang", "en"], "no such folder; give a folder of documents"),
        (["verify", "."], "--out"),
        (["verify", ".", "--out", "out", "--as-of", "yesterday"], "--as-of"),
        (["verify", ".", "--out", "out", "--formats", "docx"], "docx; choose from html, pdf, json, xlsx"),
        (["verify", ".", "--out", "out", "--policy", "none-such"], "none-such"),
        (["verify", ".", "--out", "out", "--jobs", "0"], "--jobs"),
        (["verify", ".", "--out", "out", "--engine", "magic"], "--engine"),
        (["nonsense"], "nonsense"),
    ],
)
def test_wrong_usage_is_told_on_stderr_with_exit_code_2(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))
    told = _admission(*arguments)
    assert told.returncode == 2
    assert said in told.stderr
    assert told.stdout == ""
    assert not (tmp_path / "out").exists()


def test_a_malformed_policy_is_named_with_its_line(tmp_path: Path) -> None:
    policy = tmp_path / "mine.toml"
    policy.write_text('id = "mine"\nversion = \n', encoding="utf-8")
    told = _admission("verify", tmp_path, "--out", tmp_path / "out", "--policy", policy, "--lang", "en")
    assert told.returncode == 2
    assert "mine.toml" in told.stderr
    assert "line 2" in told.stderr


def test_a_file_named_for_readings_by_mistake_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "case").mkdir()
    paper = tmp_path / "case" / "license.pdf"
    paper.write_bytes(b"%PDF-1.7\n" * 500)
    told = _admission("verify", tmp_path / "case", "--out", tmp_path / "out", "--readings", paper, "--lang", "en")
    assert (told.returncode, told.stdout) == (2, "")
    assert f"{paper}: holds something else than readings; choose another --readings" in told.stderr
    assert paper.read_bytes() == b"%PDF-1.7\n" * 500


@contextmanager
def _started(out: Path, *under: str) -> Iterator[subprocess.Popen[str]]:
    """A run of the whole command that has begun to work on a case; what the tests themselves were told to ignore, as in
    the background of a shell, it hears."""
    case = Path(__file__).parents[1] / "samples" / "cases" / "001-all-in-order"
    heard = ("env", "--default-signal=INT,TERM,HUP")
    command = [*heard, *under, sys.executable, "-m", "pipeline", "verify", str(case), "--out", str(out), "--lang", "en"]
    until = time.monotonic() + 60
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as started:
        try:
            while not any((out / ".work").glob("*")):
                assert started.poll() is None, "the run ended before it began"
                assert time.monotonic() < until, "nothing was begun"
                time.sleep(0.05)
            yield started
        finally:
            started.kill()


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda sent: sent.name)
def test_an_interruption_of_any_kind_is_told_and_leaves_no_pixels(sent: signal.Signals, tmp_path: Path) -> None:
    with _started(tmp_path / "out") as started:
        started.send_signal(sent)
        _, told = started.communicate(timeout=60)
    assert started.returncode == 130
    assert "interrupted; finished cases are kept" in told
    assert not (tmp_path / "out" / ".work").exists()


def test_a_run_under_nohup_does_not_end_with_its_terminal(tmp_path: Path) -> None:
    with _started(tmp_path / "out", "nohup") as started:
        started.send_signal(signal.SIGHUP)
        with pytest.raises(subprocess.TimeoutExpired):
            started.wait(1)
        started.send_signal(signal.SIGTERM)
        assert started.wait(60) == 130
