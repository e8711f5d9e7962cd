"""Folders on object storage (s3://bucket/folder), through fsspec.

Endpoint and credentials are those of the machine that asks (AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, ~/.aws, a role):
an address travels between machines, a secret never does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pipeline.errors import CaseError, MissingDependency, UsageError

SCHEME = "s3://"
_EXTRA = "it comes with pip install 'admission-evidence[cluster]'"
# One request; s3fs asks five times where none comes through, so that a storage that falls silent is told after minutes.
_PATIENCE = {"connect_timeout": 5, "read_timeout": 15, "retries": {"total_max_attempts": 2}}
_CREDENTIALS = "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile in ~/.aws, on this machine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What the storage says of an object: `tag` changes with its bytes."""

    tag: str
    changed: datetime


@dataclass(frozen=True, slots=True)
class Bucket:
    """A folder on object storage; it need not exist, as no folder does there. Every method raises MissingDependency
    where s3fs or credentials are missing, UsageError where the storage refuses or cannot be reached."""

    url: str

    @property
    def name(self) -> str:
        return self.url.rpartition("/")[2]

    def __truediv__(self, name: str) -> Bucket:
        return Bucket(f"{self.url}/{name}")

    def __str__(self) -> str:
        return self.url

    def listed(self) -> tuple[Mapping[str, Stored], frozenset[str]]:
        """(every object below, by its relative name; every folder, empty ones that were made on purpose included)."""
        with _told(self) as storage:
            found = storage.find(self._key, detail=True, withdirs=True)
        files = {self._relative(path): each for path, each in found.items() if each["type"] == "file"}
        folders = (self._relative(path) for path, each in found.items() if each["type"] == "directory")
        objects = {
            name: Stored(tag=str(each["ETag"]).strip('"'), changed=each["LastModified"]) for name, each in files.items()
        }
        return objects, frozenset(name for name in folders if name != self._key)

    def look(self, name: str) -> tuple[str, bytes] | None:
        """(tag, content) of one object, None where there is none."""
        with _told(self) as storage:
            try:
                tag = str(storage.info(self._path(name))["ETag"])
                return tag, bytes(storage.cat_file(self._path(name)))
            except FileNotFoundError:
                return None

    def read(self, names: Sequence[str]) -> dict[str, bytes]:
        with _told(self) as storage:
            found = storage.cat([self._path(name) for name in names]) if names else {}
        return {self._relative(path): content for path, content in found.items()}

    def fetch(self, names: Sequence[str], folder: Path) -> None:
        """Bring these objects into the folder. Raises CaseError for a name that no file can have."""
        targets = [folder / _safe(name, self) for name in names]
        for target in targets:
            _made(target.parent, self)
        with _told(self) as storage:
            if names:
                storage.get([self._path(name) for name in names], [str(each) for each in targets])

    def send(self, folder: Path, names: Sequence[str]) -> None:
        with _told(self) as storage:
            if names:
                storage.put([str(folder / name) for name in names], [self._path(name) for name in names])

    def remove(self, names: Sequence[str]) -> None:
        with _told(self) as storage:
            if names:
                storage.rm([self._path(name) for name in names])

    def write(self, name: str, content: bytes, **conditions: str) -> str:
        """Write one object, on conditions (IfMatch, IfNoneMatch) that the storage checks; the tag it has then.

        Raises FileExistsError when a condition does not hold."""
        from botocore.exceptions import ClientError  # noqa: PLC0415  # the extra is needed only here

        with _told(self) as storage:
            bucket, _, key = self._path(name).partition("/")
            try:
                told = storage.call_s3("put_object", Bucket=bucket, Key=key, Body=content, **conditions)
            except (OSError, ClientError) as error:
                if conditions and "condition" in str(error).lower():
                    raise FileExistsError(f"{self.url}/{name}") from error
                raise
        return str(told["ETag"])

    @property
    def _key(self) -> str:
        return self.url.removeprefix(SCHEME)

    def _path(self, name: str) -> str:
        return f"{self._key}/{name}"

    def _relative(self, path: str) -> str:
        return path.removeprefix(f"{self._key}/").removesuffix("/")


Place = Path | Bucket


def identity(objects: Mapping[str, Stored]) -> str:
    """One digest of the names and tags of these objects."""
    digest = hashlib.sha256()
    for name, stored in sorted(objects.items()):
        digest.update(f"{len(name.encode())}\0{name}\0{stored.tag}\0".encode())
    return digest.hexdigest()


@contextmanager
def _told(place: Bucket) -> Iterator[Any]:
    """The storage; what it raises becomes an error that says what to do."""
    try:
        import s3fs  # noqa: PLC0415  # an extra that most runs need not have
        from aiohttp import ClientError as TransferError  # noqa: PLC0415
        from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependency(f"{place}: reading object storage needs s3fs; {_EXTRA}") from error
    try:
        yield s3fs.S3FileSystem(use_listings_cache=False, config_kwargs=_PATIENCE)
    except NoCredentialsError as error:
        raise MissingDependency(f"{place}: no credentials for the object storage; {_CREDENTIALS}") from error
    except PermissionError as error:
        raise UsageError(f"{place}: the object storage refuses these credentials ({error})") from error
    except FileNotFoundError as error:
        raise UsageError(f"{place}: no such bucket or object ({error}); check the address") from error
    except FileExistsError:
        raise
    except (BotoCoreError, ClientError, TransferError, OSError) as error:
        raise UsageError(f"{place}: the object storage does not answer as it should ({error})") from error


def _safe(name: str, place: Bucket) -> str:
    parts = name.split("/")
    if any(part in ("", ".", "..") or "\0" in part for part in parts):
        raise CaseError(f"{place}: no file can be named {name!r}; rename the object and verify the case again")
    return name


def _made(folder: Path, place: Bucket) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise CaseError(f"{place}: {folder.name!r} is an object and a folder at once; rename one") from error
