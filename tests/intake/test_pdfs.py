"""PDFs as a viewer shows them; their text layer in the same pixels; and what a PDF can hide."""

from __future__ import annotations

import io
import itertools

import numpy as np
import pikepdf
import pytest

from pipeline.raster import Pixels, Raster
from tests.intake.conftest import Opener
from tests.intake.made import Sheet, encoded, flate_object, jpeg_object, noise, pdf, stream, updated

PLACE = b"q 400 0 0 300 100 300 cm /X0 Do Q"
WHITE_ON_WHITE = b"BT /F1 24 Tf 72 700 Td (Until 2020) Tj ET 1 1 1 rg BT /F1 24 Tf 72 600 Td (Until 2099) Tj ET"


def ink(pixels: Pixels) -> tuple[int, int, int, int]:
    rows, columns = np.nonzero(np.asarray(pixels).min(axis=2) < 128)
    return int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1


def photo() -> tuple[bytes, int, int]:
    picture = noise(200, 150)
    return encoded(picture, "JPEG", quality=90), picture.width, picture.height


def locked(*, owner: str, user: str) -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(Sheet()))) as document:
        document.save(written, encryption=pikepdf.Encryption(owner=owner, user=user))
    return written.getvalue()


def test_a_page_is_shown_at_200_dpi_with_its_words(opened: Opener) -> None:
    uploads = opened({"文件.pdf": pdf(Sheet(), Sheet(content=b"", box="0 0 144 72"))})
    (report,) = uploads.files
    assert (report.status, report.problem, report.pages, report.media_type) == ("read", None, 2, "application/pdf")
    assert [(raster.page.width, raster.page.height) for raster in uploads.rasters] == [(1700, 2200), (400, 200)]
    assert [word.text for word in uploads.rasters[0].text_layer] == ["Hello", "2026"]
    assert uploads.rasters[1].text_layer == ()
    assert uploads.traces == ()


@pytest.mark.parametrize(
    ("box", "crop", "turn"),
    [
        *itertools.product(["0 0 612 792", "100 50 700 850"], [""], [0, 90]),
        *itertools.product(["0 0 612 792", "-50 -80 500 700"], ["/CropBox [150 100 450 600]"], [0, 90, 180, 270]),
    ],
)
def test_words_lie_on_their_ink(opened: Opener, box: str, crop: str, turn: int) -> None:
    content = b"BT /F1 24 Tf 200 400 Td (HxHgH) Tj ET"
    uploads = opened({"a.pdf": pdf(Sheet(content=content, box=box, extra=f"{crop} /Rotate {turn}"))})
    (raster,) = uploads.rasters
    (word,) = raster.text_layer
    assert word.box.as_list() == pytest.approx(list(ink(raster.pixels())), abs=9)
    assert uploads.traces == ()


@pytest.mark.parametrize("turn", [0, 90])
def test_the_signs_of_a_word_lie_on_their_ink(opened: Opener, turn: int) -> None:
    content = b"BT /F1 24 Tf 200 400 Td (iiiiiiHlll) Tj ET"
    (raster,) = opened({"a.pdf": pdf(Sheet(content=content, extra=f"/Rotate {turn}"))}).rasters
    (word,) = raster.text_layer
    if turn:
        assert word.edges == ()  # it runs down the page
        return
    place = word.text.index("H")
    left, _, right, _ = ink(raster.pixels()[:, int(word.edges[place]) : int(word.edges[place + 1])])
    assert right - left == pytest.approx(0.59 * 24 / 72 * 200, abs=4)
    assert (word.edges[0], word.edges[-1]) == pytest.approx((word.box.left, word.box.right), abs=1)


def test_an_owner_password_is_no_obstacle(opened: Opener) -> None:
    assert opened({"a.pdf": locked(owner="secret", user="")}).files[0].status == "read"


