"""A shared copy holds no name of a legal representative, ID number, phone number or address, in texts or in pixels."""

from __future__ import annotations

import base64
import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pikepdf
import pytest
from numpy.typing import NDArray
from PIL import Image

from pipeline.geometry import IDENTITY, Box, Quad
from pipeline.model import AuditedDocument, DocumentType, ReadPage, ScannedCode, Word
from pipeline.report import write_case, write_shared
from pipeline.report.masking import MASK, mask
from tests.report.invented import Case, hostile_case, seen
from tests.report.invented_sheets import pen
from tests.report.test_pdf import text_of

FORMATS = frozenset({"html", "pdf"})
NAME, ADDRESS = "欧阳若水", "上海市浦东新区示例路88号A座301室"
IDENTITY_NUMBER, PHONE = "310115199002301234", "13812345678"
SECRETS = (NAME, ADDRESS, IDENTITY_NUMBER, PHONE)
ROWS = (
    ("名称", "上海禾木电子商务有限公司"),
    ("法定代表人", NAME),
    ("住所", ADDRESS),
    ("身份证号", IDENTITY_NUMBER),
    ("电话", PHONE),
    ("经办", f"{NAME} 办"),
)
GRAY = 96


def box(quad: Quad) -> Box:
    return quad.bounds(1200, 1600)


@pytest.fixture
def private(case: Case, tmp_path: Path) -> Case:
    """A license whose values were read, and words on it that only the page holds."""
    (tmp_path / "private").mkdir()
    raster, places = pen(tmp_path / "private")("张 yyzz.jpg", ROWS)
    words = tuple(Word(text=text, box=box(quad), confidence=0.9) for text, quad in places.items())
    page = ReadPage(
        page=raster.page,
        engine="rapidocr",
        rotation=0,
        width=1200,
        height=1600,
        to_upload=IDENTITY,
        words=words,
    )
    fields = (
        ("company_name", seen(ROWS[0][1], raster, places[ROWS[0][1]], ROWS[0][1])),
        (
            "legal_representative",
            seen(NAME, raster, places[NAME], NAME, (("tesseract", "欧阳 若冰", "欧阳若冰"),)),
        ),
        ("address", seen(ADDRESS, raster, places[ADDRESS], ADDRESS)),
    )
    document = AuditedDocument(
        id="d9", type=DocumentType.BUSINESS_LICENSE, pages=(page,), looks_like=None, fields=fields
    )
    finding = replace(
        case.audit.findings[0],
        summary=f"{NAME} ({IDENTITY_NUMBER}) 电话 {PHONE}, 欧阳 若水",
        measured=f"{ADDRESS} 021-58881234",
    )
    audit = replace(
        case.audit,
        documents=(*case.audit.documents, document),
        findings=(finding, *case.audit.findings[1:]),
        files=(replace(case.audit.files[0], name=f"{NAME}身份证.jpg"), *case.audit.files[1:]),
        codes=(ScannedCode(page=raster.page, text="", quad=Quad.of(Box(left=900, top=1300, right=1100, bottom=1500))),),
    )
    return replace(case, audit=audit, rasters=(*case.rasters, raster))


def pictures(html: str) -> list[NDArray[Any]]:
    found = re.findall(r"data:image/jpeg;base64,([A-Za-z0-9+/=]+)", html)
    return [np.asarray(Image.open(io.BytesIO(base64.b64decode(each))).convert("RGB")).astype(int) for each in found]


def shared(case: Case, folder: Path) -> tuple[str, str]:
    write_shared(case.audit, case.rasters, case.policy, folder, FORMATS, "en")
    return (folder / "report-shared.html").read_text(encoding="utf-8"), text_of(folder / "report-shared.pdf")


def test_no_secret_is_left_in_any_byte(private: Case, tmp_path: Path) -> None:
    html, text = shared(private, tmp_path)
    for secret in (*SECRETS, "欧阳若冰", "欧阳 若冰", "欧阳 若水", "021-58881234"):
        assert secret not in html
        assert secret not in text.replace("\r\n", "")
    assert MASK in html
    assert "上海禾木电子商务有限公司" in html
    assert "names of legal representatives" in html
    with pikepdf.open(tmp_path / "report-shared.pdf") as pdf:
        assert len(pdf.attachments) == 0
        with pdf.open_metadata() as metadata:
            assert (metadata["pdfaid:conformance"], metadata["pdfuaid:part"]) == ("A", "1")


