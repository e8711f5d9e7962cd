"""Numbers in two fonts and signs over signs, and the honest PDFs that look a little like them."""

from __future__ import annotations

import pytest

from tests.intake.conftest import Opener
from tests.intake.made import Sheet, pdf

FONTS = (
    "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> "
    "/F2 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> "
    "/F3 << /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Helvetica >> >> >>"
)


def _sheet(content: bytes) -> bytes:
    return pdf(Sheet(content=b"BT " + content + b" ET", extra=FONTS)).replace(
        b"/Resources << /Font << /F1 3 0 R >> /XObject <<  >> >> ", b" " * 56
    )


def test_a_number_in_two_fonts_leaves_its_place(opened: Opener) -> None:
    content = b"/F1 24 Tf 72 700 Td (Since 201) Tj /F2 24 Tf (5) Tj /F1 24 Tf (-03) Tj"
    uploads = opened({"a.pdf": _sheet(content)})
    (trace,) = uploads.traces
    assert (trace.code, trace.page, trace.detail) == ("pdf_number_in_two_fonts", 1, "2015 in Helvetica and Times-Roman")
    assert trace.quad is not None
    (word,) = [each for each in uploads.rasters[0].text_layer if each.text == "2015-03"]
    assert trace.quad.bounds(1700, 2200) == word.box


def test_signs_over_signs_leave_their_place(opened: Opener) -> None:
    content = b"/F1 24 Tf 72 700 Td (Until 2015) Tj 1 0 0 1 72 700 Tm (Until 2039) Tj"
    (trace,) = opened({"a.pdf": _sheet(content)}).traces
    assert (trace.code, trace.page, trace.detail) == ("pdf_text_over_text", 1, "39 over 15")
    assert trace.quad is not None
    box = trace.quad.bounds(1700, 2200)
    assert box.left == pytest.approx((72 + 83) * 200 / 72, abs=6)
    assert box.width == pytest.approx(27 * 200 / 72, abs=6)


@pytest.mark.parametrize(
    "content",
    [
        b"/F1 24 Tf 72 700 Td (Since ) Tj /F2 24 Tf (2015) Tj",
        b"/F1 24 Tf 72 700 Td (Sales 100) Tj /F2 12 Tf (1) Tj",
        b"/F1 24 Tf 72 700 Td (201) Tj /F3 24 Tf (5) Tj",
        b"/F1 24 Tf 72 700 Td (Until 2015) Tj 1 0 0 1 72.6 700 Tm (Until 2015) Tj",
        b"/F1 24 Tf 72 700 Td (Until 2015) Tj 1 0 0 1 72 676 Tm (Since 2039) Tj",
        b"/F1 12 Tf 72 700 Td (Until 2015) Tj /F2 60 Tf 1 0 0 1 72 690 Tm (COPY) Tj",
        b"/F1 24 Tf 72 700 Td (Until 2015) Tj .7 .7 -.7 .7 72 690 Tm (for admission) Tj",
    ],
    ids=["two words", "a footnote", "two subsets", "a made-up bold", "the next line", "a mark", "a watermark"],
)
def test_what_programs_do(opened: Opener, content: bytes) -> None:
    assert opened({"a.pdf": _sheet(content)}).traces == ()
