"""A sign that ink alone makes is no print; every other sign of a reading is kept."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from pipeline.geometry import Box
from pipeline.model import Word
from pipeline.ocr.inked_signs import rid_of_ink
from pipeline.raster import Pixels

PAGE = Box(left=0, top=0, right=400, bottom=100)
SIGN = 40
WHOLE = Box(left=20, top=30, right=20 + 6 * SIGN, bottom=70)


def cleared(signs: str) -> Pixels:
    """A block for every sign that is print."""
    picture = np.full((100, 400, 3), 255, dtype=np.uint8)
    for place, sign in enumerate(signs):
        if sign == "x":
            left = WHOLE.left + place * SIGN
            cv2.rectangle(picture, (left + 4, 36), (left + SIGN - 6, 64), (20, 20, 20), cv2.FILLED)
    return picture


def word(text: str, *, first: int = 0, confidence: float = 0.97, slope: float = 0.0) -> Word:
    left = WHOLE.left + first * SIGN
    box = Box(left=left, top=WHOLE.top, right=left + len(text) * SIGN, bottom=WHOLE.bottom)
    return Word(text=text, box=box, confidence=confidence, slope=slope)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (word("禾木有限司用", confidence=1.0), word("禾木有限司")),
        (word("用禾木有限司", confidence=1.0), word("禾木有限司", first=1)),
        (word("禾木用有限司", confidence=1.0), word("禾木有限司")),
    ],
    ids=["behind", "before", "within"],
)
def test_a_sign_of_ink_goes(old: Word, new: Word) -> None:
    picture = cleared("".join(" " if sign == "用" else "x" for sign in old.text))
    assert rid_of_ink([old], new, picture, PAGE) == [new]
    assert rid_of_ink([old], new, cleared("xxxxxx"), PAGE) == [old]


@pytest.mark.parametrize(
    "new",
    [word("禾木有限"), word("禾木有限可"), word("禾木有限司", confidence=0.8), word("禾")],
    ids=["lacks a sign of print", "reads another sign", "unsure", "hardly any of it"],
)
def test_another_reading_takes_no_place(new: Word) -> None:
    old = word("禾木有限司用", confidence=1.0)
    assert rid_of_ink([old], new, cleared("xxxxx "), PAGE) == [old]


def test_a_slanting_word_and_a_word_beside_stay() -> None:
    new = word("禾木有限司")
    slanting = word("禾木有限司用", slope=0.4)
    assert rid_of_ink([slanting], new, cleared("xxxxx "), PAGE) == [slanting]
    other = word("章", first=4)
    assert rid_of_ink([word("禾木有限司用"), other], new, cleared("xxxxx "), PAGE)[-1] == other
