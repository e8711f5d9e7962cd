import pytest

from pipeline.records import BusinessLicense
from tests.checks.builders import ABSENT, CODE, INDIVIDUAL_CODE, dossier, finding, license_, outcome, read, unread

CHECKED = ("rapidocr", "check-digits")


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (license_(), ("pass", "met")),
        (license_(uscc=read(INDIVIDUAL_CODE, sources=CHECKED)), ("review", "not_a_company")),
        (license_(address=read("杭州市西湖区文一路1号")), ("review", "province_differs")),
        (license_(address=read("科技园路1号")), ("pass", "met")),
        (license_(address=unread()), ("pass", "met")),
        (license_(uscc=unread()), ("review", "not_parsed")),
        (license_(uscc=ABSENT), ("review", "label_not_found")),
        (license_(uscc=read(CODE, sources=("check-digits",))), ("review", "not_corroborated")),
        (license_(uscc=read(CODE, sources=CHECKED, tesseract=INDIVIDUAL_CODE)), ("review", "readings_disagree")),
    ],
)
def test_code(paper: BusinessLicense, expected: tuple[str, str]) -> None:
    assert outcome("code_integrity", dossier(paper)) == expected


def test_it_names_class_and_division() -> None:
    assert "class 91, division 310115 (上海市)" in finding("code_integrity", dossier(license_())).summary
