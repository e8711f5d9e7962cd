"""Print under a purpose note (仅供…使用) that runs over the page: told apart by how dark it is and read again.

Applicants write such notes over all they send, paler than print or in color. A line finder sees the large note and
loses the line below it, so the page is looked at once more with everything as pale as the note made white. Only lines
that the note crosses count, and lines where nothing was read; what was read from the page as it is gets lost in no
other way than under a seal.
"""

from __future__ import annotations

import math
import re
from collections.abc import Container, Iterable, Sequence
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import Box, Quad
from pipeline.model import Word
from pipeline.ocr.inked_signs import rid_of_ink
from pipeline.ocr.order import in_reading_order
from pipeline.ocr.seal import Mask, across, crossed, down, merged
from pipeline.raster import LineFinder, Pixels, cut
from pipeline.values.text import fold

SLANTS: Final = (10.0, 80.0)
TILTED: Final = 4.0  # print on a level page, found as one line with a piece of a note
LONG: Final = 2.0
FAINTEST: Final = 25
PALER: Final = 40.0
DARKEST: Final = 30
CROSSED: Final = 0.03  # of a sign's square
FREE: Final = 20
UNREAD: Final = 0.3  # of a line: more than the gap between two words that were found as one
BORDER: Final = 16  # print's soft borders are as wide as this part of a line's height
GRAIN: Final = 8
PURPOSE: Final = re.compile("仅供|仅限|仅用于|仅作|只供|只限|他用无效|复印无效|再次复印|与原件(?:一致|相符)")
END: Final = "使用"  # of a note whose beginning is off the page
NO_PAPER: Final = re.compile("预览|校对|演示|展示|参考|样|测试|模板|学习|宣传")
"""What a note says that tells of a paper that counts for nothing: it is to be heard."""

Shade = NDArray[np.uint8]


def read_under_notes(
    pixels: Pixels, words: tuple[Word, ...], lines: Sequence[Quad], reader: LineFinder
) -> tuple[Word, ...]:
    """The words of a level page, with those that a note hid or spoiled. `lines` are all that was found on it."""
    notes = _notes(pixels, words, lines)
    if not notes:
        return words
    aslant = {_box(line, pixels) for line in lines if _is_aslant(line)}
    return _without_notes(_read_under(pixels, words, lines, notes, reader), aslant)


def _without_notes(words: Iterable[Word], aslant: Container[Box]) -> tuple[Word, ...]:
    """Without what the notes themselves say and pieces of it: it names companies and platforms, and is nobody's value.
    Level words stay, a letter may say 仅限 of itself."""
    told = [(word, fold(word.text)) for word in words]
    said = [text for word, text in told if word.box in aslant and (PURPOSE.search(text) or text.endswith(END))]
    signs = frozenset("".join(said)) if not any(map(NO_PAPER.search, said)) else frozenset()

    def is_note(word: Word, text: str) -> bool:
        return word.box in aslant and 2 * sum(sign in signs for sign in text) >= max(len(text), 1)

    return tuple(word for word, text in told if not is_note(word, text))


def _read_under(
    pixels: Pixels, words: tuple[Word, ...], lines: Sequence[Quad], notes: Sequence[Quad], reader: LineFinder
) -> tuple[Word, ...]:
    shade, gray = _even(np.asarray(pixels).max(axis=2)), _even(_gray(pixels))
    picture = np.ascontiguousarray(np.stack([shade, gray, gray], axis=2))
    notes = _pale(notes, lines, picture)
    if not notes:
        return words
    level = [line for line in lines if line not in notes and not _is_aslant(line)]
    faintest, note = _levels(picture, level, notes)
    if note - faintest < PALER:
        return words
    cleared = _without(shade, faintest, note)
    found = {_box(line, shade): line for line in reader.lines(cleared) if not _is_aslant(line)}
    own = {_box(line, shade) for line in lines if line in notes or _is_aslant(line, least=TILTED)}
    known = [word for word in words if word.box not in own]
    clear = _apart_from_print(shade, gray, faintest, note, level)
    ink = _crossed_lines(clear, [_box(line, shade) for line in level], [*found, *(word.box for word in known)])
    for box in found:
        if _unread(box, known) > UNREAD * box.width:
            _mark(ink, box)
    page = Box(left=0, top=0, right=shade.shape[1], bottom=shade.shape[0])
    for word in reader.read(cleared, [line for box, line in found.items() if crossed(box, ink)]):
        others = [old for old in known if not _is_same(old, word)]
        if len(others) < len(known):
            known = [*others, word]
        elif not _is_known(word, known):
            known = merged(rid_of_ink(known, word, cleared, page), word, ink)
    level_words = [word for word in known if not word.slope]
    rest = [word for word in (*words, *known) if word.box in own or (word.slope and word in known)]
    return in_reading_order([*level_words, *_apart(dict.fromkeys(rest), level_words)])


