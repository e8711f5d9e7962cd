"""A case folder made from an invented applicant without reading anything, and the papers it pretends to have read."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pipeline.geometry import IDENTITY, Box
from pipeline.model import Document, Engine, FileReport, ModelFile, ReadPage, Word
from pipeline.policy import Policy
from pipeline.proof import Examined, judged
from pipeline.proof.part import Part
from pipeline.proof.recheck import recheck
from pipeline.proof.seal import seal
from pipeline.records import RECORD_TYPES, Record
from pipeline.report.contract import report_json
from tests.checks.builders import complete, dossier, page, policy

PAPERS = {"yyzz.jpg": b"a license", "sales/九月.png": b"a month", "packed.zip": b"an archive"}
_KINDS = {record: kind for kind, record in RECORD_TYPES.items()}


@dataclass(frozen=True)
class Made:
    case: Path
    uploads: Path

    def check(self, key: Path | None = None) -> dict[str, Part]:
        return {part.name: part for part in recheck(self.case, uploads=self.uploads, key=key)}

    def differences(self, key: Path | None = None) -> list[str]:
        return [line for part in self.check(key).values() for line in part.differences]

    def edit(self, name: str, change: Callable[[Any], None]) -> None:
        """Change a JSON file of the case and write it in its own form."""
        path = self.case / name
        content = json.loads(path.read_bytes())
        change(content)
        plain = name == "report.json"
        text = json.dumps(content, ensure_ascii=not plain, sort_keys=not plain, indent=1)
        path.write_text(text + "\n", encoding="utf-8")

    def cover_up(self) -> None:
        """What whoever changes a file would do next: write its new hash into the manifest."""

        def renew(manifest: Any) -> None:
            for entry in manifest["files"]:
                content = (self.case / entry["name"]).read_bytes()
                entry |= {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}

        self.edit("manifest.json", renew)


def examined(*records: Record) -> Examined:
    records = records or complete()
    word = Word(text="a whole page of words", box=Box(left=0, top=0, right=9, bottom=9), confidence=0.9)
    read = ReadPage(
        page=page("d0"), engine="rapidocr", rotation=90, width=6, height=8, to_upload=IDENTITY, words=(word,)
    )
    documents = tuple(Document(id=each.document, type=_KINDS[type(each)], pages=(read,)) for each in records)
    model = ModelFile(name="recognizer.onnx", sha256="e" * 64)
    return Examined(
        dossier=dossier(*records),
        documents=documents,
        files=(
            *(_file(name, content) for name, content in PAPERS.items()),
            _file("packed.zip/inner.jpg", b"inside"),
            FileReport(
                name="huge.pdf", sha256="", size=4, media_type="application/pdf", pages=0, status="too_big", problem="…"
            ),
            FileReport(name="link", sha256="", size=0, media_type="", pages=0, status="not_regular", problem="…"),
        ),
        engines=(Engine(name="rapidocr", version="3.10.0", models=(model,)),),
    )


def made(
    folder: Path,
    *records: Record,
    by: Policy | None = None,
    sign_key: Path | None = None,
    copies: Mapping[str, bytes] = MappingProxyType({}),
) -> Made:
    uploads, case = folder / "papers", folder / "out" / "cases" / "001"
    (uploads / "sales").mkdir(parents=True)
    case.mkdir(parents=True)
    for name, content in {**PAPERS, "huge.pdf": b"huge"}.items():
        (uploads / name).write_bytes(content)
    (uploads / "link").symlink_to("yyzz.jpg")
    what, by = examined(*records), by or policy()
    (case / "report.json").write_bytes(report_json(judged(what, by)))
    (case / "report.pdf").write_bytes(b"%PDF-1.7 invented")
    for name, content in copies.items():
        (case / name).parent.mkdir(exist_ok=True)
        (case / name).write_bytes(content)
    seal(case, what, by, uploads, sign_key)
    (case / ".done").write_text("{}")
    return Made(case=case, uploads=uploads)


def keys(folder: Path, name: str = "key") -> tuple[Path, Path]:
    """(private, public), made with the tool the documentation names."""
    private, public = folder / f"{name}.pem", folder / f"{name}.pub"
    subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", private], check=True)  # noqa: S607  # found on PATH, as readers do
    subprocess.run(["openssl", "pkey", "-in", private, "-pubout", "-out", public], check=True)  # noqa: S607  # see above
    return private, public


def _file(name: str, content: bytes) -> FileReport:
    sha256 = hashlib.sha256(content).hexdigest()
    return FileReport(name=name, sha256=sha256, size=len(content), media_type="image/jpeg", pages=1, status="read")
