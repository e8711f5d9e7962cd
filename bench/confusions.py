"""python -m bench.confusions --count 800: which digits the engines read for which, on damaged lines.

Draws dates, amounts and counts in the fonts of this machine, damages them until engines go wrong, and counts the
digits that were swapped in lines of which no sign was lost or added. What it prints is the whole of
pipeline/values/misreadings.toml: the pairs that make up at least 3 % of an engine's swaps. The most frequent ones go to
standard error.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw

from pipeline import ocr
from pipeline.raster import Pixels
from samples.maker.fonts import installed, sized

LEAST_SHARE = 0.03
SIZE, HEIGHT, MARGIN = 48, 72, 12


def text(rng: Random) -> str:
    year, month, day = rng.randint(1990, 2039), rng.randint(1, 12), rng.randint(1, 28)
    return rng.choice(
        (
            f"{year}年{month:02d}月{day:02d}日",
            f"{year}-{month:02d}-{day:02d}",
            f"{rng.randint(10, 99_999_999):,}.{rng.randint(0, 99):02d}",
            f"{rng.randint(10, 99_999)}",
        )
    )


def line(printed: str, rng: Random) -> Pixels:
    """The text, shrunk to 8-16 pixels, blurred, noised and recompressed, then enlarged as a crop is."""
    font = sized(rng.choice(installed()), SIZE)
    width = int(font.getlength(printed)) + 2 * MARGIN
    picture = Image.new("L", (width, HEIGHT), 255)
    ImageDraw.Draw(picture).text((MARGIN, MARGIN // 2), printed, font=font, fill=rng.randint(0, 90))
    height = rng.randint(8, 16)
    small = cv2.resize(np.array(picture), (max(8, width * height // HEIGHT), height), interpolation=cv2.INTER_AREA)
    blurred = cv2.GaussianBlur(small, (0, 0), rng.uniform(0.1, 0.9)).astype(np.float64)
    noise = np.random.default_rng(rng.randrange(2**32)).normal(0, rng.uniform(0, 22), blurred.shape)
    quality = [int(cv2.IMWRITE_JPEG_QUALITY), rng.randint(30, 90)]
    coded = cv2.imencode(".jpg", np.clip(blurred + noise, 0, 255).astype(np.uint8), quality)[1]
    decoded = cv2.imdecode(coded, cv2.IMREAD_GRAYSCALE)
    if decoded is None:
        raise RuntimeError("the picture could not be decoded again")
    large = cv2.resize(decoded, None, fx=3, fy=3, interpolation=cv2.INTER_CUBIC)
    return np.ascontiguousarray(np.repeat(large[:, :, None], 3, axis=2), dtype=np.uint8)


def swaps(seed: int, count: int) -> dict[str, Counter[tuple[str, str]]]:
    """Engine -> how often (printed, read) was seen."""
    readers = ocr.open_readers("auto")
    rng = Random(seed)  # noqa: S311 (draws lines to read, no secrets)
    found = defaultdict[str, Counter[tuple[str, str]]](Counter)
    for _ in range(count):
        printed = text(rng)
        pixels = line(printed, rng)
        for reader in (readers.first, *readers.seconds):
            read = reader.line(pixels)[0].replace("，", ",").replace(" ", "")
            if len(read) == len(printed):
                pairs = zip(printed, read, strict=True)
                found[reader.name].update(pair for pair in pairs if pair[0] != pair[1] and "".join(pair).isdigit())
    return dict(found)


def frequent(found: dict[str, Counter[tuple[str, str]]]) -> dict[str, str]:
    """The digit that was read -> the digits that were printed there often enough in any engine."""
    kept = defaultdict[str, set[str]](set)
    for counted in found.values():
        for (printed, read), times in counted.items():
            if times >= max(2, LEAST_SHARE * counted.total()):
                kept[read].add(printed)
    return {read: "".join(sorted(kept[read])) for read in sorted(kept)}


def written(found: dict[str, Counter[tuple[str, str]]], seed: int, count: int) -> str:
    """The content of misreadings.toml."""
    totals = ", ".join(f"{counted.total()} of {engine}" for engine, counted in found.items())
    head = (
        "The digit that was read = the digits that had been printed in its place.",
        "",
        f"Written by `python -m bench.confusions --seed {seed} --count {count}`: lines of dates, amounts and counts,",
        "shrunk to 8-16 pixels, blurred, noised and recompressed. A pair is listed when it makes up at least",
        f"{LEAST_SHARE:.0%} of the swaps of any engine: {totals}.",
    )
    pairs = (f'{read} = "{printed}"' for read, printed in frequent(found).items())
    return "\n".join((*(f"# {each}".rstrip() for each in head), "[read]", *pairs)) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.confusions", description=__doc__)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--count", type=int, default=800)
    chosen = parser.parse_args()
    found = swaps(chosen.seed, chosen.count)
    for engine, counted in found.items():
        told = ", ".join(f"{printed} read as {read}: {times}" for (printed, read), times in counted.most_common(12))
        print(f"{engine}: {told}", file=sys.stderr)
    sys.stdout.write(written(found, chosen.seed, chosen.count))


if __name__ == "__main__":
    main()
