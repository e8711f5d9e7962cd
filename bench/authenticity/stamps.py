"""Words by which a license counts no more, stamped over its print, against what applicants write and stamp over theirs.

The first reader looks at them.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from PIL import Image, ImageChops, ImageDraw

from bench.authenticity.drawn import Tally, license_paper, picture, pixels, read_page
from pipeline import ocr
from pipeline.forensics import _void
from samples.maker.fonts import Typefaces, sized
from samples.maker.sheet import WHITE

WAYS = (("clean",), ("scan",), ("chat",), ("small",))
HONEST = ("watermark", "tiled", "seal", "handwriting")
STAMPED = ("已注销", "作废", "吊销", "已吊销", "失效", "样本")
LAID_OVER = ("样本", "作废", "SAMPLE", "样证")
INKS = ((200, 30, 30), (40, 60, 180), (120, 40, 140))


def measure(rng: Random, count: int) -> Iterator[Tally]:
    reader = ocr.open_readers("rapidocr").first

    def told(shown: Image.Image, name: str) -> bool:
        page = read_page(paper, shown, name)
        return any(_void.signs((ocr.read_stamps(page, pixels(shown), reader),)))

    found = {"stamped in colored ink": 0, "laid over in pale gray": 0}
    false = 0
    for number in range(count):
        paper = license_paper(rng, upright=number % 2 == 0)
        ways = WAYS[number % len(WAYS)]
        false += told(picture(paper, (*ways, HONEST[number % len(HONEST)]), rng), f"{number}")
        for kind, draw in (("stamped in colored ink", _stamped), ("laid over in pale gray", _laid_over)):
            paper = license_paper(rng, upright=number % 2 == 0)
            found[kind] += told(draw(picture(paper, ways, rng), rng), f"{number} {kind}")
    honest = "licenses with purpose notes, seals, handwriting"
    yield Tally(sign="marked_void", paper=honest, honest=True, tried=count, found=false)
    for kind, told_of in found.items():
        yield Tally(sign="marked_void", paper=kind, honest=False, tried=count, found=told_of)


def _stamped(shown: Image.Image, rng: Random) -> Image.Image:
    """Two to three times as high as print, boxed or not, anywhere on the middle of the sheet."""
    ink, size = rng.choice(INKS), round(shown.width * rng.uniform(0.04, 0.07))
    return _over(shown, rng.choice(STAMPED), ink, size, rng.uniform(-30, 30), rng, boxed=rng.random() < 0.5)


def _laid_over(shown: Image.Image, rng: Random) -> Image.Image:
    """As applicants' samples carry it: large, slanting, 25 to 50 % gray."""
    level = 255 - round(255 * rng.uniform(0.2, 0.4))
    size = round(shown.width * rng.uniform(0.1, 0.2))
    return _over(shown, rng.choice(LAID_OVER), (level, level, level), size, rng.uniform(0, 45), rng, boxed=False)


def _over(
    shown: Image.Image, text: str, ink: tuple[int, int, int], size: int, angle: float, rng: Random, *, boxed: bool
) -> Image.Image:
    faces = Typefaces.pick(rng)
    font = sized(rng.choice((faces.hei, faces.song, faces.bold)), size)
    stamp = Image.new("RGB", (round(font.getlength(text)) + size, round(1.8 * size)), WHITE)
    pen = ImageDraw.Draw(stamp)
    pen.text((size / 2, 0.9 * size), text, font=font, fill=ink, anchor="lm")
    if boxed:
        pen.rectangle(
            (size / 8, size / 8, stamp.width - size / 8, stamp.height - size / 8), None, ink, max(size // 16, 2)
        )
    turned = stamp.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=WHITE)
    layer = Image.new("RGB", shown.size, WHITE)
    x, y = rng.uniform(0.35, 0.65) * shown.width, rng.uniform(0.35, 0.65) * shown.height
    layer.paste(turned, (round(x - turned.width / 2), round(y - turned.height / 2)))
    return ImageChops.multiply(shown, layer)
