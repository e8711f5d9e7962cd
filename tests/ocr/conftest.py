"""Pictures with print on them, and the engines, opened once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.ocr import open_readers
from pipeline.raster import Pixels, Readers

FONT = Path(__file__).parents[2] / "pipeline/report/fonts/NotoSansCJKsc-Regular.otf"
Draw = Callable[..., Pixels]


@pytest.fixture(scope="session")
def draw() -> Draw:
    def drawn(
        *lines: tuple[int, int, str], size: tuple[int, int] = (900, 600), height: int = 28, ink: str = "#202020"
    ) -> Pixels:
        picture = Image.new("RGB", size, "white")
        pen = ImageDraw.Draw(picture)
        font = ImageFont.truetype(str(FONT), height)
        for left, top, text in lines:
            pen.text((left, top), text, fill=ink, font=font)
        return np.asarray(picture, dtype=np.uint8)

    return drawn


@pytest.fixture(scope="session")
def readers() -> Readers:
    return open_readers("auto")
