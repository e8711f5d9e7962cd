"""Print under a red seal: separated by color and read again.

In the red channel a seal's ink is nearly as bright as paper, while print stays dark. Print that is red
itself vanishes there, so nothing that was read from the page as it is gets lost. Seals on gray scans are made red
before (`gray_seals`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

from pipeline.geometry import Box, Quad
from pipeline.model import Word
from pipeline.ocr.inked_signs import rid_of_ink
from pipeline.ocr.order import in_reading_order
from pipeline.raster import INKED, REDDER, LineFinder, Pixels, Reader, red_ink, redness

BRIDGE: Final = 13
SMALLEST_SHARE: Final = 0.04
LARGEST_SHARE: Final = 0.5
MOST: Final = 4
REACH: Final = 0.1
MOSTLY: Final = 0.35
LEFT: Final = 0.2  # of a line's red ink, in dark print: what stands less around red print is of the next lines
DARK: Final = 128
PALEST: Final = 0.7  # of the paper's brightness in red: print is darker
SURE: Final = 0.85
SURE_OF_ONE: Final = 0.97
SURE_OF_JOINT: Final = 0.97
BETTER: Final = 0.02
BORDER: Final = 0.25  # in heights of a line: what comes as near to the border of a part may go on beyond it
ALIKE: Final = 0.7

# A wrong figure looks as sure as a right one, so only what a reader is surer of takes the place of one.
_NUMERALS = "一二三四五六七八九十百千万亿"
_FIGURES: Final = re.compile(rf"[\d〇零壹贰叁肆伍陆柒捌玖拾佰仟]|[{_NUMERALS}](?=[{_NUMERALS}年月日元圆])")

Mask = NDArray[np.bool_]


def read_under_seals(pixels: Pixels, words: tuple[Word, ...], reader: Reader) -> tuple[Word, ...]:
    """The words of a page, with those a seal hid or spoiled; each place once."""
    red = red_ink(pixels)
    spoiled = [word for word in words if crossed(word.box, red)]
    known = list(words)
    for seal in _regions(red, words):
        cleared = without_seal(pixels, seal)
        if _has_print(cleared, [word for word in words if word not in spoiled], seal):
            region, part, found = _read(pixels, seal, cleared, red, spoiled, reader)
            for word in (moved(word, region) for word in found):
                known = merged(rid_of_ink(known, word, part, region), word, red)
    return in_reading_order(known)


def clear_of_ink(pixels: Pixels) -> Pixels:
    """A crop of one line without the red ink that crosses it; the crop itself where there is none, where the ground
    is red, or where next to nothing is left without it because the print is red."""
    ink = float(np.mean(red_ink(pixels)))
    if not INKED <= ink <= MOSTLY:
        return pixels
    cleared = without_seal(pixels, Box(left=0, top=0, right=pixels.shape[1], bottom=pixels.shape[0]))
    return cleared if float(np.mean(cleared[:, :, 0] < DARK)) > LEFT * ink else pixels


def _read(
    pixels: Pixels, region: Box, part: Pixels, red: Mask, spoiled: Sequence[Word], reader: Reader
) -> tuple[Box, Pixels, tuple[Word, ...]]:
    """The words of a region that can tell more than the page did, placed in it, behind the region and the `part` that
    shows it without ink. It is widened as long as one of their lines runs out of it, since what a seal made unreadable
    may begin far from the seal. Print is as large on a part as on its page, which a reader that looks for lines has to
    be told."""
    if not isinstance(reader, LineFinder):
        return region, part, reader.page(part)
    page = red.shape[0], red.shape[1]
    lines = [line for line in reader.lines(part, page=page) if _matters(_placed(line, region), red, spoiled)]
    wider = _reaching(region, [_placed(line, region) for line in lines], page[1])
    if wider != region:
        return _read(pixels, wider, without_seal(pixels, wider), red, spoiled, reader)
    return region, part, reader.read(part, lines)


def _reaching(region: Box, lines: Sequence[Box], width: int) -> Box:
    """The region, widened by its own width on each side where a line touches its border, up to the page's."""
    left = any(line.left <= region.left + BORDER * line.height for line in lines)
    right = any(line.right >= region.right - BORDER * line.height for line in lines)
    return replace(
        region,
        left=max(region.left - left * region.width, 0),
        right=min(region.right + right * region.width, width),
    )


