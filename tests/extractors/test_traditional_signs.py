"""Letters in traditional signs, as owners of brands in Hong Kong and Taiwan write them and engines read some of the
simplified ones: the same words are heard, for and against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from opencc import OpenCC

from pipeline.extractors import _parties
from pipeline.records import Declaration, Dossier, OperationsTeam, Record, TrademarkAuthorization
from tests.checks.builders import dossier, finding, license_, read
from tests.extractors.conftest import ReadOne

ReadPapers = Callable[..., list[Record]]
COMPANY = "苏州禾木电子商务有限公司"
INVITED = f"""
#京东自营入驻邀请函
{COMPANY}：
经京东家居采销部评估，现诚邀贵司作为供应商入驻京东自营。
邀请码：JDZY-402913
                         京东家居采销部
                         2026年10月12日
"""
TEAM = f"""
#运营团队人员名单
公司名称：{COMPANY}
统计日期：2026年10月20日
序号    姓名      部门      岗位        在职状态
1       陈静      电商部    店铺运营    在职
2       周明      电商部    推广专员    在职
3       赵丽华    电商部    客服主管    离职
"""
GRANT = f"""
#商标授权书
授权方：香港禾木国际有限公司
被授权方：{COMPANY}
商标注册号：12345678
授权期限：自2026年01月01日至2028年12月31日
授权方系上述注册商标的合法权利人，现授权被授权方在授权期限内使用该商标，并以自己的名义与京东开展自营合作。
"""
SALES = f"""
#2025年度销售额证明
{COMPANY}2025年度实现销售额3,860万元。
特此证明。
                         {COMPANY}（公章）
                         2026年1月20日
"""


def traditional(text: str) -> str:
    return str(OpenCC("s2t").convert(text))


def _case(*records: Record) -> Dossier:
    named = [replace(each, document=f"d9{place}") for place, each in enumerate(records)]
    return dossier(license_(company_name=read(COMPANY)), *named, declaration=Declaration())


def test_an_invitation_counts_and_tells_whom_it_invites(read_papers: ReadPapers) -> None:
    for text, verdict in (
        (INVITED, ("pass", "met")),
        (INVITED.replace("现诚邀", "暂不邀请"), ("review", "ambiguous")),
        (INVITED.replace(COMPANY, "苏州青木灯饰厂"), ("review", "names_differ")),
    ):
        for paper in (text, traditional(text)):
            found = finding("invitation", _case(*read_papers(paper)))
            assert (found.verdict.value, found.reason) == verdict, paper


def test_a_list_of_staff_does_not_count_who_left(read_one: ReadOne) -> None:
    for text, members in ((TEAM.replace("离职", "在职"), 3), (TEAM, None)):
        plain, told = read_one(OperationsTeam, text), read_one(OperationsTeam, traditional(text))
        assert (plain.members.value, told.members.value) == (members, members)


@pytest.mark.parametrize("signs", ["授权方（盖章）：\n\nTAKER", "TAKER\n2026年1月1日"])
def test_a_grant_that_only_the_other_party_signs_is_signed_by_nobody(read_one: ReadOne, signs: str) -> None:
    text = GRANT + "\n" + signs.replace("TAKER", COMPANY)
    for paper in (text, traditional(text), text.replace("电子", "電子", 1)):
        assert read_one(TrademarkAuthorization, paper).limit, paper


@pytest.mark.parametrize("more", ["", "本授权书仅限线下门店使用。", "本授权书自双方另行签约之日起生效。"])
def test_a_grant_says_as_much(read_one: ReadOne, more: str) -> None:
    plain = read_one(TrademarkAuthorization, GRANT + more)
    told = read_one(TrademarkAuthorization, traditional(GRANT + more))
    assert told.from_party.value == traditional("香港禾木国际有限公司"), "names stay as they are printed"
    assert (plain.end_date.problem is None) == (told.end_date.problem is None) == (more == "")


def test_sales_of_the_company_alone_are_told_from_those_it_shares(read_papers: ReadPapers) -> None:
    shared = SALES.replace("2025年度实现", "及其全国32家加盟店2025年度合计实现")
    for text, verdict in ((SALES, ("pass", "met")), (shared, ("review", "proves_nothing"))):
        for paper in (text, traditional(text)):
            found = finding("annual_sales", _case(*read_papers(paper)))
            assert (found.verdict.value, found.reason) == verdict, paper


@pytest.mark.parametrize("name", ["乾元", "康乾", "昇木", "頔木"])
def test_a_company_is_known_by_signs_that_have_simpler_ones_elsewhere(read_papers: ReadPapers, name: str) -> None:
    company = COMPANY.replace("禾木", name)
    found = finding(
        "annual_sales",
        dossier(
            license_(company_name=read(company)),
            *read_papers(SALES.replace(COMPANY, company)),
            declaration=Declaration(),
        ),
    )
    assert (found.verdict.value, found.reason) == ("pass", "met")


def test_persons_with_rare_signs_are_parties() -> None:
    for name in ("王頔", "李昇", "甯浩", "於文静"):
        assert _parties.parse(name) == name
