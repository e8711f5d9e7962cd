"""A month that a page says in two places: its other print seconds it, where one reader has seen it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.corroborate import support
from pipeline.extractors import sales_screenshot
from pipeline.model import DocumentType
from pipeline.raster import Readers
from pipeline.records import SalesScreenshot
from tests.corroborate.test_support import FixedReader, _raster
from tests.extractors.conftest import DrawPaper

HEAD = "生意参谋      禾木官方店\n{period}\n\n支付金额      支付子订单数\n6,008.50      68\n\n"
PERIOD = "统计时间 2026-08-01 ~ 2026-08-31"
TABLE = "日期            支付买家数\n{rows}"


def axis(*days: int, month: int = 8) -> str:
    return "    ".join(f"{month:02d}-{day:02d}" for day in days)


def record(draw_paper: DrawPaper, below: str, period: str = PERIOD) -> SalesScreenshot:
    drawn = draw_paper(DocumentType.SALES_SCREENSHOT, HEAD.format(period=period) + below)
    (found,) = sales_screenshot.extract(drawn)
    assert isinstance(found, SalesScreenshot)
    return found


@pytest.mark.parametrize(
    ("below", "again"),
    [
        (axis(1, 6, 11, 16, 21, 26, 31), True),
        (axis(1, 4, 7, 13, 16, 19, 22, 25, 28), False),  # the 31st is missing
        (axis(1, 4, 7, 13, 16, 19, 22, 25, 28, 31), True),
        (axis(1, 6, 11, 16, 21, 26), False),
        (axis(1, 6, 11, 16, 21, 26, 31, month=3), False),
        (axis(1, 11, 21, 31), False),
        (axis(6, 11, 16, 21, 26, 31), False),
        (TABLE.format(rows="\n".join(f"2026-08-{day:02d}      2" for day in range(1, 32))), True),
        (TABLE.format(rows="\n".join(f"2026-08-{day:02d}      2" for day in range(1, 13))), False),
        ("", False),
    ],
)
def test_days_that_run_over_the_month(draw_paper: DrawPaper, below: str, *, again: bool) -> None:
    assert record(draw_paper, below).period_again is again


def test_another_field_of_the_picker(draw_paper: DrawPaper) -> None:
    assert record(draw_paper, "", f"自然月    2026-08    {PERIOD}").period_again
    days = axis(1, 6, 11, 16, 21, 26, 31)
    assert not record(draw_paper, days, "2026-08-01 ~ 2026-08-30").period_again
    assert not record(draw_paper, days, "统计时间 2026-08").period_again  # a slip of the year would not be seen


def test_the_second_print_seconds_the_month(draw_paper: DrawPaper, tmp_path: Path) -> None:
    readers = Readers(first=FixedReader("rapidocr"), seconds=(), engines=())
    need = {(SalesScreenshot, "period_start"), (SalesScreenshot, "period_end"), (SalesScreenshot, "orders")}
    for below, sources in (("", ["rapidocr"]), (axis(1, 6, 11, 16, 21, 26, 31), ["rapidocr", "arithmetic"])):
        (found,) = support([record(draw_paper, below)], [_raster(tmp_path, "a.pdf")], readers, need)
        assert isinstance(found, SalesScreenshot)
        assert [each.source for each in found.period_start.supports] == sources
        assert [each.source for each in found.period_end.supports] == sources
        assert [each.source for each in found.orders.supports] == ["rapidocr"]
