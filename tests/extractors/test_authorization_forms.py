"""Letters of authorization in the forms in which they circulate, each beside one that looks like it and grants less."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.extractors.trademark_authorization._in_english import parse_day, unknown
from pipeline.records import Record, TrademarkAuthorization
from tests.checks.builders import (
    ABSENT,
    COMPANY,
    MARK_NO,
    OTHER_COMPANY,
    certificate,
    dossier,
    finding,
    license_,
    read,
)
from tests.extractors.conftest import ReadOne

ReadPapers = Callable[..., list[Record]]
Judge = Callable[..., str]
TERM = "授权期限：2026年1月1日至2027年12月31日"
NAMED = f"“禾木优品”品牌（商标注册号{MARK_NO}）"
THIRD = "浙江云裳服饰有限公司"


@pytest.fixture
def judge(read_papers: ReadPapers) -> Judge:
    """The verdict on a mark of `owner` with this letter."""

    def judged(text: str, owner: str = OTHER_COMPANY) -> str:
        held = certificate(registrant=read(owner), nice_class=ABSENT)
        return finding("trademark_ownership", dossier(license_(), held, *read_papers(text))).verdict.value

    return judged


def letter(body: str, *, title: str = "授权书", term: str = TERM, signed: str = OTHER_COMPANY) -> str:
    right = " " * 60
    return f"{' ' * 20}#{title}\n    {body}\n{term}\n{right}{signed}\n{right}2025年12月20日\n"


WHO = {
    "proved a dealer": f"兹证明{COMPANY}为{OTHER_COMPANY}{NAMED}的授权经销商，可在京东商城销售。",
    "declared a supplier": f"我司{OTHER_COMPANY}声明：{COMPANY}是我司{NAMED}在京东自营的授权供应商。",
    "told at once": f"{COMPANY}系我公司{NAMED}在京东自营平台的授权供应商。",
    "a partner": f"兹授权我公司合作伙伴{COMPANY}在京东自营平台经销我公司{NAMED}产品。",
    "a subsidiary": f"我集团{OTHER_COMPANY}现授权全资子公司{COMPANY}在京东自营平台销售{NAMED}产品。",
    "whom it is written to": f"{COMPANY}：\n    现正式授权贵司在京东平台销售我司{NAMED}产品。",
    "no more sellers": f"兹授权{COMPANY}在京东销售{NAMED}产品，授权期间本公司不得另行授权他人。",
}


@pytest.mark.parametrize("body", WHO.values(), ids=WHO)
def test_how_a_letter_names_whom_it_authorizes(judge: Judge, body: str) -> None:
    assert judge(letter(body)) == "pass"
    assert judge(letter(body.replace(COMPANY, THIRD))) == "review"


@pytest.mark.parametrize(
    "body",
    [
        f"兹证明{COMPANY}为{OTHER_COMPANY}{NAMED}的授权经销商之客户，可在京东购买并使用。",
        f"兹证明{COMPANY}曾为{OTHER_COMPANY}{NAMED}的授权经销商，可在京东商城销售。",
        f"经销商：{COMPANY}\n授权商：{OTHER_COMPANY}\n现授权上述经销商的下级分销商于京东平台销售{NAMED}产品。",
    ],
)
def test_who_only_deals_with_whom_is_authorized(judge: Judge, body: str) -> None:
    assert judge(letter(body)) == "review"


def test_a_dealer_for_repairs_is_proved_to_sell_nothing(judge: Judge) -> None:
    assert judge(letter(f"兹证明{COMPANY}为{OTHER_COMPANY}{NAMED}的售后维修服务商。")) == "review"


def test_a_label_with_a_gap_behind_its_first_sign_is_not_the_one_of_the_other_party(judge: Judge) -> None:
    letter = f"""
                  #商标授权书
授权人：    {OTHER_COMPANY}
被  授权人：{COMPANY}
{TERM}
    授权人授权被授权人在京东商城销售{NAMED}的商品。
