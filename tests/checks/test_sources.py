"""What does not read pixels, and says otherwise."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pipeline.model import Field
from tests.checks.builders import COMPANY, OTHER_CODE, dossier, finding, license_, money, outcome, read, screenshot

DAY = date(2019, 3, 12)


@pytest.mark.parametrize(
    "changes",
    [
        {"establishment_date": read(DAY, text_layer=date(2025, 3, 12))},
        {"registered_capital": read(money("5000000"), text_layer=money("50000"))},
        {"uscc": read("91310115MA1KABCAX8", text_layer=OTHER_CODE)},
        {"registered_capital": read(money("5000000"), qr=money("50000"))},
        {"company_name": read(COMPANY, qr="杭州云裳服饰贸易有限公司")},
    ],
)
def test_another_value_is_a_sign_even_when_all_readers_agree(changes: dict[str, Field[Any]]) -> None:
    assert outcome("document_authenticity", dossier(license_(**changes))) == ("review", "values_differ")


@pytest.mark.parametrize(
    "changes",
    [
        {"establishment_date": read(DAY, tesseract=date(2025, 3, 12))},
        {"company_name": read(COMPANY, text_layer="上海末木电子商务有限公司")},
        {"establishment_date": read(DAY, text_layer=DAY)},
    ],
    ids=["readers err", "search text is read too", "the same"],
)
def test_what_is_no_sign(changes: dict[str, Field[Any]]) -> None:
    assert outcome("document_authenticity", dossier(license_(**changes))) == ("pass", "met")


def test_the_place_is_named() -> None:
    found = finding(
        "document_authenticity", dossier(screenshot((2026, 5), sales_amount=read(money("9"), text_layer=money("8"))))
    )
    assert found.summary == "This does not fit: the text of the PDF of s5 states another sales amount than the picture."
    assert [(each.document, each.field) for each in found.evidence] == [("s5", "sales_amount")]
