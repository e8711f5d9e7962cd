"""Records and dossiers of one fictional applicant that meets every condition; tests change one thing at a time."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal, TypeVar

from pipeline import checks
from pipeline.checks._runner import answer
from pipeline.geometry import Box, Quad
from pipeline.model import Count, Field, FieldProblem, Finding, Fingerprint, Money, Page, Reading, Support, Verdict
from pipeline.policy import Policy, load
from pipeline.records import (
    AnnualSalesStatement,
    BusinessLicense,
    Declaration,
    DeclaredStore,
    Dossier,
    Record,
    SalesScreenshot,
    TaxpayerCertificate,
    TrademarkAcceptanceNotice,
    TrademarkAuthorization,
    TrademarkCertificate,
    TrademarkRenewal,
    TrademarkTransfer,
)

AS_OF = date(2026, 11, 1)
COMPANY = "上海禾木电子商务有限公司"
OTHER_COMPANY = "杭州云裳服饰贸易有限公司"
CODE = "91310115MA1KABCAX8"
OTHER_CODE = "91330106MA2KXYWA7Q"
INDIVIDUAL_CODE = "92310115MA1KABCAX5"
MARK_NO = "12345678"
WINDOW = ((2026, 5), (2026, 6), (2026, 7), (2026, 8), (2026, 9), (2026, 10))
R = TypeVar("R")
TWO = ("rapidocr", "tesseract")


def page(document: str, *, whole: bool = True) -> Page:
    return Page(file=f"{document}.png", sha256=document * 8, number=1, width=800, height=600, whole=whole)


def read(
    value: object, *, sources: tuple[str, ...] = TWO, whole: bool = True, raw: str | None = None, **others: object
) -> Field[Any]:
    """A field that `sources` read as `value`; `others` are sources (- as _) with other values. `raw` is the printed
    text, where it is not the value itself."""
    printed = raw or (str(value.value) if isinstance(value, Count) else str(value))
    reading = Reading(
        source="rapidocr",
        text=printed,
        confidence=0.98,
        page=page("d0", whole=whole),
        quad=Quad.of(Box(left=10, top=10, right=90, bottom=30)),
    )
    supports = [Support(source=each, value=value) for each in sources]
    supports += [Support(source=each.replace("_", "-"), value=other) for each, other in others.items()]
    return Field(value=value, problem=None, readings=(reading,), raw=printed, supports=tuple(supports))


def unread(problem: FieldProblem = "not_parsed") -> Field[Any]:
    return Field(value=None, problem=problem, readings=())


ABSENT = unread("label_not_found")


def money(amount: str, currency: str = "CNY", low: str | None = None, high: str | None = None) -> Money:
    return Money(amount=Decimal(amount), currency=currency, low=Decimal(low or amount), high=Decimal(high or amount))


def count(value: int, low: int | None = None, high: int | None = None) -> Count:
    return Count(value=value, low=value if low is None else low, high=value if high is None else high)


def with_fields(record: R, changes: dict[str, Field[Any]]) -> R:
    return replace(record, **changes)  # type: ignore[type-var]  # every record is a dataclass


def license_(document: str = "d1", /, **changes: Field[Any]) -> BusinessLicense:
    record = BusinessLicense(
        document=document,
        uscc=read(CODE, sources=("rapidocr", "check-digits")),
        registration_no=ABSENT,
        company_name=read(COMPANY),
        company_type=read("有限责任公司(自然人独资)"),
        legal_representative=read("林小禾"),
        registered_capital=read(money("5000000")),
        establishment_date=read(date(2019, 3, 12)),
        term_start=read(date(2019, 3, 12)),
        term_end=read(date(2039, 3, 11)),
        address=read("上海市浦东新区禾木路8号"),
        business_scope=read("电子商务"),
        registration_authority=read("上海市浦东新区市场监督管理局"),
        issue_date=read(date(2019, 3, 12)),
    )
    return with_fields(record, changes)


def taxpayer(document: str = "d2", /, **changes: Field[Any]) -> TaxpayerCertificate:
    record = TaxpayerCertificate(
        document=document,
        company_name=read(COMPANY),
        uscc=read(CODE, sources=("rapidocr", "check-digits")),
        taxpayer_status=read("general"),
        effective_date=read(date(2019, 5, 1)),
        valid_until=ABSENT,
        tax_authority=read("国家税务总局上海市浦东新区税务局"),
    )
    return with_fields(record, changes)


def certificate(document: str = "d3", /, **changes: Field[Any]) -> TrademarkCertificate:
    record = TrademarkCertificate(
        document=document,
        registration_no=read(MARK_NO),
        mark_name=read("禾木优品"),
        nice_class=read((25,)),
        goods=read("服装"),
        registrant=read(COMPANY),
        registrant_address=read("上海市浦东新区禾木路8号"),
        registration_date=read(date(2020, 5, 7)),
        valid_until=read(date(2030, 5, 6)),
    )
    return with_fields(record, changes)


def renewal(document: str = "d4", /, **changes: Field[Any]) -> TrademarkRenewal:
    record = TrademarkRenewal(
        document=document,
        registration_no=read(MARK_NO),
        registrant=read(COMPANY),
        valid_until=read(date(2036, 5, 6)),
    )
    return with_fields(record, changes)


def notice(document: str = "d3", /, **changes: Field[Any]) -> TrademarkAcceptanceNotice:
    record = TrademarkAcceptanceNotice(
        document=document,
        application_no=read("87654321"),
        registrant=read(COMPANY),
        mark_name=read("禾木优品"),
        nice_class=read((25,)),
        application_date=read(date(2026, 3, 2)),
    )
    return with_fields(record, changes)


def transfer(source: str, target: str, document: str = "d5", /, **changes: Field[Any]) -> TrademarkTransfer:
    record = TrademarkTransfer(
        document=document,
        registration_no=read(MARK_NO),
        from_party=read(source),
        to_party=read(target),
        date=read(date(2023, 2, 6)),
    )
    return with_fields(record, changes)


def authorization(source: str, target: str, document: str = "d6", /, **changes: Field[Any]) -> TrademarkAuthorization:
    record = TrademarkAuthorization(
        document=document,
        registration_no=read(MARK_NO),
        from_party=read(source),
        to_party=read(target),
        start_date=read(date(2025, 1, 1)),
        end_date=read(date(2027, 12, 31)),
    )
    return with_fields(record, changes)


def screenshot(
    month: tuple[int, int], orders: int = 60, document: str = "", /, **changes: Field[Any]
) -> SalesScreenshot:
    year, number = month
    # Every month has its own figures, as months have.
    record = SalesScreenshot(
        document=document or f"s{number}",
        platform=read("taobao"),
        store_name=read("禾木官方店"),
        store_url=ABSENT,
        period_start=read(date(year, number, 1)),
        period_end=read(date(year, number, calendar.monthrange(year, number)[1])),
        orders=read(count(orders)),
        units=read(count(orders + number)),
        buyers=read(count(orders - number)),
        sales_amount=read(money(f"{orders * 100 + number}.50")),
    )
    return with_fields(record, changes)


def half_year(*changed: SalesScreenshot, orders: int = 60) -> tuple[SalesScreenshot, ...]:
    """Six months, some of them replaced."""
    by_document = {each.document: each for each in changed}
    months = (screenshot(month, orders) for month in WINDOW)
    return tuple(by_document.get(each.document, each) for each in months)


def statement(sales: Money | None = None, document: str = "d8", /, **changes: Field[Any]) -> AnnualSalesStatement:
    record = AnnualSalesStatement(
        document=document,
        company_name=read(COMPANY),
        year=read(2025),
        annual_sales=read(sales or money("16800000.00")),
    )
    return with_fields(record, changes)


DECLARATION = Declaration(
    company_name=COMPANY,
    brand="禾木优品",
    invitation_code="JDZY-402913",
    invitation_date=date(2026, 10, 12),
    team_members=6,
    stores=(DeclaredStore(platform="taobao", name="禾木官方店", url="https://shop12345678.taobao.com"),),
)


def dossier(*records: Record, declaration: Declaration = DECLARATION, **changes: Any) -> Dossier:
    made = Dossier(
        case="001",
        as_of=AS_OF,
        records=records,
        declaration=declaration,
        fingerprints=(Fingerprint(page=page("d0"), pixels_sha256="a", difference_hash=0),),
    )
    return replace(made, **changes)


def complete() -> tuple[Record, ...]:
    return (license_(), taxpayer(), certificate(), *half_year())


@cache
def policy() -> Policy:
    return load("jd-self-operated")


def changed(ref: str, **changes: Any) -> Policy:
    """The policy with one rule changed."""
    rules = dict(policy().rules)
    rules[ref] = replace(rules[ref], **changes)
    return replace(policy(), rules=rules)


def finding(check_id: str, of: Dossier, by: Policy | None = None) -> Finding:
    """One check alone, as `judge` asks it; what is combined from others comes from all of them."""
    rules = by or policy()
    if check_id == "merchant_strength":
        return next(each for each in checks.judge(of, rules) if each.check_id == check_id)
    checks.prepare(rules)
    return answer(next(module for module in checks.CHECKS if check_id == module.ID), of, rules)


Word = Literal["pass", "fail", "review"]


def outcome(check_id: str, of: Dossier, by: Policy | None = None) -> tuple[Word, str]:
    """(verdict, reason)"""
    found = finding(check_id, of, by)
    words: dict[Verdict, Word] = {Verdict.PASS: "pass", Verdict.FAIL: "fail", Verdict.REVIEW: "review"}
    return words[found.verdict], found.reason
