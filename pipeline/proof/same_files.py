"""The files of a case folder, the signature and the uploads, against what the manifest records of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from pipeline.intake.folder import is_hidden
from pipeline.proof import manifest as files
from pipeline.proof import signature
from pipeline.proof.differing import readable
from pipeline.proof.manifest import Manifest, Upload
from pipeline.proof.part import Part, compared

_UNSIGNED = "none: an unsigned manifest shows accidental change only, since whoever changes a file can write both anew"
_BESIDE = frozenset({files.MANIFEST, files.SIGNATURE, files.MARK})


def signed(case: Path, content: bytes, signer: str | None, key: Ed25519PublicKey | None) -> Part:
    """Whether the owner of `key` signed these very bytes of the manifest; `signer` is who it says signs it."""
    path = case / files.SIGNATURE
    if not path.is_file():
        if signer is None and key is None:
            return Part(name="signature", state="not_checked", said=_UNSIGNED)
        return _forged(f"{files.SIGNATURE}: is missing" + (f"; key {signer} is to have signed" if signer else ""))
    if key is None:
        return Part(
            name="signature", state="not_checked", said=f"there is one, by key {signer}: give --key to check it"
        )
    name = signature.fingerprint(key)
    if not signature.holds(path.read_bytes(), content, key):
        return _forged(f"{files.SIGNATURE}: key {name} did not sign this {files.MANIFEST}; it names key {signer}")
    return compared("signature", (), f"by key {name}")


def reports(case: Path, manifest: Manifest) -> Part:
    """Every file of the case folder: as recorded, changed, missing, or added."""
    there = files.found_below(case)
    recorded = {each.name: each for each in manifest.files}
    lines = [_line(each.name, each.sha256, each.bytes, there.get(each.name)) for each in manifest.files]
    lines += [f"{readable(name)}: was added; the manifest does not name it" for name in _extra(there, recorded)]
    found = tuple(line for line in lines if line)
    return compared("files", found, f"{len(recorded)} of {len(recorded)} as recorded")


def uploads(folder: Path, manifest: Manifest) -> Part:
    """The applicant's papers below `folder`; what lies in an archive is proved by the archive, and what systems
    leave behind (Thumbs.db) is no paper."""
    there = {name: path for name, path in files.found_below(folder).items() if not is_hidden(name)}
    names = {each.name for each in manifest.uploads}
    outside = [each for each in manifest.uploads if not (_packed(each.name, names) or is_hidden(each.name))]
    lines = [_upload_line(each, there.get(each.name)) for each in outside]
    lines += [f"{readable(name)}: was added after the papers were read" for name in _extra(there, names)]
    found = tuple(line for line in lines if line)
    unproved = [readable(each.name) for each in outside if each.sha256 is None]
    said = f"{len(outside) - len(unproved)} of {len(outside)} as recorded, in {readable(str(folder))}"
    return compared("uploads", found, said + (f"; no bytes were recorded of {', '.join(unproved)}" if unproved else ""))


def recorded_folder(case: Path) -> Path | None:
    """Where run.json, beside the folder of cases, says that the papers lay; None when they lie there no more."""
    run = case.parent.parent / "run.json"
    try:
        told = json.loads(run.read_bytes())["cases"]
        places = [str(each["location"]) for each in told if each["case"] == case.name]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    folders = [run.parent / place for place in places]
    return folders[0].resolve() if len(folders) == 1 and folders[0].is_dir() else None


def _forged(difference: str) -> Part:
    return compared("signature", (difference,), "")


def _extra(there: Mapping[str, Path], recorded: Iterable[str]) -> Iterator[str]:
    yield from sorted(there.keys() - set(recorded) - _BESIDE)


def _upload_line(upload: Upload, path: Path | None) -> str:
    if upload.sha256 is None:
        return ""
    return _line(upload.name, upload.sha256, upload.bytes, path)


def _line(name: str, sha256: str, size: int, path: Path | None) -> str:
    """What differs, "" where nothing does."""
    if path is None:
        return f"{readable(name)}: is missing; recorded sha256 {sha256}"
    try:
        found = files.produced(name, path)
    except OSError as error:
        return f"{readable(name)}: cannot be read ({error.strerror or error})"
    if found.sha256 == sha256 and found.bytes == size:
        return ""
    return f"{readable(name)}: recorded sha256 {sha256}, {size} bytes; found {found.sha256}, {found.bytes} bytes"


def _packed(name: str, names: set[str]) -> bool:
    """Inside an archive: a folder is no upload itself, so only an archive's name can be the beginning of another."""
    return any(name.startswith(f"{other}/") for other in names)
