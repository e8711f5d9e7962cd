"""The corrections of a page in their order: mirror, turn, perspective, skew; carried out in a single step.

Every sheet that lies apart on the page is corrected for itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import compress
from typing import Final

import cv2
import numpy as np

from pipeline.cleanup.frames import Matrix, extent, mirroring, rotating, segments, shifted, turning
from pipeline.cleanup.hidden import patches
from pipeline.cleanup.lines import Line, carried, elongated, read_quads
from pipeline.cleanup.perspective import leveling
from pipeline.cleanup.quality import quality
from pipeline.cleanup.sheets import Sheet, sheets
from pipeline.cleanup.skew import of_print, skew
from pipeline.cleanup.text_layer import carried_words, moved_words
from pipeline.cleanup.turn import AS_IT_IS, Stand, find_stand
from pipeline.geometry import Box, Homography, Quad
from pipeline.model import Page, Word
from pipeline.raster import LineFinder, Pixels, Raster, Readable, Reader, homography

LARGEST: Final = 2.0


def make_readable(raster: Raster, reader: Reader) -> Readable:
    """Raises CaseError when the engine breaks. A page that stands upright and level keeps its very pixels."""
    pixels = raster.pixels()
    standing = _find(pixels, reader)
    whole = _corrected(raster.page, pixels, standing, raster.text_layer, reader)
    return replace(whole, sheets=tuple(_alone(raster, sheet, reader) for sheet in sheets(pixels, standing.lines)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """Where print stands: as the reader found it, where it has an eye for it, and the lines that corrections are
    measured by."""

    found: tuple[Quad, ...] | None
    lines: tuple[Line, ...]


def _find(pixels: Pixels, reader: Reader) -> _Standing:
    found = reader.lines(pixels) if isinstance(reader, LineFinder) else None
    return _Standing(found=found, lines=elongated(read_quads(pixels, reader) if found is None else found))


def _alone(raster: Raster, sheet: Sheet, reader: Reader) -> Readable:
    """One sheet of several, corrected for itself."""
    left, top = sheet.place.left, sheet.place.top
    words = moved_words(raster.text_layer, sheet.place)
    alone = _corrected(raster.page, sheet.pixels, _find(sheet.pixels, reader), words, reader)
    back = Homography(rows=(1, 0, left, 0, 1, top, 0, 0, 1))
    hidden = tuple(replace(patch, box=_moved(patch.box, left, top)) for patch in alone.hidden)
    return replace(alone, to_upload=alone.to_upload.then(back), sheet=Quad.of(sheet.place), hidden=hidden)


def _moved(box: Box, right: int, down: int) -> Box:
    return Box(left=box.left + right, top=box.top + down, right=box.right + right, bottom=box.bottom + down)


def _corrected(
    page: Page, pixels: Pixels, standing: _Standing, text_layer: tuple[Word, ...], reader: Reader
) -> Readable:
    lines, found = standing.lines, standing.found
    stand = find_stand(pixels, lines, reader)
    upright = _upright(stand, pixels)
    finer = _finer(upright, lines, stand, pixels)
    to_readable = upright if finer is None else finer
    made = _turned(pixels, stand) if finer is None else _warped(pixels, finer)
    hidden = patches(pixels, lines)
    return Readable(
        page=page,
        pixels=made,
        to_upload=homography(np.linalg.inv(to_readable)),
        rotation=stand.turn,
        text_layer=carried_words(text_layer, homography(to_readable), made.shape[1], made.shape[0]),
        quality=quality(pixels, lines, hidden),
        hidden=hidden,
        lines=None if found is None or stand != AS_IT_IS else carried(found, to_readable),
    )


def _upright(stand: Stand, pixels: Pixels) -> Matrix:
    height, width = pixels.shape[:2]
    turned = turning(stand.turn, width, height)
    return np.asarray(turned @ mirroring(width)) if stand.mirrored else turned


def _finer(upright: Matrix, lines: tuple[Line, ...], stand: Stand, pixels: Pixels) -> Matrix | None:
    """Turn, perspective and skew as one projection; None where the turn alone does it."""
    axes = [(line.start, line.end) for line in lines if line.lies == (stand.turn in {0, 180})]
    if not axes:
        return None
    own = list(compress(axes, of_print(segments(upright, axes))))
    height, width = pixels.shape[:2]
    _, _, right, bottom = extent(upright, width, height)
    level = leveling(segments(upright, own), round(right), round(bottom))
    projection = upright if level is None else level @ upright
    degrees = skew(segments(projection, own))
    if level is None and not degrees:
        return None
    return _sized(shifted(rotating(degrees) @ projection, width, height), pixels)


def _sized(projection: Matrix, pixels: Pixels) -> Matrix | None:
    """A projection that would blow the page up is none that a camera made."""
    height, width = pixels.shape[:2]
    _, _, right, bottom = extent(projection, width, height)
    return None if right * bottom > LARGEST * width * height else projection


def _turned(pixels: Pixels, stand: Stand) -> Pixels:
    if stand == AS_IT_IS:
        return pixels
    return np.ascontiguousarray(np.rot90(pixels[:, ::-1] if stand.mirrored else pixels, k=-(stand.turn // 90)))


def _warped(pixels: Pixels, projection: Matrix) -> Pixels:
    height, width = pixels.shape[:2]
    _, _, right, bottom = extent(projection, width, height)
    size = max(1, round(right)), max(1, round(bottom))
    warped = cv2.warpPerspective(
        np.asarray(pixels), projection, size, flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255)
    )
    return np.asarray(warped, dtype=np.uint8)