def test_the_whole_report_still_tells_everything(private: Case, tmp_path: Path) -> None:
    write_case(private.audit, private.rasters, private.policy, tmp_path, frozenset({"html"}), "en")
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert all(secret in html for secret in SECRETS)
    assert "names of legal representatives" not in html


def test_the_pixels_of_secrets_are_destroyed_and_others_are_kept(private: Case, tmp_path: Path) -> None:
    html, _ = shared(private, tmp_path)
    write_case(private.audit, private.rasters, private.policy, tmp_path, frozenset({"html"}), "en")
    plain = (tmp_path / "report.html").read_text(encoding="utf-8")
    masked_page, page = (
        next(each for each in reversed(pictures(text)) if each.shape[:2] == (1560, 1170)) for text in (html, plain)
    )
    scale = 1560 / 1600
    secret = [(places.bounds(1200, 1600), text) for text, places in _places(private).items()]
    for at, text in secret:
        rows = slice(round(at.top * scale), round(at.bottom * scale))
        columns = slice(round(at.left * scale), round(at.right * scale))
        if text == ROWS[0][1]:
            assert np.abs(masked_page[rows, columns] - page[rows, columns]).mean() < 2
            continue
        if text == ROWS[5][1]:
            columns = slice(columns.start, columns.start + round(4 * 40 * scale))
        assert np.abs(masked_page[rows, columns] - GRAY).max() < 12, text
        assert np.abs(page[rows, columns] - GRAY).max() > 80
    code = masked_page[round(1310 * scale) : round(1490 * scale), round(910 * scale) : round(1090 * scale)]
    assert np.abs(code - GRAY).max() < 12


def _places(case: Case) -> dict[str, Quad]:
    page = case.audit.documents[-1].pages[0]
    return {word.text: Quad.of(word.box) for word in page.words}


def test_pages_of_kinds_nobody_asked_for_are_left_out(private: Case, tmp_path: Path) -> None:
    hidden = mask(private.audit).places
    card = private.audit.documents[2]
    assert card.type is DocumentType.OTHER
    assert hidden[card.pages[0].page.file, 1] is None
    html, _ = shared(private, tmp_path)
    assert 'alt="Picture of yyzz.jpg' not in html


@pytest.mark.parametrize(
    ("texts", "destroyed"),
    [
        ((("法定代表人", 100, 200), ("张三", 300, 200), ("注册资本", 900, 200)), {300}),
        ((("法定代表人:张三", 100, 200), ("注册资本", 900, 200)), {100}),
        ((("住所", 100, 200), ("某市某区某路", 300, 200), ("12号楼", 300, 250), ("经营范围", 100, 330)), {300}),
        ((("法定代表人", 100, 200), ("成立日期", 100, 400)), set()),
        ((("注册号 110105012345678", 100, 200), ("91310115MA1K3XYZ0X", 100, 300)), set()),
        ((("证件 3502031999****4238", 100, 200), ("138****1234", 900, 200)), {100, 900}),
    ],
)
def test_what_stands_behind_a_label_is_destroyed_even_unread(
    private: Case, texts: tuple[tuple[str, int, int], ...], destroyed: set[int]
) -> None:
    document = private.audit.documents[-1]
    words = tuple(
        Word(text=text, box=Box(left=left, top=top, right=left + 40 * len(text), bottom=top + 40), confidence=0.9)
        for text, left, top in texts
    )
    page = replace(document.pages[0], words=words)
    audit = replace(private.audit, documents=(replace(document, fields=(), pages=(page,)),), codes=())
    places = mask(audit).places[page.page.file, 1]
    assert places is not None
    lefts = {round(quad.corners[0][0]) for quad in places}
    assert {each for each in (100, 300, 900) if any(each <= left < each + 190 for left in lefts)} == destroyed


