"""Ground patterns, borders, emblems, QR codes: what is printed before the first word."""

from __future__ import annotations

import math

import numpy as np
import qrcode
from PIL import Image, ImageDraw
from qrcode.constants import ERROR_CORRECT_M

from samples.maker.sheet import Color, Sheet

GOLD: Color = (196, 156, 84)


def guilloche(sheet: Sheet, tint: Color, *, paper: Color = (253, 251, 244)) -> None:
    """Fills the ground with interlaced waves in a pale tint."""
    pitch = 46.0
    y, x = np.mgrid[0 : sheet.height, 0 : sheet.width].astype(np.float32)
    first = np.sin((y + 18 * np.sin(x / pitch)) * 2 * math.pi / (pitch * 0.5))
    second = np.sin((x + 18 * np.sin(y / pitch)) * 2 * math.pi / (pitch * 0.5))
    lines = np.clip(1.15 - np.minimum(np.abs(first), np.abs(second)) * 6, 0, 1)[..., None] * 0.5
    ground = np.array(paper, dtype=np.float32) * (1 - lines) + np.array(tint, dtype=np.float32) * lines
    sheet.ground.paste(Image.fromarray(ground.astype(np.uint8)), (0, 0))


def rosette(sheet: Sheet, center: tuple[float, float], radius: float, tint: Color) -> None:
    """A pale rosette in the middle of the sheet."""
    pencil = sheet.draw
    for turn in range(36):
        points = []
        for step in range(181):
            angle = math.tau * step / 180
            reach = radius * (0.72 + 0.28 * math.cos(6 * angle + math.tau * turn / 36))
            points.append((center[0] + reach * math.cos(angle), center[1] + reach * math.sin(angle)))
        pencil.line(points, fill=tint, width=1)


def wave_border(sheet: Sheet, inset: int, color: Color, *, second: Color = GOLD, foot: int = 0) -> None:
    """A frame of interlaced waves with corner pieces, `inset` pixels from the edge, `foot` more below."""
    pencil, width = sheet.draw, 40
    left, top, right, bottom = inset, inset, sheet.width - inset, sheet.height - inset - foot
    pencil.rectangle((left, top, right, bottom), outline=color, width=5)
    pencil.rectangle((left + width, top + width, right - width, bottom - width), outline=color, width=3)
    for phase, ink in ((0.0, color), (math.pi, second), (math.pi / 2, color)):
        for middle in (top + width / 2, bottom - width / 2):
            across = [(x, middle + width * 0.33 * math.sin(x / 14 + phase)) for x in range(left, right, 3)]
            pencil.line(across, fill=ink, width=2)
        for middle in (left + width / 2, right - width / 2):
            down = [(middle + width * 0.33 * math.sin(y / 14 + phase), y) for y in range(top, bottom, 3)]
            pencil.line(down, fill=ink, width=2)
    for x in (left, right):
        for y in (top, bottom):
            reach = width * 0.9
            pencil.ellipse((x - reach, y - reach, x + reach, y + reach), fill=(252, 248, 236), outline=color, width=4)
            pencil.ellipse((x - reach / 2, y - reach / 2, x + reach / 2, y + reach / 2), outline=second, width=4)


def emblem(sheet: Sheet, center: tuple[float, float], radius: float) -> None:
    """A red disc with five stars in a golden ring; it stands where an emblem stands and copies none."""
    pencil, (x, y) = sheet.draw, center
    pencil.ellipse(
        (x - radius, y - radius, x + radius, y + radius), fill=(222, 178, 62), outline=(150, 104, 20), width=3
    )
    inner = radius * 0.8
    pencil.ellipse((x - inner, y - inner, x + inner, y + inner), fill=(206, 36, 32))
    star(pencil, (x, y - inner * 0.32), inner * 0.34, (250, 214, 80))
    for angle in (200, 250, 290, 340):
        at = (
            x + inner * 0.62 * math.cos(math.radians(angle)),
            y - inner * 0.1 + inner * 0.62 * -math.sin(math.radians(angle)) * 0.8,
        )
        star(pencil, at, inner * 0.14, (250, 214, 80))
    for tooth in range(16):
        turn = math.tau * tooth / 16
        spot = (x + radius * math.cos(turn), y + radius * math.sin(turn))
        pencil.ellipse(
            (spot[0] - radius / 9, spot[1] - radius / 9, spot[0] + radius / 9, spot[1] + radius / 9),
            fill=(222, 178, 62),
        )


def star(pencil: ImageDraw.ImageDraw, center: tuple[float, float], radius: float, color: tuple[int, ...]) -> None:
    """A five-pointed star, one point up."""
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.382
        angle = -math.pi / 2 + math.pi * corner / 5
        points.append((center[0] + reach * math.cos(angle), center[1] + reach * math.sin(angle)))
    pencil.polygon(points, fill=color)


def qr(sheet: Sheet, corner: tuple[int, int], text: str, size: int) -> None:
    """A QR code of that many pixels with its top left at `corner`."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=1)
    code.add_data(text)
    code.make(fit=True)
    picture = code.make_image().get_image().convert("RGB").resize((size, size), Image.Resampling.NEAREST)
    sheet.ground.paste(picture, corner)
