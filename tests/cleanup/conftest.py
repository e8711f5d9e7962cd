"""Sheets of print, turned, warped and tilted; a real reader to prove the turn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.model import Page, Word
from pipeline.ocr import open_readers
from pipeline.raster import Pixels, Raster, Reader

FONT = Path(__file__).parents[2] / "pipeline/report/fonts/NotoSansCJKsc-Regular.otf"
LINES = (
    "名称 河南某某电子商务有限公司",
    "类型 有限责任公司(自然人独资)",
    "住所 某某市某某区创业大厦1711号",
    "法定代表人 王某某",
    "注册资本 伍佰万元整",
    "成立日期 2019年03月12日",
    "营业期限 2019年03月12日至2039年03月11日",
    "经营范围 电子产品、日用百货的批发与零售",
)


def printed(lines: Sequence[str]) -> Pixels:
    """A page of 800 x 1100 pixels, the first line starting at (90, 150)."""
    picture = Image.new("RGB", (800, 1100), "white")
    pen = ImageDraw.Draw(picture)
    font = ImageFont.truetype(str(FONT), 30)
    for row, text in enumerate(lines):
        pen.text((90, 150 + 110 * row), text, fill="#202020", font=font)
    return np.asarray(picture, dtype=np.uint8)


@pytest.fixture(scope="session")
def sheet() -> Pixels:
    return printed(LINES)


@pytest.fixture(scope="session")
def reader() -> Reader:
    return open_readers("rapidocr").first


@pytest.fixture
def raster(tmp_path: Path) -> Callable[..., Raster]:
    def made(pixels: Pixels, text_layer: tuple[Word, ...] = ()) -> Raster:
        path = tmp_path / "page.raw"
        path.write_bytes(np.ascontiguousarray(pixels).tobytes())
        height, width = pixels.shape[:2]
        page = Page(file="a.png", sha256="0" * 64, number=1, width=width, height=height)
        return Raster(page=page, path=path, text_layer=text_layer)

    return made
