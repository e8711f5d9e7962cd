"""Seals: round ones with a star and words around, square name seals; red ink with gaps."""

from __future__ import annotations

import math
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from samples.maker.fonts import Face, for_text, sized
from samples.maker.ornaments import star

RED = (206, 34, 40)


def round_seal(around: str, face: Face, rng: Random, *, size: int, line: str = "") -> Image.Image:
    """A round seal, RGBA. `line` is the straight text under the star."""
    seal = Image.new("RGBA", (size, size), (*RED, 0))
    pencil = ImageDraw.Draw(seal)
    pencil.ellipse((3, 3, size - 4, size - 4), outline=(*RED, 255), width=max(4, size // 55))
    middle = (size / 2, size / 2)
    star(pencil, middle, size * 0.15, (*RED, 255))
    if line:
        letters = max(14, round(min(size * 0.09, size * 0.6 / len(line))))
        pencil.text(
            (size / 2, size * 0.8), line, font=sized(for_text(face, line), letters), fill=(*RED, 255), anchor="mm"
        )
    _around(seal, around, face)
    return _inked(seal, rng)


def _around(seal: Image.Image, text: str, face: Face) -> None:
    size = seal.width
    letters = round(min(size * 0.125, size * 2.0 / max(len(text), 8)))
    arc = min(math.radians(268), math.radians(24) * len(text))
    reach = size / 2 - letters * 0.95
    for place, sign in enumerate(text):
        angle = -arc / 2 + arc * place / max(len(text) - 1, 1)
        tile = Image.new("RGBA", (letters * 2, letters * 2), (*RED, 0))
        font = sized(for_text(face, sign), letters)
        ImageDraw.Draw(tile).text((letters, letters), sign, font=font, fill=(*RED, 255), anchor="mm")
        turned = tile.rotate(-math.degrees(angle), Image.Resampling.BICUBIC)
        at = size / 2 + reach * math.sin(angle) - letters, size / 2 - reach * math.cos(angle) - letters
        seal.alpha_composite(turned, (max(0, round(at[0])), max(0, round(at[1]))))


def name_seal(text: str, face: Face, rng: Random, *, size: int) -> Image.Image:
    """A person's square seal."""
    stamp = Image.new("RGBA", (size, size), (*RED, 0))
    pencil = ImageDraw.Draw(stamp)
    pencil.rectangle((3, 3, size - 4, size - 4), outline=(*RED, 255), width=5)
    signs = (text + "印" * 4)[:4]
    for place, sign in enumerate(signs):
        x, y = size * (0.72 - 0.44 * (place // 2)), size * (0.28 + 0.44 * (place % 2))
        pencil.text((x, y), sign, font=sized(for_text(face, sign), round(size * 0.38)), fill=(*RED, 255), anchor="mm")
    return _inked(stamp, rng)


def _inked(seal: Image.Image, rng: Random) -> Image.Image:
    """Uneven ink, a slight turn, soft edges."""
    noise = np.random.default_rng(rng.getrandbits(32))
    coarse = noise.normal(0.86, 0.15, (max(2, seal.height // 14), max(2, seal.width // 14)))
    patches = Image.fromarray((np.clip(coarse, 0.25, 1) * 255).astype(np.uint8)).resize(
        seal.size, Image.Resampling.BICUBIC
    )
    specks = noise.random((seal.height, seal.width)) > 0.04
    alpha = np.asarray(seal.getchannel("A"), dtype=np.float32) * np.asarray(patches, dtype=np.float32) / 255 * specks
    # Sixteen shades are enough and keep the files small.
    shades = alpha.astype(np.uint8) & 0xF0
    seal.putalpha(Image.fromarray(shades).filter(ImageFilter.GaussianBlur(0.7)))
    return seal.rotate(rng.uniform(-14, 14), Image.Resampling.BICUBIC, expand=True)