def _notes(pixels: Pixels, words: Iterable[Word], lines: Sequence[Quad]) -> list[Quad]:
    """The lines that say they are notes, and those that run long and aslant on a page whose lines are level."""
    height, width = pixels.shape[:2]
    said = {word.box for word in words if PURPOSE.search(fold(word.text))}
    aslant = [line for line in lines if _is_aslant(line)]
    long = [line for line in aslant if _slenderness(line) >= LONG] if 2 * len(aslant) <= len(lines) else []
    return [line for line in lines if line in long or line.bounds(width, height) in said]


def _is_known(word: Word, known: Iterable[Word]) -> bool:
    """The words that stand there say the same, each for itself."""
    parts = [old.text for old in in_reading_order(old for old in known if old.box.meets(word.box))]
    return len(parts) > 1 and fold("".join(parts)) == fold(word.text)


def _is_same(old: Word, word: Word) -> bool:
    """One line, found higher than it is with strokes of the note above or below."""
    return old.box.meets(word.box) and old.box.height > word.box.height and fold(old.text) == fold(word.text)


def _apart(said: Iterable[Word], known: Sequence[Word]) -> list[Word]:
    """What notes say, without what is print with signs of a note before or behind it."""
    return [
        note
        for note in said
        if not any(note.box.meets(word.box) and _is_mostly(fold(word.text), fold(note.text)) for word in known)
    ]


def _is_mostly(part: str, text: str) -> bool:
    return len(part) > 1 and 2 * len(part) >= len(text) and part in text


def _is_aslant(line: Quad, *, least: float = SLANTS[0]) -> bool:
    return least <= _angle(line) <= SLANTS[1]


def _angle(line: Quad) -> float:
    """Of the longer side, in degrees, 0..90; 0 is level."""
    (left, top), (right, bottom) = _longer(line)
    return math.degrees(math.atan2(abs(bottom - top), abs(right - left)))


def _longer(line: Quad) -> tuple[tuple[float, float], tuple[float, float]]:
    first, second, third, _ = line.corners
    return (first, second) if math.dist(first, second) >= math.dist(second, third) else (second, third)


def _slenderness(line: Quad) -> float:
    first, second, third, _ = line.corners
    short, long = sorted((math.dist(first, second), math.dist(second, third)))
    return long / max(short, 1.0)