def _placed(line: Quad, region: Box) -> Box:
    return _shifted(line.bounds(region.width, region.height), region)


def _matters(place: Box, red: Mask, spoiled: Iterable[Word]) -> bool:
    """There is red ink on the line, or on a word that was read where it stands."""
    return touched(place, red) or any(_shared(word.box, place) for word in spoiled)


def _regions(red: Mask, words: Sequence[Word]) -> list[Box]:
    """Where red ink covers an area of a seal's size, widened so that the lines crossing it are seen whole."""
    height, width = red.shape
    joined = cv2.morphologyEx(red.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((BRIDGE, BRIDGE), dtype=np.uint8))
    low, high = SMALLEST_SHARE * max(height, width), LARGEST_SHARE * max(height, width)
    found = []
    for left, top, wide, tall in sorted(_areas(joined), key=lambda each: (-each[2] * each[3], each[1], each[0])):
        if low <= min(wide, tall) and max(wide, tall) <= high:
            found.append(_widened(Box(left=left, top=top, right=left + wide, bottom=top + tall), words, width, height))
    return found[:MOST]


def _areas(mask: NDArray[Any]) -> Iterator[Sequence[int]]:
    """Left, top, width and height of every area, also of one inside a hole of another. Outlines are followed, since to
    number all pixels of a page costs ten times as much."""
    outlines, nesting = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    for outline, (_, _, _, hole_of) in zip(outlines, nesting[0] if outlines else (), strict=True):
        if hole_of < 0:
            yield cv2.boundingRect(outline)


def _widened(seal: Box, words: Iterable[Word], width: int, height: int) -> Box:
    pad = round(REACH * max(seal.width, seal.height))
    box = Box(
        left=max(seal.left - pad, 0),
        top=max(seal.top - pad, 0),
        right=min(seal.right + pad, width),
        bottom=min(seal.bottom + pad, height),
    )
    for word in words:
        if _shared(word.box, seal):
            box = box.union(word.box)
    return Box(left=max(box.left, 0), top=max(box.top, 0), right=min(box.right, width), bottom=min(box.bottom, height))


def without_seal(pixels: Pixels, region: Box) -> Pixels:
    """The red channel with everything brighter than a seal's ink made white, which is all where no print is left; gray
    in three channels."""
    channel = np.asarray(pixels[region.top : region.bottom, region.left : region.right, 0], dtype=np.float32)
    paper = float(np.percentile(channel, 90))
    dark = min(float(np.percentile(channel, 0.5)), PALEST * paper)
    stretched = np.clip((channel - dark) / max(0.8 * paper - dark, 1.0), 0.0, 1.0) * 255
    return np.ascontiguousarray(np.repeat(stretched.astype(np.uint8)[:, :, np.newaxis], 3, axis=2))


def without_ink(pixels: Pixels, region: Box) -> Pixels:
    """The red channel, brightened by as much as a place is redder than paper, so that a seal's ink becomes as bright
    as the paper around it. Thin strokes stay whole, which `without_seal` may take for ink; gray in three channels."""
    part = np.ascontiguousarray(pixels[region.top : region.bottom, region.left : region.right])
    channel, redder = part[:, :, 0].astype(np.float32), redness(part).astype(np.float32)
    ink = redder > REDDER
    if not ink.any():
        return np.ascontiguousarray(np.repeat(part[:, :, :1], 3, axis=2))
    paper = float(np.percentile(channel, 90))
    lost = max(paper - float(np.median(channel[ink])), 0.0) / float(np.median(redder[ink]))
    even = np.clip(channel + lost * redder, 0, 255).astype(np.uint8)
    return np.ascontiguousarray(np.repeat(even[:, :, np.newaxis], 3, axis=2))


def inked(pixels: Pixels, region: Box) -> bool:
    """Whether red ink crosses the region."""
    part = np.ascontiguousarray(pixels[region.top : region.bottom, region.left : region.right])
    return part.size > 0 and float(np.mean(red_ink(part))) > INKED


def _has_print(part: Pixels, read: Iterable[Word], region: Box) -> bool:
    """Whether dark print is left over beside the words that were read clear of the seal."""
    dark = part[:, :, 0] < DARK
    for word in read:
        dark[place_in(word.box, region)] = False
    return float(np.mean(dark)) > 0.002


