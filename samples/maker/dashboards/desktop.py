"""A month on a desktop screen: browser bar, shop's chrome, cards with comparisons, the daily curve."""

from __future__ import annotations

from random import Random

from samples.maker.dashboards.figures import Month, Shop, truth
from samples.maker.fonts import Face, Typefaces
from samples.maker.paper import Paper
from samples.maker.sheet import GREY, WHITE, Pen, Sheet

SIZE = (1760, 990)
TEXT = (40, 44, 52)
UP, DOWN = (226, 60, 52), (30, 160, 90)


def draw(shop: Shop, month: Month, rng: Random) -> Paper:
    face = Typefaces.pick(rng).hei
    sheet = Sheet.blank(*SIZE, (243, 245, 248))
    left = _chrome(sheet, shop, face)
    right = SIZE[0] - 30
    sheet.draw.rounded_rectangle((left, 150, right, 226), 6, fill=WHITE)
    platform = shop.platform
    sheet.write((left + 24, 197), "交易概况", Pen(face=face, size=23, color=TEXT))
    written = platform.period.format(first=month.first, last=month.last)
    sheet.write((left + 200, 196), f"{platform.period_label}：{written}", Pen(face=face, size=20, color=TEXT))
    for place, word in enumerate(("日", "周", "月", "自定义")):
        pen = Pen(face=face, size=18, color=platform.color if word == "月" else GREY)
        sheet.write((right - 330 + 72 * place, 196), word, pen)
    cards = _cards(shop, month)
    _draw_cards(
        sheet, cards, face, rng, compared=platform.compared, box=(left, 246, right, 246 + 150 * (1 + (len(cards) > 4)))
    )
    top = 270 + 150 * (1 + (len(cards) > 4))
    _curve(sheet, month, shop, face, box=(left, top, right, SIZE[1] - 30))
    shown = {"store_name", "orders", "sales_amount", "spend_per_buyer"}
    shown |= {name for name, label in (("units", platform.units), ("buyers", platform.buyers)) if label}
    return Paper(sheet=sheet, layout=f"{platform.id}-desktop", records=(truth(shop, month, shown=frozenset(shown)),))


def _cards(shop: Shop, month: Month) -> list[tuple[str, str]]:
    platform = shop.platform
    cards = [
        (platform.amount, f"{month.amount:,}"),
        (platform.orders, f"{month.orders:,}"),
        (platform.units, f"{month.units:,}"),
        (platform.buyers, f"{month.buyers:,}"),
        (platform.per_buyer, f"{month.per_buyer:,}"),
        (platform.visitors, f"{month.visitors:,}"),
        ("成交转化率", f"{month.buyers / max(month.visitors, 1):.2%}"),
    ]
    return [(label, value) for label, value in cards if label]


def _chrome(sheet: Sheet, shop: Shop, face: Face) -> int:
    """Draws browser bar and navigation; returns where the content begins."""
    pencil, platform = sheet.draw, shop.platform
    pencil.rectangle((0, 0, SIZE[0], 52), fill=(222, 225, 230))
    for place, color in enumerate(((238, 95, 86), (245, 190, 70), (98, 197, 84))):
        pencil.ellipse((20 + 26 * place, 18, 36 + 26 * place, 34), fill=color)
    pencil.rounded_rectangle((190, 9, 1500, 43), 16, fill=WHITE)
    sheet.write((214, 33), f"https://{platform.host}", Pen(face=face, size=18, color=(90, 94, 100)))
    if platform.top_navigation:
        pencil.rectangle((0, 52, SIZE[0], 126), fill=platform.color)
        sheet.write((40, 99), platform.product, Pen(face=face, size=28, color=WHITE))
        for place, entry in enumerate(platform.menu):
            sheet.write((380 + 112 * place, 98), entry, Pen(face=face, size=21, color=WHITE))
        sheet.write((SIZE[0] - 40, 98), shop.name, Pen(face=face, size=21, color=WHITE), "right")
        return 30
    pencil.rectangle((0, 52, SIZE[0], 126), fill=WHITE)
    sheet.write((40, 99), platform.product, Pen(face=face, size=28, color=platform.color))
    sheet.write((SIZE[0] - 40, 98), shop.name, Pen(face=face, size=21, color=TEXT), "right")
    pencil.rectangle((0, 127, 180, SIZE[1]), fill=(38, 44, 56))
    for place, entry in enumerate(platform.menu):
        sheet.write((40, 190 + 68 * place), entry, Pen(face=face, size=20, color=(210, 214, 222)))
    return 210


def _draw_cards(
    sheet: Sheet,
    cards: list[tuple[str, str]],
    face: Face,
    rng: Random,
    *,
    compared: str,
    box: tuple[int, int, int, int],
) -> None:
    left, top, right, bottom = box
    sheet.draw.rounded_rectangle(box, 6, fill=WHITE)
    width = (right - left) / 4
    for place, (label, value) in enumerate(cards):
        x, y = left + 24 + width * (place % 4), top + 150 * (place // 4)
        if place == 0:
            sheet.draw.rounded_rectangle((x - 14, y + 10, x + width - 30, y + 142), 6, fill=(246, 249, 255))
        sheet.write((x, y + 42), label, Pen(face=face, size=19, color=(102, 108, 118)))
        sheet.write((x, y + 90), value, Pen(face=face, size=32, color=TEXT))
        change = rng.uniform(-28, 46)
        color = UP if change > 0 else DOWN
        sheet.write(
            (x, y + 126),
            f"{compared} {'↑' if change > 0 else '↓'} {abs(change):.2f}%",
            Pen(face=face, size=16, color=color),
        )
    sheet.draw.line((left, bottom, right, bottom), fill=(232, 235, 240), width=1)


def _curve(sheet: Sheet, month: Month, shop: Shop, face: Face, *, box: tuple[int, int, int, int]) -> None:
    left, top, right, bottom = box
    pencil = sheet.draw
    pencil.rounded_rectangle(box, 6, fill=WHITE)
    sheet.write((left + 24, top + 40), f"{shop.platform.orders}趋势", Pen(face=face, size=20, color=TEXT))
    base, high = bottom - 52, bottom - top - 130
    most = max(*month.daily, 1)
    step = (right - left - 120) / (len(month.daily) - 1)
    for line in range(5):
        y = base - high * line / 4
        pencil.line((left + 70, y, right - 40, y), fill=(236, 238, 242), width=1)
        sheet.write((left + 60, y + 5), f"{most * line / 4:.0f}", Pen(face=face, size=14, color=GREY), "right")
    points = [(left + 75 + step * day, base - high * count / most) for day, count in enumerate(month.daily)]
    pencil.line(points, fill=shop.platform.color, width=3, joint="curve")
    for day in range(0, len(month.daily), 3):
        label = f"{month.first.month:02d}-{day + 1:02d}"
        sheet.write((left + 75 + step * day, bottom - 20), label, Pen(face=face, size=14, color=GREY), "middle")
