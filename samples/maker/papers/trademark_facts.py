"""A fictional mark and its life: number, class, owner, dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from samples.maker.company import AS_OF, Company, day_between


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """`valid_until` as the certificate prints it; classes and goods in step."""

    number: str
    name: str
    classes: tuple[int, ...]
    goods: tuple[str, ...]
    registrant: str
    address: str
    registered: date
    valid_until: date


def ten_years(registered: date) -> date:
    """The last day of protection: ten years less a day."""
    if (registered.month, registered.day) == (2, 29):
        return date(registered.year + 10, 2, 28)
    return registered.replace(year=registered.year + 10) - timedelta(days=1)


def mark_of(
    firm: Company, rng: Random, *, registrant: str | None = None, registered: date | None = None, classes: int = 1
) -> Mark:
    """A mark of the applicant's goods, of another owner where `registrant` is given."""
    first = max(firm.established + timedelta(days=90), date(2017, 3, 1))
    day = registered or day_between(first, AS_OF - timedelta(days=200), rng)
    number = 18_000_000 + (day.year - 2017) * 6_900_000 + rng.randrange(6_000_000)
    further = rng.sample([n for n in (3, 9, 16, 21, 24, 25, 30) if n != firm.trade.nice_class], classes - 1)
    all_classes = sorted([firm.trade.nice_class, *further])
    goods = {
        3: "化妆品；香皂",
        9: "耳机；数据线",
        16: "文具；笔记本",
        21: "玻璃杯（容器）",
        24: "毛巾",
        25: "服装；鞋",
        30: "茶；糖果",
    }
    goods[firm.trade.nice_class] = firm.trade.goods
    return Mark(
        number=str(number),
        name=firm.brand,
        classes=tuple(all_classes),
        goods=tuple(goods[n] for n in all_classes),
        registrant=registrant or firm.name,
        address=firm.address,
        registered=day,
        valid_until=ten_years(day),
    )
