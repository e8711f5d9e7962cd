"""Six months in one table, as the monthly view of a back end lists them."""

from __future__ import annotations

from random import Random

from samples.maker.dashboards.figures import Month, Shop, truth
from samples.maker.fonts import Typefaces
from samples.maker.paper import Paper
from samples.maker.sheet import GREY, WHITE, Pen, Sheet
from samples.maker.tables import table

SIZE = (1760, 900)


def draw(shop: Shop, months: tuple[Month, ...], rng: Random) -> Paper:
    face, platform = Typefaces.pick(rng).hei, shop.platform
    sheet = Sheet.blank(*SIZE, (246, 247, 250))
    sheet.draw.rectangle((0, 0, SIZE[0], 76), fill=platform.color)
    sheet.write((40, 51), platform.product, Pen(face=face, size=30, color=WHITE))
    sheet.write((SIZE[0] - 40, 50), shop.name, Pen(face=face, size=23, color=WHITE), "right")
    sheet.draw.rectangle((30, 100, 1730, 860), fill=WHITE)
    sheet.write((60, 155), "店铺月度交易数据", Pen(face=face, size=26))
    sheet.write((1700, 155), f"https://{platform.host}", Pen(face=face, size=18, color=GREY), "right")
    labels = [platform.amount, platform.orders, platform.units, platform.buyers, platform.per_buyer]
    kept = [place for place, label in enumerate(labels) if label]
    rows = [["月份", *(labels[place] for place in kept)]]
    for month in reversed(months):
        values = [
            f"{month.amount:,}",
            f"{month.orders:,}",
            f"{month.units:,}",
            f"{month.buyers:,}",
            f"{month.per_buyer:,}",
        ]
        rows.append([f"{month.first:%Y-%m}", *(values[place] for place in kept)])
    widths = [1640 / len(rows[0])] * len(rows[0])
    table(sheet, (60, 190), widths, rows, Pen(face=face, size=23), row_height=84, rule=(222, 226, 232))
    shown = {"store_name", "orders", "sales_amount", "spend_per_buyer"}
    shown |= {name for name, label in (("units", platform.units), ("buyers", platform.buyers)) if label}
    records = tuple(truth(shop, month, shown=frozenset(shown)) for month in reversed(months))
    return Paper(sheet=sheet, layout=f"{platform.id}-trend", records=records)
