"""A hand, a lamp, a lens: perspective on a table, shadow, glare, folds, curl, a screen's moiré."""

from __future__ import annotations

import math
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Floats = NDArray[np.float32]
LONG_SIDE = 2000


def phone(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """On a table, seen aslant, lit from one side, with the hand's shadow, blur and noise; 2000 px long."""
    noise = np.random.default_rng(rng.getrandbits(32))
    scale = LONG_SIDE / max(picture.size)
    wide, high = round(picture.width * scale), round(picture.height * scale)
    margin = 0.05 + 0.06 * strength
    far = 1 - margin
    jitter = (0.02 + 0.07 * strength) * min(wide, high)
    inner = np.array(
        [(wide * x, high * y) for x, y in ((margin, margin), (far, margin), (far, far), (margin, far))],
        dtype=np.float32,
    )
    corners = inner + np.array([[rng.uniform(-jitter, jitter) * 0.7 for _ in range(2)] for _ in range(4)], np.float32)
    source = np.asarray(picture.resize((wide, high), Image.Resampling.LANCZOS))
    flat = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], dtype=np.float32)
    plane = cv2.getPerspectiveTransform(flat, corners)
    paper = cv2.warpPerspective(source, plane, (wide, high), flags=cv2.INTER_LINEAR)
    inside = cv2.warpPerspective(np.full((high, wide), 255, np.uint8), plane, (wide, high))
    cover = (cv2.GaussianBlur(np.asarray(inside), (3, 3), 0).astype(np.float32) / 255)[..., None]
    scene = np.asarray(paper, np.float32) * cover + _table(wide, high, noise, rng) * (1 - cover)
    scene *= _light(wide, high, strength, rng)[..., None]
    scene *= np.array([1.0, 0.985 - 0.03 * strength, 0.95 - 0.09 * strength], dtype=np.float32)
    blurred = cv2.GaussianBlur(scene, (0, 0), 0.5 + 0.9 * strength)
    return _picture(np.asarray(blurred, np.float32) + noise.normal(0, 2 + 6 * strength, scene.shape))


