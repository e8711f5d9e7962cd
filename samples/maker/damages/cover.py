"""What lies over the words: purpose notes, another seal, a slip of paper; or edges that are missing."""

from __future__ import annotations

from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from samples.maker.fonts import complete, sized
from samples.maker.papers.license_electronic import PURPOSES, purpose_note
from samples.maker.seals import round_seal
from samples.maker.sheet import WHITE, Sheet


def watermark(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """仅供…使用 across the sheet."""
    note = purpose_note(Sheet(picture), rng.choice(PURPOSES), strength=strength)
    return _multiplied(picture, note, (0, 0))


def tiled(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """仅供…使用 in rows all over the picture, gray or colored, as apps write it that mark what is sent out."""
    pale = round(225 - 75 * strength)
    ink = rng.choice(
        ((pale,) * 3, (pale - 20, pale - 5, min(pale + 25, 255)), (min(pale + 30, 255), pale - 30, pale - 30))
    )
    size = round(picture.width * rng.uniform(0.022, 0.05))
    font, text = sized(complete(), size), rng.choice(PURPOSES)
    line = Image.new("L", (round(font.getlength(text)) + size, 2 * size), 0)
    ImageDraw.Draw(line).text((size // 2, size), text, font=font, fill=255, anchor="lm")
    tile = line.rotate(rng.choice((-30, -20, 20, 25, 30, 35, 45)), Image.Resampling.BICUBIC, expand=True)
    across, down = round(tile.width * rng.uniform(0.95, 1.3)), round(tile.height * rng.uniform(0.8, 1.2))
    rows = Image.new("L", picture.size, 0)
    for row, top in enumerate(range(-tile.height // 2, picture.height, down)):
        for left in range(-tile.width // 2 - row % 2 * across // 2, picture.width, across):
            rows.paste(tile, (left, top), tile)
    layer = Image.new("RGB", picture.size, WHITE)
    layer.paste(ink, mask=rows)
    return ImageChops.multiply(picture.convert("RGB"), layer)


def extra_seal(picture: Image.Image, _strength: float, rng: Random) -> Image.Image:
    """The applicant's own seal, somewhere on the copy."""
    seal = round_seal("与原件一致复印件专用章", complete(), rng, size=round(min(picture.size) * 0.2))
    at = (round(rng.uniform(0.1, 0.75) * picture.width), round(rng.uniform(0.3, 0.75) * picture.height))
    return _multiplied(picture, seal, at)


def cut(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """One edge is missing, up to a third of the sheet."""
    share = 0.1 + 0.25 * strength
    left, top, right, bottom = 0, 0, picture.width, picture.height
    side = rng.choice(("left", "right", "bottom"))
    if side == "left":
        left = round(picture.width * share)
    elif side == "right":
        right = round(picture.width * (1 - share))
    else:
        bottom = round(picture.height * (1 - share))
    return picture.crop((left, top, right, bottom))


def covered(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """A slip of paper lies on the sheet."""
    slipped = picture.copy()
    wide, high = round(picture.width * (0.2 + 0.3 * strength)), round(picture.height * (0.1 + 0.15 * strength))
    left, top = rng.randint(0, picture.width - wide), rng.randint(picture.height // 4, picture.height - high)
    ImageDraw.Draw(slipped).rectangle(
        (left, top, left + wide, top + high), fill=(238, 236, 228), outline=(190, 186, 176)
    )
    return slipped


def handwriting(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """A clerk's notes in ball pen, anywhere on the sheet, also over print: rows of strokes that join."""
    noted = picture.copy()
    pen = ImageDraw.Draw(noted)
    size = picture.width * 0.022
    ink = rng.choice(((28, 44, 130), (24, 24, 30), (150, 30, 40)))
    for _ in range(1 + round(3 * strength)):
        left, top = rng.uniform(0.05, 0.6) * picture.width, rng.uniform(0.05, 0.9) * picture.height
        for sign in range(rng.randint(3, 9)):
            x = left + sign * size * 1.1
            points = [(x + rng.uniform(0, size), top + rng.uniform(0, size)) for _ in range(rng.randint(4, 9))]
            pen.line(points, fill=ink, width=max(2, round(size / 9)), joint="curve")
    return noted


def held(picture: Image.Image, strength: float, rng: Random) -> Image.Image:
    """Fingers hold the sheet at its left or right edge, with their shadow."""
    shown = picture.copy()
    side = rng.choice((-1, 1))
    long, thick = picture.width * (0.05 + 0.12 * strength), picture.width * 0.035
    first = rng.uniform(0.25, 0.65) * picture.height
    for finger in range(rng.choice((1, 3, 4))):
        middle, reach = first + finger * thick * 1.15, long * rng.uniform(0.7, 1.0)
        shown = _finger(shown, side, middle, reach, thick)
    return shown


def _finger(picture: Image.Image, side: int, middle: float, reach: float, thick: float) -> Image.Image:
    edge = 0 if side < 0 else picture.width
    box = (edge - reach, middle - thick / 2, edge + reach, middle + thick / 2)
    mask = Image.new("L", picture.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle(box, radius=thick / 2, fill=255)
    shadow = mask.filter(ImageFilter.GaussianBlur(thick / 4)).point(lambda level: level // 3)
    dark = Image.composite(Image.new("RGB", picture.size, (30, 26, 24)), picture.convert("RGB"), shadow)
    return Image.composite(Image.new("RGB", picture.size, (208, 164, 138)), dark, mask)


def two_on_one(first: Image.Image, second: Image.Image, rng: Random) -> Image.Image:
    """Two papers side by side on one table, for one photo."""
    high = 1500
    parts = [
        paper.resize((round(paper.width * high / paper.height), high), Image.Resampling.LANCZOS)
        for paper in (first, second)
    ]
    scene = Image.new("RGB", (parts[0].width + parts[1].width + 180, high + 120), (118, 92, 66))
    scene.paste(parts[0], (60, 60 + rng.randint(-20, 20)))
    scene.paste(parts[1], (parts[0].width + 120, 60 + rng.randint(-20, 20)))
    return scene


def _multiplied(picture: Image.Image, ink: Image.Image, at: tuple[int, int]) -> Image.Image:
    layer = Image.new("RGB", picture.size, WHITE)
    layer.paste(ink.convert("RGB"), at, ink.getchannel("A"))
    return ImageChops.multiply(picture.convert("RGB"), layer)
