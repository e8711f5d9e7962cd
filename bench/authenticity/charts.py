"""Months of one shop: each with its own curve, and one of them dated anew."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random

from PIL import Image

from bench.authenticity.drawn import Tally, picture, pixels, read_page
from pipeline.forensics import _charts
from samples.maker.company import company
from samples.maker.dashboards import desktop, phone
from samples.maker.dashboards.figures import half_year, shop_of
from samples.maker.dashboards.platforms import PLATFORMS

ORDERS = ((31, 45, 50), (60, 61, 62), (300, 350, 400), (2000, 2500, 1800))
WAYS = (("clean",), ("chat",), ("small",))


def measure(rng: Random, count: int) -> Iterator[Tally]:
    false = found = 0
    for _ in range(count):
        shop = shop_of(company(rng, established=date(2019, 3, 1)), rng.choice(sorted(PLATFORMS)), rng)
        months = half_year(rng, rng.choice(ORDERS))
        dated_anew = replace(months[1], first=months[2].first, last=months[2].last)
        draw, seed, ways = rng.choice((phone.draw, desktop.draw)), rng.getrandbits(32), rng.choice(WAYS)
        drawn = []
        for place, month in enumerate((*months, dated_anew)):
            paper = draw(shop, month, Random(seed))  # noqa: S311  makes papers, not secrets
            shown = picture(paper, ways, rng)
            page = read_page(paper, shown, str(place))
            drawn.append(_charts.charts(page, pixels(_sent(shown) if month is dated_anew else shown)))
        first, second, third, anew = drawn
        false += len(list(_charts.same([*first, *second, *third])))
        found += bool(list(_charts.same([*second, *anew])))
    yield Tally(sign="the same chart", paper="pairs of honest months", honest=True, tried=3 * count, found=false)
    yield Tally(sign="the same chart", paper="one month dated anew", honest=False, tried=count, found=found)


def _sent(shown: Image.Image) -> Image.Image:
    """Compressed once more, as an edited picture is."""
    stream = io.BytesIO()
    shown.save(stream, "JPEG", quality=75)
    return Image.open(io.BytesIO(stream.getvalue())).convert("RGB")
