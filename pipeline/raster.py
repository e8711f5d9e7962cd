"""Pixels, and the way back to the upload.

A `Raster` is an upload's page as a viewer shows it; a `Readable` is what clean-up made of it. Pixels are
`uint8` arrays of shape (height, width, 3), RGB. They stay on disk until they are asked for, so a case of
many large pages needs the memory of one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol, runtime_checkable

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import Homography, Quad
from pipeline.model import Engine, FileReport, Fingerprint, Page, Patch, Rotation, Trace, Word

Pixels = NDArray[np.uint8]

REDDER: Final = 45  # by how much red outshines the other colors where a seal's ink is
INKED: Final = 0.02  # the share of a place that is ink where a seal crosses it


@dataclass(frozen=True, slots=True, kw_only=True)
class Raster:
    """A page's pixels in a raw file of exactly height x width x 3 bytes, and the words of its text layer
    (in upload pixels) where the upload is a PDF."""

    page: Page
    path: Path
    text_layer: tuple[Word, ...] = ()

    def pixels(self) -> Pixels:
        """The page, read-only, shape (height, width, 3), RGB. Raises OSError when the file is gone."""
        return np.memmap(self.path, dtype=np.uint8, mode="r", shape=(self.page.height, self.page.width, 3))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Readable:
    """An upright, flattened page for OCR, with the projection that leads from it to the upload.

    `lines` says where print stands on it, as `LineFinder.lines` does, when that is known already; None when
    nobody has looked. `sheets` are the sheets that seem to lie apart on the upload, each made readable alone, with its
    place in upload pixels as its `sheet`; empty where there is but one."""

    page: Page
    pixels: Pixels
    to_upload: Homography
    rotation: Rotation
    text_layer: tuple[Word, ...] = ()
    quality: tuple[str, ...] = ()
    hidden: tuple[Patch, ...] = ()
    lines: tuple[Quad, ...] | None = None
    sheets: tuple[Readable, ...] = ()
    sheet: Quad | None = None


def matrix(projection: Homography) -> NDArray[np.float64]:
    """The projection as a 3 x 3 array, as OpenCV takes it."""
    return np.array(projection.rows, dtype=np.float64).reshape(3, 3)


def homography(array: NDArray[Any]) -> Homography:
    """A 3 x 3 array as a projection."""
    a, b, c, d, e, f, g, h, i = (float(x) for x in np.asarray(array, dtype=np.float64).reshape(9))
    return Homography(rows=(a, b, c, d, e, f, g, h, i))


def cut(pixels: Pixels, quad: Quad, *, margin: float = 0.0, height: int | None = None) -> Pixels:
    """The region inside `quad`, turned upright, RGB.

    `margin` widens it on every side by that share of its height; `height` scales the result to so many
    pixels (the natural size otherwise). What lies outside the picture is white. A bent line is made straight.
    """
    corners = np.array(quad.corners, dtype=np.float32)
    along = (corners[1] - corners[0] + corners[2] - corners[3]) / 2
    down = (corners[3] - corners[0] + corners[2] - corners[1]) / 2
    wide, high = float(np.hypot(*along)), float(np.hypot(*down))
    if wide < 1 or high < 1:
        raise ValueError("the region has no area")
    pad = margin * high
    step_along, step_down = along / wide * pad, down / high * pad
    corners += np.array(
        [-step_along - step_down, step_along - step_down, step_along + step_down, step_down - step_along]
    )
    outline = np.concatenate([corners, corners + down / high * quad.sag])
    wide, high = wide + 2 * pad, high + 2 * pad
    scale = (height / high) if height else 1.0
    size = max(1, round(wide * scale)), max(1, round(high * scale))
    target = np.array([[0, 0], [size[0], 0], [size[0], size[1]], [0, size[1]]], dtype=np.float32)
    # A margin of the source around the quad keeps a memory-mapped page from being read whole.
    left, top = np.maximum(np.floor(outline.min(axis=0)).astype(int) - 2, 0)
    right, bottom = np.ceil(outline.max(axis=0)).astype(int) + 3
    part = np.ascontiguousarray(pixels[top:bottom, left:right])
    if part.size == 0:
        return np.full((size[1], size[0], 3), 255, dtype=np.uint8)
    projection = cv2.getPerspectiveTransform(corners - np.array([left, top], dtype=np.float32), target)
    flags = cv2.INTER_CUBIC if scale >= 1 else cv2.INTER_AREA
    if quad.sag:
        return _straightened(part, np.linalg.inv(projection), size, quad.sag * scale)
    return np.asarray(
        cv2.warpPerspective(part, projection, size, flags=flags, borderValue=(255, 255, 255)), dtype=np.uint8
    )


def _straightened(part: Pixels, back: NDArray[Any], size: tuple[int, int], sag: float) -> Pixels:
    """A line whose axis is a parabola: every column is taken from as far below as the axis lies there."""
    across, down = np.meshgrid(np.arange(size[0], dtype=np.float64), np.arange(size[1], dtype=np.float64))
    along = (across + 0.5) / size[0]
    places = np.stack([across, down + sag * 4 * along * (1 - along), np.ones_like(across)], axis=-1) @ back.T
    x, y = (np.ascontiguousarray(places[..., axis] / places[..., 2], dtype=np.float32) for axis in (0, 1))
    white = (255, 255, 255)
    return np.asarray(cv2.remap(part, x, y, cv2.INTER_CUBIC, borderValue=white), dtype=np.uint8)


def redness(pixels: Pixels) -> NDArray[np.uint8]:
    """By how much red outshines the other colors: 0 for paper and print, high for a seal's ink."""
    red, green, blue = cv2.split(np.asarray(pixels))
    return np.asarray(cv2.subtract(red, cv2.max(green, blue)), dtype=np.uint8)


def red_ink(pixels: Pixels) -> NDArray[np.bool_]:
    """Where a seal's ink is."""
    return np.asarray(redness(pixels) > REDDER, dtype=np.bool_)


class Reader(Protocol):
    """An OCR engine behind one small contract. A broken engine raises; an empty answer means a blank picture."""

    @property
    def name(self) -> str:
        """rapidocr, ppocr-v4 or tesseract."""

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        """Every line of an upright page, boxes in pixels of that picture."""

    def line(self, pixels: Pixels) -> tuple[str, float]:
        """The text of a picture that holds one line, and its confidence 0..1; ("", 0.0) when it is blank."""


@runtime_checkable
class LineFinder(Protocol):
    """What a reader can do besides, when it has an eye for where print stands without reading it."""

    def lines(self, pixels: Pixels, *, page: tuple[int, int] | None = None) -> tuple[Quad, ...]:
        """A quad per line of print, at any angle, in pixels of that picture; the first corner is the top left
        one of the picture, not of the text, which may be turned. `page` is the height and width of the whole
        page where the picture is a part of one, whose print is then looked for at the page's own scale."""

    def read(self, pixels: Pixels, lines: Sequence[Quad]) -> tuple[Word, ...]:
        """The words of an upright page whose lines are known, in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """The engines of a run: who reads every page, who is asked again (cheapest first), and what to print of them."""

    first: Reader
    seconds: tuple[Reader, ...]
    engines: tuple[Engine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Uploads:
    """A case folder opened: every file with its status, every page that could be decoded, and the soft
    signs the files carry about themselves."""

    files: tuple[FileReport, ...]
    rasters: tuple[Raster, ...]
    fingerprints: tuple[Fingerprint, ...]
    traces: tuple[Trace, ...]
