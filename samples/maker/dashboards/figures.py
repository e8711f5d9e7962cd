"""A month of a shop: figures that keep the identities of 5.2 (orders >= buyers, pieces >= orders, 客单价 x buyers)."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from random import Random

from samples.maker.company import Company
from samples.maker.dashboards.platforms import PLATFORMS, Platform
from samples.maker.paper import Truth, Value, money


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """`link` is the public address of the shop front, as declared."""

    platform: Platform
    name: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """`daily` are the orders of each day; they add up to `orders`."""

    first: date
    last: date
    orders: int
    units: int
    buyers: int
    visitors: int
    amount: Decimal
    daily: tuple[int, ...]

    @property
    def per_buyer(self) -> Decimal:
        return (self.amount / max(self.buyers, 1)).quantize(Decimal("0.01"))


LINKS = {
    "jd": "https://mall.jd.com/index-{n}.html",
    "taobao": "https://shop{n}.taobao.com",
    "tmall": "https://shop{n}.tmall.com",
    "pdd": "https://mobile.yangkeduo.com/mall_page.html?mall_id={n}",
    "douyin": "https://haohuo.jinritemai.com/views/shop/index?id={n}",
    "kuaishou": "https://app.kwaixiaodian.com/shop?id={n}",
    "wechat": "https://store.weixin.qq.com/shop/home?id={n}",
    "xiaohongshu": "https://www.xiaohongshu.com/vendor/{n}",
}


def shop_of(firm: Company, platform: str, rng: Random) -> Shop:
    suffix = rng.choice(("官方旗舰店", "旗舰店", "专营店", "企业店", "家的小店", "品牌店"))
    link = LINKS[platform].format(n=rng.randint(10_000_000, 999_999_999))
    return Shop(platform=PLATFORMS[platform], name=f"{firm.brand}{suffix}", link=link)


def month_of(first: date, orders: int, rng: Random, *, ticket: int | None = None) -> Month:
    """`ticket` is the mean price of an order in yuan."""
    days = calendar.monthrange(first.year, first.month)[1]
    buyers = max(1, orders - rng.randint(0, orders // 8)) if orders else 0
    price = Decimal(ticket or rng.randint(38, 420))
    amount = sum((price * rng.randint(70, 130) / 100 for _ in range(min(orders, 400))), Decimal(0))
    if orders > 400:
        amount = amount * orders / 400
    daily = [0] * days
    for _ in range(min(orders, 5000)):
        daily[rng.randrange(days)] += 1
    return Month(
        first=first,
        last=first.replace(day=days),
        orders=orders,
        units=orders + rng.randint(0, orders // 4 + 1),
        buyers=buyers,
        visitors=orders * rng.randint(14, 60) + rng.randint(1, 90),
        amount=amount.quantize(Decimal("0.01")),
        daily=tuple(daily),
    )


def half_year(rng: Random, orders: tuple[int, ...], *, last: tuple[int, int] = (2026, 10)) -> tuple[Month, ...]:
    """Consecutive months that end with `last`, oldest first."""
    year, month = last
    firsts = [divmod(year * 12 + month - 1 - back, 12) for back in range(len(orders))][::-1]
    ticket = rng.randint(38, 420)
    return tuple(
        month_of(date(y, m + 1, 1), count, rng, ticket=ticket) for (y, m), count in zip(firsts, orders, strict=True)
    )


def truth(shop: Shop, month: Month, *, shown: frozenset[str], rounded: bool = False) -> Truth:
    """`shown` names what the page prints besides platform and period; `rounded` amounts are printed in 万."""
    values: dict[str, Value] = {
        "store_name": shop.name,
        "store_url": shop.link,
        "orders": month.orders,
        "units": month.units,
        "buyers": month.buyers,
        "spend_per_buyer": money(str(month.per_buyer)),
        "sales_amount": _in_ten_thousands(month.amount) if rounded else money(str(month.amount)),
    }
    return Truth(
        type="sales_screenshot",
        fields={
            "platform": shop.platform.id,
            "period_start": month.first.isoformat(),
            "period_end": month.last.isoformat(),
            **{name: value if name in shown else None for name, value in values.items()},
        },
    )


def _in_ten_thousands(amount: Decimal) -> dict[str, str]:
    """What 1.23万 says: the printed figure, and the bounds of what it can stand for."""
    printed = (amount / 10_000).quantize(Decimal("0.01"), ROUND_HALF_EVEN) * 10_000
    low, high = printed - 50, printed + 50
    return {**money(f"{printed:.2f}"), "low": f"{low:.2f}", "high": f"{high:.2f}"}
