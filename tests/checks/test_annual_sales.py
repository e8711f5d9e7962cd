from dataclasses import replace

import pytest

from pipeline.records import AnnualSalesStatement, Declaration
from tests.checks.builders import (
    DECLARATION,
    OTHER_COMPANY,
    dossier,
    finding,
    license_,
    money,
    outcome,
    read,
    statement,
    unread,
)


@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        ((statement(money("15000000.01")),), ("pass", "met")),
        ((statement(money("15000000.00")),), ("review", "on_threshold")),
        ((statement(money("14999999.99")),), ("fail", "not_met")),
        ((statement(money("15000000", low="14950000", high="15050000")),), ("review", "rounded")),
        ((statement(money("16000000", "USD")),), ("review", "foreign_currency")),
        ((statement(year=read(2024)),), ("review", "document_missing")),
        ((statement(year=read(2024)), statement(None, "d9")), ("pass", "met")),
        ((statement(year=unread()),), ("review", "unreadable")),
        ((statement(annual_sales=unread()),), ("review", "unreadable")),
        ((statement(), statement(money("9000000"), "d9")), ("review", "values_differ")),
        ((statement(annual_sales=read(money("16800000"), sources=("rapidocr",))),), ("review", "not_corroborated")),
        ((statement(year=read(2025, sources=("rapidocr",))),), ("review", "not_corroborated")),
        ((statement(year=read(2025, sources=("rapidocr",), tesseract=2026)),), ("review", "readings_disagree")),
        ((), ("review", "document_missing")),
    ],
)
def test_sales_of_the_previous_year(papers: tuple[AnnualSalesStatement, ...], expected: tuple[str, str]) -> None:
    assert outcome("annual_sales", dossier(*papers)) == expected


def test_declared_sales_need_a_statement() -> None:
    declared = replace(DECLARATION, annual_sales_year=2025, annual_sales=money("16800000"))
    assert outcome("annual_sales", dossier(declaration=declared)) == ("review", "declared_only")
    broken = Declaration(problem="application.toml, line 3: …")
    assert outcome("annual_sales", dossier(declaration=broken)) == ("review", "declaration_unreadable")


def test_the_sum_is_written_out() -> None:
    assert finding("annual_sales", dossier(statement())).summary == (
        "Sales of 2025: 16,800,000.00 CNY is more than 15,000,000 CNY: the difference is 1,800,000 CNY."
    )


def test_a_statement_of_another_company_decides_nothing() -> None:
    for sales in ("16800000", "1000000"):
        paper = statement(money(sales), company_name=read(OTHER_COMPANY))
        assert outcome("annual_sales", dossier(license_(), paper)) == ("review", "names_differ")


def test_beside_an_unread_license_nobody_knows_whose_sales_they_are() -> None:
    nameless = license_(company_name=unread(), uscc=unread())
    assert outcome("annual_sales", dossier(nameless, statement())) == ("review", "license_unread")
    assert outcome("annual_sales", dossier(statement())) == ("pass", "met")


def test_a_statement_that_speaks_against_its_figure_proves_nothing() -> None:
    for sales in ("16800000", "1000000"):
        found = finding("annual_sales", dossier(replace(statement(money(sales)), doubt="预计可实现")))
        assert (found.verdict.value, found.reason) == ("review", "proves_nothing")
        assert found.summary == (
            "d8 tells no sales that the company alone achieved in 2025, or proves none: 预计可实现"
        )


def test_a_statement_needs_a_company_and_somebody_who_signs() -> None:
    nobody = finding("annual_sales", dossier(replace(statement(), signed=False)))
    assert (nobody.verdict.value, nobody.reason) == ("review", "label_not_found")
    assert nobody.summary == "Nobody signs for the sales of 2025 on d8."
    nameless = finding("annual_sales", dossier(statement(company_name=unread("label_not_found"))))
    assert (nameless.verdict.value, nameless.reason) == ("review", "label_not_found")
    assert nameless.summary == "Whose sales of 2025 d8 tells could not be read."
    assert outcome("annual_sales", dossier(statement(company_name=unread("ambiguous")))) == ("review", "ambiguous")


@pytest.mark.parametrize(
    ("sales", "expected"),
    [
        ("18600000", ("pass", "met")),
        ("16950001", ("pass", "met")),
        ("16800000", ("review", "proves_nothing")),
        ("14000000", ("fail", "not_met")),
    ],
)
def test_sales_with_the_tax_count_without_it(sales: str, expected: tuple[str, str]) -> None:
    assert outcome("annual_sales", dossier(replace(statement(money(sales)), taxed="含税"))) == expected


def test_a_page_of_a_report_that_prints_no_sales_stands_in_nobodys_way() -> None:
    cover = statement(None, "d9", annual_sales=unread("label_not_found"))
    assert outcome("annual_sales", dossier(statement(), cover)) == ("pass", "met")
    assert outcome("annual_sales", dossier(cover)) == ("review", "unreadable")
    assert outcome("annual_sales", dossier(statement(), statement(annual_sales=unread()))) == ("review", "unreadable")
    assert outcome("annual_sales", dossier(statement(), replace(cover, doubt="保留意见")))[1] == "proves_nothing"
