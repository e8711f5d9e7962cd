"""Who lends, takes, sells and gets a mark, in the ways papers name parties: defined in brackets, as 甲方 and 乙方, in
two languages, with what identifies them behind the name; and marks in one list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.records import Record, TrademarkCertificate
from tests.checks.builders import (
    COMPANY,
    MARK_NO,
    OTHER_COMPANY,
    certificate,
    dossier,
    finding,
    license_,
    read,
)

ReadPapers = Callable[..., list[Record]]
TERM = "授权期限：自2025年01月01日至2027年12月31日"
SIGNED = f"{' ' * 60}{OTHER_COMPANY}\n{' ' * 60}2024年12月20日\n"
MARK = f"第{MARK_NO}号“禾木优品”商标"


def letter(*lines: str, term: str = TERM, signed: str = SIGNED) -> str:
    return "\n".join(("                  #商标授权书", *lines, term, signed))


LETTERS = {
    "defined in brackets": letter(
        f"    {OTHER_COMPANY}（“授权方”）现授予{COMPANY}（“被授权方”）在中国大陆使用{MARK}的权利。"
    ),
    "the mark first": letter(
        f"    本公司{OTHER_COMPANY}（授权人），将注册于第25类商品上的{MARK}，授权{COMPANY}（被授权人）使用。"
    ),
    "as one party and the other": letter(
        f"甲方：{OTHER_COMPANY}",
        f"乙方：{COMPANY}",
        f"    甲方系{MARK}的注册人，授权乙方在京东自营渠道使用该商标并销售其产品。",
    ),
    "one name behind the other": letter(
        f"    {OTHER_COMPANY}授权{COMPANY}在以下平台销售{MARK}商品：", "授权平台：京东自营"
    ),
    "its subsidiary": letter(f"    {OTHER_COMPANY}（{MARK}注册人）授权其全资子公司{COMPANY}无偿使用该商标。"),
    "with its code": letter(
        f"授权方：{OTHER_COMPANY}，统一社会信用代码：91310115MA1K4L2X0Q",
        f"被授权方：{COMPANY}",
        f"授权商标：禾木优品 / {MARK_NO}",
    ),
    "its subsidiary, defined in brackets": letter(
        f"    {OTHER_COMPANY}（以下简称“授权人”）拥有{MARK}。"
        f"现授权全资子公司{COMPANY}（以下简称“被授权人”）使用该商标。"
    ),
    "at the signature, over the day, under a title like a label": f"""
#品牌授权书
    兹授权{COMPANY}为我司“禾木优品”品牌（商标注册号：{MARK_NO}）的经销商，授权其在京东自营销售。
    授权期限：2026年1月1日至2026年12月31日。
{" " * 60}授权方：{OTHER_COMPANY}（公章）
{" " * 64}2025年12月26日
""",
    "as the first word of a sentence": letter(
        f"    我公司{OTHER_COMPANY}是{MARK}的合法持有人，兹授权{COMPANY}在京东自营销售该品牌产品。",
        term=f"{TERM}。\n    被授权方有权就上述授权范围内的产品向下级经销商进行转授权。",
        signed=SIGNED.replace(" " * 60, " " * 8),
    ),
    "as long as the mark": letter(
        f"    {OTHER_COMPANY}系{MARK}的注册人，现授权{COMPANY}使用该商标。",
        term="授权时间：长期有效，至商标专用权期限届满。",
    ),
    "as the registrant in brackets, with the seal's mark on its own row": letter(
        f"    我司（{OTHER_COMPANY}）为{MARK}的注册人，特授权{COMPANY}在京东自营销售该品牌产品。",
        signed=f"{' ' * 60}{OTHER_COMPANY}\n{' ' * 60}（加盖公章）\n{' ' * 60}2024年12月20日\n",
    ),
    "who permits": letter(
        f"    {OTHER_COMPANY}许可{COMPANY}在第25类鞋、帽商品上使用{MARK}，许可方式为普通许可，许可费用为零。"
    ).replace("#商标授权书", "#商标使用许可证明"),
    "with goods in two languages": letter(
        f"授权方：{OTHER_COMPANY}",
        f"被授权方：{COMPANY}",
        f"授权商标：禾木优品 / {MARK_NO}",
        "授权商品 Goods：食用油",
    ),
    "both in brackets in one clause": letter(
        f"    {OTHER_COMPANY}（授权方）授权{COMPANY}（被授权方）使用授权方名下{MARK}（第25类：鞋、帽），"
        "在京东平台自营渠道供货销售。"
    ),
    "by its shareholders": letter(
        f"    兹有我公司{OTHER_COMPANY}，系{MARK}之专用权人。经我公司股东会研究决定，现将该商标授权给{COMPANY}使用。"
    ),
    "until the mark ends": letter(
        f"    {OTHER_COMPANY}系{MARK}的注册人，现授权{COMPANY}使用该商标。",
        term="授权期限自2025年1月1日起至商标有效期届满之日止。",
    ),
    "a contract": letter(
        f"甲方（许可人）：{OTHER_COMPANY}",
        f"乙方（被许可人）：{COMPANY}",
        f"    甲方将{MARK}许可乙方使用在家具商品上，许可使用的期限自2025年01月01日起至2027年12月31日止。",
        term="",
    ).replace("#商标授权书", "#商标使用许可合同"),
}


@pytest.mark.parametrize("text", LETTERS.values(), ids=LETTERS)
def test_a_letter_names_its_parties(read_papers: ReadPapers, text: str) -> None:
    owner = certificate(registrant=read(OTHER_COMPANY))
    found = finding("trademark_ownership", dossier(license_(), owner, *read_papers(text)))
    assert (found.verdict.value, found.reason) == ("pass", "chain_complete"), found.summary


@pytest.mark.parametrize("by", ["双方合同", "授权方书面通知", "样品评审结果"])
def test_a_letter_in_which_something_else_has_the_last_word(read_papers: ReadPapers, by: str) -> None:
    text = LETTERS["both in brackets in one clause"].replace("供货销售。", f"供货销售，以{by}为准。")
    owner = certificate(registrant=read(OTHER_COMPANY))
    found = finding("trademark_ownership", dossier(license_(), owner, *read_papers(text)))
    assert (found.verdict.value, found.reason) == ("review", "chain_incomplete")


@pytest.mark.parametrize("limit", ["，但最长不超过一年", "，最多两年", "，一年一签", "，每年续签"])
def test_a_term_as_long_as_the_mark_and_no_longer_than_something_else(read_papers: ReadPapers, limit: str) -> None:
    text = LETTERS["as long as the mark"].replace("期限届满。", f"期限届满{limit}。")
    owner = certificate(registrant=read(OTHER_COMPANY))
    found = finding("trademark_ownership", dossier(license_(), owner, *read_papers(text)))
    assert (found.verdict.value, found.reason) == ("review", "chain_incomplete")


def test_an_owner_abroad_by_its_legal_form(read_papers: ReadPapers) -> None:
    owner, term = certificate(registrant=read("Nordvik Outdoor AS")), "Valid from January 1, 2026 to December 31, 2027"
    text = f"""
                  #AUTHORIZATION LETTER
