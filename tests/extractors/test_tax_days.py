"""From which day the status holds: the day of effect, what bounds it where only an entry is told, and periods."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from pipeline.records import TaxpayerCertificate
from tests.extractors.conftest import ReadOne
from tests.extractors.tax_papers import CARD, CODE, notice

Read = Callable[..., TaxpayerCertificate]


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, TaxpayerCertificate)


def test_old_notice_names_the_day_in_its_sentence(read: Read) -> None:
    record = read(notice("认定", "同意认定你单位为增值税一般纳税人，认定日期为2014年06月01日。"))
    assert record.effective_date.value == date(2014, 6, 1)
    assert record.effective_date.readings[0].text == "2014年06月01日"


@pytest.mark.parametrize("label", ["登记日期", "登记时间", "税务登记日期", "一般纳税人登记日期"])
def test_the_day_of_an_entry_is_not_the_day_the_status_takes_effect(read: Read, label: str) -> None:
    record = read(CARD.replace("登记日期", label))
    assert record.taxpayer_status.value == "general"
    assert (record.effective_date.value, record.effective_date.problem) == (None, "label_not_found")
    assert record.effective_date.raw == f"{label}2019-01-28"


@pytest.mark.parametrize("label", ["一般纳税人生效之日", "资格生效日期", "一般纳税人资格生效之日"])
def test_beside_the_day_of_the_entry_the_day_of_effect_counts(read: Read, label: str) -> None:
    record = read(CARD.replace("纳税人状态：  正常", f"{label}：  2027-01-01"))
    assert record.effective_date.value == date(2027, 1, 1)


def test_a_column_of_entries_is_a_column_of_its_own(read: Read) -> None:
    record = read(
        f"""
国家税务总局深圳市电子税务局
纳税人识别号          纳税人名称         登记日期    纳税人资格  资格生效日期  主管税务机关
{CODE}    深圳栖木科技公司    2019-01-28  一般纳税人  2027-01-01    国家税务总局深圳市南山区税务局
"""
    )
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2027, 1, 1))


def test_a_day_from_which_a_status_is_taken_away_is_none_of_effect(read: Read) -> None:
    record = read(notice("取消一般纳税人资格", "自2025年6月30日起取消你单位增值税一般纳税人资格。"))
    assert (record.taxpayer_status.value, record.effective_date.value) == (None, None)


SMALL = "小规模纳税人      2017-07-01  2019-06-30"
GENERAL = "增值税一般纳税人  2019-07-01  9999-12-31"
AGAIN = "小规模纳税人      2019-07-01  9999-12-31"


def history(*rows: str, codes: tuple[str, str] = (CODE, CODE)) -> str:
    lines = "\n".join(f"{code}    上海禾木电子商务公司  {row}" for code, row in zip(codes, rows, strict=True))
    return f"""
国家税务总局上海市电子税务局
纳税人资格信息查询
纳税人识别号          纳税人名称            纳税人资格类型    有效期起    有效期止
{lines}
"""


@pytest.mark.parametrize("rows", [(SMALL, GENERAL), (GENERAL, SMALL)])
def test_of_the_periods_of_one_payer_the_open_one_counts(read: Read, rows: tuple[str, str]) -> None:
    record = read(history(*rows))
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2019, 7, 1))
    assert record.valid_until.value == date(9999, 12, 31)


@pytest.mark.parametrize(
    "rows",
    [
        ("增值税一般纳税人  2017-07-01  2019-06-30", AGAIN),
        (SMALL.replace("2019-06-30", "9999-12-31"), GENERAL),
        (SMALL.replace("2019-06-30", "2019-08-31"), GENERAL),
        (SMALL, GENERAL.replace("9999-12-31", "2024-06-30")),
        (SMALL.replace("2019-06-30", "          "), GENERAL),
    ],
)
def test_periods_that_do_not_lead_to_a_general_taxpayer_are_for_a_person(read: Read, rows: tuple[str, str]) -> None:
    assert read(history(*rows)).taxpayer_status.problem == "ambiguous"


PERIODS = f"""
国家税务总局上海市电子税务局
纳税人资格信息查询
纳税人识别号：{CODE}    纳税人名称：上海禾木电子商务公司
纳税人资格类型    认定日期    有效期起    有效期止
小规模纳税人      2017-03-01  2017-03-01  2019-06-30
增值税一般纳税人  2019-07-08  2019-07-01  9999-12-31
"""


def test_periods_without_a_name_are_those_of_the_pages_one_payer(read: Read) -> None:
    record = read(PERIODS)
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2019, 7, 1))
    two = PERIODS.replace(f"号：{CODE}", f"号：{CODE}    税号：91110108305512082R")
    assert read(two).taxpayer_status.problem == "ambiguous"


def test_the_day_it_was_granted_counts_where_no_other_is_told(read: Read) -> None:
    small = "小规模纳税人      2017-03-01  2017-03-01  2019-06-30\n"
    granted = PERIODS.replace(small, "").replace("有效期起", "        ").replace("2019-07-01", " " * 10)
    assert read(granted).effective_date.value == date(2019, 7, 8)


def test_rows_of_two_payers_are_no_periods_of_one(read: Read) -> None:
    assert read(history(SMALL, GENERAL, codes=("91110108305512082R", CODE))).taxpayer_status.problem == "ambiguous"


@pytest.mark.parametrize(
    "words",
    [
        "从2027年1月1日起生效。",
        "于2027年1月1日生效。",
        "2027年1月1日起生效。",
        "生效日期：2027年1月1日。",
        "资格生效起始时间：2027年1月1日。",
        "生效时间为2027年1月1日，请知悉。",
        "自2027年1月1日按照一般计税方法计算缴纳增值税。",
    ],
)
def test_words_of_a_notice_for_the_day_of_effect(read: Read, words: str) -> None:
    record = read(notice("登记", f"准予你单位登记为增值税一般纳税人，{words}"))
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2027, 1, 1))


@pytest.mark.parametrize(
    ("words", "raw"),
    [
        ("自2027年1月起按一般计税方法计税。", "2027年1月"),
        ("按月申报的首日为2027年1月1日。", "2027年1月1日"),
        ("特此通知。", "2019年3月28日"),
    ],
)
def test_a_paper_without_a_day_of_effect_shows_the_last_day_it_prints(read: Read, words: str, raw: str) -> None:
    day = read(notice("登记", f"准予你单位登记为增值税一般纳税人，{words}")).effective_date
    assert (day.value, day.problem, day.raw) == (None, "label_not_found", raw)


def test_the_next_month_of_a_day_that_is_not_told_is_for_a_person(read: Read) -> None:
    day = read(notice("登记", "准予你单位登记为增值税一般纳税人，自次月1日起生效。")).effective_date
    assert (day.value, day.problem) == (None, "not_parsed")


def test_the_end_of_the_validity_is_no_day_on_which_it_begins(read: Read) -> None:
    record = read(CARD.replace("登记日期：  2019-01-28", "有效期止：  2099-12-31"))
    assert (record.valid_until.value, record.effective_date.raw) == (date(2099, 12, 31), None)


def test_a_certificate_that_tells_of_the_registering_alone(read: Read) -> None:
    record = read(
        """
                    #证明
    兹证明上海禾木电子商务有限公司已于2016年1月1日登记为增值税一般纳税人。
                                        国家税务总局上海市浦东新区税务局
"""
    )
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", None)
    assert record.effective_date.raw == "于2016年1月1日登记为"