def place_in(box: Box, region: Box, *, edge: int = 0) -> tuple[slice, slice]:
    """The rows and columns of the region's picture where the box lies, so many pixels wider on all sides."""
    rows = slice(max(box.top - edge - region.top, 0), max(box.bottom + edge - region.top, 0))
    return rows, slice(max(box.left - edge - region.left, 0), max(box.right + edge - region.left, 0))


def moved(word: Word, region: Box) -> Word:
    """A word of a part of the page that begins at the region's corner, placed on the page."""
    return replace(word, box=_shifted(word.box, region), edges=tuple(edge + region.left for edge in word.edges))


def _shifted(box: Box, region: Box) -> Box:
    return Box(
        left=box.left + region.left,
        top=box.top + region.top,
        right=box.right + region.left,
        bottom=box.bottom + region.top,
    )


def merged(known: list[Word], word: Word, ink: Mask) -> list[Word]:
    """A new word is taken where ink lies on it and nothing was read, were it one stroke on a long line, or in place of
    spoiled words that it covers and outdoes, completes or joins."""
    rest = [old for old in known if not _found_too_high(old, word, ink)]
    met = [old for old in rest if _share_signs(old.box, word.box)]
    if not met:
        one_sign = len(word.text) == 1
        lies_on_it = crossed(word.box, ink) if one_sign else touched(word.box, ink)
        return [*rest, word] if lies_on_it and word.confidence >= (SURE_OF_ONE if one_sign else SURE) else known
    said = "".join(old.text for old in sorted(met, key=lambda old: old.box.left))
    covered = all(across(old.box, word.box) > 0.7 * old.box.width for old in met)
    spoiled = any(crossed(old.box, ink) for old in met) or _goes_on(word, said, ink)
    surer = word.confidence >= min(old.confidence for old in met) + BETTER
    completes = word.confidence >= SURE and all(old.text in word.text for old in met)
    outdoes = len(word.text) >= len(said) and (surer or completes)
    if covered and spoiled and (outdoes or (len(met) > 1 and _joins(word, said))):
        return [*(old for old in rest if old not in met), word]
    return known


def _goes_on(word: Word, said: str, ink: Mask) -> bool:
    """A line that ended where ink begins."""
    return len(said) < len(word.text) and touched(word.box, ink) and not _FIGURES.search(word.text)


def _joins(word: Word, said: str) -> bool:
    """One line that a seal broke into pieces."""
    alike = Indel.normalized_similarity(said, word.text) > ALIKE
    return alike and word.confidence >= SURE_OF_JOINT and not _FIGURES.search(said + word.text)


def _found_too_high(old: Word, word: Word, ink: Mask) -> bool:
    """The old word is the line itself or a part of it, with strokes of a seal above and below taken for its signs."""
    around = old.box.height >= 2 * word.box.height and down(old.box, word.box) == word.box.height
    covered = across(old.box, word.box) > ALIKE * old.box.width
    if not (around and covered and word.confidence >= SURE and crossed(old.box, ink)):
        return False
    if _FIGURES.search(old.text + word.text):
        return old.text == word.text
    alike = old.text in word.text or Indel.normalized_similarity(old.text, word.text) > ALIKE
    return old.text == word.text or (alike and word.confidence >= old.confidence)


def crossed(box: Box, ink: Mask) -> bool:
    """Whether ink stands on the place."""
    return float(np.mean(ink[box.top : box.bottom, box.left : box.right])) > INKED


def touched(box: Box, ink: Mask) -> bool:
    """Whether any ink lies on the place."""
    return bool(ink[box.top : box.bottom, box.left : box.right].any())


def _share_signs(one: Box, other: Box) -> bool:
    """In one line, over more than the borders that a line finder leaves around a label and the value behind it. In one
    line are places of like height at the same level; a seal's own strokes, read as one huge sign, are not."""
    low, high = sorted((one.height, other.height))
    return high < 2 * low and down(one, other) > low / 2 and across(one, other) > low / 2


def _shared(one: Box, other: Box) -> bool:
    return across(one, other) > 0 and down(one, other) > 0


def across(one: Box, other: Box) -> int:
    """How wide the two stand over each other; negative for the gap between them."""
    return min(one.right, other.right) - max(one.left, other.left)


def down(one: Box, other: Box) -> int:
    """How high the two stand beside each other; negative for the gap between them."""
    return min(one.bottom, other.bottom) - max(one.top, other.top)
