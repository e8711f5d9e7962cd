"""Papers nobody asked for: a registry's notice tells a new name, and nothing else is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from pipeline.extractors import other
from pipeline.model import Document, DocumentType
from pipeline.records import NameChange, OtherPaper

Read = Callable[..., NameChange | OtherPaper]
TABLE = """
                  #准予变更登记通知书
上海禾木电子商务有限公司：
经审查，提交的变更登记申请材料齐全，决定准予变更登记。
变更事项      变更前内容                        变更后内容
名称          上海云裳服饰有限公司              上海禾木电子商务有限公司
住所          上海市浦东新区云裳路1号           上海市浦东新区禾木路8号
                                        上海市浦东新区市场监督管理局
                                        2026年2月3日
"""
LABELS = """
                  #名称变更通知书
原企业名称：上海云裳服饰有限公司
现企业名称：上海禾木电子商务有限公司
核准日期：2026年2月3日
"""
SENTENCE = """
                  #准予变更登记通知书
经审查，你单位企业名称由上海云裳服饰有限公司变更为上海禾木电子商务有限公司，决定准予变更登记。
2026年2月3日
"""
CERTIFICATE = """
                  #名称变更证明
兹证明上海云裳服饰有限公司于2026年2月3日经核准，名称变更为上海禾木电子商务有限公司。
2026年2月3日
"""


@pytest.fixture
def read(draw_paper: Callable[..., Document]) -> Read:
    def one(text: str, looks_like: str = "registration_notice") -> NameChange | OtherPaper:
        (record,) = other.extract(replace(draw_paper(DocumentType.OTHER, text), looks_like=looks_like))
        return record

    return one


@pytest.mark.parametrize("text", [TABLE, LABELS, SENTENCE, CERTIFICATE])
def test_both_names_and_the_day(read: Read, text: str) -> None:
    record = read(text)
    assert isinstance(record, NameChange)
    assert (record.from_party.value, record.to_party.value) == ("上海云裳服饰有限公司", "上海禾木电子商务有限公司")
    assert record.date.value == date(2026, 2, 3)


def test_a_new_address_is_no_new_name(read: Read) -> None:
    row = "名称          上海云裳服饰有限公司              上海禾木电子商务有限公司\n"
    assert read(TABLE.replace(row, "")) == OtherPaper(document="d1", looks_like="registration_notice")


def test_a_new_shareholder_is_no_new_name(read: Read) -> None:
    text = TABLE.replace("名称     ", "股东名称 ")
    assert read(text) == OtherPaper(document="d1", looks_like="registration_notice")


def test_no_other_paper_is_read(read: Read) -> None:
    assert read(LABELS, "contract") == OtherPaper(document="d1", looks_like="contract")
