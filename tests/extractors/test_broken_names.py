"""Names of figures that a narrow card breaks over two lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.classify import group
from pipeline.extractors import extract
from pipeline.model import Document, DocumentType
from pipeline.records import SalesScreenshot

DrawPaper = Callable[..., Document]
HEAD = "生意参谋                    禾木官方店\n统计时间 2026-08-01 ~ 2026-08-31\n\n"
NARROW = """
支付金额      支付子      支付买      支付
(元)          订单数      家数        件数
6,008.50      68          61          77
"""
OVER = """
6,008.50      68          61          77
支付金额      支付子      支付买      支付
(元)          订单数      家数        件数
"""


def read(draw_paper: DrawPaper, text: str) -> SalesScreenshot:
    (record,) = extract(draw_paper(DocumentType.SALES_SCREENSHOT, HEAD + text.lstrip("\n")))
    assert isinstance(record, SalesScreenshot)
    return record


def figures(record: SalesScreenshot) -> tuple[object, ...]:
    amount, counts = record.sales_amount.value, (record.orders.value, record.buyers.value, record.units.value)
    return (str(amount.amount) if amount else None, *(each.value if each else None for each in counts))


@pytest.mark.parametrize("text", [NARROW, OVER])
def test_a_name_of_two_lines_is_one(draw_paper: DrawPaper, text: str) -> None:
    record = read(draw_paper, text)
    assert figures(record) == ("6008.50", 68, 61, 77)
    assert record.platform.value == "taobao"


def test_a_page_is_known_by_its_broken_names(draw_paper: DrawPaper) -> None:
    names = """
6,008.50       68           61           77
用户支付       成交订       成交人       成交件
金额(元)       单数         数           数
"""
    drawn = draw_paper(DocumentType.OTHER, HEAD.replace("生意参谋", "电商罗盘") + names.lstrip("\n"))
    (paper,) = group(drawn.pages)
    assert paper.type is DocumentType.SALES_SCREENSHOT


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("(元)    ", "(预售)"),  # of something sold in advance
        ("(元)    ", "(剔退款)"),  # what is left after refunds
        ("支付金额      支付子", "达人支付      支付子"),
    ],
)
def test_what_a_second_line_adds_is_part_of_the_name(draw_paper: DrawPaper, before: str, after: str) -> None:
    for text in (NARROW, OVER):
        assert before in text
        assert figures(read(draw_paper, text.replace(before, after)))[0] is None


def test_lines_that_make_no_name_together_stay_apart(draw_paper: DrawPaper) -> None:
    amount, orders, buyers, _ = figures(read(draw_paper, NARROW.replace("订单数", "占比    ")))
    assert (amount, orders, buyers) == ("6008.50", None, 61)


def test_a_name_of_one_line_in_a_row_of_broken_ones(draw_paper: DrawPaper) -> None:
    text = """
支付子订单数      支付        支付买      支付
                  金额        家数        件数
68                6,008.50    61          77
"""
    assert figures(read(draw_paper, text)) == ("6008.50", 68, 61, 77)
    between = text.replace("                  金额", "行业均值          金额")
    assert figures(read(draw_paper, between))[1] is None


def test_a_heading_over_the_first_name_is_no_part_of_it(draw_paper: DrawPaper) -> None:
    assert figures(read(draw_paper, "核心数据\n" + NARROW.lstrip("\n"))) == ("6008.50", 68, 61, 77)


@pytest.mark.parametrize("whose", ["会员", "新客", "预售"])
def test_the_same_line_over_several_names_is_part_of_them(draw_paper: DrawPaper, whose: str) -> None:
    wide = NARROW.replace("支付金额      ", "支付金额          ").replace("(元)      ", "(元)          ")
    over = f"{whose}              {whose}        {whose}        {whose}\n"
    text = over + wide.lstrip("\n").replace("6,008.50      ", "6,008.50          ")
    assert figures(read(draw_paper, text)) == (None, None, None, None)
    assert figures(read(draw_paper, text.removeprefix(over))) == ("6008.50", 68, 61, 77)


@pytest.mark.parametrize("whose", ["会员", "退款", "未付款"])
def test_a_line_over_one_name_of_a_row_is_part_of_it(draw_paper: DrawPaper, whose: str) -> None:
    orders = f"{whose}      访客数      浏览量\n支付子      1,200       3,400\n订单数\n99\n"
    assert figures(read(draw_paper, orders))[1] is None
    amount = NARROW.replace("支付金额", whose + " " * (8 - 2 * len(whose))).replace("(元)    ", "支付金额")
    assert figures(read(draw_paper, amount)) == (None, 68, 61, 77)
