"""Which parts of a page are looked at again because a red seal lies on them."""

from __future__ import annotations

import cv2
import numpy as np

from pipeline.geometry import Box
from pipeline.model import Word
from pipeline.ocr.seal import read_under_seals
from pipeline.raster import Pixels

RED = (200, 40, 50)


class Looking:
    """Notes the size of every part it is shown."""

    name = "looking"
    version = "0"

    def __init__(self) -> None:
        self.shown: list[tuple[int, int]] = []

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        self.shown.append(pixels.shape[:2])
        return ()

    def line(self, pixels: Pixels) -> tuple[str, float]:
        raise NotImplementedError(pixels.shape)


def looked_at(pixels: Pixels) -> list[tuple[int, int]]:
    reader = Looking()
    read_under_seals(pixels, (), reader)
    return reader.shown


def page() -> Pixels:
    """Print all over, so that there is always something to be read."""
    paper = np.full((1000, 800, 3), 255, dtype=np.uint8)
    paper[::20] = 0
    return paper


def test_a_ring_is_one_part_and_what_it_encloses_another() -> None:
    sealed = page()
    cv2.circle(sealed, (400, 500), 150, RED, 10)
    cv2.circle(sealed, (400, 500), 40, RED, cv2.FILLED)
    (ring, _), (core, _) = looked_at(sealed)
    assert abs(ring - 1.2 * 311) < 8
    assert abs(core - 1.2 * 81) < 8


def test_specks_a_page_of_red_and_no_red_are_no_seals() -> None:
    speck, full = page(), page()
    cv2.circle(speck, (400, 500), 10, RED, cv2.FILLED)
    full[100:900, 50:750] = RED
    assert looked_at(speck) == looked_at(full) == looked_at(page()) == []


class OneLine:
    """Reads nothing on the page and, without the seal, one long line of print."""

    name = "one line"
    version = "0"

    def __init__(self, text: str, box: Box) -> None:
        self.text, self.box = text, box

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        return (Word(text=self.text, box=self.box, confidence=0.94),)

    def line(self, pixels: Pixels) -> tuple[str, float]:
        raise NotImplementedError(pixels.shape)


def read_below(line: OneLine) -> list[str]:
    """What is read anew below a seal with a thin ring; the line's place is that in the part that is looked at."""
    sealed = page()
    cv2.circle(sealed, (450, 500), 150, RED, 4)
    return [word.text for word in read_under_seals(sealed, (), line)]


def test_a_long_line_that_a_ring_just_reaches_is_read() -> None:
    """The ring covers little more than a hundredth of the line, and yet made all of it vanish."""
    line = OneLine("已登记为增值税一般纳税人", Box(left=0, top=120, right=300, bottom=150))
    assert read_below(line) == [line.text]


def test_what_no_ink_lies_on_is_not_read_twice() -> None:
    line = OneLine("已登记为增值税一般纳税人", Box(left=0, top=0, right=200, bottom=20))
    assert read_below(line) == []
