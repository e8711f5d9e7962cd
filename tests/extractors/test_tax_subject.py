"""Of whom a tax office says that it is a general taxpayer: of the payer it writes to or about, or of another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from pipeline.records import TaxpayerCertificate
from tests.extractors.conftest import ReadOne

Read = Callable[[str], TaxpayerCertificate]
OFFICE = "国家税务总局上海市浦东新区税务局"
OWN, CODE = "上海禾木电子商务有限公司", "91350100M000100Y43"
PARTNER, PARTNERS_CODE = "杭州木林贸易有限公司", "91110000600037341L"


def notice(content: str, company: str = OWN, code: str = CODE, below: str = "") -> str:
    return f"""
            {OFFICE}
                    #税务事项通知书
{company}：(纳税人识别号：{code})
事由：增值税一般纳税人登记
通知内容：{content}
{below}
                                        {OFFICE}
                                        2019年3月28日
"""


def letter(body: str, title: str = "证明", to: str = "") -> str:
    return f"""
                    #{title}
{to}
    {body}
                                        {OFFICE}
                                        2019年3月28日
"""


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, TaxpayerCertificate)


@pytest.mark.parametrize("status", ["一般纳税人", "小规模纳税人"])
@pytest.mark.parametrize(
    "content",
    [
        f"你单位供应商{PARTNER}已登记为增值税STATUS，自2019年4月1日起生效。",
        f"经核查，{PARTNER}为增值税STATUS，自2019年4月1日起生效。",
        f"你单位取得的发票，其销售方{PARTNER}已认定为增值税STATUS。",
        "你单位的供应商已登记为增值税STATUS，自2019年4月1日起生效。",
        "你单位下属子公司已登记为增值税STATUS，自2019年4月1日起生效。",
        "你单位杭州分公司已登记为增值税STATUS，自2019年4月1日起生效。",
        f"你单位代{PARTNER}办理登记事项，现准予登记为增值税STATUS。",
        f"你单位吸收合并的{PARTNER}原登记为增值税STATUS。",
        f"你单位《关于{PARTNER}资格的询问》收悉，该公司为增值税STATUS。",
        "杭州市西湖区木林日用品商行已登记为增值税STATUS。",
        f"你单位查询的企业：{PARTNER}，登记为增值税STATUS，自2019年4月1日起生效。",
        f"经查询{PARTNER}，其身份为增值税STATUS。",
        f"“{PARTNER}”自2019年4月1日起成为增值税STATUS。",
        "你单位法定代表人投资的其他企业已登记为增值税STATUS。",
        "陈某经营的个体工商户已登记为增值税STATUS。",
        f"{PARTNER}的增值税STATUS登记已办理完毕。",
        f"我局已为{PARTNER}办理增值税STATUS登记。",
        f"纳税人识别号为{PARTNERS_CODE}的企业已登记为增值税STATUS。",
    ],
)
def test_a_notice_about_a_partner_states_nothing_of_whom_it_is_sent_to(read: Read, content: str, status: str) -> None:
    record = read(notice(content.replace("STATUS", status)))
    assert record.company_name.value == OWN
    assert (record.taxpayer_status.value, record.taxpayer_status.problem) == (None, "ambiguous")


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"你公司来函收悉。{PARTNER}于2019年4月1日登记为增值税一般纳税人。", "复函"),
        (f"你公司来函查询的{PARTNER}收悉。经核实，该公司为增值税一般纳税人。", "复函"),
        ("经查，该公司自2019年4月1日起为增值税一般纳税人。", f"关于供应商{PARTNER}资格的复函"),
    ],
)
def test_an_answer_to_who_asked_about_another(read: Read, body: str, title: str) -> None:
    text = letter(f"    {body}", title, f"{OWN}：")
    if "供应商" in title:
        text = letter(f"    你公司《关于查询{PARTNER}资格的函》收悉。{body}", title, f"{OWN}：")
    record = read(text)
    assert (record.company_name.value, record.taxpayer_status.problem) == (OWN, "ambiguous")


@pytest.mark.parametrize(
    "body",
    [
        f"兹证明{PARTNER}为增值税一般纳税人，自2019年4月1日起生效。此证明提供给{OWN}使用。",
        f"经查询，{PARTNER}系增值税一般纳税人。",
        f"兹证明{PARTNER}系我局管辖的增值税一般纳税人。",
        f"应{OWN}的要求，兹证明我辖区企业{PARTNER}（纳税人识别号：{PARTNERS_CODE}）为增值税一般纳税人。",
        f"经协查，{PARTNER}（纳税人识别号：{PARTNERS_CODE}）为增值税一般纳税人。主送：{OWN}",
    ],
)
def test_a_letter_about_a_company_is_that_companys(read: Read, body: str) -> None:
    record = read(letter(body))
    assert (record.company_name.value, record.taxpayer_status.value) == (PARTNER, "general")


def test_a_notice_to_a_partner_that_mentions_the_buyer(read: Read) -> None:
    told = "你单位登记为增值税一般纳税人，自2019年4月1日起生效。"
    for below in (f"抄送：{OWN}", f"购买方名称：{OWN}"):
        record = read(notice(told, PARTNER, PARTNERS_CODE, below))
        assert (record.company_name.value, record.taxpayer_status.value) == (PARTNER, "general")
    record = read(notice(told, PARTNER, PARTNERS_CODE, f"单位名称：{OWN}"))
    assert (record.company_name.problem, record.taxpayer_status.problem) == ("ambiguous", "ambiguous")
    customer = read(notice(f"贵公司客户{OWN}已登记为增值税一般纳税人。", PARTNER, PARTNERS_CODE))
    assert (customer.company_name.value, customer.taxpayer_status.problem) == (PARTNER, "ambiguous")


@pytest.mark.parametrize(
    "labels",
    [
        f"供应商名称：{PARTNER}\n购货方名称：{OWN}",
        f"购货方名称：{OWN}",
        f"购货单位：{OWN}\n销货单位：{PARTNER}",
    ],
)
def test_a_page_of_a_trade_is_of_nobody(read: Read, labels: str) -> None:
    record = read(
        f"""
