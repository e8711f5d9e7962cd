"""What stands on the terminal after a run: every case in its column, and only files that were written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len

from pipeline import terminal
from pipeline.batch import Outcome, Request, Result
from pipeline.policy import load
from pipeline.report import wording

NAMES = ("001-all-in-order", "坏文件", "上海禾木电子商务有限公司")


def printed(capsys: pytest.CaptureFixture[str], *formats: str, mask: bool = False) -> list[str]:
    request = Request(
        folder=Path("in"),
        out=Path("out"),
        as_of=date(2026, 11, 1),
        policy=load("jd-self-operated"),
        batch=False,
        jobs=None,
        engine="auto",
        formats=frozenset(formats),
        mask=mask,
    )
    results = tuple(
        Result(name=name, status="processed", verdict="eligible", problem=None, seconds=1.0) for name in NAMES
    )
    terminal.print_table(Outcome(results=results, notes=(), seconds=3.0), request, wording.of("zh"))
    return capsys.readouterr().out.splitlines()


def test_verdicts_stand_in_one_column_whatever_the_names_are_written_in(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "html", "json")[: len(NAMES) + 1]
    columns = {cell_len(line.partition(mark)[0]) for line in lines for mark in ("结论", "✓") if mark in line}
    assert len(columns) == 1


def test_the_files_that_were_written_are_named_and_no_others(capsys: pytest.CaptureFixture[str]) -> None:
    everything = printed(capsys, "html", "pdf", "json", "xlsx", mask=True)
    assert everything[-2] == "总览：out/index.html, summary.xlsx, summary.csv"
    assert everything[-1] == (
        "报告：out/cases/<case>/report.html, report.pdf, report.json, letter.html, "
        "report-shared.html, report-shared.pdf"
    )
    assert printed(capsys, "json")[-2:] == ["3 个案件，用时 3 秒", "报告：out/cases/<case>/report.json"]
