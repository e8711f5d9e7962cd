"""QR codes of licenses, found in the pixels: straight, turned, photographed, sent through a chat; all invented."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import qrcode
from PIL import Image

from pipeline.forensics import Examined, examine
from pipeline.geometry import IDENTITY
from pipeline.model import Document, DocumentType, Page, ReadPage
from pipeline.raster import Raster

NAMED = "http://www.gsxt.gov.cn/index.html?uniscid=91350100M000100Y43"


def _sheet(*texts: str | bytes, module: int = 5) -> Image.Image:
    """A page with a row of codes."""
    sheet = Image.new("RGB", (1200, 800), (250, 246, 236))
    for place, text in enumerate(texts):
        code = qrcode.QRCode(border=1, box_size=module)
        code.add_data(text, optimize=0)
        code.make()
        sheet.paste(code.make_image().convert("RGB"), (60 + 500 * place, 90))
    return sheet


def _examined(folder: Path, sheet: Image.Image, kind: DocumentType = DocumentType.BUSINESS_LICENSE) -> Examined:
    pixels = np.asarray(sheet.convert("RGB"))
    page = Page(file="yyzz.jpg", sha256="a", number=1, width=sheet.width, height=sheet.height)
    path = folder / "page.rgb"
    pixels.tofile(path)
    read = ReadPage(
        page=page, engine="x", rotation=0, width=sheet.width, height=sheet.height, to_upload=IDENTITY, words=()
    )
    return examine((read,), (Document(id="d1", type=kind, pages=(read,)),), (), (Raster(page=page, path=path),))


@pytest.mark.parametrize(
    "sheet",
    [
        _sheet(NAMED),
        _sheet(NAMED).transpose(Image.Transpose.ROTATE_90),
        _sheet(NAMED).rotate(17, fillcolor="white"),
        _sheet(NAMED).resize((360, 240), Image.Resampling.BICUBIC),
    ],
    ids=["straight", "sideways", "askew", "one and a half pixels a module"],
)
def test_a_code_is_read_and_placed(tmp_path: Path, sheet: Image.Image) -> None:
    (code,) = _examined(tmp_path, sheet).codes
    assert (code.text, code.page.file) == (NAMED, "yyzz.jpg")


def test_the_place_is_in_pixels_of_the_upload(tmp_path: Path) -> None:
    for sheet, scale in ((_sheet(NAMED), 1.0), (_sheet(NAMED).resize((360, 240), Image.Resampling.BICUBIC), 0.3)):
        (code,) = _examined(tmp_path, sheet).codes
        box = code.quad.bounds(sheet.width, sheet.height)
        assert box.left == pytest.approx(65 * scale, abs=4)
        assert box.top == pytest.approx(95 * scale, abs=4)
        assert box.width == pytest.approx(33 * 5 * scale, abs=6)


def test_an_older_encoding_is_text_too(tmp_path: Path) -> None:
    (code,) = _examined(tmp_path, _sheet("名称:某某公司\r\n成立日期:2010年04月09日".encode("gb18030"))).codes
    assert code.text == "名称:某某公司\n\n成立日期:2010年04月09日"


def test_only_licenses_are_looked_at(tmp_path: Path) -> None:
    assert _examined(tmp_path, _sheet(NAMED), DocumentType.TRADEMARK_CERTIFICATE).codes == ()


@pytest.mark.parametrize(
    ("texts", "signs"),
    [
        ((NAMED,), []),
        ((), []),
        (("https://qr.alipay.com/x1",), []),
        (("5F21 a wallet's own code",), []),
        (("http://www.gsxt-gov.example/index.html?id=7",), [("qr_foreign_host", "leads to www.gsxt-gov.example")]),
        (("http://www.gsxt.gov.cn",), [("qr_names_nobody", "leads to the front page of www.gsxt.gov.cn")]),
        ((NAMED, "http://shop.example/"), []),
    ],
)
def test_where_the_code_leads(tmp_path: Path, texts: tuple[str, ...], signs: list[tuple[str, str]]) -> None:
    traces = _examined(tmp_path, _sheet(*texts)).traces
    assert [(each.code, each.detail) for each in traces] == [(code, f"the QR code {told}") for code, told in signs]
    assert all(each.quad is not None and (each.file, each.page) == ("yyzz.jpg", 1) for each in traces)
