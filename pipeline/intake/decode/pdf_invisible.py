"""Text that a PDF sets to be invisible (ISO 32000-1, 9.3.6, mode 3).

Over the picture of a scan that is how a search layer is made; without any picture on the page it has no use but to say
something that nobody sees.
"""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
from pypdfium2.raw import (
    FPDF_PAGEOBJ_IMAGE,
    FPDF_PAGEOBJ_TEXT,
    FPDF_TEXTRENDERMODE_INVISIBLE,
    FPDFTextObj_GetTextRenderMode,
)

_MAX_DETAIL = 60


def invisible_text(page: pypdfium2.PdfPage) -> str | None:
    """The invisible words of a page without pictures, cut short; None when there are none."""
    if any(True for _ in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE])):
        return None
    text = " ".join(_invisible(page))[:_MAX_DETAIL]
    return text if sum(sign.isalnum() for sign in text) > 1 else None


def _invisible(page: pypdfium2.PdfPage) -> Iterator[str]:
    layer = page.get_textpage()
    for item in page.get_objects(filter=[FPDF_PAGEOBJ_TEXT], textpage=layer):
        if FPDFTextObj_GetTextRenderMode(item) == FPDF_TEXTRENDERMODE_INVISIBLE:
            yield "".join(sign if sign.isprintable() else " " for sign in item.extract()[:_MAX_DETAIL])
    layer.close()
