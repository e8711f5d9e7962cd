from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.values import money, numerals
from pipeline.values.money import parse, parse_displayed


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("壹佰万元整", "1000000", "CNY"),
        ("壹佰万圆整", "1000000", "CNY"),
        ("壹佰萬圓整", "1000000", "CNY"),
        ("伍佰万元", "5000000", "CNY"),
        ("人民币伍佰万元整", "5000000", "CNY"),
        ("叁仟伍佰万圆整", "35000000", "CNY"),
        ("伍拾万元正", "500000", "CNY"),
        ("壹仟零伍拾万元整", "10500000", "CNY"),
        ("壹亿贰仟万元整", "120000000", "CNY"),
        ("一百万元", "1000000", "CNY"),
        ("十万元", "100000", "CNY"),
        ("肆拾玖万玖仟玖佰玖拾玖元玖角玖分", "499999.99", "CNY"),
        ("伍拾万元零壹分", "500000.01", "CNY"),
        ("人民币600000万元整", "6000000000", "CNY"),
        ("305843.0395万元人民币", "3058430395", "CNY"),
        ("185000万元", "1850000000", "CNY"),
        ("100万元人民币", "1000000", "CNY"),
        ("人民币500.000000万元", "5000000", "CNY"),
        ("人民币50.0000万元整", "500000", "CNY"),
        ("50.000000万人民币", "500000", "CNY"),
        ("500万元（人民币）", "5000000", "CNY"),
        ("（人民币）伍佰万元整", "5000000", "CNY"),
        ("5000000元", "5000000", "CNY"),
        ("￥1,000,000.00", "1000000", "CNY"),
        ("¥ 1,234.50", "1234.50", "CNY"),
        ("RMB 500,000", "500000", "CNY"),
        ("美元壹佰万元", "1000000", "USD"),
        ("10万美元", "100000", "USD"),
        ("50万美元", "500000", "USD"),
        ("100万港元", "1000000", "HKD"),
        ("2000万日元", "20000000", "JPY"),
        ("3百万元", "3000000", "CNY"),
        ("伍佰万元整（5000000.00元）", "5000000", "CNY"),
        ("人民币（大写）伍佰万元整（小写）：￥5,000,000.00", "5000000", "CNY"),
    ],
)
def test_printed_forms(text: str, amount: str, currency: str) -> None:
    value = parse(text)
    assert (value.amount, value.currency) == (Decimal(amount), currency)
    assert value.low == value.amount == value.high


@pytest.mark.parametrize(
    "text",
    [
        "无",
        "",
        "元",
        "万元整",
        "佰万元整",
        "拾万元整",
        "注册资本金佰万元整",
        "伍个万元整",
        "伍佰万元整注",
        "伍佰伍万元整",
        "伍佰陆佰万元整",
        "零万元整",
        "伍佰零万元整",
        "500万",
        "5000000",
        "1,00,000元",
        "50.00.00万元",
        "-500万元",
        "1e6元",
        "人民币500万美元",
        "$500",
        "伍佰万元整（500万美元）",
        "伍佰万元整（600万元）",
        "五百万元六百万元",
    ],
)
def test_what_is_no_whole_amount_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(text)


@pytest.mark.parametrize(
    ("text", "low", "amount", "high"),
    [
        ("1.23万", "12250", "12300", "12350"),
        ("3.4亿", "335000000", "340000000", "345000000"),
        ("2万", "15000", "20000", "25000"),
        ("12,345.67", "12345.67", "12345.67", "12345.67"),
        ("￥ 12,450.00", "12450", "12450", "12450"),
        ("1,680.00万元", "16799950", "16800000", "16800050"),
        ("0.00", "0", "0", "0"),
    ],
)
def test_displayed_figures_have_an_interval(text: str, low: str, amount: str, high: str) -> None:
    value = parse_displayed(text)
    assert (value.low, value.amount, value.high) == (Decimal(low), Decimal(amount), Decimal(high))


@pytest.mark.parametrize("text", ["-", "--", "1000+", "1万~2万", "暂无", "1.234.5", "↑12.5%"])
def test_no_figure_is_not_zero(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_displayed(text)


def _capitals(number: int) -> str:
    """The numeral of a whole number as it is written in amounts."""
    digits, units = "零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟")
    sections = []
    for place, big in enumerate(("", "万", "亿")):
        section = number // 10000**place % 10000
        text = ""
        for power in (3, 2, 1, 0):
            digit = section // 10**power % 10
            if digit:
                text += digits[digit] + units[power]
            elif text and not text.endswith("零"):
                text += "零"
        text = text.rstrip("零")
        lead = "零" if section and section < 1000 and number >= 10000 ** (place + 1) else ""
        sections.append(lead + text + big if section else "")
    return "".join(reversed(sections))


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_what_is_written_in_capitals_is_read_back(number: int) -> None:
    assert numerals.parse(_capitals(number)) == number
    assert parse(f"{_capitals(number)}元整").amount == number


@given(st.integers(min_value=1, max_value=10**9))
def test_digits_with_thousands_marks_are_read_back(number: int) -> None:
    assert parse(f"¥{number:,}.00").amount == number
    assert money.parse(f"{number}万元").amount == number * 10000


@given(st.text(alphabet="零壹伍玖拾佰仟万亿元整", max_size=9))
def test_a_numeral_that_parses_has_one_writing(text: str) -> None:
    """Whatever parses is a number whose writing has the same digits in the same order."""
    try:
        value = parse(text).amount
    except ValueError:
        return
    kept = [sign for sign in text if sign in "壹伍玖"]
    assert [sign for sign in _capitals(int(value)) if sign in "壹伍玖"] == kept
