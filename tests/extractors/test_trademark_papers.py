"""Renewal, transfer, change and application: what each says about a mark."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from pipeline.extractors import trademark_acceptance_notice, trademark_change, trademark_renewal, trademark_transfer
from pipeline.model import Document, DocumentType

DrawPaper = Callable[..., Document]


@pytest.mark.parametrize(
    "text",
    [
        """
                #商标续展注册证明
兹核准第12345678号商标续展注册，续展注册有效期自2026年05月07日至2036年05月06日。
注册人  上海禾木电子商务有限公司
""",
        """
                #核准续展注册证明
商标注册号：12345678
注册人：上海禾木电子商务有限公司
原有效期至：2026年05月06日
续展注册有效期至：2036年05月06日
""",
    ],
)
def test_renewal(draw_paper: DrawPaper, text: str) -> None:
    (record,) = trademark_renewal.extract(draw_paper(DocumentType.TRADEMARK_RENEWAL, text))
    assert record.registration_no.value == "12345678"
    assert record.registrant.value == "上海禾木电子商务有限公司"
    assert record.valid_until.value == date(2036, 5, 6)


def test_names_centered_under_shorter_headers(draw_paper: Callable[..., Document]) -> None:
    """The rows of the table are high. That of addresses, whose cells have grown together, tells no name."""
    text = """
                #核准变更商标注册人名义/地址证明
经核准，第12345678号商标注册人名义/地址变更如下：
变更事项                     变更前                                变更后

注册人名义             上海禾木日用品厂                  上海禾木电子商务有限公司

注册人地址       上海市浦东新区张江路1号商务中心上海市徐汇区漕溪北路8号商务中心
"""
    (record,) = trademark_change.extract(draw_paper(DocumentType.TRADEMARK_CHANGE, text))
    assert record.from_party.value == "上海禾木日用品厂"
    assert record.to_party.value == "上海禾木电子商务有限公司"


def test_for_whom_a_mark_is_renewed(draw_paper: DrawPaper) -> None:
    text = """
                #商标续展注册证明
注册号：12345678
续展注册有效期至：2036年05月06日
续展注册人：上海禾木电子商务有限公司
核定使用商品/服务国际分类：9
"""
    (record,) = trademark_renewal.extract(draw_paper(DocumentType.TRADEMARK_RENEWAL, text))
    assert record.registrant.value == "上海禾木电子商务有限公司"


def test_a_renewal_whose_new_term_is_unread_does_not_take_the_old_one(draw_paper: DrawPaper) -> None:
    text = "商标注册号：12345678\n续展注册有效期至：2036年O\n有效期至：2026年05月06日"
    (record,) = trademark_renewal.extract(draw_paper(DocumentType.TRADEMARK_RENEWAL, text))
    assert (record.valid_until.value, record.valid_until.problem) == (None, "not_parsed")


@pytest.mark.parametrize(
    "text",
    [
        """
                #商标转让证明
兹核准第12345678号商标转让注册。
转让人  杭州木林贸易有限公司
受让人  上海禾木电子商务有限公司
                             2022年03月01日
""",
        """
                #核准商标转让证明
商标注册号：12345678
经核准，该商标由杭州木林贸易有限公司转让给上海禾木电子商务有限公司。
核准日期：2022年03月01日
""",
    ],
)
def test_transfer(draw_paper: DrawPaper, text: str) -> None:
    (record,) = trademark_transfer.extract(draw_paper(DocumentType.TRADEMARK_TRANSFER, text))
    assert record.registration_no.value == "12345678"
    assert (record.from_party.value, record.to_party.value) == ("杭州木林贸易有限公司", "上海禾木电子商务有限公司")
    assert record.date.value == date(2022, 3, 1)


def test_a_transfer_of_two_marks_has_a_record_each(draw_paper: DrawPaper) -> None:
    text = "第12345678号、第87654321号商标转让\n转让人：甲公司\n受让人：乙公司"
    records = trademark_transfer.extract(draw_paper(DocumentType.TRADEMARK_TRANSFER, text))
    assert [(each.document, each.registration_no.value, each.to_party.value) for each in records] == [
        ("d1", "12345678", "乙公司"),
        ("d1-2", "87654321", "乙公司"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        """
                #商标变更证明
兹核准第12345678号商标变更注册人名义。
变更前名义  上海禾木贸易有限公司
变更后名义  上海禾木电子商务有限公司
                             2022年03月01日
