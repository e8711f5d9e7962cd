"""QR codes of licenses: as printed, and replaced by one that leads elsewhere or nowhere."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import qrcode
from PIL import Image

from bench.authenticity.drawn import Tally, license_paper, picture, pixels
from pipeline.forensics import Examined, examine
from pipeline.geometry import IDENTITY
from pipeline.model import Document, DocumentType, Page, ReadPage
from pipeline.raster import Raster

WAYS = (("clean",), ("scan",), ("copy",), ("phone",), ("chat",), ("small",), ("moire", "chat"))
EDITS = {
    "a foreign host": "http://www.gsxt-gov.example/index.html?id=20190301",
    "a bare front page": "http://www.gsxt.gov.cn",
}


def measure(rng: Random, count: int) -> Iterator[Tally]:
    decoded = false = 0
    found = dict.fromkeys(EDITS, 0)
    seen = dict.fromkeys(EDITS, 0)
    for number in range(count):
        ways = WAYS[number % len(WAYS)]
        paper = license_paper(rng, upright=number % 2 == 0)
        honest = _examined(picture(paper, ways, rng))
        decoded += bool(honest.codes)
        false += bool(honest.traces)
        for name, text in EDITS.items():
            if _replace(paper.sheet.ground, text):
                edited = _examined(picture(paper, ways, rng))
                seen[name] += 1
                found[name] += bool(edited.traces)
    yield Tally(
        sign="qr code decoded", paper="licenses of both layouts, 7 ways", honest=False, tried=count, found=decoded
    )
    yield Tally(sign="qr_foreign_host, qr_names_nobody", paper="the same", honest=True, tried=count, found=false)
    for name in EDITS:
        yield Tally(
            sign="qr_foreign_host, qr_names_nobody", paper=name, honest=False, tried=seen[name], found=found[name]
        )


def _replace(ground: Image.Image, text: str) -> bool:
    """Pastes another code over the one of a drawn sheet; False where none was found."""
    examined = _examined(ground)
    if not examined.codes:
        return False
    box = examined.codes[0].quad.bounds(ground.width, ground.height)
    code = qrcode.QRCode(border=1)
    code.add_data(text)
    code.make()
    pad = box.width // 20
    size = box.width + 2 * pad
    ground.paste(code.make_image().convert("RGB").resize((size, size)), (box.left - pad, box.top - pad))
    return True


def _examined(shown: Image.Image) -> Examined:
    page = Page(file="a.jpg", sha256="a", number=1, width=shown.width, height=shown.height)
    read = ReadPage(
        page=page, engine="drawn", rotation=0, width=shown.width, height=shown.height, to_upload=IDENTITY, words=()
    )
    document = Document(id="d1", type=DocumentType.BUSINESS_LICENSE, pages=(read,))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.rgb"
        pixels(shown).tofile(path)
        return examine((read,), (document,), (), (Raster(page=page, path=path),))
