"""The corrections of one page in their order: mirror, turn, perspective, skew; carried out in a single step."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np

from pipeline.cleanup.frames import Matrix, Segments, extent, mirroring, rotating, segments, shifted, turning
from pipeline.cleanup.lines import Line, carried, elongated, read_quads
from pipeline.cleanup.perspective import leveling
from pipeline.cleanup.quality import quality
from pipeline.cleanup.skew import skew
from pipeline.cleanup.text_layer import carried_words
from pipeline.cleanup.turn import AS_IT_IS, Stand, find_stand
from pipeline.raster import LineFinder, Pixels, Raster, Readable, Reader, homography

LARGEST: Final = 2.0


def make_readable(raster: Raster, reader: Reader) -> Readable:
    """Raises CaseError when the engine breaks. A page that stands upright and level keeps its very pixels."""
    pixels = raster.pixels()
    found = reader.lines(pixels) if isinstance(reader, LineFinder) else None
    lines = elongated(read_quads(pixels, reader) if found is None else found)
    stand = find_stand(pixels, lines, reader)
    upright = _upright(stand, raster)
    finer = _finer(upright, lines, stand, raster)
    to_readable = upright if finer is None else finer
    made = _turned(pixels, stand) if finer is None else _warped(pixels, finer)
    return Readable(
        page=raster.page,
        pixels=made,
        to_upload=homography(np.linalg.inv(to_readable)),
        rotation=stand.turn,
        text_layer=carried_words(raster.text_layer, homography(to_readable), made.shape[1], made.shape[0]),
        quality=quality(pixels, lines),
        lines=None if found is None or stand != AS_IT_IS else carried(found, to_readable),
    )


def _upright(stand: Stand, raster: Raster) -> Matrix:
    turned = turning(stand.turn, raster.page.width, raster.page.height)
    return np.asarray(turned @ mirroring(raster.page.width)) if stand.mirrored else turned


def _finer(upright: Matrix, lines: tuple[Line, ...], stand: Stand, raster: Raster) -> Matrix | None:
    """Turn, perspective and skew as one projection; None where the turn alone does it."""
    axes = [(line.start, line.end) for line in lines if line.lies == (stand.turn in {0, 180})]
    if not axes:
        return None
    width, height = raster.page.width, raster.page.height
    _, _, right, bottom = extent(upright, width, height)
    level = leveling(segments(upright, axes), round(right), round(bottom))
    projection = upright if level is None else level @ upright
    degrees = skew(segments(projection, axes))
    if level is None and not degrees:
        return None
    return _sized(shifted(rotating(degrees) @ projection, width, height), segments(upright, axes), raster)


def _sized(projection: Matrix, before: Segments, raster: Raster) -> Matrix | None:
    """A projection that would blow the page up is none that a camera made."""
    width, height = raster.page.width, raster.page.height
    _, _, right, bottom = extent(projection, width, height)
    if not len(before) or right * bottom > LARGEST * width * height:
        return None
    return projection


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
