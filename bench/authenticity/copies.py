"""Photos, scans and drawn sheets, and a digit of a value replaced by one from elsewhere on the page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from random import Random

from PIL import Image

from bench.authenticity.drawn import Tally, box_of, license_paper, picture, pixels
from pipeline.forensics import _copied
from pipeline.geometry import Box
from pipeline.raster import Pixels

WAYS = (("clean",), ("scan",), ("copy",), ("chat",), ("small",), ("watermark",))
SAVED = {"PNG": 0, "JPEG 95": 95, "JPEG 88": 88, "JPEG 75": 75}


def measure(rng: Random, count: int) -> Iterator[Tally]:
    false = tried = 0
    found, edited = dict.fromkeys(SAVED, 0), dict.fromkeys(SAVED, 0)
    for number in range(count):
        ways = WAYS[number % len(WAYS)]
        paper = license_paper(rng, upright=number % 2 == 0)
        shown = _saved(picture(paper, ways, rng), rng.choice((0, 68, 90)))
        scale = shown.width / paper.sheet.width
        lines = [box_of(run, scale) for run in paper.sheet.runs]
        values = [box for run, box in zip(paper.sheet.runs, lines, strict=True) if any(map(str.isdigit, run.text))]
        tried += 1
        false += _copied.copied(_grey(shown), values, lines) is not None
        signs = [sign for value in values for sign in _copied._printed(_grey(shown), value)]  # noqa: SLF001  its own eye
        pair = _pair(signs, rng)
        if ways != ("clean",) and pair is not None:
            _copy(shown, *pair)
            for name, quality in SAVED.items():
                edited[name] += 1
                found[name] += _copied.copied(_grey(_saved(shown, quality)), values, lines) is not None
    yield Tally(sign="copied_sign", paper="licenses, 6 ways, PNG and JPEG", honest=True, tried=tried, found=false)
    for name in SAVED:
        yield Tally(
            sign="copied_sign", paper=f"a digit copied, {name}", honest=False, tried=edited[name], found=found[name]
        )


def _pair(signs: list[Box], rng: Random) -> tuple[Box, Box] | None:
    pairs = [
        (one, two)
        for one in signs
        for two in signs
        if abs(one.width - two.width) <= 3 and abs(one.height - two.height) <= 3 and abs(one.top - two.top) > one.height
    ]
    return rng.choice(pairs) if pairs else None


def _copy(shown: Image.Image, source: Box, target: Box) -> None:
    patch = shown.crop((source.left - 3, source.top - 3, source.right + 3, source.bottom + 3))
    shown.paste(patch, (target.left - 3, target.top - 3))


def _grey(shown: Image.Image) -> Pixels:
    return pixels(shown.convert("L").convert("RGB"))[:, :, 0]


def _saved(shown: Image.Image, quality: int) -> Image.Image:
    if not quality:
        return shown.copy()
    stream = io.BytesIO()
    shown.save(stream, "JPEG", quality=quality)
    return Image.open(io.BytesIO(stream.getvalue())).convert("RGB")
