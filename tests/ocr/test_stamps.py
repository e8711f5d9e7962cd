"""What lies over print in other ink or larger signs is read, and nothing is where nothing lies over it."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from pipeline.geometry import Homography
from pipeline.model import Page, ReadPage
from pipeline.ocr import read_stamps
from pipeline.raster import Pixels, Readers
from samples.maker.fonts import SHIPPED

FONT = SHIPPED / "NotoSansCJKsc-Regular.otf"
BOLD = SHIPPED / "NotoSansCJKsc-Bold.otf"
SIZE = (1300, 900)
RED, BLUE, GRAY, BLACK = (200, 30, 30), (40, 60, 180), (198, 198, 198), (20, 20, 20)
LINES = (
    "名称 上海禾木电子商务有限公司 类型 有限责任公司(自然人独资)",
    "法定代表人 沈若兰 注册资本 叁佰万元整 成立日期 2018年05月14日",
    "住所 上海市浦东新区川沙路955号11幢221室 营业期限 长期",
    "经营范围 一般项目：家居用品销售；日用百货销售；针纺织品销售；互联网销售",
    "（除销售需要许可的商品）；技术服务、技术开发（除依法须经批准的项目外，凭营业执照",
    "依法自主开展经营活动）。许可项目：食品销售（依法须经批准的项目，经相关部门批准后",
)

pytestmark = pytest.mark.real_engine


def _sheet() -> Image.Image:
    sheet = Image.new("RGB", SIZE, "white")
    pen = ImageDraw.Draw(sheet)
    pen.text((430, 40), "营业执照", font=ImageFont.truetype(str(BOLD), 90), fill="black")
    for number, line in enumerate(LINES):
        pen.text((60, 220 + 60 * number), line, font=ImageFont.truetype(str(FONT), 26), fill="black")
    return sheet


def _stamped(text: str, ink: tuple[int, int, int], size: int, angle: float) -> Image.Image:
    """Over the middle of the sheet; the print below stays as dark as it is."""
    font = ImageFont.truetype(str(BOLD), size)
    stamp = Image.new("RGB", (round(font.getlength(text)) + size, 2 * size), "white")
    ImageDraw.Draw(stamp).text((size // 2, size // 4), text, font=font, fill=ink)
    turned = stamp.rotate(angle, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC)
    layer = Image.new("RGB", SIZE, "white")
    layer.paste(turned, (600 - turned.width // 2, 400 - turned.height // 2))
    return ImageChops.multiply(_sheet(), layer)


def _read(picture: Image.Image, readers: Readers) -> ReadPage:
    """As a reader sees it; the upload lies on its side."""
    pixels: Pixels = np.asarray(picture, dtype=np.uint8)
    wide, high = picture.size
    page = ReadPage(
        page=Page(file="a.png", sha256="0" * 64, number=1, width=high, height=wide),
        engine=readers.first.name,
        rotation=90,
        width=wide,
        height=high,
        to_upload=Homography(rows=(0, 1, 0, -1, 0, wide - 1, 0, 0, 1)),
        words=readers.first.page(pixels),
    )
    return read_stamps(page, np.ascontiguousarray(np.rot90(pixels)), readers.first)


@pytest.mark.parametrize(
    ("text", "ink", "size", "angle"),
    [
        ("已注销", RED, 70, 20.0),
        ("作废", RED, 60, 0.0),
        ("作废", BLUE, 90, -30.0),
        ("样本", GRAY, 190, 30.0),
        ("作废", BLACK, 170, 30.0),
    ],
)
def test_a_stamp_that_crosses_print_is_read(
    text: str, ink: tuple[int, int, int], size: int, angle: float, readers: Readers
) -> None:
    page = _read(_stamped(text, ink, size, angle), readers)
    (word, *_) = [word for word in page.stamps if word.text == text]
    x, y = word.box.center
    assert abs(x - 600) < size
    assert abs(y - 400) < size


def test_a_title_and_print_alone_are_no_stamp(readers: Readers) -> None:
    assert _read(_sheet(), readers).stamps == ()
