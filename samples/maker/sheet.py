"""A paper under the pen: a ground picture, runs of text, and what is stamped over them.

The three stay apart until the end, so the same paper becomes a picture or a PDF with a real text layer.
Coordinates are pixels, a text's y is its baseline.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from PIL import Image, ImageChops, ImageDraw

from samples.maker.fonts import Face, for_text, sized

Color = tuple[int, int, int]
Point = tuple[float, float]
Anchor = Literal["left", "middle", "right"]

INK: Color = (28, 26, 30)
GREY: Color = (120, 124, 130)
RED: Color = (200, 32, 38)
WHITE: Color = (255, 255, 255)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """Face, size in pixels, color, and extra space after every sign."""

    face: Face
    size: int
    color: Color = INK
    tracking: float = 0.0

    def width(self, text: str) -> float:
        font = sized(for_text(self.face, text), self.size)
        return font.getlength(text) + self.tracking * max(len(text) - 1, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of text with its left end on the baseline."""

    x: float
    y: float
    text: str
    pen: Pen


@dataclass(slots=True)
class Sheet:
    """One page. `stamps` are RGBA pictures laid over the text like ink (multiplied)."""

    ground: Image.Image
    runs: list[Run] = field(default_factory=list)
    stamps: list[tuple[int, int, Image.Image]] = field(default_factory=list)

    @classmethod
    def blank(cls, width: int, height: int, color: Color = WHITE) -> Sheet:
        return cls(Image.new("RGB", (width, height), color))

    @property
    def width(self) -> int:
        return self.ground.width

    @property
    def height(self) -> int:
        return self.ground.height

    @property
    def draw(self) -> ImageDraw.ImageDraw:
        """For lines and areas of the ground."""
        return ImageDraw.Draw(self.ground)

    def write(self, at: Point, text: str, pen: Pen, anchor: Anchor = "left") -> float:
        """Writes one line; returns the x where it ends."""
        width = pen.width(text)
        left = at[0] - {"left": 0.0, "middle": width / 2, "right": width}[anchor]
        if text.strip():
            self.runs.append(Run(x=left, y=at[1], text=text, pen=pen))
        return left + width

    def spread(self, at: Point, text: str, pen: Pen, width: float) -> None:
        """Writes the signs of a label evenly over `width`, as printed forms justify their labels."""
        if len(text) == 1:
            self.write(at, text, pen)
            return
        step = (width - pen.width(text[-1])) / (len(text) - 1)
        for place, sign in enumerate(text):
            self.write((at[0] + place * step, at[1]), sign, pen)

    def wrap(self, at: Point, text: str, pen: Pen, width: float, leading: float) -> float:
        """Writes a value over as many lines as it needs; returns the baseline of the last one."""
        y = at[1]
        for number, line in enumerate(broken(text, pen, width)):
            y = at[1] + number * leading
            self.write((at[0], y), line, pen)
        return y

    def stamp(self, center: Point, picture: Image.Image) -> None:
        self.stamps.append((round(center[0] - picture.width / 2), round(center[1] - picture.height / 2), picture))

    def picture(self) -> Image.Image:
        """Everything drawn, RGB."""
        image = self.ground.copy()
        pencil = ImageDraw.Draw(image)
        for run in self.runs:
            _draw(pencil, run)
        for left, top, stamp in self.stamps:
            layer = Image.new("RGB", image.size, WHITE)
            layer.paste(stamp.convert("RGB"), (left, top), stamp.getchannel("A"))
            image = ImageChops.multiply(image, layer)
        return image


def broken(text: str, pen: Pen, width: float) -> list[str]:
    """The lines a text of that pen fills, broken anywhere but before closing punctuation."""
    lines, line = [], ""
    for sign in text:
        if line and pen.width(line + sign) > width and sign not in "，。、；：）)」":
            lines.append(line)
            line = ""
        line += sign
    return [*lines, line] if line else lines


def _draw(pencil: ImageDraw.ImageDraw, run: Run) -> None:
    font = sized(for_text(run.pen.face, run.text), run.pen.size)
    if not run.pen.tracking:
        pencil.text((run.x, run.y), run.text, font=font, fill=run.pen.color, anchor="ls")
        return
    x = run.x
    for sign in run.text:
        pencil.text((x, run.y), sign, font=font, fill=run.pen.color, anchor="ls")
        x += font.getlength(sign) + run.pen.tracking
