"""Tricks drawn as pages, and their honest look-alikes: what an applicant would really hand in.

Each brings only the papers that the trick is about, so that a case costs three or four pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from samples.maker import codes
from samples.maker.company import Company, company, day_between
from samples.maker.dashboards import desktop, phone
from samples.maker.dashboards.figures import Month, half_year, shop_of
from samples.maker.fonts import Typefaces
from samples.maker.paper import Paper, Truth, chinese
from samples.maker.papers import letters, license_2019, tax_form, tax_notice, tax_query
from samples.maker.papers import trademark_certificate as certificate
from samples.maker.papers import trademark_proofs as proofs
from samples.maker.papers.license_facts import license_of
from samples.maker.papers.trademark_facts import mark_of
from samples.maker.seals import round_seal
from samples.maker.sheet import Pen, Sheet

Papers = list[Paper]
START, END = date(2026, 1, 1), date(2027, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """`check` finds it for one of `reasons`. `papers` draws the case of an applicant, tricked or honest."""

    name: str
    check: str
    reasons: frozenset[str]
    papers: Callable[[Company, Random, bool], Papers]


def applicant(rng: Random) -> Company:
    firm = company(rng, established=day_between(date(2016, 1, 4), date(2021, 6, 30), rng))
    return replace(firm, issued=day_between(date(2022, 3, 2), date(2024, 6, 30), rng))


def _license(firm: Company, rng: Random) -> Paper:
    return license_2019.draw(license_of(firm, rng), rng)


def _notice(firm: Company, rng: Random) -> Paper:
    return tax_notice.draw(firm, rng, effective=date(2022, 4, 1))


def _tax_of_another(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001  the form of every trick
    return [_license(firm, rng), _notice(company(rng) if tricked else firm, rng)]


def _former_name(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    former = f"{firm.place.short}云岫旧名实业有限公司"
    papers = [_license(firm, rng), _notice(replace(firm, name=former), rng)]
    return papers if tricked else [*papers, name_change(firm, former, rng)]


def name_change(firm: Company, former: str, rng: Random) -> Paper:
    """准予变更登记通知书."""
    faces, sheet = Typefaces.pick(rng), Sheet.blank(1654, 2339)
    pen = Pen(face=faces.song, size=36)
    sheet.write((827, 320), "准予变更登记通知书", Pen(face=faces.bold, size=60), "middle")
    sheet.write((180, 480), f"{firm.name}：", pen)
    y = sheet.wrap(
        (180, 570), "　　经审查，提交的变更登记申请材料齐全，符合法定形式，决定准予变更登记。", pen, 1290, 66
    )
    for line in (
        "变更事项：名称",
        f"原企业名称：{former}",
        f"现企业名称：{firm.name}",
        f"统一社会信用代码：{firm.code}",
    ):
        y += 90
        sheet.write((180, y), line, pen)
    sheet.write((1440, y + 300), firm.market_office, pen, "right")
    sheet.write((1440, y + 370), chinese(date(2025, 9, 3)), pen, "right")
    sheet.stamp((1240, y + 310), round_seal(firm.market_office, faces.song, rng, size=320))
    truth = Truth(type="other", fields={}, looks_like="registration_notice")
    return Paper(sheet=sheet, layout="name-change", records=(truth,))


def _other_person(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    named = replace(firm, person="欧阳云岫") if tricked else firm
    return [_license(firm, rng), tax_form.draw(named, rng, effective=date(2024, 9, 1))]


def _young_code(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    since = date(2012, 4, 9)
    code = codes.credit_code("91", firm.place.code, date(2023, 3, 1) if tricked else since, rng)
    return [_license(replace(firm, established=since, code=code), rng)]


def _moved(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    far = "广东省深圳市南山区" if firm.place.code[:2] != "44" else "浙江省杭州市西湖区"
    return [_license(replace(firm, address=f"{far}科技路8号") if tricked else firm, rng)]


def _issued_early(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    return [_license(replace(firm, issued=firm.established - timedelta(days=400)) if tricked else firm, rng)]


def _small_scale(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    status = "small_scale" if tricked else "general"
    return [_license(firm, rng), tax_query.draw(firm, rng, status=status, effective=date(2022, 4, 1))]


def _unsealed(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    return [_license(firm, rng), tax_form.draw(firm, rng, effective=date(2022, 4, 1), office_sealed=not tricked)]


def _applied_for(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    mark = mark_of(firm, rng, registered=date(2025, 4, 9))
    paper = proofs.acceptance(mark, rng, filed=date(2026, 4, 9)) if tricked else certificate.draw(mark, rng)
    return [_license(firm, rng), paper]


def _long_mark(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    mark = mark_of(firm, rng, registered=date(2016, 8, 9))
    last = mark.valid_until.replace(year=2029) if tricked else mark.valid_until.replace(year=2036)
    return [_license(firm, rng), certificate.draw(replace(mark, valid_until=last), rng)]


def _other_goods(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    holder = company(rng)
    mark = mark_of(firm, rng, registrant=holder.name, registered=date(2021, 1, 28))
    lent = replace(mark, classes=(next(each for each in (33, 34) if each not in mark.classes),)) if tricked else mark
    granted = letters.authorization(lent, rng, from_party=holder.name, to_party=firm.name, start=START, end=END)
    return [_license(firm, rng), certificate.draw(mark, rng), granted]


def _sold_before(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    first, buyer = company(rng), company(rng)
    mark = mark_of(firm, rng, registrant=first.name, registered=date(2019, 4, 7))
    sold = proofs.transfer(mark, rng, from_party=first.name, to_party=buyer.name, day=date(2024, 6, 6))
    lender = first.name if tricked else buyer.name
    granted = letters.authorization(mark, rng, from_party=lender, to_party=firm.name, start=START, end=END)
    return [_license(firm, rng), certificate.draw(mark, rng), sold, granted]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Typed(Month):
    """A month whose 客单价 is that of other figures."""

    spent: Decimal

    @property
    def per_buyer(self) -> Decimal:
        return self.spent


def _month(rng: Random) -> Month:
    return half_year(rng, (rng.randint(120, 900), rng.randint(1000, 1900)))[1]


def _screen(firm: Company, month: Month, rng: Random) -> Paper:
    draw = rng.choice((desktop.draw, phone.draw))
    return draw(shop_of(firm, rng.choice(("taobao", "jd", "douyin")), rng), month, rng)


def _typed_orders(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    month = _month(rng)
    return [_screen(firm, replace(month, orders=month.units + 100) if tricked else month, rng)]


def _typed_amount(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    month = _month(rng)
    values = {name: getattr(month, name) for name in Month.__dataclass_fields__}
    typed = _Typed(**values | {"amount": month.amount * 3}, spent=month.per_buyer)
    return [_screen(firm, typed if tricked else month, rng)]


def _month_again(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    first, second = half_year(rng, (rng.randint(120, 900), rng.randint(1000, 1900)))
    again = replace(first, first=second.first, last=second.last) if tricked else second
    shop, seed = shop_of(firm, "taobao", rng), rng.getrandbits(32)
    return [desktop.draw(shop, each, Random(seed)) for each in (first, again)]  # noqa: S311  draws papers, no secrets


def _thirty_days(firm: Company, rng: Random, tricked: bool) -> Papers:  # noqa: FBT001
    months = half_year(rng, tuple(rng.randint(60, 400) for _ in range(6)))
    last = replace(months[-1], first=date(2026, 10, 2)) if tricked else months[-1]
    shop, seed = shop_of(firm, "taobao", rng), rng.getrandbits(32)
    return [desktop.draw(shop, each, Random(seed)) for each in (*months[:-1], last)]  # noqa: S311  draws papers


def _all() -> Iterator[Drawing]:
    authentic, company_of = "document_authenticity", "company_identity"
    for name, check, reasons, papers in (
        ("tax proof of another company", company_of, "other_company", _tax_of_another),
        ("former name without its change", company_of, "names_differ codes_differ name_similar", _former_name),
        ("another representative on a younger form", company_of, "values_differ", _other_person),
        ("young code on an old company", authentic, "code_age", _young_code),
        ("code of another province", "code_integrity", "province_differs", _moved),
        ("issued before it was established", authentic, "date_order", _issued_early),
        ("small-scale taxpayer", "general_taxpayer", "small_scale", _small_scale),
        ("application form as tax proof", "general_taxpayer", "tax_office_not_shown not_parsed", _unsealed),
        ("applied for, not registered", "trademark_registered", "only_applied_for", _applied_for),
        ("mark longer than it was registered", authentic, "term_length", _long_mark),
        ("authorization for other goods", "trademark_ownership", "chain_incomplete", _other_goods),
        ("lent by who had sold it", "trademark_ownership", "chain_incomplete", _sold_before),
        ("more orders than pieces", authentic, "numbers_contradict", _typed_orders),
        ("an amount the spend of a buyer denies", authentic, "numbers_contradict", _typed_amount),
        ("one month's figures for two", "duplicate_evidence", "same_numbers same_picture", _month_again),
        ("last thirty days as a month", "screenshot_coverage", "months_missing", _thirty_days),
    ):
        yield Drawing(name=name, check=check, reasons=frozenset(reasons.split()), papers=papers)


DRAWINGS = tuple(_all())
