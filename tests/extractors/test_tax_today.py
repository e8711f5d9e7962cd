"""Of which day a proof of VAT status tells, and which of the ends it prints is none of the status."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from pipeline.model import Document
from pipeline.records import TaxpayerCertificate
from tests.extractors.conftest import ReadOne
from tests.extractors.tax_papers import CODE, notice

DrawPaper = Callable[..., Document]
Read = Callable[[str], TaxpayerCertificate]
SMALL = "小规模纳税人"
GENERAL = "增值税一般纳税人"
WIDE = " " * 60


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, TaxpayerCertificate)


def card(*rows: str, status: str = SMALL) -> str:
    return "\n".join(
        (
            "\n国家税务总局上海市电子税务局",
            f"纳税人识别号    {CODE}",
            "纳税人名称    上海禾木电子商务有限公司",
            f"纳税人资格类型    {status}",
            *rows,
            "",
        )
    )


@pytest.mark.parametrize(
    ("rows", "day"),
    [
        (("查询日期    2026-10-09",), date(2026, 10, 9)),
        (("查询时间：2026-10-09 10:12:33",), date(2026, 10, 9)),
        (("有效期起    2018-06-01", "打印日期：2026年10月9日"), date(2026, 10, 9)),
        (("有效期起    2018-06-01", "有效期止    9999-12-31", "查询日期    2021-03-05"), date(2021, 3, 5)),
        (("有效期起    2018-06-01", "有效期止    9999-12-31"), None),
        (("有效期起    2018-06-01", "有效期截止日期    9999-12-31", "查询日期    2021-03-05"), date(2021, 3, 5)),
        (("有效期起    2018-06-01", "有效期截止日期    9999-12-31"), None),
        (("截至2026年10月9日，该纳税人登记信息如上。",), date(2026, 10, 9)),
        (("有效期起    2018-06-01",), date(2018, 6, 1)),
        (("登记日期    2018-06-05",), date(2018, 6, 5)),
        ((), None),
    ],
)
def test_a_page_tells_of_the_day_it_was_asked_for(read: Read, rows: tuple[str, ...], day: date | None) -> None:
    record = read(card(*rows))
    assert (record.taxpayer_status.value, record.told_on) == ("small_scale", day)


@pytest.mark.parametrize("more", ["", "打印日期：2026年10月09日\n"])
def test_a_notice_tells_of_its_own_day_whenever_it_is_printed(read: Read, more: str) -> None:
    record = read(notice("转登记", "你单位由一般纳税人转登记为小规模纳税人，自2019年4月1日起执行。") + more)
    assert (record.taxpayer_status.value, record.told_on) == ("small_scale", date(2019, 4, 1))


@pytest.mark.parametrize(
    "row",
    [
        "打印有效期至    2026-10-31",
        f"打印有效期至{WIDE}2026-10-31",
        "本证明有效期至：2026年10月31日",
        "查询结果有效期至    2026-10-31",
        "验证码有效期    2026-10-31",
    ],
)
def test_the_end_of_a_print_out_is_none_of_the_status(read: Read, row: str) -> None:
    record = read(card("有效期起    2018-06-01", row, status=GENERAL))
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2018, 6, 1))
    assert record.valid_until.problem == "label_not_found"
    assert record.shown_until == date(2026, 10, 31)


@pytest.mark.parametrize(
    ("text", "something_else"),
    [
        (card("有效期起    2018-06-01", "有效期止    2018-08-31", status="辅导期一般纳税人"), True),
        (card("有效期至    2026-10-31", "打印日期    2026-10-09", status=GENERAL), True),
        (card("有效期起    2018-06-01", "有效期止    2018-08-31", status=GENERAL), False),
        (card("有效期起    2018-06-01", "有效期止    2020-08-31", "查询日期    2026-10-09", status=GENERAL), False),
        (card("有效期起    2018-06-01", "有效期止    9999-12-31", status="辅导期一般纳税人"), False),
        (card("有效期    2014-06-01至2014-12-31", "增值税一般纳税人资格证书", status=GENERAL), True),
    ],
)
def test_what_an_end_is_the_end_of(read: Read, text: str, something_else: bool) -> None:  # noqa: FBT001  # a case
    record = read(text)
    assert record.valid_until.value is not None
    assert record.ends_something_else is something_else
