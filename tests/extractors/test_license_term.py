"""The business term: printed, parted, given another end by a note, or absent from a sheet that has no room for it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extractors.license_sheets import Row, joined, landscape, license_of, state


def test_a_term_parted_behind_its_first_day_goes_on_below() -> None:
    record = license_of(
        ("住所", 100, 200),
        ("上海市浦东新区世纪大道1001号12层", 160, 200),
        ("营业期限", 100, 240),
        ("2019年03月12日 至", 200, 240),
        ("2039年03月11日", 200, 264),
        ("经营范围", 100, 300),
        ("许可项目：食品销售。一般项目：电子商务、企业名称设计", 200, 300),
    )
    assert (record.term_start.value, record.term_end.value) == (date(2019, 3, 12), date(2039, 3, 11))


def current(*, without: tuple[str, ...] = (), last: tuple[Row, ...] = ()) -> tuple[Row, ...]:
    """The layout since 2022: the same two columns, with 住所 in the row of 法定代表人 and no 营业期限."""
    gone = ("营业期限", "2019年03月12日至2039年03月11日", "住", "所", "上海市浦东新区世纪大道", "1001号12层", *without)
    address = (("住", 760, 280), ("所", 820, 280), ("上海市浦东新区世纪大道", 860, 280), ("1001号12层", 860, 304))
    mark = ("国家市场监督管理总局监制", 1000, 900)
    return (*joined(without=gone), *(row for row in address if row[0] not in without), mark, *last)


def test_a_sheet_without_room_for_a_term_says_so() -> None:
    record = license_of(*current())
    assert record.without_term
    assert record.address.value == "上海市浦东新区世纪大道1001号12层"
    assert state(record.term_end) == (None, "label_not_found")


def test_a_sheet_whose_term_was_read_is_not_without_one() -> None:
    assert not license_of(*landscape()).without_term


def test_where_a_row_may_stand_a_term_that_was_not_read_is_unreadable() -> None:
    rows = joined(without=("营业期限", "2019年03月12日至2039年03月11日"))
    record = license_of(*rows, ("国家市场监督管理总局监制", 1000, 900))
    assert not record.without_term
    assert state(record.term_end) == (None, "unreadable")
    assert state(record.term_start) == (None, "unreadable")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(current(without=("注册资本",)), id="a label of the right column was not read"),
        pytest.param(current(without=("法定代表人",)), id="a label of the left column was not read"),
        pytest.param(tuple(row for row in current() if "国家" not in row[0]), id="no mark of the layout"),
        pytest.param(current(last=(("至长期", 860, 400),)), id="a word of a term stands somewhere"),
    ],
)
def test_a_sheet_that_was_not_read_whole_proves_nothing_by_its_rows(rows: tuple[Row, ...]) -> None:
    assert not license_of(*rows).without_term


def test_a_covered_sheet_proves_nothing_by_its_rows() -> None:
    assert license_of(*current()).without_term
    assert not license_of(*current(), quality=("glare",)).without_term


def test_wrapped_rows_are_no_measure_of_the_step() -> None:
    """With a name and a kind of two lines every step of the left column but one is long; a term has room then."""
    rows = tuple((text, left, top if top < 240 else top + 40) for text, left, top in current())
    wider = tuple((text, left, top if top < 310 or left < 700 else top + 40) for text, left, top in rows)
    assert not license_of(*wider).without_term


def test_a_term_is_not_joined_with_what_stands_under_it() -> None:
    rows = joined(without=("住", "所", "上海市浦东新区世纪大道"))
    assert license_of(*rows, ("沪浦东新区世纪大道", 860, 304)).term_end.value == date(2039, 3, 11)


def test_a_term_beside_what_a_fold_left_of_its_label() -> None:
    rows = joined(without=("营业期限",))
    assert license_of(*rows, ("业期限", 780, 280)).term_end.value == date(2039, 3, 11)


@pytest.mark.parametrize(
    "note",
    [
        "营业期限至2026年05月13日",
        "（营业期限至2026年05月13日）",
        "经营期限变更为2019年03月12日至2026年05月13日",
        "本执照有效期至2026年5月13日",
        "营业期限延长至2049年03月11日",
        "营业期限届满日：2026年05月13日",
        "营业期限至长期",
        "营业期限届满日期：2026年05月13日",
        "经营期限：8年，至2026年05月13日",
    ],
)
def test_two_ends_are_nobodys(note: str) -> None:
    record = license_of(*landscape((note, 760, 480)))
    assert state(record.term_end) == (None, "ambiguous")


@pytest.mark.parametrize(
    "note", ["营业期限至2039年3月11日", "许可经营期限至2026年05月13日", "2026年05月13日", "年检有效"]
)
def test_notes_of_the_same_or_of_something_else(note: str) -> None:
    record = license_of(*landscape((note, 760, 480)))
    assert record.term_end.value == date(2039, 3, 11)
