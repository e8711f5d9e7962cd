"""The records of one honest applicant, drawn from chance: what its papers would be read as."""

from __future__ import annotations

import calendar
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, TypeVar

from pipeline.geometry import Box, Quad
from pipeline.model import Count, Field, Fingerprint, Money, Page, Reading, Support
from pipeline.records import (
    BusinessLicense,
    Declaration,
    DeclaredStore,
    Dossier,
    NameChange,
    Record,
    SalesScreenshot,
    TaxpayerCertificate,
    TrademarkAcceptanceNotice,
    TrademarkAuthorization,
    TrademarkCertificate,
    TrademarkChange,
    TrademarkRenewal,
    TrademarkTransfer,
)
from samples.maker import company as maker
from samples.maker.company import AS_OF, Company

R = TypeVar("R")
MONTHS = ((2026, 5), (2026, 6), (2026, 7), (2026, 8), (2026, 9), (2026, 10))
ABSENT: Field[Any] = Field(value=None, problem="label_not_found", readings=())
SOURCES = ("rapidocr", "tesseract")


def page(document: str) -> Page:
    return Page(
        file=f"{document}.png", sha256=hashlib.sha256(document.encode()).hexdigest(), number=1, width=9, height=9
    )


def seen(value: object, document: str = "d1", *, sources: tuple[str, ...] = SOURCES) -> Field[Any]:
    """A field that `sources` read as `value` on that document's page."""
    text = str(value.value) if isinstance(value, Count) else str(value)
    quad = Quad.of(Box(left=1, top=1, right=8, bottom=8))
    reading = Reading(source=sources[0], text=text, confidence=0.98, page=page(document), quad=quad)
    supports = tuple(Support(source=each, value=value) for each in sources)
    return Field(value=value, problem=None, readings=(reading,), raw=text, supports=supports)


def changed(record: R, /, **values: object) -> R:
    """The record with other values; a Field is taken as it is."""
    document = str(record.document)  # type: ignore[attr-defined]  # every record has one
    fields = {name: value if isinstance(value, Field) else seen(value, document) for name, value in values.items()}
    return replace(record, **fields)  # type: ignore[type-var]  # records are dataclasses


def money(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="CNY", low=Decimal(amount), high=Decimal(amount))


def count(value: int) -> Count:
    return Count(value=value, low=value, high=value)


