"""Made papers as the program would have read them: the words from the drawing itself, so that no engine is needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

import numpy as np
from PIL import Image

from pipeline.geometry import IDENTITY, Box
from pipeline.model import Page, ReadPage, Word
from samples.maker.company import company
from samples.maker.damages import damage
from samples.maker.paper import Paper
from samples.maker.papers import license_2014, license_2019
from samples.maker.papers.license_facts import license_of
from samples.maker.sheet import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """`found` of `tried` papers of one kind; for honest papers every find is a false alarm."""

    sign: str
    paper: str
    honest: bool
    tried: int
    found: int


def license_paper(rng: Random, *, upright: bool) -> Paper:
    """A license of 2014 to 2019 (`upright`) or of 2019 on, of an invented company."""
    firm = company(rng, established=date(2016 if upright else 2020, rng.randint(1, 12), 5))
    facts = license_of(firm, rng)
    return license_2014.draw(facts, rng) if upright else license_2019.draw(facts, rng)


def picture(paper: Paper, ways: tuple[str, ...], rng: Random) -> Image.Image:
    return damage(paper.sheet.picture(), ways, 0.35, rng).convert("RGB")


def read_page(paper: Paper, shown: Image.Image, name: str) -> ReadPage:
    """For damages that leave the sheet where it is: every run of the drawing is a word of the page."""
    scale = shown.width / paper.sheet.width
    page = Page(file=name, sha256=name, number=1, width=shown.width, height=shown.height)
    words = tuple(Word(text=run.text, box=box_of(run, scale), confidence=1.0) for run in paper.sheet.runs)
    return ReadPage(
        page=page,
        engine="drawn",
        rotation=0,
        width=shown.width,
        height=shown.height,
        to_upload=IDENTITY,
        words=words,
    )


def box_of(run: Run, scale: float) -> Box:
    left, right = run.x * scale, (run.x + run.pen.width(run.text)) * scale
    top, bottom = (run.y - 0.9 * run.pen.size) * scale, (run.y + 0.15 * run.pen.size) * scale
    return Box(left=max(0, int(left)), top=max(0, int(top)), right=int(right) + 2, bottom=int(bottom) + 2)


def pixels(shown: Image.Image) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.asarray(shown.convert("RGB"), dtype=np.uint8)
