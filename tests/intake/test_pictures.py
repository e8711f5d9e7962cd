"""Every kind of picture, as a viewer shows it, or with the reason why not."""

from __future__ import annotations

import base64

import numpy as np
import pytest
from PIL import Image

from pipeline.raster import Pixels, Uploads
from tests.intake.conftest import Opener
from tests.intake.made import corner, encoded, noise

# 64 x 48, white, black at the top left as stored by the camera; marked to be turned by 90 degrees.
HEIC = base64.b64decode("""
AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAchtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA
ADRpbG9jAAAAAERAAAIAAQAAAAAB7AABAAAAAAAAAEUAAgAAAAACMQABAAAAAAAAACQAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAA
AAABAABodmMxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAABB2lwcnAAAADmaXBjbwAAAHZodmNDAQNwAAAA
kAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAqQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbq
5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAoY2xh
cAAAAEAAAAABAAAAMAAAAAEAAAAAAAAAAv////AAAAACAAAAEHBpeGkAAAAAAwgICAAAAAlpcm90AwAAABlpcG1hAAAAAAAAAAEA
AQaBAgMFhIYAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAHFtZGF0AAAAQSgBrwT4QZqnEsP3Xyyvv0/o9OqX+EP9fH9Aw1ef
sWz6aG+HVugXc/nAp+gzn8Nm71PvrpWz/0vewtJ2bXqOGsnAAAAABkV4aWYAAE1NACoAAAAIAAEBEgADAAAAAQAGAAAAAAAA
""")


def only(uploads: Uploads) -> Pixels:
    assert [report.status for report in uploads.files] == ["read"]
    (raster,) = uploads.rasters
    assert raster.page.whole
    return np.array(raster.pixels())


@pytest.mark.parametrize("form", ["PNG", "BMP", "TIFF"])
def test_lossless_pictures_keep_every_pixel(opened: Opener, form: str) -> None:
    picture = noise()
    uploads = opened({"无扩展名": encoded(picture, form)})
    assert uploads.files[0].media_type == f"image/{form.lower()}"
    assert uploads.files[0].pages == 1
    assert np.array_equal(only(uploads), np.asarray(picture))


@pytest.mark.parametrize(("form", "options"), [("JPEG", {}), ("JPEG", {"progressive": True}), ("WEBP", {})])
def test_lossy_pictures_stay_close(opened: Opener, form: str, options: dict[str, object]) -> None:
    pixels = only(opened({"a.jpg": encoded(corner(64, 48), form, quality=95, **options)}))
    assert pixels.shape == (48, 64, 3)
    assert pixels[2, 2].max() < 30
    assert pixels[-2, -2].min() > 225


def test_heic_is_turned_as_its_camera_was(opened: Opener) -> None:
    uploads = opened({"IMG_1.HEIC": HEIC})
    pixels = only(uploads)
    assert uploads.files[0].media_type == "image/heic"
    assert pixels.shape == (64, 48, 3)
    assert pixels[2, -2].max() < 60
    assert pixels[2, 2].min() > 200


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF"])
def test_camera_orientation_is_applied(opened: Opener, orientation: int, form: str) -> None:
    stored = corner(64, 48)
    exif = Image.Exif()
    exif[0x0112] = orientation
    pixels = only(opened({"photo": encoded(stored, form, exif=exif.tobytes())}))
    # Where Exif says row 0 and column 0 of the stored picture belong.
    row, column = {
        1: (2, 2),
        2: (2, -3),
        3: (-3, -3),
        4: (-3, 2),
        5: (2, 2),
        6: (2, -3),
        7: (-3, -3),
        8: (-3, 2),
    }[orientation]
    assert pixels.shape[:2] == ((48, 64) if orientation < 5 else (64, 48))
    assert pixels[row, column].max() < 40
    assert (pixels < 128).all(axis=2).sum() == pytest.approx(16 * 12, abs=30)


def test_transparency_lies_on_white(opened: Opener) -> None:
    glass = Image.new("RGBA", (10, 10), (0, 0, 0, 0))
    assert only(opened({"a.png": encoded(glass, "PNG")})).min() == 255