def on_page(private: Case, texts: tuple[tuple[str, int, int], ...]) -> list[Box]:
    """What of a page with these words alone is destroyed."""
    document = private.audit.documents[-1]
    words = tuple(
        Word(text=text, box=Box(left=left, top=top, right=left + _wide(text), bottom=top + 40), confidence=0.9)
        for text, left, top in texts
    )
    page = replace(document.pages[0], words=words)
    audit = replace(private.audit, documents=(replace(document, fields=(), pages=(page,)),), codes=())
    places = mask(audit).places[page.page.file, 1]
    assert places is not None
    return [quad.bounds(1200, 1600) for quad in places]


def _wide(text: str) -> int:
    return sum(20 if sign.isascii() else 40 for sign in text)


def covered(boxes: list[Box], x: int, y: int) -> bool:
    return any(each.left <= x <= each.right and each.top <= y <= each.bottom for each in boxes)


def test_the_line_below_an_address_is_kept_where_it_has_a_label_of_its_own(private: Case) -> None:
    mark = (("注册人地址", 100, 200), ("某市某区某路", 320, 200), ("注册日期", 100, 250), ("2019年07月07日", 320, 250))
    assert not covered(on_page(private, mark), 400, 270)
    license_ = (("住所", 700, 200), ("某市某区某路", 900, 200), ("批发零售", 100, 250), ("12号楼", 900, 250))
    assert covered(on_page(private, license_), 950, 270)


def test_names_and_numbers_in_a_list_of_staff_are_destroyed_and_its_total_is_kept(private: Case) -> None:
    table = (
        *(("序号", 100, 200), ("姓名", 300, 200), ("证件号码", 560, 200), ("养老保险", 980, 200)),
        *(("1", 120, 280), ("陈涵", 300, 280), ("350203199901014238", 460, 280), ("参保", 1000, 280)),
        *(("2", 120, 360), ("3", 120, 440), ("常春雨", 280, 440), ("参保", 1000, 440)),
        *(("合计：3人", 280, 500), ("参保", 1000, 360)),
    )
    boxes = on_page(private, table)
    assert all(covered(boxes, 320, y) for y in (300, 380, 460))
    assert covered(boxes, 600, 300)
    assert not covered(boxes, 320, 520)
    assert not covered(boxes, 1020, 300)


@pytest.mark.parametrize("heading", ["姓名", "参保人姓名", "职工姓名", "姓 名", "姓名/工号", "成员"])
def test_names_are_destroyed_under_whatever_heads_them(private: Case, heading: str) -> None:
    table = ((heading, 300, 200), ("部门", 600, 200), ("缴费基数", 980, 200), ("陈涵", 310, 280), ("运营", 600, 280))
    boxes = on_page(private, table)
    assert covered(boxes, 350, 300)
    assert not covered(boxes, 620, 300)


def test_a_form_keeps_its_labels_and_loses_the_second_line_of_a_number(private: Case) -> None:
    form = (
        *(("联系电话", 100, 200), ("0592-1234567", 300, 200), ("登记日期", 620, 200), ("2012-09-20", 820, 200)),
        *(("财务负责人", 100, 280), ("张三", 340, 280), ("居民身份证350203", 620, 260), ("1990010142", 620, 305)),
        *(("法定代表人(业主)", 100, 360), ("李四", 460, 360)),
    )
    boxes = on_page(private, form)
    assert not covered(boxes, 140, 300)
    assert covered(boxes, 360, 300)
    assert covered(boxes, 700, 325)
    assert covered(boxes, 480, 380)
    assert not covered(boxes, 140, 380)


def test_a_name_in_a_line_of_text_has_no_column(private: Case) -> None:
    assert on_page(private, (("联系电话", 100, 200), ("注册资本", 100, 280), ("100万元", 320, 280))) == []


def test_hostile_texts_are_masked_as_any_other(private: Case, tmp_path: Path) -> None:
    html, text = shared(hostile_case(private), tmp_path)
    assert html.count("<script>") == 1
    assert NAME not in html + text
