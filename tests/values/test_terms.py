from datetime import date

import pytest

from pipeline.values.dates import OPEN_END
from pipeline.values.terms import mend, parse, parse_last, parse_start

START, END = date(2015, 3, 12), date(2035, 3, 11)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("自2015年03月12日至2035年03月11日", (START, END)),
        ("2015年03月12日至2035年03月11日止", (START, END)),
        ("自2015年03月12日起至2035年03月11日", (START, END)),
        ("2015-03-12至2035-03-11", (START, END)),
        ("2015-03-12 ~ 2035-03-11", (START, END)),
        ("2015年03月12日-2035年03月11日", (START, END)),
        ("2015.03.12-2035.03.11", (START, END)),
        ("2015年03月12日至长期", (START, OPEN_END)),
        ("2015年03月12日至永续经营", (START, OPEN_END)),
        ("2015年03月12日至******", (START, OPEN_END)),
        ("2015年03月12日至 年 月 日", (START, OPEN_END)),
        ("长期", (None, OPEN_END)),
        ("不约定期限", (None, OPEN_END)),
    ],
)
def test_terms(text: str, term: tuple[date | None, date]) -> None:
    assert parse(text) == term


@pytest.mark.parametrize(
    "text",
    [
        "",
        "30年",
        "自2015年03月12日",
        "2015年03月12日至",
        "至2035年03月11日",
        "2035年03月11日至2015年03月12日",
        "2015年03月12日至*",
        "2015年03月12日至2035年03月",
    ],
)
def test_what_is_no_term(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(text)


def test_each_end_from_the_whole_or_alone() -> None:
    whole = "自2015年03月12日至2035年03月11日"
    assert (parse_start(whole), parse_last(whole)) == (START, END)
    assert (parse_start("自2015年03月12日"), parse_last("至2035年03月11日")) == (START, END)
    assert parse_last("长期") == OPEN_END
    with pytest.raises(ValueError, match="no first day"):
        parse_start("长期")


def test_mend() -> None:
    assert mend("自2O15年03月12日至2035年O3月11日") == "自2015年03月12日至2035年03月11日"
    assert mend("长期") == "长期"
