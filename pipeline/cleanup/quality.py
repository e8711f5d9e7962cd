"""Why a page is hard to read, where that can be measured; a code is given only when it is beyond doubt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np

from pipeline.cleanup.hidden import has_glare, is_covered
from pipeline.cleanup.lines import Line
from pipeline.raster import Pixels, cut

SMALL: Final = 14.0
PROBED: Final = 12
PROBE_HEIGHT: Final = 48
BLURRED: Final = 0.1


def quality(pixels: Pixels, lines: Sequence[Line]) -> tuple[str, ...]:
    """Codes of ReadPage.quality, in a fixed order; none where there is no print to measure by."""
    if not lines:
        return ()
    found = {
        "blurred": _is_blurred(pixels, lines),
        "glare": has_glare(pixels, lines),
        "too_small": float(np.median([line.thickness for line in lines])) < SMALL,
        "covered": is_covered(pixels, lines),
    }
    return tuple(code for code, holds in found.items() if holds)


def _is_blurred(pixels: Pixels, lines: Sequence[Line]) -> bool:
    """The steepest edges of print, as a share of the contrast between print and paper a pixel, with all lines
    brought to the same height: strokes of sharp print go from paper to ink within two or three pixels."""
    steepness = [_steepness(cut(pixels, line.outline, height=PROBE_HEIGHT)) for line in lines[:PROBED]]
    return float(np.median(steepness)) < BLURRED


def _steepness(picture: Pixels) -> float:
    gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)
    contrast = float(np.percentile(gray, 98) - np.percentile(gray, 2))
    if contrast < 1:
        return 0.0
    across, down = cv2.Sobel(gray, cv2.CV_32F, 1, 0) / 8, cv2.Sobel(gray, cv2.CV_32F, 0, 1) / 8
    return float(np.percentile(np.hypot(across, down), 95)) / contrast