def _table(wide: int, high: int, noise: np.random.Generator, rng: Random) -> Floats:
    """Wood grain in a random brown or grey."""
    color = np.array(rng.choice(((122, 88, 60), (92, 92, 96), (160, 128, 92), (62, 52, 46))), dtype=np.float32)
    grain = noise.normal(0, 1, (high, max(2, wide // 90))).astype(np.float32)
    stretched = np.asarray(cv2.resize(grain, (wide, high), interpolation=cv2.INTER_CUBIC), np.float32)
    return np.asarray(color + 9 * stretched[..., None], np.float32)


def _light(wide: int, high: int, strength: float, rng: Random) -> Floats:
    """Falls off to one side; a soft-edged shadow lies over one corner."""
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    angle = rng.uniform(0, math.tau)
    slope = (x / wide - 0.5) * math.cos(angle) + (y / high - 0.5) * math.sin(angle)
    light = 1.0 - 0.06 * strength + 0.34 * strength * slope
    edge = (x / wide - rng.uniform(0.5, 0.8)) + (y / high - rng.uniform(0.4, 0.7)) * rng.choice((-1, 1))
    shadow = 1 / (1 + np.exp(-edge * 22))
    return np.asarray(light * (1 - 0.38 * strength * shadow), np.float32)


def glare(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """A lamp's reflection that washes out an area."""
    pixels = np.asarray(picture, np.float32)
    high, wide = pixels.shape[:2]
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    center, reach = (rng.uniform(0.25, 0.75) * wide, rng.uniform(0.25, 0.75) * high), (0.08 + 0.16 * strength) * wide
    spot = np.exp(-(((x - center[0]) / reach) ** 2 + ((y - center[1]) / (reach * 0.6)) ** 2))[..., None]
    return _picture(pixels + (255 - pixels) * np.clip(spot * (0.5 + 0.8 * strength), 0, 1))


def laminated(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """Bent film reflects the window in slanting stripes."""
    pixels = np.asarray(picture, np.float32)
    high, wide = pixels.shape[:2]
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    shine = np.zeros((high, wide), np.float32)
    for _ in range(2 + round(3 * strength)):
        slant, at, reach = rng.uniform(-0.6, 0.6), rng.uniform(0, wide), rng.uniform(0.008, 0.03) * wide
        stripe = np.exp(-(((x - at + slant * (y - high / 2)) / reach) ** 2)) * (0.4 + 0.6 * strength)
        shine = np.maximum(shine, stripe.astype(np.float32))
    return _picture(pixels + (255 - pixels) * shine[..., None])


def fold(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """Creases across the middle: a bright and a dark line, and a change of light beside them."""
    pixels = np.asarray(picture, np.float32).copy()
    high, wide = pixels.shape[:2]
    for axis, length in ((0, high), (1, wide))[: rng.choice((1, 2))]:
        at = round(length * rng.uniform(0.46, 0.54))
        distance = np.arange(length, dtype=np.float32) - at
        profile = 26 * np.exp(-((distance / 3) ** 2)) - 60 * np.exp(-(((distance - 4) / 4) ** 2))
        profile += np.where(distance > 0, -14 * np.exp(-distance / 160), 0)
        pixels += (strength * profile)[:, None, None] if axis == 0 else (strength * profile)[None, :, None]
    return _picture(pixels)


def curl(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """The sheet arches: lines bend by up to 2.5 % of its height."""
    pixels = np.asarray(picture)
    high, wide = pixels.shape[:2]
    bend = 0.025 * strength * high * rng.choice((-1, 1))
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    arch = np.sin(np.pi * x / wide).astype(np.float32)
    bent = cv2.remap(pixels, x, y + np.float32(bend) * arch, cv2.INTER_LINEAR, borderValue=(120, 110, 100))
    shade = 1 - 0.22 * strength * np.cos(np.pi * x / wide)[..., None] ** 2
    return _picture(np.asarray(bent, np.float32) * shade)


def blurred(picture: Image.Image, strength: float, _rng: Random) -> Image.Image:
    """Out of focus."""
    spread = (0.001 + 0.002 * strength) * max(picture.size)
    return _picture(np.asarray(cv2.GaussianBlur(np.asarray(picture, np.float32), (0, 0), spread)))


def shaken(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """The hand moved while the shutter was open: smeared along one direction."""
    long = (0.002 + 0.006 * strength) * max(picture.size)
    side = round(long) | 1
    turn, middle = rng.uniform(0, math.pi), side // 2
    across, down = round(math.cos(turn) * middle), round(math.sin(turn) * middle)
    path = np.zeros((side, side), np.float32)
    cv2.line(path, (middle - across, middle - down), (middle + across, middle + down), (1.0,))
    return _picture(np.asarray(cv2.filter2D(np.asarray(picture, np.float32), -1, path / path.sum())))


def dark(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """Too little light: a fifth to a twentieth of it, and the sensor's noise."""
    noise = np.random.default_rng(rng.getrandbits(32))
    pixels = np.asarray(picture, np.float32) * (0.22 - 0.17 * strength)
    return _picture(pixels + noise.normal(0, 1.5, pixels.shape))


def moire(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """Photographed from a screen: colored beats between its raster and the sensor's."""
    pixels = np.asarray(picture, np.float32)
    high, wide = pixels.shape[:2]
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    angle, pitch = rng.uniform(0.05, 0.3), rng.uniform(2.1, 2.6)
    for channel, shift in enumerate((0.0, 0.7, 1.4)):
        raster = np.sin((x * math.cos(angle) + y * math.sin(angle)) * math.tau / pitch + shift)
        beats = np.sin(x / 57 + y / 83 + shift * 2) * np.sin(y / 41 - x / 97)
        pixels[..., channel] *= 1 + strength * (0.07 * raster + 0.06 * beats)
    return _picture(pixels * (1 - 0.08 * strength))


def _picture(pixels: NDArray[np.floating]) -> Image.Image:
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
