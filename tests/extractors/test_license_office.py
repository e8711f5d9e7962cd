"""The office that registered a company, by its label or by the ring of its seal, of which print takes signs."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extractors.license_sheets import landscape, license_of, state


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


def test_the_registering_authority_beside_its_label() -> None:
    record = license_of(("登记机关", 400, 500), ("上海市浦东新区市场监督管理局", 500, 500))
    assert record.registration_authority.value == "上海市浦东新区市场监督管理局"


def test_the_seal_tells_the_authority_that_is_not_printed() -> None:
    office = "上海市浦东新区市场监督管理局"
    record = license_of(*landscape(), seals=(office, "上海禾木电子商务有限公司"))
    assert record.registration_authority.value == office
    assert record.registration_authority.readings[0].box is not None
    branch = "上海市工商行政管理局浦东新区分局"
    assert license_of(*landscape(), seals=(branch,)).registration_authority.value == branch
    two = license_of(*landscape(), seals=(office, branch))
    assert state(two.registration_authority) == (None, "ambiguous")


@pytest.mark.parametrize(
    "seal",
    [
        pytest.param("市场监督管理局", id="no place"),
        pytest.param("上海市浦乐新区市场监督管理局", id="a sign is misread"),
        pytest.param("上海市浦东新区公司", id="no office"),
        pytest.param("上海市工商行政管理局浦乐新区分局", id="a sign of the branch is misread"),
    ],
)
def test_a_seal_that_the_address_does_not_confirm_tells_nothing(seal: str) -> None:
    assert state(license_of(*landscape(), seals=(seal,)).registration_authority) == (None, "unreadable")


def test_the_day_beside_the_label_is_no_reading_of_the_authority() -> None:
    record = license_of(*landscape(("2021年06月15日", 860, 560)))
    assert state(record.registration_authority) == (None, "unreadable")
    assert record.registration_authority.readings == ()
    assert record.issue_date.value == date(2021, 6, 15)


@pytest.mark.parametrize(
    "seal",
    [
        pytest.param("海市浦东新区市场监督管理局", id="the first sign is lost"),
        pytest.param("上海市浦东新区市场监督管理", id="the last sign is lost"),
        pytest.param("上海市，浦东新区市场监督管珪局", id="a sign of the office is misread"),
    ],
)
def test_a_slip_in_a_ring_is_mended_by_the_address(seal: str) -> None:
    authority = license_of(*landscape(), seals=(seal,)).registration_authority
    assert (authority.value, authority.repaired, authority.raw) == ("上海市浦东新区市场监督管理局", True, seal)


def test_the_ring_of_a_seal_read_as_a_line_is_no_authority() -> None:
    record = license_of(*landscape(("商行政管理局", 860, 560)))
    assert record.registration_authority.value is None
