"""What happens to the file after the picture: made small, recompressed by chats, turned, mirrored."""

from __future__ import annotations

import io
from random import Random

from PIL import Image, ImageOps


def small(picture: Image.Image, strength: float, _rng: Random) -> Image.Image:
    """800 to 1200 pixels on the long side."""
    long_side = round(1200 - 400 * strength)
    scale = long_side / max(picture.size)
    return picture.resize((round(picture.width * scale), round(picture.height * scale)), Image.Resampling.BICUBIC)


def chat(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """Forwarded two or three times: 1440 pixels at most, low JPEG quality each time."""
    scale = min(1.0, (1800 - 500 * strength) / max(picture.size))
    sent = picture.resize((round(picture.width * scale), round(picture.height * scale)), Image.Resampling.BICUBIC)
    for _ in range(rng.choice((2, 3))):
        buffer = io.BytesIO()
        sent.convert("RGB").save(buffer, "JPEG", quality=round(78 - 38 * strength))
        sent = Image.open(io.BytesIO(buffer.getvalue())).convert("RGB")
    return sent


def turn_90(picture: Image.Image, _strength: float, _rng: Random) -> Image.Image:
    """Lies so that a clockwise turn by 90 degrees makes it upright."""
    return picture.transpose(Image.Transpose.ROTATE_90)


def turn_180(picture: Image.Image, _strength: float, _rng: Random) -> Image.Image:
    return picture.transpose(Image.Transpose.ROTATE_180)


def turn_270(picture: Image.Image, _strength: float, _rng: Random) -> Image.Image:
    """Lies so that a clockwise turn by 270 degrees makes it upright."""
    return picture.transpose(Image.Transpose.ROTATE_270)


def mirror(picture: Image.Image, _strength: float, _rng: Random) -> Image.Image:
    """As front cameras save it; nothing on it can be read."""
    return ImageOps.mirror(picture)