"""
    assert judge(letter) == "pass"


def test_parties_called_by_an_errand(judge: Judge) -> None:
    gives, takes = "委托方", "受托方"
    parties = f"{gives}：{OTHER_COMPANY}\n{takes}：{COMPANY}\n"
    grant = f"    {gives}现委托并授权{takes}在京东平台销售{NAMED}产品。"
    errand = f"    {gives}现委托{takes}代为办理{NAMED}海关备案手续。"
    body, below = (
        f"{' ' * 20}#授权委托书\n{parties}",
        f"\n委托期限：2026年1月1日至2027年12月31日\n{gives}（盖章）：{OTHER_COMPANY}\n",
    )
    assert judge(f"{body}{grant}{below}") == "pass"
    assert judge(f"{body}{errand}{below}") == "review"


@pytest.mark.parametrize(
    ("gives", "takes"),
    [("授权商", "经销商"), ("授权厂家", "被授权方"), ("Licensor 授权方", "Licensee 被授权方"), ("声明人", "被授权人")],
)
def test_parties_called_by_other_labels(judge: Judge, gives: str, takes: str) -> None:
    body = f"{takes}：{COMPANY}\n    现授权上述公司于京东平台销售{NAMED}产品。\n授权时限：2026年4月1日—2027年3月31日\n"
    text = f"{' ' * 20}#销售授权书\n{gives}：{OTHER_COMPANY}\n{body}"
    assert judge(text) == "pass"
    assert judge(text.replace("2027年3月31日", "2026年9月30日")) == "review"


@pytest.mark.parametrize(
    "body",
    [
        f"兹证明{COMPANY}为{OTHER_COMPANY}{NAMED}的原料供应商。",
        f"兹证明{COMPANY}为{OTHER_COMPANY}的包装材料供应商，{NAMED}。",
        f"兹证明{COMPANY}为{OTHER_COMPANY}{NAMED}产品的运输代理商。",
        f"{COMPANY}系我公司{NAMED}的供应商。",
        f"兹授权{COMPANY}客户在京东自营平台销售{NAMED}产品。",
        f"兹授权{COMPANY}之供应商在京东自营平台销售{NAMED}产品。",
        f"{COMPANY}：\n    现授权贵司客户在京东平台销售我司{NAMED}产品。",
    ],
)
def test_who_supplies_the_owner_or_has_such_customers_may_sell_nothing(judge: Judge, body: str) -> None:
    assert judge(letter(body)) == "review"


def test_a_supplier_that_sells_and_a_partner_of_the_owner(judge: Judge) -> None:
    assert judge(letter(f"{COMPANY}为我公司{NAMED}供应商，负责在京东平台销售。")) == "pass"
    assert judge(letter(f"兹授权我公司的合作伙伴{COMPANY}在京东自营平台销售{NAMED}产品。")) == "pass"


def test_a_mark_on_signs_over_doors(judge: Judge) -> None:
    body = f"现将“禾木优品”注册商标（注册证号：{MARK_NO}）许可给{COMPANY}在{{}}上使用。"
    assert judge(letter(body.format("连衣裙、衬衫、外套"))) == "pass"
    assert judge(letter(body.format("其果园门头、采摘园标识"))) == "review"


def test_the_time_at_a_signature_is_no_end(read_one: ReadOne) -> None:
    grant = f"兹授权{COMPANY}在京东销售{NAMED}产品。"
    signed = f"授权单位：{OTHER_COMPANY}\n授权时间：2026年1月5日\n"

    def end(text: str) -> str:
        record = read_one(TrademarkAuthorization, f"{' ' * 20}#授权书\n    {grant}{text}\n")
        return str(record.end_date.value or record.end_date.problem)

    assert end(f"授权期限至2027年12月31日。\n{signed}") == "2027-12-31"
    assert end(f"\n{signed}") == "label_not_found"
    assert end(f"\n授权单位：{OTHER_COMPANY}\n授权时间：2026年1月5日至2026年6月5日\n") == "2026-06-05"
    assert end(f"\n授权单位：{OTHER_COMPANY}\n授权时间：至2026年6月5日\n") == "2026-06-05"


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("授权期限自2026年1月1日起，至2027年12月31日止。", "pass"),
        ("授权期限自2026年1月1日起，至2026年9月30日止。", "review"),
    ],
)
def test_a_term_in_two_clauses(judge: Judge, line: str, verdict: str) -> None:
    assert judge(letter(f"兹授权{COMPANY}在京东销售{NAMED}产品。", term=line)) == verdict


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("在此期间本公司保证不撤销本授权。", "pass"),
        ("本公司承诺不单方终止本授权。", "pass"),
        ("本公司保证2026年6月30日前不撤销本授权。", "review"),
        ("本授权自2026年8月1日起撤销。", "review"),
        ("我公司不得不终止本授权。", "review"),
        ("由此产生的一切责任与京东无关。", "pass"),
        ("由此引起的纠纷，概与贵司无关。", "pass"),
        ("本授权与京东无关。", "review"),
        ("以上授权与贵平台无关。", "review"),
        ("1.如违反以上规定，我司有权终止授权并追究责任。", "pass"),
    ],
)
def test_what_is_promised_denied_and_reserved(judge: Judge, line: str, verdict: str) -> None:
    assert judge(letter(f"兹授权{COMPANY}在京东销售{NAMED}产品。\n    {line}")) == verdict


@pytest.mark.parametrize(
    ("dealer", "verdict"),
    [
        ("线上渠道独家总代理", "pass"),
        ("中国大陆地区的正式代理商", "pass"),
        ("电商渠道总经销商", "pass"),
        ("医院、诊所及药店渠道代理商", "review"),
        ("华东地区总代理", "review"),
        ("广东省内经销商", "review"),
        ("商超渠道供应商", "review"),
    ],
)
def test_the_trade_and_the_place_a_dealer_is_of(judge: Judge, dealer: str, verdict: str) -> None:
    assert judge(letter(f"兹授权{COMPANY}为我公司{NAMED}产品{dealer}。")) == verdict


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("京东、天猫等平台均可销售。", "pass"),
        ("京东平台店铺由被授权方负责运营。", "pass"),
        ("京东渠道另行安排。", "review"),
        ("线上渠道由被授权方负责，其中京东由总部直供。", "review"),
        ("因战略调整，京东业务自2026年第三季度起收归总部。", "review"),
    ],
)
def test_a_clause_on_jd_keeps_to_known_words(judge: Judge, line: str, verdict: str) -> None:
    assert judge(letter(f"兹授权{COMPANY}为我公司{NAMED}线上渠道经销商。\n    {line}")) == verdict


@pytest.mark.parametrize(
    ("use", "verdict"),
    [
        ("使用上述商标，用于服装产品的销售及品牌推广", "pass"),
        ("使用上述商标用于其公司年会及展会布置", "review"),
        ("使用上述商标，用于公司年会及展会布置", "review"),
    ],
)
def test_what_a_mark_may_be_used_for(judge: Judge, use: str, verdict: str) -> None:
    owns = f"本公司{OTHER_COMPANY}是“禾木优品”商标（注册号{MARK_NO}）的注册人。本公司同意{COMPANY}{use}。"
    assert judge(letter(owns, title="商标授权使用声明", term="使用期限：2026年1月1日至2027年12月31日")) == verdict


def test_goods_of_steel_deny_nothing(judge: Judge) -> None:
    body = f"兹授权{COMPANY}在京东商城销售{NAMED}{{}}。"
    assert judge(letter(body.format("不锈钢保温杯、不粘锅及无线吸尘器"))) == "pass"
    assert judge(letter(body.format("保温杯，不含京东自营"))) == "review"
    assert judge(letter(f"兹授权{COMPANY}为我公司{NAMED}产品经销商。被授权方无线上销售权。")) == "review"


FOREIGN = ("Becker & Söhne GmbH", "ALPENHOF NUTRITION GMBH", "Hanwool Cosmetics Co., Ltd.", "株式会社ミズホ製作所")


@pytest.mark.parametrize("owner", FOREIGN)
def test_an_owner_abroad(judge: Judge, owner: str) -> None:
    owned = f"{owner}是“禾木优品”商标（注册号{MARK_NO}）的注册人。\n    兹授权{COMPANY}在京东自营销售该品牌商品。"
    assert judge(letter(owned, signed=owner), owner) == "pass"
    assert judge(letter(owned, signed=owner), "Alpine Foods GmbH") == "review"


def english(*lines: str, until: str = "December 31, 2027") -> str:
    told = (
        "We, Hanwool Cosmetics Co., Ltd., are the registered owner of the trademark HANWOOL",
        f"(Registration No. {MARK_NO}) in the People's Republic of China. We hereby authorize {COMPANY}",
        "to sell products of the above trademark on JD.com and to use the above trademark in mainland China.",
        *lines,
        f"This authorization is valid from January 1, 2026 to {until}.",
        "Hanwool Cosmetics Co., Ltd.",
        "Kim Minjun, President",
    )
    return "          #LETTER OF AUTHORIZATION\n" + "\n".join(told) + "\n"


@pytest.mark.parametrize(
    ("lines", "verdict"),
    [
        ((), "pass"),
        (("This authorization does not extend to JD.com.",), "review"),
        (("This authorization is no authorization to use the trademark on JD.com.",), "review"),
        (("This authorization is for offline stores only.",), "review"),
        (("The goods may be sold in physical shops in Shanghai.",), "review"),
        (("This is subject to a minimum purchase of EUR 200,000.",), "review"),
        (("Draft",), "review"),
        (("Not JD.com",), "review"),
        (("Territory: USA.",), "review"),
        (("Use in US.",), "review"),
        (("Valid until June 2026.",), "review"),
        (("Valid until June 30, 2027.",), "review"),
        (("Valid until 2027-06-30.",), "review"),
        (("Term ending June 30, 2027.",), "review"),
        (("Valid until 2027-12-31.",), "pass"),
        (("Except Jingdong",), "review"),
    ],
)
def test_a_letter_in_english_keeps_to_known_words(judge: Judge, lines: tuple[str, ...], verdict: str) -> None:
    assert judge(english(*lines), "Hanwool Cosmetics Co., Ltd.") == verdict


def test_a_letter_in_english_that_has_ended(judge: Judge) -> None:
    assert judge(english(until="June 30, 2026"), "Hanwool Cosmetics Co., Ltd.") == "review"


@pytest.mark.parametrize(("english_end", "verdict"), [("31 December 2027", "pass"), ("30 June 2026", "review")])
def test_both_languages_have_to_tell_one_term(judge: Judge, english_end: str, verdict: str) -> None:
    body = f"兹授权{COMPANY}在京东销售{NAMED}产品。\nThis authorization is valid from 1 January 2026 to {english_end}."
    assert judge(letter(body)) == verdict


def test_days_in_english() -> None:
    spelled = ("January 1, 2026", "1st January 2026", "1 Jan. 2026", "Jan 1st, 2026")
    assert {f"{parse_day(each)}" for each in spelled} == {"2026-01-01"}
    for text in ("January 2026", "1 January February 2026", "2026", "January 32, 2026"):
        with pytest.raises(ValueError, match=r"no day in English|out of range"):
            parse_day(text)


def test_words_without_their_blanks() -> None:
    assert unknown("Weherebyauthorizetheabovecompanytousethetrademark", ()) == []
    assert unknown("Weherebyauthorizetheabovecompanynottousethetrademark", ()) != []
    assert unknown("品牌 LED 灯具", ()) == []
    assert unknown(f"We authorize {'herein' * 60}q", ()) != []  # in a moment: herein is three words, too


def test_a_few_words_that_turn() -> None:
    for text in ("Offline only", "NOT FOR JD", "Draft", "expired"):
        assert unknown(text, ()) != []
    assert unknown("Only Kids 品牌", ("OnlyKids",)) == []
