"""ZIP -> its files, each under a number of our own; the names inside are data and never become paths."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from pipeline.intake.answer import Answer, Job, MemberAnswer, member_file
from pipeline.intake.limits import MAX_ARCHIVE_BYTES, MAX_FILE_BYTES, MAX_MEMBERS, MEBIBYTE

DAMAGED = "the archive is damaged and cannot be opened: pack the files again"
_ENCRYPTED_BIT = 0x1
_UTF8_BIT = 0x800
# A file that names one of these is an office document in a ZIP coat.
_COATS = (
    ("OFD.xml", "an OFD document is not read: export it to PDF and add the PDF"),
    ("[Content_Types].xml", "an Office document is not read: export it to PDF and add the PDF"),
    ("mimetype", "an OpenDocument or e-book is not read: export it to PDF and add the PDF"),
)
TOO_BIG = (
    f"more than {MAX_FILE_BYTES // MEBIBYTE} MiB unpacked, or the archive more than "
    f"{MAX_ARCHIVE_BYTES // MEBIBYTE} MiB: send it smaller"
)
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError, RuntimeError)


class _DamagedMember(Exception):
    """The compressed data of one file is no good."""


def read(job: Job) -> Answer:
    try:
        archive = zipfile.ZipFile(job.source)
    except _UNREADABLE:
        return Answer(status="damaged", problem=DAMAGED)
    with archive:
        # Some packers for Windows write backslashes, also behind the names of folders.
        entries = [entry for entry in archive.infolist() if not entry.filename.endswith(("/", "\\"))]
        names = {entry.filename for entry in entries}
        for marker, problem in _COATS:
            if marker in names:
                return Answer(status="unsupported", problem=problem)
        return _unpack(archive, entries, Path(job.folder))


def _unpack(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], folder: Path) -> Answer:
    members: list[MemberAnswer] = []
    left = MAX_ARCHIVE_BYTES
    for number, entry in enumerate(entries[:MAX_MEMBERS], start=1):
        member = _refused(entry, number) or _copy(archive, entry, number, folder / member_file(number), left)
        left -= member.size if member.status == "read" else 0
        members.append(member)
    if len(entries) > MAX_MEMBERS:
        problem = f"{len(entries)} files, only the first {MAX_MEMBERS} were opened: pack fewer files"
        return Answer(status="read_partly", problem=problem, members=tuple(members))
    return Answer(status="read", members=tuple(members))


def _refused(entry: zipfile.ZipInfo, number: int) -> MemberAnswer | None:
    name = _name(entry)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind and not stat.S_ISREG(kind):
        problem = "a link is not opened: put the file itself into the archive"
        return MemberAnswer(number=number, name=name, size=0, status="not_regular", problem=problem)
    if entry.flag_bits & _ENCRYPTED_BIT:
        problem = "locked with a password: pack it without one"
        return MemberAnswer(number=number, name=name, size=0, status="encrypted", problem=problem)
    return None


def _copy(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, number: int, target: Path, room: int) -> MemberAnswer:
    """Counts the bytes that really come out: the sizes in the headers may lie."""
    name, size = _name(entry), 0
    room = min(room, MAX_FILE_BYTES)
    try:
        with target.open("xb") as out:
            for block in _blocks(archive, entry):
                size += len(block)
                if size > room:
                    break
                out.write(block)
    except _DamagedMember:
        target.unlink()
        problem = "damaged inside the archive: pack the original file again"
        return MemberAnswer(number=number, name=name, size=0, status="damaged", problem=problem)
    if size > room:
        target.unlink()
        return MemberAnswer(number=number, name=name, size=entry.file_size, status="too_big", problem=TOO_BIG)
    return MemberAnswer(number=number, name=name, size=size, status="read")


def _blocks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    try:
        with archive.open(entry) as source:
            while block := source.read(MEBIBYTE):
                yield block
    except _UNREADABLE as error:
        raise _DamagedMember from error


def _name(entry: zipfile.ZipInfo) -> str:
    """The name as it was meant, '/'-separated, without steps upward: old Chinese packers write GBK."""
    raw = entry.filename
    if not entry.flag_bits & _UTF8_BIT:
        raw = _guess(raw)
    parts = [part for part in raw.replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    return "/".join(parts) or "nameless"


def _guess(name: str) -> str:
    try:
        stored = name.encode("cp437")
    except UnicodeEncodeError:  # the packer gave the name in Unicode besides (Info-ZIP, field 0x7075)
        return name
    for encoding in ("utf-8", "gb18030"):
        try:
            return stored.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name
