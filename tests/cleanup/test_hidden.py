"""Reflections and slips of paper are told where print stops at them; panels and white paper are neither."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from pipeline.cleanup.hidden import patches
from pipeline.cleanup.lines import Line
from pipeline.geometry import Box, Quad
from pipeline.raster import Pixels

PAPER = 215


def page() -> Pixels:
    return np.full((900, 700, 3), PAPER, dtype=np.uint8)


def line(left: int, right: int, top: int) -> Line:
    outline = Quad.of(Box(left=left, top=top, right=right, bottom=top + 24))
    middle = top + 12.0
    return Line(outline=outline, start=(float(left), middle), end=(float(right), middle), thickness=24.0)


def lamp(pixels: Pixels) -> Pixels:
    """A reflection around (450, 450)."""
    y, x = np.mgrid[0:900, 0:700]
    spot = 1.6 * np.exp(-(((x - 450) / 160) ** 2 + ((y - 450) / 110) ** 2))
    return np.asarray(pixels + (255 - pixels) * np.clip(spot, 0, 1)[:, :, np.newaxis], dtype=np.uint8)


def slip(pixels: Pixels) -> Pixels:
    """Paper of another color over (300, 350) to (600, 560)."""
    covered = pixels.copy()
    cv2.rectangle(covered, (300, 350), (600, 560), (180, 170, 120), cv2.FILLED)
    return covered


def told(pixels: Pixels, lines: list[Line]) -> set[str]:
    return {patch.code for patch in patches(pixels, lines)}


STOPPING = [line(60, 294, 380), line(60, 296, 440), line(60, 292, 500), line(60, 640, 700)]
FADING = [line(60, 340, 410), line(60, 330, 450), line(60, 345, 490), line(60, 640, 700)]


def test_reflection_at_which_lines_end() -> None:
    assert "glare" in told(lamp(page()), FADING)
    assert "covered" not in told(page(), FADING)


@pytest.mark.parametrize(
    ("pixels", "lines"),
    [
        (lamp(page()), [line(60, 640, 100), line(60, 640, 700)]),
        (lamp(page()), [*FADING, line(380, 520, 450)]),
        (np.full((900, 700, 3), 255, dtype=np.uint8), FADING),
        (page(), FADING),
    ],
    ids=["no print there", "print within is read", "white paper", "even light"],
)
def test_no_reflection(pixels: Pixels, lines: list[Line]) -> None:
    assert "glare" not in told(pixels, lines)


def test_white_panel_with_an_edge_is_no_reflection() -> None:
    panel = page()
    cv2.rectangle(panel, (300, 350), (600, 560), (255, 255, 255), cv2.FILLED)
    assert "glare" not in told(panel, STOPPING)


def test_slip_at_which_lines_end() -> None:
    assert "covered" in told(slip(page()), STOPPING)


@pytest.mark.parametrize(
    ("pixels", "lines"),
    [
        (slip(page()), [line(60, 240, 380), line(60, 240, 440), line(60, 640, 700)]),
        (slip(page()), [*STOPPING, line(350, 550, 440)]),
        (page(), STOPPING),
    ],
    ids=["lines end before it", "print on it", "nothing there"],
)
def test_not_covered(pixels: Pixels, lines: list[Line]) -> None:
    assert "covered" not in told(pixels, lines)
