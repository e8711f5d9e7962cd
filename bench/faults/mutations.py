"""Good samples damaged at random: no value may change and still be shown as sure."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from bench.faults.tree import SAMPLES

Json = dict[str, Any]


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[
        : max(1, int(len(content) * chance.choice((0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999))))
    ]


def _flipped(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 3, 20))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _redrawn(content: bytes, change: Callable[[Image.Image], Image.Image]) -> bytes:
    picture, packed = Image.open(io.BytesIO(content)).convert("RGB"), io.BytesIO()
    change(picture).save(packed, "PNG")
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
        boxes = (
            (0, 0, wide, high // 2),
            (0, high // 2, wide, high),
            (0, 0, wide // 2, high),
            (wide // 2, 0, wide, high),
        )
        return picture.crop(chance.choice(boxes))

    return _redrawn(content, change)


def _small(content: bytes, chance: random.Random) -> bytes:
    share = chance.choice((0.15, 0.25, 0.35, 0.5))
    return _redrawn(
        content, lambda picture: picture.resize((round(picture.width * share), round(picture.height * share)))
    )


_PICTURES = (_cut, _flipped, _band, _half, _small)
_PAPERS = (_cut, _flipped)


def write(folder: Path, count: int, chance: random.Random) -> dict[str, Path]:
    """A case folder for each damaged sample; the sample it comes from, by case."""
    samples = sorted(each for each in SAMPLES.glob("*/*") if each.suffix in {".jpg", ".png", ".pdf"})
    made = {}
    for number in range(count):
        sample = chance.choice(samples)
        damage = chance.choice(_PAPERS if sample.suffix == ".pdf" else _PICTURES)
        case = folder / f"mutant-{number:04}-{damage.__name__.strip('_')}"
        case.mkdir(parents=True)
        (case / sample.name).write_bytes(damage(sample.read_bytes(), chance))
        made[case.name] = sample
    return made


def decided(report: Json) -> dict[str, tuple[str, str]]:
    """The checks that came to a pass or a fail, with what was measured."""
    return {
        each["id"]: (each["verdict"], str(each["measured"]))
        for each in report["checks"]
        if each["verdict"] in {"pass", "fail"}
    }


def sure(report: Json) -> dict[tuple[str, str], str]:
    """Values with two supports, by kind of document and field."""
    return {
        (document["type"], name): json.dumps(told["value"], sort_keys=True)
        for document in report["documents"]
        for name, told in document["fields"].items()
        if told["value"] is not None and len(told.get("supports", ())) > 1
    }


def read(out: Path, case: str) -> Json:
    content: Json = json.loads((out / "cases" / case / "report.json").read_text(encoding="utf-8"))
    return content
