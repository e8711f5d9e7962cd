"""A general taxpayer whom the office forbids to use VAT invoices, and the rules that every one is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.extractors import other, taxpayer_certificate
from pipeline.model import Document, DocumentType
from pipeline.records import OtherPaper

NOTICE = """
              #国家税务总局上海市浦东新区税务局
                    #税务事项通知书
上海禾木电子商务有限公司：（纳税人识别号：91310115MA1KABCAX8）
事由：增值税一般纳税人登记
通知内容：{}
                                        国家税务总局上海市浦东新区税务局
                                        2026年6月20日
"""
FORBIDDEN = [
    "你单位为增值税一般纳税人，因未按规定核算，自2026年7月1日起不得抵扣进项税额，也不得使用增值税专用发票。",
    "你单位会计核算不健全，决定自2026年7月1日起不得抵扣进项税额。",
    "你公司为增值税一般纳税人，自2026年7月起停止使用增值税专用发票。",
    "经研究，决定停止向你单位发售增值税专用发票。",
    "因存在涉税风险，暂停你单位领用增值税专用发票。",
    "你单位自2026年7月1日起暂停抵扣进项税额。",
    "你单位为增值税一般纳税人，即日起不得开具增值税专用发票。",
    "你单位增值税专用发票自2026年7月1日起暂停供应。",
    "现收缴你单位空白增值税专用发票。",
    "你公司进项税额不予抵扣。",
    "现限制你单位开具增值税专用发票。",
    "取消你单位使用增值税专用发票的资格。",
    "上海禾木电子商务有限公司自2026年7月1日起不准使用增值税专用发票。",
]
TOLD_TO_ALL = [
    "你单位自2026年7月1日起可以按照规定领用增值税专用发票。",
    "一般纳税人销售免税货物，不得开具增值税专用发票。",
    "向消费者个人销售货物的，不得开具增值税专用发票。",
    "你单位应按规定使用发票，不得虚开增值税专用发票。",
    "你单位用于集体福利、简易计税项目的进项税额不得抵扣。",
    "会计核算不健全的，不得抵扣进项税额，也不得使用增值税专用发票。",
    "你单位生效之日前取得的扣税凭证不得抵扣进项税额。",
    "你单位不得转借发票，不得开具与实际经营业务情况不符的增值税专用发票。",
    "如你单位逾期未申报，将停止发售增值税专用发票。",
    "你单位不得抵扣进项税额的情形已解除，自2026年7月1日起恢复使用增值税专用发票。",
]


@pytest.mark.parametrize("sentence", FORBIDDEN)
def test_what_the_office_forbids(draw_paper: Callable[..., Document], sentence: str) -> None:
    text = NOTICE.format(sentence)
    (record,) = taxpayer_certificate.extract(draw_paper(DocumentType.TAXPAYER_CERTIFICATE, text))
    assert record.no_vat_invoices
    (paper,) = other.extract(draw_paper(DocumentType.OTHER, text))
    assert isinstance(paper, OtherPaper)
    assert paper.no_vat_invoices.readings
    assert paper.company_name.value == "上海禾木电子商务有限公司"


@pytest.mark.parametrize("sentence", TOLD_TO_ALL)
def test_what_every_general_taxpayer_is_told(draw_paper: Callable[..., Document], sentence: str) -> None:
    text = NOTICE.format(f"现准予登记为增值税一般纳税人，自2026年7月1日起生效。{sentence}")
    (record,) = taxpayer_certificate.extract(draw_paper(DocumentType.TAXPAYER_CERTIFICATE, text))
    assert (record.no_vat_invoices, record.taxpayer_status.value) == ("", "general")
    paper = replace(draw_paper(DocumentType.OTHER, text), looks_like="tax_notice")
    assert other.extract(paper) == (OtherPaper(document="d1", looks_like="tax_notice"),)
