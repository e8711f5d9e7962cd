"""Sheets of business licenses, word by word where they stand, and what is read of one."""

from __future__ import annotations

from pipeline.extractors import extract
from pipeline.extractors.business_license import KIND
from pipeline.geometry import IDENTITY, Box
from pipeline.model import Document, Field, Page, ReadPage, Word
from pipeline.records import BusinessLicense

CODE = "91310115MA1K9Q7T9L"
NUMBER = "310115001234562"
NAME = "上海禾木电子商务有限公司"
SCOPE = (
    "许可项目：食品销售。一般项目：电子商务、企业名称设计、",
    "注册资本验资咨询（依法须经批准的项目，经相关部门批",
    "准后方可开展经营活动）",
)
Row = tuple[str, int, int]


def word(text: str, left: int, top: int) -> Word:
    """Chinese signs 20 pixels wide, Latin ones 10, all 20 high."""
    widths = [10 if sign.isascii() else 20 for sign in text]
    edges = tuple(float(left + sum(widths[:place])) for place in range(len(text) + 1))
    box = Box(left=left, top=top, right=left + sum(widths), bottom=top + 20)
    return Word(text=text, box=box, confidence=0.98, edges=edges)


def license_of(
    *rows: Row, marks: tuple[Word, ...] = (), seals: tuple[str, ...] = (), quality: tuple[str, ...] = ()
) -> BusinessLicense:
    """A sheet of words given as (text, left, top); `marks` are ready words, as of a watermark."""
    words = (*(word(*row) for row in rows), *marks)
    page = Page(file="yyzz.jpg", sha256="0" * 64, number=1, width=1400, height=1000)
    rims = (Box(left=850 + 10 * place, top=500, right=1050, bottom=700) for place in range(len(seals)))
    read = ReadPage(
        page=page,
        engine="rapidocr",
        rotation=0,
        width=1400,
        height=1000,
        to_upload=IDENTITY,
        words=words,
        quality=quality,
        seals=tuple(Word(text=text, box=rim, confidence=0.95) for text, rim in zip(seals, rims, strict=True)),
    )
    (record,) = extract(Document(id="d1", type=KIND, pages=(read,)))
    assert isinstance(record, BusinessLicense)
    return record


def state(field: Field[object]) -> tuple[object, str | None]:
    return field.value, field.problem


def box(field: Field[str]) -> list[int]:
    (reading,) = field.readings
    assert reading.box is not None
    return reading.box.as_list()


def landscape(*more: Row) -> tuple[Row, ...]:
    """The layout of 2019: two columns, the code at the upper left."""
    return (
        ("统一社会信用代码", 100, 60),
        (CODE, 100, 90),
        ("营业执照", 600, 60),
        ("（副本）", 640, 120),
        ("名", 100, 200),
        ("称", 180, 200),
        (NAME, 220, 200),
        ("注册资本", 760, 200),
        ("伍佰万元整", 860, 200),
        ("类", 100, 240),
        ("型 有限责任公司（自然人独资）", 180, 240),
        ("成立日期", 760, 240),
        ("2019年03月12日", 860, 240),
        ("法定代表人", 100, 280),
        ("陈一", 220, 280),
        ("营业期限", 760, 280),
        ("2019年03月12日至2039年03月11日", 860, 280),
        ("经营范围", 120, 320),
        (SCOPE[0], 220, 320),
        ("住", 760, 320),
        ("所", 820, 320),
        ("上海市浦东新区世纪大道", 860, 320),
        (SCOPE[1], 220, 344),
        ("1001号12层", 860, 344),
        (SCOPE[2], 220, 368),
        ("登记机关", 760, 560),
        *more,
        ("国家企业信用信息公示系统网址：http://www.gsxt.gov.cn", 60, 900),
    )


def joined(*, without: tuple[str, ...]) -> tuple[Row, ...]:
    return tuple(row for row in landscape() if row[0] not in without)