def test_sixteen_bits_are_scaled_not_clipped(opened: Opener) -> None:
    grey = Image.fromarray(np.full((10, 10), 0x8000, dtype=np.uint16))
    assert set(np.unique(only(opened({"a.png": encoded(grey, "PNG")})))) == {128}


def test_the_first_picture_of_an_animation_is_read(opened: Opener) -> None:
    first, second = Image.new("RGB", (9, 9), "white"), Image.new("RGB", (9, 9), "black")
    data = encoded(first, "GIF", save_all=True, append_images=[second])
    assert only(opened({"a.gif": data})).min() == 255


def test_every_page_of_a_tiff_is_read(opened: Opener) -> None:
    pages = [noise(20, 10, seed=seed) for seed in range(3)]
    uploads = opened({"scan.tif": encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:])})
    assert [raster.page.number for raster in uploads.rasters] == [1, 2, 3]
    assert uploads.files[0].pages == 3
    for page, raster in zip(pages, uploads.rasters, strict=True):
        assert np.array_equal(raster.pixels(), np.asarray(page))


def test_a_tiff_of_too_many_pages_is_read_partly(opened: Opener) -> None:
    page = Image.new("1", (8, 8))
    uploads = opened({"scan.tif": encoded(page, "TIFF", save_all=True, append_images=[page] * 64)})
    (report,) = uploads.files
    assert (report.status, report.problem) == (
        "read_partly",
        "only the first 60 pages were read: send the file in parts",
    )
    assert len(uploads.rasters) == 60
    assert not any(raster.page.whole for raster in uploads.rasters)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "BMP"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_cut_off_picture_gives_no_pixels(opened: Opener, form: str, share: float) -> None:
    data = encoded(noise(), form)
    uploads = opened({"a": data[: int(len(data) * share)]})
    assert uploads.files[0].status == "damaged"
    assert uploads.files[0].problem is not None
    assert uploads.files[0].problem.endswith("send the original file again")
    assert uploads.rasters == ()


def test_one_changed_byte_of_a_png_is_noticed(opened: Opener) -> None:
    data = bytearray(encoded(noise(), "PNG"))
    data[len(data) // 2] ^= 1
    assert opened({"a.png": bytes(data)}).files[0].status == "damaged"


@pytest.mark.parametrize(
    ("progressive", "share"), [(False, 0.2), (False, 0.6), (False, 0.95), (True, 0.2), (True, 0.5)]
)
def test_a_cut_jpeg_closed_by_an_end_marker_is_not_whole(opened: Opener, *, progressive: bool, share: float) -> None:
    data = encoded(noise(), "JPEG", progressive=progressive)
    uploads = opened({"a.jpg": data[: int(len(data) * share)] + b"\xff\xd9"})
    assert uploads.files[0].status == "read_partly"
    assert [raster.page.whole for raster in uploads.rasters] == [False]


def test_a_picture_larger_than_any_paper_is_refused_unread(opened: Opener) -> None:
    huge = encoded(Image.new("1", (30_000, 30_000)), "PNG")
    uploads = opened({"a.png": huge})
    assert uploads.files[0].status == "too_big"
    assert uploads.files[0].problem == "more than 80 megapixels or 30,000 pixels a side: send it smaller"
    assert uploads.rasters == ()


def test_editing_software_leaves_a_trace(opened: Opener) -> None:
    exif = Image.Exif()
    exif[0x0131] = "Adobe Photoshop 25.0 (Windows)"
    (trace,) = opened({"a.jpg": encoded(noise(), "JPEG", exif=exif.tobytes())}).traces
    assert (trace.code, trace.file, trace.detail) == (
        "exif_editing_software",
        "a.jpg",
        "written by Adobe Photoshop 25.0 (Windows)",
    )


@pytest.mark.parametrize("software", ["HUAWEI P60", "Microsoft Windows Photo Viewer", "EPSON Scan", "iOS 18.1"])
def test_cameras_and_scanners_leave_none(opened: Opener, software: str) -> None:
    exif = Image.Exif()
    exif[0x0131] = software
    assert opened({"a.jpg": encoded(noise(), "JPEG", exif=exif.tobytes())}).traces == ()
