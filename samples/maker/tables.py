"""Ruled tables as forms and web pages have them."""

from __future__ import annotations

from collections.abc import Sequence

from samples.maker.sheet import Color, Pen, Sheet, broken

RULE: Color = (60, 60, 64)


def table(
    sheet: Sheet,
    corner: tuple[float, float],
    widths: Sequence[float],
    rows: Sequence[Sequence[str]],
    pen: Pen,
    *,
    row_height: float = 84,
    rule: Color = RULE,
) -> float:
    """Draws every cell with its text in the middle, rows as high as their longest text; returns the bottom."""
    y = corner[1]
    for row in rows:
        cells = [broken(text, pen, width - 24) for text, width in zip(row, widths, strict=True)]
        high = max(row_height, max(len(lines) for lines in cells) * pen.size * 1.3 + row_height * 0.35)
        x = corner[0]
        for lines, width in zip(cells, widths, strict=True):
            sheet.draw.rectangle((x, y, x + width, y + high), outline=rule, width=2)
            first = y + high / 2 - (len(lines) - 1) * pen.size * 0.65 + pen.size * 0.36
            for number, line in enumerate(lines):
                sheet.write((x + width / 2, first + number * pen.size * 1.3), line, pen, "middle")
            x += width
        y += high
    return y


def merged(
    sheet: Sheet,
    box: tuple[float, float, float, float],
    text: str,
    pen: Pen,
    *,
    rule: Color = RULE,
    middle: bool = False,
) -> None:
    """One cell across a table: frame, text from its top left (or in its middle)."""
    left, top, right, bottom = box
    sheet.draw.rectangle(box, outline=rule, width=2)
    lines = broken(text, pen, right - left - 40)
    first = top + pen.size * 1.5
    if middle:
        first = (top + bottom) / 2 - (len(lines) - 1) * pen.size * 0.75 + pen.size * 0.36
    for number, line in enumerate(lines):
        at = first + number * pen.size * 1.5
        sheet.write(((left + right) / 2, at) if middle else (left + 20, at), line, pen, "middle" if middle else "left")
