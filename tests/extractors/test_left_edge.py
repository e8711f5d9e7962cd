"""A value whose first signs nobody saw begins further right than the others of its column."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extractors import extract
from pipeline.geometry import Homography
from pipeline.model import Document, DocumentType
from pipeline.records import BusinessLicense
from tests.extractors.conftest import DrawPaper

# Photographed aslant: the level page leads back to an upload where no column stands upright.
ASLANT = Homography(rows=(0.9, 0.3, 40.0, -0.2, 0.8, 300.0, 1e-4, 5e-5, 1.0))
SHEET = """
                   #营业执照
统一社会信用代码  91310115MA1K9Q7T9L
名        称   上海禾木电子商务有限公司          注册资本   人民币1500万元
类        型   有限责任公司(自然人独资)          成立日期   2016年07月01日
法定代表人     林小禾                            营业期限   2016年07月01日至长期
经营范围       电子商务                          住    所   上海市浦东新区禾木路8号
"""


def _license(paper: Document) -> BusinessLicense:
    (record,) = extract(paper)
    assert isinstance(record, BusinessLicense)
    return record


def _hidden(sheet: str, part: str) -> str:
    """The part is not to be seen, what follows it stays where it is."""
    assert part in sheet
    return sheet.replace(part, "".join(" " if sign.isascii() else "  " for sign in part))


@pytest.mark.parametrize("aslant", [False, True])
@pytest.mark.parametrize(
    ("field", "hidden"), [("company_name", "上海"), ("company_name", "上"), ("registered_capital", "人民币1")]
)
def test_what_begins_late_has_lost_its_beginning(
    draw_paper: DrawPaper, field: str, hidden: str, *, aslant: bool
) -> None:
    paper, whole = (draw_paper(DocumentType.BUSINESS_LICENSE, each) for each in (_hidden(SHEET, hidden), SHEET))
    if aslant:
        paper, whole = (
            replace(each, pages=tuple(replace(page, to_upload=ASLANT) for page in each.pages))
            for each in (paper, whole)
        )
    seen, late = getattr(_license(whole), field), getattr(_license(paper), field)
    assert seen.value is not None
    assert (late.value, late.problem) == (None, "unreadable")
    assert late.readings[0].text == seen.readings[0].text[len(hidden) :]


def test_values_behind_labels_of_unequal_length_tell_nothing(draw_paper: DrawPaper) -> None:
    ragged = """
                   #营业执照
统一社会信用代码：91310115MA1K9Q7T9L
名称：上海禾木电子商务有限公司
法定代表人：林小禾
注册资本：1500万元
成立日期：2016年07月01日
"""
    record = _license(draw_paper(DocumentType.BUSINESS_LICENSE, ragged))
    assert record.legal_representative.value == "林小禾"
    assert record.company_name.value == "上海禾木电子商务有限公司"
    assert record.registered_capital.value is not None
