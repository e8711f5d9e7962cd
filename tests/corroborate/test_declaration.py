"""A declared store's name seconds the same name read on a page, where every reader left it alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.corroborate import support
from pipeline.geometry import Box, Quad
from pipeline.model import Field, Reading
from pipeline.raster import Raster, Readers
from pipeline.records import AnnualSalesStatement, DeclaredStore, SalesScreenshot
from tests.corroborate.test_support import EMPTY, FixedReader, _raster, _record

STORE = "禾木官方店"
NEED = {(SalesScreenshot, "store_name"), (SalesScreenshot, "platform"), (AnnualSalesStatement, "company_name")}


def _declared(*names: str) -> tuple[DeclaredStore, ...]:
    return tuple(DeclaredStore(platform="taobao", name=name, url=None) for name in names)


def _small(raster: Raster, text: str = STORE) -> Field[Any]:
    """A name on a line so low that the first reader's sibling does not count."""
    quad = Quad.of(Box(left=100, top=20, right=200, bottom=32))
    reading = Reading(source="rapidocr", text=text, confidence=0.95, page=raster.page, quad=quad)
    return Field(value=text, problem=None, readings=(reading,), raw=text)


def _supports(
    folder: Path, stores: Sequence[DeclaredStore], *texts: str, name: str = "store_name", kind: Any = SalesScreenshot
) -> list[tuple[str, object]]:
    raster = _raster(folder)
    seconds = [FixedReader(each, text) for each, text in zip(("ppocr-v4", "tesseract"), texts, strict=False)]
    readers = Readers(first=FixedReader("rapidocr"), seconds=tuple(seconds), engines=())
    record = _record(kind, "d1", **{name: _small(raster)})
    (found,) = support([record], [raster], readers, NEED, stores=stores)
    assert all(each.asked for each in seconds)
    return [(each.source, each.value) for each in getattr(found, name).supports]


@pytest.mark.parametrize("declared", [STORE, "禾木 官方店", "禾木官方店 "])
def test_the_same_name_seconds_what_the_readers_left_alone(tmp_path: Path, declared: str) -> None:
    found = _supports(tmp_path, _declared("别的店", declared), STORE, "")
    assert found == [("rapidocr", STORE), ("declaration", STORE)]


@pytest.mark.parametrize("declared", ["禾本官方店", "禾木官方旗舰店", "云裳官方店", ""])
def test_another_name_says_nothing(tmp_path: Path, declared: str) -> None:
    assert _supports(tmp_path, _declared(declared), STORE, "") == [("rapidocr", STORE)]
    assert _supports(tmp_path, (), STORE, "") == [("rapidocr", STORE)]


def test_of_two_declared_names_that_a_slip_parts_neither_does(tmp_path: Path) -> None:
    assert _supports(tmp_path, _declared(STORE, "禾本官方店"), STORE, "") == [("rapidocr", STORE)]


def test_it_silences_no_reader_and_helps_to_outvote_none(tmp_path: Path) -> None:
    other = "禾本官方店"
    found = _supports(tmp_path, _declared(STORE), STORE, other)
    assert found == [("rapidocr", STORE), ("tesseract", other), ("declaration", STORE)]
    assert _supports(tmp_path, _declared(STORE), other, STORE) == [
        ("rapidocr", STORE),
        ("ppocr-v4", other),
        ("tesseract", STORE),
    ]


def test_it_supplies_no_name(tmp_path: Path) -> None:
    readers = Readers(first=FixedReader("rapidocr"), seconds=(), engines=())
    record = replace(_record(SalesScreenshot), store_name=EMPTY)
    (found,) = support([record], [_raster(tmp_path)], readers, NEED, stores=_declared(STORE))
    assert isinstance(found, SalesScreenshot)
    assert found.store_name == EMPTY


def test_a_companys_name_comes_from_papers_alone(tmp_path: Path) -> None:
    found = _supports(tmp_path, _declared(STORE), STORE, "", name="company_name", kind=AnnualSalesStatement)
    assert found == [("rapidocr", STORE)]


@pytest.mark.parametrize(
    ("printed", "declared", "found"),
    [
        (("消息", "小满茶仓", "微信小店"), ("小满茶仓",), "小满茶仓"),
        (("消息", "小满茶舍"), ("小满茶仓",), None),
        (("小满茶仓",), ("小满茶仓", "小满茶舍"), None),
        (("小满茶仓",), (), None),
        (("小满茶仓", "云岫家居"), ("小满茶仓", "云岫家居"), None),
    ],
)
def test_a_name_unlike_a_shops_is_the_declared_one(
    tmp_path: Path, printed: tuple[str, ...], declared: tuple[str, ...], found: str | None
) -> None:
    raster = _raster(tmp_path)
    frame = tuple(_small(raster, text).readings[0] for text in printed)
    record = replace(_record(SalesScreenshot, "d1"), frame=frame)
    readers = Readers(first=FixedReader("rapidocr"), seconds=(FixedReader("ppocr-v4", "小满茶仓"),), engines=())
    (read,) = support([record], [raster], readers, NEED, stores=_declared(*declared))
    assert isinstance(read, SalesScreenshot)
    assert read.store_name.value == found
    assert [each.source for each in read.store_name.supports] == (["rapidocr", "declaration"] if found else [])
