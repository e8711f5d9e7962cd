"""Decodes the pictures inside a PDF page strictly: PDFium shows what a cut-off one still holds, silently."""

from __future__ import annotations

import hashlib
import io

import pypdfium2
from PIL import Image
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from pipeline.intake.decode.jpeg import ends_early
from pipeline.intake.decode.picture import decode
from pipeline.intake.decode.unreadable import UNREADABLE
from pipeline.intake.limits import MAX_PICTURE_PIXELS

CUT_OFF = "a picture on it is damaged or cut off: send the original file again"
TOO_LARGE = f"a picture on it has more than {MAX_PICTURE_PIXELS // 1_000_000} megapixels and was not checked"


class Pictures:
    """The pictures of one document; each is decoded once, however often it is placed."""

    def __init__(self) -> None:
        self._known: dict[bytes, str | None] = {}

    def problem(self, page: pypdfium2.PdfPage) -> str | None:
        """Why the page's pictures cannot be trusted to be whole; None when all can."""
        for picture in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE]):
            stored = bytes(picture.get_data(decode_simple=False))
            key = hashlib.sha256(stored).digest()
            if key not in self._known:
                self._known[key] = _problem(picture)
            if self._known[key] is not None:
                return self._known[key]
        return None


def _problem(picture: pypdfium2.PdfImage) -> str | None:
    width, height = picture.get_px_size()
    if width * height > MAX_PICTURE_PIXELS:
        return TOO_LARGE
    remaining = picture.get_filters(skip_simple=True)
    data = bytes(picture.get_data(decode_simple=True))
    try:
        whole = _whole(picture, remaining, data)
    except UNREADABLE:
        whole = False
    return None if whole else CUT_OFF


def _whole(picture: pypdfium2.PdfImage, remaining: list[str], data: bytes) -> bool:
    """Fax and JBIG2 pictures carry no length to check against and are taken as they are."""
    if remaining == ["DCTDecode"]:
        with Image.open(io.BytesIO(data), formats=["JPEG"]) as image:
            return not ends_early(data, decode(image))
    if remaining == ["JPXDecode"]:
        with Image.open(io.BytesIO(data), formats=["JPEG2000"]) as image:
            decode(image)
        return True
    if remaining:
        return True
    width, height = picture.get_px_size()
    row = (width * picture.get_metadata().bits_per_pixel + 7) // 8
    return bool(len(data) > row * (height - 1))
