"""Uploads that break readers: cut, empty, mislabeled, far too large, looping, and things that are no files at all."""

from __future__ import annotations

import os
import socket
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path


def write(folder: Path) -> int:
    """One case folder each; how many."""
    made = list(_files())
    for number, (name, content) in enumerate(made):
        case = folder / f"odd-{number:02}"
        case.mkdir(parents=True)
        (case / name).write_bytes(content)
    special = folder / "odd-special"
    special.mkdir()
    os.mkfifo(special / "fifo.pdf")
    (special / "zero.png").symlink_to("/dev/zero")
    (special / "self").symlink_to(special)
    (special / "folder.pdf").mkdir()
    os.truncate(os.open(special / "sparse.png", os.O_CREAT | os.O_WRONLY, 0o600), 20 << 30)
    here = os.getcwd()  # noqa: PTH109  # a socket's address is short, so it is bound from within
    os.chdir(special)
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("socket.jpg")
    os.chdir(here)
    for name in (
        "=cmd|' _C calc'!A0.png",
        "-rf",
        "a\nb.png",
        "a\u202egnp.exe",
        "%00.png",
        "{{7*7}}.png",
        "x" * 251 + ".png",
    ):
        (special / name).write_bytes(_png(8, 8))
    for raw in (b"\xff\xfe.png", "营业执照.png".encode("gbk")):
        Path(os.fsdecode(os.fsencode(special) + b"/" + raw)).write_bytes(_png(8, 8))
    return len(made) + 1


def _files() -> Iterator[tuple[str, bytes]]:
    picture, paper = _png(400, 300), _pdf(b"BT /F1 24 Tf 72 700 Td (Hello) Tj ET")
    for name in ("empty.jpg", "empty.pdf"):
        yield name, b""
    yield "byte.png", b"\x89"
    yield "zeros.jpg", bytes(1 << 20)
    for share in (5, 30, 60, 99):
        yield f"cut-{share}.png", picture[: len(picture) * share // 100]
        yield f"cut-{share}.pdf", paper[: len(paper) * share // 100]
    yield "bad-check.png", picture[:40] + bytes([picture[40] ^ 255]) + picture[41:]
    yield "bomb.png", _png(30_000, 30_000, bits=1)
    yield "claims.png", _png(60_000, 60_000, rows=1)
    yield "text-bomb.png", _png(8, 8, extra=_chunk(b"zTXt", b"c\0\0" + zlib.compress(b"A" * (64 << 20), 1)))
    yield "is-html.jpg", b"<html><script>alert(1)</script></html>"
    yield "is-png.pdf", picture
    yield "is-pdf.jpg", paper
    yield "svg.png", b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'
    yield "only-head.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
    yield "loop.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0\0\0\x08meta" * 1000
    yield (
        "negative.bmp",
        b"BM" + struct.pack("<IHHI", 54, 0, 0, 54) + struct.pack("<Iii", 40, 100_000, -(2**31)) + bytes(28),
    )
    yield "loop.tif", b"II*\0\x08\0\0\0\0\0\x08\0\0\0"
    yield "canvas.gif", b"GIF89a" + struct.pack("<HHBBB", 65_535, 65_535, 0, 0, 0) + b"\x3b"
    yield from _papers(paper)
    yield from _archives(picture)


def _papers(paper: bytes) -> Iterator[tuple[str, bytes]]:
    yield "huge-page.pdf", _pdf(b"", box="0 0 1000000000 1000000000")
    yield "thin-page.pdf", _pdf(b"", box="0 0 1 2000000")
    yield "no-page.pdf", _pdf(b"", box="0 0 0 0")
    yield "bomb.pdf", _pdf(zlib.compress(b"q Q " * (16 << 20), 1), more="/Filter /FlateDecode")
    yield "deep.pdf", _pdf(b"[" * 200_000 + b"]" * 200_000 + b" TJ")
    yield "script.pdf", _pdf(b"", catalog="/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")
    yield "launch.pdf", _pdf(b"", catalog="/OpenAction << /S /Launch /F (/bin/sh) >>")
    yield "far-start.pdf", paper.replace(b"startxref\n", b"startxref\n99999999999999999999")
    yield "junk-before.pdf", b"x" * (1 << 20) + paper


def _archives(picture: bytes) -> Iterator[tuple[str, bytes]]:
    yield "slip.zip", _zip({"../../evil.png": picture, "/abs.png": picture, "a/../../b.png": picture})
    yield "bomb.zip", _zip({"big.png": bytes(200 << 20)})
    yield "many.zip", _zip({f"f/{number}.png": b"" for number in range(5000)})
    yield "nested.zip", _zip({"a.zip": _zip({"b.zip": _zip({"c.png": picture})})})


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _png(width: int, height: int, *, bits: int = 8, rows: int | None = None, extra: bytes = b"") -> bytes:
    """White, gray; `rows` are really there."""
    row = b"\0" + b"\xff" * ((width * bits + 7) // 8)
    body = zlib.compress(row * (height if rows is None else rows), 1)
    head = struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0)
    parts = (_chunk(b"IHDR", head), extra, _chunk(b"IDAT", body), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _pdf(content: bytes, *, box: str = "0 0 612 792", catalog: str = "", more: str = "") -> bytes:
    """One page, without a table of places: readers have to mend it."""
    objects = (
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R >>".encode(),
        f"<< /Length {len(content)} {more} >>\nstream\n".encode() + content + b"\nendstream",
    )
    numbered = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, each) for number, each in enumerate(objects, 1))
    return b"%PDF-1.7\n" + numbered + b"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"


def _zip(members: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, 1)
    return packed.getvalue()
