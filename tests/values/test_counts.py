import pytest

from pipeline.model import Count
from pipeline.values.counts import mend, parse, parse_people


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("32", 32, 32, 32),
        ("4,160", 4160, 4160, 4160),
        ("1，234单", 1234, 1234, 1234),
        ("0", 0, 0, 0),
        ("1.23万", 12300, 12250, 12350),
        ("1.2w", 12000, 11500, 12500),
        ("2.99千", 2990, 2985, 2995),
        ("3.4亿", 340000000, 335000000, 345000000),
        ("1.234万", 12340, 12335, 12345),
        ("1.2345万", 12345, 12345, 12345),
    ],
)
def test_counts(text: str, value: int, low: int, high: int) -> None:
    assert parse(text) == Count(value=value, low=low, high=high)


@pytest.mark.parametrize(
    "text", ["", "-", "--", "1000+", "1万~2万", "4.160", "1,23", "12.5%", "30+人付款", "-5", "¥32", "3 2人x"]
)
def test_what_is_no_count(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(text)


@pytest.mark.parametrize(("text", "people"), [("6人", 6), ("共 12 名", 12), ("合计：8人", 8)])
def test_people(text: str, people: int) -> None:
    assert parse_people(text) == people


def test_rounded_people_are_no_number() -> None:
    with pytest.raises(ValueError, match="exact"):
        parse_people("1.2万人")


@pytest.mark.parametrize(
    ("seen", "meant"), [("1O3", "103"), ("l2", "12"), ("OO", "OO"), ("103", "103"), ("1O3家", "1O3家")]
)
def test_mend(seen: str, meant: str) -> None:
    assert mend(seen) == meant
