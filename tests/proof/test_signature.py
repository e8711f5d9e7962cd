"""Who signed a manifest, with keys that openssl made and signatures that openssl checks."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.proof import signature
from tests.proof.made import keys, made


def _openssl(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["openssl", *arguments], check=False, capture_output=True)  # noqa: S607  # found on PATH


def test_a_signed_manifest_holds_for_its_key_alone(tmp_path: Path) -> None:
    private, public = keys(tmp_path)
    _, other = keys(tmp_path, "other")
    case = made(tmp_path, sign_key=private)
    assert case.check(public)["signature"].state == "holds"
    (line,) = case.differences(other)
    assert line.startswith("manifest.json.sig: key ")
    assert f"it names key {signature.signer(private)}" in line


def test_openssl_comes_to_the_same_answer(tmp_path: Path) -> None:
    private, public = keys(tmp_path)
    case = made(tmp_path, sign_key=private).case
    asked = ("pkeyutl", "-verify", "-pubin", "-inkey", public, "-rawin", "-in", case / "manifest.json")
    assert _openssl(*asked, "-sigfile", case / "manifest.json.sig").returncode == 0
    with (case / "manifest.json").open("ab") as file:
        file.write(b" ")
    assert _openssl(*asked, "-sigfile", case / "manifest.json.sig").returncode != 0
    der = _openssl("pkey", "-pubin", "-in", public, "-outform", "DER").stdout
    assert hashlib.sha256(der).hexdigest() == signature.signer(private)


def test_a_forged_signature_is_found(tmp_path: Path) -> None:
    private, public = keys(tmp_path)
    case = made(tmp_path, sign_key=private)
    path = case.case / "manifest.json.sig"
    path.write_bytes(bytes([path.read_bytes()[0] ^ 1]) + path.read_bytes()[1:])
    assert "did not sign this manifest.json" in case.differences(public)[0]
    path.write_bytes(b"")
    assert "did not sign this manifest.json" in case.differences(public)[0]


def test_a_rewritten_manifest_is_found_by_the_signature_alone(tmp_path: Path) -> None:
    private, public = keys(tmp_path)
    case = made(tmp_path, sign_key=private)
    (case.case / "report.pdf").write_bytes(b"%PDF-1.7 eligible")
    case.cover_up()
    assert case.differences() == []
    assert "did not sign this manifest.json" in case.differences(public)[0]


def test_a_removed_signature_is_found_with_and_without_a_key(tmp_path: Path) -> None:
    private, public = keys(tmp_path)
    case = made(tmp_path, sign_key=private)
    (case.case / "manifest.json.sig").unlink()
    expected = [f"manifest.json.sig: is missing; key {signature.signer(private)} is to have signed"]
    assert case.differences() == expected
    assert case.differences(public) == expected


def test_a_key_for_an_unsigned_case_proves_nothing(tmp_path: Path) -> None:
    _, public = keys(tmp_path)
    assert made(tmp_path).differences(public) == ["manifest.json.sig: is missing"]


def test_a_signature_nobody_checked_is_said_to_be_unchecked(tmp_path: Path) -> None:
    private, _ = keys(tmp_path)
    part = made(tmp_path, sign_key=private).check()["signature"]
    assert part.state == "not_checked"
    assert "--key" in part.said


def test_a_key_that_cannot_be_used_is_wrong_usage(tmp_path: Path) -> None:
    private, public = keys(tmp_path)
    nothing, other, locked = tmp_path / "nothing.pem", tmp_path / "x25519.pem", tmp_path / "locked.pem"
    nothing.write_text("a key")
    _openssl("genpkey", "-algorithm", "x25519", "-out", other)
    _openssl("pkey", "-in", private, "-aes256", "-passout", "pass:secret", "-out", locked)
    for path, said in (
        (tmp_path / "nowhere", "cannot be read"),
        (nothing, "is no private key in PEM"),
        (public, "is no private key in PEM"),
        (other, "is no Ed25519 key"),
        (locked, "protected by a password"),
    ):
        with pytest.raises(UsageError, match=said):
            signature.private_key(path)
    for path in (nothing, private):
        with pytest.raises(UsageError, match="is no public key in PEM"):
            signature.public_key(path)