We, Nordvik Outdoor AS, the owner of the trademark NORDVIK (Registration No. {MARK_NO}), hereby authorize {COMPANY}
to sell NORDVIK branded products on JD.com in mainland China.
{term}
Signed for and on behalf of Nordvik Outdoor AS
"""
    found = finding("trademark_ownership", dossier(license_(), owner, *read_papers(text)))
    assert (found.verdict.value, found.reason) == ("pass", "chain_complete"), found.summary


def test_the_other_way_round_lends_nothing(read_papers: ReadPapers) -> None:
    text = letter(
        f"甲方：{COMPANY}", f"乙方：{OTHER_COMPANY}", f"    甲方系{MARK}的注册人，授权乙方在京东自营使用该商标并销售。"
    )
    owner = certificate(registrant=read(OTHER_COMPANY))
    found = finding("trademark_ownership", dossier(license_(), owner, *read_papers(text)))
    assert (found.verdict.value, found.reason) == ("review", "chain_incomplete")


PROOFS = {
    "to whom": f"""
                  #核准商标转让证明
    兹核准第{MARK_NO}号商标转让注册，受让人为：{COMPANY}
转让人名义：{OTHER_COMPANY}
国家知识产权局
""",
    "several marks": f"""
                  #核准商标转让证明
    兹核准第{MARK_NO}、41287570、41287571号商标转让注册，受让人为：{COMPANY}。转让人：{OTHER_COMPANY}。
国家知识产权局
""",
    "renamed": f"""
                  #商标变更证明
    兹核准第{MARK_NO}号商标注册人变更名义，变更后的注册人名义为：
{COMPANY}
原注册人名义为：{OTHER_COMPANY}
国家知识产权局
""",
}


@pytest.mark.parametrize("text", PROOFS.values(), ids=PROOFS)
def test_a_proof_names_its_parties_in_a_sentence(read_papers: ReadPapers, text: str) -> None:
    owner = certificate(registrant=read(OTHER_COMPANY))
    found = finding("trademark_ownership", dossier(license_(), owner, *read_papers(text)))
    assert (found.verdict.value, found.reason) == ("pass", "chain_complete"), found.summary


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (f"{COMPANY} SHANGHAI HEMU E-COMMERCE CO., LTD.", COMPANY),
        ("池森家居株式会社 IKEMORI HOME CO., LTD.", "池森家居株式会社"),
        ("诺德豪斯有限公司 NORDHAUS GMBH", "诺德豪斯有限公司"),
        ("蓝山（香港）有限公司 BLUE HILL (HONG KONG) LIMITED", "蓝山(香港)有限公司"),
        (f"{COMPANY} SHANGHAI BRANCH", None),
    ],
)
def test_a_registrant_in_two_languages(read_papers: ReadPapers, printed: str, expected: str | None) -> None:
    (record,) = read_papers(f"""
                 #商标注册证
                第 {MARK_NO} 号
核定使用商品/服务项目（国际分类：9）
耳机；手机壳
注 册 人      {printed}
注册人地址    上海市浦东新区某路1号
注册日期  2020年05月07日        有效期至  2030年05月06日
局长签发                        发证机关  国家知识产权局
""")
    assert isinstance(record, TrademarkCertificate)
    assert record.registrant.value == expected
