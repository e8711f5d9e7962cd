"""A photographed screen is told by its raster; grain, JPEG and printed patterns are no screen."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from pipeline.cleanup.moire import is_of_a_screen
from pipeline.cleanup.quality import quality
from pipeline.raster import Pixels
from tests.cleanup.test_quality import ROWS

RNG = np.random.default_rng(7)


def waved(sheet: Pixels, pitch: float, levels: float) -> Pixels:
    """With a wave of that pitch in pixels, slightly turned, over all of it."""
    down, across = np.mgrid[0 : sheet.shape[0], 0 : sheet.shape[1]]
    wave = levels * np.sin(2 * np.pi * (across * 0.97 + down * 0.24) / pitch)
    return np.asarray(np.clip(sheet * 0.8 + wave[:, :, np.newaxis], 0, 255), dtype=np.uint8)


def test_raster_of_a_screen(sheet: Pixels) -> None:
    screen = waved(sheet, 2.4, 20)
    assert is_of_a_screen(screen)
    assert "moire" in quality(screen, ROWS, ())


@pytest.mark.parametrize(
    "changed",
    [
        lambda sheet: sheet,
        lambda sheet: waved(sheet, 2.4, 2),
        lambda sheet: waved(sheet, 9.0, 20),
        lambda sheet: np.clip(sheet * 0.8 + RNG.normal(0, 15, sheet.shape), 0, 255).astype(np.uint8),
        lambda sheet: sheet[:40, :40],
    ],
    ids=["as drawn", "too faint to hide print", "a printed pattern", "grain", "smaller than a square"],
)
def test_no_screen(changed: Callable[[Pixels], Pixels], sheet: Pixels) -> None:
    assert not is_of_a_screen(changed(sheet))


def test_blocks_of_jpeg_are_no_screen(sheet: Pixels) -> None:
    small = Image.fromarray(sheet).resize((sheet.shape[1] // 8, sheet.shape[0] // 8))
    noisy = np.clip(np.asarray(small, dtype=float) * 0.8 + RNG.normal(0, 12, (*small.size[::-1], 3)), 0, 255)
    blocks = np.kron(noisy, np.ones((8, 8, 1))).astype(np.uint8)
    assert not is_of_a_screen(blocks)
