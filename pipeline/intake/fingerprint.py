"""Pixels -> what makes two pages comparable: their exact hash, and a difference hash for near-equal pictures."""

from __future__ import annotations

import hashlib

import cv2
import numpy as np

from pipeline.model import Fingerprint
from pipeline.raster import Raster

_SIDE = 16


def fingerprint(raster: Raster) -> Fingerprint:
    """256 bits: is each cell of a 16 x 16 grid brighter than its right neighbor, row by row."""
    pixels = raster.pixels()
    small = cv2.resize(pixels, (_SIDE + 1, _SIDE), interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.int16)
    bits = (grey[:, :-1] > grey[:, 1:]).astype(np.uint8)
    with raster.path.open("rb") as stream:
        exact = hashlib.file_digest(stream, "sha256").hexdigest()
    return Fingerprint(
        page=raster.page,
        pixels_sha256=exact,
        difference_hash=int.from_bytes(np.packbits(bits).tobytes(), "big"),
    )
