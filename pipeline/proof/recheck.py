"""A finished case folder -> does everything in it still hold? Files by their hashes, verdicts by judging again."""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import UsageError
from pipeline.proof import manifest as files
from pipeline.proof import same_files, same_verdicts, signature
from pipeline.proof.differing import readable
from pipeline.proof.manifest import Manifest
from pipeline.proof.part import Part, compared
from pipeline.proof.program import Program, program
from pipeline.proof.stored import NotStored, parsed, restored


def recheck(case: Path, *, uploads: Path | None, key: Path | None) -> tuple[Part, ...]:
    """`uploads` is the folder of the applicant's papers, `key` the signer's public key.

    Raises UsageError for a folder that holds no report, and for a folder of papers or a key that cannot be used."""
    _require(case, uploads)
    public = None if key is None else signature.public_key(key)
    try:
        content = (case / files.MANIFEST).read_bytes()
        manifest = restored(parsed(content), Manifest)
    except OSError as error:
        return (compared("manifest", (f"{files.MANIFEST}: cannot be read ({error.strerror})",), ""),)
    except NotStored as wrong:
        return (compared("manifest", (f"{files.MANIFEST}: {readable(str(wrong))}",), ""),)
    return (
        _about(manifest),
        same_files.signed(case, content, manifest.signer, public),
        same_files.reports(case, manifest),
        _uploads(case, manifest, uploads),
        *_verdicts(case, manifest),
        _program(manifest.program),
    )


def _require(case: Path, uploads: Path | None) -> None:
    if not any((case / name).exists() for name in (files.MANIFEST, files.REPORT)):
        raise UsageError(f"{case}: holds no report; give the folder of one case, OUT/cases/<case>")
    if uploads is not None and not uploads.is_dir():
        raise UsageError(f"{uploads}: no such folder; give the folder of the applicant's papers")


def _about(manifest: Manifest) -> Part:
    return compared("manifest", (), f"case {readable(manifest.case)}, as of {manifest.as_of.isoformat()}")


def _uploads(case: Path, manifest: Manifest, given: Path | None) -> Part:
    folder = given or same_files.recorded_folder(case.resolve())
    if folder is None:
        said = "not available here: give --uploads FOLDER to check them"
        return Part(name="uploads", state="not_checked", said=said)
    return same_files.uploads(folder, manifest)


def _verdicts(case: Path, manifest: Manifest) -> tuple[Part, ...]:
    policy_part, policy = same_verdicts.policy(case, manifest)
    evidence_part, examined = same_verdicts.evidence(case, manifest)
    if policy is None or examined is None:
        lines = ("cannot be derived without the policy and the evidence",)
        return policy_part, evidence_part, compared("verdicts", lines, "")
    return policy_part, evidence_part, same_verdicts.verdicts(case, manifest, examined, policy)


def _program(made_by: Program) -> Part:
    this = program()
    if made_by == this:
        return compared("program", (), f"{this.name} {this.version}, the one that made the report")
    made, here = (f"{readable(each.version)} ({each.sha256[:12]}…)" for each in (made_by, this))
    said = f"made by {made}, checked by {here}: where evidence or verdicts differ, check with the one that made them"
    return Part(name="program", state="not_checked", said=said)