def test_a_locked_pdf_has_its_own_status(opened: Opener) -> None:
    (report,) = opened({"a.pdf": locked(owner="secret", user="secret")}).files
    assert (report.status, report.problem) == (
        "encrypted",
        "the PDF is locked with a password: save it without one and send it again",
    )


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", pdf(Sheet())[:300], b"%PDF-1.7\n" + b"\0" * 5000])
def test_a_broken_pdf_is_damaged(opened: Opener, data: bytes) -> None:
    (report,) = opened({"a.pdf": data}).files
    assert (report.status, report.problem) == (
        "damaged",
        "the PDF is damaged and cannot be opened: send the original file again",
    )


def test_pages_beyond_the_limit_are_told(opened: Opener) -> None:
    uploads = opened({"a.pdf": pdf(*[Sheet(content=b"", box="0 0 40 40")] * 200)})
    (report,) = uploads.files
    assert (report.status, report.pages) == ("read_partly", 200)
    assert report.problem == "200 pages, only the first 60 were read: send the file in parts"
    assert [raster.page.number for raster in uploads.rasters] == list(range(1, 61))
    assert not any(raster.page.whole for raster in uploads.rasters)


def test_a_page_without_size_leaves_the_others(opened: Opener) -> None:
    uploads = opened({"a.pdf": pdf(Sheet(box="0 0 1 20000"), Sheet())})
    (report,) = uploads.files
    assert report.status == "read_partly"
    assert report.problem == "page 1 is damaged and cannot be shown: send the original file again"
    assert [(raster.page.number, raster.page.whole) for raster in uploads.rasters] == [(2, False)]


def test_a_poster_is_read_smaller_and_says_so(opened: Opener) -> None:
    uploads = opened({"a.pdf": pdf(Sheet(box="0 0 4000 4000"))})
    (report,) = uploads.files
    assert (report.status, report.problem) == ("read", "page 1 is very large and was read at 114 dpi")
    assert uploads.rasters[0].page.whole


def test_a_sheet_larger_than_paper_is_not_whole(opened: Opener) -> None:
    (report,) = opened({"a.pdf": pdf(Sheet(box="0 0 14400 14400"))}).files
    assert report.status == "read_partly"
    assert report.problem == "page 1 is larger than any paper: print it on a page of usual size"


def test_whole_pictures_inside_are_fine(opened: Opener) -> None:
    jpeg = jpeg_object(*photo())
    flat = flate_object(bytes(200 * 150), 200, 150)
    uploads = opened({"a.pdf": pdf(Sheet(content=PLACE, pictures=(jpeg,)), Sheet(content=PLACE, pictures=(flat,)))})
    assert uploads.files[0].status == "read"
    assert all(raster.page.whole for raster in uploads.rasters)


@pytest.mark.parametrize("ending", [b"", b"\xff\xd9"])
@pytest.mark.parametrize("share", [0.4, 0.9])
def test_a_cut_off_jpeg_inside_is_found(opened: Opener, share: float, ending: bytes) -> None:
    data, width, height = photo()
    cut = data[: int(len(data) * share)] + ending
    uploads = opened({"a.pdf": pdf(Sheet(content=PLACE, pictures=(jpeg_object(cut, width, height),)))})
    (report,) = uploads.files
    assert report.status == "read_partly"
    assert report.problem == "page 1: a picture on it is damaged or cut off: send the original file again"
    assert not uploads.rasters[0].page.whole


def test_a_short_raw_picture_inside_is_found(opened: Opener) -> None:
    short = flate_object(bytes(200 * 80), 200, 150)
    (report,) = opened({"a.pdf": pdf(Sheet(content=PLACE, pictures=(short,)))}).files
    assert report.status == "read_partly"


def test_a_picture_inside_larger_than_any_is_not_trusted(opened: Opener) -> None:
    huge = jpeg_object(photo()[0], 60_000, 60_000)
    (report,) = opened({"a.pdf": pdf(Sheet(content=PLACE, pictures=(huge,)))}).files
    assert report.status == "read_partly"
    assert report.problem is not None
    assert "more than 80 megapixels" in report.problem