def _gray(pixels: Pixels) -> Shade:
    return np.asarray(cv2.cvtColor(np.asarray(pixels), cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def ground(picture: Shade) -> Shade:
    """How bright the paper is at each place of a picture, in each of its colors, whatever light falls on it."""
    height, width = picture.shape[:2]
    small = cv2.resize(picture, (max(width // GRAIN, 1), max(height // GRAIN, 1)), interpolation=cv2.INTER_AREA)
    paper = cv2.GaussianBlur(cv2.dilate(small, np.ones((9, 9), dtype=np.uint8)), (0, 0), 4)
    return np.asarray(cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR), dtype=np.uint8)


def _even(channel: Shade) -> Shade:
    """How bright each place is, with paper at 255 wherever it lies."""
    paper = ground(channel).astype(np.float32)
    return np.asarray(np.clip(channel * (255 / np.maximum(paper, 1)), 0, 255), dtype=np.uint8)


def _levels(picture: Pixels, level: Sequence[Quad], notes: Sequence[Quad]) -> tuple[float, float]:
    """How dark print is, and from what level on there is no ink darker than the notes'; both in their brightest color,
    in which colored ink may be as good as paper."""
    print_levels = [float(np.percentile(cut(picture, line)[:, :, 0], 2)) for line in level]
    inks = np.concatenate([_inks(cut(picture, line)) for line in notes])
    note = float(np.percentile(inks, DARKEST)) if inks.size else 0.0
    return float(np.median(print_levels)) if print_levels else 255.0, min(note, 255.0 - FAINTEST)


def _pale(notes: Sequence[Quad], lines: Sequence[Quad], picture: Pixels) -> list[Quad]:
    """The notes without level lines as dark as print: a letter may say 仅限 of itself, and is read once."""

    def darkness(line: Quad) -> float:
        inks = _inks(cut(picture, line))
        return float(np.percentile(inks, DARKEST)) if inks.size else 255.0

    usual = float(np.median([darkness(line) for line in lines if line not in notes and not _is_aslant(line)] or [0.0]))
    return [note for note in notes if _is_aslant(note) or darkness(note) > usual + PALER / 2]


def _inks(line: Pixels) -> Shade:
    return np.asarray(line[:, :, 0][line[:, :, 1] < 255 - FAINTEST], dtype=np.uint8)


def _apart_from_print(shade: Shade, gray: Shade, faintest: float, note: float, level: Sequence[Quad]) -> Mask:
    """Ink as pale as the notes', without the soft borders of print and without the hair lines of a ground."""
    height = float(np.median([_box(line, shade).height for line in level]))
    near = 2 * max(1, round(height / BORDER)) + 1
    print_ = (shade < (faintest + note) / 2).astype(np.uint8)
    pale = (shade >= note) & (gray < 255 - FAINTEST)
    bordered = np.asarray(cv2.dilate(print_, np.ones((near, near), dtype=np.uint8)), dtype=np.bool_)
    alone = (pale & ~bordered).astype(np.uint8)
    return np.asarray(cv2.morphologyEx(alone, cv2.MORPH_OPEN, np.ones((2, 2), dtype=np.uint8)), dtype=np.bool_)


def _crossed_lines(clear: Mask, level: Sequence[Box], places: Iterable[Box]) -> Mask:
    """Those of the places that hold a sign's part of such ink more than others do: at some of the level lines
    there is no note. A note goes on where no line of it was found, so its own lines do not tell where it runs."""

    def signs(box: Box) -> float:
        return float(np.sum(clear[box.top : box.bottom, box.left : box.right])) / box.height**2

    usual = float(np.percentile([signs(box) * box.height / box.width for box in level], FREE))
    ink = np.zeros(clear.shape, dtype=np.bool_)
    for box in places:
        if signs(box) > usual * box.width / box.height + CROSSED:
            _mark(ink, box)
    return ink


def _unread(box: Box, known: Iterable[Word]) -> int:
    """The width of a line over which nothing was read of it."""
    level = (word.box for word in known if down(box, word.box) > box.height / 2)
    return box.width - sum(max(across(box, other), 0) for other in level)


def _mark(ink: Mask, box: Box) -> None:
    """Its middle: lines that lie close together overlap a little."""
    quarter = box.height // 4
    ink[box.top + quarter : box.bottom - quarter, box.left : box.right] = True


def _without(shade: Shade, faintest: float, note: float) -> Pixels:
    """Everything from the notes' level on made white; gray in three channels."""
    stretched = np.clip((shade.astype(np.float32) - faintest) / (note - faintest), 0.0, 1.0) * 255
    return np.ascontiguousarray(np.repeat(stretched.astype(np.uint8)[:, :, np.newaxis], 3, axis=2))


def _box(line: Quad, shade: NDArray[np.uint8]) -> Box:
    return line.bounds(shade.shape[1], shade.shape[0])
