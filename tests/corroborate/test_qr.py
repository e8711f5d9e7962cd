"""What a license's QR code supports, contradicts, and only shows."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.corroborate import support
from pipeline.geometry import Box, Quad
from pipeline.model import Field, Page, Reading, ScannedCode
from pipeline.raster import Raster, Readers
from pipeline.records import BusinessLicense, TaxpayerCertificate

CODE, OTHER = "91350100M000100Y43", "91110000600037341L"
QUAD = Quad.of(Box(left=10, top=10, right=60, bottom=60))
EMPTY: Field[Any] = Field(value=None, problem="label_not_found", readings=())
DECISIVE = {(kind, name) for kind in (BusinessLicense, TaxpayerCertificate) for name in ("uscc", "company_name")} | {
    (BusinessLicense, "establishment_date")
}


class _Nobody:
    name = version = "nobody"


def _page(folder: Path, name: str) -> Raster:
    path = folder / name
    np.full((100, 200, 3), 255, dtype=np.uint8).tofile(path)
    return Raster(page=Page(file=name, sha256=name, number=1, width=200, height=100), path=path)


def _field(value: object, raster: Raster, text: str | None = None) -> Field[Any]:
    reading = Reading(source="rapidocr", text=text or str(value), confidence=0.9, page=raster.page, quad=QUAD)
    return Field(value=value, problem=None, readings=(reading,))


def _supported(folder: Path, said: str, *, elsewhere: bool = False, kind: Any = BusinessLicense) -> Any:
    """The license of a company of CODE, founded on 2010-04-09, after a QR code that says `said`."""
    raster, other = _page(folder, "a.jpg"), _page(folder, "b.jpg")
    read = {
        "uscc": _field(CODE, raster),
        "company_name": _field("福州市木禾（福建）商贸有限公司", raster),
        "establishment_date": _field(date(2010, 4, 9), raster, "2010年4月9日"),
    }
    names = [each for each in kind.__dataclass_fields__ if each != "document"]
    record = kind(document="d1", **{name: read.get(name, EMPTY) for name in names})
    code = ScannedCode(page=(other if elsewhere else raster).page, text=said, quad=QUAD)
    readers = Readers(first=_Nobody(), seconds=(), engines=())  # type: ignore[arg-type]  # nobody is asked
    (found,) = support([record], [raster, other], readers, DECISIVE, [code])
    return found


def _by_qr(field: Field[Any]) -> list[object]:
    return [each.value for each in field.supports if each.source == "qr"]


def test_the_same_code_supports_the_print(tmp_path: Path) -> None:
    field = _supported(tmp_path, f"http://www.gsxt.gov.cn/index.html?uniscid={CODE}").uscc
    assert _by_qr(field) == [CODE]
    assert [(each.source, each.text, each.quad) for each in field.readings[1:]] == [("qr", CODE, QUAD)]


def test_another_code_is_shown_and_has_no_vote(tmp_path: Path) -> None:
    field = _supported(tmp_path, f"http://www.gsxt.gov.cn/index.html?uniscid={OTHER}").uscc
    assert _by_qr(field) == []
    assert [(each.source, each.text) for each in field.readings[1:]] == [("qr", OTHER)]


def test_labeled_facts_support_or_contradict(tmp_path: Path) -> None:
    found = _supported(tmp_path, "名称:福州市木禾(福建)商贸有限公司;成立日期:2012年04月09日;网址:http://a.gov.cn/1")
    assert _by_qr(found.company_name) == ["福州市木禾（福建）商贸有限公司"]
    assert _by_qr(found.establishment_date) == [date(2012, 4, 9)]


def test_a_fact_that_is_no_value_says_nothing(tmp_path: Path) -> None:
    assert len(_supported(tmp_path, "成立日期:null;名称:x").establishment_date.readings) == 1


def test_a_foreign_link_supports_nothing(tmp_path: Path) -> None:
    assert _by_qr(_supported(tmp_path, f"http://gsxt.example/?uniscid={CODE}").uscc) == []


def test_only_the_code_of_the_same_page_of_a_license_counts(tmp_path: Path) -> None:
    said = f"http://www.gsxt.gov.cn/index.html?uniscid={CODE}"
    assert _by_qr(_supported(tmp_path, said, elsewhere=True).uscc) == []
    assert _by_qr(_supported(tmp_path, said, kind=TaxpayerCertificate).uscc) == []
