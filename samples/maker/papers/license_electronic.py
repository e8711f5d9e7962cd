"""电子营业执照 printed to PDF: the 2019 sheet with flat vector seal and a purpose note across it."""

from __future__ import annotations

from random import Random

from PIL import Image, ImageDraw

from samples.maker.fonts import complete, sized
from samples.maker.paper import Paper
from samples.maker.papers import license_2019
from samples.maker.papers.license_facts import License
from samples.maker.sheet import Pen, Sheet

PURPOSES = ("仅供京东入驻使用", "仅供办理京东自营入驻使用，他用无效", "仅限电商平台资质审核")


def draw(license_: License, rng: Random) -> Paper:
    plain = license_2019.draw(license_, rng)
    sheet = plain.sheet
    sheet.write((1169, 640), "电子营业执照", Pen(face=complete(), size=26), "middle")
    sheet.stamp((sheet.width / 2, sheet.height / 2), purpose_note(sheet, rng.choice(PURPOSES)))
    return Paper(sheet=sheet, layout="license-electronic", records=plain.records)


def purpose_note(sheet: Sheet, text: str, *, strength: float = 0.4) -> Image.Image:
    """The note in pale grey, slanted, three times across the sheet; `strength` 0..1 is its darkness."""
    note = Image.new("RGBA", (sheet.width, sheet.height), (110, 110, 120, 0))
    font = sized(complete(), round(sheet.width / 34))
    tile = Image.new("RGBA", (round(font.getlength(text)) + 20, round(font.size * 2)), (110, 110, 120, 0))
    alpha = round(40 + 150 * strength)
    ImageDraw.Draw(tile).text((10, font.size), text, font=font, fill=(110, 110, 120, alpha), anchor="lm")
    slanted = tile.rotate(24, Image.Resampling.BICUBIC, expand=True)
    for part in (0.14, 0.42, 0.7):
        note.alpha_composite(slanted, (round(sheet.width * part * 0.8), round(sheet.height * (0.86 - part) * 0.7)))
    return note
