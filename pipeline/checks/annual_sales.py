"""Sales of the previous calendar year above 15,000,000 CNY.

The previous year is the calendar year before that of the as-of day; statements of other years, and of
other companies, say nothing; nor does a page of a report that prints no sales; nor do those that do not tell whose
sales they are, or that speak against their own figure. Declared sales without a statement go to a person.
"""

from __future__ import annotations

from decimal import Decimal

from pipeline.checks._company import OF_ONE_COMPANY, not_known_as_own
from pipeline.checks._finding import Writer
from pipeline.checks._measure import against, amount, in_words, number
from pipeline.checks._needs import maybe
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding, Money
from pipeline.policy import Policy, Rule
from pipeline.records import AnnualSalesStatement, Dossier

ID = "annual_sales"
_WITH_TAX = Decimal("1.13")  # the highest rate of the VAT Law, art. 10
REFS = ("annual_sales",)
NEEDS = (
    maybe(AnnualSalesStatement, "year", int),
    maybe(AnnualSalesStatement, "annual_sales", Money),
    maybe(AnnualSalesStatement, "company_name", str),
    *OF_ONE_COMPANY,
)


def writer(policy: Policy) -> Writer:
    rule = policy.rule("annual_sales")
    return Writer(ID, rule, f"{in_words(rule)} in the previous calendar year")


def check(dossier: Dossier, policy: Policy) -> Finding:
    write, year = writer(policy), dossier.as_of.year - 1
    statements = [each for each in dossier.records if isinstance(each, AnnualSalesStatement)]
    if not statements:
        return _without_statement(dossier, write)
    evidence = tuple(
        Evidence(document=each.document, field=field) for each in statements for field in ("year", "annual_sales")
    )
    if any(each.year.value is None for each in statements):
        return write.review(Reason.UNREADABLE, "The year of a statement could not be read.", evidence=evidence)
    wanted = [each for each in statements if each.year.value == year]
    if not wanted:
        years = ", ".join(str(each.year.value) for each in statements)
        summary = f"The statements are of {years}; that of {year} is asked for."
        return write.review(Reason.DOCUMENT_MISSING, summary, evidence=evidence, year=f"{year}", years=years)
    return _of_year(wanted, dossier, evidence, write)


def _of_year(
    wanted: list[AnnualSalesStatement], dossier: Dossier, evidence: tuple[Evidence, ...], write: Writer
) -> Finding:
    year = dossier.as_of.year - 1
    for each in wanted:
        if (doubt := not_known_as_own(each.document, dossier)) is not None:
            reason, told, shown = doubt
            return write.review(reason, told, evidence=(*evidence, *shown))
        if (against := _against(each, year, evidence, write)) is not None:
            return against
    telling = [each for each in wanted if each.annual_sales.problem != "label_not_found"] or wanted
    sales = [each.annual_sales.value for each in telling]
    found = {each for each in sales if each is not None}
    if None in sales:
        return write.review(Reason.UNREADABLE, f"The sales of {year} could not be read.", evidence=evidence)
    if len(found) > 1:
        return write.review(Reason.VALUES_DIFFER, f"Statements give different sales of {year}.", evidence=evidence)
    return _measured(found.pop(), year, evidence, write)


def _against(
    statement: AnnualSalesStatement, year: int, evidence: tuple[Evidence, ...], write: Writer
) -> Finding | None:
    """What keeps a statement of the year from proving the sales of the company."""
    document, problem = statement.document, statement.company_name.problem
    if statement.annual_sales.value is None and not statement.doubt:
        return None
    if doubt := statement.doubt or _lost_to_tax(statement, write.rule):
        told = f"{document} tells no sales that the company alone achieved in {year}, or proves none: {doubt}"
        params = {"document": document, "printed": doubt, "year": f"{year}"}
        return write.review(Reason.PROVES_NOTHING, told, evidence=evidence, **params)
    if problem is not None:
        told, where = f"Whose sales of {year} {document} tells could not be read.", {"document": document}
        return write.review(Reason(problem), told, evidence=evidence, year=f"{year}", **where)
    if not statement.signed:
        told = f"Nobody signs for the sales of {year} on {document}."
        return write.review(Reason.LABEL_NOT_FOUND, told, evidence=evidence, year=f"{year}", unsigned=document)
    return None


def _lost_to_tax(statement: AnnualSalesStatement, rule: Rule) -> str:
    """What says that the figure holds the tax, where without it the verdict may be another."""
    sales = statement.annual_sales.value
    if sales is None or not statement.taxed:
        return ""
    without = against(rule, sales.low / _WITH_TAX, sales.low / _WITH_TAX)
    return "" if without.verdict is against(rule, sales.low, sales.high).verdict else statement.taxed


def _measured(sales: Money, year: int, evidence: tuple[Evidence, ...], write: Writer) -> Finding:
    shown, unit = amount(sales), write.rule.unit
    params = {"sales": shown, "year": f"{year}", "threshold": f"{number(write.rule.number)} {unit}"}
    if sales.currency != unit:
        summary = f"{shown} is in another currency than {unit}, and no exchange rate is in the evidence."
        return write.review(Reason.FOREIGN_CURRENCY, summary, shown, evidence, **params)
    result = against(write.rule, sales.low, sales.high)
    params["difference"] = f"{number(abs(sales.amount - write.rule.number))} {unit}"
    told = f"{shown} {result.relation} {params['threshold']}: the difference is {params['difference']}"
    summary = f"Sales of {year}: {told}."
    return write.judged(result.verdict, result.reason, summary, shown, evidence, **params)


def _without_statement(dossier: Dossier, write: Writer) -> Finding:
    declared = dossier.declaration.annual_sales
    if declared is not None:
        shown = amount(declared)
        evidence = (Evidence(document="declaration", field="annual_sales.amount"),)
        summary = f"{shown} are declared for {dossier.declaration.annual_sales_year}; a statement is asked for."
        params = {"sales": shown, "year": f"{dossier.declaration.annual_sales_year}"}
        return write.review(Reason.DECLARED_ONLY, summary, f"{shown} declared", evidence, **params)
    if dossier.declaration.problem is not None:
        return write.review(Reason.DECLARATION_UNREADABLE, dossier.declaration.problem)
    return write.review(Reason.DOCUMENT_MISSING, "No statement of annual sales was found among the files.")
