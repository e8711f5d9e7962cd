"""A QR code on a page with two licenses belongs to nobody; on a page with one it is that license's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from pipeline import forensics
from pipeline.forensics import _codes
from pipeline.geometry import IDENTITY, Box, Quad
from pipeline.model import Document, DocumentType, Page, ReadPage, ScannedCode
from pipeline.raster import Raster

PAGE = Page(file="a.jpg", sha256="0" * 64, number=1, width=60, height=40)
CODE = ScannedCode(page=PAGE, text="http://zj.gsxt.gov.cn/1", quad=Quad.of(Box(left=1, top=1, right=9, bottom=9)))


def license_on_page(number: int) -> Document:
    page = ReadPage(page=PAGE, engine="rapidocr", rotation=0, width=60, height=40, to_upload=IDENTITY, words=())
    return Document(id=f"d{number}", type=DocumentType.BUSINESS_LICENSE, pages=(page,))


@pytest.mark.parametrize(("licenses", "codes"), [(1, (CODE,)), (2, (replace(CODE, text=""),))])
def test_codes(licenses: int, codes: tuple[ScannedCode, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_codes, "scan", lambda _raster: (CODE,))
    path = tmp_path / "page"
    path.write_bytes(np.full((40, 60, 3), 255, dtype=np.uint8).tobytes())
    documents = [license_on_page(number) for number in range(1, licenses + 1)]
    pages = [page for each in documents for page in each.pages]
    assert forensics.examine(pages, documents, (), (Raster(page=PAGE, path=path),)).codes == codes
