"""Flatbed, photocopier, fax: the paper stays plane, its colors and edges suffer."""

from __future__ import annotations

from random import Random

import cv2
import numpy as np
from PIL import Image, ImageFilter


def _noise(rng: Random) -> np.random.Generator:
    return np.random.default_rng(rng.getrandbits(32))


def flatbed(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """A small skew on the white lid, dust, soft edges, a little noise."""
    noise = _noise(rng)
    pad = round(picture.width * 0.01 + picture.width * 0.03 * strength)
    lid = Image.new("RGB", (picture.width + 2 * pad, picture.height + 2 * pad), (246, 246, 244))
    lid.paste(picture, (pad, pad))
    skew = rng.choice((-1, 1)) * (0.2 + 2.2 * strength * rng.random())
    turned = lid.rotate(skew, Image.Resampling.BICUBIC, fillcolor=(246, 246, 244))
    pixels = np.asarray(turned.filter(ImageFilter.GaussianBlur(0.3 + 0.7 * strength)), dtype=np.float32)
    pixels = np.asarray(pixels + noise.normal(0, 2 + 5 * strength, pixels.shape), dtype=np.float32)
    for _ in range(round(60 * strength)):
        y, x = noise.integers(0, pixels.shape[0]), noise.integers(0, pixels.shape[1])
        pixels[y : y + noise.integers(1, 4), x : x + noise.integers(1, 4)] = noise.integers(40, 170)
    return _picture(pixels)


def photocopy(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """Black and white, hard contrast, toner specks, a paler band."""
    noise = _noise(rng)
    grey = np.asarray(flatbed(picture, strength * 0.6, rng).convert("L"), dtype=np.float32)
    sharp = np.clip((grey - 128) * (1.3 + 1.2 * strength) + 150, 0, 255)
    band = 14 * strength * np.sin(np.linspace(0, 5, grey.shape[1]))[None, :]
    specks = noise.random(grey.shape) < 0.0006 * strength
    copied = np.where(specks, 30, sharp + band + noise.normal(0, 3 + 5 * strength, grey.shape))
    return _picture(np.repeat(copied[..., None], 3, axis=2))


def faded(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """A copy with hardly any toner: print a little darker than its paper."""
    noise = _noise(rng)
    grey = np.asarray(picture.convert("L"), dtype=np.float32)
    pale = 236 - (236 - grey) * (0.3 - 0.24 * strength) + noise.normal(0, 1.2, grey.shape)
    return _picture(np.repeat(pale[..., None], 3, axis=2).astype(np.float32))


def fax(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """One bit a pixel at about 200 lines an inch, a lost line now and then."""
    noise = _noise(rng)
    wide = round(1728 - 300 * strength)
    small = picture.convert("L").resize((wide, round(picture.height * wide / picture.width)), Image.Resampling.LANCZOS)
    grey = np.asarray(small, dtype=np.float32) + noise.normal(0, 12 * strength + 2, (small.height, small.width))
    sheet = np.where(grey > 158, 255, 0).astype(np.float32)
    for line in noise.integers(0, sheet.shape[0], round(6 * strength)):
        sheet[line : line + 1] = 0
    return _picture(np.repeat(sheet[..., None], 3, axis=2))


def dark_border(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """A copier's or scanner app's black margin around the sheet."""
    pads = [round(picture.width * (0.01 + 0.05 * strength * rng.random())) for _ in range(4)]
    pixels = cv2.copyMakeBorder(
        np.asarray(picture), pads[0], pads[1], pads[2], pads[3], cv2.BORDER_CONSTANT, value=(18, 18, 20)
    )
    return Image.fromarray(np.asarray(pixels, dtype=np.uint8))


def _picture(pixels: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> Image.Image:
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
