"""How fields are read again from their own crop."""

from datetime import date

import pytest

from pipeline.records import RECORD_TYPES
from pipeline.values import MEND, PARSE


def test_every_name_is_a_field_of_some_record() -> None:
    fields = {name for record in RECORD_TYPES.values() for name in record.__dataclass_fields__}
    assert set(PARSE) <= fields
    assert set(MEND) <= set(PARSE)


def test_a_registration_number_is_of_a_license_or_of_a_mark() -> None:
    assert PARSE["registration_no"]("440122000118787") == "440122000118787"
    assert PARSE["registration_no"]("第12345678号") == "12345678"


def test_both_ends_of_a_period_come_from_its_text() -> None:
    printed = "统计时间：2026-05-01 ~ 2026-05-31"
    assert (PARSE["period_start"](printed), PARSE["period_end"](printed)) == (date(2026, 5, 1), date(2026, 5, 31))


@pytest.mark.parametrize("name", sorted(PARSE))
def test_nothing_is_made_of_nothing(name: str) -> None:
    for text in ("", "　", "???", "名称"):
        if name in ("legal_representative", "registrant", "from_party", "to_party", "store_name") and text == "名称":
            continue
        with pytest.raises(ValueError, match=r"."):
            PARSE[name](text)


@pytest.mark.parametrize("name", sorted(MEND))
def test_mending_leaves_alone_what_it_does_not_know(name: str) -> None:
    for text in ("", "禾木", "上海禾木电子商务有限公司"):
        assert MEND[name](text) == text
