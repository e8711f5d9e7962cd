import pytest

from pipeline.records import Declaration, Record
from tests.checks.builders import DECLARATION, dossier, finding, half_year, money, outcome, statement

SILENT = Declaration(stores=DECLARATION.stores)
LOW = money("1000000")


@pytest.mark.parametrize(
    ("papers", "declaration", "expected"),
    [
        (half_year(), DECLARATION, ("pass", "met")),
        ((statement(),), DECLARATION, ("pass", "met")),
        ((*half_year(orders=20), statement()), DECLARATION, ("pass", "met")),
        ((*half_year(orders=20), statement(LOW)), DECLARATION, ("fail", "not_met")),
        (half_year(orders=20), DECLARATION, ("review", "parts_open")),
        ((statement(LOW),), DECLARATION, ("review", "parts_open")),
        ((), DECLARATION, ("review", "parts_open")),
        (half_year(), SILENT, ("review", "parts_open")),
        ((*half_year(orders=20), statement(LOW)), SILENT, ("fail", "not_met")),
    ],
)
def test_team_and_either_sales(papers: tuple[Record, ...], declaration: Declaration, expected: tuple[str, str]) -> None:
    assert outcome("merchant_strength", dossier(*papers, declaration=declaration)) == expected


def test_it_says_what_each_part_is() -> None:
    found = finding("merchant_strength", dossier(*half_year()))
    assert found.measured == "operations_team pass, store_sales pass, annual_sales review"
    assert {each.document for each in found.evidence} > {"declaration", "s5", "s10"}
