"""What a file is, by its first bytes; names and extensions only tell what somebody believes it to be.

Table from the formats' own specifications: JFIF/Exif, PNG, GIF89a, BMP, RIFF/WebP, TIFF 6.0, ISO 32000, ISO 14496-12.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from pipeline.intake.answer import Task
from pipeline.model import FileStatus

HEAD_BYTES = 4096
UNKNOWN = "application/octet-stream"
READABLE_ENDINGS = frozenset(
    ["jpg", "jpeg", "jpe", "jfif", "png", "webp", "bmp", "gif", "heic", "heif", "tif", "tiff", "pdf", "zip"]
)
CONVERT = "export it to PDF and add the PDF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A kind of file. `task` is the child's work on it; without one, `status` and `problem` say why not."""

    media_type: str
    task: Task | None = None
    decoder: str = ""
    status: FileStatus = "unsupported"
    problem: str | None = None


_PICTURES: tuple[tuple[bytes, Format], ...] = (
    (b"\xff\xd8\xff", Format(media_type="image/jpeg", task="picture", decoder="JPEG")),
    (b"\x89PNG\r\n\x1a\n", Format(media_type="image/png", task="picture", decoder="PNG")),
    (b"GIF87a", Format(media_type="image/gif", task="picture", decoder="GIF")),
    (b"GIF89a", Format(media_type="image/gif", task="picture", decoder="GIF")),
    (b"II*\x00", Format(media_type="image/tiff", task="picture", decoder="TIFF")),
    (b"MM\x00*", Format(media_type="image/tiff", task="picture", decoder="TIFF")),
    (b"II+\x00", Format(media_type="image/tiff", task="picture", decoder="TIFF")),
    (b"MM\x00+", Format(media_type="image/tiff", task="picture", decoder="TIFF")),
)
_BMP = Format(media_type="image/bmp", task="picture", decoder="BMP")
_BMP_HEADERS = frozenset([12, 16, 40, 52, 56, 64, 108, 124])
_WEBP = Format(media_type="image/webp", task="picture", decoder="WEBP")
_HEIF = Format(media_type="image/heic", task="picture", decoder="HEIF")
_PDF = Format(media_type="application/pdf", task="pdf")
_ZIP = Format(media_type="application/zip", task="archive")
_HEIF_BRANDS = frozenset([b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"])

_REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (b"Rar!", "application/vnd.rar", "a RAR archive is not opened: unpack it, or pack the files as ZIP"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed", "a 7z archive is not opened: unpack it, or pack it as ZIP"),
    (b"\x1f\x8b", "application/gzip", "a gzip archive is not opened: unpack it, or pack the files as ZIP"),
    (b"\xd0\xcf\x11\xe0", "application/x-ole-storage", f"an Office document is not read: {CONVERT}"),
    (b"8BPS", "image/vnd.adobe.photoshop", "a Photoshop picture is not read: save it as JPEG or PNG"),
    (b"%!PS", "application/postscript", f"PostScript is not read: {CONVERT}"),
    (b"{\\rtf", "application/rtf", f"an RTF document is not read: {CONVERT}"),
)
_VIDEO = Format(media_type="video/mp4", problem="a video is not read: add a screenshot or a photo of what it shows")
_AVIF = Format(media_type="image/avif", problem="an AVIF picture is not read: save it as JPEG or PNG")


def recognize(head: bytes, name: str) -> Format:
    """The format of a file that begins with `head` (up to 4096 bytes); `name` only words the refusal."""
    if not head:
        return Format(media_type=UNKNOWN, status="damaged", problem="the file is empty (0 bytes): send it again")
    for signature, known in _PICTURES:
        if head.startswith(signature):
            return known
    container = _container(head)
    if container is not None:
        return container
    for signature, media_type, problem in _REFUSED:
        if head.startswith(signature):
            return Format(media_type=media_type, problem=problem)
    return _stranger(head, name)


def _container(head: bytes) -> Format | None:
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _WEBP
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return _BMP
    if head[4:8] == b"ftyp":
        return _iso_media(head)
    if head[:4] in {b"PK\x03\x04", b"PK\x05\x06"}:
        return _ZIP
    # ISO 32000 viewers look for the header within the first kilobyte.
    return _PDF if b"%PDF-" in head[:1024] else None


def _iso_media(head: bytes) -> Format:
    end = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, end, 4))}
    if b"avif" in brands or b"avis" in brands:
        return _AVIF
    return _HEIF if brands & _HEIF_BRANDS else _VIDEO


def _stranger(head: bytes, name: str) -> Format:
    ending = PurePosixPath(name).suffix.lstrip(".").lower()
    media_type = "text/plain" if _is_text(head) else UNKNOWN
    if ending in READABLE_ENDINGS:
        found = "text" if media_type == "text/plain" else "something else"
        problem = f"the name ends in .{ending}, but the file holds {found}: send the original file"
        return Format(
            media_type=media_type,
            status="unsupported" if media_type == "text/plain" else "damaged",
            problem=problem,
        )
    if media_type == "text/plain":
        return Format(media_type=media_type, status="ignored", problem="text is not read as evidence: add the document")
    return Format(media_type=media_type, status="ignored", problem=f"an unknown kind of file is not read: {CONVERT}")


def _is_text(head: bytes) -> bool:
    """No control character beyond tab and line ends; UTF-16 counts by its mark."""
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return True
    return not any(byte < 9 or 13 < byte < 32 for byte in head)
