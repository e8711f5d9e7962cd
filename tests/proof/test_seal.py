"""A case counts as finished only with evidence that comes back from its file as it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.model import Engine
from pipeline.policy import load
from pipeline.proof.seal import seal
from pipeline.proof.stored import NotStored
from tests.checks.builders import complete, license_, money, policy, read
from tests.proof.made import examined, made

SEVEN: Any = 7


@pytest.mark.parametrize(
    ("capital", "said"),
    [
        (replace(money("1"), currency=SEVEN), r"registered_capital\.value\.currency: must be str, is 7"),
        (5000000, r"registered_capital\.value: must be a Money, is 5000000"),
    ],
)
def test_a_value_of_another_type_than_declared_is_never_stored(tmp_path: Path, capital: Any, said: str) -> None:
    what = examined(license_(registered_capital=read(capital)), *complete()[1:])
    with pytest.raises(NotStored, match=said):
        seal(tmp_path, what, policy(), tmp_path, None)
    assert list(tmp_path.iterdir()) == []


def test_a_value_without_a_stored_form_is_never_stored(tmp_path: Path) -> None:
    engine = Engine(name="rapidocr", version=b"3")  # type: ignore[arg-type]  # what must not happen
    with pytest.raises(TypeError, match="a bytes has no stored form"):
        seal(tmp_path, replace(examined(), engines=(engine,)), policy(), tmp_path, None)


def test_the_policy_is_kept_byte_by_byte(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_bytes(load("jd-self-operated").content.replace(b"\n", b"\r\n") + "# 规则\r\n".encode())
    case = tmp_path / "case"
    case.mkdir()
    seal(case, examined(), load(str(mine)), tmp_path, None)
    assert (case / "policy.toml").read_bytes() == mine.read_bytes()


def test_copies_in_a_folder_of_their_own_are_proved_too(tmp_path: Path) -> None:
    case = made(tmp_path, copies={"shared/report.html": b"<p>masked</p>"})
    assert case.check()["files"].said == "5 of 5 as recorded"
    (case.case / "shared" / "report.html").write_bytes(b"<p>M</p>")
    (line,) = case.differences()
    assert line.startswith("shared/report.html: recorded sha256 ")
