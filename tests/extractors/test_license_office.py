"""The office that registered a company, told by the ring of its seal: of which print takes signs."""

from __future__ import annotations

import pytest

from tests.extractors.test_business_license import landscape, license_of, state


@pytest.mark.parametrize(
    ("seal", "office"),
    [
        pytest.param("上海市工商行政管理局浦东新区局", "上海市工商行政管理局浦东新区分局", id="of a branch"),
        pytest.param("上海市工商行政管理局浦东新区9局", "上海市工商行政管理局浦东新区分局", id="print in its place"),
        pytest.param("上海市浦东新区市场监管理局", "上海市浦东新区市场监督管理局", id="of the office"),
    ],
)
def test_a_ring_that_lost_a_sign_names_the_office_that_holds_all_the_others(seal: str, office: str) -> None:
    authority = license_of(*landscape(), seals=(seal,)).registration_authority
    assert (authority.value, authority.repaired) == (office, True)


@pytest.mark.parametrize(
    ("city", "district"), [("乌鲁木齐市", "新市区"), ("荆州市", "沙市区"), ("常德市", "津市市"), ("济南市", "市中区")]
)
def test_a_district_whose_name_holds_the_sign_of_a_city(city: str, district: str) -> None:
    def office_of(seal: str) -> str | None:
        rows = (("住所", 100, 200), (f"{city}{district}北京路1号", 200, 200), ("登记机关", 760, 560))
        return license_of(*rows, seals=(seal,)).registration_authority.value

    office = f"{city}{district}市场监督管理局"
    assert office_of(office) == office
    assert office_of(office[1:]) == office


def test_the_seal_tells_more_than_a_part_of_its_ring_read_as_a_line() -> None:
    office, part = "上海市浦东新区市场监督管理局", ("海市工商行政管理局", 860, 560)
    assert license_of(*landscape(part), seals=(office,)).registration_authority.value == office
    assert state(license_of(*landscape(part)).registration_authority) == (None, "unreadable")
    other = license_of(*landscape(("自由贸易试验区市场监督管理局", 860, 560))).registration_authority
    assert other.value == "自由贸易试验区市场监督管理局"
