import pytest

from pipeline.values.registration_no import check_digit_holds, mend, parse


def test_numbers() -> None:
    assert parse("4401 2200 0118 787") == "440122000118787"
    assert parse("4401221234567") == "4401221234567"


@pytest.mark.parametrize("text", ["", "44012200011878", "4401220001187877", "44012200011878X", "S0512345"])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="13 or 15 digits"):
        parse(text)


def test_check_digit() -> None:
    assert check_digit_holds("440122000118787")
    assert not any(check_digit_holds(f"44012200011878{last}") for last in "012345689")
    assert not check_digit_holds("4401221234567")


def test_mend_only_where_the_check_digit_holds() -> None:
    assert mend("44O122OOO118787") == "440122000118787"
    assert mend("44O122OOO118788") == "44O122OOO118788"
    assert mend("44O1221234567") == "44O1221234567"
