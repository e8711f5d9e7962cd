"""The whole command from object storage to object storage on a cluster, against the same batch on this machine."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.batch._bucket import Bucket
from tests.batch.conftest import ROOT, Dask

OPTIONS = ("--batch", "--as-of", "2026-11-01", "--engine", "tesseract", "--formats", "html,pdf,json,xlsx")
pytestmark = pytest.mark.real_engine


def _verify(place: object, out: object, *more: str) -> str:
    command = [sys.executable, "-m", "pipeline", "verify", str(place), "--out", str(out), *OPTIONS, *more]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, cwd=ROOT)
    assert told.returncode == 0, told.stderr
    return told.stdout


def _digests(folder: Path) -> dict[str, str]:
    """Of everything that a person gets."""
    paths = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    told = found.keys() - {"run.json", "run.log"}
    return {name: hashlib.sha256(found[name]).hexdigest() for name in sorted(told)}


def test_a_cluster_gives_the_bytes_of_this_machine(tmp_path: Path, bucket: Bucket, dask: Dask) -> None:
    papers = tmp_path / "in"
    (papers / "good").mkdir(parents=True)
    (papers / "good" / "application.toml").write_text('brand = "禾木优品"', encoding="utf-8")
    (papers / "bad <b>").mkdir()
    (papers / "bad <b>" / "坏.jpg").write_bytes(b"no picture")
    (papers / "stray.pdf").write_bytes(b"x")
    names = [path.relative_to(papers).as_posix() for path in papers.rglob("*") if path.is_file()]
    (bucket / "in").send(papers, names)

    _verify(papers, tmp_path / "here", "--jobs", "2")
    _verify(bucket / "in", bucket / "out", "--cluster", dask.address)
    objects, _ = (bucket / "out").listed()
    (bucket / "out").fetch(sorted(objects), tmp_path / "there")

    assert _digests(tmp_path / "there") == _digests(tmp_path / "here")
    assert len(_digests(tmp_path / "here")) > 15
    record = json.loads((tmp_path / "there" / "run.json").read_text(encoding="utf-8"))
    assert [each["location"] for each in record["cases"]] == [f"{bucket}/in/{name}" for name in ("bad <b>", "good")]
    assert _verify(bucket / "in", bucket / "out", "--cluster", dask.address).count("沿用") == 2
