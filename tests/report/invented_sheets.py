"""Draws invented sheets: labels and values on a noisy page."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from pipeline.geometry import Box, Quad
from pipeline.model import Page, Rotation
from pipeline.raster import Raster
from pipeline.report.fonts import REGULAR

Draw = Callable[..., tuple[Raster, dict[str, Quad]]]


def pen(tmp_path: Path) -> Draw:
    """Draws labels and values on a noisy page; gives its raster and where each value stands in the upload."""

    def drawn(
        name: str, rows: tuple[tuple[str, str], ...], rotation: Rotation = 0, *, whole: bool = True
    ) -> tuple[Raster, dict[str, Quad]]:
        width, height = 1200, 1600
        noise = np.random.default_rng(7).integers(225, 250, (height // 8, width // 8, 3), dtype=np.uint8)
        sheet = Image.fromarray(noise).resize((width, height))
        pen, font = ImageDraw.Draw(sheet), ImageFont.truetype(str(REGULAR), 40)
        places = {}
        for line, (label, text) in enumerate(rows):
            top = 200 + 130 * line
            pen.text((120, top), label, font=font, fill=(60, 60, 60))
            pen.text((520, top), text, font=font, fill=(10, 10, 10))
            left, upper, right, lower = pen.textbbox((520, top), text, font=font)
            corners = Quad.of(Box(left=int(left), top=int(upper), right=int(right), bottom=int(lower))).corners
            places[text] = Quad(corners=tuple(_turned(x, y, width, height, rotation) for x, y in corners))  # type: ignore[arg-type] # four corners stay four
        pixels = np.rot90(np.asarray(sheet), k=rotation // 90)
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.rgb"
        path.write_bytes(np.ascontiguousarray(pixels).tobytes())
        page = Page(
            file=name,
            sha256=hashlib.sha256(name.encode()).hexdigest(),
            number=1,
            width=pixels.shape[1],
            height=pixels.shape[0],
            whole=whole,
        )
        return Raster(page=page, path=path), places

    return drawn


def _turned(x: float, y: float, width: int, height: int, rotation: Rotation) -> tuple[float, float]:
    """A point of the upright sheet in the upload that a clockwise turn by `rotation` makes upright."""
    return {0: (x, y), 90: (y, width - x), 180: (width - x, height - y), 270: (height - y, x)}[rotation]
