import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.values.uscc import ALPHABET, inner_check_holds, long_check_holds, mend, parse

# The standard's own example, and two that are widely published.
GOOD = ("91350100M000100Y43", "91110108551385082Q", "91110000600037341L")


@pytest.mark.parametrize("code", GOOD)
def test_good_codes(code: str) -> None:
    assert parse(code) == code
    assert parse(f" {code[:8]} {code[8:].lower()} ") == code


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "18 signs"),
        (GOOD[0][:17], "18 signs"),
        (GOOD[0] + "0", "18 signs"),
        ("9135O100M000100Y43", "alphabet"),
        ("91350100M000100Y44", "check digits"),
        ("440122000118787", "18 signs"),
    ],
)
def test_bad_codes(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse(text)


def test_departments_with_letters() -> None:
    front = "A1110000MA1KABCA"
    found = [
        code
        for inner in "0123456789X"
        for last in ALPHABET
        if long_check_holds(code := f"{front}{inner}{last}") and inner_check_holds(code)
    ]
    assert len(found) == 1
    assert parse(found[0]) == found[0]


@given(st.sampled_from(GOOD), st.integers(0, 17), st.sampled_from(ALPHABET))
def test_every_single_slip_is_caught(code: str, place: int, sign: str) -> None:
    slipped = code[:place] + sign + code[place + 1 :]
    if slipped != code:
        with pytest.raises(ValueError, match="check digits"):
            parse(slipped)


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("9135O1OOMOOO1OOY43", GOOD[0]),
        ("9I3S0100M000100Y43", GOOD[0]),
        ("91350100M000100V43", GOOD[0]),
        ("9111010855138508ZQ", GOOD[1]),
        ("91110108551385082O", GOOD[1]),
        ("91110000600037341I", GOOD[2]),
        ("91110000G00037341L", GOOD[2]),
    ],
)
def test_look_alikes_are_mended_where_one_candidate_holds(seen: str, meant: str) -> None:
    assert mend(seen) == meant


@pytest.mark.parametrize(
    "text", ["91350100M000100Y44", "", "上海禾木", GOOD[0], "91350100M000100Y4", "OOOOOOOOOOOOOOOOOO"]
)
def test_what_is_not_proved_stays_as_it_is(text: str) -> None:
    assert mend(text) == text
