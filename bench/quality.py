"""Is the right cause told of a page that cannot be read? `python -m bench.quality --seed N --count N`

Draws papers and screenshots of COUNT applicants, each with one damage, and measures them; nothing is read, only where
print stands is looked for, on a reduced page. Prints, for each damage, on how many pages its cause is told, and which
other codes are. `--untouched FOLDER` counts what is told of pictures that can all be read: each is a false alarm.
"""

from __future__ import annotations

import argparse
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Final

import cv2
import numpy as np
from PIL import Image, ImageOps

from pipeline import ocr
from pipeline.cleanup.hidden import patches
from pipeline.cleanup.lines import LONG_SIDE, elongated
from pipeline.cleanup.quality import quality
from pipeline.geometry import IDENTITY, Quad
from pipeline.model import Page, Word
from pipeline.ocr.at_border import marked
from pipeline.ocr.reading import CUT_LINES
from pipeline.raster import LineFinder, Pixels, Readable
from samples.maker.damages import damage
from samples.maker.draw_case import draw_case
from samples.maker.profiles import PROFILES

# Ways in which a page arrives that can be read.
READABLE: Final = ("scan", "copy", "chat", "phone", "seal", "watermark")
CAUSES: Final = {
    "blurred": "blurred",
    "shaken": "blurred",
    "glare": "glare",
    "laminated": "glare",
    "dark": "too_dark",
    "faded": "low_contrast",
    "small": "too_small",
    "covered": "covered",
    "held": "covered",
    "cut": "cut_off",
    "moire": "moire",
}
# A lamp shines on paper that a camera shows less than white.
BEFORE: Final = {"glare": "phone", "laminated": "phone"}
MILD, STRONG = 0.35, 0.8
SAVED: Final = (2000, 68)  # the long side in pixels, and the JPEG quality


def drawn(seed: int, count: int) -> Iterator[tuple[str, Image.Image]]:
    """Of each applicant a paper and a screenshot as they are, the screenshot in dark colors, and a paper a damage."""
    for number in range(count):
        rng = Random(f"{seed}/{number}")  # noqa: S311 (repeatable drawings, no secret)
        case = draw_case(PROFILES[rng.choice(sorted(PROFILES))], rng)
        papers = [paper.sheet.picture() for kind, paper in case.papers if kind != "sales"]
        screens = [paper.sheet.picture() for kind, paper in case.papers if kind == "sales"]
        yield "clean", papers[number % len(papers)]
        for screen in screens[:1]:
            yield "screenshot", screen
            yield "dark screenshot", ImageOps.invert(screen.convert("RGB"))
        for place, name in enumerate((*READABLE, *CAUSES)):
            paper = papers[(number + place) % len(papers)]
            before = (BEFORE[name],) if name in BEFORE else ()
            paper = damage(paper, before, MILD, rng)
            yield name, damage(paper, (name,), STRONG if name in CAUSES else MILD, rng)


def saved(picture: Image.Image) -> Pixels:
    """As it is sent: bounded, and compressed."""
    side, level = SAVED
    bounded = picture.convert("RGB")
    bounded.thumbnail((side, side), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    bounded.save(stream, "JPEG", quality=level)
    return np.asarray(Image.open(stream).convert("RGB"), dtype=np.uint8)


def told(pixels: Pixels, finder: LineFinder) -> tuple[str, ...]:
    quads = found(pixels, finder)
    lines = elongated(quads)
    height, width = pixels.shape[:2]
    page = Page(file="drawn", sha256="0" * 64, number=1, width=width, height=height)
    words = [Word(text="", box=quad.bounds(width, height), confidence=1) for quad in quads]
    cut = sum(word.cut for word in marked(words, Readable(page=page, pixels=pixels, to_upload=IDENTITY, rotation=0)))
    codes = quality(pixels, lines, patches(pixels, lines))
    return (*codes, "cut_off") if cut >= CUT_LINES else codes


def found(pixels: Pixels, finder: LineFinder) -> tuple[Quad, ...]:
    scale = min(1.0, LONG_SIDE / max(pixels.shape[:2]))
    small = np.asarray(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    return tuple(quad.scaled(1 / scale) for quad in finder.lines(small))


def report(codes: dict[str, list[tuple[str, ...]]]) -> None:
    print(f"{'damage':18}{'pages':>6}{'cause told':>12}  other codes told")
    for name, pages in codes.items():
        cause = CAUSES.get(name, "none")
        others = Counter(code for page in pages for code in page if code != cause)
        right = "-" if cause == "none" else str(sum(cause in page for page in pages))
        print(f"{name:18}{len(pages):6}{right:>12}  " + ", ".join(f"{code} {of}" for code, of in others.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description="Is the right cause told of a page that cannot be read?")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=0, help="applicants, 19 pages each")
    parser.add_argument("--untouched", type=Path, help="pictures that can all be read")
    chosen = parser.parse_args()
    finder = ocr.open_readers("rapidocr").first
    if not isinstance(finder, LineFinder):
        raise TypeError("the first reader finds no lines")
    codes: dict[str, list[tuple[str, ...]]] = {}
    for name, picture in drawn(chosen.seed, chosen.count):
        codes.setdefault(name, []).append(told(saved(picture), finder))
    if chosen.untouched is not None:
        for path in sorted(chosen.untouched.glob("*.[jp][pn]g")):
            with Image.open(path) as picture:
                pixels = np.asarray(ImageOps.exif_transpose(picture).convert("RGB"), dtype=np.uint8)
            codes.setdefault("untouched", []).append(told(pixels, finder))
    report(codes)


if __name__ == "__main__":
    main()
