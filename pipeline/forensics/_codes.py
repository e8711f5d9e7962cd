"""The QR codes of a page, decoded with ZXing. What they say is data: it is compared and shown, never opened."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
import zxingcpp

from pipeline.geometry import Quad
from pipeline.model import ScannedCode
from pipeline.raster import Pixels, Raster

# Decoding has no clock to stop it; its time is bounded by the pixels it is given (about 5 ms a million).
_MOST_PIXELS = 24_000_000
# Chats leave two or three pixels to a module; enlarged, its corners are found again.
_ENLARGED = 3.0
_WORTH_ENLARGING = 1.3
_LONGEST = 2000
_KINDS = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])


def scan(raster: Raster) -> tuple[ScannedCode, ...]:
    """Every QR code of the page: looked for as it is and, where there is none, enlarged."""
    grey = np.asarray(cv2.cvtColor(np.ascontiguousarray(raster.pixels()), cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    room = math.sqrt(_MOST_PIXELS / grey.size)
    found = _decode(grey, min(1.0, room), raster)
    larger = min(_ENLARGED, room)
    return found if found or larger < _WORTH_ENLARGING else _decode(grey, larger, raster)


def _decode(grey: Pixels, scale: float, raster: Raster) -> tuple[ScannedCode, ...]:
    picture = grey if scale == 1 else _scaled(grey, scale)
    codes = zxingcpp.read_barcodes(picture, formats=_KINDS, try_invert=False)
    return tuple(
        ScannedCode(page=raster.page, text=text, quad=_quad(code.position, scale))
        for code in codes
        if (text := _text(bytes(code.bytes)))
    )


def _scaled(grey: Pixels, scale: float) -> Pixels:
    how = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    return np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=how), dtype=np.uint8)


def _text(content: bytes) -> str:
    """UTF-8 or, as registries wrote it before 2016, GB 18030; nothing where it is neither."""
    for encoding in ("utf-8", "gb18030"):
        try:
            decoded = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return "".join(sign if sign.isprintable() else "\n" for sign in decoded)[:_LONGEST].strip()
    return ""


def _quad(position: Any, scale: float) -> Quad:  # noqa: ANN401  zxingcpp is untyped
    corners: Sequence[Any] = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    first, second, third, fourth = ((each.x / scale, each.y / scale) for each in corners)
    return Quad(corners=(first, second, third, fourth))
