"""Typefaces of this machine, found through fontconfig; the font of the reports where there is none."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from fontTools.ttLib import TTFont
from PIL import ImageFont

SHIPPED = Path(__file__).resolve().parents[2] / "pipeline" / "report" / "fonts"

SONG = (("AR PL SungtiL GB", "Regular"), ("AR PL UMing CN", "Light"), ("Noto Serif CJK SC", "Regular"))
HEI = (("Noto Sans CJK SC", "Regular"), ("WenQuanYi Zen Hei", "Regular"), ("WenQuanYi Micro Hei", "Regular"))
KAI = (("AR PL KaitiM GB", "Regular"), ("AR PL UKai CN", "Book"))
BOLD = (("Noto Sans CJK SC", "Bold"), ("Noto Serif CJK SC", "Bold"))
COMPLETE = ("Noto Sans CJK SC", "Regular")


@dataclass(frozen=True, slots=True)
class Face:
    """A font file and the place of the face within it."""

    family: str
    style: str
    file: str
    index: int


@dataclass(frozen=True, slots=True)
class Typefaces:
    """The hands of one paper: body, sans, brush and heavy."""

    song: Face
    hei: Face
    kai: Face
    bold: Face

    @classmethod
    def pick(cls, rng: Random) -> Typefaces:
        return cls(song=_choose(SONG, rng), hei=_choose(HEI, rng), kai=_choose(KAI, rng), bold=_choose(BOLD, rng))


@lru_cache(maxsize=1)
def installed() -> tuple[Face, ...]:
    """Every face with simplified Chinese, shipped fonts last. Raises RuntimeError when there is none."""
    faces = []
    if shutil.which("fc-list"):
        pattern = "%{family}|%{style}|%{file}|%{index}\n"
        listing = subprocess.run(
            ["fc-list", "--format", pattern, ":lang=zh-cn"],  # noqa: S607 -- fontconfig stands where the system put it
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for line in sorted(listing.splitlines()):
            families, styles, file, index = line.split("|")
            faces += [Face(family, styles.split(",")[0], file, int(index)) for family in families.split(",")]
    for shipped in sorted([*SHIPPED.glob("*.otf"), *SHIPPED.glob("*.ttf")]):
        family, style = ImageFont.truetype(str(shipped), 20).getname()
        faces.append(Face(str(family), str(style), str(shipped), 0))
    if not faces:
        raise RuntimeError("no Chinese font found: apt-get install fonts-noto-cjk")
    return tuple(faces)


def find(wanted: tuple[str, str]) -> Face | None:
    """The face of that family and style, or None where it is not installed."""
    return next((face for face in installed() if (face.family, face.style) == wanted), None)


def _choose(wanted: tuple[tuple[str, str], ...], rng: Random) -> Face:
    place = rng.randrange(len(wanted))
    in_turn = wanted[place:] + wanted[:place]
    found = [face for face in map(find, in_turn) if face is not None]
    return found[0] if found else complete()


def complete() -> Face:
    """The face with the most signs, for what another one lacks."""
    return find(COMPLETE) or installed()[-1]


@lru_cache(maxsize=64)
def _signs(face: Face) -> frozenset[int]:
    with TTFont(face.file, fontNumber=face.index, lazy=True) as font:
        return frozenset(font.getBestCmap())


def for_text(face: Face, text: str) -> Face:
    """`face` if it has every sign of `text`, else the complete one."""
    return face if all(ord(sign) in _signs(face) for sign in text if not sign.isspace()) else complete()


@lru_cache(maxsize=512)
def sized(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """The face at a size in pixels."""
    return ImageFont.truetype(face.file, size, index=face.index)
