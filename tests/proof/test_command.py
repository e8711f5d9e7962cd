"""`admission recheck` at its edges: what is printed, and the exit code."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import command
from tests.proof.made import Made, keys, made


def _recheck(case: Made, *more: str | Path, lang: str = "en") -> Result:
    given = ["--uploads", str(case.uploads), "--lang", lang, *map(str, more)]
    return CliRunner().invoke(command, ["recheck", str(case.case), *given])


def test_a_case_that_holds_ends_with_0(tmp_path: Path) -> None:
    private, public = keys(tmp_path)
    told = _recheck(made(tmp_path, sign_key=private), "--key", public)
    assert told.exit_code == 0
    assert "✓ verdicts   all 16 derived again: eligible\n" in told.output
    assert told.output.endswith("Everything that could be checked holds.\n")


def test_a_case_that_differs_ends_with_1_and_says_where(tmp_path: Path) -> None:
    case = made(tmp_path)
    (case.case / "report.pdf").unlink()
    told = _recheck(case)
    assert told.exit_code == 1
    assert "✗ files      1 not as recorded\n             report.pdf: is missing; recorded sha256 " in told.output
    assert told.output.endswith("Something differs.\n")


def test_what_differs_is_told_in_chinese(tmp_path: Path) -> None:
    case = made(tmp_path)
    (case.case / "report.pdf").unlink()
    told = _recheck(case, lang="zh")
    assert told.exit_code == 1
    assert "✗ 报告文件   1 处与记录不符\n             report.pdf：缺失；记录的 sha256 为 " in told.output
    assert "✓ 结论       16 项全部重新推导：符合\n" in told.output
    assert told.output.endswith("有内容不一致。\n")


def test_text_of_a_document_cannot_steer_the_terminal(tmp_path: Path) -> None:
    case = made(tmp_path)
    (case.case / "\x1b[2Kall holds").touch()
    case.edit("report.json", lambda report: report.update(case="\x1b[2K\u202eholds"))
    told = _recheck(case)
    assert "\x1b" not in told.output
    assert "\u202e" not in told.output
    assert "\\u001b[2Kall holds: was added" in told.output


@pytest.mark.parametrize("arguments", [["recheck"], ["recheck", "nowhere"], ["recheck", ".", "--key", "nowhere"]])
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(command, arguments).exit_code == 2


def test_a_folder_that_is_no_case_is_wrong_usage(tmp_path: Path) -> None:
    told = CliRunner().invoke(command, ["recheck", str(tmp_path), "--lang", "en"])
    assert told.exit_code == 2
    assert told.stderr.endswith("holds no report; give the folder of one case, OUT/cases/<case>\n")


def test_help_tells_what_is_compared_and_every_exit_code() -> None:
    told = CliRunner().invoke(command, ["recheck", "--help"]).output
    for said in ("--uploads", "--key", "\n    1    something differs\n", "SHA-256"):
        assert said in told


def test_a_key_that_cannot_sign_is_told_before_anything_is_written(tmp_path: Path) -> None:
    case, key = made(tmp_path), tmp_path / "key.pem"
    key.write_text("no key")
    out = tmp_path / "verified"
    told = CliRunner().invoke(command, ["verify", str(case.uploads), "--out", str(out), "--sign-key", str(key)])
    assert told.exit_code == 2
    assert "不是 PEM 私钥；请用 openssl genpkey -algorithm ed25519" in told.stderr
    assert not out.exists()


def test_the_lists_of_every_help_keep_their_lines() -> None:
    for arguments in ([], ["verify"], ["recheck"]):
        told = CliRunner().invoke(command, [*arguments, "--help"]).output
        assert "\\b" not in told
    assert "\n    2    wrong usage\n" in told
