from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.values.dates import OPEN_END, mend, parse, parse_end

DAY = date(2015, 3, 12)


@pytest.mark.parametrize(
    "text",
    [
        "2015年03月12日",
        "2015年3月12日",
        "2015 年 3 月 12 日",
        "２０１５年０３月１２日",
        "公元2015年3月12日",
        "2015-03-12",
        "2015/3/12",
        "2015.03.12",
        "20150312",
        "二〇一五年三月十二日",
        "二零一五年三月十二日",
        "二○一五年三月十二日",
        "二O一五年三月十二日",
        "二0一五年三月十二日",
        "2015年3月12号",
    ],
)
def test_printed_forms(text: str) -> None:
    assert parse(text) == DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("二〇一二年二月廿三日", date(2012, 2, 23)),
        ("二〇一二年二月二十三日", date(2012, 2, 23)),
        ("二〇一二年十月卅一日", date(2012, 10, 31)),
        ("二〇一二年十二月三十日", date(2012, 12, 30)),
        ("二〇二〇年十月十日", date(2020, 10, 10)),
        ("二〇二〇年〇三月〇五日", date(2020, 3, 5)),
        ("2024年02月29日", date(2024, 2, 29)),
        ("9999-12-31", OPEN_END),
        ("9999年09月09日", OPEN_END),
    ],
)
def test_days(text: str, day: date) -> None:
    assert parse(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2023年02月29日",
        "2015年13月01日",
        "2015年00月10日",
        "2015年3月",
        "2015年03月1",
        "2015年03月123日",
        "015年03月12日",
        "年03月12日",
        "成立日期2015年03月12日",
        "2015-03/12",
        "1815-03-12",
        "2215-03-12",
        "长期",
        "20153012",
        "二〇一五年三月",
    ],
)
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(text)


@pytest.mark.parametrize(
    "text", ["2019-06-01 00:00:00", "2019/06/01 00:00", "2019-06-01 00:00:00.0", "2019-06-01 23:59:59"]
)
def test_a_day_of_a_database(text: str) -> None:
    assert parse(text) == date(2019, 6, 1)


@pytest.mark.parametrize("text", ["2019-06-01 10:22:33", "2019-06-1 00:00:00", "2019-06-01 00:00:01"])
def test_a_moment_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match="not a date"):
        parse(text)


@pytest.mark.parametrize("text", ["长期", "永续", "不约定期限", "无固定期限", "长　期"])
def test_no_end(text: str) -> None:
    assert parse_end(text) == OPEN_END


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("2O15年03月12日", "2015年03月12日"),
        ("20l5年O3月12曰", "2015年03月12日"),
        ("2015午03月12日", "2015年03月12日"),
        ("2015年03月12日", "2015年03月12日"),
        ("2O15年13月12日", "2O15年13月12日"),
        ("二O一五年三月十二日", "二O一五年三月十二日"),
        ("2026年10月09日/", "2026年10月09日"),
        ("2026年10月09日 |", "2026年10月09日"),
        ("2026年10月/09日", "2026年10月/09日"),
        ("2026年10月09/", "2026年10月09/"),
        ("BOSS", "BOSS"),
        ("22029年01月06日", "2029年01月06日"),
        ("20199-03-12", "2019-03-12"),
        ("20022年01月06日", "20022年01月06日"),
        ("22009年09月22日", "2009年09月22日"),
        ("21029年01月06日", "21029年01月06日"),
        ("22029年13月06日", "22029年13月06日"),
    ],
)
def test_mend(seen: str, meant: str) -> None:
    assert mend(seen) == meant


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_every_day_in_every_form(day: date) -> None:
    forms = (
        f"{day:%Y年%m月%d日}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day}",
        f"{day:%Y/%m/%d}",
        f"{day:%Y%m%d}",
    )
    assert {parse(each) for each in forms} == {day}
    assert day + timedelta(days=1) not in {parse(each) for each in forms}
