"""picture -> picture, as scanners, copiers, phones and chats make of it; `strength` 0..1, `rng` decides the rest.

`scan` and `copy` lie flat; `photo` bends the plane (homographies keep every word where its paper is);
`cover` hides or cuts; `pixels` only resamples. The registry gives each damage its name in the truth.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from PIL import Image

from samples.maker.damages import cover, photo, pixels, scan

Damage = Callable[[Image.Image, float, Random], Image.Image]

DAMAGES: dict[str, Damage] = {
    "clean": lambda picture, _strength, _rng: picture,
    "scan": scan.flatbed,
    "copy": scan.photocopy,
    "fax": scan.fax,
    "dark_border": scan.dark_border,
    "phone": photo.phone,
    "glare": photo.glare,
    "fold": photo.fold,
    "curl": photo.curl,
    "moire": photo.moire,
    "small": pixels.small,
    "chat": pixels.chat,
    "turn_90": pixels.turn_90,
    "turn_180": pixels.turn_180,
    "turn_270": pixels.turn_270,
    "mirror": pixels.mirror,
    "watermark": cover.watermark,
    "tiled": cover.tiled,
    "cut": cover.cut,
    "covered": cover.covered,
    "seal": cover.extra_seal,
    "handwriting": cover.handwriting,
    "held": cover.held,
    "laminated": photo.laminated,
    "blurred": photo.blurred,
    "shaken": photo.shaken,
    "dark": photo.dark,
    "faded": scan.faded,
}
TURNS = {"turn_90": 90, "turn_180": 180, "turn_270": 270}
UNREADABLE = frozenset({"mirror", "cut", "covered"})


def damage(picture: Image.Image, names: tuple[str, ...], strength: float, rng: Random) -> Image.Image:
    """Applies the named damages in order."""
    for name in names:
        picture = DAMAGES[name](picture, strength, rng)
    return picture
