"""What a letter of authorization grants, where, and from when: only selling or using the mark where JD lies counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.model import Finding
from pipeline.records import Record
from tests.checks.builders import COMPANY, MARK_NO, OTHER_COMPANY, certificate, dossier, finding, license_, read

ReadPapers = Callable[..., list[Record]]
Judge = Callable[..., tuple[str, str]]
TERM = "授权期限：自2025年01月01日至2027年12月31日"
SIGNED = f"{' ' * 60}{OTHER_COMPANY}\n{' ' * 60}2024年12月20日\n"


@pytest.fixture
def judge(read_papers: ReadPapers) -> Judge:
    """Verdict and reason on a mark of another company with these papers, drawn and told apart."""

    def judged(*texts: str) -> tuple[str, str]:
        owner = certificate(registrant=read(OTHER_COMPANY))
        found: Finding = finding("trademark_ownership", dossier(license_(), owner, *read_papers(*texts)))
        return found.verdict.value, found.reason

    return judged


def letter(title: str, grant: str, *lines: str) -> str:
    body = "\n".join((f"    {grant}", *lines, TERM))
    return f"                  #{title}\n{body}\n{SIGNED}"


TO_SELL = f"兹授权{COMPANY}使用第{MARK_NO}号“禾木优品”商标，销售该品牌商品。"
NAMED = f"“禾木优品”品牌（商标注册号{MARK_NO}）"
GRANTED = {
    "to sell": letter("品牌授权书", TO_SELL),
    "a dealer": letter("经销商授权证书", f"兹证明{COMPANY}为我公司{NAMED}授权经销商，可在京东等电商平台经营。"),
    "to supply": letter("供货授权书", f"特授权{COMPANY}向贵司供应{NAMED}全系列商品。"),
    "to use on goods": letter("授权书", f"兹授权{COMPANY}在连衣裙、衬衫上使用第{MARK_NO}号“禾木优品”商标。"),
    "a form with the mark": letter(
        "授权书",
        "",
        f"授权方：{OTHER_COMPANY}",
        f"被授权方：{COMPANY}",
        f"授权商标：禾木优品        注册号：{MARK_NO}",
    ),
    "by its title alone": letter(
        "商标授权书",
        "",
        f"授权方：{OTHER_COMPANY}",
        f"被授权方：{COMPANY}",
        f"授权商标：禾木优品        注册号：{MARK_NO}",
    ),
}


@pytest.mark.parametrize("text", GRANTED.values(), ids=GRANTED)
def test_a_letter_grants_by_a_sentence_or_by_its_title(judge: Judge, text: str) -> None:
    assert judge(text) == ("pass", "chain_complete")


OTHER_ENDS = {
    "after-sales": letter("售后服务授权书", f"兹授权{COMPANY}为{NAMED}售后服务中心，负责产品的安装、维修。"),
    "claims": letter("维权授权书", f"兹授权{COMPANY}就{NAMED}在各电商平台开展投诉、举报、打假工作。"),
    "bidding": letter("项目授权书", f"我公司授权{COMPANY}以{NAMED}产品参加学校课桌椅采购项目的投标。"),
    "customs": letter("海关备案授权书", f"兹授权{COMPANY}办理{NAMED}知识产权海关备案，并作为合法使用人列入名单。"),
    "a sign over the door": letter("门头使用授权书", f"兹授权{COMPANY}在其苏州园区实体店门头使用{NAMED}标识。"),
    "a way through a door": letter("授权书", f"兹授权{COMPANY}办理{NAMED}的入驻手续。"),
    "a dealer off the net": letter("分销授权书", f"兹授权{COMPANY}为{NAMED}线下分销商，负责建材市场的批发。"),
    "pictures": letter("图片使用授权书", f"兹授权{COMPANY}使用我司{NAMED}产品图片及文案。"),
    "a shop in a mall": letter("专卖店授权书", f"兹授权{COMPANY}在苏州红星美凯龙园区店开设{NAMED}专卖店。"),
    "an errand, in a form": letter(
        "授权书",
        "",
        f"授权方：{OTHER_COMPANY}",
        f"被授权方：{COMPANY}",
        f"授权商标：禾木优品 / {MARK_NO}",
        "授权事项：产品的维修",
    ),
    "the owner sells, not the other": letter(
        "授权书", f"我司从事家居用品的生产和销售，现授权{COMPANY}办理{NAMED}产品的送检事宜。"
    ),
    "the buyers use": letter("授权书", f"兹授权{COMPANY}为{NAMED}维修中心。消费者使用该产品有问题的，可与其联系。"),
    "complaints about the use": letter("授权书", f"兹授权{COMPANY}处理{NAMED}消费者使用投诉。"),
    "repairs of what the owner sells": letter("授权书", f"兹授权{COMPANY}维修我司销售的{NAMED}产品。"),
    "storage of what the owner deals in": letter("授权书", f"兹授权{COMPANY}为我司经营的{NAMED}产品提供仓储服务。"),
    "papers given back after use": letter("授权书", f"兹授权{COMPANY}设计{NAMED}产品的包装，资料使用后退还。"),
    "an address": letter("授权书", f"兹授权{COMPANY}（经营地址：上海市浦东新区）办理{NAMED}产品的送检事宜。"),
}


@pytest.mark.parametrize("text", OTHER_ENDS.values(), ids=OTHER_ENDS)
def test_a_letter_for_anything_else_lends_no_mark(judge: Judge, text: str) -> None:
    assert judge(text) == ("review", "chain_incomplete")


@pytest.mark.parametrize(
    "line",
    [
        "授权区域：全国",
        "授权地域：中国",
        "授权区域 Territory：Mainland China",
        "授权渠道：所有渠道",
        "授权平台：JD.COM自营",
        "授权渠道：线上电商渠道",
        "销售区域：中国大陆（不含港澳台）",
        "被授权方有权在上述期限内使用上述商标，并向消费者销售。",
        "被授权方不得在线下商超销售。",
        "被授权方不得在境外销售。",
        "授权区域：全世界",
        "被授权方应在遵守国家法律法规的前提下使用上述商标。",
        "被授权方应当在显著位置使用上述商标。",
        "被授权方应每月向授权方报告销售数据。",
        "被授权方销售我司经营的全部商品，消费者使用后可评价。",
    ],
)
def test_a_place_in_which_jd_lies_holds(judge: Judge, line: str) -> None:
    assert judge(letter("品牌授权书", TO_SELL, line)) == ("pass", "chain_complete")


@pytest.mark.parametrize(
    "line",
    [
        "授权区域：越南、泰国、马来西亚",
        "销售区域：东南亚六国",
        "Territory：USA and Canada",
        "授权区域：苏州市姑苏区观前街专柜",
        "授权渠道：大润发、永辉等商超卖场",
        "销售渠道：社区团购",
        "授权平台：被授权方自建微信小程序商城",
        "被授权方可在其苏州门店独家销售。",
        "被授权方可向北美市场出口上述商品。",
    ],
)
def test_any_other_place_is_for_a_person(judge: Judge, line: str) -> None:
    assert judge(letter("品牌授权书", TO_SELL, line)) == ("review", "chain_incomplete")


@pytest.mark.parametrize(
    "line",
    [
        "被授权方须于2025年1月15日前缴纳品牌使用费，逾期未缴则本授权不生效。",
        "首批货样经授权方检验合格后，本授权方可生效。",
        "本授权在被授权方的保证金到账前不生效。",
        "此件作废，以新授权书为准。",
    ],
)
def test_a_letter_that_waits_or_is_void_lends_nothing(judge: Judge, line: str) -> None:
    assert judge(letter("品牌授权书", TO_SELL, line)) == ("review", "chain_incomplete")


@pytest.mark.parametrize(
    "line",
    [
        "授权期限届满后，本授权书不再有效。",
        "授权到期时，本授权不再有效。",
        "本授权期限结束后，贵司应立即停止销售上述商品。",
        "如发现贵司销售假冒商品，须立即下架并停止销售。",
        "若经查实贵司违规，贵司应立即停止销售。",
        "被授权方使用商标时，应提供有效证件。",
    ],
)
def test_what_will_end_one_day_holds_until_then(judge: Judge, line: str) -> None:
    assert judge(letter("品牌授权书", TO_SELL, line)) == ("pass", "chain_complete")


@pytest.mark.parametrize(
    "told",
    [
        "我司决定自2026年10月1日起暂停贵司该品牌的线上销售授权，恢复时间另行通知。",
        "自2026年7月1日起，京东渠道的经销商变更为他人，贵司不再享有京东渠道销售权。",
        "我司与贵司的合作于2026年8月31日结束，此前出具的授权文件不再有效。",
        "因贵司窜货，贵司应立即停止销售上述商品。",
        "如贵司所知，我司已于2026年9月30日终止对贵司的授权。",
    ],
)
def test_another_paper_that_stops_the_selling_is_heard(judge: Judge, told: str) -> None:
    text = letter("品牌授权书", TO_SELL)
    assert judge(text) == ("pass", "chain_complete")
    assert judge(text, f"                  #通知\n{COMPANY}：\n    {told}\n{SIGNED}") == ("review", "chain_incomplete")
