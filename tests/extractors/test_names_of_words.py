"""Names of companies whose first signs are words elsewhere: 贵州 and 贵公司, 本溪 and 本公司, 若羌 and 若, 无锡."""

from __future__ import annotations

import pytest

from pipeline.records import (
    AnnualSalesStatement,
    InvitationLetter,
    OperationsTeam,
    TaxpayerCertificate,
    TrademarkAuthorization,
)
from tests.extractors.conftest import ReadOne
from tests.extractors.test_tax_subject import letter, notice

NAMES = [
    f"{place}禾木电子商务有限公司"
    for place in (
        "贵州",
        "贵阳市",
        "贵人鸟",
        "我爱",
        "本溪市",
        "特克斯县",
        "现代",
        "若羌县",
        "无锡市",
        "如皋市",
        "自贡市",
        "应城市",
        "方城县",
    )
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "content", ["你单位自2019年4月1日起登记为增值税一般纳税人。", "经审核，准予登记为一般纳税人。"]
)
def test_whom_a_notice_of_the_tax_office_addresses(read_one: ReadOne, name: str, content: str) -> None:
    told = read_one(TaxpayerCertificate, notice(content, company=name))
    assert (told.company_name.value, told.taxpayer_status.value) == (name, "general")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("body", ["{name}自2019年4月1日起为增值税一般纳税人。", "兹证明{name}为增值税一般纳税人。"])
def test_whom_a_tax_office_speaks_of(read_one: ReadOne, name: str, body: str) -> None:
    told = read_one(TaxpayerCertificate, letter(body.format(name=name)))
    assert (told.company_name.value, told.taxpayer_status.value) == (name, "general")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "body", ["兹授权{name}在京东自营渠道销售我司“禾木”品牌商品。", "我公司同意{name}无偿使用第12345678号“禾木”商标。"]
)
def test_whom_the_owner_of_a_mark_authorizes(read_one: ReadOne, name: str, body: str) -> None:
    told = read_one(
        TrademarkAuthorization,
        f"""
                    #商标授权书
    {body.format(name=name)}
    商标注册号：12345678
    授权期限：2026年1月1日至2027年12月31日
                                 授权方：杭州云裳服饰贸易有限公司（盖章）
                                 2026年1月1日
""",
    )
    assert (told.to_party.value, told.limit) == (name, "")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("body", ["{name}：\n    诚邀贵司入驻京东自营。", "    京东自营诚邀{name}入驻京东自营。"])
def test_whom_a_letter_invites(read_one: ReadOne, name: str, body: str) -> None:
    told = read_one(
        InvitationLetter,
        f"""
                    #京东自营入驻邀请函
{body.format(name=name)}
    邀请码：JDZY-660214
                                 京东家电采销部
                                 2026年9月22日
""",
    )
    assert told.company_name.value == name


@pytest.mark.parametrize("name", NAMES)
def test_whose_team_a_list_shows(read_one: ReadOne, name: str) -> None:
    told = read_one(
        OperationsTeam,
        f"""
                    #电商运营团队成员名单
  序号    姓名      部门        岗位
  1       林小禾    运营部      店铺运营
  2       王晓芳    运营部      活动策划
  3       陈立      客服部      客服主管
                                 {name}
                                 2026年9月22日
""",
    )
    assert told.company_name.value == name


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("body", ["{name}2025年度销售额为1600万元。", "经审计，{name}在2025年度销售额为1600万元。"])
def test_whose_sales_a_statement_tells(read_one: ReadOne, name: str, body: str) -> None:
    told = read_one(
        AnnualSalesStatement,
        f"""
                    #销售额证明
    {body.format(name=name)}
                                 {name}（盖章）
                                 2026年3月2日
""",
    )
    assert told.company_name.value == name
