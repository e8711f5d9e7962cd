"""Good samples damaged at random, the same way from the same seed."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw

Damage = Callable[[bytes, random.Random], bytes]
_SHARES = (0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A damaged `sample`; `seed` gives the same damage again. `name` is that of its file."""

    number: int
    sample: Path
    damage: str
    seed: int

    @property
    def name(self) -> str:
        return f"{self.number:04}-{self.damage}{self.sample.suffix}"

    def write(self, folder: Path) -> None:
        chance = random.Random(self.seed)  # noqa: S311  # damage, not secrets
        (folder / self.name).write_bytes(DAMAGES[self.damage](self.sample.read_bytes(), chance))


def drawn(samples: Sequence[Path], count: int, chance: random.Random) -> Iterator[Mutant]:
    for number in range(count):
        sample = chance.choice(samples)
        damage = chance.choice(OF_PAPERS if sample.suffix == ".pdf" else OF_PICTURES)
        yield Mutant(number=number, sample=sample, damage=damage, seed=chance.randrange(1 << 32))


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: max(1, int(len(content) * chance.choice(_SHARES)))]


def _flipped(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 3, 20))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _redrawn(content: bytes, change: Callable[[Image.Image], Image.Image]) -> bytes:
    picture, packed = Image.open(io.BytesIO(content)).convert("RGB"), io.BytesIO()
    change(picture).save(packed, "PNG", compress_level=1)
    return packed.getvalue()


def _band(content: bytes, chance: random.Random) -> bytes:
    def change(picture: Image.Image) -> Image.Image:
        top = chance.randrange(picture.height)
        box = (0, top, picture.width, top + picture.height // chance.choice((8, 16, 40)))
        ImageDraw.Draw(picture).rectangle(box, fill=chance.choice(("white", "gray", "black")))
        return picture

    return _redrawn(content, change)


def _half(content: bytes, chance: random.Random) -> bytes:
    def change(picture: Image.Image) -> Image.Image:
        wide, high = picture.size
        across, down = ((0, wide // 2), (wide // 2, wide)), ((0, high // 2), (high // 2, high))
        upright = chance.choice((True, False))
        (left, right), (top, bottom) = (
            (chance.choice(across), (0, high)) if upright else ((0, wide), chance.choice(down))
        )
        return picture.crop((left, top, right, bottom))

    return _redrawn(content, change)


def _small(content: bytes, chance: random.Random) -> bytes:
    share = chance.choice((0.15, 0.25, 0.35, 0.5))
    return _redrawn(
        content, lambda picture: picture.resize((round(picture.width * share), round(picture.height * share)))
    )


def _relabeled(content: bytes, chance: random.Random) -> bytes:
    """The text layer says another digit than is seen: two of a font's digits stand for each other."""
    one, other = (f"{ord(digit):04x}".encode() for digit in chance.sample("0123456789", 2))

    def swapped(found: re.Match[bytes]) -> bytes:
        sign = found[0].lower()
        return {one: other, other: one}.get(sign, found[0])

    with pikepdf.open(io.BytesIO(content)) as paper:
        for each in paper.objects:
            if isinstance(each, pikepdf.Dictionary) and "/ToUnicode" in each:
                table = each.ToUnicode.read_bytes()
                each.ToUnicode.write(re.sub(rb"(?<=<)[0-9A-Fa-f]{4}(?=>\s*[\r\n])", swapped, table))
        return _saved(paper)


def _overwritten(content: bytes, chance: random.Random) -> bytes:
    """Figures that nobody sees are written over the page: without ink, in white, or beside it."""
    how = chance.choice(("3 Tr 1 0 0 1 {} {} Tm", "1 1 1 rg 1 0 0 1 {} {} Tm", "1 0 0 1 -{} -{} Tm"))
    place = how.format(chance.randrange(50, 400), chance.randrange(50, 500))
    figures = "".join(chance.choices("0123456789", k=9))
    with pikepdf.open(io.BytesIO(content)) as paper:
        page = chance.choice(list(paper.pages))
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        name = page.add_resource(font, pikepdf.Name.Font, pikepdf.Name("/Unseen"))
        drawing = f"q BT {name} 12 Tf {place} ({figures}) Tj ET Q"
        page.contents_add(drawing.encode())
        return _saved(paper)


def _saved(paper: pikepdf.Pdf) -> bytes:
    packed = io.BytesIO()
    paper.save(packed, deterministic_id=True)
    return packed.getvalue()


DAMAGES: dict[str, Damage] = {
    "cut": _cut,
    "flipped": _flipped,
    "band": _band,
    "half": _half,
    "small": _small,
    "relabeled": _relabeled,
    "overwritten": _overwritten,
}
OF_PICTURES = ("cut", "flipped", "band", "half", "small")
OF_PAPERS = ("cut", "flipped", "relabeled", "overwritten")
