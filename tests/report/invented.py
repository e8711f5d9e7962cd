"""One invented case, complete enough to draw every part of a report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from pipeline.geometry import IDENTITY, Quad
from pipeline.model import (
    Audit,
    AuditedDocument,
    CaseVerdict,
    Count,
    DocumentType,
    Engine,
    Evidence,
    Field,
    FieldProblem,
    FileReport,
    Finding,
    Money,
    Reading,
    ReadPage,
    Rotation,
    Support,
    Trace,
    Verdict,
)
from pipeline.policy import Policy, load
from pipeline.raster import Raster
from tests.report.invented_sheets import Draw

LICENSE = (
    ("名称", "上海禾木电子商务有限公司"),
    ("统一社会信用代码", "91310000MA1FL0A12X"),
    ("注册资本", "人民币伍佰万元整"),
    ("成立日期", "2019年03月12日"),
    ("营业期限", "2019年03月12日至长期"),
)
SALES = (("店铺", "禾木官方店"), ("统计周期", "2026-09-01 至 2026-09-30"), ("支付订单数", "1.23万"))


@dataclass(frozen=True)
class Case:
    audit: Audit
    rasters: tuple[Raster, ...]
    policy: Policy


def reading(raster: Raster, quad: Quad, text: str, source: str = "rapidocr", confidence: float = 0.98) -> Reading:
    return Reading(source=source, text=text, confidence=confidence, page=raster.page, quad=quad)


def seen(
    value: object, raster: Raster, quad: Quad, text: str, others: tuple[tuple[str, str, object], ...] = ()
) -> Field[object]:
    """A field read by the first engine, and by `others` (source, text, value)."""
    first = reading(raster, quad, text)
    return Field(
        value=value,
        problem=None,
        readings=(first, *(reading(raster, quad, said, source, 0.874321) for source, said, _ in others)),
        raw=text,
        supports=(
            Support(source="rapidocr", value=value, confidence=0.98),
            *(Support(source=source, value=each, confidence=0.87) for source, _, each in others),
        )
        if others
        else (),
    )


def unread(problem: FieldProblem = "label_not_found", *readings: Reading) -> Field[object]:
    return Field(value=None, problem=problem, readings=readings)


def money(amount: str) -> Money:
    exact = Decimal(amount)
    return Money(amount=exact, currency="CNY", low=exact, high=exact)


def read_page(raster: Raster, rotation: Rotation = 0, quality: tuple[str, ...] = ()) -> ReadPage:
    return ReadPage(
        page=raster.page,
        engine="rapidocr",
        rotation=rotation,
        width=1200,
        height=1600,
        to_upload=IDENTITY,
        words=(),
        quality=quality,
    )


def finding(check_id: str, verdict: Verdict, reason: str, summary: str, *evidence: tuple[str, str]) -> Finding:
    return Finding(
        check_id=check_id,
        verdict=verdict,
        reason=reason,
        summary=summary,
        measured="7 years 234 days" if check_id == "company_age" else "",
        required="more than 2 years" if check_id == "company_age" else "",
        policy_ref=check_id,
        evidence=tuple(Evidence(document=document, field=field) for document, field in evidence),
    )


def _license(raster: Raster, places: dict[str, Quad]) -> AuditedDocument:
    capital, day = "人民币伍佰万元整", date(2019, 3, 12)
    fields: tuple[tuple[str, Field[object]], ...] = (
        ("uscc", seen("91310000MA1FL0A12X", raster, places["91310000MA1FL0A12X"], "91310000MA1FL0A12X")),
        ("company_name", seen(LICENSE[0][1], raster, places[LICENSE[0][1]], LICENSE[0][1])),
        (
            "registered_capital",
            seen(
                money("5000000"),
                raster,
                places[capital],
                capital,
                (("ppocr-v4", "人民币伍拾万元整", money("500000")), ("tesseract", capital, money("5000000.00"))),
            ),
        ),
        (
            "establishment_date",
            seen(day, raster, places["2019年03月12日"], "2019年03月12日", (("tesseract", "2019年03月12日", day),)),
        ),
        ("term_end", seen(date(9999, 12, 31), raster, places["2019年03月12日至长期"], "2019年03月12日至长期")),
        ("issue_date", unread()),
    )
    return AuditedDocument(
        id="d1", type=DocumentType.BUSINESS_LICENSE, pages=(read_page(raster),), looks_like=None, fields=fields
    )


def _sales(raster: Raster, places: dict[str, Quad]) -> AuditedDocument:
    orders = Count(value=12300, low=12250, high=12349)
    fields: tuple[tuple[str, Field[object]], ...] = (
        ("store_name", seen("禾木官方店", raster, places["禾木官方店"], "禾木官方店")),
        ("orders", seen(orders, raster, places["1.23万"], "1.23万")),
        ("units", unread("ambiguous", *(reading(raster, places[text], text) for _, text in SALES[:2]))),
    )
    return AuditedDocument(
        id="d2",
        type=DocumentType.SALES_SCREENSHOT,
        pages=(read_page(raster, 90, ("blurred",)),),
        looks_like=None,
        fields=fields,
    )


FINDINGS = (
    finding(
        "company_age",
        Verdict.PASS,
        "met",
        "Established 2019-03-12; 2019-03-12 + 2 years = 2021-03-12, before 2026-11-01.",
        ("d1", "establishment_date"),
    ),
    finding(
        "registered_capital",
        Verdict.REVIEW,
        "readings_disagree",
        "RapidOCR reads 5,000,000.00 CNY, PP-OCRv4 reads 500,000.00 CNY.",
        ("d1", "registered_capital"),
    ),
    finding("store_sales", Verdict.FAIL, "not_met", "2026-09: 12 orders, fewer than 30.", ("d2", "orders")),
    finding("merchant_strength", Verdict.REVIEW, "not_corroborated", "Team declared; sales open."),
    finding("invitation", Verdict.PASS, "declared", "Code JDZY-402913 declared.", ("declaration", "invitation.code")),
)


def invented_case(draw: Draw) -> Case:
    license_raster, license_places = draw("yyzz.jpg", LICENSE)
    sales_raster, sales_places = draw("sales/九月.png", SALES, 90)
    policy = load("jd-self-operated")
    audit = Audit(
        case="001 禾木",
        verdict=CaseVerdict.NEEDS_REVIEW,
        as_of=date(2026, 11, 1),
        policy=policy.identity,
        engines=(Engine(name="rapidocr", version="3.10.0"), Engine(name="tesseract", version="5.3.0 chi_sim")),
        files=(
            FileReport(name="yyzz.jpg", sha256="a" * 64, size=123456, media_type="image/jpeg", pages=1, status="read"),
            FileReport(
                name="sales/九月.png", sha256="b" * 64, size=3456789, media_type="image/png", pages=1, status="read"
            ),
            FileReport(
                name="合同.pdf",
                sha256="c" * 64,
                size=999,
                media_type="application/pdf",
                pages=0,
                status="encrypted",
                problem="合同.pdf is encrypted; send it without a password",
            ),
        ),
        documents=(
            _license(license_raster, license_places),
            _sales(sales_raster, sales_places),
            AuditedDocument(
                id="d3",
                type=DocumentType.OTHER,
                pages=(read_page(license_raster),),
                looks_like="id_card",
                fields=(),
            ),
        ),
        findings=FINDINGS,
        traces=(Trace(code="exif_editing_software", file="yyzz.jpg", page=1, detail="Photo Editor 24.0"),),
    )
    return Case(audit=audit, rasters=(license_raster, sales_raster), policy=policy)


def hostile_case(case: Case) -> Case:
    """The same case, its texts full of what breaks spreadsheets, pages, typesetters and eyes."""
    text = "<script>alert(1)</script>=1+1 \U0001f600 \ue123 a\u202eb \x07 #strong[x] {{ 7 * 7 }} \udcff 限"
    document = case.audit.documents[0]
    place = document.fields[1][1].readings[0]
    name: Field[object] = Field(value=text, problem=None, readings=(replace(place, text=text),), raw=text)
    fields = tuple((each, name if each == "company_name" else field) for each, field in document.fields)
    findings = (
        replace(FINDINGS[0], summary=text, measured=text, required="=cmd|' /C calc'!A0"),
        *FINDINGS[1:],
    )
    audit = replace(
        case.audit,
        case="=1+1 <b>x</b>",
        documents=(replace(document, fields=fields), *case.audit.documents[1:]),
        findings=findings,
        files=(replace(case.audit.files[0], name=text), *case.audit.files[1:]),
        traces=(replace(case.audit.traces[0], detail=text),),
    )
    return replace(case, audit=audit)
