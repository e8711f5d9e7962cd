from __future__ import annotations

import numpy as np
from PIL import Image

from tests.intake.conftest import Opener
from tests.intake.made import encoded, noise


def gradient() -> Image.Image:
    """Dark to the right above, dark to the left below."""
    right = np.tile(np.linspace(250, 5, 170, dtype=np.uint8), (80, 1))
    return Image.fromarray(np.concatenate([right, right[:, ::-1]])).convert("RGB")


def test_equal_pixels_have_equal_hashes_whatever_the_file(opened: Opener) -> None:
    first, second = opened({"a.png": encoded(noise(), "PNG"), "b.bmp": encoded(noise(), "BMP")}).fingerprints
    assert first.page.sha256 != second.page.sha256
    assert first.pixels_sha256 == second.pixels_sha256
    assert first.difference_hash == second.difference_hash


def test_the_difference_hash_is_256_bits_row_by_row(opened: Opener) -> None:
    (found,) = opened({"a.png": encoded(gradient(), "PNG")}).fingerprints
    assert found.difference_hash == int("f" * 32 + "0" * 32, 16)


def test_a_recompressed_picture_stays_near_and_another_does_not(opened: Opener) -> None:
    pictures = {
        "a.png": encoded(noise(170, 160), "PNG"),
        "b.jpg": encoded(noise(170, 160), "JPEG", quality=60),
        "c.png": encoded(noise(170, 160, seed=8), "PNG"),
    }
    first, again, other = (each.difference_hash for each in opened(pictures).fingerprints)
    assert (first ^ again).bit_count() < 40
    assert (first ^ other).bit_count() > 80
