from datetime import date

import pytest

from pipeline.model import Trace
from pipeline.records import BusinessLicense
from tests.checks.builders import dossier, finding, license_, outcome, read


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (license_(), ("pass", "met")),
        (license_(issue_date=read(date(2019, 3, 11))), ("review", "date_order")),
        (license_(establishment_date=read(date(2015, 9, 30))), ("review", "code_age")),
        (license_(establishment_date=read(date(2015, 10, 1))), ("pass", "met")),
        (
            license_(establishment_date=read(date(2012, 1, 1)), issue_date=read(date(2015, 9, 30))),
            ("review", "code_age"),
        ),
    ],
)
def test_dates_and_code(paper: BusinessLicense, expected: tuple[str, str]) -> None:
    assert outcome("document_authenticity", dossier(paper)) == expected


def test_signs_lead_to_a_person() -> None:
    sign = Trace(code="pdf_editing_software", file="yyzz.pdf", page=None, detail="Photoshop")
    found = finding("document_authenticity", dossier(license_(), traces=(sign,)))
    assert (found.verdict.value, found.reason) == ("review", "editing_signs")
    assert found.summary == "Signs of editing: yyzz.pdf: pdf editing software (Photoshop)."


def test_nothing_read() -> None:
    assert outcome("document_authenticity", dossier()) == ("review", "unreadable")
