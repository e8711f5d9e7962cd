"""A plan and chance -> the papers of one applicant, in the order they would be handed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from samples.maker import codes
from samples.maker.company import AS_OF, Company, company, day_between
from samples.maker.dashboards import desktop, phone, trend
from samples.maker.dashboards.figures import Month, Shop, half_year, shop_of
from samples.maker.draw_marks import mark_papers
from samples.maker.paper import Paper, money
from samples.maker.papers import (
    annual,
    letters,
    license_2014,
    license_2019,
    license_electronic,
    license_old,
    other,
    tax_form,
    tax_notice,
    tax_query,
    team,
)
from samples.maker.papers.license_facts import license_of
from samples.maker.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Papers by kind (license, tax, mark, sales, annual, team, invitation, other), and what goes beside them."""

    firm: Company
    papers: tuple[tuple[str, Paper], ...]
    shop: Shop | None
    invitation_code: str


def draw_case(plan: Plan, rng: Random) -> Drawn:
    firm = _firm(plan, rng)
    code = f"JDZY-{rng.randint(100_000, 999_999)}"
    shop = shop_of(firm, plan.platform, rng) if plan.platform else None
    papers: list[tuple[str, Paper]] = [("license", _license(firm, plan, rng))]
    papers += [("tax", _tax(kind, firm, rng)) for kind in plan.tax]
    papers += [("mark", paper) for paper in mark_papers(firm, plan.mark, rng)]
    papers += [("sales", paper) for paper in (_sales(shop, plan, rng) if shop else [])]
    if plan.annual:
        papers.append(("annual", ANNUAL[plan.annual](firm, rng, year=AS_OF.year - 1, sales=plan.sales)))
    if plan.team in TEAM:
        day = day_between(date(2026, 9, 8), date(2026, 10, 24), rng)
        papers.append(("team", TEAM[plan.team](firm, rng, members=rng.randint(4, 12), day=day)))
    if plan.invitation == "letter":
        day = day_between(date(2026, 9, 8), date(2026, 10, 24), rng)
        papers.append(("invitation", letters.invitation(firm, rng, code=code, day=day)))
    papers += [("other", OTHER[kind](firm, rng)) for kind in plan.extra]
    return Drawn(firm=firm, papers=tuple(papers), shop=shop, invitation_code=code)


ANNUAL: dict[str, Callable[..., Paper]] = {
    "profit": annual.profit_statement,
    "vat": annual.vat_return,
    "letter": annual.letter,
}
TEAM: dict[str, Callable[..., Paper]] = {"insured": team.insured, "roster": team.roster}
OTHER: dict[str, Callable[[Company, Random], Paper]] = {
    "food_permit": other.food_permit,
    "bank_permit": other.bank_permit,
    "invoice": other.invoice,
    "id_card": other.identity_card,
}


def _firm(plan: Plan, rng: Random) -> Company:
    firm = company(rng, established=plan.established)
    issued = plan.issued or day_between(max(firm.established, date(2022, 3, 2)), AS_OF - timedelta(days=30), rng)
    firm = replace(firm, issued=issued, capital=plan.capital or firm.capital)
    if plan.form != "sole_trader":
        return firm
    code = codes.credit_code("92", firm.place.code, firm.established, rng)
    name = f"{firm.place.town}{firm.place.district}{firm.brand}{firm.trade.word}经营部"
    return replace(firm, code=code, name=name)


def _license(firm: Company, plan: Plan, rng: Random) -> Paper:
    capital = ("美元伍拾万元整", money("500000.00", "USD")) if plan.foreign_capital else None
    term = plan.license != "electronic"
    facts = license_of(firm, rng, form=plan.form, capital=capital, term_end=plan.term_end, term=term)
    if plan.license == "old":
        return license_old.draw(facts, rng)
    if plan.license.startswith("2014"):
        return license_2014.draw(facts, rng, old_number=plan.license == "2014-15")
    if plan.license == "electronic":
        return license_electronic.draw(facts, rng)
    return license_2019.draw(facts, rng)


def _tax(kind: str, firm: Company, rng: Random) -> Paper:
    latest = date(2026, 6, 1)
    first = max(firm.established + timedelta(days=40), date(2018, 3, 1)).replace(day=1)
    effective = day_between(min(first, latest), latest, rng).replace(day=1)
    if kind == "other":
        return tax_notice.draw(company(rng), rng, effective=date(2024, 4, 1))
    if kind == "small":
        return tax_query.draw(firm, rng, status="small_scale", effective=effective)
    if kind == "future":
        return tax_query.draw(firm, rng, status="general", effective=date(2027, 1, 1))
    drawn: dict[str, Callable[[], Paper]] = {
        "form": lambda: tax_form.draw(firm, rng, effective=effective),
        "form-late": lambda: tax_form.draw(firm, rng, effective=latest),
        "unsealed": lambda: tax_form.draw(firm, rng, effective=effective, office_sealed=False),
        "notice": lambda: tax_notice.draw(firm, rng, effective=effective),
        "old-notice": lambda: tax_notice.draw_old(firm, rng, effective=date(2014, 6, 1)),
        "kinds": lambda: tax_notice.draw_tax_kinds(firm, rng, day=effective),
        "query": lambda: tax_query.draw(firm, rng, status="general", effective=effective),
        "listing": lambda: tax_query.draw_listing(firm, rng, effective=effective),
    }
    return drawn[kind]()


def _sales(shop: Shop, plan: Plan, rng: Random) -> list[Paper]:
    months = half_year(rng, plan.orders)
    if plan.dashboard == "trend":
        return [trend.draw(shop, months, rng)]
    if plan.dashboard == "twice":
        months = _twice(months)
    draw = phone.draw if plan.dashboard == "phone" else desktop.draw
    seed = rng.getrandbits(32)
    return [draw(shop, month, Random(seed)) for month in months]


def _twice(months: tuple[Month, ...]) -> tuple[Month, ...]:
    """The third month carries the figures of the second: one screenshot under two dates."""
    copied = replace(months[1], first=months[2].first, last=months[2].last)
    return (*months[:2], copied, *months[3:])
