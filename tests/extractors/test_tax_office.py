"""Whether a tax office speaks on the paper, or anybody else names it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from pipeline.extractors import taxpayer_certificate
from pipeline.geometry import Box
from pipeline.model import Document, DocumentType, Word
from pipeline.records import TaxpayerCertificate
from tests.extractors.conftest import ReadOne
from tests.extractors.tax_papers import CARD, CODE, FORM, OFFICE, OFFICE_NAME, PAIRS, notice

DrawPaper = Callable[..., Document]
Read = Callable[..., TaxpayerCertificate]


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, TaxpayerCertificate)


def test_a_listing_of_a_third_party_is_no_proof(read: Read) -> None:
    text = f"""
天眼查
企业名称：上海禾木电子商务有限公司
纳税人识别号：{CODE}
纳税人资质：增值税一般纳税人
主管税务机关：浦东税务局
"""
    status = read(text).taxpayer_status
    assert (status.value, status.problem, status.readings[0].text) == (None, "not_parsed", "增值税一般纳税人")


def test_a_page_that_names_no_tax_office_is_no_proof(read: Read) -> None:
    text = "纳税人名称：上海禾木电子商务有限公司\n纳税人类型：一般纳税人"
    assert read(text).taxpayer_status.problem == "not_parsed"


def test_a_company_that_certifies_itself_is_no_proof(read: Read) -> None:
    text = "#一般纳税人证明\n    我公司上海禾木电子商务有限公司为增值税一般纳税人，特此证明。"
    assert (read(text).taxpayer_status.value, read(text).taxpayer_status.problem) == (None, "not_parsed")


def test_a_signature_whose_beginning_a_seal_hides_is_no_second_office(read: Read) -> None:
    text = notice("登记", "准予登记为增值税一般纳税人，自2019年4月1日起生效。")
    record = read(text.replace("2019年3月28日", "务总局上海市浦东新区税务局"))
    assert record.tax_authority.value == "国家税务总局上海市浦东新区税务局"


def test_a_directory_that_names_the_tax_office_is_no_proof(read: Read) -> None:
    record = read(
        f"""
企信典 · 公司资料
统一社会信用代码    {CODE}    法定代表人    陈禾木
注册资本    300万人民币    纳税人资质    增值税一般纳税人
主管税务机关    国家税务总局上海市浦东新区税务局    有效期    2019-04-01至无固定期限
"""
    )
    assert (record.taxpayer_status.value, record.taxpayer_status.problem) == (None, "not_parsed")
    assert record.taxpayer_status.readings[0].text == "增值税一般纳税人"


STATEMENT = f"""
                    #{{title}}
    {{who}}
纳税人名称：上海禾木电子商务有限公司
纳税人识别号：{CODE}
纳税人类型：增值税一般纳税人
主管税务机关：{OFFICE_NAME}
                                        {{signed}}
                                        2026年9月15日
"""


@pytest.mark.parametrize(
    "text",
    [
        "供应商信息登记表\n" + PAIRS,
        f"纳税人类型：增值税一般纳税人\n所属税务局    {OFFICE_NAME}\n",
        "供应商信息登记表\n" + PAIRS + "已提交：营业执照、税务登记证\n附件    税务登记证    资格证书、认定通知书\n",
        "企业名录网 一般纳税人查询\n" + PAIRS + "本站数据来自国家税务总局电子税务局\n",
        STATEMENT.format(
            title="一般纳税人资格说明", who="我公司经税务局登记为增值税一般纳税人。", signed="上海禾木电子商务有限公司"
        ),
        STATEMENT.format(
            title="一般纳税人资格说明", who="经电子税务局查询，情况如下：", signed="上海禾木电子商务有限公司"
        ),
        "纳税人资质\n主管税务机关\n" + OFFICE_NAME + "\n纳税人类型：增值税一般纳税人\n",
        "浙江税务咨询 · 纳税人信息\n" + PAIRS,
        "浙江税务\n" + PAIRS,
        "浙江税务 · 纳税人信息\n本公司情况如下\n" + PAIRS,
        "浙江财税 · 纳税人信息\n" + PAIRS,
        "国家税务总局四川省税务局    合作企业    一般纳税人资格查询结果\n" + PAIRS,
        PAIRS + "国家税务总局四川省税务局    填写日期 2026-09-12\n",
    ],
)
def test_an_office_that_others_name_does_not_speak(read: Read, text: str) -> None:
    record = read(text)
    assert (record.taxpayer_status.value, record.taxpayer_status.problem) == (None, "not_parsed")


@pytest.mark.parametrize(
    "text",
    [
        "国家税务总局上海市电子税务局\n" + PAIRS,
        "12366纳税服务平台\n" + PAIRS,
        "浙江税务 · 纳税人信息\n" + PAIRS,
        "上海税务-一般纳税人资格查询\n" + PAIRS,
        STATEMENT.format(title="证明", who="兹证明下列纳税人的登记情况：", signed=OFFICE_NAME),
        "国家税务总局四川省税务局    纳税服务    一般纳税人资格查询结果\n" + PAIRS,
        PAIRS + "国家税务总局四川省税务局    数据查询时间 2026-09-12 10:07:51\n",
    ],
)
def test_an_office_speaks_on_its_site_and_where_it_signs(read: Read, text: str) -> None:
    assert read(text).taxpayer_status.value == "general"


def test_an_offices_seal_speaks_for_it(draw_paper: DrawPaper) -> None:
    paper = draw_paper(DocumentType.TAXPAYER_CERTIFICATE, "纳税人信息\n" + PAIRS)
    for text, value in ((OFFICE_NAME, "general"), ("上海禾木电子商务有限公司", None)):
        seal = Word(text=text, box=Box(left=800, top=900, right=1000, bottom=1100), confidence=0.9)
        (record,) = taxpayer_certificate.extract(replace(paper, pages=(replace(paper.pages[0], seals=(seal,)),)))
        assert record.taxpayer_status.value == value


def test_the_place_for_the_seal_behind_the_offices_name_is_no_part_of_it(read: Read) -> None:
    record = read((FORM + OFFICE).replace(f"{OFFICE_NAME}    ", f"{OFFICE_NAME}（章）    "))
    assert record.tax_authority.value == OFFICE_NAME


def test_the_office_above_and_the_one_below_it_are_no_contradiction(read: Read) -> None:
    office = "国家税务总局深圳市南山区税务局"
    record = read(f"{CARD}主管税务所（科、分局）：  {office}粤海税务所\n")
    assert record.tax_authority.value == office


ADDRESSED = "国家税务总局武汉市江汉区税务局"


@pytest.mark.parametrize(
    "letter",
    [
        f"{ADDRESSED}：\n    我公司上海禾木电子商务有限公司为增值税一般纳税人，特此证明。",
        f"    本公司为增值税一般纳税人，主管税务机关为\n{ADDRESSED}\n特此说明。",
    ],
)
def test_an_office_that_a_company_writes_to_or_of_does_not_speak(read: Read, letter: str) -> None:
    assert read(f"#一般纳税人证明\n{letter}").taxpayer_status.problem == "not_parsed"
