"""What licences print: labels by legal form, values of an applicant, and the truth of the sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from samples.maker.amounts import capital as capital_text
from samples.maker.company import Company
from samples.maker.paper import Truth, chinese, iso, money
from samples.maker.paper import Value as TruthValue

LABELS = {
    "company": ("类型", "法定代表人", "成立日期", "住所", "营业期限"),
    "sole_trader": ("类型", "经营者", "注册日期", "经营场所", ""),
    "partnership": ("类型", "执行事务合伙人", "成立日期", "主要经营场所", "合伙期限"),
    "branch": ("类型", "负责人", "成立日期", "营业场所", "营业期限"),
    "proprietor": ("类型", "投资人", "成立日期", "住所", ""),
}
TYPES = {
    "company": (
        "有限责任公司（自然人投资或控股）",
        "有限责任公司（自然人独资）",
        "其他有限责任公司",
        "有限责任公司（自然人投资或控股的法人独资）",
        "有限责任公司（非自然人投资或控股的法人独资）",
    ),
    "sole_trader": ("个体工商户",),
    "partnership": ("有限合伙企业", "普通合伙企业"),
    "branch": ("有限责任公司分公司（自然人投资或控股）", "其他有限责任公司分公司"),
    "proprietor": ("个人独资企业",),
}
LONG = "9999-12-31"


@dataclass(frozen=True, slots=True, kw_only=True)
class License:
    """A sheet to be drawn. `term` is None where no term is printed, else its last day or LONG."""

    company: Company
    form: str
    type_text: str
    capital_text: str | None
    capital: dict[str, str] | None
    term_text: str | None
    term_end: str | None
    issued: date

    @property
    def code(self) -> str:
        return self.company.code

    def truth(self, *, number: str | None = None) -> Truth:
        """`number` is the 15-digit number of the sheets that print no 18-sign code."""
        firm = self.company
        fields: dict[str, TruthValue] = {
            "uscc": None if number else firm.code,
            "registration_no": number,
            "company_name": firm.name,
            "company_type": self.type_text,
            "legal_representative": firm.person,
            "registered_capital": self.capital,
            "establishment_date": iso(firm.established),
            "term_start": iso(firm.established) if self.term_text and "至" in self.term_text else None,
            "term_end": self.term_end,
            "address": firm.address,
            "business_scope": firm.scope,
            "registration_authority": firm.market_office,
            "issue_date": iso(self.issued),
        }
        return Truth(type="business_license", fields=fields)


def license_of(
    firm: Company,
    rng: Random,
    *,
    form: str = "company",
    capital: tuple[str, dict[str, str]] | None = None,
    term_end: date | None = None,
    term: bool = True,
) -> License:
    """`capital` overrides text and truth (foreign money); `term_end` None with `term` prints 长期 or 20-30 years."""
    text, amount = capital or (capital_text(firm.capital, rng), money(f"{firm.capital}.00"))
    term_text, end = _term(firm, rng, term_end) if term and LABELS[form][4] else (None, None)
    has_capital = form == "company"
    return License(
        company=firm,
        form=form,
        type_text=rng.choice(TYPES[form]),
        capital_text=text if has_capital else None,
        capital=amount if has_capital else None,
        term_text=term_text,
        term_end=end,
        issued=firm.issued,
    )


def _term(firm: Company, rng: Random, term_end: date | None) -> tuple[str, str]:
    start = chinese(firm.established)
    if term_end is not None:
        return f"{start}至{chinese(term_end)}", term_end.isoformat()
    years = rng.choice((0, 0, 20, 30, 50))
    if years == 0:
        return rng.choice((f"{start}至长期", "长期", f"{start}至无固定期限")), LONG
    end = firm.established.replace(year=firm.established.year + years, day=min(firm.established.day, 28))
    return rng.choice((f"{start}至{chinese(end)}", f"自{start}至{chinese(end)}")), end.isoformat()


def rows(sheet: License) -> dict[str, tuple[str, str]]:
    """(label, value) by key, without those the form does not print."""
    firm = sheet.company
    kind, person, since, place, term = LABELS[sheet.form]
    told = {
        "name": ("名称", firm.name),
        "type": (kind, sheet.type_text),
        "person": (person, firm.person),
        "capital": ("注册资本", sheet.capital_text or ""),
        "since": (since, chinese(firm.established)),
        "term": (term, sheet.term_text or ""),
        "place": (place, firm.address),
        "scope": ("经营范围", firm.scope),
    }
    return {key: pair for key, pair in told.items() if pair[0] and pair[1]}
