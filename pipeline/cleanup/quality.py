"""Why a page is hard to read, where that can be measured; a code is given only when it is beyond doubt."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np

from pipeline.cleanup.lines import Line
from pipeline.cleanup.moire import is_of_a_screen
from pipeline.model import Patch
from pipeline.raster import Pixels, cut

SMALL: Final = 14.0
PROBED: Final = 12
PROBE_HEIGHT: Final = 48
BLURRED: Final = 0.15
SHAKEN: Final = 0.1
DIRECTIONS: Final = 8
# Levels of gray, 0..255: the lightest of the darkest sheets that could be read was 131, the least contrast 46.
DARK: Final = 80.0
FAINT: Final = 36.0


def quality(pixels: Pixels, lines: Sequence[Line], hidden: Sequence[Patch]) -> tuple[str, ...]:
    """Codes of ReadPage.quality, in a fixed order, `hidden` among them; none where there is no print to measure by."""
    if not lines:
        return ()
    prints = [cut(pixels, line.outline, height=PROBE_HEIGHT) for line in lines[:PROBED]]
    lightest, contrast = _light(prints)
    codes = {patch.code for patch in hidden}
    found = {
        "blurred": _is_blurred(prints),
        "glare": "glare" in codes,
        "too_dark": lightest < DARK,
        "low_contrast": contrast < FAINT and lightest >= DARK,
        "too_small": float(np.median([line.thickness for line in lines])) < SMALL,
        "moire": is_of_a_screen(pixels),
        "covered": "covered" in codes,
    }
    return tuple(code for code, holds in found.items() if holds)


def _light(prints: Sequence[Pixels]) -> tuple[float, float]:
    """The lighter of paper and print, and what lies between the two, at half of the lines."""
    grays = [cv2.cvtColor(each, cv2.COLOR_RGB2GRAY) for each in prints]
    ends = np.array([np.percentile(gray, (5, 95)) for gray in grays])
    return float(np.median(ends[:, 1])), float(np.median(ends[:, 1] - ends[:, 0]))


def _is_blurred(prints: Sequence[Pixels]) -> bool:
    """At half of the lines: out of focus in every direction, or shaken along one of them."""
    edges = np.median([_steepness(each) for each in prints], axis=0)
    return float(edges.max()) < BLURRED or float(edges.min()) < SHAKEN


def _steepness(picture: Pixels) -> list[float]:
    """The steepest edges of print, as a share of the contrast between print and paper a pixel, with all lines brought
    to the same height: strokes of sharp print go from paper to ink within two or three pixels. First whichever way they
    run, then those across each of some directions."""
    gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)
    contrast = float(np.percentile(gray, 98) - np.percentile(gray, 2))
    if contrast < 1:
        return [0.0] * (DIRECTIONS + 1)
    across, down = cv2.Sobel(gray, cv2.CV_32F, 1, 0) / 8, cv2.Sobel(gray, cv2.CV_32F, 0, 1) / 8
    turns = [number * math.pi / DIRECTIONS for number in range(DIRECTIONS)]
    along = (np.abs(across * math.cos(turn) + down * math.sin(turn)) for turn in turns)
    return [float(np.percentile(edges, 95)) / contrast for edges in (np.hypot(across, down), *along)]