国家税务总局上海市电子税务局
{labels}
纳税人资格类型：增值税一般纳税人
有效期起：2019-04-01
"""
    )
    assert (record.company_name.value, record.taxpayer_status.problem) == (None, "ambiguous")


def test_a_partner_is_no_payer_of_its_own_letter(read: Read) -> None:
    """A company that writes about its supplier."""
    told = f"兹通知：我司供应商{PARTNER}（纳税人识别号：{PARTNERS_CODE}）已登记为一般纳税人，自2019年4月1日起生效。"
    record = read(f"                    #通知\n    {told}\n                                        {OWN}\n")
    assert (record.company_name.value, record.taxpayer_status.value) == (None, None)


@pytest.mark.parametrize(
    "listed",
    [
        "登记为增值税一般纳税人的名单公告如下：",
        "下列企业已登记为增值税一般纳税人：",
        "增值税一般纳税人资格已生效的企业为：",
    ],
)
def test_a_list_of_those_who_are_states_nothing_of_one(read: Read, listed: str) -> None:
    record = read(f"            {OFFICE}\n                    #税务事项通知书\n{listed}\n{PARTNER}\n")
    assert record.taxpayer_status.value is None


@pytest.mark.parametrize(
    "content",
    [
        f"经审核，准予{OWN}登记为增值税一般纳税人，自2019年4月1日起生效。",
        f"{OWN}（以下简称你单位）已认定为增值税一般纳税人，自2019年4月1日起生效。",
        f"你单位（{OWN}）已登记为增值税一般纳税人，自2019年4月1日起生效。",
        f"纳税人{OWN}提交的资料收悉，现登记为增值税一般纳税人，自2019年4月1日起生效。",
        "经审核，禾木公司登记为增值税一般纳税人，自2019年4月1日起生效。",
        "经审核，准予登记为增值税一般纳税人，自2019年4月1日起生效。",
        "经审核，准予上海禾本电子商务有限公司登记为增值税一般纳税人，自2019年4月1日起生效。",
        "你单位已进行登记，认定为增值税一般纳税人，自2019年4月1日起生效。",
        f"受你单位委托，{PARTNER}代为办理，现准予你单位登记为增值税一般纳税人，自2019年4月1日起生效。",
        "你单位自2019年4月1日起登记为增值税一般纳税人，可向供应商索取增值税专用发票。",
        f"你单位自2019年4月1日起登记为增值税一般纳税人。你单位的供应商{PARTNER}为小规模纳税人。",
        "你分公司自2019年4月1日起登记为增值税一般纳税人。",
        "你单位为有限责任公司，自2019年4月1日起登记为增值税一般纳税人。",
        "登记注册类型其他有限责任公司，经审核，准予登记为增值税一般纳税人，自2019年4月1日起生效。",
        "登记注册类型：有限责任公司。经审核，准予登记为增值税一般纳税人，自2019年4月1日起生效。",
        "根据公司法及增值税条例，你公司自2019年4月1日起登记为增值税一般纳税人。",
        f"你单位与供应商{PARTNER}签订的合同收悉。你单位自2019年4月1日起登记为增值税一般纳税人。",
    ],
)
def test_a_notice_about_whom_it_is_sent_to(read: Read, content: str) -> None:
    record = read(notice(content))
    assert (record.company_name.value, record.uscc.value) == (OWN, CODE)
    assert (record.taxpayer_status.value, str(record.effective_date.value)) == ("general", "2019-04-01")


@pytest.mark.parametrize(
    "body",
    [
        f"兹证明{OWN}于2019年4月1日登记为增值税一般纳税人。",
        f"兹证明我辖区企业{OWN}（纳税人识别号：{CODE}）为增值税一般纳税人，自2019年4月1日起生效。",
        f"{OWN}（统一社会信用代码：{CODE}）系我局管辖企业，该企业已登记为增值税一般纳税人。",
        f"兹证明{OWN}（原上海云裳贸易有限公司）已登记为增值税一般纳税人，自2019年4月1日起生效。",
        f"经我局查询，{OWN}自2019年4月1日起为增值税一般纳税人。",
        f"兹证明{OWN}（以下简称公司）已登记为增值税一般纳税人。",
        f"兹证明我分局管辖的{OWN}为增值税一般纳税人。",
        f"兹证明{OWN}（纳税人识别号：{CODE}）系我局管辖的增值税一般纳税人。",
    ],
)
def test_a_letter_about_the_payer_itself(read: Read, body: str) -> None:
    record = read(letter(body))
    assert (record.company_name.value, record.taxpayer_status.value) == (OWN, "general")


def test_an_addressee_with_its_code_alone_in_the_brackets(read: Read) -> None:
    named = notice("你单位自2019年4月1日起为增值税一般纳税人。").replace("纳税人识别号：", "")
    record = read(named)
    assert (record.company_name.value, record.uscc.value) == (OWN, CODE)
    assert record.taxpayer_status.value == "general"
