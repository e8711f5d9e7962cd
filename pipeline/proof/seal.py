"""A case's reports, and what they were made from -> evidence.json, policy.toml, manifest.json, and its signature."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pipeline.model import FileReport
from pipeline.policy import Policy
from pipeline.proof import manifest as files
from pipeline.proof import signature
from pipeline.proof.examined import Examined
from pipeline.proof.manifest import Evidence, Manifest, Upload
from pipeline.proof.program import program
from pipeline.proof.stored import canonical, parsed, restored, stored


def seal(folder: Path, examined: Examined, policy: Policy, uploads: Path, sign_key: Path | None) -> None:
    """Add the proof to the finished reports in `folder`; `uploads` is where the papers of the case lie.

    Raises UsageError for a key that cannot be used, TypeError or ValueError for evidence that would not come back
    from its file as it is."""
    (folder / files.EVIDENCE).write_bytes(_evidence(examined))
    (folder / files.POLICY).write_bytes(policy.content)
    content = canonical(stored(_manifest(folder, examined, policy, uploads, sign_key)))
    (folder / files.MANIFEST).write_bytes(content)
    if sign_key is not None:
        (folder / files.SIGNATURE).write_bytes(signature.private_key(sign_key).sign(content))


def _evidence(examined: Examined) -> bytes:
    """Without the words of whole pages: no verdict follows from them, and they would tell more than was asked."""
    pages = [tuple(replace(page, words=(), text_layer=()) for page in each.pages) for each in examined.documents]
    documents = tuple(replace(each, pages=kept) for each, kept in zip(examined.documents, pages, strict=True))
    evidence = Evidence(schema_version="1", examined=replace(examined, documents=documents))
    content = canonical(stored(evidence))
    if restored(parsed(content), Evidence) != evidence:
        raise ValueError(f"{files.EVIDENCE} does not give back what was written")
    return content


def _manifest(folder: Path, examined: Examined, policy: Policy, uploads: Path, sign_key: Path | None) -> Manifest:
    below = files.found_below(uploads)
    return Manifest(
        schema_version="1",
        case=examined.dossier.case,
        as_of=examined.dossier.as_of,
        program=program(),
        policy=policy.identity,
        engines=examined.engines,
        uploads=tuple(_upload(file, below.get(file.name)) for file in examined.files),
        files=tuple(files.produced(name, path) for name, path in files.found_below(folder).items()),
        signer=signature.signer(sign_key),
    )


def _upload(file: FileReport, path: Path | None) -> Upload:
    """What was read is named by the bytes that were read; what was refused by the bytes that lie there."""
    if file.sha256:
        return Upload(name=file.name, sha256=file.sha256, bytes=file.size, status=file.status)
    try:
        there = None if path is None else files.produced(file.name, path)
    except OSError:  # a link, a pipe, or a file nobody may read: it has no bytes to name
        there = None
    if there is None:
        return Upload(name=file.name, sha256=None, bytes=file.size, status=file.status)
    return Upload(name=file.name, sha256=there.sha256, bytes=there.bytes, status=file.status)