def test_an_appended_change_leaves_a_trace(opened: Opener) -> None:
    changed = updated(pdf(Sheet()), 5, stream(b"BT /F1 24 Tf 72 700 Td (Hello 2099) Tj ET", ""))
    uploads = opened({"a.pdf": changed})
    assert [word.text for word in uploads.rasters[0].text_layer] == ["Hello", "2099"]
    (trace,) = uploads.traces
    assert (trace.code, trace.page, trace.detail) == ("pdf_incremental_update", None, "changed once after it was made")


def test_a_linearized_pdf_leaves_none(opened: Opener) -> None:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(Sheet()))) as document:
        document.save(written, linearize=True)
    assert written.getvalue().count(b"%%EOF") == 2
    assert opened({"a.pdf": written.getvalue()}).traces == ()


@pytest.mark.parametrize(
    ("producer", "expected"),
    [
        ("WPS Office", ()),
        ("Canon iR-ADV Scanner", ()),
        ("Microsoft: Print To PDF", ()),
        ("Adobe Photoshop 23.0", ("pdf_editing_software",)),
        ("Foxit PDF Editor 12", ("pdf_editing_software",)),
    ],
)
def test_who_wrote_it(opened: Opener, producer: str, expected: tuple[str, ...]) -> None:
    uploads = opened({"a.pdf": pdf(Sheet(), information=f"/Producer ({producer})")})
    assert tuple(trace.code for trace in uploads.traces) == expected


@pytest.mark.parametrize(
    ("sheet", "detail"),
    [
        (Sheet(content=WHITE_ON_WHITE), "text that no ink shows: Until 2099"),
        (
            Sheet(content=b"BT /F1 24 Tf 72 600 Td (100) Tj ET BT 3 Tr /F1 24 Tf 72 600 Td (999) Tj ET"),
            "text set to be invisible: 999",
        ),
        (
            Sheet(content=b"BT /F1 24 Tf 72 100 Td (Secret) Tj ET 1 1 1 rg 50 80 300 60 re f"),
            "text that no ink shows: Secret",
        ),
        (Sheet(content=b"BT /F1 24 Tf 72 -500 Td (Approved) Tj ET"), "text outside the visible page: Approved"),
    ],
)
def test_text_nobody_sees_leaves_a_trace(opened: Opener, sheet: Sheet, detail: str) -> None:
    traces = opened({"a.pdf": pdf(sheet)}).traces
    (trace,) = [each for each in traces if each.code == "text_layer_hidden"]
    assert (trace.page, trace.detail) == (1, detail)


def test_the_invisible_layer_of_a_scan_is_ordinary(opened: Opener) -> None:
    content = PLACE + b" BT 3 Tr /F1 24 Tf 150 400 Td (Scanned) Tj ET"
    uploads = opened({"a.pdf": pdf(Sheet(content=content, pictures=(jpeg_object(*photo()),)))})
    assert [word.text for word in uploads.rasters[0].text_layer] == ["Scanned"]
    assert uploads.traces == ()


def test_a_text_layer_that_cannot_be_read_costs_the_words_only(opened: Opener) -> None:
    uploads = opened({"a.pdf": pdf(Sheet(extra="/CropBox [0 0 (x) 100]"))})
    (report,) = uploads.files
    assert (report.status, report.problem) == ("read", "the text layer of page 1 could not be read; the pixels were")
    assert uploads.rasters[0].text_layer == ()
    assert uploads.rasters[0].page.whole


def test_hostile_text_is_data(opened: Opener) -> None:
    content = rb"BT /F1 12 Tf 10 700 Td (<script>alert\(1\)</script>) Tj ET"
    raster: Raster
    (raster,) = opened({"a.pdf": pdf(Sheet(content=content))}).rasters
    assert [word.text for word in raster.text_layer] == ["<script>alert(1)</script>"]