@dataclass(frozen=True, kw_only=True)
class Applicant:
    """An applicant, a stranger to mix it up with, and the chance that both were drawn from."""

    rng: Random
    own: Company
    stranger: Company
    mark: str
    registered: date
    shop: str
    link: str

    @classmethod
    def drawn(cls, rng: Random) -> Applicant:
        own = maker.company(rng, established=maker.day_between(date(2016, 1, 4), date(2021, 6, 30), rng))
        stranger = maker.company(rng)
        while stranger.name[:4] == own.name[:4] or stranger.code == own.code:
            stranger = maker.company(rng)
        return cls(
            rng=rng,
            own=own,
            stranger=stranger,
            mark=str(rng.randint(10_000_000, 79_999_999)),
            registered=maker.day_between(date(2018, 1, 7), date(2025, 12, 21), rng),
            shop=f"{own.brand}官方旗舰店",
            link=f"https://shop{rng.randint(10_000_000, 99_999_999)}.taobao.com",
        )

    def license(self, document: str = "d1", /, **values: object) -> BusinessLicense:
        own, ends = self.own, self.own.established.replace(year=self.own.established.year + 30, day=1)
        record = _record(
            BusinessLicense,
            document,
            uscc=seen(own.code, document, sources=("rapidocr", "check-digits")),
            company_name=own.name,
            legal_representative=own.person,
            registered_capital=money(f"{own.capital}.00"),
            establishment_date=own.established,
            term_start=own.established,
            term_end=ends,
            address=own.address,
            issue_date=own.issued,
        )
        return changed(record, **values)

    def tax(self, document: str = "d2", /, **values: object) -> TaxpayerCertificate:
        effective = (self.own.established + timedelta(days=70)).replace(day=1)
        record = _record(
            TaxpayerCertificate,
            document,
            company_name=self.own.name,
            uscc=seen(self.own.code, document, sources=("rapidocr", "check-digits")),
            taxpayer_status="general",
            effective_date=effective,
            tax_authority=self.own.tax_office,
        )
        return changed(record, **values)

    def certificate(self, document: str = "d3", /, **values: object) -> TrademarkCertificate:
        record = _record(
            TrademarkCertificate,
            document,
            registration_no=self.mark,
            mark_name=self.own.brand,
            nice_class=(self.rng.choice((3, 9, 21, 25, 28, 30)),),
            registrant=self.own.name,
            registration_date=self.registered,
            valid_until=ten_years(self.registered),
        )
        return changed(record, **values)

    def renewal(self, until: date, document: str = "d4", /, **values: object) -> TrademarkRenewal:
        record = _record(
            TrademarkRenewal, document, registration_no=self.mark, registrant=self.own.name, valid_until=until
        )
        return changed(record, **values)

    def notice(self, document: str = "d4") -> TrademarkAcceptanceNotice:
        return _record(
            TrademarkAcceptanceNotice,
            document,
            application_no=self.mark,
            registrant=self.own.name,
            application_date=date(2026, 3, 2),
        )

    def moved(
        self, source: str, target: str, day: date, document: str = "d5", *, renamed: bool = False
    ) -> TrademarkTransfer | TrademarkChange:
        values = {"registration_no": self.mark, "from_party": source, "to_party": target, "date": day}
        return (
            _record(TrademarkChange, document, **values) if renamed else _record(TrademarkTransfer, document, **values)
        )

    def renamed(self, former: str, day: date, document: str = "d5") -> NameChange:
        """The registry's notice that the applicant got its name on that day."""
        return _record(NameChange, document, from_party=former, to_party=self.own.name, date=day)

    def lent(self, source: str, target: str, document: str = "d6", /, **values: object) -> TrademarkAuthorization:
        record = _record(
            TrademarkAuthorization,
            document,
            registration_no=self.mark,
            from_party=source,
            to_party=target,
            start_date=date(2026, 1, 1),
            end_date=date(2027, 12, 31),
        )
        return changed(record, **values)

    def shot(self, month: tuple[int, int], document: str = "", /, **values: object) -> SalesScreenshot:
        """Every month has its own figures, as months have."""
        document = document or f"s{month[1]}"
        orders = self.rng.randint(55, 69) + 100 * self.rng.randint(1, 9)
        record = _record(
            SalesScreenshot,
            document,
            platform="taobao",
            store_name=self.shop,
            period_start=date(*month, 1),
            period_end=date(*month, calendar.monthrange(*month)[1]),
            orders=count(orders),
            units=count(orders + self.rng.randint(0, 40)),
            buyers=count(orders - self.rng.randint(0, 20)),
            sales_amount=money(f"{orders * self.rng.randint(40, 300)}.{self.rng.randint(10, 99)}"),
        )
        return changed(record, **values)

    def shots(self) -> tuple[SalesScreenshot, ...]:
        return tuple(self.shot(month) for month in MONTHS)

    def papers(self, *others: Record) -> tuple[Record, ...]:
        """License, tax proof, certificate and six months, where `others` do not bring their own."""
        kinds = {type(each) for each in others}
        usual: tuple[Record, ...] = (self.license(), self.tax(), self.certificate(), *self.shots())
        return (*(each for each in usual if type(each) not in kinds), *others)

    def dossier(self, *records: Record, prints: dict[str, tuple[str, int]] | None = None, **changes: Any) -> Dossier:  # noqa: ANN401 (fields of a dossier)
        """`prints` gives a document's picture as (digest, difference hash); others have one of their own."""
        declaration = Declaration(
            company_name=self.own.name,
            invitation_code="JDZY-402913",
            invitation_date=date(2026, 10, 12),
            team_members=5,
            stores=(DeclaredStore(platform="taobao", name=self.shop, url=self.link),),
        )
        made = Dossier(
            case="trick",
            as_of=AS_OF,
            records=records,
            declaration=declaration,
            fingerprints=tuple(_prints(records, prints or {})),
        )
        return replace(made, **changes)


def ten_years(first: date, times: int = 1) -> date:
    """The last day of ten years, or a multiple, from that day."""
    before = first - timedelta(days=1)
    # Of a mark of March 1st, the last day of February.
    day = 28 if (before.month, before.day) == (2, 29) else before.day
    return before.replace(year=before.year + 10 * times, day=day)


def _record(kind: Callable[..., R], document: str, /, **values: object) -> R:
    printed = [each.name for each in fields(kind) if str(each.type).startswith("Field")]  # type: ignore[arg-type]  # kinds are dataclasses
    filled = dict.fromkeys(printed, ABSENT)
    filled |= {name: value if isinstance(value, Field) else seen(value, document) for name, value in values.items()}
    return kind(document=document, **filled)


def _prints(records: tuple[Record, ...], given: dict[str, tuple[str, int]]) -> Iterator[Fingerprint]:
    for each in records:
        own = hashlib.sha256(repr(each).encode()).digest()
        digest, difference = given.get(each.document, (own.hex(), int.from_bytes(own)))
        yield Fingerprint(page=page(each.document), pixels_sha256=digest, difference_hash=difference)