""",
        """
                #核准变更商标注册人名义证明
第12345678号商标，注册人名义由上海禾木贸易有限公司变更为上海禾木电子商务有限公司。
                             2022年03月01日
""",
        """
                #商标变更证明
第12345678号
变更事项        变更前                    变更后
注册人名义      上海禾木贸易有限公司      上海禾木电子商务有限公司
核准日期：2022年03月01日
""",
    ],
)
def test_change(draw_paper: DrawPaper, text: str) -> None:
    (record,) = trademark_change.extract(draw_paper(DocumentType.TRADEMARK_CHANGE, text))
    assert record.registration_no.value == "12345678"
    assert (record.from_party.value, record.to_party.value) == ("上海禾木贸易有限公司", "上海禾木电子商务有限公司")
    assert record.date.value == date(2022, 3, 1)


def test_acceptance_notice(draw_paper: DrawPaper) -> None:
    text = """
                #商标注册申请受理通知书
TMZC78682220ZCSL01
申请人：上海禾木电子商务有限公司
申请号：78682220
申请日期：2024年05月07日
商标名称：禾木优品
类别：第9类
"""
    (record,) = trademark_acceptance_notice.extract(draw_paper(DocumentType.TRADEMARK_ACCEPTANCE_NOTICE, text))
    assert record.application_no.value == "78682220"
    assert record.registrant.value == "上海禾木电子商务有限公司"
    assert (record.mark_name.value, record.nice_class.value) == ("禾木优品", (9,))
    assert record.application_date.value == date(2024, 5, 7)


@pytest.mark.parametrize("mark", ["禾木优品", "HEMU", "HEMU 禾木", "类别"])
def test_a_mark_that_the_next_label_touches(draw_paper: DrawPaper, mark: str) -> None:
    text = f"TMZC78682220ZCSL01\n申请号：78682220\n商标：{mark}类别：第9类"
    (record,) = trademark_acceptance_notice.extract(draw_paper(DocumentType.TRADEMARK_ACCEPTANCE_NOTICE, text))
    assert record.mark_name.value == mark.replace(" ", "")


def test_an_application_number_that_differs_from_the_heading_is_ambiguous(draw_paper: DrawPaper) -> None:
    text = "TMZC78682220ZCSL01\n申请号：78682221"
    (record,) = trademark_acceptance_notice.extract(draw_paper(DocumentType.TRADEMARK_ACCEPTANCE_NOTICE, text))
    assert record.application_no.problem == "ambiguous"


@pytest.mark.parametrize("piece", ["棠庭", "禾木"])
def test_the_uncovered_piece_of_a_name_is_no_person(draw_paper: DrawPaper, piece: str) -> None:
    text = f"商标注册号：12345678\n转让人：{piece}\n受让人：上海禾木电子商务有限公司\n核准日期：2022年03月01日"
    (record,) = trademark_transfer.extract(draw_paper(DocumentType.TRADEMARK_TRANSFER, text))
    assert (record.from_party.value, record.from_party.problem) == (None, "not_parsed")


def test_a_person_can_transfer_a_mark(draw_paper: DrawPaper) -> None:
    text = "商标注册号：12345678\n转让人：欧阳慧\n受让人：上海禾木电子商务有限公司"
    (record,) = trademark_transfer.extract(draw_paper(DocumentType.TRADEMARK_TRANSFER, text))
    assert record.from_party.value == "欧阳慧"


def test_a_transfer_told_in_one_sentence_of_the_office(draw_paper: DrawPaper) -> None:
    text = "    核准杭州木林贸易有限公司在第20类商品上的第12345678号注册商标转让给上海禾木电子商务有限公司，特此证明。"
    (record,) = trademark_transfer.extract(draw_paper(DocumentType.TRADEMARK_TRANSFER, text))
    assert (record.from_party.value, record.to_party.value) == ("杭州木林贸易有限公司", "上海禾木电子商务有限公司")


def test_a_refusal_has_its_own_number_and_not_that_of_the_older_mark(draw_paper: DrawPaper) -> None:
    text = """
                #商标驳回通知书
申请号：78682220
    决定驳回上述商标注册申请，该商标与第12345678号“禾木”商标近似。
"""
    (record,) = trademark_acceptance_notice.extract(draw_paper(DocumentType.TRADEMARK_ACCEPTANCE_NOTICE, text))
    assert record.application_no.value == "78682220"
