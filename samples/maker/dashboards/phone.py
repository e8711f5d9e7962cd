"""A month in the platform's phone app: status bar, period switch, two cards a row."""

from __future__ import annotations

from random import Random

from samples.maker.dashboards.figures import Month, Shop, truth
from samples.maker.fonts import Face, Typefaces
from samples.maker.paper import Paper
from samples.maker.sheet import GREY, INK, WHITE, Pen, Sheet

SIZE = (1080, 2160)
TEN_THOUSAND = 10_000


def draw(shop: Shop, month: Month, rng: Random) -> Paper:
    face, platform = Typefaces.pick(rng).hei, shop.platform
    sheet = Sheet.blank(*SIZE, (244, 245, 248))
    _head(sheet, shop, face, rng)
    written = platform.period.format(first=month.first, last=month.last)
    for place, word in enumerate(("实时", "近7天", "近30天", "自然月")):
        color = platform.color if word == "自然月" else GREY
        sheet.write((90 + 250 * place, 470), word, Pen(face=face, size=38, color=color))
    sheet.write((60, 560), f"{platform.period_label} {written}", Pen(face=face, size=34, color=(70, 76, 84)))
    rounded = month.amount >= TEN_THOUSAND and rng.random() < 0.5
    amount = f"{month.amount / TEN_THOUSAND:.2f}万" if rounded else f"{month.amount:,}"
    cards = [
        (f"{platform.amount}（元）", amount),
        (platform.orders, f"{month.orders:,}"),
        (platform.units, f"{month.units:,}"),
        (platform.buyers, f"{month.buyers:,}"),
        (platform.visitors, f"{month.visitors:,}"),
        (platform.per_buyer, f"{month.per_buyer:,}"),
    ]
    for place, (label, value) in enumerate(card for card in cards if card[0]):
        x, y = 40 + 510 * (place % 2), 610 + 270 * (place // 2)
        sheet.draw.rounded_rectangle((x, y, x + 490, y + 250), 20, fill=WHITE)
        sheet.write((x + 36, y + 70), label, Pen(face=face, size=32, color=(110, 116, 126)))
        sheet.write((x + 36, y + 150), value, Pen(face=face, size=54))
        change = f"{platform.compared} {rng.choice('+-')}{rng.uniform(0.5, 40):.2f}%"
        sheet.write((x + 36, y + 212), change, Pen(face=face, size=27, color=GREY))
    shown = {"store_name", "orders", "sales_amount", "spend_per_buyer"}
    shown |= {name for name, label in (("units", platform.units), ("buyers", platform.buyers)) if label}
    _bars(sheet, month, shop, face)
    return Paper(
        sheet=sheet,
        layout=f"{platform.id}-phone",
        records=(truth(shop, month, shown=frozenset(shown), rounded=rounded),),
    )


def _head(sheet: Sheet, shop: Shop, face: Face, rng: Random) -> None:
    pencil = sheet.draw
    pencil.rectangle((0, 0, SIZE[0], 380), fill=WHITE)
    sheet.write((50, 66), f"{rng.randint(8, 22)}:{rng.randint(10, 59)}", Pen(face=face, size=36))
    sheet.write((1030, 66), f"5G　{rng.randint(20, 99)}%", Pen(face=face, size=32), "right")
    sheet.write((50, 190), "‹", Pen(face=face, size=64))
    sheet.write((SIZE[0] / 2, 185), f"{shop.platform.product}·经营数据", Pen(face=face, size=44, color=INK), "middle")
    pencil.ellipse((50, 250, 140, 340), fill=shop.platform.color)
    sheet.write((170, 310), shop.name, Pen(face=face, size=40))


def _bars(sheet: Sheet, month: Month, shop: Shop, face: Face) -> None:
    sheet.draw.rounded_rectangle((40, 1430, 1040, 2080), 20, fill=WHITE)
    sheet.write((76, 1500), f"{shop.platform.orders}趋势", Pen(face=face, size=34))
    most = max(*month.daily, 1)
    step = 920 / len(month.daily)
    for day, count in enumerate(month.daily):
        x = 80 + step * day
        sheet.draw.rectangle((x, 2000 - 440 * count / most, x + step * 0.6, 2000), fill=shop.platform.color)
    for day in (0, len(month.daily) // 2, len(month.daily) - 1):
        label = f"{month.first.month}/{day + 1}"
        sheet.write((80 + step * day, 2046), label, Pen(face=face, size=26, color=GREY), "middle")
