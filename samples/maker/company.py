"""A fictional applicant: one set of facts that all its papers print."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from samples.maker import codes
from samples.maker.places import HOUSES, PLACES, STREETS, Place
from samples.maker.words import BOILERPLATE, FAMILY, FIRST, GIVEN, SECOND, TRADES, Trade

AS_OF = date(2026, 11, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """`former_number` is the 15-digit number that old sheets print."""

    name: str
    place: Place
    address: str
    code: str
    former_number: str
    person: str
    trade: Trade
    scope: str
    brand: str
    established: date
    issued: date
    capital: int

    @property
    def market_office(self) -> str:
        if self.issued.year < 2018:
            return f"{self.place.town}工商行政管理局{self.place.district}分局"
        return f"{self.place.town}{self.place.district}市场监督管理局"

    @property
    def tax_office(self) -> str:
        return f"国家税务总局{self.place.town}{self.place.district}税务局"


def person(rng: Random) -> str:
    return rng.choice(FAMILY) + "".join(rng.sample(GIVEN, rng.choice((1, 2, 2))))


def brand(rng: Random) -> str:
    return rng.choice(FIRST) + rng.choice(SECOND)


def day_between(first: date, last: date, rng: Random) -> date:
    return first + timedelta(days=rng.randrange((last - first).days + 1))


def address(place: Place, rng: Random) -> str:
    house = rng.choice(HOUSES).format(
        n=rng.randint(3, 999), b=rng.randint(1, 22), f=rng.randint(2, 28), r=rng.randint(101, 2809)
    )
    return place.full + rng.choice(STREETS) + house


def company(rng: Random, *, established: date | None = None) -> Company:
    """Draws an applicant that was established between 2009 and mid 2024, unless a day is given."""
    place, trade, mark = rng.choice(PLACES), rng.choice(TRADES), brand(rng)
    since = established or day_between(date(2009, 1, 5), date(2024, 6, 28), rng)
    issued = min(max(since, day_between(since, AS_OF - timedelta(days=40), rng)), AS_OF - timedelta(days=30))
    short = place.short
    name = f"{mark}（{short.removesuffix('市')}）{trade.word}有限公司" if rng.random() < 0.2 else ""
    return Company(
        name=name or f"{short}{mark}{trade.word}有限公司",
        place=place,
        address=address(place, rng),
        code=codes.credit_code("91", place.code, since, rng),
        former_number=codes.registration_number(place.code, rng),
        person=person(rng),
        trade=trade,
        scope=trade.scope + rng.choice(BOILERPLATE),
        brand=mark + rng.choice(("", "", "优品", "生活")),
        established=since,
        issued=max(issued, since),
        capital=rng.choice((1_000_000, 2_000_000, 3_000_000, 5_000_000, 6_000_000, 10_000_000, 20_000_000)),
    )
