"""Ed25519 keys in the PEM files that openssl writes; a signature is its 64 bytes, as openssl reads them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from pipeline.errors import UsageError

_LARGEST = 100_000


def private_key(path: Path) -> Ed25519PrivateKey:
    """Raises UsageError for anything but an Ed25519 private key that no password protects."""
    try:
        key = load_pem_private_key(_bytes(path), password=None)
    except TypeError as protected:
        mend = "write an open copy with openssl pkey -in FILE -out COPY"
        raise UsageError(f"{path}: the key is protected by a password; {mend}") from protected
    except (ValueError, UnsupportedAlgorithm) as wrong:
        mend = "make one with openssl genpkey -algorithm ed25519 -out FILE"
        raise UsageError(f"{path}: is no private key in PEM; {mend}") from wrong
    if not isinstance(key, Ed25519PrivateKey):
        raise UsageError(f"{path}: is no Ed25519 key; make one with openssl genpkey -algorithm ed25519 -out FILE")
    return key


def public_key(path: Path) -> Ed25519PublicKey:
    """Raises UsageError for anything but an Ed25519 public key."""
    try:
        key = load_pem_public_key(_bytes(path))
    except (ValueError, UnsupportedAlgorithm) as wrong:
        mend = "the signer makes it with openssl pkey -in PRIVATE -pubout -out PUBLIC"
        raise UsageError(f"{path}: is no public key in PEM; {mend}") from wrong
    if not isinstance(key, Ed25519PublicKey):
        raise UsageError(f"{path}: is no Ed25519 public key")
    return key


def fingerprint(key: Ed25519PublicKey) -> str:
    """SHA-256 of the key's DER form (openssl pkey -pubin -outform DER | sha256sum)."""
    return hashlib.sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).hexdigest()


def signer(path: Path | None) -> str | None:
    """The fingerprint of the public half of a private key; None where nothing is signed."""
    return None if path is None else fingerprint(private_key(path).public_key())


def holds(signature: bytes, content: bytes, key: Ed25519PublicKey) -> bool:
    try:
        key.verify(signature, content)
    except InvalidSignature:
        return False
    return True


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror})") from error
