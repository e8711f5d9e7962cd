"""A name under the seal of who signs a letter, of which one sign was misread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.extractors import extract
from pipeline.geometry import Box
from pipeline.model import Document, DocumentType, Word
from pipeline.records import TrademarkAuthorization

DrawPaper = Callable[..., Document]
OWNER, MISREAD = "青岛蓝岸厨具有限公司", "青岛蓝岸厨县有限公司"
LETTER = """
                    #品牌授权书
授权人（甲方）      OWNER
被授权人（乙方）    徐州市云龙区彭城电子商务有限公司
授权品牌            蓝岸
商标注册号          28840176
授权渠道            京东商城自营店铺
授权期限            2026年1月1日至2028年12月31日

甲方系上述商标的合法注册人，现授权乙方在上述期限内使用上述商标并销售上述品牌商品。

                              授权人（盖章）    SIGNED
                              签署日期：2025年12月15日
"""


def read(draw_paper: DrawPaper, ring: str, owner: str = OWNER, signed: str = MISREAD) -> TrademarkAuthorization:
    text = LETTER.replace("OWNER", owner).replace("SIGNED", signed)
    paper = draw_paper(DocumentType.TRADEMARK_AUTHORIZATION, text)
    seals = (Word(text=ring, box=Box(left=700, top=400, right=900, bottom=600), confidence=0.95),) if ring else ()
    (record,) = extract(replace(paper, pages=tuple(replace(page, seals=seals) for page in paper.pages)))
    assert isinstance(record, TrademarkAuthorization)
    return record


@pytest.mark.parametrize("ring", [OWNER, "岛蓝岸厨具有限司"])
def test_a_seal_tells_which_of_two_names_was_misread(draw_paper: DrawPaper, ring: str) -> None:
    record = read(draw_paper, ring)
    assert (record.from_party.value, record.limit) == (OWNER, "")
    assert record.end_date.value is not None


@pytest.mark.parametrize(
    ("ring", "signed"),
    [
        ("", MISREAD),
        ("青岛蓝岸有限公司", MISREAD),  # tells nothing of the sign in which they differ
        ("具有限公司", MISREAD),
        ("青岛蓝岸厨房用品有限公司", MISREAD),
        (OWNER, "烟台蓝岸厨县有限公司"),
    ],
)
def test_a_seal_that_does_not_tell_leaves_two_parties(draw_paper: DrawPaper, ring: str, signed: str) -> None:
    record = read(draw_paper, ring, signed=signed)
    assert (record.from_party.value, record.from_party.problem) == (None, "ambiguous")


def test_who_sealed_is_the_owner_whatever_the_letter_begins_with(draw_paper: DrawPaper) -> None:
    assert read(draw_paper, OWNER, owner=MISREAD, signed=OWNER).from_party.value == OWNER
