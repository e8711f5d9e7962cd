from datetime import date

import pytest

from pipeline.values.periods import months, parse

JANUARY = (date(2024, 1, 1), date(2024, 1, 31))


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-01 ~ 2024-01-31",
        "2024-01-01 - 2024-01-31",
        "2024/01/01 - 2024/01/31",
        "2024.01.01-2024.01.31",
        "2024-01-01至2024-01-31",
        "20240101-20240131",
        "20240101~20240131",
        "2024年1月1日-1月31日",
        "2024年1月1日-31日",
        "2024-01-01 ~ 01-31",
        "2024年01月01日至2024年01月31日",
        "2024-01",
        "2024/01",
        "2024年1月",
        "2024年01月份",
        "202401",
        "统计时间：2024-01-01~2024-01-31",
        "统计日期 2024-01-01 ~ 2024-01-31".replace("期 ", "期:"),
        "自然月 2024-01",
        "月:2024-01",
        "近31天（2024-01-01~2024-01-31）",
        "上月(2024-01-01 至 2024-01-31)",
        "2024-01-01 00:00:00 ~ 2024-01-31 23:59:59",
    ],
)
def test_one_month(text: str) -> None:
    assert parse(text) == JANUARY
    assert months(*parse(text)) == (2024, 1)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("近30天(2024-01-02~2024-01-31)", (date(2024, 1, 2), date(2024, 1, 31))),
        ("2024年第1季度", (date(2024, 1, 1), date(2024, 3, 31))),
        ("2024年四季度", (date(2024, 10, 1), date(2024, 12, 31))),
        ("2024Q2", (date(2024, 4, 1), date(2024, 6, 30))),
        ("2024年", (date(2024, 1, 1), date(2024, 12, 31))),
        ("2024年1月-2024年6月", (date(2024, 1, 1), date(2024, 6, 30))),
        ("2026/09/14 - 2026/09/20", (date(2026, 9, 14), date(2026, 9, 20))),
        ("2024-01-15", (date(2024, 1, 15), date(2024, 1, 15))),
        ("2024年2月", (date(2024, 2, 1), date(2024, 2, 29))),
    ],
)
def test_other_periods(text: str, period: tuple[date, date]) -> None:
    assert parse(text) == period
    whole_month = (2024, 2) if period[1] == date(2024, 2, 29) else None
    assert months(*period) == whole_month


@pytest.mark.parametrize(
    "text",
    [
        "",
        "近30天",
        "昨日",
        "2024年13月",
        "2024-01-31 ~ 2024-01-01",
        "2024-01-01 ~",
        "2024-02-01~2024-02-30",
        "1月",
        "实时 2024",
    ],
)
def test_what_is_no_period_of_known_days(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(text)
