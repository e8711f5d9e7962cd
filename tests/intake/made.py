"""Makes uploads of every kind, good and bad, without a library that reads them."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, field

import numpy as np
from PIL import Image

_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def noise(width: int = 120, height: int = 80, *, seed: int = 7) -> Image.Image:
    """A picture in which every pixel differs, so that nothing lost goes unseen."""
    generator = np.random.default_rng(seed)
    return Image.fromarray(generator.integers(0, 256, (height, width, 3), dtype=np.uint8))


def corner(width: int = 60, height: int = 40) -> Image.Image:
    """White with a black patch at the top left: tells which way is up."""
    picture = Image.new("RGB", (width, height), "white")
    picture.paste("black", (0, 0, width // 4, height // 4))
    return picture


def encoded(picture: Image.Image, form: str, **options: object) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, form, **options)
    return stream.getvalue()


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One page: its content stream, its boxes in points, and pictures placed as /X0, /X1, …"""

    content: bytes = b"BT /F1 24 Tf 72 700 Td (Hello 2026) Tj ET"
    box: str = "0 0 612 792"
    extra: str = ""
    pictures: tuple[bytes, ...] = field(default=())


def stream(data: bytes, extra: str) -> bytes:
    return b"<< /Length %d %s >>\nstream\n" % (len(data), extra.encode()) + data + b"\nendstream"


def jpeg_object(data: bytes, width: int, height: int) -> bytes:
    about = f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8"
    return stream(data, f"{about} /ColorSpace /DeviceRGB /Filter /DCTDecode")


def flate_object(data: bytes, width: int, height: int) -> bytes:
    about = f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8"
    return stream(zlib.compress(data), f"{about} /ColorSpace /DeviceGray /Filter /FlateDecode")


def pdf(*sheets: Sheet, information: str = "") -> bytes:
    """A classic PDF with one cross-reference table: catalog, page tree, font, then page 4 with its content 5, …"""
    objects: list[bytes] = [b"", b"", _FONT]
    kids = []
    for sheet in sheets:
        first = len(objects) + 2
        names = " ".join(f"/X{at} {first + 1 + at} 0 R" for at in range(len(sheet.pictures)))
        page = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{sheet.box}] /Contents {first} 0 R {sheet.extra} "
            f"/Resources << /Font << /F1 3 0 R >> /XObject << {names} >> >> >>"
        )
        kids.append(f"{first - 1} 0 R")
        objects += [page.encode(), stream(sheet.content, ""), *sheet.pictures]
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    if information:
        objects.append(f"<< {information} >>".encode())
    return _written(objects, f"/Info {len(objects)} 0 R" if information else "")


def _written(objects: list[bytes], trailer: str) -> bytes:
    data, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    data += f"trailer\n<< /Size {len(offsets) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(data)


def updated(original: bytes, number: int, body: bytes) -> bytes:
    """The PDF with object `number` replaced by an appended change."""
    start = int(original.rsplit(b"startxref\n", 1)[1].split()[0])
    added = b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(original) + len(added)
    return (
        original
        + added
        + b"xref\n%d 1\n%010d 00000 n \ntrailer\n<< /Size 9 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
        % (number, len(original), start, table)
    )
